/// An equal part of the calendar year: a month, a quarter or a half-year (§2.1).
///
/// Parts are numbered through from the start of year 0, so that "next" needs no carrying.
package protocol Period: Hashable, Comparable, CodedAsText, Sendable {
  /// How many months one part has: 1, 3 or 6.
  static var months: Int { get }
  /// What stands before the ordinal in the text form: nothing, `Q` or `H`.
  static var mark: String { get }
  /// The part's place in the row of all parts since year 0.
  var index: Int { get }
  /// The part at a place in the row of all parts since year 0.
  init(index: Int)
}

extension Period {
  static var partsPerYear: Int { 12 / months }

  /// The part of a year with this ordinal, or `nil` when a year has no such part.
  package init?(year: Int, ordinal: Int) {
    guard (1...9999).contains(year), (1...Self.partsPerYear).contains(ordinal) else { return nil }
    self.init(index: year * Self.partsPerYear + ordinal - 1)
  }

  /// The part that a day falls in.
  package init(containing day: Day) {
    let (year, month, _) = day.parts
    self.init(index: year * Self.partsPerYear + (month - 1) / Self.months)
  }

  /// The part written `2026-06`, `2026-Q2` or `2026-H1`, and in no other form.
  package init?(_ text: some StringProtocol) {
    let halves = text.split(separator: "-", omittingEmptySubsequences: false)
    guard halves.count == 2, halves[0].utf8.count == 4, let year = Int(halves[0]),
      halves[1].hasPrefix(Self.mark), let ordinal = Int(halves[1].dropFirst(Self.mark.count)),
      let part = Self(year: year, ordinal: ordinal), part.description == text
    else { return nil }
    self = part
  }

  /// The parts of a year in their order: 12, 4 or 2 of them.
  package static func all(in year: Int) -> [Self] {
    (0..<partsPerYear).map { Self(index: year * partsPerYear + $0) }
  }

  /// The calendar year.
  package var year: Int { index / Self.partsPerYear }
  /// The part's number within its year, from 1.
  package var ordinal: Int { index % Self.partsPerYear + 1 }
  /// The part that follows, in the next year after the last one.
  package var next: Self { Self(index: index + 1) }
  /// The part before, in the last year before the first one.
  package var previous: Self { Self(index: index - 1) }
  /// The first day, always the 1st of a month.
  package var firstDay: Day {
    Day(number: Day.number(year: year, month: (ordinal - 1) * Self.months + 1, day: 1))
  }
  /// The last day, always the end of a month.
  package var lastDay: Day { next.firstDay - 1 }
  /// Whether a day falls in this part.
  package func contains(_ day: Day) -> Bool { (firstDay...lastDay).contains(day) }

  /// The text form: `2026-06`, `2026-Q2`, `2026-H1`.
  package var description: String {
    "\(padded(year, to: 4))-\(Self.mark)\(Self.mark.isEmpty ? padded(ordinal, to: 2) : String(ordinal))"
  }

  package static func < (a: Self, b: Self) -> Bool { a.index < b.index }

  package static var whatItIs: String { "a period" }
}

/// A calendar month, the unit of reviews and notices; written `2026-06`.
package struct Month: Period {
  package static let months = 1
  package static let mark = ""
  package let index: Int
  package init(index: Int) { self.index = index }

  /// The day with a number in this month; a number the month lacks means its last day.
  package func day(_ number: Int) -> Day { min(firstDay + (max(number, 1) - 1), lastDay) }
}

/// A calendar quarter, the unit of ranking; written `2026-Q2`.
package struct Quarter: Period {
  package static let months = 3
  package static let mark = "Q"
  package let index: Int
  package init(index: Int) { self.index = index }
}

/// A half-year, the unit of the reports upward; written `2026-H1`.
package struct HalfYear: Period {
  package static let months = 6
  package static let mark = "H"
  package let index: Int
  package init(index: Int) { self.index = index }
}

/// The four lengths of time within which a duty may have to be done several times.
package enum PeriodLength: String, CaseIterable, Codable, Sendable {
  case month, quarter, halfYear, year

  /// How many months it spans: 1, 3, 6 or 12.
  package var months: Int {
    switch self {
    case .month: 1
    case .quarter: 3
    case .halfYear: 6
    case .year: 12
    }
  }

  /// The days of the shortest such period, hence the most often a duty can recur in every one.
  package var fewestDays: Int {
    switch self {
    case .month: 28
    case .quarter: 90
    case .halfYear: 181
    case .year: 365
    }
  }
}
