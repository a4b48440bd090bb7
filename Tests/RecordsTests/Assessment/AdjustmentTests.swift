import Records
import TestSupport
import Testing

@Suite struct `Bonuses, deductions and ceilings` {
  private typealias Y = YearAssessed

  private func points(_ bonuses: [Bonus] = [], _ sanctions: [Sanction] = [], _ rule: (String, String)? = nil)
    throws
    -> [String]
  {
    var profile = RuleProfile.proposed
    if let rule { profile = try #require(profile.stating(rule.0, rule.1)) }
    return try Y().with(bonuses, sanctions).figures(AssessmentRules(profile)).adjustments.map {
      $0.points.description
    }
  }

  @Test(arguments: [(BonusLevel.national, "5.00"), (.provincial, "3.00"), (.municipal, "1.00")])
  func `R-202 an award adds by its level`(level: BonusLevel, expected: String) throws {
    #expect(try points([Y.award(level)]) == [expected])
  }

  @Test func `R-202 of awards for one project the highest alone counts, of two projects both`() throws {
    #expect(
      try points([Y.award(.municipal), Y.award(.national), Y.award(.provincial)]) == ["0.00", "5.00", "0.00"])
    #expect(try points([Y.award(.municipal), Y.award(.municipal, "廉政课堂")]) == ["1.00", "1.00"])
    #expect(try points([Y.award(.provincial), Y.award(.provincial)]) == ["3.00", "0.00"])
  }

  @Test func `R-203 a bonus without proof counts for nothing, and outweighs nothing`() throws {
    let figures = try Y().with([Y.award(.national, proved: false), Y.award(.municipal)]).figures()
    #expect(figures.adjustments.map(\.points.description) == ["0.00", "1.00"])
    #expect(figures.adjustments.map(\.why) == [.unproved, nil])
  }

  @Test(arguments: [(BonusLevel.national, "10.00"), (.provincial, "5.00"), (.municipal, "3.00")])
  func `R-204 experience spread adds by its reach`(level: BonusLevel, expected: String) throws {
    #expect(try points([Y.spread(level)]) == [expected])
  }

  @Test
  func `R-204 of experience spread at several levels the highest counts, unless the profile says otherwise`()
    throws
  {
    let both = [Y.spread(.municipal), Y.spread(.provincial)]
    #expect(try points(both) == ["0.00", "5.00"])
    #expect(try points(both, [], ("promotionHighestOnly", "false")) == ["3.00", "5.00"])
  }

  @Test func `R-205 points are taken off by class and rank`() throws {
    let classes: [Consequence] = [.criminalLiability, .demerit, .admonition]
    let table = try classes.map { consequence in
      try CadreRank.allCases.map { rank in try points([], [Y.sanction(consequence, rank)])[0] }
    }
    #expect(
      table == [["-5.00", "-3.00", "-1.00"], ["-3.00", "-1.50", "-0.50"], ["-1.00", "-0.50", "-0.20"]])
  }

  @Test func `R-205 the deduction table of §4.5 comes to 8.20, the gravest alone for one person and matter`()
    throws
  {
    var facts = [
      Y.sanction(.criminalLiability, .county, person: "甲"), Y.sanction(.demerit, .section, person: "乙"),
      Y.sanction(.seriousWarning, .section, person: "丙"), Y.sanction(.admonition, .general, person: "丁"),
    ]
    #expect(try Y().with([], facts).figures().deduction.description == "8.20")
    facts.append(Y.sanction(.expulsion, .county, person: "甲"))
    #expect(try Y().with([], facts).figures().deduction.description == "8.20")
    #expect(try points([], facts, ("gravestOnly", "false")).last == "-3.00")
    facts.append(Y.sanction(.expulsion, .county, person: "甲", matter: "另一事项"))
    #expect(try Y().with([], facts).figures().deduction.description == "11.20")
  }

  @Test
  func `R-206 nothing is taken off where the unit reported before the commission took it up, not on the day`()
    throws
  {
    func why(_ takenUp: String?, _ reported: String?) throws -> NotCounted? {
      try Y().with([], [Y.sanction(.demerit, takenUp: takenUp, reported: reported)]).figures().adjustments[0]
        .why
    }
    #expect(try why("2026-06-01", "2026-05-31") == .reportedFirst)
    #expect(try why("2026-06-01", "2026-06-01") == nil)
    #expect(try why("2026-06-01", nil) == nil)
    #expect(try why(nil, nil) == .otherAuthority)
  }

  @Test func `R-212 what is of another year counts for nothing and limits nothing`() throws {
    var old = Y.sanction(.expulsion, .county, position: .primaryHead)
    old.on = Day("2025-12-31")
    let figures = try Y().with([Y.award(.national, on: "2027-01-01")], [old]).figures()
    #expect(figures.adjustments.map(\.why) == [.otherYear, .otherYear])
    #expect(figures.ceilings.isEmpty)
  }

  @Test func `R-209 the head's lightest sanction keeps the unit from excellent, a measure does not`() throws {
    func ceilings(_ consequence: Consequence, _ position: SanctionedPosition) throws -> [CeilingFact] {
      try Y().with([], [Y.sanction(consequence, .county, position: position)]).figures().ceilings.map(\.fact)
    }
    #expect(try ceilings(.warning, .primaryHead) == [.headSanctioned])
    #expect(try ceilings(.admonition, .primaryHead) == [])
    #expect(try ceilings(.seriousWarning, .teamMember) == [])
    #expect(try ceilings(.demotion, .teamMember) == [])
    #expect(try ceilings(.dismissalFromPost, .teamMember) == [.memberHeavy])
    #expect(try ceilings(.criminalLiability, .teamMember) == [.memberHeavy])
    #expect(try ceilings(.expulsion, .staff) == [])
  }

  @Test func `R-210 the organisation's discipline and the head's heavy sanction leave fair at most`() throws {
    let organisation = Y.sanction(.organisationDiscipline, nil, position: .organisation)
    #expect(try Y().with([], [organisation]).figures().ceilings.map(\.grade) == [.fair])
    let head = Y.sanction(.removalFromPartyPosts, .county, position: .primaryHead)
    #expect(try Y().with([], [head]).figures().ceilings.map(\.grade) == [.good, .fair])
  }

  @Test func `R-211 ceilings come with their fact, and the lowest is the grade`() throws {
    let year = Y().with(
      [Y.spread(.provincial)], [Y.sanction(.removalFromPartyPosts, .county, position: .teamMember)])
    let figures = try year.figures()
    #expect(figures.byPoints == .excellent)
    #expect(figures.ceilings.map(\.adjustment) == [AdjustmentName(side: .main, number: 2)])
    #expect(figures.grade == .good)
  }

  @Test
  func `R-207 R-211 whatever the facts: order moves nothing, a ceiling never lifts, a sanction never adds`()
    throws
  {
    var random = Seeded(211)
    let rules = AssessmentRules(.proposed)
    for _ in 1...300 {
      let scores = (0..<4).map { _ in
        Score(hundredths: Int.random(in: 0...100_00, using: &random)).description
      }
      var year = Y(main: scores, supervision: Bool.random(using: &random) ? scores.reversed() : [])
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        let level = BonusLevel.allCases[Int.random(in: 0..<3, using: &random)]
        let project = "项目\(Int.random(in: 1...2, using: &random))"
        let bonus = Bool.random(using: &random) ? Y.award(level, project) : Y.spread(level, project)
        let consequence = Consequence.allCases[Int.random(in: 0..<15, using: &random)]
        let sanction = Y.sanction(
          consequence, CadreRank.allCases[Int.random(in: 0..<3, using: &random)],
          person: "人\(Int.random(in: 1...3, using: &random))",
          position: [.primaryHead, .teamMember, .staff][Int.random(in: 0..<3, using: &random)],
          reported: Bool.random(using: &random) ? "2026-05-01" : nil)
        year = Bool.random(using: &random) ? year.with([bonus]) : year.with([], [sanction])
      }
      let figures = try year.figures(rules)
      let total = try #require(figures.total)
      #expect(total.hundredths >= 0)
      let byPoints = try #require(figures.byPoints)
      #expect(try #require(figures.grade) <= byPoints)
      #expect(figures.ceilings.allSatisfy { ceiling in figures.grade.map { $0 <= ceiling.grade } ?? false })
      var shuffled = year
      shuffled.facts.adjustments.shuffle(using: &random)
      let again = try shuffled.figures(rules)
      #expect(again.total == total)
      #expect(again.grade == figures.grade)
      let worse = try year.with([], [Y.sanction(.demerit, .county, person: "另一人")]).figures(rules)
      #expect(try #require(worse.total) <= total)
      let better = try year.with([Y.award(.national, "另一项目")]).figures(rules)
      #expect(try #require(better.total) >= total)
    }
  }
}
