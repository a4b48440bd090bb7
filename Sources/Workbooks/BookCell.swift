/// A cell of a workbook, told by what it means: programs that open the book sort, filter and add up what it holds.
package enum BookCell: Hashable, Sendable {
  case empty
  /// Always a text: no beginning makes it a formula, an address or a number.
  case text(String)
  /// A whole number; one with more than fifteen digits is written as text, since Excel would round it.
  case integer(Int)
  /// A number with two decimals, in whole hundredths.
  case hundredths(Int)
  case day(BookDay)
  /// A day with the minute of it, from 0 to 1439.
  case moment(BookDay, minute: Int)

  /// The kind of a column of such cells; `nil` for one that is empty.
  package var kind: BookColumn.Kind? {
    switch self {
    case .empty: nil
    case .text: .text
    case .integer: .integer
    case .hundredths: .hundredths
    case .day: .day
    case .moment: .moment
    }
  }

  /// How the cell stands in the book: the number that programs keep, or the text.
  enum Kept: Hashable {
    case nothing
    case text(String)
    case number(Double, BookLook)
  }

  /// What is kept of the cell; what no program could keep as a number is a text.
  var kept: Kept {
    switch self {
    case .empty: return .nothing
    case .text(let text): return text.isEmpty ? .nothing : .text(text)
    case .integer(let number):
      return Self.isExact(number) ? .number(Double(number), .integer) : .text(String(number))
    case .hundredths(let number):
      return Self.isExact(number) ? .number(Double(number) / 100, .hundredths) : .text(decimal(number))
    case .day(let day):
      guard let serial = day.serial else { return .text(day.written) }
      return .number(Double(serial), .day)
    case .moment(let day, let minute):
      guard let serial = day.serial else { return .text("\(day.written) \(clock(minute))") }
      return .number(Double(serial) + Double(minute) / 1440, .moment)
    }
  }

  /// The columns of text that the cell takes as it is shown, counted to a limit.
  func columns(upTo limit: Int) -> Int {
    switch self {
    case .empty: 0
    case .text(let text): text.bookColumns(upTo: limit)
    case .integer(let number): min(limit, String(number).utf8.count)
    case .hundredths(let number): min(limit, decimal(number).utf8.count)
    case .day: min(limit, 10)
    case .moment: min(limit, 16)
    }
  }

  /// Excel keeps fifteen digits.
  private static func isExact(_ number: Int) -> Bool { number.magnitude < 1_000_000_000_000_000 }
}

/// A date of the calendar, as its three figures.
package struct BookDay: Hashable, Sendable {
  package let year: Int
  package let month: Int
  package let day: Int

  /// The day of a date that exists, in the years 1 to 9999.
  package init(year: Int, month: Int, day: Int) { (self.year, self.month, self.day) = (year, month, day) }

  /// The number that spreadsheets keep for it: 1 March 1900 is 61.
  ///
  /// There is none for earlier days: Excel takes 1900 for a leap year, and knows no year before it.
  var serial: Int? {
    let shifted = month <= 2 ? year - 1 : year
    let dayOfYear = (153 * (month + (month > 2 ? -3 : 9)) + 2) / 5 + day - 1
    let serial = shifted * 365 + shifted / 4 - shifted / 100 + shifted / 400 + dayOfYear - 693_899
    return serial < 61 ? nil : serial
  }

  /// The date as `yyyy-mm-dd`.
  var written: String {
    "\(String(repeating: "0", count: max(0, 4 - String(year).count)))\(year)-\(twoDigits(month))-\(twoDigits(day))"
  }
}

private func twoDigits(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }

private func clock(_ minute: Int) -> String { "\(twoDigits(minute / 60)):\(twoDigits(minute % 60))" }

private func decimal(_ hundredths: Int) -> String {
  let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
  return "\(hundredths < 0 ? "-" : "")\(whole).\(twoDigits(Int(rest)))"
}
