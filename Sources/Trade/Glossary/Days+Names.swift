extension Weekday {
  /// The full name: 星期五, Friday.
  package func name(in language: Language) -> String {
    switch self {
    case .monday: language.say("星期一", "Monday")
    case .tuesday: language.say("星期二", "Tuesday")
    case .wednesday: language.say("星期三", "Wednesday")
    case .thursday: language.say("星期四", "Thursday")
    case .friday: language.say("星期五", "Friday")
    case .saturday: language.say("星期六", "Saturday")
    case .sunday: language.say("星期日", "Sunday")
    }
  }

  /// The name as it stands beside a date: 周五, Fri.
  package func shortName(in language: Language) -> String {
    switch self {
    case .monday: language.say("周一", "Mon")
    case .tuesday: language.say("周二", "Tue")
    case .wednesday: language.say("周三", "Wed")
    case .thursday: language.say("周四", "Thu")
    case .friday: language.say("周五", "Fri")
    case .saturday: language.say("周六", "Sat")
    case .sunday: language.say("周日", "Sun")
    }
  }
}

extension Day {
  /// The date with its day of the week: `2026-06-26 周五`.
  package func spoken(in language: Language) -> String { "\(self) \(weekday.shortName(in: language))" }

  /// Month and day alone, for lists within a year: `06-26`.
  package var withoutYear: String { String(description.dropFirst(5)) }

  /// Month, day and weekday: `06-26 周五`.
  package func shortWithWeekday(in language: Language) -> String {
    "\(withoutYear) \(weekday.shortName(in: language))"
  }
}

extension Instant {
  /// The time as one says it on a day: 今天 09:10, 昨天 16:40, `06-24 08:00`.
  package func spoken(on today: Day, in language: Language) -> String {
    let day =
      switch today - self.day {
      case 0: language.say("今天", "today")
      case 1: language.say("昨天", "yest.")
      default: self.day.withoutYear
      }
    return "\(day) \(moment.clock)"
  }
}

extension Day {
  /// Since when ledgers count, in a sentence.
  package func beginningLedgers(in language: Language) -> String {
    language.say(
      "台账从 \(self) 起算；此前到期的事项标为「建库以前」，不计数，也不预警",
      "ledgers count from \(self); what was due earlier stands as before the ledger and counts nowhere")
  }
}

extension EventTime {
  /// The span as people write it; the day is not said twice.
  package func spoken(in language: Language) -> String {
    guard let end else { return start.description }
    let last = end.day == start.day ? end.clock : end.description
    return language.say("\(start) 至 \(last)", "\(start) to \(last)")
  }
}
