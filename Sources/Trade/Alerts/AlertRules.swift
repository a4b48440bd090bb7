/// The rules by which facts become alerts: pure, so that any store and any program alerts alike.
///
/// One value stands for one moment; whether the facts are those of now or of a past day is up to the store.
package struct AlertRules: Sendable {
  /// The moment that is judged; the last minute of the day when a whole day is asked for.
  package let moment: Moment
  package let calendar: WorkCalendar
  package let profile: RuleProfile

  package init(moment: Moment, calendar: WorkCalendar, profile: RuleProfile) {
    self.moment = moment
    self.calendar = calendar
    self.profile = profile
  }

  /// The rules at the end of a day.
  package init(endOf day: Day, calendar: WorkCalendar, profile: RuleProfile) {
    self.init(moment: Moment(day: day, minute: 1439), calendar: calendar, profile: profile)
  }

  package var day: Day { moment.day }
}

extension Alert {
  /// Overdue ones first, then by the nearest deadline, those without one last.
  ///
  /// Alerts of one deadline stand by unit, side and target, so that a list never jumps.
  package static func precedes(_ a: Alert, _ b: Alert) -> Bool {
    if (a.level == .overdue) != (b.level == .overdue) { return a.level == .overdue }
    if a.due != b.due {
      guard let first = a.due else { return false }
      guard let second = b.due else { return true }
      return first < second
    }
    if a.unit != b.unit { return (a.unit?.rawValue ?? "") < (b.unit?.rawValue ?? "") }
    if a.side != b.side { return a.side == nil || a.side == .main && b.side != nil }
    if a.kind != b.kind { return a.kind.place < b.kind.place }
    return a.targetKey < b.targetKey
  }

  /// `Z-02#10` stands after `Z-02#9`, as figures do.
  private var targetKey: (String, Int) {
    OccurrenceName(target).map { ($0.code, $0.ordinal) } ?? (target, 0)
  }
}

extension AlertKind {
  /// The place of the kind in the table of kinds.
  var place: Int { AlertKind.allCases.firstIndex(of: self) ?? 0 }
}
