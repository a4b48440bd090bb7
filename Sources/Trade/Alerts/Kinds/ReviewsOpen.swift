extension Obligation {
  /// A month's reviews of one side, which its office is to close (R-149, kind 9).
  package static func review(of month: Month, _ side: Side, profile: RuleProfile, calendar: WorkCalendar)
    -> Obligation
  {
    let due = profile.reviewDeadline(of: month, calendar: calendar)
    return Obligation(
      kind: .reviewMonthly, side: side, target: month.description, due: due,
      alertFrom: due - profile.lead(of: .monthlyReview))
  }
}
