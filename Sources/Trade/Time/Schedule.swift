/// A recurrence with the day on which each occurrence is due, checked to fit together.
package struct Schedule: Hashable, Codable, Sendable {
  /// How often.
  package let recurrence: Recurrence
  /// The day of the period.
  package let due: DueRule

  /// A schedule that the expansion can follow; else the problem that says why not.
  package init(_ recurrence: Recurrence, due: DueRule = .periodEnd) throws(ScheduleProblem) {
    switch due {
    case .periodEnd:
      if recurrence == .once { throw .dayMissing }
    case .day:
      guard recurrence.isOnceAYear else { throw .dateNotFor(recurrence) }
    case .dayNumber:
      guard recurrence != .once else { throw .dayMissing }
      guard recurrence.endsWithMonths else { throw .dayNumberNotFor(recurrence) }
    }
    self.recurrence = recurrence
    self.due = due
  }

  /// The schedule of two cells of an indicator file; a full date must lie in the indicator's year.
  package static func parse(recurrence: String, due: String, year: Int) throws(ScheduleProblem) -> Schedule {
    let schedule = try Schedule(Recurrence.parse(recurrence), due: DueRule.parse(due))
    if case .day(let day) = schedule.due, day.year != year { throw .dueOutsideYear(day, year) }
    return schedule
  }

  /// A dated instance: what becomes a duty's occurrence.
  package struct Occurrence: Hashable, Codable, Sendable {
    /// From 1, without gap within the year.
    package let ordinal: Int
    /// The first day of the occurrence's part of the period.
    package let periodStart: Day
    /// The completion deadline as named, before any rolling.
    package let due: Day
  }

  /// All occurrences of a year in their order; none for what follows a trigger event, and none when
  /// the date lies in another year.
  ///
  /// Of N times in a period the k-th is due at the end of the k-th N-th part: by whole months where
  /// they divide evenly, else by days; or all of them by the period's end, where the rules say so.
  package func occurrences(in year: Int, spread: AtLeastSpread = .parts) -> [Occurrence] {
    guard let (count, per) = recurrence.division else { return [] }
    if case .day(let day) = due {
      return day.year == year ? [Occurrence(ordinal: 1, periodStart: start(of: year), due: day)] : []
    }
    let periods = 12 / per.months
    let isWhole = spread == .periodEnd
    return (0..<periods).flatMap { period in
      (0..<count).map { part in
        let first = bound(year: year, per: per, period: period, part: isWhole ? 0 : part, of: count)
        let after = bound(year: year, per: per, period: period, part: isWhole ? count : part + 1, of: count)
        return Occurrence(
          ordinal: period * count + part + 1, periodStart: first, due: dueDay(before: after))
      }
    }
  }

  /// The completion deadline of what a trigger event on a day demands, or `nil` for what the calendar decides.
  package func due(after trigger: Day, calendar: WorkCalendar, roll: Roll) -> (day: Day, provisional: Bool)? {
    guard case .afterEvent(let limit, _) = recurrence else { return nil }
    return limit.end(after: trigger, calendar: calendar, roll: roll)
  }

  private func start(of year: Int) -> Day { Day(number: Day.number(year: year, month: 1, day: 1)) }

  /// Where a part of a period begins, which is the day after the part before ends.
  private func bound(year: Int, per: PeriodLength, period: Int, part: Int, of count: Int) -> Day {
    let month = year * 12 + period * per.months
    if per.months.isMultiple(of: count) {
      return Month(index: month + per.months / count * part).firstDay
    }
    let first = Month(index: month).firstDay
    let length = Month(index: month + per.months).firstDay - first
    return first + length * part / count
  }

  private func dueDay(before after: Day) -> Day {
    guard case .dayNumber(let number) = due else { return after - 1 }
    return Month(containing: after - 1).day(number)
  }
}

/// Why a recurrence and its due rule cannot be followed.
package enum ScheduleProblem: Error, Hashable, Codable, Sendable {
  /// The text names none of the ways to recur.
  case unknownRecurrence(String)
  /// More often, or less, than the shortest such period has days.
  case countOutOfRange(Int, ClosedRange<Int>)
  /// The due rule is neither empty nor a day number nor a date.
  case dueNotADay(String)
  /// The day number is not 1 to 31.
  case dayNumberOutOfRange(Int)
  /// What is due once needs its date.
  case dayMissing
  /// A full date for what is due more than once a year.
  case dateNotFor(Recurrence)
  /// A day number where the parts of the period do not end with months.
  case dayNumberNotFor(Recurrence)
  /// The date lies outside the indicator's year.
  case dueOutsideYear(Day, Int)

  /// Whether the due rule, not the recurrence, is at fault.
  package var concernsDue: Bool {
    switch self {
    case .unknownRecurrence, .countOutOfRange: false
    default: true
    }
  }

  /// What is wrong and what to do, as one sentence.
  package func sentence(in language: Language) -> String {
    switch language {
    case .chinese: chinese
    case .english: english
    }
  }

  private var chinese: String {
    switch self {
    case .unknownRecurrence(let text):
      "没有“\(text)”这种频次；请写 once、monthly、quarterly、halfYearly、yearly、atLeast:2/year 或 afterEvent:10/day*4"
    case .countOutOfRange(let count, let range):
      "次数 \(count) 不在 \(range.lowerBound) 至 \(range.upperBound) 之间；请改写次数"
    case .dueNotADay(let text): "“\(text)”不是日期；请写 2026-06-30 这样的日期、1 至 31 的日号，或留空"
    case .dayNumberOutOfRange(let number): "没有 \(number) 日；日号请写 1 至 31"
    case .dayMissing: "一次性事项缺少完成日期；请写 2026-06-30 这样的日期"
    case .dateNotFor(let recurrence): "\(recurrence) 一年不止一次，不能写某一个日期；请写日号或留空"
    case .dayNumberNotFor(let recurrence): "\(recurrence) 的时段不以月为界，不能写日号；请留空"
    case .dueOutsideYear(let day, let year): "\(day) 不在 \(year) 年内；请改写日期或年度"
    }
  }

  private var english: String {
    switch self {
    case .unknownRecurrence(let text):
      "no recurrence is called “\(text)”; write once, monthly, quarterly, halfYearly, yearly, atLeast:2/year or afterEvent:10/day*4"
    case .countOutOfRange(let count, let range):
      "\(count) times is not between \(range.lowerBound) and \(range.upperBound); change the number"
    case .dueNotADay(let text):
      "“\(text)” is not a day; write a date such as 2026-06-30, a day number 1 to 31, or nothing"
    case .dayNumberOutOfRange(let number): "there is no day \(number); write a day number 1 to 31"
    case .dayMissing: "what is due once needs its date; write it as 2026-06-30"
    case .dateNotFor(let recurrence):
      "\(recurrence) is due more than once a year, so one date cannot say when; write a day number or nothing"
    case .dayNumberNotFor(let recurrence):
      "the parts of \(recurrence) do not end with months, so a day number has no meaning; leave it empty"
    case .dueOutsideYear(let day, let year): "\(day) is not in \(year); change the day or the year"
    }
  }
}
