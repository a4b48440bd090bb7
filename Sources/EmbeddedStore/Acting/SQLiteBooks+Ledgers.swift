import GRDB
import Records

extension SQLiteBooks {
  func indicators(in place: IndicatorPlace) throws(StoreFailure) -> [IndicatorStanding] {
    try ask {
      let statement = try db.cachedStatement(
        sql: "SELECT adopted, data FROM indicators WHERE year = ? AND side = ? AND scope = ? ORDER BY code")
      return try Row.fetchAll(
        statement, arguments: [place.year, place.side.rawValue, place.scope.text]
      ).map { row in
        IndicatorStanding(dated: try domainValue(DatedIndicator.self, row["data"]), adopted: row["adopted"])
      }
    }
  }

  /// A unit's ledger holds its own indicators and its group's, so a code stands in one of them only.
  func isCodeTaken(_ code: String, in place: IndicatorPlace) throws(StoreFailure) -> Bool {
    let others: String =
      switch place.scope {
      case .unit: "scope = (SELECT grp FROM units WHERE code = ?3)"
      case .group: "scope IN (SELECT code FROM units WHERE grp = ?3)"
      }
    return try number(
      """
      SELECT 1 FROM indicators WHERE year = ?1 AND side = ?2 AND code = ?4
        AND ((scope = ?3 AND adopted = 1) OR \(others)) LIMIT 1
      """, [place.year, place.side.rawValue, place.scope.text, code]) != nil
  }

  func amendmentCount(of code: String, in place: IndicatorPlace) throws(StoreFailure) -> Int {
    try number(
      "SELECT count(*) FROM amendments WHERE year = ? AND side = ? AND scope = ? AND code = ?",
      [place.year, place.side.rawValue, place.scope.text, code]) ?? 0
  }

  func occurrenceCount(_ unit: UnitCode, _ side: Side, year: Int, code: String) throws(StoreFailure) -> Int {
    try number(
      "SELECT count(*) FROM occurrences WHERE unit = ? AND side = ? AND year = ? AND code = ?",
      [unit.rawValue, side.rawValue, year, code]) ?? 0
  }

  func isLedgerClosed(_ unit: UnitCode, _ side: Side, year: Int) throws(StoreFailure) -> Bool {
    try number(
      "SELECT 1 FROM closed_ledgers WHERE unit = ? AND side = ? AND year = ?",
      [unit.rawValue, side.rawValue, year]) != nil
  }
}
