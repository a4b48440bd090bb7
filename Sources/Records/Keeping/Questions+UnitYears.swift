// The year of units by months, as the picture of the city asks for it.

/// A month of a unit: its figures as they stand, and what was entered in it.
package struct UnitMonth: Hashable, Sendable {
  package var month: Month
  package var state: UnitMonthState
  /// As they were issued, once they were; dashes are `nil`.
  package var scores: MonthScores
  /// Occurrences of closed reviews that were late, and those without a record.
  package var late: Int
  package var missing: Int
  /// Records entered in the month that still count.
  package var records: Int

  package init(
    month: Month, state: UnitMonthState, scores: MonthScores? = nil, late: Int = 0, missing: Int = 0,
    records: Int = 0
  ) {
    self.month = month
    self.state = state
    self.scores = scores ?? MonthScores(month: month)
    self.late = late
    self.missing = missing
    self.records = records
  }
}

/// How far a month of a unit has come.
package enum UnitMonthState: String, CaseIterable, Sendable {
  /// The unit was not there.
  case absent
  /// The month has not begun.
  case ahead
  /// A review of one of its sides is still to be closed.
  case open
  case closed
}

/// A unit's year, month by month.
package struct UnitYear: Hashable, Sendable, Identifiable {
  package var unit: UnitCode
  package var name: String
  package var year: Int
  /// January to December.
  package var months: [UnitMonth]

  package init(unit: UnitCode, name: String, year: Int, months: [UnitMonth]) {
    self.unit = unit
    self.name = name
    self.year = year
    self.months = months
  }

  package var id: UnitCode { unit }
}

/// How a score compares with the limits of the grades: what pictures show as a shade.
package enum ScoreShade: Int, CaseIterable, Sendable {
  case low, fair, good, high

  /// The shade of a score by limits in hundredths, highest first (`gradeLimits`).
  package init(of score: Score, by limits: [Int]) {
    let passed = limits.count { score.hundredths >= $0 }
    self = Self(rawValue: min(passed, Self.high.rawValue)) ?? .low
  }
}
