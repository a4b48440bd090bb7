import GRDB
import Records

extension SQLiteStore {
  /// Costs the looks at the unit within the days.
  package func unitViews(_ unit: UnitCode, from: Day, to: Day, for sitting: Sitting) throws(StoreFailure)
    -> [UnitView]
  {
    guard from <= to else { throw .refused(.invalid(field: "to", value: "\(to)")) }
    return try reading(for: sitting) { db, rights in
      try rights.requireViews(of: unit)
      let statement = try db.cachedStatement(
        sql: """
          SELECT v.at, v.person, e.chain FROM unit_views v CROSS JOIN entries e ON e.sequence = v.entry
          WHERE v.unit = ? AND v.day BETWEEN ? AND ? ORDER BY v.entry
          """)
      let arguments: StatementArguments = [unit.rawValue, from.number, to.number]
      return try Row.fetchAll(statement, arguments: arguments).compactMap { row in
        let person = PersonCode(rawValue: row["person"])
        guard let office = ChainName(rawValue: row["chain"]).office else { return nil }
        return UnitView(
          unit: unit, at: Instant(seconds: row["at"]), person: person, personName: try name(of: person, db),
          office: office)
      }
    }
  }
}

extension ReadingRights {
  /// The unit's heads and recorders may know who looked, and so may those who look and who keeps the store.
  fileprivate func requireViews(of unit: UnitCode) throws(StoreFailure) {
    let own = Scope(unit: unit)
    let post =
      Permission.post(for: .seeRemark, in: own, among: posts, on: day)
      ?? Permission.post(for: .inspect, in: .city, among: posts, on: day)
    guard administers || post != nil else { throw .refused(.notPermitted(.readAllUnits, own)) }
  }
}
