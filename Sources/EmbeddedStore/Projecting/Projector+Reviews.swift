import GRDB
import Records

// Reviews, bulletins, marks of untruth and consents: all but a unit's answer from the chains of the offices.

extension Projector {
  func judge(_ entry: Entry, _ body: ReviewJudged, sequence: Int) throws {
    guard let side = entry.header.chain.office else { return }
    for verdict in body.verdicts {
      // A verdict after the unit's answer is the final one.
      try run(
        """
        INSERT INTO review_verdicts (unit, side, month, code, ordinal, verdict, quality, reason, at)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
        ON CONFLICT (unit, side, month, code, ordinal) DO UPDATE SET verdict = excluded.verdict,
          quality = excluded.quality, reason = excluded.reason, at = excluded.at,
          final = answer IS NOT NULL
        """,
        [
          body.unit.rawValue, side.rawValue, body.month.description, verdict.occurrence.code,
          verdict.occurrence.ordinal, verdict.verdict.rawValue, verdict.quality, verdict.reason,
          entry.header.at.seconds,
        ])
      try run(
        """
        UPDATE occurrences SET judged = 1
        WHERE unit = ? AND side = ? AND year = ? AND code = ? AND ordinal = ? AND judged = 0
        """,
        [
          body.unit.rawValue, side.rawValue, body.month.year, verdict.occurrence.code,
          verdict.occurrence.ordinal,
        ])
    }
    try run(
      """
      INSERT INTO reviews (unit, side, month, state) VALUES (?1, ?2, ?3, 'open')
      ON CONFLICT (unit, side, month) DO UPDATE SET state = CASE
        WHEN state = 'answered' AND NOT EXISTS (SELECT 1 FROM review_verdicts v WHERE v.unit = ?1
          AND v.side = ?2 AND v.month = ?3 AND v.answer IS NOT NULL AND v.final = 0) THEN 'open'
        ELSE state END
      """, [body.unit.rawValue, side.rawValue, body.month.description])
    try act(entry, sequence, reason: "\(body.unit) \(body.month)")
  }

  func answer(_ entry: Entry, _ body: ReviewAnswered, sequence: Int) throws {
    guard let (unit, side) = entry.header.chain.body else { return }
    // What another program answers after the closing is history only: the figures stand, and nobody judges it.
    let isOpen = try Int.fetchOne(
      statements.statement(
        "SELECT 1 FROM reviews WHERE unit = ? AND side = ? AND month = ? AND state <> 'closed'", db),
      arguments: [unit.rawValue, side.rawValue, body.month.description])
    if isOpen != nil {
      try run(
        """
        UPDATE review_verdicts SET answer = ?, final = 0
        WHERE unit = ? AND side = ? AND month = ? AND code = ? AND ordinal = ?
        """,
        [
          body.text, unit.rawValue, side.rawValue, body.month.description, body.occurrence.code,
          body.occurrence.ordinal,
        ])
      try run(
        "UPDATE reviews SET state = 'answered' WHERE unit = ? AND side = ? AND month = ?",
        [unit.rawValue, side.rawValue, body.month.description])
    }
    try act(entry, sequence, reason: "\(body.month) \(body.occurrence)")
  }

  func close(_ entry: Entry, _ body: ReviewClosed, sequence: Int) throws {
    guard let side = entry.header.chain.office else { return }
    var row: StatementArguments = [
      body.unit.rawValue, side.rawValue, body.month.description, sequence, entry.digest.bytes.column,
      entry.header.at.seconds, entry.header.author.rawValue, body.figures.common?.hundredths,
      body.figures.individual?.hundredths, body.figures.score?.hundredths, body.items.count,
      body.items.count { $0.timing.isLate }, body.items.count { $0.timing == .missing },
    ]
    for kind in IndicatorKind.allCases {
      var portion = ScorePortion()
      for item in body.items where item.kind == kind {
        try portion.add(ScorePortion(earned: item.earned(), possible: item.possible()))
      }
      row += [portion.earned.description, portion.possible.description]
    }
    try run(
      """
      INSERT OR REPLACE INTO reviews (unit, side, month, state, entry, digest, closed_at, closed_by, common,
        individual, score, due, late, missing, common_earned, common_possible, individual_earned,
        individual_possible)
      VALUES (?, ?, ?, 'closed', ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """, row)
    try act(entry, sequence, reason: "\(body.unit) \(body.month)")
  }

  /// The verdicts stay and can be given anew, the final ones too.
  func reopen(_ entry: Entry, _ body: ReviewReopened, sequence: Int) throws {
    guard let side = entry.header.chain.office else { return }
    let place: StatementArguments = [body.unit.rawValue, side.rawValue, body.month.description]
    try run(
      "INSERT OR REPLACE INTO reviews (unit, side, month, state) VALUES (?, ?, ?, 'reopened')", place)
    try run("UPDATE review_verdicts SET final = 0 WHERE unit = ? AND side = ? AND month = ?", place)
    try act(entry, sequence, reason: body.reason)
  }

  func issue(_ entry: Entry, _ body: BulletinIssued, sequence: Int) throws {
    guard let side = entry.header.chain.office else { return }
    if let earlier = body.corrects {
      try run("UPDATE bulletins SET replaced = 1 WHERE digest = ?", [earlier.bytes.column])
    }
    try run(
      """
      INSERT INTO bulletins (entry, digest, side, year, serial, quarter, grp, issued_at, author, number, head)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        sequence, entry.digest.bytes.column, side.rawValue, body.number.year, body.number.serial,
        body.quarter.description, body.group.rawValue, entry.header.at.seconds,
        entry.header.author.rawValue, entry.header.number, try domainText(BulletinHead(of: body)),
      ])
    for (place, row) in body.rows.enumerated() {
      try run(
        """
        INSERT INTO bulletin_rows (bulletin, place, unit, name, rank, main, supervision, score, late, missing,
          previous, why, months) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        [
          sequence, place, row.unit.rawValue, row.name, row.rank, row.main?.hundredths,
          row.supervision?.hundredths, row.score?.hundredths, row.late, row.missing, row.previousRank,
          row.why?.rawValue, MonthScores.column(row.months),
        ])
    }
    try act(entry, sequence, reason: body.number.description)
  }

  /// The record leaves the duties that it fulfilled, as a voided one does, and stays where it is.
  func flag(_ entry: Entry, _ body: RecordFlagged, sequence: Int) throws {
    try run(
      "INSERT INTO untruths (record, untruth, at, author, reason) VALUES (?, ?, ?, ?, ?)",
      [
        body.record.description, body.untruth.rawValue, entry.header.at.seconds,
        entry.header.author.rawValue, body.reason,
      ])
    try count(body.record, from: entry.header.at)
    try act(entry, sequence, record: body.record.description, reason: body.reason)
  }

  func clear(_ entry: Entry, _ body: RecordCleared, sequence: Int) throws {
    try run("DELETE FROM untruths WHERE record = ?", [body.record.description])
    try count(body.record, from: nil)
    try act(entry, sequence, record: body.record.description, reason: body.reason)
  }

  /// Settles what a record fulfils anew, from when it counts no more; a voided one never counts again.
  private func count(_ number: RecordNumber, from instant: Instant?) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id FROM records WHERE unit = ? AND year = ? AND side = ? AND serial = ? AND voided = 0
        """)
    let record = try Int.fetchOne(
      statement, arguments: [number.unit.rawValue, number.year, number.side.rawValue, number.serial])
    guard let record else { return }
    try run("UPDATE record_links SET voided_at = ? WHERE record = ?", [instant?.seconds, record])
    try settleAll(of: record)
  }

  /// Settles every occurrence that a record names.
  func settleAll(of record: Int) throws {
    let linked = try Int.fetchAll(
      db, sql: "SELECT occurrence FROM record_links WHERE record = ? ORDER BY occurrence", arguments: [record]
    )
    for occurrence in linked { try settle(occurrence) }
  }

  /// What a revision of an untrue record names is not fulfilled by it either.
  func keepUntrue(_ record: Int, _ number: RecordNumber, since instant: Instant) throws {
    let statement = try db.cachedStatement(sql: "SELECT 1 FROM untruths WHERE record = ?")
    guard try Int.fetchOne(statement, arguments: [number.description]) != nil else { return }
    try run(
      "UPDATE record_links SET voided_at = ? WHERE record = ? AND voided_at IS NULL",
      [instant.seconds, record])
    try settleAll(of: record)
  }

  func consent(_ entry: Entry, _ body: ChangeConsented, sequence: Int) throws {
    try run(
      "INSERT OR IGNORE INTO consents (submission, entry) VALUES (?, ?)",
      [body.submission.bytes.column, sequence])
    try run("DELETE FROM declined_changes WHERE submission = ?", [body.submission.bytes.column])
    try act(entry, sequence, draft: body.draft)
  }

  func decline(_ entry: Entry, _ body: ChangeDeclined, sequence: Int) throws {
    try run(
      "INSERT OR IGNORE INTO declined_changes (submission, at, author, reason) VALUES (?, ?, ?, ?)",
      [
        body.submission.bytes.column, entry.header.at.seconds, entry.header.author.rawValue, body.reason,
      ])
    try act(entry, sequence, draft: body.draft, reason: body.reason)
  }
}

/// A bulletin without its rows, as a column holds it.
struct BulletinHead: Codable {
  var omitted: [OmittedUnit]
  var heads: [ChainHead]
  var corrects: Digest?
  var reason: String?
  var changed: [UnitCode]?

  init(of body: BulletinIssued) {
    (omitted, heads, corrects) = (body.omitted, body.heads, body.corrects)
    (reason, changed) = (body.reason, body.changed)
  }
}

extension MonthScores {
  /// The months of a row as a column holds them: `2026-10,9500,,9500;…`, nothing where there is a dash.
  static func column(_ months: [MonthScores]) -> String {
    months.map { month in
      ([month.month.description]
        + [month.main, month.supervision, month.unit].map { $0.map { "\($0.hundredths)" } ?? "" })
        .joined(separator: ",")
    }.joined(separator: ";")
  }

  /// A month of such a column; `nil` for what no program of ours can have written.
  init?(column text: Substring) {
    let parts = text.split(separator: ",", omittingEmptySubsequences: false)
    guard parts.count == 4, let month = Month(parts[0]) else { return nil }
    let scores = parts.dropFirst().map { Int($0).map(Score.init(hundredths:)) }
    guard zip(scores, parts.dropFirst()).allSatisfy({ $0 != nil || $1.isEmpty }) else { return nil }
    self.init(month: month, main: scores[0], supervision: scores[1], unit: scores[2])
  }
}

extension ReviewJudged: Projected { static var projection: Projection<Self> { Projector.judge } }
extension ReviewClosed: Projected { static var projection: Projection<Self> { Projector.close } }
extension ReviewReopened: Projected { static var projection: Projection<Self> { Projector.reopen } }
extension BulletinIssued: Projected { static var projection: Projection<Self> { Projector.issue } }
extension RecordFlagged: Projected { static var projection: Projection<Self> { Projector.flag } }
extension RecordCleared: Projected { static var projection: Projection<Self> { Projector.clear } }
extension ChangeConsented: Projected { static var projection: Projection<Self> { Projector.consent } }
extension ChangeDeclined: Projected { static var projection: Projection<Self> { Projector.decline } }
extension ReviewAnswered: Projected { static var projection: Projection<Self> { Projector.answer } }
