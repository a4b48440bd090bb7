/// The urgency of an occurrence that is not yet recorded (§4.2).
package enum WarningLevel: String, CaseIterable, Codable, Comparable, Sendable {
  /// More days are left than the profile calls urgent.
  case notice
  /// `urgentDays` are left, or fewer.
  case warning
  /// The deadline day is over.
  case overdue

  package static func < (a: WarningLevel, b: WarningLevel) -> Bool { a.rank < b.rank }
  private var rank: Int {
    switch self {
    case .notice: 0
    case .warning: 1
    case .overdue: 2
    }
  }
}

/// The days on which an occurrence without an entered record is warned about.
///
/// What ends a warning (a record, an exemption) is not its business; it knows only dates.
package struct WarningWindow: Hashable, Sendable {
  /// The completion deadline, moved off a rest day where the profile says so (`completionRoll`).
  package let deadline: Day
  /// The first day with a warning: never before the occurrence was made.
  package let firstDay: Day
  /// The last working day before a deadline that falls on a rest day, else `nil`.
  package let lastWorkingDayBefore: Day?
  /// The last working day before a run of rest days in which the warning begins, else `nil`.
  package let earlyNoticeDay: Day?
  /// Whether the window depends on a year without a calendar table.
  package let provisional: Bool
  private let countsWorkingDays: Bool
  private let urgentDays: Int

  /// Works out the window of a deadline.
  ///
  /// - Parameters:
  ///   - madeOn: the day on which the occurrence came to be; `nil` when it was there all along.
  ///   - lead: how many days before the deadline the warning starts; `nil` means the profile's `warningLead`.
  package init(
    deadline named: Day, madeOn: Day? = nil, lead: Int? = nil, calendar: WorkCalendar, profile: RuleProfile
  ) {
    let deadline = calendar.moved(named, by: profile.completionRoll)
    let lead = max(lead ?? profile.warningLead, 0)
    let rests = !calendar.isWorkingDay(deadline)
    let first: Day
    switch profile.warningUnit {
    case .naturalDay:
      first = deadline - (profile.deadlineDayCounts ? max(lead - 1, 0) : lead)
    case .workingDay:
      let counted = profile.deadlineDayCounts && !rests ? lead - 1 : lead
      first = calendar.workingDay(counted, before: deadline)
    }
    self.deadline = deadline
    firstDay = max(first, madeOn ?? first)
    countsWorkingDays = profile.warningUnit == .workingDay
    urgentDays = profile.urgentDays
    lastWorkingDayBefore = rests ? calendar.lastWorkingDay(before: deadline) : nil
    let eve = calendar.isWorkingDay(firstDay) ? nil : calendar.lastWorkingDay(before: firstDay)
    earlyNoticeDay = eve.flatMap { eve in (madeOn ?? eve) <= eve ? eve : nil }
    provisional = calendar.isProvisional(from: min(first, deadline), through: max(named, deadline))
  }

  /// The days left in the profile's unit: 0 on the deadline, negative when it is past.
  package func daysLeft(on today: Day, calendar: WorkCalendar) -> Int {
    guard countsWorkingDays else { return deadline - today }
    return today <= deadline
      ? calendar.workingDays(after: today, through: deadline)
      : -max(1, calendar.workingDays(after: deadline, through: today))
  }

  /// How urgent the occurrence is on a day, or `nil` before the window opens.
  package func level(on today: Day, calendar: WorkCalendar) -> WarningLevel? {
    guard today >= firstDay else { return nil }
    if today > deadline { return .overdue }
    return daysLeft(on: today, calendar: calendar) > urgentDays ? .notice : .warning
  }

  /// Whether the list shows the occurrence on a day although its window opens only later.
  package func isEarlyNotice(on today: Day) -> Bool { today == earlyNoticeDay }
}
