import GRDB
import Records

extension SQLiteStore {
  /// A year's list of one group: as published, or as its facts stand.
  ///
  /// Those who do not see all units' numbers see a published list whole, and only their own rows of one not issued.
  package func yearList(_ year: Int, _ group: UnitGroup, for session: Session) throws(StoreFailure)
    -> YearList
  {
    try reading(for: session) { db, rights in
      _ = try rights.numbers(within: .city)
      let reader = YearReader(db: db)
      var list = YearList(year: year, group: group, rows: [], plan: try plan(year, db))
      if let row = try reader.list(year, group) {
        list.rows = try reader.rows(ofList: row["entry"])
        list.issued = try issued(row, from: "year_lists", db)
        list.rules = try domainValue(AssessmentRules.self, row["rules"])
        return list
      }
      let (city, all) = (try rules(db), try allUnits(db))
      let (versions, units) = (city.versions, all.assessed(in: year, group))
      list.isOwed = city.ledgersFrom.year <= year
      let assessment = try assessmentRules(year, versions, list.plan)
      list.rules = assessment
      list.rows = try assessment.ranked(reader.facts(year, group, of: units, versions)).map { YearRow($0) }
      list.waiting = try reader.quartersWithoutBulletin(year, group, among: all)
        .filter { $0.lastDay < now().day }
      if !rights.seesAllNumbers, let own = rights.knownUnits {
        list.rows.removeAll { !own.contains($0.unit) }
      }
      return list
    }
  }

  /// The sheet of a unit's year, of a published one as its entry froze it.
  package func yearSheet(_ unit: UnitCode, year: Int, for session: Session) throws(StoreFailure) -> YearSheet
  {
    try reading(for: session) { db, rights in
      try rights.open(unit)
      guard let known = try allUnits(db).first(where: { $0.code == unit }) else {
        throw StoreFailure.refused(.noSuch(.unit(unit.rawValue)))
      }
      let reader = YearReader(db: db)
      let measures = try measures(of: unit, year, db)
      let plan = try plan(year, db)
      if let group = known.group, let row = try reader.list(year, group),
        let text = try String.fetchOne(
          db.cachedStatement(sql: "SELECT data FROM year_sheets WHERE list = ? AND unit = ?"),
          arguments: [row["entry"] as Int, unit.rawValue])
      {
        let assessed = try domainValue(AssessedUnit.self, text)
        let months = try assessed.facts.quarters.flatMap { quarter in
          try quarter.bulletin.map { try reader.months(of: unit, in: $0) } ?? []
        }
        return YearSheet(
          assessed: assessed, group: group, rules: try domainValue(AssessmentRules.self, row["rules"]),
          months: months, plan: plan, issued: try issued(row, from: "year_lists", db), measures: measures)
      }
      return try sheetInTheMaking(known, year, plan, measures, db)
    }
  }

  private func sheetInTheMaking(
    _ unit: OrganisationUnit, _ year: Int, _ plan: FiledPlan?, _ measures: [Side: GradeMeasure],
    _ db: Database
  ) throws -> YearSheet {
    let reader = YearReader(db: db)
    let versions = try rules(db).versions
    let assessment = try assessmentRules(year, versions, plan)
    let group = unit.group ?? .cityUnit
    // Where a quota limits the top grade, a unit's grade depends on all others.
    let units = assessment.quota == nil ? [unit] : try allUnits(db).assessed(in: year, group)
    let ranked = try assessment.ranked(reader.facts(year, group, of: units, versions))
    guard var assessed = ranked.first(where: { $0.facts.unit == unit.code }) else {
      throw StoreFailure.refused(.noSuch(.unit(unit.code.rawValue)))
    }
    assessed.rank = nil
    let months = try assessed.facts.quarters.flatMap { quarter in
      if let bulletin = quarter.bulletin { return try reader.months(of: unit.code, in: bulletin) }
      return try ReviewReader(db: db).facts(quarter.quarter, of: [unit], alone: unit.code).flatMap {
        try QuarterScores(of: $0, by: QuarterRules(quarter.quarter, versions)).months
      }
    }
    return YearSheet(
      assessed: assessed, group: unit.group, rules: assessment, months: months, plan: plan, measures: measures
    )
  }

  private func assessmentRules(_ year: Int, _ versions: RuleVersions, _ plan: FiledPlan?) throws
    -> AssessmentRules
  {
    AssessmentRules(versions.profile(on: Quarter.all(in: year)[3].lastDay), plan: plan?.plan)
  }

  private func plan(_ year: Int, _ db: Database) throws -> FiledPlan? {
    guard let row = try YearReader(db: db).plan(year) else { return nil }
    let entry = try Journal(db).entry(row["entry"])
    return FiledPlan(
      plan: try domainValue(AssessmentPlan.self, row["data"]), entry: entry.place,
      by: try name(of: entry.header.author, db))
  }

  func measures(of unit: UnitCode, _ year: Int, _ db: Database) throws -> [Side: GradeMeasure] {
    let statement = try db.cachedStatement(
      sql: "SELECT side, means, reference, day FROM grade_measures WHERE unit = ? AND year = ?")
    var found: [Side: GradeMeasure] = [:]
    for row in try Row.fetchAll(statement, arguments: [unit.rawValue, year]) {
      found[row.word(0)] = GradeMeasure(means: row.word(1), reference: row[2], on: row.day(3))
    }
    return found
  }
}
