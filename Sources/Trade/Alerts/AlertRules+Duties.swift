extension AlertRules {
  /// How urgent every open occurrence of a deadline is; `nil`: no alert yet.
  ///
  /// A function of the day alone, so that a whole city's alerts can be counted by their deadlines.
  package func urgency(ofDue due: Day) -> (kind: AlertKind, level: AlertLevel)? {
    urgency(in: window(of: due))
  }

  /// The last deadline that can be in alert; no occurrence after it need be looked at.
  package var horizon: Day {
    let reach = day + 3 * max(profile.warningLead, 1) + 30
    var last = reach
    while last > day, urgency(ofDue: last) == nil { last = last - 1 }
    return last
  }

  /// The alert of an occurrence that is neither recorded nor exempt.
  ///
  /// It begins five days before the deadline or when the occurrence is made, ends only with a record or
  /// an exemption, and tells of a draft, which ends nothing.
  package func alert(for occurrence: OpenOccurrence) -> Alert? {
    let window = window(of: occurrence.due, madeOn: occurrence.madeOn)
    guard let (kind, level) = urgency(in: window) else { return nil }
    return Alert(
      kind: kind, level: level, unit: occurrence.unit, unitName: occurrence.unitName, side: occurrence.side,
      target: occurrence.name.description, title: occurrence.title, due: window.deadline,
      daysLeft: window.deadline - day,
      note: note(draft: occurrence.draft, restDay: level == .overdue ? nil : window.lastWorkingDayBefore),
      draft: occurrence.draftState)
  }

  private func window(of due: Day, madeOn: Day? = nil) -> WarningWindow {
    WarningWindow(deadline: due, madeOn: madeOn, calendar: calendar, profile: profile)
  }

  private func urgency(in window: WarningWindow) -> (kind: AlertKind, level: AlertLevel)? {
    switch window.level(on: day, calendar: calendar) {
    case .overdue: (.dutyOverdue, .overdue)
    case .warning: (.dutyFiveDay, .warning)
    case .notice: (.dutyFiveDay, .notice)
    case nil: window.isEarlyNotice(on: day) ? (.dutyFiveDay, .notice) : nil
    }
  }

  /// A deadline on a rest day is told with the last working day before it.
  private func note(draft: String?, restDay: Day?) -> Alert.Note? {
    switch (draft, restDay) {
    case (nil, nil): nil
    case (let draft?, nil): .draftExists(draft)
    case (nil, let day?): .restDay(lastWorkingDay: day)
    case (let draft?, let day?): .draftAndRestDay(draft, lastWorkingDay: day)
    }
  }
}
