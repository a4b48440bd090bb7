import GRDB
import Records

extension SQLiteStore {
  package func duties(unit: UnitCode, side: Side?, year: Int, for session: Session)
    throws(StoreFailure) -> [DutyOccurrence]
  {
    try reading(for: session) { db, rights in
      try rights.open(unit, side)
        .sorted { ($0.side ?? .main) < ($1.side ?? .main) }
        .flatMap { piece in try piece.side.map { try ledger(of: unit, $0, year: year, db) } ?? [] }
    }
  }

  /// The occurrences of one side of a unit in the order of their deadlines.
  func ledger(of unit: UnitCode, _ side: Side, year: Int, _ db: Database) throws -> [DutyOccurrence] {
    let drafts = try draftsByOccurrence(of: unit, side, year: year, db)
    let statement = try db.cachedStatement(
      sql: """
        SELECT o.code, o.ordinal, o.scope, o.since, o.due, o.made_at, o.points, o.worth, o.shares, o.exempt_at, o.exempt_reason,
          o.event, o.id, o.records, o.ended, o.entered, o.counts, r.unit, r.year, r.side, r.serial
        FROM occurrences o LEFT JOIN records r ON r.id = o.record
        WHERE o.unit = ? AND o.side = ? AND o.year = ? ORDER BY o.due, o.code, o.ordinal
        """)
    var indicators: [String: Indicator] = [:]
    let moved = try earlierDues(of: unit, side, year: year, db)
    return try Row.fetchAll(statement, arguments: [unit.rawValue, side.rawValue, year]).map { row in
      let scope: String = row["scope"]
      let code: String = row["code"]
      let known = try indicators["\(scope)/\(code)"] ?? indicator(year, side, scope, code, db)
      indicators["\(scope)/\(code)"] = known
      let name = OccurrenceName(code: code, ordinal: row["ordinal"])
      return DutyOccurrence(
        unit: unit, side: side, year: year, name: name, title: known.title, kind: known.kind,
        subject: known.subject, from: row.day("since"), due: row.day("due"),
        madeOn: Instant(seconds: row["made_at"]).day, points: row["points"],
        exactPoints: try points(row), requirement: known.requirement,
        evidence: known.evidence ?? [], responsible: known.responsible, source: known.source,
        records: row["records"], fulfilment: fulfilment(row),
        exemption: (row["exempt_at"] as Int?).map { _ in row["exempt_reason"] ?? "" },
        isBeforeLedger: !(row["counts"] as Bool), measure: known.measure,
        event: row["event"], earlierDues: moved[row["id"]] ?? [], draft: drafts[name])
    }
  }

  /// The deadlines that occurrences of a ledger had before they were moved, the oldest first.
  private func earlierDues(of unit: UnitCode, _ side: Side, year: Int, _ db: Database) throws
    -> [Int: [EarlierDue]]
  {
    let statement = try db.cachedStatement(
      sql: """
        SELECT e.occurrence, e.due, e.until, e.author, e.reason FROM occurrences o
        JOIN earlier_dues e ON e.occurrence = o.id
        WHERE o.unit = ? AND o.side = ? AND o.year = ? ORDER BY e.occurrence, e.entry
        """)
    let rows = try Row.fetchAll(statement, arguments: [unit.rawValue, side.rawValue, year])
    return Dictionary(
      grouping: rows.map { row in
        (
          row["occurrence"] as Int,
          EarlierDue(
            due: row.day("due"), until: Instant(seconds: row["until"]),
            author: PersonCode(rawValue: row["author"]), reason: row["reason"])
        )
      }, by: \.0
    ).mapValues { $0.map(\.1) }
  }

  private func points(_ row: Row) throws -> Fraction {
    try Fraction(hundredths: row["worth"]) / Fraction(row["shares"] as Int)
  }

  private func fulfilment(_ row: Row) -> Fulfilment? {
    guard let ended = row.dayIfAny("ended"), let entered = row.dayIfAny("entered") else { return nil }
    return Fulfilment(record: RecordNumber(row), eventEnd: ended, entered: entered)
  }

  func indicator(_ year: Int, _ side: Side, _ scope: String, _ code: String, _ db: Database) throws
    -> Indicator
  {
    let statement = try db.cachedStatement(
      sql: "SELECT data FROM indicators WHERE year = ? AND side = ? AND scope = ? AND code = ?")
    guard let text = try String.fetchOne(statement, arguments: [year, side.rawValue, scope, code]) else {
      throw StoreFailure.damaged(detail: "indicators \(year)/\(side.rawValue)/\(scope)/\(code)")
    }
    return try domainValue(DatedIndicator.self, text).indicator
  }

  /// The drafts and submissions that name occurrences of a ledger; the latest one counts.
  private func draftsByOccurrence(of unit: UnitCode, _ side: Side, year: Int, _ db: Database) throws
    -> [OccurrenceName: String]
  {
    let reader = OpenDrafts(db: db, rules: try rules(db))
    let open =
      try reader.submitted(in: Scope(unit: unit, side: side))
      + reader.typed(in: [Scope(unit: unit, side: side)], draftQueue)
    var drafts: [OccurrenceName: String] = [:]
    for item in open.sorted(by: { $0.number < $1.number })
    where item.year == year && item.draft.purpose != .void {
      for link in item.links { drafts[link] = item.draft.name }
    }
    return drafts
  }
}
