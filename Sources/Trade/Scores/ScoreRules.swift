/// The formulas of 2.15 and 2.16 under a profile: every published figure is rounded once, and later steps start from it.
package struct ScoreRules: Sendable {
  package let profile: RuleProfile

  /// The rules of a profile; a month's review goes by that of the month's last day.
  package init(_ profile: RuleProfile) { self.profile = profile }

  /// How an occurrence was recorded (2.8).
  package func timing(of due: DueOccurrence) -> Timing {
    guard due.record != nil, let eventEnd = due.eventEnd, let entered = due.entered else { return .missing }
    if eventEnd > due.due { return .lateDuty }
    let isPastCompletion = profile.entryBoundByCompletion && entered > due.due
    return due.isEnteredLate || isPastCompletion ? .lateEntry : .inTime
  }

  /// The time factor in hundredths; where both faults apply the lower one counts.
  package func factor(of timing: Timing, isEnteredLate: Bool) -> Int {
    let factors = profile.timeFactors
    return switch timing {
    case .inTime: factors[0]
    case .lateEntry: factors[1]
    case .lateDuty: isEnteredLate ? min(factors[1], factors[2]) : factors[2]
    case .missing: factors[3]
    }
  }

  /// The occurrence as it is reviewed now.
  package func item(of due: DueOccurrence) -> ReviewItem {
    let timing = timing(of: due)
    let isMissing = timing == .missing
    let verdict = isMissing ? nil : due.verdict
    return ReviewItem(
      occurrence: due.name, kind: due.kind, worth: due.worth, shares: due.shares, due: due.due,
      record: isMissing ? nil : due.record, timing: timing,
      factor: factor(of: timing, isEnteredLate: due.isEnteredLate),
      verdict: verdict?.verdict, quality: verdict?.quality ?? 0, reason: verdict?.reason)
  }

  /// 100 × earned ÷ possible.
  package static func score(of portion: ScorePortion?) throws(ScoreFault) -> Score? {
    guard let portion else { return nil }
    return try Score(rounding: Fraction(100) * portion.earned / portion.possible)
  }

  /// The side's score out of its common and its individual one.
  package func side(common: Score?, individual: Score?) throws(ScoreFault) -> Score? {
    try Self.weighted(common, individual, by: profile.kindWeights)
  }

  /// The unit's score out of both sides'.
  package func unit(main: Score?, supervision: Score?) throws(ScoreFault) -> Score? {
    try Self.weighted(main, supervision, by: profile.sideWeights)
  }

  /// Two figures by their weights; where one does not exist the other alone counts, and nothing is never zero.
  package static func weighted(_ first: Score?, _ second: Score?, by weights: [Int]) throws(ScoreFault)
    -> Score?
  {
    guard let first, let second else { return first ?? second }
    let sum = Int128(weights[0]) * Int128(first.hundredths) + Int128(weights[1]) * Int128(second.hundredths)
    return try Score(rounding: Fraction(sum, over: 100 * Int128(weights[0] + weights[1])))
  }

  /// The figures of a month's review of one side.
  package func figures(of items: [ReviewItem]) throws(ScoreFault) -> ReviewFigures {
    try ReviewFigures(of: items, weights: profile.kindWeights)
  }

  /// The exact mean; `nil` of nothing.
  package static func mean(of scores: [Score]) throws(ScoreFault) -> Fraction? {
    guard !scores.isEmpty else { return nil }
    let sum = scores.reduce(Int128(0)) { $0 + Int128($1.hundredths) }
    return try Fraction(sum, over: 100 * Int128(scores.count))
  }
}

/// Points earned of points possible; exact.
package struct ScorePortion: Hashable, Sendable {
  package var earned: Fraction
  package var possible: Fraction

  package init(earned: Fraction = .zero, possible: Fraction = .zero) {
    self.earned = earned
    self.possible = possible
  }

  /// The points of a kind; `nil` where nothing of it fell due, or nothing that has points.
  package init?(of kind: IndicatorKind, in items: [ReviewItem]) throws(ScoreFault) {
    self.init()
    for item in items where item.kind == kind {
      try add(ScorePortion(earned: item.earned(), possible: item.possible()))
    }
    guard possible > .zero else { return nil }
  }

  package mutating func add(_ other: ScorePortion) throws(ScoreFault) {
    earned = try earned + other.earned
    possible = try possible + other.possible
  }
}

/// The published figures of a month's review of one side; a dash is `nil`.
package struct ReviewFigures: Hashable, Codable, Sendable {
  package var common: Score?
  package var individual: Score?
  package var score: Score?

  package init(common: Score? = nil, individual: Score? = nil, score: Score? = nil) {
    self.common = common
    self.individual = individual
    self.score = score
  }

  /// The figures that items give by the weights of common and individual ones: nothing else enters into them.
  package init(of items: [ReviewItem], weights: [Int]) throws(ScoreFault) {
    common = try ScoreRules.score(of: ScorePortion(of: .common, in: items))
    individual = try ScoreRules.score(of: ScorePortion(of: .individual, in: items))
    score = try ScoreRules.weighted(common, individual, by: weights)
  }
}
