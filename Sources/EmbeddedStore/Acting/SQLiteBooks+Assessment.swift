import GRDB
import Records

extension SQLiteBooks {
  func assessmentPlan(_ year: Int) throws(StoreFailure) -> PlanFacts? {
    try ask {
      try YearReader(db: db).plan(year).map { row in
        PlanFacts(
          digest: try Digest(column: row.bytes("digest")),
          plan: try domainValue(AssessmentPlan.self, row["data"]))
      }
    }
  }

  func adjustment(_ name: AdjustmentName) throws(StoreFailure) -> AdjustmentFacts? {
    try ask {
      let statement = try db.cachedStatement(
        sql: "SELECT digest, unit, year, data FROM adjustments WHERE side = ? AND number = ? AND stands = 1")
      return try Row.fetchOne(statement, arguments: [name.side.rawValue, name.number]).map { row in
        AdjustmentFacts(
          digest: try Digest(column: row.bytes("digest")), unit: UnitCode(rawValue: row["unit"]),
          year: row["year"], adjustment: try domainValue(Adjustment.self, row["data"]))
      }
    }
  }

  func givenGrade(_ unit: UnitCode, year: Int) throws(StoreFailure) -> GivenGrade? {
    try ask { try YearReader(db: db).givenGrades(year, of: unit)[unit] }
  }

  func yearFacts(_ year: Int, _ group: UnitGroup, _ versions: RuleVersions) throws(StoreFailure)
    -> [YearFacts]
  {
    try ask {
      try YearReader(db: db).facts(year, group, of: units().assessed(in: year, group), versions)
    }
  }

  func quartersWithoutBulletin(_ year: Int, _ group: UnitGroup) throws(StoreFailure) -> [Quarter] {
    try ask { try YearReader(db: db).quartersWithoutBulletin(year, group, among: units()) }
  }

  func teamMembers(in year: Int, _ group: UnitGroup) throws(StoreFailure) -> [UnitCode: [AssessedMember]] {
    try ask { try YearReader(db: db).members(in: year, group) }
  }

  func yearList(_ year: Int, _ group: UnitGroup) throws(StoreFailure) -> YearListFacts? {
    try ask {
      guard let row = try YearReader(db: db).list(year, group) else { return nil }
      let entry = try Journal(db).entry(row["entry"])
      return YearListFacts(digest: entry.digest, body: try entry.body())
    }
  }

  func hasGradeMeasure(_ unit: UnitCode, _ side: Side, year: Int) throws(StoreFailure) -> Bool {
    try number(
      "SELECT 1 FROM grade_measures WHERE unit = ? AND year = ? AND side = ?",
      [unit.rawValue, year, side.rawValue]) != nil
  }
}
