import GRDB
import Records

extension SQLiteStore {
  /// The days of a year on which something was entered, ascending; costs these days, not their records.
  package func entryDays(unit: UnitCode, side: Side?, year: Int, for session: Session)
    throws(StoreFailure) -> [EntryDay]
  {
    try reading(for: session) { db, rights in
      let pieces = try rights.numbers(within: Scope(unit: unit, side: side))
      guard let first = Day(year: year, month: 1, day: 1), let last = Day(year: year, month: 12, day: 31)
      else { return [] }
      let statement = try db.cachedStatement(
        sql: """
          SELECT day, records - voided, late FROM unit_days
          WHERE unit = ? AND side = ? AND day BETWEEN ? AND ?
          """)
      var days: [Int: EntryDay] = [:]
      for side in Side.allCases where pieces.contains(where: { $0.side == nil || $0.side == side }) {
        let rows = try Row.fetchAll(
          statement, arguments: [unit.rawValue, side.rawValue, first.number, last.number])
        for row in rows {
          var day = days[row[0]] ?? EntryDay(day: row.day(0), records: 0, late: 0)
          day.records += row[1]
          day.late += row[2]
          days[row[0]] = day
        }
      }
      return days.values.sorted { $0.day < $1.day }
    }
  }
}
