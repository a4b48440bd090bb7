import GRDB
import Records

extension SQLiteStore {
  package func closedLedgers(side: Side, year: Int, for session: Session) throws(StoreFailure) -> Set<
    UnitCode
  > {
    try reading(for: session) { db, rights in
      let statement = try db.cachedStatement(
        sql: "SELECT unit FROM closed_ledgers WHERE side = ? AND year = ?")
      let closed = Set(
        try String.fetchAll(statement, arguments: [side.rawValue, year]).map { UnitCode(rawValue: $0) })
      return rights.knownUnits.map { closed.intersection($0) } ?? closed
    }
  }
}
