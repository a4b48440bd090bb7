/// What a notice covers: from the day after the last delivered one's cut-off to its own.
package struct NoticePeriod: Hashable, Sendable {
  package let from: Day
  /// The cut-off day, the last one told of.
  package let to: Day

  package init(from: Day, to: Day) {
    self.from = from
    self.to = to
  }

  /// Why there is no such period.
  package enum Fault: Hashable, Error, Sendable {
    /// The month has not begun.
    case monthToCome
    /// The cut-off day is in another month, or still to come.
    case cutOff(Day)
    /// A later notice, or one of this month, was delivered.
    case told(Month)
  }

  /// The period of a month's notice.
  ///
  /// - Parameters:
  ///   - cutOff: the day of making when absent, or the month's last day once the month is over.
  ///   - last: the month and the cut-off of the last delivered notice of this unit and side.
  ///   - ledgerStart: where the unit's first notice begins.
  package static func of(
    _ month: Month, cutOff: Day?, today: Day, last: (month: Month, cutOff: Day)?, ledgerStart: Day
  ) throws(Fault) -> NoticePeriod {
    guard month.firstDay <= today else { throw .monthToCome }
    if let last, last.month >= month { throw .told(last.month) }
    let to = cutOff ?? min(today, month.lastDay)
    guard month.contains(to), to <= today else { throw .cutOff(to) }
    // A cut-off lies in its month, and the last one in an earlier month, so the period is never empty.
    return NoticePeriod(from: last.map { $0.cutOff + 1 } ?? min(ledgerStart, month.firstDay), to: to)
  }
}

/// How far a notice has come (2.14 of the domain model).
package enum NoticeState: String, Codable, CaseIterable, Sendable {
  case due, made, delivered
}
