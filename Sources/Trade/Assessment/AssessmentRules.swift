/// Every number that a year's assessment goes by: those of the profile, and where the plan departs from it, the plan's.
///
/// A published list holds them, so that it can be worked out again from its entry alone.
package struct AssessmentRules: Hashable, Codable, Sendable {
  /// Main and supervision side, routine and year-end part: per cent.
  package var sideWeights: [Int]
  package var routineWeights: [Int]
  /// The record's share of the routine part, in hundredths from 0 to 100.
  package var recordShare: Int
  /// How the ways weigh against each other; 0 for one that is not used.
  package var ways: [Int]
  /// Whether a way of the profile is not used at all, which marks the result.
  package var leavesWaysOut: Bool
  /// Points in hundredths by level.
  package var award: [Int]
  package var promotion: [Int]
  package var promotionHighestOnly: Bool
  /// Points in hundredths by rank.
  package var criminal: [Int]
  package var sanction: [Int]
  package var measure: [Int]
  package var gravestOnly: Bool
  /// Points in hundredths.
  package var cap: Int?
  package var floor: Int
  /// Points in hundredths from which a grade is given; none where grades are fixed by hand.
  package var limits: [Int]
  package var heavyFrom: [String]
  package var ceilings: [CeilingRule]
  /// The most units that may have the top grade, in hundredths of a per cent of a group.
  package var quota: Int?
  package var rankMethod: RankMethod

  /// The rules of a year: those in force on its last day.
  package init(_ profile: RuleProfile, plan: AssessmentPlan? = nil) {
    let values = profile.values
    sideWeights = plan?.sideWeights ?? values.sideWeights
    routineWeights = plan?.routineWeights ?? values.routineWeights
    recordShare = min(max(values.recordShareOfRoutine, 0), 1_00)
    let used = Set(plan?.ways ?? YearEndWay.allCases)
    ways = zip(YearEndWay.allCases, values.yearEndWays).map { used.contains($0) ? $1 : 0 }
    leavesWaysOut = ways != values.yearEndWays
    award = values.bonusAward
    promotion = values.bonusPromotion
    promotionHighestOnly = values.promotionHighestOnly
    criminal = values.deductionCriminal
    sanction = values.deductionSanction
    measure = values.deductionMeasure
    gravestOnly = values.gravestOnly
    cap = values.totalCap
    floor = values.totalFloor
    limits = values.gradeMethod == .points ? plan?.limits ?? values.gradeLimits : []
    heavyFrom = values.heavyFrom
    ceilings = values.gradeCeilings
    quota = values.topGradeQuota
    rankMethod = values.rankMethod
  }

  /// The points of a bonus, in hundredths.
  package func points(of bonus: Bonus) -> Int {
    let table = bonus.ground == .award ? award : promotion
    let place = BonusLevel.allCases.firstIndex(of: bonus.level) ?? 0
    return table.indices.contains(place) ? table[place] : 0
  }

  /// The points that a sanction takes off, in hundredths.
  package func points(of fact: Sanction) -> Int {
    guard let rank = fact.rank, let place = CadreRank.allCases.firstIndex(of: rank) else { return 0 }
    let table: [Int] =
      switch fact.consequence.sanctionClass {
      case .criminal: criminal
      case .sanction: sanction
      case .measure: measure
      case nil: []
      }
    return table.indices.contains(place) ? table[place] : 0
  }

  /// The grade by points; `nil` where grades are fixed by hand.
  package func grade(of total: Score) -> AssessmentGrade? {
    guard !limits.isEmpty else { return nil }
    let place = limits.firstIndex { total.hundredths >= $0 } ?? limits.count
    return AssessmentGrade.allCases[min(place, AssessmentGrade.allCases.count - 1)]
  }

  /// The ceilings that a fact sets, each by its rule.
  package func ceilings(by fact: Sanction, _ name: AdjustmentName) -> [GradeCeiling] {
    let isHeavy = fact.consequence.isHeavy(from: heavyFrom)
    let isSanction = fact.consequence.sanctionClass.map { $0 != .measure } ?? false
    let facts: Set<CeilingFact> =
      switch fact.position {
      case .primaryHead: isHeavy ? [.headSanctioned, .headHeavy] : isSanction ? [.headSanctioned] : []
      case .teamMember: isHeavy ? [.memberHeavy] : []
      case .organisation: [.organisationSanctioned]
      case .staff: []
      }
    return ceilings.filter { facts.contains($0.fact) }
      .map { GradeCeiling(grade: $0.grade, fact: $0.fact, adjustment: name) }
  }
}

extension AssessmentRules {
  /// Whether every list has its members and every number its range, so that years can be worked out by them.
  ///
  /// Rules out of a sealed entry may be anything; those of a profile are whole.
  package var isWhole: Bool {
    [sideWeights, routineWeights].allSatisfy { weights in
      weights.count == 2 && weights.allSatisfy { (0...100_00).contains($0) } && weights != [0, 0]
    } && (0...1_00).contains(recordShare) && ways.allSatisfy { (0...100_00).contains($0) }
      && (quota.map { (0...100_00).contains($0) } ?? true)
  }
}
