extension Obligation {
  /// The notice of a month that one side of a unit owes its head (R-137, kind 7).
  package static func notice(of month: Month, _ unit: UnitCode, _ side: Side, profile: RuleProfile)
    -> Obligation
  {
    Obligation(
      kind: .monthlyNotice, unit: unit, side: side, target: month.description,
      due: profile.noticeDeadline(in: month), alertFrom: profile.noticeAlertDay(in: month))
  }
}

extension AlertRules {
  /// The month whose notice is called for on the day: from the 20th on its own, before that the one before.
  ///
  /// A notice tells of all that no earlier one told, so only the latest month is owed: once the next one
  /// is called for, it takes the place of one that was never delivered.
  package var noticeMonth: Month { profile.noticeMonth(on: day) }
}
