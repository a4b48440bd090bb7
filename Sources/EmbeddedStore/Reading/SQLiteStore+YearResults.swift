import GRDB
import Records

extension SQLiteStore {
  /// The published results of years, newest first: of each unit, then of the members of its team (R-218).
  package func yearResults(_ years: ClosedRange<Int>, unit: UnitCode?, for session: Session)
    throws(StoreFailure) -> [YearResult]
  {
    try reading(for: session) { db, rights in
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
          grade: row.wordIfAny(5),
          number: BulletinNumber(year: row[6], serial: row[7]))
        if results.last?.unit != code || results.last?.year != own.year { results.append(own) }
        guard let person: String = row[8] else { continue }
        var member = own
        member.person = PersonCode(rawValue: person)
        member.personName = row[10] ?? person
        member.role = row.wordIfAny(9)
        results.append(member)
      }
      return results
    }
  }

  /// What the published grades of a year call for, head by head (R-217).
  package func gradeMeasures(_ year: Int, for session: Session) throws(StoreFailure) -> [HeadMeasure] {
    try reading(for: session) { db, rights in
      let pieces = try rights.numbers(within: .city)
      let units = Dictionary(
        try allUnits(db).map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
      let called = AssessmentGrade.allCases.filter(\.callsForTalk).map { "'\($0.rawValue)'" }
      let rows = try db.cachedStatement(
        sql: """
          SELECT r.unit, r.name, r.grade FROM year_lists l JOIN year_rows r ON r.list = l.entry
          WHERE l.replaced = 0 AND l.assessed = ? AND r.grade IN (\(called.joined(separator: ", ")))
          ORDER BY l.grp, r.place
          """)
      let heads = try headNames(in: year, graded: called, db)
      let done = try allMeasures(year, db)
      var found: [HeadMeasure] = []
      for row in try Row.fetchAll(rows, arguments: [year]) {
        let code = UnitCode(rawValue: row[0])
        guard pieces.contains(where: { $0.unit == nil || $0.unit == code }) else { continue }
        for side in units[code]?.sides ?? [.main] {
          let scope = Scope(unit: code, side: side)
          found.append(
            HeadMeasure(
              year: year, unit: code, unitName: row[1], side: side, heads: heads[scope] ?? [],
              grade: row.word(2), measure: done[scope]))
        }
      }
      return found
    }
  }

  /// The primary heads in the year of the units with these grades, by unit and side; one look, however many there are.
  private func headNames(in year: Int, graded grades: [String], _ db: Database) throws -> [Scope: [String]] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT m.unit, m.side, ifnull(p.name, m.person) FROM year_lists l
        JOIN year_rows r ON r.list = l.entry
        JOIN year_members m ON m.list = l.entry AND m.unit = r.unit AND m.role = 'primaryHead'
        LEFT JOIN people p ON p.code = m.person
        WHERE l.replaced = 0 AND l.assessed = ? AND r.grade IN (\(grades.joined(separator: ", ")))
        ORDER BY m.person
        """)
    var found: [Scope: [String]] = [:]
    for row in try Row.fetchAll(statement, arguments: [year]) {
      let (unit, side): (UnitCode, Side?) = (UnitCode(rawValue: row[0]), row.wordIfAny(1))
      for side in side.map({ [$0] }) ?? Side.allCases {
        found[Scope(unit: unit, side: side), default: []].append(row[2])
      }
    }
    return found
  }

  private func allMeasures(_ year: Int, _ db: Database) throws -> [Scope: GradeMeasure] {
    let statement = try db.cachedStatement(
      sql: "SELECT unit, side, means, reference, day FROM grade_measures WHERE year = ?")
    var found: [Scope: GradeMeasure] = [:]
    for row in try Row.fetchAll(statement, arguments: [year]) {
      found[Scope(unit: UnitCode(rawValue: row[0]), side: row.word(1))] = GradeMeasure(
        means: row.word(2), reference: row[3], on: row.day(4))
    }
    return found
  }
}
