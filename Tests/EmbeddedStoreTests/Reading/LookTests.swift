import EmbeddedStore
import Foundation
import Records
import TestSupport
import Testing

/// Every question that the store answers to somebody, and whether it is a look into a unit's books.
@Suite struct `Whatever opens another unit's books leaves its trace` {
  let city: ReadingCity
  let record: RecordNumber
  let open: Draft
  let evidence: EvidenceItem

  private static let june = Day("2026-06-01") ?? Day(number: 0)
  private static let month = Month("2026-06") ?? Month(containing: Day(number: 0))
  private static let quarter = Quarter(containing: june)
  private static let half = HalfYear("2026-H1")

  init() throws {
    city = try ReadingCity()
    try city.adopt(["2026-06-20"])
    let path = city.scratch.path + "/a.txt"
    try Data("附件".utf8).write(to: URL(filePath: path))
    let item = try city.store.keepAttachment(path: path, kind: .minutes, caption: "", progress: nil)
    evidence = item
    city.clock.move(to: "2026-06-11 09:00")
    record = try city.enter(
      city.form(start: "2026-06-01 08:00") { form in
        form.evidence = [item]
        form.noAttachmentReason = nil
        form.lateReason = "补录"
      })
    open = try city.draft(city.form("没有送审的", links: ["Z-01#1"]))
    _ = try city.store.perform(
      .makeNotice(ReadingCity.finance, .main, Self.month, cutOff: nil, seen: []), by: city.session("lin"))
    _ = try city.store.perform(.makeCheckpoint, by: city.administrator)
  }

  private struct Asked {
    let question: String
    let opens: Bool
    let ask: (SQLiteStore, Session) throws -> Void

    init(_ question: String, opens: Bool, _ ask: @escaping (SQLiteStore, Session) throws -> Void) {
      (self.question, self.opens, self.ask) = (question, opens, ask)
    }
  }

  private var all: [Asked] {
    let unit = ReadingCity.finance
    let (record, open, evidence) = (record, open, evidence)
    let (month, quarter) = (Self.month, Self.quarter)
    let day = Self.june
    let out = city.scratch.path + "/out.txt"
    return [
      Asked("codesOut(for:)", opens: false) { _ = try $0.codesOut(for: $1) },
      Asked("units(for:)", opens: false) { _ = try $0.units(for: $1) },
      Asked("people(unit:for:)", opens: false) { _ = try $0.people(unit: unit, for: $1) },
      Asked("records(_:page:limit:for:)", opens: true) {
        _ = try $0.records(RecordQuery(), page: .first, limit: 50, for: $1)
      },
      Asked("records(_:page:limit:for:)", opens: true) {
        _ = try $0.records(RecordQuery(unit: unit, year: 1999), page: .first, limit: 50, for: $1)
      },
      Asked("recordCount(_:cap:for:)", opens: true) {
        _ = try $0.recordCount(RecordQuery(unit: unit), cap: 10, for: $1)
      },
      Asked("recordCount(_:cap:for:)", opens: false) {
        _ = try $0.recordCount(RecordQuery(), cap: 10, for: $1)
      },
      Asked("records(_:among:for:)", opens: true) {
        _ = try $0.records(RecordQuery(), among: [record], for: $1)
      },
      Asked("search(_:page:limit:for:)", opens: true) {
        var query = RecordQuery()
        query.words = "专题"
        _ = try $0.search(query, page: .first, limit: 10, for: $1)
      },
      Asked("record(_:for:)", opens: true) { _ = try $0.record(record, for: $1) },
      Asked("history(ofRecord:for:)", opens: true) { _ = try $0.history(ofRecord: record, for: $1) },
      Asked("history(ofDraft:for:)", opens: true) { _ = try $0.history(ofDraft: open.number, for: $1) },
      Asked("draft(_:for:)", opens: true) { _ = try $0.draft(open.number, for: $1) },
      Asked("drafts(unit:side:states:for:)", opens: true) {
        _ = try $0.drafts(unit: nil, side: nil, states: [], for: $1)
      },
      Asked("review(_:for:)", opens: true) { _ = try $0.review(open, for: $1) },
      Asked("attachmentPath(_:for:)", opens: true) { _ = try $0.attachmentPath(evidence.sha256, for: $1) },
      Asked("exportAttachment(_:to:for:)", opens: true) {
        try $0.exportAttachment(evidence.sha256, to: out, for: $1)
      },
      Asked("folders(for:)", opens: false) { _ = try $0.folders(for: $1) },
      Asked("duties(unit:side:year:for:)", opens: true) {
        _ = try $0.duties(unit: unit, side: nil, year: 2026, for: $1)
      },
      Asked("occurrenceNames(_:_:year:for:)", opens: true) {
        _ = try $0.occurrenceNames(unit, .main, year: 2026, for: $1)
      },
      Asked("indicators(year:unit:side:for:)", opens: true) {
        _ = try $0.indicators(year: 2026, unit: unit, side: nil, for: $1)
      },
      Asked("indicators(year:unit:side:for:)", opens: false) {
        _ = try $0.indicators(year: 2026, unit: nil, side: nil, for: $1)
      },
      Asked("closedLedgers(side:year:for:)", opens: false) {
        _ = try $0.closedLedgers(side: .main, year: 2026, for: $1)
      },
      Asked("standings(side:group:on:for:)", opens: false) {
        _ = try $0.standings(side: nil, group: nil, on: day, for: $1)
      },
      Asked("figures(unit:side:month:for:)", opens: false) {
        _ = try $0.figures(unit: unit, side: .main, month: month, for: $1)
      },
      Asked("entryDays(unit:side:year:for:)", opens: false) {
        _ = try $0.entryDays(unit: unit, side: nil, year: 2026, for: $1)
      },
      Asked("noticePreview(_:_:_:cutOff:for:)", opens: true) {
        _ = try $0.noticePreview(unit, .main, month, cutOff: nil, for: $1)
      },
      Asked("notices(_:for:)", opens: false) { _ = try $0.notices(NoticeQuery(month: month), for: $1) },
      Asked("notice(_:_:_:for:)", opens: true) { _ = try $0.notice(unit, .main, month, for: $1) },
      Asked("reports(_:unit:group:for:)", opens: false) {
        _ = try $0.reports(try #require(Self.half), unit: nil, group: nil, for: $1)
      },
      Asked("report(_:_:for:)", opens: true) { _ = try $0.report(unit, try #require(Self.half), for: $1) },
      Asked("inspections(_:for:)", opens: false) {
        _ = try $0.inspections(InspectionQuery(year: 2026), for: $1)
      },
      Asked("inspection(_:for:)", opens: false) {
        _ = try? $0.inspection(SupervisionName(.inspection, office: .main, year: 2026, serial: 1), for: $1)
      },
      Asked("findings(_:for:)", opens: false) { _ = try $0.findings(FindingQuery(), for: $1) },
      Asked("violations(_:for:)", opens: false) {
        _ = try $0.violations(ViolationQuery(year: 2026), for: $1)
      },
      Asked("namedBulletins(year:for:)", opens: false) { _ = try $0.namedBulletins(year: 2026, for: $1) },
      Asked("analysis(from:to:for:)", opens: false) { _ = try $0.analysis(from: day, to: day, for: $1) },
      Asked("analyses(year:for:)", opens: false) { _ = try $0.analyses(year: 2026, for: $1) },
      Asked("trail(_:for:)", opens: true) { _ = try $0.trail(TrailQuery(from: day, to: day + 300), for: $1) },
      Asked("monthlyReviews(_:for:)", opens: false) {
        _ = try $0.monthlyReviews(ReviewQuery(month: month), for: $1)
      },
      Asked("monthlyReview(_:_:_:for:)", opens: true) {
        _ = try $0.monthlyReview(unit, .main, month, for: $1)
      },
      Asked("summaries(_:unit:for:)", opens: false) { _ = try $0.summaries(month, unit: nil, for: $1) },
      // Nothing waits here; where something does, its units are looked into (`ReviewedChangeTests`).
      Asked("reviewedChanges(for:)", opens: false) { _ = try $0.reviewedChanges(for: $1) },
      Asked("ranking(_:_:for:)", opens: false) { _ = try $0.ranking(quarter, .cityUnit, for: $1) },
      Asked("yearList(_:_:for:)", opens: false) { _ = try $0.yearList(2026, .cityUnit, for: $1) },
      Asked("yearSheet(_:year:for:)", opens: true) { _ = try $0.yearSheet(unit, year: 2026, for: $1) },
      Asked("yearResults(_:unit:for:)", opens: false) {
        _ = try $0.yearResults(2025...2026, unit: nil, for: $1)
      },
      Asked("gradeMeasures(_:for:)", opens: false) { _ = try $0.gradeMeasures(2026, for: $1) },
      Asked("quarterHistory(_:year:for:)", opens: false) {
        _ = try $0.quarterHistory(unit, year: 2026, for: $1)
      },
      Asked("unitYears(_:of:for:)", opens: false) { _ = try $0.unitYears(2026, of: [unit], for: $1) },
      Asked("paperRegister(_:side:year:for:)", opens: true) {
        _ = try $0.paperRegister(unit, side: nil, year: 2026, for: $1)
      },
      Asked("alerts(_:for:)", opens: true) {
        _ = try $0.alerts(AlertQuery(on: $0.now().day, unit: unit), for: $1)
      },
      Asked("alerts(_:for:)", opens: false) { _ = try $0.alerts(AlertQuery(on: $0.now().day), for: $1) },
      Asked("news(_:limit:for:)", opens: false) { _ = try $0.news(.lastLook, limit: 10, for: $1) },
      Asked("precedent(unit:side:duty:for:)", opens: true) {
        _ = try $0.precedent(unit: unit, side: .main, duty: "Z-01", for: $1)
      },
      Asked("alertShowings(unit:since:for:)", opens: true) {
        _ = try $0.alertShowings(unit: unit, since: day, for: $1)
      },
      Asked("unitViews(_:from:to:for:)", opens: false) {
        _ = try $0.unitViews(unit, from: day, to: day, for: $1)
      },
      Asked("archives(unit:from:to:for:)", opens: false) {
        _ = try $0.archives(unit: unit, from: day, to: day, for: $1)
      },
      Asked("candidates(_:for:)", opens: true) { _ = try $0.candidates(.titles(unit, .main), for: $1) },
      Asked("candidates(_:for:)", opens: true) { _ = try $0.candidates(.places(unit), for: $1) },
      Asked("candidates(_:for:)", opens: true) { _ = try $0.candidates(.people(unit), for: $1) },
      Asked("candidates(_:for:)", opens: true) { _ = try $0.candidates(.counterparts(unit, .main), for: $1) },
      Asked("candidates(_:for:)", opens: true) {
        _ = try $0.candidates(.occurrences(unit, .main, year: 2026), for: $1)
      },
      Asked("candidates(_:for:)", opens: true) {
        _ = try $0.candidates(.found(.records, "CZJ-2026-Z-1", limit: 5), for: $1)
      },
      Asked("candidates(_:for:)", opens: false) {
        _ = try $0.candidates(.found(.units, "财政", limit: 5), for: $1)
      },
      Asked("journal(after:limit:for:)", opens: true) { _ = try $0.journal(after: 0, limit: 1_000, for: $1) },
      Asked("proof(of:for:)", opens: true) { _ = try $0.proof(of: record, for: $1) },
      Asked("care(for:)", opens: false) { _ = try? $0.care(for: $1) },
    ]
  }

  @Test func `R-015 each question of an office leaves exactly the trace that it should, on its day`() throws {
    let discipline = try city.session("discipline")
    // Of all units that have books, one has anything in them, so one is looked into.
    for (place, asked) in all.enumerated() {
      let day = Self.june + 11 + place
      city.clock.move(to: "\(day) 09:00")
      try asked.ask(city.store, discipline)
      let views = try city.store.unitViews(ReadingCity.finance, from: day, to: day, for: city.session("lin"))
      #expect(views.map(\.person) == (asked.opens ? ["discipline"] : []), "\(asked.question)")
    }
    #expect(try city.store.faults() == [])
  }

  @Test func `no question that names a session is missing here`() throws {
    let source = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().deletingLastPathComponent()
      .appending(path: "Sources/Records/Keeping/RecordStore.swift")
    let text = try String(contentsOf: source, encoding: .utf8)
    let body = try #require(text.split(separator: "\n}\n").first)
    let questions = Set(
      body.matches(of: /func (\w+)\(([^)]*for session: Session\??)\)/).map { found in
        let labels = found.output.2.split(separator: /,\s/).map { part in
          part.trimmingCharacters(in: .whitespacesAndNewlines).prefix { $0 != " " && $0 != ":" } + ":"
        }
        return "\(found.output.1)(\(labels.joined()))"
      })
    #expect(questions.count > 50)
    #expect(questions.subtracting(all.map(\.question)) == [])
    #expect(Set(all.map(\.question)).subtracting(questions) == [])
  }

  @Test func `a unit's own people leave none, whatever they ask`() throws {
    let before = try city.store.changeCounter()
    let lin = try city.session("lin")
    for asked in all { try? asked.ask(city.store, lin) }
    #expect(try city.store.changeCounter() == before)
  }

  @Test func `the administrator is answered nothing that stands in a unit's books`() throws {
    // Of these the administrator has a part: the blank journal, the store's own faults, the names of units and people.
    let partly = ["journal(after:limit:for:)", "trail(_:for:)", "alerts(_:for:)", "candidates(_:for:)"]
    for asked in all where asked.opens && !partly.contains(asked.question) {
      #expect(throws: StoreFailure.self, "\(asked.question)") {
        try asked.ask(city.store, city.administrator)
      }
    }
    let trail = try city.store.trail(
      TrailQuery(from: Day(number: 20_000), to: Day(number: 21_000)), for: city.administrator)
    #expect(trail.allSatisfy { $0.title.isEmpty })
  }
}
