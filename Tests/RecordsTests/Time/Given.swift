import Records
import TestSupport

/// Days and calendars that many tests start from.
enum Given {
  /// The tables of 2017 and 2026 as the worked examples of §4 use them.
  static let calendar = WorkCalendar([year2017, year2026])

  static let year2017 = CalendarYear(
    year: 2017,
    restDays: days(
      2017, "01-02 01-27 01-30 01-31 02-01 02-02 04-03 04-04 05-01 05-29 05-30 10-02 10-03 10-04 10-05 10-06"),
    makeUpDays: days(2017, "01-22 02-04 04-01 05-27 09-30"), source: "2017")
  static let year2026 = CalendarYear(
    year: 2026,
    restDays: days(
      2026,
      "01-01 01-02 02-16 02-17 02-18 02-19 02-20 02-23 04-06 05-01 05-04 05-05 06-19 09-25 10-01 10-02 10-05 10-06 10-07"
    ),
    makeUpDays: days(2026, "01-04 02-14 02-28 05-09 09-20 10-10"), source: "2026")

  static func days(_ year: Int, _ list: String) -> [Day] {
    list.split(separator: " ").compactMap { Day("\(year)-\($0)") }
  }

  /// The profile with one parameter read otherwise.
  static func profile(_ name: String, _ value: String) -> RuleProfile {
    RuleProfile.proposed.stating(name, value) ?? .proposed
  }
}

extension Seeded {
  mutating func day(_ years: ClosedRange<Int>) -> Day {
    let first = Day(year: years.lowerBound, month: 1, day: 1) ?? Day(number: 0)
    return first + Int.random(in: 0...366 * years.count - 1, using: &self)
  }
}

extension Day: ExpressibleByStringLiteral {
  /// A day in a test, where a text that is none would fail at once.
  package init(stringLiteral text: String) {
    guard let day = Day(text) else { preconditionFailure("not a day: \(text)") }
    self = day
  }
}
