/// A second on the system clock, counted from 1970-01-01 00:00 UTC; shown in China Standard Time (UTC+8).
///
/// Instants come from the clock alone; what people claim is a ``Moment`` or a ``Day``.
package struct Instant: Hashable, Comparable, Codable, Sendable {
  /// Seconds since the start of 1970 in UTC.
  package let seconds: Int

  /// The instant at a count of seconds since the start of 1970 in UTC; beyond 2^53 it is taken to the last one there is,
  /// so that no calculation overflows.
  package init(seconds: Int) {
    let most = (1 << 53) - 1
    self.seconds = min(max(seconds, -most), most)
  }

  /// The instant of a minute on a day in China Standard Time.
  package init(_ moment: Moment, second: Int = 0) {
    seconds = moment.day.number * 86_400 + moment.minute * 60 + second - Instant.offset
  }

  package static func < (a: Instant, b: Instant) -> Bool { a.seconds < b.seconds }
  /// The instant this many seconds later.
  package static func + (instant: Instant, seconds: Int) -> Instant {
    let (sum, isBeyond) = instant.seconds.addingReportingOverflow(seconds)
    return Instant(seconds: isBeyond ? (seconds < 0 ? .min : .max) : sum)
  }
  /// The seconds between two instants.
  package static func - (a: Instant, b: Instant) -> Int { a.seconds - b.seconds }

  static let offset = 8 * 3600

  /// The day in China Standard Time, which ends at 24:00.
  package var day: Day { moment.day }

  /// Whether its day is one of the calendar's years 1 to 9999; where it is not, ``day`` is the nearest that is.
  package var isInCalendar: Bool { Day(number: dayNumber).number == dayNumber }

  private var dayNumber: Int {
    let local = seconds + Instant.offset
    return local >= 0 ? local / 86_400 : (local - 86_399) / 86_400
  }

  /// The day and minute in China Standard Time.
  package var moment: Moment {
    let local = seconds + Instant.offset
    return Moment(day: Day(number: dayNumber), minute: (local - dayNumber * 86_400) / 60)
  }

  package init(from decoder: any Decoder) throws {
    seconds = try decoder.singleValueContainer().decode(Int.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(seconds)
  }
}

extension Instant: CustomStringConvertible {
  /// The instant as ISO 8601 with the offset: `2026-06-26T14:00:05+08:00`.
  package var description: String {
    let local = seconds + Instant.offset
    let second = ((local % 60) + 60) % 60
    return "\(moment.day)T\(moment.clock):\(padded(second, to: 2))+08:00"
  }
}

/// A day and a minute as a person states them, in China Standard Time.
///
/// Written `YYYY-MM-DD HH:MM`.
package struct Moment: Hashable, Comparable, Sendable {
  /// The day.
  package var day: Day
  /// Minutes after midnight, 0 to 1439.
  package var minute: Int

  /// A minute of a day; the minute is taken into 0 to 1439.
  package init(day: Day, minute: Int) {
    self.day = day
    self.minute = min(max(minute, 0), 1439)
  }

  /// The moment written `YYYY-MM-DD HH:MM` (a `T` may stand for the blank).
  package init?(_ text: some StringProtocol) {
    let parts = text.split(whereSeparator: { $0 == " " || $0 == "T" })
    guard parts.count == 2, let day = Day(parts[0]), let minute = Moment.minute(of: parts[1]) else {
      return nil
    }
    self.init(day: day, minute: minute)
  }

  /// Minutes after midnight of a clock time written `HH:MM`.
  package static func minute(of text: some StringProtocol) -> Int? {
    let parts = text.split(separator: ":", omittingEmptySubsequences: false)
    guard parts.count == 2, (1...2).contains(parts[0].count), parts[1].count == 2,
      parts.allSatisfy({ $0.allSatisfy { $0.isASCII && $0.isNumber } }),
      let hour = Int(parts[0]), let minute = Int(parts[1]), (0...23).contains(hour),
      (0...59).contains(minute)
    else { return nil }
    return hour * 60 + minute
  }

  package static func < (a: Moment, b: Moment) -> Bool {
    (a.day, a.minute) < (b.day, b.minute)
  }

  /// The clock time as `HH:MM`.
  package var clock: String { "\(padded(minute / 60, to: 2)):\(padded(minute % 60, to: 2))" }
}

extension Moment: CustomStringConvertible {
  /// The moment as `YYYY-MM-DD HH:MM`.
  package var description: String { "\(day) \(clock)" }
}

extension Moment: CodedAsText {
  package static var whatItIs: String { "a moment" }
}

extension Moment {
  /// The moment this many minutes later, over midnight if need be.
  package static func + (moment: Moment, minutes: Int) -> Moment {
    let total = moment.minute + minutes
    let days = total >= 0 ? total / 1440 : (total - 1439) / 1440
    return Moment(day: moment.day + days, minute: total - days * 1440)
  }

  /// The minutes between two moments: positive when the left one is later.
  package static func - (a: Moment, b: Moment) -> Int { (a.day - b.day) * 1440 + a.minute - b.minute }
}
