import GRDB
import Records

extension SQLiteStore {
  /// Costs the looks at the unit within the days.
  package func unitViews(_ unit: UnitCode, from: Day, to: Day, for session: Session) throws(StoreFailure)
    -> [UnitView]
  {
    guard from <= to else { throw .refused(.invalid(field: "to", value: "\(to)")) }
    return try reading(for: session) { db, rights in
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

extension SQLiteStore {
  /// Costs the acts within the days; a unit's people are told of those that may hold records of theirs.
  package func archives(unit: UnitCode?, from: Day, to: Day, for session: Session) throws(StoreFailure)
    -> [ArchiveTaken]
  {
    guard from <= to else { throw .refused(.invalid(field: "to", value: "\(to)")) }
    return try reading(for: session) { db, rights in
      if let unit { try rights.requireViews(of: unit) } else { try rights.requireViews() }
      let times = ActTimes(db: db)
      let first = try times.lastAct(by: Instant(Moment(day: from, minute: 0)) + -1)
      let last = try times.lastAct(by: Instant(Moment(day: to + 1, minute: 0)) + -1)
      let statement = try db.cachedStatement(
        sql: """
          SELECT sequence FROM acts WHERE sequence BETWEEN ? AND ? AND kind = 'archive.made'
          ORDER BY sequence DESC
          """)
      return try Int.fetchAll(statement, arguments: [first + 1, last]).map { place in
        let entry = try Journal(db).entry(place)
        let author = entry.header.author
        return ArchiveTaken(
          at: entry.header.at, person: author, personName: try name(of: author, db),
          chain: entry.header.chain, made: try entry.body())
      }.filter { taken in unit.map(taken.concerns) ?? true }
    }
  }
}

extension ReadingRights {
  /// The unit's heads and recorders may know who looked, and so may those who look and those who keep the store.
  fileprivate func requireViews(of unit: UnitCode) throws(StoreFailure) {
    let own = Scope(unit: unit)
    if Permission.post(for: .seeRemark, in: own, among: posts, on: day) == nil { try requireViews(in: own) }
  }

  /// Those who look, and those who keep the store.
  fileprivate func requireViews(in wish: Scope = .city) throws(StoreFailure) {
    guard administers || Permission.post(for: .inspect, in: .city, among: posts, on: day) != nil else {
      throw .refused(.notPermitted(.readAllUnits, wish))
    }
  }
}
