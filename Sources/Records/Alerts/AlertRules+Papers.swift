/// A notice or report that is owed: the facts of the alerts 7 and 8 of 2.13.
package struct OwedPaper<Span: Period>: Hashable, Sendable {
  /// The month or half-year that it is about.
  package let span: Span
  /// A fixed date, never moved off a rest day.
  package let due: Day
  package let level: AlertLevel
  /// Negative when past.
  package let daysLeft: Int
  /// The last working day before a due day that is a rest day, while there is time.
  package let lastWorkingDay: Day?
}

extension AlertRules {
  /// Days before the due day from which a paper is called for: the 20th for the 25th.
  package static let paperLead = 5

  /// The notice that a side of a unit owes its head on the day; `nil`: none.
  ///
  /// A notice tells of all that no earlier one told, so only the latest month is owed: once the next one
  /// is called for, it takes the place of one that was never delivered.
  ///
  /// - Parameters:
  ///   - told: the month of the last delivered notice.
  ///   - start: the first day of the unit.
  package func owedNotice(told: Month?, since start: Day) -> OwedPaper<Month>? {
    var month = Month(containing: day)
    while profile.noticeDeadline(in: month) - Self.paperLead > day { month = month.previous }
    guard month.lastDay >= start, told.map({ $0 < month }) ?? true else { return nil }
    return owed(month, due: profile.noticeDeadline(in: month))
  }

  /// The report that a unit owes on the day, of this half-year or the one before, the older one first.
  package func owedReport(since start: Day, isSent: (HalfYear) -> Bool) -> OwedPaper<HalfYear>? {
    let half = HalfYear(containing: day)
    for half in [half.previous, half] where half.lastDay >= start && !isSent(half) {
      if let due = profile.reportDeadline(of: half), due - Self.paperLead <= day {
        return owed(half, due: due)
      }
    }
    return nil
  }

  private func owed<Span: Period>(_ span: Span, due: Day) -> OwedPaper<Span> {
    OwedPaper(
      span: span, due: due, level: day > due ? .overdue : due - day <= 2 ? .warning : .notice,
      daysLeft: due - day,
      lastWorkingDay: day > due || calendar.isWorkingDay(due) ? nil : calendar.lastWorkingDay(before: due))
  }
}
