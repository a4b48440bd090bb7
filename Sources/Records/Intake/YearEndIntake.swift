/// Reads `results`: the results of the year's end, one line a unit and side, or one for both sides.
package struct YearEndIntake: Intake {
  package static let columns = TableColumns([
    InputColumn(
      "year", Said("年度", "Year"), others: ["年", "年份"], isMandatory: true,
      Said("四位数", "four digits"), example: "2026", kind: .integer),
    .unit,
    InputColumn(
      "side", Said("责任", "Side"), others: ["责任类型", "方面", "责任方面"],
      Said("主体 或 监督；不写为各方面", "main or supervision; all sides when empty"), example: "主体", words: Side.choices),
    InputColumn(
      "democratic", Said("民主测评", "Democratic"), others: ["测评"],
      Said("0 到 100", "0 to 100"), example: "92.5", kind: .hundredths),
    InputColumn(
      "questionnaire", Said("问卷调查", "Questionnaire"), others: ["问卷"],
      Said("0 到 100", "0 to 100"), kind: .hundredths),
    InputColumn(
      "test", Said("知识测试", "Test"), others: ["测试"],
      Said("0 到 100", "0 to 100"), kind: .hundredths),
    InputColumn(
      "inspection", Said("督查得分", "Inspection"), others: ["督查", "实地考核"],
      Said("0 到 100", "0 to 100"), kind: .hundredths),
  ])

  /// What is known beside the file.
  package struct Surroundings: Sendable {
    package var unit: @Sendable (UnitCode) -> OrganisationUnit?
    /// The plan of a year, without which no results can be entered.
    package var plan: @Sendable (Int) -> AssessmentPlan?
    /// Whether an inspection score has a part in a year's routine assessment.
    package var takesInspection: @Sendable (Int) -> Bool
    package var mayAssess: @Sendable (Scope) -> Bool

    package init(
      unit: @escaping @Sendable (UnitCode) -> OrganisationUnit?,
      plan: @escaping @Sendable (Int) -> AssessmentPlan?,
      takesInspection: @escaping @Sendable (Int) -> Bool, mayAssess: @escaping @Sendable (Scope) -> Bool
    ) {
      self.unit = unit
      self.plan = plan
      self.takesInspection = takesInspection
      self.mayAssess = mayAssess
    }
  }

  private let around: Surroundings
  private var seen: Set<String> = []

  package init(_ around: Surroundings) { self.around = around }

  package mutating func read(_ line: inout InputLine) -> YearEndEntry? {
    let year = line.optionalNumber("year", 1...9999)
    if line.optional("year") == nil { line.report("year", .missingValue) }
    let unit = line.code("unit").map { UnitCode($0) }
    let side = line.optionalChoice("side", Side.self)
    if let unit { sides(of: unit, side, &line) }
    var results = YearEndResults()
    results.democratic = score("democratic", &line)
    results.questionnaire = score("questionnaire", &line)
    results.test = score("test", &line)
    results.inspection = score("inspection", &line)
    if let year { check(results, year, &line) }
    if results.all.isEmpty, line.problems.isEmpty { line.report("democratic", .missingValue) }
    guard let year, let unit, line.problems.isEmpty else { return nil }
    // One line for both sides and one for a single side would say the same thing twice.
    let names = side.map { [$0.rawValue] } ?? Side.allCases.map(\.rawValue)
    let keys = names.map { "\(year) \(unit) \($0)" }
    if keys.contains(where: seen.contains) {
      line.report("unit", .duplicate(unit.rawValue))
      return nil
    }
    seen.formUnion(keys)
    return YearEndEntry(unit: unit, year: year, side: side, results: results)
  }

  private func sides(of unit: UnitCode, _ side: Side?, _ line: inout InputLine) {
    guard let known = around.unit(unit) else {
      line.report("unit", .unknownReference(unit.rawValue))
      return
    }
    if let side, !known.sides.contains(side) {
      line.report("side", .noSupervisionBody(unit))
      return
    }
    for side in side.map({ [$0] }) ?? known.sides where !around.mayAssess(Scope(side: side)) {
      line.report("side", .notPermitted(.assessYear, Scope(unit: unit, side: side)))
    }
  }

  private func check(_ results: YearEndResults, _ year: Int, _ line: inout InputLine) {
    guard let plan = around.plan(year) else {
      line.report("year", .planMissing(year))
      return
    }
    for way in YearEndWay.allCases where results[way] != nil && !plan.ways.contains(way) {
      line.report(way.rawValue, .wayNotPlanned(way, year))
    }
    if results.inspection != nil, !around.takesInspection(year) {
      line.report("inspection", .inspectionHasNoPart)
    }
  }

  private func score(_ column: String, _ line: inout InputLine) -> Score? {
    guard let text = line.optional(column) else { return nil }
    if let score = Score(text), (0...100_00).contains(score.hundredths) { return score }
    line.report(column, .notAScore(text))
    return nil
  }
}
