extension AssessmentRules {
  /// Works a unit's year out; the quota of the top grade is settled among all units of a group.
  package func figures(of facts: YearFacts) throws(ScoreFault) -> YearFigures {
    var figures = YearFigures()
    for side in facts.sides { try work(side, of: facts, into: &figures) }
    if figures.sides.main != nil || figures.sides.supervision != nil, figures.gaps.isEmpty {
      figures.base = try weighted(figures.sides.main, figures.sides.supervision, by: sideWeights)
    } else if figures.gaps.isEmpty {
      figures.gaps.append(.routine)
    }
    let hasSide = facts.sides.count { figures.sides[$0] != nil }
    if figures.base != nil, hasSide < facts.sides.count { figures.marks.append(.sideAlone) }
    figures.adjustments = counted(facts)
    var (bonus, deduction) = (Fraction.zero, Fraction.zero)
    for adjustment in figures.adjustments {
      let points = adjustment.points.fraction
      if points > .zero { bonus = try bonus + points } else { deduction = try deduction - points }
    }
    (figures.bonus, figures.deduction) = (try Score(rounding: bonus), try Score(rounding: deduction))
    if let base = figures.base {
      let sum = try Score(rounding: base.fraction + bonus - deduction)
      figures.total = bounded(sum, &figures.marks)
    }
    figures.byPoints = figures.total.flatMap { grade(of: $0) }
    if limits.isEmpty { settle(facts.given, &figures) }
    for adjustment in facts.adjustments {
      guard let sanction = adjustment.sanction, sanction.on.year == facts.year else { continue }
      figures.ceilings += ceilings(by: sanction, adjustment.name)
    }
    figures.settleGrade()
    return figures
  }

  /// A grade by hand rests on more than points, so that points which are missing keep no unit from it (C-02).
  private func settle(_ given: GivenGrade?, _ figures: inout YearFigures) {
    guard let given else { return figures.gaps.append(.gradedByHand) }
    (figures.byHand, figures.gaps) = (given.grade, [])
  }

  /// Routine, year-end and both together for one side; a side without a routine score has no year.
  private func work(_ side: Side, of facts: YearFacts, into figures: inout YearFigures) throws(ScoreFault) {
    let results = facts.results(of: side)
    let mean = try ScoreRules.mean(of: facts.quarters.compactMap { $0[side] })
    let yearEnd = try self.yearEnd(results)
    figures.yearEnd[side] = yearEnd
    if yearEnd != nil, leavesWaysOut || isShared(results), !figures.marks.contains(.waysShared) {
      figures.marks.append(.waysShared)
    }
    let isMain = side == .main
    if recordShare == 1_00 || mean != nil && results.inspection != nil || recordShare == 0 {
      figures.routine[side] = try routine(mean, inspection: results.inspection)
    } else if mean != nil {
      figures.gaps.append(isMain ? .mainInspection : .supervisionInspection)
    }
    guard let routine = figures.routine[side] else { return }
    guard let yearEnd else {
      figures.gaps.append(isMain ? .mainYearEnd : .supervisionYearEnd)
      return
    }
    figures.sides[side] = try weighted(routine, yearEnd, by: routineWeights)
  }

  /// Share × mean of the quarters + (1 − share) × inspection, rounded once.
  package func routine(_ mean: Fraction?, inspection: Score?) throws(ScoreFault) -> Score? {
    if recordShare == 1_00 { return try Score.rounding(mean) }
    if recordShare == 0 { return inspection }
    guard let mean, let inspection else { return nil }
    let share = Fraction(hundredths: recordShare)
    return try Score(rounding: share * mean + (Fraction.one - share) * inspection.fraction)
  }

  /// The mean of the ways that have a result, by their weights; those that have none share their part.
  package func yearEnd(_ results: YearEndResults) throws(ScoreFault) -> Score? {
    var (sum, weights) = (Fraction.zero, 0)
    for (way, weight) in zip(YearEndWay.allCases, ways) where weight > 0 {
      guard let score = results[way] else { continue }
      sum = try sum + Fraction(weight) * score.fraction
      weights += weight
    }
    return weights == 0 ? nil : try Score(rounding: sum / Fraction(weights))
  }

  private func isShared(_ results: YearEndResults) -> Bool {
    zip(YearEndWay.allCases, ways).contains { $1 > 0 && results[$0] == nil }
  }

  private func weighted(_ first: Score?, _ second: Score?, by weights: [Int]) throws(ScoreFault) -> Score? {
    guard let first, let second else { return first ?? second }
    let sum = try Fraction(weights[0]) * first.fraction + Fraction(weights[1]) * second.fraction
    return try Score(rounding: sum / Fraction(weights[0] + weights[1]))
  }

  /// Not above the cap and not below the floor.
  private func bounded(_ total: Score, _ marks: inout [YearMark]) -> Score {
    if let cap, total.hundredths > cap {
      marks.append(.capped)
      return Score(hundredths: cap)
    }
    if total.hundredths < floor {
      marks.append(.floored)
      return Score(hundredths: floor)
    }
    return total
  }

  /// What each adjustment adds or takes off, in the order of the facts.
  package func counted(_ facts: YearFacts) -> [CountedAdjustment] {
    var best: [String: Int] = [:]
    for (place, adjustment) in facts.adjustments.enumerated() {
      guard let key = rivalry(adjustment, in: facts.year) else { continue }
      if let other = best[key], !outweighs(adjustment, facts.adjustments[other]) { continue }
      best[key] = place
    }
    return facts.adjustments.enumerated().map { place, adjustment in
      func nothing(_ why: NotCounted) -> CountedAdjustment {
        CountedAdjustment(name: adjustment.name, points: Score(hundredths: 0), why: why)
      }
      if let why = excluded(adjustment, in: facts.year) { return nothing(why) }
      if let key = rivalry(adjustment, in: facts.year), best[key] != place {
        return nothing(adjustment.bonus == nil ? .lighterClass : .lowerLevel)
      }
      let points = adjustment.bonus.map(points(of:)) ?? adjustment.sanction.map { -self.points(of: $0) }
      return CountedAdjustment(name: adjustment.name, points: Score(hundredths: points ?? 0))
    }
  }

  private func excluded(_ adjustment: Adjustment, in year: Int) -> NotCounted? {
    if adjustment.on?.year != year { return .otherYear }
    if let bonus = adjustment.bonus { return bonus.proof == nil ? .unproved : nil }
    guard let sanction = adjustment.sanction else { return nil }
    if sanction.consequence.sanctionClass == nil { return .noPoints }
    if sanction.isReportedFirst { return .reportedFirst }
    return sanction.takenUp == nil ? .otherAuthority : nil
  }

  /// Of adjustments with the same rivalry one counts; `nil` where nothing else keeps it from counting.
  private func rivalry(_ adjustment: Adjustment, in year: Int) -> String? {
    guard excluded(adjustment, in: year) == nil else { return nil }
    if let bonus = adjustment.bonus {
      let isAlone = bonus.ground == .award || promotionHighestOnly
      return isAlone ? "\(bonus.ground.rawValue)\n\(bonus.project)" : nil
    }
    guard gravestOnly, let sanction = adjustment.sanction else { return nil }
    return "\(sanction.person)\n\(sanction.matter)"
  }

  /// Whether an adjustment counts in the place of its rival: the higher level, the graver class.
  private func outweighs(_ a: Adjustment, _ b: Adjustment) -> Bool {
    if let a = a.bonus, let b = b.bonus { return points(of: a) > points(of: b) }
    guard let a = a.sanction, let b = b.sanction else { return false }
    let order = SanctionClass.allCases
    func place(_ sanction: Sanction) -> Int {
      sanction.consequence.sanctionClass.flatMap { order.firstIndex(of: $0) } ?? order.count
    }
    return place(a) == place(b) ? points(of: a) > points(of: b) : place(a) < place(b)
  }
}
