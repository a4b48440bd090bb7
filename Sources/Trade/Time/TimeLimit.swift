/// "Within N days, working days or months": the start day is not counted (§2.1).
///
/// Written `10/day`, `5/workingDay`, `1/month`; N is 1 to 999.
package struct TimeLimit: Hashable, Sendable {
  /// What is counted.
  package enum Unit: String, CaseIterable, Codable, Sendable {
    case day, workingDay, month
  }

  /// How many units, 1 to 999.
  package let count: Int
  /// What is counted.
  package let unit: Unit

  /// A limit, or `nil` when the count is not 1 to 999.
  package init?(_ count: Int, _ unit: Unit) {
    guard (1...999).contains(count) else { return nil }
    self.count = count
    self.unit = unit
  }

  /// This many calendar days; for limits that stand in the code as a default.
  static func days(_ count: Int) -> TimeLimit { TimeLimit(counting: count, .day) }
  /// This many months.
  static func months(_ count: Int) -> TimeLimit { TimeLimit(counting: count, .month) }

  private init(counting count: Int, _ unit: Unit) {
    precondition((1...999).contains(count))
    self.count = count
    self.unit = unit
  }

  /// The limit written `10/day`, and in no other form.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard parts.count == 2, let count = Int(parts[0]), let unit = Unit(rawValue: String(parts[1])),
      String(count) == parts[0]
    else { return nil }
    self.init(count, unit)
  }

  /// The last day of the limit before any rolling; months end on the same day number, or on the
  /// month's last day when it has none.
  package func nominalEnd(after start: Day, calendar: WorkCalendar) -> Day {
    switch unit {
    case .day: start + count
    case .workingDay: calendar.workingDay(count, after: start).day
    case .month: Month(index: Month(containing: start).index + count).day(start.day)
    }
  }

  /// The last day of the limit: a period in days or months that ends on a rest day rolls as the rule
  /// says, one in working days never needs to (`periodRoll`); provisional in a year without a table.
  package func end(after start: Day, calendar: WorkCalendar, roll: Roll) -> (day: Day, provisional: Bool) {
    let nominal = nominalEnd(after: start, calendar: calendar)
    let day = unit == .workingDay ? nominal : calendar.moved(nominal, by: roll)
    let first = unit == .workingDay ? start + 1 : min(nominal, day)
    return (day, calendar.isProvisional(from: first, through: max(nominal, day)))
  }
}

extension TimeLimit: CustomStringConvertible {
  /// The text form, `10/day`.
  package var description: String { "\(count)/\(unit.rawValue)" }
}
