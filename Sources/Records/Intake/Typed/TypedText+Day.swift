// The day in what was typed: a word, a distance, a day of the week, a date with or without its year.

/// Where days that are typed without a year or a week lie.
package enum TypedDirection: Hashable, Sendable {
  /// Events: they have been, or are nearly there.
  case past
  /// Deadlines: they will be.
  case future
}

extension TypedText {
  /// Takes the day that comes next; what follows it stays.
  mutating func day(from today: Day, _ direction: TypedDirection) -> Day? {
    attempt { $0.dayByWord(from: today) }
      ?? attempt { $0.dayByDistance(from: today) }
      ?? attempt { $0.dayOfWeek(from: today, direction) }
      ?? attempt { $0.dayInChinese(from: today, direction) }
      ?? attempt { $0.dayInFigures(from: today, direction) }
  }

  private mutating func dayByWord(from today: Day) -> Day? {
    // 昨晚 is a day and a part of it: only the day is taken.
    if ["昨晚", "今晚", "今早", "昨夜", "明早", "明晚"].contains(where: { rest.starts(with: $0) }) {
      return take([("昨", -1), ("今", 0), ("明", 1)]).map { today + $0 }
    }
    let words: [(String, Int)] = [
      ("大前天", -3), ("大后天", 3), ("前天", -2), ("前日", -2), ("昨天", -1), ("昨日", -1), ("今天", 0), ("今日", 0),
      ("当天", 0), ("明天", 1), ("明日", 1), ("后天", 2), ("yesterday", -1), ("today", 0), ("tomorrow", 1),
    ]
    return take(words).map { today + $0 }
  }

  /// `-1d`, `+2w`, `3天前`, `2周前`; a bare `-1` counts days.
  private mutating func dayByDistance(from today: Day) -> Day? {
    let sign = take([("-", -1), ("+", 1)])
    guard let count = number() else { return nil }
    let isAlone = isAtEnd || next == " "
    skipBlanks()
    let units = [
      ("days", 1), ("day", 1), ("d", 1), ("天", 1), ("weeks", 7), ("week", 7), ("w", 7), ("个星期", 7), ("星期", 7),
      ("周", 7),
    ]
    let unit = take(units)
    if let sign {
      guard let unit = unit ?? (isAlone ? 1 : nil) else { return nil }
      return today + sign * count * unit
    }
    skipBlanks()
    guard let unit, let side = take([("以前", -1), ("之前", -1), ("前", -1), ("ago", -1), ("后", 1)]) else {
      return nil
    }
    return today + side * count * unit
  }

  /// 周三 is the last one for events and the next one for deadlines; 上周三 and 本周三 are of those weeks.
  private mutating func dayOfWeek(from today: Day, _ direction: TypedDirection) -> Day? {
    let week: Int? = take([
      ("上上", -2), ("上", -1), ("本", 0), ("这", 0), ("下", 1), ("last ", -1), ("this ", 0), ("next ", 1),
    ])
    _ = take("个")
    guard let weekday = weekdayName() else { return nil }
    let monday = today - (today.weekday.rawValue - 1)
    if let week { return monday + 7 * week + weekday - 1 }
    let here = monday + weekday - 1
    switch direction {
    case .past: return here > today ? here - 7 : here
    case .future: return here < today ? here + 7 : here
    }
  }

  private mutating func weekdayName() -> Int? {
    if take([("星期", ()), ("礼拜", ()), ("周", ())]) != nil {
      if take("日") || take("天") { return 7 }
      guard let figure = figure(), (1...7).contains(figure) else { return nil }
      return figure
    }
    let names = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"]
    guard let index = names.firstIndex(where: { rest.starts(with: $0) }) else { return nil }
    let run = rest.prefix { $0.isLetter }
    let full = ["monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday"][index]
    guard full.starts(with: run) else { return nil }
    while let next, next.isLetter { _ = take(String(next)) }
    return index + 1
  }

  /// `2026年3月5日`, `去年12月28日`, `3月5号`, `上月28日`, `5日`.
  private mutating func dayInChinese(from today: Day, _ direction: TypedDirection) -> Day? {
    let year = attempt { $0.yearInChinese(from: today) }
    skipBlanks()
    if year == nil, let months = take([("上个月", -1), ("上月", -1), ("本月", 0), ("这个月", 0), ("下月", 1)]) {
      let index = today.year * 12 + today.month - 1 + months
      guard let day = dayNumber() else { return nil }
      return Day(year: index / 12, month: index % 12 + 1, day: day)
    }
    if let month = attempt({ text in text.number().flatMap { text.take("月") ? $0 : nil } }) {
      _ = take("份")
      skipBlanks()
      guard let day = dayNumber(isMarked: false) else { return nil }
      return year.map { Day(year: $0, month: month, day: day) }
        ?? Self.nearest(month: month, day: day, to: today, direction)
    }
    guard year == nil, let day = dayNumber() else { return nil }
    let here = Day(year: today.year, month: today.month, day: day)
    guard direction == .past, here.map({ $0 > today }) ?? true else { return here }
    let index = today.year * 12 + today.month - 2
    return Day(year: index / 12, month: index % 12 + 1, day: day)
  }

  private mutating func yearInChinese(from today: Day) -> Int? {
    if let years = take([("前年", -2), ("去年", -1), ("今年", 0), ("本年", 0), ("明年", 1)]) {
      return today.year + years
    }
    guard let (value, count) = digits(2...4), count != 3, take("年") else { return nil }
    return count == 2 ? 2000 + value : value
  }

  private mutating func dayNumber(isMarked: Bool = true) -> Int? {
    guard let day = number() else { return nil }
    return take("日") || take("号") || !isMarked ? day : nil
  }

  /// `2026-03-05`, `2026/3/5`, `20260305`, `3-5`, `3.5`, `0305`.
  private mutating func dayInFigures(from today: Day, _ direction: TypedDirection) -> Day? {
    if let (value, _) = attempt({ $0.digits(8...8) }) {
      return Day(year: value / 10_000, month: value / 100 % 100, day: value % 100)
    }
    if let day = attempt({ $0.dayWithSigns(from: today, direction) }) { return day }
    guard let (value, _) = digits(4...4), isAtEnd || next == " " || next == "t" else { return nil }
    return Self.nearest(month: value / 100, day: value % 100, to: today, direction)
  }

  private mutating func dayWithSigns(from today: Day, _ direction: TypedDirection) -> Day? {
    guard let (first, count) = digits(1...4), let sign = next, "-/.".contains(sign), take(String(sign)),
      let (second, _) = digits(1...2)
    else { return nil }
    if take(String(sign)) {
      guard count == 4 || count == 2, let (third, _) = digits(1...2) else { return nil }
      return Day(year: count == 2 ? 2000 + first : first, month: second, day: third)
    }
    guard count <= 2 else { return nil }
    return Self.nearest(month: first, day: second, to: today, direction)
  }

  /// A date without its year: of this year, but for an event that would lie more than a month ahead.
  private static func nearest(month: Int, day: Int, to today: Day, _ direction: TypedDirection) -> Day? {
    let here = Day(year: today.year, month: month, day: day)
    guard direction == .past, here.map({ $0 > today + 31 }) ?? true else { return here }
    return Day(year: today.year - 1, month: month, day: day)
  }
}
