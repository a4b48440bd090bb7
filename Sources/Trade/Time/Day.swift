/// A calendar day in China Standard Time, kept as its distance from 1970-01-01 so that arithmetic
/// never passes through seconds.
///
/// Written `YYYY-MM-DD`; years 1 to 9999.
package struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01, which is day 0.
  package let number: Int

  /// The day at a distance from 1970-01-01; one outside of the years 1 to 9999 is taken to the nearest in them.
  package init(number: Int) { self.number = min(max(number, -719_162), 2_932_896) }

  /// The day with this date, or `nil` when the calendar has none such (31 February).
  package init?(year: Int, month: Int, day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month),
      (1...Day.length(ofMonth: month, in: year)).contains(day)
    else { return nil }
    self.init(number: Day.number(year: year, month: month, day: day))
  }

  /// The day written `YYYY-MM-DD`, and in no other form.
  package init?(_ text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard digits.count == 10, digits[4] == UInt8(ascii: "-"), digits[7] == UInt8(ascii: "-"),
      let year = Day.value(of: digits[0..<4]), let month = Day.value(of: digits[5..<7]),
      let day = Day.value(of: digits[8..<10])
    else { return nil }
    self.init(year: year, month: month, day: day)
  }

  /// Before all days that anybody names.
  package static let distantPast = Day(number: .min)

  package static func < (a: Day, b: Day) -> Bool { a.number < b.number }
  /// The day this many days later (earlier when negative).
  package static func + (day: Day, days: Int) -> Day { Day(number: day.number + days) }
  /// The day this many days earlier.
  package static func - (day: Day, days: Int) -> Day { Day(number: day.number - days) }
  /// How many days lie between two days: positive when the left one is later.
  package static func - (a: Day, b: Day) -> Int { a.number - b.number }

  /// The number of days of a month: 28 to 31.
  package static func length(ofMonth month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  static func isLeap(_ year: Int) -> Bool {
    (year.isMultiple(of: 4) && !year.isMultiple(of: 100)) || year.isMultiple(of: 400)
  }

  private static func value(of digits: ArraySlice<UInt8>) -> Int? {
    var value = 0
    for digit in digits {
      guard (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(digit) else { return nil }
      value = value * 10 + Int(digit - UInt8(ascii: "0"))
    }
    return value
  }

  /// Counts days in the proleptic Gregorian calendar by eras of 400 years that begin on 1 March.
  package static func number(year: Int, month: Int, day: Int) -> Int {
    let shifted = month <= 2 ? year - 1 : year
    let era = shifted / 400
    let yearOfEra = shifted - era * 400
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    return era * 146_097 + yearOfEra * 365 + yearOfEra / 4 - yearOfEra / 100 + dayOfYear - 719_468
  }

  /// The date as its three figures.
  package var parts: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (
      yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    )
  }

  /// The calendar year.
  package var year: Int { parts.year }
  /// The month, 1 to 12.
  package var month: Int { parts.month }
  /// The day of the month, 1 to 31.
  package var day: Int { parts.day }
  /// The day of the week.
  package var weekday: Weekday {
    Weekday(rawValue: ((number + 3) % 7 + 7) % 7 + 1) ?? .monday
  }
}

/// A day of the week, counted from Monday as 1.
package enum Weekday: Int, CaseIterable, Sendable {
  case monday = 1
  case tuesday, wednesday, thursday, friday, saturday, sunday

  /// Whether the day is a Saturday or a Sunday.
  package var isWeekend: Bool { self == .saturday || self == .sunday }
}

extension Day: CustomStringConvertible {
  /// The date as `YYYY-MM-DD`.
  package var description: String {
    let (year, month, day) = parts
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }
}

/// A whole number with leading zeros up to a width.
func padded(_ value: Int, to width: Int) -> String {
  let digits = String(value)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}

extension Day: CodedAsText {
  package static var whatItIs: String { "a day" }
}
