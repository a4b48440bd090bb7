import HonestText
import Records

/// Deadlines as an iCalendar file (RFC 5545) that calendar programs take in.
///
/// Every deadline is an all-day event with a stable name, so that a file read in again changes events and adds none.
package struct CalendarFile: Sendable {
  /// One deadline.
  package struct Event: Hashable, Sendable {
    /// Unique and the same every time: `Z-02#2.2026.main.CZJ`.
    package var name: String
    package var day: Day
    package var title: String
    package var details: String
    /// Days before the deadline on which the alarm rings, at nine in the morning; `nil`: none.
    package var alarm: Int?
    /// Whether the deadline no longer holds.
    package var isCancelled: Bool

    package init(
      name: String, day: Day, title: String, details: String = "", alarm: Int? = nil,
      isCancelled: Bool = false
    ) {
      self.name = name
      self.day = day
      self.title = title
      self.details = details
      self.alarm = alarm
      self.isCancelled = isCancelled
    }
  }

  private let title: String
  private let store: Digest
  private let stamp: Instant
  private let events: [Event]

  /// A calendar of a store's deadlines as they stood at an instant.
  package init(title: String, store: Digest, at stamp: Instant, _ events: [Event]) {
    self.title = title
    self.store = store
    self.stamp = stamp
    self.events = events
  }

  /// The bytes of the file, with line ends as the standard wants them.
  package var bytes: [UInt8] {
    var lines = [
      "BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//jishi//deadlines//ZH", "CALSCALE:GREGORIAN",
      "METHOD:PUBLISH", "X-WR-CALNAME:" + CalendarFile.escaped(title),
    ]
    for event in events { lines += self.lines(of: event) }
    lines.append("END:VCALENDAR")
    return lines.flatMap { CalendarFile.folded($0) + [0x0D, 0x0A] }
  }

  private func lines(of event: Event) -> [String] {
    var lines = [
      "BEGIN:VEVENT", "UID:" + CalendarFile.escaped("\(event.name)@\(store.short).jishi"),
      "DTSTAMP:" + CalendarFile.utc(stamp), "DTSTART;VALUE=DATE:" + CalendarFile.date(event.day),
      "DTEND;VALUE=DATE:" + CalendarFile.date(event.day + 1), "SUMMARY:" + CalendarFile.escaped(event.title),
    ]
    if !event.details.isEmpty { lines.append("DESCRIPTION:" + CalendarFile.escaped(event.details)) }
    lines += ["TRANSP:TRANSPARENT", "STATUS:" + (event.isCancelled ? "CANCELLED" : "CONFIRMED")]
    if let alarm = event.alarm {
      lines += [
        "BEGIN:VALARM", "ACTION:DISPLAY", "DESCRIPTION:" + CalendarFile.escaped(event.title),
        // Counted from midnight at the start of the day, so nine o'clock is fifteen hours before the next one.
        "TRIGGER:" + (alarm > 0 ? "-P\(alarm - 1)DT15H" : "PT9H"), "END:VALARM",
      ]
    }
    return lines + ["END:VEVENT"]
  }

  private static func date(_ day: Day) -> String { "\(day)".filter { $0 != "-" } }

  private static func utc(_ instant: Instant) -> String {
    // A moment is in UTC+8; eight hours less give the time in UTC.
    let moment = Instant(seconds: instant.seconds - 8 * 3600).moment
    let second = instant.seconds - instant.seconds / 60 * 60
    return "\(date(moment.day))T\(moment.clock.filter { $0 != ":" })\(second < 10 ? "0" : "")\(second)Z"
  }

  /// A text with the escapes of RFC 5545, and without characters that a calendar must not hold.
  static func escaped(_ text: String) -> String {
    text.split(separator: "\n", omittingEmptySubsequences: false).map { line in
      line.printable.reduce(into: "") { result, character in
        if character == "\\" || character == ";" || character == "," { result.append("\\") }
        result.append(character)
      }
    }.joined(separator: "\\n")
  }

  /// A line in pieces of at most 75 octets, no character cut in two.
  static func folded(_ line: String) -> [UInt8] {
    var (bytes, width) = ([UInt8](), 0)
    for scalar in line.unicodeScalars {
      let octets = Array(String(scalar).utf8)
      if width + octets.count > 75 {
        bytes += [0x0D, 0x0A, 0x20]
        width = 1
      }
      bytes += octets
      width += octets.count
    }
    return bytes
  }
}
