// Times in prose: a date that can be nothing else, a clock time behind it, and an end.
extension PastedEvent {
  /// The first time in a text, with its end where one follows.
  static func times(in text: String, now: Moment) -> (start: Moment, end: Moment?)? {
    let characters = Array(text)
    for index in characters.indices {
      let isInNumber = index > 0 && characters[index].isNumber && characters[index - 1].isNumber
      guard !isInNumber else { continue }
      var typed = TypedText(String(characters[index...].prefix(60)))
      guard let day = typed.dayInProse(from: now.day) else { continue }
      typed.skipWeekday()
      guard let clock = typed.clock(allowsBareHour: false) else { continue }
      let start = Moment(day: day, minute: 0) + clock.minute
      return (start, end(in: &typed, after: start, now: now))
    }
    return nil
  }

  private static func end(in typed: inout TypedText, after start: Moment, now: Moment) -> Moment? {
    typed.skipBlanks()
    guard typed.take([("--", ()), ("-", ()), ("~", ()), ("至", ()), ("到", ())]) != nil else { return nil }
    typed.skipBlanks()
    let end: Moment
    if let day = typed.attempt({ $0.dayInProse(from: now.day) }) {
      typed.skipWeekday()
      guard let clock = typed.clock(allowsBareHour: false) else { return nil }
      end = Moment(day: day, minute: 0) + clock.minute
    } else if let clock = typed.clock(allowsBareHour: false) {
      let plain = Moment(day: start.day, minute: 0) + clock.minute
      // 下午2:30至4:00 says 下午 once; 9:00至11:30 was not meant for the night.
      let other = clock.isGuessed ? plain + -720 : plain + 720
      end = clock.isGuessed && other > start ? other : plain <= start && clock.minute < 720 ? other : plain
    } else {
      return nil
    }
    return end > start ? end : nil
  }
}

extension TypedText {
  /// A day as prose names it; mere numbers and distances are none.
  mutating func dayInProse(from today: Day) -> Day? {
    attempt { text in
      let before = text.rest.prefix(14)
      let isDate =
        before.contains("月") && before.contains(where: { "日号".contains($0) })
        || before.prefix(5).contains(where: { "-/.年".contains($0) })
        || ["昨", "今", "前天", "周", "星期", "上周", "本周"].contains { before.starts(with: $0) }
      guard isDate, before.first?.isNumber ?? false || !(before.first?.isASCII ?? true),
        let day = text.day(from: today, .past)
      else { return nil }
      return day
    }
  }

  /// Passes over （星期四） and the like between a date and its time.
  mutating func skipWeekday() {
    skipBlanks()
    _ = attempt { text -> Bool? in
      guard text.take("(") else { return nil }
      while let next = text.next, next != ")" { _ = text.take(String(next)) }
      return text.take(")") ? true : nil
    }
    skipBlanks()
    _ = attempt { text -> Bool? in
      guard text.take([("星期", ()), ("周", ())]) != nil, text.figure() != nil || text.take("日") else {
        return nil
      }
      return true
    }
    skipBlanks()
  }
}
