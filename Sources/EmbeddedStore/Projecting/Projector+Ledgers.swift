import GRDB
import Records

// Changes of what is in force: amendments, extensions, duties that events set off, ledgers closed and reopened.

extension Projector {
  func takeBack(_ entry: Entry, _ body: IndicatorsWithdrawn, sequence: Int) throws {
    guard let side = entry.header.chain.side else { return }
    for code in body.codes {
      try run(
        "DELETE FROM indicators WHERE year = ? AND side = ? AND scope = ? AND code = ? AND adopted = 0",
        [body.year, side.rawValue, body.scope.text, code])
    }
    try act(entry, sequence)
  }

  /// Points change for months that are not over, dates for what is still ahead and still open.
  func amend(_ entry: Entry, _ body: IndicatorAmended, sequence: Int) throws {
    let new = body.indicator
    let indicator = new.indicator
    let key: StatementArguments = [
      indicator.year, indicator.side.rawValue, indicator.scope.text, indicator.code,
    ]
    let known = try String.fetchOne(
      db.cachedStatement(
        sql: "SELECT data FROM indicators WHERE year = ? AND side = ? AND scope = ? AND code = ?"),
      arguments: key)
    guard let known else { return }
    let old = try domainValue(DatedIndicator.self, known)
    try run(
      """
      INSERT INTO amendments (year, side, scope, code, number, at, author, reason, before, after)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      key + [
        body.number, entry.header.at.seconds, entry.header.author.rawValue, body.reason,
        try domainText(old.indicator), try domainText(indicator),
      ])
    try run(
      "UPDATE indicators SET data = ? WHERE year = ? AND side = ? AND scope = ? AND code = ?",
      [try domainText(new)] + key)
    let day = entry.header.at.day
    let count = indicator.expectedAfterEvents ?? new.occurrences.count
    try run(
      """
      UPDATE occurrences SET points = ?, worth = ?, shares = ? WHERE year = ? AND side = ? AND scope = ? AND code = ?
        AND due >= ? AND ordinal <= ?
      """,
      [indicator.points / max(count, 1), indicator.points, max(count, 1)] + key + [
        Month(containing: day).firstDay.number, count,
      ])
    for (before, after) in zip(old.occurrences, new.occurrences) where before.due != after.due {
      let rows = try Int.fetchAll(
        db.cachedStatement(
          sql: """
            SELECT id FROM occurrences WHERE year = ? AND side = ? AND scope = ? AND code = ? AND ordinal = ?
              AND due = ? AND record IS NULL AND exempt_at IS NULL ORDER BY id
            """), arguments: key + [before.ordinal, before.due.number])
      for occurrence in rows {
        try move(occurrence, from: before.due, to: after.due, entry, sequence, reason: body.reason)
      }
    }
    try act(entry, sequence, reason: body.reason)
  }

  func extend(_ entry: Entry, _ body: OccurrenceExtended, sequence: Int) throws {
    guard let side = entry.header.chain.office,
      let occurrence = try occurrence(body.occurrence, body.unit, side, year: body.year)
    else { return }
    try move(occurrence, from: body.was, to: body.due, entry, sequence, reason: body.reason)
    try act(entry, sequence, reason: body.reason)
  }

  private func move(
    _ occurrence: Int, from was: Day, to due: Day, _ entry: Entry, _ sequence: Int, reason: String
  ) throws {
    try run("UPDATE occurrences SET due = ? WHERE id = ?", [due.number, occurrence])
    try run(
      "INSERT INTO earlier_dues (occurrence, entry, until, due, author, reason) VALUES (?, ?, ?, ?, ?, ?)",
      [
        occurrence, sequence, entry.header.at.seconds, was.number, entry.header.author.rawValue, reason,
      ])
  }

  /// Beyond the expected count there are no points left to share.
  func open(_ entry: Entry, _ body: OccurrenceOpened, sequence: Int) throws {
    guard let (unit, side) = entry.header.chain.body else { return }
    let statement = try db.cachedStatement(
      sql: """
        SELECT i.scope, i.data FROM indicators i JOIN units u ON u.code = ?1
        WHERE i.year = ?2 AND i.side = ?3 AND i.scope IN (u.code, u.grp) AND i.code = ?4 AND i.adopted = 1
        """)
    let row = try Row.fetchOne(
      statement, arguments: [unit.rawValue, body.year, side.rawValue, body.occurrence.code])
    guard let row else { return }
    let indicator = try domainValue(DatedIndicator.self, row["data"]).indicator
    let expected = max(indicator.expectedAfterEvents ?? 1, 1)
    let isExpected = body.occurrence.ordinal <= expected
    try run(
      """
      INSERT OR IGNORE INTO occurrences
        (unit, side, year, code, ordinal, scope, since, due, made_at, points, worth, shares, event, begins)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
        (SELECT day FROM ledger_days ORDER BY entry DESC LIMIT 1))
      """,
      [
        unit.rawValue, side.rawValue, body.year, body.occurrence.code, body.occurrence.ordinal,
        row["scope"] as String, body.eventDay.number, body.due.number, entry.header.at.seconds,
        isExpected ? indicator.points / expected : 0, isExpected ? indicator.points : 0, expected, body.event,
      ])
    try act(entry, sequence, reason: body.event)
  }

  func close(_ entry: Entry, _ body: LedgerClosed, sequence: Int) throws {
    guard let side = entry.header.chain.office else { return }
    try run(
      "INSERT OR REPLACE INTO closed_ledgers (unit, side, year, at) VALUES (?, ?, ?, ?)",
      [body.unit.rawValue, side.rawValue, body.year, entry.header.at.seconds])
    try act(entry, sequence)
  }

  func reopen(_ entry: Entry, _ body: LedgerReopened, sequence: Int) throws {
    guard let side = entry.header.chain.office else { return }
    try run(
      "DELETE FROM closed_ledgers WHERE unit = ? AND side = ? AND year = ?",
      [body.unit.rawValue, side.rawValue, body.year])
    try act(entry, sequence, reason: body.reason)
  }
}

extension ChainName {
  /// The side whose acts stand on the chain; none for the city chain.
  fileprivate var side: Side? { office ?? body?.side }
}

extension IndicatorsWithdrawn: Projected { static var projection: Projection<Self> { Projector.takeBack } }
extension IndicatorAmended: Projected { static var projection: Projection<Self> { Projector.amend } }
extension OccurrenceOpened: Projected { static var projection: Projection<Self> { Projector.open } }
extension OccurrenceExtended: Projected { static var projection: Projection<Self> { Projector.extend } }
extension LedgerClosed: Projected { static var projection: Projection<Self> { Projector.close } }
extension LedgerReopened: Projected { static var projection: Projection<Self> { Projector.reopen } }
