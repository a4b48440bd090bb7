import GRDB
import Records

extension SQLiteStore {
  /// A unit's indicators, common and its own; without a unit the common ones of all groups.
  package func indicators(year: Int, unit: UnitCode?, side: Side?, for session: Session)
    throws(StoreFailure) -> [IndicatorStanding]
  {
    try reading(for: session) { db, rights in
      let pieces = try rights.oversight(within: Scope(unit: unit, side: side))
      let sides = Set(pieces.flatMap { $0.side.map { [$0] } ?? Side.allCases })
      let wanted = try unit.map { try scopes(of: $0, db) } ?? groups(open: pieces, db)
      let statement = try db.cachedStatement(
        sql: """
          SELECT adopted, data FROM indicators WHERE year = ? AND side = ? AND scope = ? ORDER BY code
          """)
      var found: [IndicatorStanding] = []
      for side in sides.sorted() {
        for scope in wanted {
          found += try Row.fetchAll(statement, arguments: [year, side.rawValue, scope]).map { row in
            let text: String = row["data"]
            let dated = try domainValue(DatedIndicator.self, text)
            return IndicatorStanding(
              dated: dated, adopted: row["adopted"], amendments: try amendments(of: dated.indicator, db))
          }
        }
      }
      return found
    }
  }

  /// The changes of an indicator since it was adopted, the first one first.
  private func amendments(of indicator: Indicator, _ db: Database) throws -> [IndicatorAmendment] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT number, at, author, reason, before, after FROM amendments
        WHERE year = ? AND side = ? AND scope = ? AND code = ? ORDER BY number
        """)
    let key: StatementArguments = [
      indicator.year, indicator.side.rawValue, indicator.scope.text, indicator.code,
    ]
    return try Row.fetchAll(statement, arguments: key).map { row in
      IndicatorAmendment(
        number: row["number"], at: Instant(seconds: row["at"]), author: PersonCode(rawValue: row["author"]),
        reason: row["reason"], before: try domainValue(Indicator.self, row["before"]),
        after: try domainValue(Indicator.self, row["after"]))
    }
  }

  private func scopes(of unit: UnitCode, _ db: Database) throws -> [String] {
    try [group(of: unit, db), unit.rawValue].compactMap { $0 }
  }

  private func group(of unit: UnitCode, _ db: Database) throws -> String? {
    let statement = try db.cachedStatement(sql: "SELECT grp FROM units WHERE code = ?")
    return try String.fetchOne(statement, arguments: [unit.rawValue])
  }

  /// A unit's people see the common indicators of their own group only.
  private func groups(open pieces: [Scope], _ db: Database) throws -> [String] {
    if pieces.contains(where: { $0.unit == nil }) { return UnitGroup.allCases.map(\.rawValue) }
    return try Set(pieces.compactMap(\.unit).compactMap { try group(of: $0, db) }).sorted()
  }
}
