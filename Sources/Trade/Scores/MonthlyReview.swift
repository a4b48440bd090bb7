/// How far a month's review has come (2.15 of the domain model).
package enum ReviewState: String, Codable, CaseIterable, Sendable {
  case open
  /// The unit has answered a verdict, and no second one was given yet.
  case answered
  case closed
  case reopened
}

/// What a reviewer says of one occurrence.
package struct ReviewVerdict: Hashable, Codable, Sendable {
  package var occurrence: OccurrenceName
  package var verdict: Verdict
  /// Per cent: 100 for accepted, 0 for what is sent back or not accepted, 0 to 100 in part.
  package var quality: Int
  /// For the unit to read; needed for every verdict but accepted.
  package var reason: String?

  package init(occurrence: OccurrenceName, verdict: Verdict, quality: Int, reason: String? = nil) {
    self.occurrence = occurrence
    self.verdict = verdict
    self.quality = quality
    self.reason = reason
  }

  /// The quality that a verdict has of itself; `nil` where the reviewer must say it.
  package static func quality(of verdict: Verdict) -> Int? {
    switch verdict {
    case .accepted: 100
    case .partly: nil
    case .sentBack, .notAccepted: 0
    }
  }
}

/// The verdicts on a unit's month, as one act or one line of an import brings them.
package struct MonthVerdicts: Hashable, Sendable {
  package var unit: UnitCode
  package var side: Side
  package var month: Month
  package var verdicts: [ReviewVerdict]

  package init(unit: UnitCode, side: Side, month: Month, verdicts: [ReviewVerdict]) {
    self.unit = unit
    self.side = side
    self.month = month
    self.verdicts = verdicts
  }
}

/// What makes a record count for nothing though it was entered.
package enum UntruthKind: String, Codable, CaseIterable, Sendable {
  case untrue, forged
}

extension RuleProfile {
  /// The working day by which a month is to be reviewed.
  package func reviewDeadline(of month: Month, calendar: WorkCalendar) -> Day {
    calendar.workingDay(values.reviewDueWorkingDay, after: month.lastDay).day
  }

  /// The day by which a quarter's bulletin is to be out; never moved off a rest day.
  package func bulletinDeadline(of quarter: Quarter) -> Day { quarter.lastDay + values.bulletinDueDays }
}
