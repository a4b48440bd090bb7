/// Something that is owed by a day and is neither a duty nor a draft: a set to adopt, a notice, a report (2.13).
///
/// A kind of alert with such facts is one file in `Kinds/`, which says when it is owed, and one in the store,
/// which says who still owes it; both go by ``AlertKind``.
package struct Obligation: Hashable, Sendable {
  package var kind: AlertKind
  /// Absent where a supervising office owes it.
  package var unit: UnitCode?
  package var side: Side?
  /// What it is about, as the list shows it: a group, a month, a half-year.
  package var target: String
  package var title: String
  package var due: Day
  /// The first day on which it is called for.
  package var alertFrom: Day
  /// How far it has come, where something was done already.
  package var stage: AlertStage?

  package init(
    kind: AlertKind, unit: UnitCode? = nil, side: Side? = nil, target: String, title: String = "", due: Day,
    alertFrom: Day, stage: AlertStage? = nil
  ) {
    self.kind = kind
    self.unit = unit
    self.side = side
    self.target = target
    self.title = title
    self.due = due
    self.alertFrom = alertFrom
    self.stage = stage
  }
}

extension AlertRules {
  /// The alert of what is still owed: from its first day on, urgent when few days are left, overdue after the due day.
  ///
  /// A fixed date is never moved off a rest day; the alert tells the last working day before it (P7 of §4.8).
  package func alert(for owed: Obligation) -> Alert? {
    guard day >= owed.alertFrom else { return nil }
    let left = owed.due - day
    let level: AlertLevel = left < 0 ? .overdue : left <= profile.urgentDays ? .warning : .notice
    let rests = level != .overdue && !calendar.isWorkingDay(owed.due)
    return Alert(
      kind: owed.kind, level: level, unit: owed.unit, unitName: "", side: owed.side, target: owed.target,
      title: owed.title, due: owed.due, daysLeft: left,
      note: rests ? .restDay(lastWorkingDay: calendar.lastWorkingDay(before: owed.due)) : nil,
      stage: owed.stage)
  }
}
