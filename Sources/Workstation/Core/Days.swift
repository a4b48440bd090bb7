import Records

// Days as people read them; by functions of our own, so that no machine's settings change a screen.
extension Day {
  /// The weekday in a word: 周五, Fri.
  package func weekdayName(in language: Language) -> String { weekday.shortName(in: language) }

  /// Month and day: `06-26`.
  package var short: String { withoutYear }

  /// Month, day and weekday: `06-26 周五`.
  package func shortWithWeekday(in language: Language) -> String {
    "\(short) \(weekdayName(in: language))"
  }

  /// Date and weekday: `2026-06-26 周五`.
  package func withWeekday(in language: Language) -> String { spoken(in: language) }
}

extension Instant {
  /// The time as one says it on a day: 今天 09:10, 昨天 16:40, `06-24 08:00`.
  package func spoken(on today: Day, in language: Language) -> String {
    let day =
      switch today - self.day {
      case 0: language.say("今天", "today")
      case 1: language.say("昨天", "yest.")
      default: self.day.short
      }
    return "\(day) \(moment.clock)"
  }
}

extension Int {
  /// Points that are kept in hundredths, as people write them: `2.5`.
  var asPoints: String {
    let (whole, rest) = (self / 100, self % 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

extension Int {
  /// A size in bytes as people read it: `48 KB`, `1.2 MB`.
  package var fileSize: String {
    if self < 1_000 { return "\(self) B" }
    if self < 1_000_000 { return "\(Swift.max(1, (self + 512) / 1_024)) KB" }
    if self >= 1_000_000_000 {
      let tenths = (self / 1_024 * 10 + 524_288) / 1_048_576
      return "\(tenths / 10).\(tenths % 10) GB"
    }
    let tenths = (self * 10 + 524_288) / 1_048_576
    return "\(tenths / 10).\(tenths % 10) MB"
  }
}

extension Int? {
  /// A share in hundredths of a per cent as it is read; a dash where nothing was due.
  var asPercent: String { map { Score(hundredths: $0).description + "%" } ?? "-" }
}
