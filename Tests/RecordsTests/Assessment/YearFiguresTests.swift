import Records
import Testing

@Suite struct `The figures of a year` {
  private func rules(_ changes: [(String, String)] = [], plan: AssessmentPlan? = nil) throws
    -> AssessmentRules
  {
    let profile = try changes.reduce(RuleProfile.proposed) { profile, change in
      try #require(profile.stating(change.0, change.1))
    }
    return AssessmentRules(profile, plan: plan)
  }

  @Test func `R-198 R-156 sides and base start from printed figures, 70 to 30 and 60 to 40`() throws {
    let figures = try YearAssessed().figures()
    #expect(figures.sides.main?.description == "89.92")
    #expect(figures.sides.supervision?.description == "87.05")
    #expect(figures.base?.description == "88.77")
    #expect(figures.marks.isEmpty)
  }

  @Test func `R-198 a unit without a supervision body is its main side`() throws {
    let figures = try YearAssessed(sides: [.main]).figures()
    #expect(figures.base?.description == "89.92")
    #expect(figures.marks.isEmpty)
  }

  @Test func `R-198 R-155 a side in which no quarter has a score is no zero, and the sheet says so`() throws {
    let figures = try YearAssessed(supervision: []).figures()
    #expect(figures.base?.description == "89.92")
    #expect(figures.marks == [.sideAlone])
    #expect(figures.gaps.isEmpty)
  }

  @Test func `R-199 quarters without a score are left out of the mean`() throws {
    let figures = try YearAssessed(main: ["92.40", "-", "95.10"]).figures()
    #expect(figures.routine.main?.description == "93.75")
  }

  @Test func `R-199 where the profile leaves an inspection a part, its score is needed and counts`() throws {
    let rules = try rules([("recordShareOfRoutine", "0.8")])
    var year = YearAssessed()
    #expect(try year.figures(rules).gaps == [.mainInspection, .supervisionInspection])
    #expect(try year.figures(rules).total == nil)
    for index in year.facts.results.indices { year.facts.results[index].results.inspection = Score("80") }
    #expect(try year.figures(rules).routine.main?.description == "89.28")
  }

  @Test func `R-200 three ways count a third each, rounded once`() throws {
    let results = YearEndResults(democratic: Score("88"), questionnaire: Score("90"), test: Score("85"))
    #expect(try YearAssessed(results: results).figures().yearEnd.main?.description == "87.67")
  }

  @Test func `R-200 of ways that are not used the others share the part, which is marked`() throws {
    let results = YearEndResults(democratic: Score("88"), questionnaire: Score("91"))
    let figures = try YearAssessed(results: results).figures()
    #expect(figures.yearEnd.main?.description == "89.50")
    #expect(figures.marks == [.waysShared])
  }

  @Test func `R-200 R-213 a way that the plan leaves out counts for nothing, which is marked`() throws {
    let plan = AssessmentPlan(
      year: 2026, dated: Day("2026-03-01"), document: "1", title: "方案",
      ways: [.democratic, .questionnaire])
    let figures = try YearAssessed().figures(try rules(plan: plan))
    #expect(figures.yearEnd.main?.description == "88.50")
    #expect(figures.marks == [.waysShared])
  }

  @Test func `R-213 a plan's weights and limits go before the profile's`() throws {
    let plan = AssessmentPlan(
      year: 2026, dated: Day("2026-03-01"), document: "1", title: "方案",
      limits: [88_00, 70_00, 50_00],
      sideWeights: [50, 50], routineWeights: [100, 0])
    let figures = try YearAssessed().figures(try rules(plan: plan))
    #expect(figures.base?.description == "89.55")
    #expect(figures.byPoints == .excellent)
  }

  @Test func `R-213 limits fall and weights add up to 100`() throws {
    let day = Day("2026-03-01")
    func fault(_ change: (inout AssessmentPlan) -> Void) -> String? {
      var plan = AssessmentPlan(year: 2026, dated: day, document: "1", title: "方案")
      change(&plan)
      return plan.fault
    }
    #expect(fault { _ in } == nil)
    #expect(fault { $0.limits = [80_00, 90_00, 60_00] } == "limits")
    #expect(fault { $0.sideWeights = [60, 30] } == "sideWeights")
    #expect(fault { $0.routineWeights = [-10, 110] } == "routineWeights")
    #expect(fault { $0.ways = [] } == "ways")
  }

  @Test func `R-214 a side that has quarters and no results of the year's end keeps the unit from a total`()
    throws
  {
    var year = YearAssessed()
    year.facts.results.removeLast()
    let figures = try year.figures()
    #expect(figures.gaps == [.supervisionYearEnd])
    #expect(figures.base == nil)
    #expect(figures.grade == nil)
  }

  @Test func `R-207 the total stands between floor and cap, and says when it was bounded`() throws {
    let high = YearAssessed().with([YearAssessed.spread(.national), YearAssessed.award(.national)])
    #expect(try high.figures().total?.description == "103.77")
    let capped = try high.figures(try rules([("totalCap", "100")]))
    #expect(capped.total?.description == "100.00")
    #expect(capped.marks == [.capped])
    let crimes = (1...20).map { YearAssessed.sanction(.criminalLiability, .county, person: "甲\($0)") }
    let low = try YearAssessed().with([], crimes).figures()
    #expect(low.deduction.description == "100.00")
    #expect(low.total?.description == "0.00")
    #expect(low.marks == [.floored])
  }

  @Test func `R-208 limits decide the grade, at the limit the better one`() throws {
    let rules = try rules()
    let grades = ["90.00", "89.99", "80.00", "79.99", "60.00", "59.99"].map { Score($0).flatMap(rules.grade) }
    #expect(grades == [.excellent, .good, .good, .fair, .fair, .poor])
    #expect(try YearAssessed().figures(try self.rules([("gradeMethod", "manual")])).gaps == [.gradedByHand])
  }

  @Test func `R-208 a quota leaves the top grade to the best, and to none who tie over it`() throws {
    func units(_ scores: [String]) -> [YearFacts] {
      scores.enumerated().map { index, score in
        let result = Score(score)
        var facts = YearAssessed(
          main: [score], sides: [.main],
          results: YearEndResults(democratic: result, questionnaire: result, test: result)
        ).facts
        facts.unit = UnitCode("U\(index)")
        return facts
      }
    }
    let rules = try rules([("topGradeQuota", "40")])
    let list = try rules.ranked(units(["91", "96", "93", "93", "70"]))
    #expect(list.map(\.facts.unit.rawValue) == ["U1", "U2", "U3", "U0", "U4"])
    #expect(list.map(\.rank) == [1, 2, 2, 4, 5])
    #expect(list.map(\.figures.grade) == [.excellent, .good, .good, .good, .fair])
    #expect(list[1].figures.ceilings == [GradeCeiling(grade: .good, fact: .topGradeQuota)])
  }

  @Test func `R-208 where the rules leave the grade to the offices, it is missing until they fix it`() throws
  {
    let rules = try rules([("gradeMethod", "manual")])
    var year = YearAssessed()
    #expect(try year.figures(rules).gaps == [.gradedByHand])
    #expect(try year.figures(rules).grade == nil)
    year.facts.given = GivenGrade(grade: .good, reason: "综合研判")
    let figures = try year.figures(rules)
    #expect(figures.byHand == .good && figures.byPoints == nil)
    #expect(figures.grade == .good && figures.gaps.isEmpty)
  }

  @Test func `R-208 a grade by hand rests on more than points, so that none of them need be there`() throws {
    var year = YearAssessed(main: [], supervision: [], results: YearEndResults())
    year.facts.given = GivenGrade(grade: .fair, reason: "综合研判")
    let figures = try year.figures(try rules([("gradeMethod", "manual")]))
    #expect(figures.total == nil && figures.grade == .fair && figures.gaps.isEmpty)
  }

  @Test func `R-211 a ceiling lowers a grade by hand like one by points`() throws {
    var year = YearAssessed().with(
      [], [YearAssessed.sanction(.partyWarning, .county, position: .primaryHead)])
    year.facts.given = GivenGrade(grade: .excellent, reason: "综合研判")
    let figures = try year.figures(try rules([("gradeMethod", "manual")]))
    #expect(figures.byHand == .excellent && figures.grade == .good)
  }

  @Test func `R-208 a grade by hand says nothing where grades follow from points`() throws {
    var year = YearAssessed()
    year.facts.given = GivenGrade(grade: .poor, reason: "综合研判")
    #expect(try year.figures().grade == .good)
    #expect(try year.figures().byHand == nil)
  }

  @Test func `R-208 the quota of the top grade holds for grades by hand, and who has no total comes last`()
    throws
  {
    let rules = try rules([("gradeMethod", "manual"), ("topGradeQuota", "50")])
    var (first, second) = (YearAssessed(), YearAssessed(main: [], supervision: [], results: YearEndResults()))
    for grade in [GivenGrade(grade: .excellent, reason: "综合研判")] {
      (first.facts.given, second.facts.given) = (grade, grade)
    }
    second.facts.unit = "SLJ"
    let ranked = try rules.ranked([second.facts, first.facts])
    #expect(ranked.map(\.facts.unit) == ["CZJ", "SLJ"])
    #expect(ranked.map(\.figures.grade) == [.excellent, .good])
  }
}
