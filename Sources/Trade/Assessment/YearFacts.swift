/// A figure of each side; a dash is `nil`.
package struct SideScores: Hashable, Codable, Sendable {
  package var main: Score?
  package var supervision: Score?

  package init(main: Score? = nil, supervision: Score? = nil) {
    self.main = main
    self.supervision = supervision
  }

  package subscript(side: Side) -> Score? {
    get { side == .main ? main : supervision }
    set { if side == .main { main = newValue } else { supervision = newValue } }
  }
}

/// A quarter of a unit, as far as the year goes by it.
package struct AssessedQuarter: Hashable, Codable, Sendable {
  package var quarter: Quarter
  /// The bulletin that it was issued in; its months stand there.
  package var bulletin: BulletinNumber?
  package var main: Score?
  package var supervision: Score?

  package init(
    quarter: Quarter, bulletin: BulletinNumber? = nil, main: Score? = nil, supervision: Score? = nil
  ) {
    self.quarter = quarter
    self.bulletin = bulletin
    self.main = main
    self.supervision = supervision
  }

  package subscript(side: Side) -> Score? { side == .main ? main : supervision }
}

/// The year-end results that stand for a side.
package struct SideResults: Hashable, Codable, Sendable {
  package var side: Side
  package var results: YearEndResults

  package init(side: Side, results: YearEndResults) {
    self.side = side
    self.results = results
  }
}

/// All that a unit's year is worked out from.
package struct YearFacts: Hashable, Codable, Sendable {
  package var unit: UnitCode
  package var name: String
  package var year: Int
  package var sides: [Side]
  package var quarters: [AssessedQuarter]
  package var results: [SideResults]
  /// Those that stand, in the order in which they were entered.
  package var adjustments: [Adjustment]
  /// The grade by hand, where the rules of the year have it so.
  package var given: GivenGrade?

  package init(
    unit: UnitCode, name: String, year: Int, sides: [Side], quarters: [AssessedQuarter] = [],
    results: [SideResults] = [], adjustments: [Adjustment] = [], given: GivenGrade? = nil
  ) {
    self.unit = unit
    self.name = name
    self.year = year
    self.sides = sides
    self.quarters = quarters
    self.results = results
    self.adjustments = adjustments
    self.given = given
  }

  package func results(of side: Side) -> YearEndResults {
    results.first { $0.side == side }?.results ?? YearEndResults()
  }
}

/// Why a bonus or a sanction moves no points.
package enum NotCounted: String, Codable, CaseIterable, Sendable {
  /// Its proof is not attached.
  case unproved
  /// A higher level of the same project counts.
  case lowerLevel
  /// A graver class counts for the same person and matter.
  case lighterClass
  /// The unit had reported the clue first.
  case reportedFirst
  /// The city discipline commission did not deal with it.
  case otherAuthority
  /// Nothing is taken off for it: a sanction of the organisation.
  case noPoints
  /// Its date lies in another year.
  case otherYear
}

/// The points that an adjustment adds, or takes off when below zero.
package struct CountedAdjustment: Hashable, Codable, Sendable {
  package var name: AdjustmentName
  package var points: Score
  /// Why they are zero.
  package var why: NotCounted?

}

/// What stands beside a unit's figures.
package enum YearMark: String, Codable, CaseIterable, Sendable {
  /// Not all ways of the year's end were used, so the others share their part.
  case waysShared
  /// One side has no routine score, so the other counts alone.
  case sideAlone
  /// The total was brought down to the cap or up to the floor.
  case capped, floored
}

/// What keeps a unit's year from being graded.
package enum YearGap: String, Codable, CaseIterable, Sendable {
  /// No quarter of any side has a score.
  case routine
  /// No result of the year's end was entered for a side.
  case mainYearEnd, supervisionYearEnd
  /// The profile gives an inspection a part, and its score was not entered.
  case mainInspection, supervisionInspection
  /// The profile has grades fixed by hand, and nobody has fixed this one.
  case gradedByHand
}

/// The figures of a unit's year, each rounded once, the next starting from it.
package struct YearFigures: Hashable, Codable, Sendable {
  package var routine = SideScores()
  package var yearEnd = SideScores()
  package var sides = SideScores()
  package var base: Score?
  package var adjustments: [CountedAdjustment] = []
  /// The sums of what is added and of what is taken off, neither below zero.
  package var bonus = Score(hundredths: 0)
  package var deduction = Score(hundredths: 0)
  package var total: Score?
  package var byPoints: AssessmentGrade?
  package var byHand: AssessmentGrade?
  package var ceilings: [GradeCeiling] = []
  package var grade: AssessmentGrade?
  package var marks: [YearMark] = []
  package var gaps: [YearGap] = []

  package init() {}

  /// Sets the grade: the lowest of that by points or by hand and the ceilings, so that a ceiling never lifts.
  mutating func settleGrade() { grade = (byHand ?? byPoints).map { ceilings.map(\.grade).reduce($0, min) } }
}
