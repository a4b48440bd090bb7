// The clock time in what was typed, and a length of time.

/// A clock time as typed: minutes after midnight, and whether the half of the day was only guessed.
struct TypedClock: Hashable {
  /// 0 to 1439; 1440 is midnight at the day's end.
  var minute: Int
  /// A small hour without 上午 or 下午, taken for the afternoon: `3点` is 15:00.
  var isGuessed = false
}

extension TypedText {
  private enum Half { case early, morning, noon, afternoon, evening }

  /// Takes the clock time that comes next; a bare hour only where nothing else can be meant.
  mutating func clock(allowsBareHour: Bool) -> TypedClock? {
    attempt { text in
      let before = text.half()
      text.skipBlanks()
      guard text.startsWithNumber else { return before == .noon ? TypedClock(minute: 720) : nil }
      guard let (hour, minute, isBare, isPadded) = text.figures() else { return nil }
      text.skipBlanks()
      let half =
        before ?? text.take([("am", .morning), ("a.m.", .morning), ("pm", .afternoon), ("p.m.", .afternoon)])
      guard !isBare || half != nil || allowsBareHour, (0...59).contains(minute) else { return nil }
      return Self.clock(hour: hour, minute: minute, half: half, isExact: isPadded)
    }
  }

  private mutating func half() -> Half? {
    let words: [(String, Half)] = [
      ("凌晨", .early), ("清晨", .morning), ("早上", .morning), ("早晨", .morning), ("上午", .morning),
      ("午前", .morning), ("中午", .noon), ("正午", .noon), ("noon", .noon), ("下午", .afternoon),
      ("午后", .afternoon), ("傍晚", .evening), ("晚上", .evening), ("晚间", .evening), ("夜", .evening),
      ("晚", .evening),
      ("早", .morning),
    ]
    return take(words)
  }

  /// `9:30`, `9点半`, `9时05分`, `三点一刻`, `0930`, `930`, `9`.
  private mutating func figures() -> (hour: Int, minute: Int, isBare: Bool, isPadded: Bool)? {
    let isPadded = next == "0"
    if let (value, count) = attempt({ $0.digits(3...4) }) {
      return (value / 100, value % 100, false, count == 4)
    }
    guard let hour = number() else { return nil }
    skipBlanks()
    if take(":") {
      guard let (minute, count) = digits(2...2), count == 2 else { return nil }
      if take(":") { _ = digits(2...2) }
      return (hour, minute, false, isPadded)
    }
    guard take([("点钟", ()), ("点", ()), ("时", ())]) != nil else { return (hour, 0, true, isPadded) }
    if take("半") { return (hour, 30, false, isPadded) }
    if take("整") { return (hour, 0, false, isPadded) }
    if let quarters = attempt({ text in text.number().flatMap { text.take("刻") ? $0 : nil } }) {
      return (1...3).contains(quarters) ? (hour, quarters * 15, false, isPadded) : nil
    }
    _ = take("零")
    guard let minute = number() else { return (hour, 0, false, isPadded) }
    _ = take("分")
    return (hour, minute, false, isPadded)
  }

  private static func clock(hour: Int, minute: Int, half: Half?, isExact: Bool) -> TypedClock? {
    func at(_ hour: Int) -> TypedClock { TypedClock(minute: hour * 60 + minute) }
    switch half {
    case nil:
      if hour == 24, minute == 0 { return at(24) }
      guard (0...23).contains(hour) else { return nil }
      guard (1...5).contains(hour), !isExact else { return at(hour) }
      return TypedClock(minute: (hour + 12) * 60 + minute, isGuessed: true)
    case .early: return (0...6).contains(hour) ? at(hour) : hour == 12 ? at(0) : nil
    case .morning: return (0...12).contains(hour) ? at(hour) : nil
    case .noon: return (11...14).contains(hour) ? at(hour) : (1...2).contains(hour) ? at(hour + 12) : nil
    case .afternoon:
      return (1...11).contains(hour) ? at(hour + 12) : (12...19).contains(hour) ? at(hour) : nil
    case .evening:
      if hour == 12, minute == 0 { return at(24) }
      return (5...11).contains(hour) ? at(hour + 12) : (17...23).contains(hour) ? at(hour) : nil
    }
  }

  /// A length in minutes: `+90m`, `90分钟`, `1.5小时`, `1小时30分`, `一个半小时`, `半小时`, `2h`, `+45`.
  mutating func length() -> Int? {
    attempt { text in
      let isMarked = text.take("+")
      text.skipBlanks()
      if text.take([("半个小时", ()), ("半小时", ()), ("半个钟头", ())]) != nil { return 30 }
      guard let whole = text.attempt({ $0.digits(1...3)?.value }) ?? text.number() else { return nil }
      var tenths: Int?
      if text.take(".") {
        guard let (value, count) = text.digits(1...2) else { return nil }
        tenths = count == 1 ? value * 10 : value
      }
      let isAndHalf = text.take("个半")
      if !isAndHalf { _ = text.take("个") }
      text.skipBlanks()
      if text.take([("小时", ()), ("钟头", ()), ("hours", ()), ("hour", ()), ("h", ())]) != nil {
        let minutes = whole * 60 + (tenths ?? 0) * 60 / 100 + (isAndHalf || text.take("半") ? 30 : 0)
        text.skipBlanks()
        return minutes + (text.attempt { $0.minutes() } ?? 0)
      }
      guard tenths == nil, !isAndHalf else { return nil }
      if text.take([("分钟", ()), ("分", ()), ("minutes", ()), ("min", ()), ("m", ())]) != nil { return whole }
      return isMarked && text.isAtEnd ? whole : nil
    }
  }

  private mutating func minutes() -> Int? {
    guard let value = number() else { return nil }
    _ = take([("分钟", ()), ("分", ()), ("min", ()), ("m", ())])
    return value
  }
}
