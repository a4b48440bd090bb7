/// The formulas of a quarter's months, each by the profile in force on the month's last day.
///
/// Found once for a ranking: a profile has a hundred values, and a city has thousands of months.
package struct QuarterRules: Sendable {
  package let quarter: Quarter
  package let quarterMethod: QuarterMethod
  private let months: [ScoreRules]
  /// The weights alone, month by month: to take them out of a profile copies it.
  private let sideWeights: [[Int]]

  package init(_ quarter: Quarter, _ versions: RuleVersions) {
    self.init(quarter) { ScoreRules(versions.profile(on: $0.lastDay)) }
  }

  package init(_ quarter: Quarter, _ rules: (Month) -> ScoreRules) {
    self.quarter = quarter
    months = quarter.months.map(rules)
    quarterMethod = months[2].profile.quarterMethod
    sideWeights = months.map(\.profile.sideWeights)
  }

  /// The rules by which the quarter itself is worked out and ranked: those of its last day.
  package var last: ScoreRules { months[2] }

  /// The weights of main and supervision side in a month of the quarter.
  package func sideWeights(of month: Month) -> [Int] { sideWeights[month.index - quarter.index * 3] }

  /// The unit's score of a month of the quarter.
  func unit(_ month: Month, main: Score?, supervision: Score?) throws(ScoreFault) -> Score? {
    try ScoreRules.weighted(main, supervision, by: sideWeights(of: month))
  }
}

extension Quarter {
  /// The three months in their order.
  package var months: [Month] { (0..<3).map { Month(index: index * 3 + $0) } }
}
