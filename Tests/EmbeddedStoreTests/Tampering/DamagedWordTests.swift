import GRDB
import Records
import TestSupport
import Testing

@testable import EmbeddedStore

/// What a column holds that no program of ours can have written is told as damage; it is never read as something else.
@Suite struct `Damaged words` {
  private static let unit = ReviewedUnit.unit
  private static let month = Month("2026-11") ?? Month(index: 0)

  /// A question, and by whom it is asked.
  private typealias Question = @Sendable (SQLiteStore, [Session]) throws -> Void

  /// What an office and a recorder can ask that reads more than entries.
  private static let questions: [String: Question] = [
    "records": { _ = try $0.records(RecordQuery(), page: .first, limit: 5, for: $1[0]) },
    "record": {
      _ = try $0.record(RecordNumber(unit: unit, year: 2026, side: .main, serial: 1), for: $1[1])
    },
    "drafts": { _ = try $0.drafts(unit: unit, side: nil, states: [], for: $1[1]) },
    "draft history": { _ = try $0.history(ofDraft: 3, for: $1[1]) },
    "duties": { _ = try $0.duties(unit: unit, side: nil, year: 2026, for: $1[1]) },
    "standings": { _ = try $0.standings(side: nil, group: nil, on: month.lastDay, for: $1[0]) },
    "notices": { _ = try $0.notices(NoticeQuery(month: month), for: $1[0]) },
    "notice to come": { _ = try $0.noticePreview(unit, .main, month.next, cutOff: nil, for: $1[1]) },
    "reports": {
      _ = try $0.reports(HalfYear(containing: month.firstDay), unit: nil, group: nil, for: $1[0])
    },
    "inspections": { _ = try $0.inspections(InspectionQuery(year: 2026), for: $1[0]) },
    "findings": { _ = try $0.findings(FindingQuery(), for: $1[0]) },
    "violations": { _ = try $0.violations(ViolationQuery(year: 2026), for: $1[0]) },
    "named bulletins": { _ = try $0.namedBulletins(year: 2026, for: $1[0]) },
    "analyses": { _ = try $0.analyses(year: 2026, for: $1[0]) },
    "reviews": { _ = try $0.monthlyReviews(ReviewQuery(month: month), for: $1[0]) },
    "review": { _ = try $0.monthlyReview(unit, .main, month, for: $1[0]) },
    "reviewed changes": { _ = try $0.reviewedChanges(for: $1[0]) },
    "ranking": { _ = try $0.ranking(Quarter(containing: month.firstDay), .cityUnit, for: $1[0]) },
    "year list": { _ = try $0.yearList(2026, .cityUnit, for: $1[0]) },
    "year sheet": { _ = try $0.yearSheet(unit, year: 2026, for: $1[0]) },
    "year results": { _ = try $0.yearResults(2026...2026, unit: nil, for: $1[0]) },
    "grade measures": { _ = try $0.gradeMeasures(2026, for: $1[0]) },
    "paper": { _ = try $0.paperRegister(unit, side: nil, year: 2026, for: $1[1]) },
    "alerts": { _ = try $0.alerts(AlertQuery(on: $0.now().day), for: $1[0]) },
    "own alerts": { _ = try $0.alerts(AlertQuery(on: $0.now().day), for: $1[1]) },
    "inspection": {
      _ = try $0.inspection(SupervisionName(.inspection, office: .main, year: 2026, serial: 1), for: $1[0])
    },
    "news": { _ = try $0.news(.act(0), limit: 500, for: $1[0]) },
    "showings": { _ = try $0.alertShowings(unit: unit, since: month.firstDay, for: $1[0]) },
    "counterparts": { _ = try $0.candidates(.counterparts(unit, .supervision), for: $1[1]) },
    "attachment": { _ = try $0.attachmentPath(Digest(of: Array("下半年报告正文".utf8)), for: $1[0]) },
  ]

  /// A column, how it is damaged, and the question that reads it.
  struct Column: CustomTestStringConvertible, Sendable {
    let name: String
    let question: String
    let file: String
    let sql: [String]

    var testDescription: String { name }

    init(
      _ table: String, _ column: String, _ question: String, holding number: Int? = nil,
      file: String = "jishi.sqlite", by sql: String? = nil
    ) {
      (name, self.question, self.file) = ("\(table).\(column)", question, file)
      let value = number.map { "\($0)" } ?? "'xyz'"
      self.sql =
        sql?.split(separator: "; ").map(String.init) ?? [
          "UPDATE OR REPLACE \(table) SET \(column) = \(value)"
        ]
    }
  }

  /// The columns whose words, days and names are read; what is not here is in `sought` or free text.
  static let columns: [Column] = [
    Column("acts", "record", "news"),
    Column(
      "alert_marks", "due", "showings",
      by:
        "INSERT INTO alert_marks VALUES ('lin', 'CZJ', 'main', 'dutyOverdue', '', 99999999999, 1796000000, NULL)"
    ),
    Column(
      "alert_marks", "kind", "showings",
      by: "INSERT INTO alert_marks VALUES ('lin', 'CZJ', 'main', 'xyz', '', 0, 1796000000, NULL)"),
    Column("analysis_sendings", "day", "analyses", holding: 99_999_999_999),
    Column("bulletin_rows", "months", "ranking"),
    Column("bulletin_rows", "why", "ranking"),
    Column("bulletins", "side", "ranking"),
    Column(
      "earlier_dues", "due", "duties",
      by: "INSERT INTO earlier_dues SELECT id, 1, 1, 99999999999, 'lin', '' FROM occurrences"),
    Column("finding_acts", "state", "inspection"),
    Column("findings", "side", "alerts"),
    Column("findings", "state", "findings"),
    Column(
      "further_evidence", "side", "attachment",
      by: "INSERT INTO further_evidence SELECT text, unit, 'xyz' FROM reports GROUP BY text"),
    Column(
      "given_grades", "grade", "year sheet",
      by: "UPDATE year_lists SET replaced = 1; INSERT INTO given_grades VALUES (2026, 'CZJ', 'xyz', '')"),
    Column("grade_measures", "day", "year sheet", holding: 99_999_999_999),
    Column("grade_measures", "means", "year sheet"),
    Column("grade_measures", "side", "year sheet"),
    Column("inspections", "kind", "inspections"),
    Column("inspections", "office", "findings"),
    Column("inspections", "since", "inspections", holding: 99_999_999_999),
    Column("inspections", "until", "inspections", holding: 99_999_999_999),
    Column("ledger_days", "day", "drafts", holding: 99_999_999_999),
    Column("named_bulletins", "corrected_by", "named bulletins"),
    Column("notices", "cut_off", "notice to come", holding: 99_999_999_999),
    Column("notices", "delivered", "notices", holding: 99_999_999_999),
    Column("notices", "due", "notices", holding: 99_999_999_999),
    Column("notices", "month", "notice to come"),
    Column("notices", "side", "notices"),
    Column("notices", "since", "notices", holding: 99_999_999_999),
    Column("occurrences", "due", "duties", holding: 99_999_999_999),
    Column("occurrences", "ended", "duties", holding: 99_999_999_999),
    Column("occurrences", "entered", "review", holding: 99_999_999_999),
    Column("occurrences", "side", "alerts"),
    Column("occurrences", "since", "duties", holding: 99_999_999_999),
    Column("paper", "filed", "paper", holding: 99_999_999_999),
    Column("records", "deadline", "record", holding: 99_999_999_999),
    Column("records", "finish", "record", holding: 99_999_999_999),
    Column("records", "links", "records"),
    Column("records", "side", "records"),
    Column("records", "start", "counterparts", holding: 99_999_999_999),
    Column("records", "subject", "record"),
    Column(
      "remarks", "record", "own alerts",
      by: "UPDATE remarks SET record = 'xyz' WHERE record IS NOT NULL"),
    Column("report_sendings", "day", "reports", holding: 99_999_999_999),
    Column("report_sendings", "recipient", "reports"),
    Column("reports", "due", "reports", holding: 99_999_999_999),
    Column(
      "review_verdicts", "verdict", "review",
      by: "UPDATE reviews SET state = 'open'; UPDATE review_verdicts SET verdict = 'xyz'"),
    Column("reviews", "side", "reviews"),
    Column("reviews", "state", "reviews"),
    Column("submissions", "ended", "duties", holding: 99_999_999_999),
    Column("submissions", "links", "duties"),
    Column("submissions", "purpose", "duties"),
    Column("submissions", "record", "reviewed changes"),
    Column("submissions", "side", "alerts"),
    Column("submissions", "start", "alerts", holding: 99_999_999_999),
    Column("submissions", "state", "alerts"),
    Column("unit_years", "last", "standings", holding: 99_999_999_999),
    Column("violations", "bulletin", "violations"),
    Column(
      "year_ends", "side", "year sheet",
      by: "UPDATE year_lists SET replaced = 1; UPDATE OR REPLACE year_ends SET side = 'xyz'"),
    Column("year_lists", "side", "year sheet"),
    Column("year_members", "role", "year results"),
    Column("year_members", "side", "grade measures"),
    Column("year_rows", "by_points", "year list"),
    Column("year_rows", "ceilings", "year list"),
    Column("year_rows", "grade", "year results"),
    Column("drafts", "side", "draft history", file: "drafts.sqlite"),
  ]

  @Test(arguments: columns)
  func `R-116 a value that no program of ours writes ends the reading, and the column is named`(
    column: Column
  ) throws {
    let question = try #require(Self.questions[column.question])
    let used = try LivedInStore.shared.get()
    try used.spoilt([], of: column.file) { store, sessions in try question(store, sessions) }
    try used.spoilt(column.sql, of: column.file) { store, sessions in
      let name = column.name.split(separator: ".")[1]
      #expect(
        throws: StoreFailure.damaged(detail: "the column \(name) holds something else than it must")
      ) { try question(store, sessions) }
    }
  }

  /// The columns by whose words rows are only sought: damaged, they are not found.
  private static let sought: Set = [
    "acts.kind", "adjustments.side", "alert_marks.side", "amendments.side", "analyses.office",
    "analysis_sendings.recipient", "bulletins.grp", "bulletins.quarter", "closed_ledgers.side",
    "findings.gravity", "indicators.side", "named_bulletins.office", "notice_acts.kind", "posts.role",
    "posts.side", "record_evidence.kind", "remarks.side", "reports.half", "review_verdicts.month",
    "review_verdicts.side",
    "reviews.month", "unit_days.side", "unit_months.month", "unit_months.side", "unit_years.side",
    "units.grp", "untruths.record", "untruths.untruth", "violations.kind", "violations.office",
    "violations.record", "violations.side", "year_lists.grp",
  ]

  /// How columns are called in which any text may stand, and those of whole values, which their reader refuses.
  private static let free: Set = [
    "after", "answer", "author", "before", "case_number", "category", "chain", "closed_by", "code",
    "comment", "common_earned", "common_possible", "data", "document", "entered_by", "event",
    "exempt_reason", "fault", "head", "id", "individual_earned", "individual_possible", "initials",
    "location", "name", "number", "people", "person", "pinyin", "place", "reason", "reference", "rules",
    "salt", "scope", "seen_by", "signature", "signed_by", "target", "text", "title", "unit", "value",
    "vault",
  ]

  @Test func `of every column of texts somebody has said whether its words are read`() throws {
    let known = Set(Self.columns.map(\.name)).union(Self.sought)
    for file in ["jishi.sqlite", "drafts.sqlite"] {
      let editor = try NightEditor(at: LivedInStore.shared.get().path, file: file)
      let texts = try editor.rows(
        """
        SELECT t.name || '.' || c.name AS place, c.name AS name
        FROM sqlite_master t JOIN pragma_table_info(t.name) c
        WHERE t.type = 'table' AND t.name NOT LIKE 'record_index%' AND c.type = 'TEXT'
        """)
      for text in texts {
        let (place, name): (String, String) = (text["place"], text["name"])
        #expect(known.contains(place) != Self.free.contains(name), "\(place)")
      }
      #expect(file == "drafts.sqlite" || texts.count > 150)
    }
  }
}
