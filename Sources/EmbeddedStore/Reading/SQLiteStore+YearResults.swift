import GRDB
import Records

extension SQLiteStore {
  /// The published results of years, newest first: of each unit, then of the members of its team (R-218).
  package func yearResults(_ years: ClosedRange<Int>, unit: UnitCode?, for sitting: Sitting)
    throws(StoreFailure) -> [YearResult]
  {
    try reading(for: sitting) { db, rights in
      let pieces = try rights.numbers(within: Scope(unit: unit))
      let statement = try db.cachedStatement(
        sql: """
          SELECT l.assessed, r.unit, r.name, r.rank, r.total, r.grade, l.year, l.serial, m.person, m.role, p.name
          FROM year_lists l JOIN year_rows r ON r.list = l.entry
          LEFT JOIN year_members m ON m.list = l.entry AND m.unit = r.unit
          LEFT JOIN people p ON p.code = m.person
          WHERE l.replaced = 0 AND l.assessed BETWEEN ? AND ? AND ifnull(r.unit = ?, 1)
          ORDER BY l.assessed DESC, l.grp, r.place, m.role, m.side, m.person
          """)
      let rows = try Row.fetchCursor(
        statement, arguments: [years.lowerBound, years.upperBound, unit?.rawValue])
      var results: [YearResult] = []
      while let row = try rows.next() {
        let code = UnitCode(rawValue: row[1])
        guard pieces.contains(where: { $0.unit == nil || $0.unit == code }) else { continue }
        let own = YearResult(
          year: row[0], unit: code, unitName: row[2], rank: row[3],
          total: (row[4] as Int?).map(Score.init(hundredths:)),
          grade: (row[5] as String?).flatMap { AssessmentGrade(rawValue: $0) },
          number: BulletinNumber(year: row[6], serial: row[7]))
        if results.last?.unit != code || results.last?.year != own.year { results.append(own) }
        guard let person: String = row[8] else { continue }
        var member = own
        member.person = PersonCode(rawValue: person)
        member.personName = row[10] ?? person
        member.role = (row[9] as String?).flatMap { PostRole(rawValue: $0) }
        results.append(member)
      }
      return results
    }
  }

  /// What the published grades of a year call for, head by head (R-217).
  package func gradeMeasures(_ year: Int, for sitting: Sitting) throws(StoreFailure) -> [HeadMeasure] {
    try reading(for: sitting) { db, rights in
      let pieces = try rights.numbers(within: .city)
      let units = Dictionary(
        try allUnits(db).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
      let called = AssessmentGrade.allCases.filter(\.callsForTalk).map { "'\($0.rawValue)'" }
      let statement = try db.cachedStatement(
        sql: """
          SELECT l.entry, r.unit, r.name, r.grade FROM year_lists l JOIN year_rows r ON r.list = l.entry
          WHERE l.replaced = 0 AND l.assessed = ? AND r.grade IN (\(called.joined(separator: ", ")))
          ORDER BY l.grp, r.place
          """)
      var found: [HeadMeasure] = []
      for row in try Row.fetchAll(statement, arguments: [year]) {
        let code = UnitCode(rawValue: row[1])
        guard pieces.contains(where: { $0.unit == nil || $0.unit == code }) else { continue }
        let done = try measures(of: code, year, db)
        for side in units[code]?.sides ?? [.main] {
          found.append(
            HeadMeasure(
              year: year, unit: code, unitName: row[2], side: side,
              heads: try heads(of: code, side, inList: row[0], db),
              grade: AssessmentGrade(rawValue: row[3]) ?? .poor, measure: done[side]))
        }
      }
      return found
    }
  }

  private func heads(of unit: UnitCode, _ side: Side, inList list: Int, _ db: Database) throws -> [String] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT ifnull(p.name, m.person) FROM year_members m LEFT JOIN people p ON p.code = m.person
        WHERE m.list = ? AND m.unit = ? AND m.role = 'primaryHead' AND m.side IN (?, '') ORDER BY m.person
        """)
    return try String.fetchAll(statement, arguments: [list, unit.rawValue, side.rawValue])
  }
}
