import GRDB
import Records

/// Reads the year's assessment: a published list from its own rows, another from bulletins and what was entered.
struct YearReader {
  let db: Database

  func plan(_ year: Int) throws -> Row? {
    try Row.fetchOne(
      db.cachedStatement(sql: "SELECT entry, digest, data FROM assessment_plans WHERE year = ?"),
      arguments: [year])
  }

  /// The list that stands for a year of a group.
  func list(_ year: Int, _ group: UnitGroup) throws -> Row? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT entry, digest, side, number, year, serial, issued_at, author, rules, head FROM year_lists
          WHERE assessed = ? AND grp = ? AND replaced = 0
          """), arguments: [year, group.rawValue])
  }

  /// The rows of a published list.
  func rows(ofList entry: Int) throws -> [YearRow] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT rank, unit, name, main_routine, supervision_routine, main_end, supervision_end, base, bonus,
          deduction, total, by_points, grade, ceilings FROM year_rows WHERE list = ? ORDER BY place
        """)
    var found: [YearRow] = []
    let rows = try Row.fetchCursor(statement, arguments: [entry])
    while let row = try rows.next() {
      found.append(
        YearRow(
          rank: row[0], unit: UnitCode(rawValue: row[1]), name: row[2],
          routine: SideScores(main: score(row[3]), supervision: score(row[4])),
          yearEnd: SideScores(main: score(row[5]), supervision: score(row[6])), base: score(row[7]),
          bonus: Score(hundredths: row[8]), deduction: Score(hundredths: row[9]), total: score(row[10]),
          byPoints: row.wordIfAny(11),
          ceilings: row.list(13, parted: ",") { CeilingFact(rawValue: String($0)) },
          grade: row.wordIfAny(12)))
    }
    return found
  }

  private func score(_ hundredths: Int?) -> Score? { hundredths.map(Score.init(hundredths:)) }

  /// What is known of the year of units, in their order; set by set, for any number of them.
  func facts(_ year: Int, _ group: UnitGroup, of units: [OrganisationUnit], _ versions: RuleVersions) throws
    -> [YearFacts]
  {
    let alone = units.count == 1 ? units[0].code : nil
    var quarters: [UnitCode: [AssessedQuarter]] = [:]
    for quarter in Quarter.all(in: year) {
      for (unit, assessed) in try self.quarter(quarter, group, of: units, alone, versions) {
        quarters[unit, default: []].append(assessed)
      }
    }
    let results = try yearEnds(year, of: alone)
    let adjustments = try adjustments(year, of: alone)
    let given = try givenGrades(year, of: alone)
    return units.map { unit in
      YearFacts(
        unit: unit.code, name: unit.name, year: year, sides: unit.sides, quarters: quarters[unit.code] ?? [],
        results: unit.sides.compactMap { side in
          results[Scope(unit: unit.code, side: side)].map { SideResults(side: side, results: $0) }
        }, adjustments: adjustments[unit.code] ?? [], given: given[unit.code])
    }
  }

  /// The grades of a year that were fixed by hand.
  func givenGrades(_ year: Int, of unit: UnitCode?) throws -> [UnitCode: GivenGrade] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT unit, grade, reason FROM given_grades
        WHERE year = ?\(unit == nil ? "" : " AND unit = ?")
        """)
    var place: StatementArguments = [year]
    if let unit { place += [unit.rawValue] }
    var found: [UnitCode: GivenGrade] = [:]
    for row in try Row.fetchAll(statement, arguments: place) {
      found[UnitCode(rawValue: row[0])] = GivenGrade(grade: row.word(1), reason: row[2])
    }
    return found
  }

  /// A quarter by its bulletin; without one by its closed reviews as they stand.
  private func quarter(
    _ quarter: Quarter, _ group: UnitGroup, of units: [OrganisationUnit], _ alone: UnitCode?,
    _ versions: RuleVersions
  ) throws -> [UnitCode: AssessedQuarter] {
    var found: [UnitCode: AssessedQuarter] = [:]
    let reader = ReviewReader(db: db)
    if let bulletin = try reader.bulletin(quarter, group) {
      let number = BulletinNumber(year: bulletin["year"], serial: bulletin["serial"])
      let statement = try db.cachedStatement(
        sql: """
          SELECT unit, main, supervision FROM bulletin_rows
          WHERE bulletin = ?\(alone == nil ? "" : " AND unit = ?")
          """)
      var place: StatementArguments = [bulletin["entry"] as Int]
      if let alone { place += [alone.rawValue] }
      let rows = try Row.fetchCursor(statement, arguments: place)
      while let row = try rows.next() {
        let (main, supervision) = (score(row[1]), score(row[2]))
        guard main != nil || supervision != nil else { continue }
        found[UnitCode(rawValue: row[0])] = AssessedQuarter(
          quarter: quarter, bulletin: number, main: main, supervision: supervision)
      }
      return found
    }
    guard try reader.hasClosedReviews(quarter) else { return [:] }
    let rules = QuarterRules(quarter, versions)
    let isPooled = rules.quarterMethod == .pooled
    for facts in try reader.facts(quarter, of: units, alone: alone, isPooled: isPooled) {
      let scores = try QuarterScores(of: facts, by: rules)
      guard scores.main != nil || scores.supervision != nil else { continue }
      found[facts.unit] = AssessedQuarter(
        quarter: quarter, main: scores.main, supervision: scores.supervision)
    }
    return found
  }

  /// Quarters without a bulletin: those that owe one, and any other with a closed review.
  ///
  /// - Parameter units: all of the city's.
  func quartersWithoutBulletin(_ year: Int, _ group: UnitGroup, among units: [OrganisationUnit]) throws
    -> [Quarter]
  {
    let first = try StoreStart.ledgersFrom(db)
    let reader = ReviewReader(db: db)
    let statement = try db.cachedStatement(
      sql: """
        SELECT 1 FROM reviews JOIN units ON units.code = reviews.unit
        WHERE month BETWEEN ? AND ? AND state = 'closed' AND grp = ? LIMIT 1
        """)
    return try Quarter.all(in: year).filter { quarter in
      guard try reader.bulletin(quarter, group) == nil else { return false }
      if quarter.lastDay >= first, !units.ranked(in: quarter, group).isEmpty { return true }
      let months = [quarter.firstDay, quarter.lastDay].map { Month(containing: $0).description }
      return try Int.fetchOne(statement, arguments: [months[0], months[1], group.rawValue]) != nil
    }
  }

  private func yearEnds(_ year: Int, of unit: UnitCode?) throws -> [Scope: YearEndResults] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT unit, side, democratic, questionnaire, test, inspection FROM year_ends
        WHERE year = ?\(unit == nil ? "" : " AND unit = ?")
        """)
    var place: StatementArguments = [year]
    if let unit { place += [unit.rawValue] }
    var found: [Scope: YearEndResults] = [:]
    let rows = try Row.fetchCursor(statement, arguments: place)
    while let row = try rows.next() {
      found[Scope(unit: UnitCode(rawValue: row[0]), side: row.word(1))] = YearEndResults(
        democratic: score(row[2]), questionnaire: score(row[3]), test: score(row[4]),
        inspection: score(row[5]))
    }
    return found
  }

  private func adjustments(_ year: Int, of unit: UnitCode?) throws -> [UnitCode: [Adjustment]] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT unit, data FROM adjustments
        WHERE year = ? AND stands = 1\(unit == nil ? "" : " AND unit = ?") ORDER BY entry
        """)
    var place: StatementArguments = [year]
    if let unit { place += [unit.rawValue] }
    var found: [UnitCode: [Adjustment]] = [:]
    for row in try Row.fetchAll(statement, arguments: place) {
      found[UnitCode(rawValue: row[0]), default: []].append(try domainValue(Adjustment.self, row[1]))
    }
    return found
  }

  /// The heads and members of the teams of a group's units who held a post on some day of the year.
  func members(in year: Int, _ group: UnitGroup) throws -> [UnitCode: [AssessedMember]] {
    let quarters = Quarter.all(in: year)
    let statement = try db.cachedStatement(
      sql: """
        SELECT posts.unit, person, side, role FROM posts JOIN units ON units.code = posts.unit
        WHERE grp = ? AND role IN ('primaryHead', 'actingHead', 'teamMember') AND posts.since <= ?
          AND ifnull(until >= ?, 1) ORDER BY posts.unit, role, side, posts.since, id
        """)
    let rows = try Row.fetchAll(
      statement, arguments: [group.rawValue, quarters[3].lastDay.number, quarters[0].firstDay.number])
    var found: [UnitCode: [AssessedMember]] = [:]
    for row in rows {
      let member = AssessedMember(
        person: PersonCode(rawValue: row[1]), side: row.wordIfAny(2), role: row.word(3))
      let unit = UnitCode(rawValue: row[0])
      if found[unit]?.contains(member) != true { found[unit, default: []].append(member) }
    }
    return found
  }

  /// The months of a quarter as a bulletin froze them.
  func months(of unit: UnitCode, in number: BulletinNumber) throws -> [MonthScores] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT months FROM bulletin_rows WHERE unit = ? AND bulletin =
          (SELECT entry FROM bulletins WHERE year = ? AND serial = ?)
        """)
    return try Row.fetchOne(statement, arguments: [unit.rawValue, number.year, number.serial])
      .map { $0.list("months", parted: ";") { MonthScores(column: $0) } } ?? []
  }
}

extension [OrganisationUnit] {
  /// The units of a group that exist at the end of a year, in their fixed order.
  func assessed(in year: Int, _ group: UnitGroup) -> [OrganisationUnit] {
    let last = Quarter.all(in: year)[3].lastDay
    return filter { $0.group == group && $0.stands(on: last) }
  }
}
