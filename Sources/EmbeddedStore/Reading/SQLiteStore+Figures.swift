import GRDB
import Records

extension SQLiteStore {
  /// The figures of a month: records that were entered in it and not voided, and the occurrences due in it.
  ///
  /// Due leaves exempt ones out; recorded counts those with a record, late the ones of them that are recorded
  /// late, overdue those without one whose day is over (2.8).
  package func figures(unit: UnitCode, side: Side, month: Month, for session: Session)
    throws(StoreFailure) -> MonthFigures
  {
    let today = now().day
    return try reading(for: session) { db, rights in
      _ = try rights.numbers(within: Scope(unit: unit, side: side))
      let entered = try db.cachedStatement(
        sql: "SELECT records - voided FROM unit_months WHERE unit = ? AND side = ? AND month = ?")
      let records = try Int.fetchOne(
        entered, arguments: [unit.rawValue, side.rawValue, month.description])
      let ledger = try db.cachedStatement(
        sql: """
          SELECT count(*) FILTER (WHERE exempt_at IS NULL),
            count(*) FILTER (WHERE exempt_at IS NULL AND record IS NOT NULL),
            count(*) FILTER (WHERE exempt_at IS NULL AND record IS NOT NULL AND (ended > due OR entered > due)),
            count(*) FILTER (WHERE exempt_at IS NULL AND record IS NULL AND due < ?),
            count(exempt_at)
          FROM occurrences WHERE unit = ? AND side = ? AND due BETWEEN ? AND ? AND counts = 1
          """)
      let row = try Row.fetchOne(
        ledger,
        arguments: [
          today.number, unit.rawValue, side.rawValue, month.firstDay.number, month.lastDay.number,
        ])
      return MonthFigures(
        records: records ?? 0, due: row?[0] ?? 0, recorded: row?[1] ?? 0, late: row?[2] ?? 0,
        overdue: row?[3] ?? 0, exempt: row?[4] ?? 0)
    }
  }
}
