import GRDB
import Records

/// Works out how lists and ledgers stand, from the books as they stand in a transaction.
struct SnapshotReader {
  let db: Database

  /// A row for each side that a unit owes duties on, in the order of units; each count is one pass over one index.
  func snapshot(of units: [UnitCode], _ sides: [Side], from: Day, to: Day, today: Day) throws
    -> [LedgerSnapshot]
  {
    let end = min(to, today)
    let lists = try lists(of: end.year)
    let ledgers = try db.cachedStatement(
      sql: """
        SELECT count(*), count(record),
          count(*) FILTER (WHERE record IS NOT NULL AND (ended > due OR entered > due)),
          count(*) FILTER (WHERE record IS NULL AND due < ?1)
        FROM occurrences WHERE unit = ?2 AND side = ?3 AND due BETWEEN ?4 AND ?5 AND exempt_at IS NULL
          AND counts = 1
        """)
    let records = try db.cachedStatement(
      sql:
        "SELECT ifnull(sum(records - voided), 0) FROM unit_days WHERE unit = ? AND side = ? AND day BETWEEN ? AND ?"
    )
    var rows: [LedgerSnapshot] = []
    for code in units {
      guard let unit = try SQLiteBooks.unit(code, db) else { continue }
      for side in unit.sides where sides.contains(side) {
        var row = LedgerSnapshot(unit: code, side: side)
        row.common = unit.group.flatMap { lists["\(side.rawValue)/\($0.rawValue)"] } ?? 0
        row.individual = lists["\(side.rawValue)/\(code)"] ?? 0
        let span: StatementArguments = [code.rawValue, side.rawValue, from.number, end.number]
        if let counts = try Row.fetchOne(ledgers, arguments: [today.number] + span) {
          (row.due, row.done, row.late, row.overdue) = (counts[0], counts[1], counts[2], counts[3])
        }
        row.records = try Int.fetchOne(records, arguments: span) ?? 0
        rows.append(row)
      }
    }
    return rows
  }

  /// How many indicators of a year are in force, by side and scope.
  private func lists(of year: Int) throws -> [String: Int] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT side, scope, count(*) FROM indicators WHERE year = ? AND adopted = 1 GROUP BY side, scope
        """)
    var counts: [String: Int] = [:]
    for row in try Row.fetchAll(statement, arguments: [year]) {
      counts["\(row[0] as String)/\(row[1] as String)"] = row[2]
    }
    return counts
  }
}

extension SQLiteBooks {
  /// A unit as the projection has it.
  static func unit(_ code: UnitCode, _ db: Database) throws -> OrganisationUnit? {
    let statement = try db.cachedStatement(sql: "SELECT data FROM units WHERE code = ?")
    return try String.fetchOne(statement, arguments: [code.rawValue])
      .map { try domainValue(OrganisationUnit.self, $0) }
  }
}
