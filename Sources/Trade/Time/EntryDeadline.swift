/// The day by whose end a record must be entered (R-100 to R-102, 002-A Art.10).
package struct EntryDeadline: Hashable, Sendable {
  /// Which of the two bounds of the rule gave the day.
  package enum Bound: Hashable, Sendable {
    /// The entry period: the third working day after the clock started (`entryPeriod`).
    case threeWorkingDays
    /// The earliest completion deadline among the linked duties, which falls before that.
    case completion(Day)
  }

  /// The last day; it ends at 24:00.
  package let day: Day
  /// What fixed it.
  package let boundBy: Bound
  /// Whether the count ran into a year without a calendar table.
  package let provisional: Bool

  /// Works out the deadline of a record.
  ///
  /// - Parameters:
  ///   - eventEnd: the day on which the event ended, which is not counted.
  ///   - signedOff: the day of the head's signature; matters only where the profile starts the clock
  ///     there, and until it is known the event's end stands in for it.
  ///   - completions: the completion deadlines of all linked occurrences; those before the event's end
  ///     do not bind, of the others the earliest counts.
  ///   - ledgersFrom: the day from which the ledgers count; for an event before it the clock starts with it.
  package init(
    eventEnd: Day, signedOff: Day? = nil, completions: [Day] = [], ledgersFrom: Day = .distantPast,
    calendar: WorkCalendar, profile: RuleProfile
  ) {
    let eventEnd = max(eventEnd, ledgersFrom - 1)
    let start =
      switch profile.entryClockStart {
      case .eventEnd: eventEnd
      case .signOff: max(signedOff ?? eventEnd, eventEnd)
      }
    let counted = calendar.workingDay(profile.entryPeriod, after: start)
    let binding = completions.map { calendar.moved($0, by: profile.completionRoll) }
      .filter { $0 >= max(eventEnd, ledgersFrom) && $0 < counted.day }.min()
    if profile.entryBoundByCompletion, let binding {
      day = binding
      boundBy = .completion(binding)
      provisional = calendar.isProvisional(binding)
    } else {
      day = counted.day
      boundBy = .threeWorkingDays
      provisional = counted.provisional
    }
  }

  /// A deadline fixed earlier, as it stands on an entered record.
  package init(day: Day, boundBy: Bound, provisional: Bool) {
    self.day = day
    self.boundBy = boundBy
    self.provisional = provisional
  }

  /// How many working days late an entry on a day is: 0 in time, else at least 1.
  package func lateBy(enteredOn entered: Day, calendar: WorkCalendar) -> Int {
    entered <= day ? 0 : max(1, calendar.workingDays(after: day, through: entered))
  }

  /// How many working days are left on a day: 0 on the deadline itself, negative when it is past.
  package func workingDaysLeft(on today: Day, calendar: WorkCalendar) -> Int {
    today <= day
      ? calendar.workingDays(after: today, through: day) : -lateBy(enteredOn: today, calendar: calendar)
  }

  /// Whether the deadline day is over.
  package func isOverdue(on today: Day) -> Bool { today > day }
}
