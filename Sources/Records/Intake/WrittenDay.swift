// Days and moments as tables write them: as the program does, as spreadsheets rewrite them, as offices write.

extension Day {
  /// A day written `2026-06-26`, `2026/6/26`, `2026.6.26`, `2026年6月26日`, or as the number that a spreadsheet counts.
  package init?(written text: String) {
    if let day = Day(text) {
      self = day
      return
    }
    var plain = text.plainDigits
    // What databases write of a day that has no time.
    for midnight in [" 00:00:00", "T00:00:00", " 0:00:00", " 00:00", " 0:00"] where plain.hasSuffix(midnight)
    {
      plain = String(plain.dropLast(midnight.count))
      break
    }
    if let serial = Int(plain), let day = Day(serial: serial) {
      self = day
      return
    }
    if plain.count == 8, let whole = Int(plain), (1_900...2_199).contains(whole / 10_000),
      let day = Day(year: whole / 10_000, month: whole / 100 % 100, day: whole % 100)
    {
      self = day
      return
    }
    let parts = plain.split { "-/.年月日 ".contains($0) }
    let marks = Set(plain.filter { !$0.isNumber && $0 != " " })
    guard marks.count == 1 || marks.isSubset(of: ["年", "月", "日"]), parts.count == 3, parts[0].count == 4,
      parts[1...].allSatisfy({ (1...2).contains($0.count) }), let year = Int(parts[0]),
      let month = Int(parts[1]),
      let day = Int(parts[2]), let found = Day(year: year, month: month, day: day)
    else { return nil }
    self = found
  }

  /// The day of a spreadsheet's count, in which 1 is 1 January 1900 and a 29 February 1900 is counted.
  ///
  /// Only what lies in this century is taken for one: 36526 to 73050.
  package init?(serial: Int) {
    guard (36_526...73_050).contains(serial), let first = Day(year: 2000, month: 1, day: 1) else {
      return nil
    }
    self = first + (serial - 36_526)
  }
}

extension Moment {
  /// A moment whose day is written as days are, with a time written `9:00`, `09:00:00`, `9时30分` or `9点`, or as the number
  /// that a spreadsheet counts.
  package init?(written text: String) {
    if let moment = Moment(text) {
      self = moment
      return
    }
    let plain = text.plainDigits
    let halves = plain.split(separator: ".", omittingEmptySubsequences: false)
    if halves.count == 2, let serial = Int(halves[0]), let day = Day(serial: serial),
      let minute = Self.minute(ofShare: halves[1])
    {
      self.init(day: day, minute: minute)
      return
    }
    guard let split = plain.dropLast(3).lastIndex(where: { $0 == " " || $0 == "T" || $0 == "日" }) else {
      return nil
    }
    let head = String(plain[...split]).trimmed
    guard let day = Day(written: head.hasSuffix("T") ? String(head.dropLast()) : head),
      let minute = Self.minute(written: String(plain[plain.index(after: split)...]).trimmed)
    else { return nil }
    self.init(day: day, minute: minute)
  }

  /// How offices and spreadsheets say which half of the day is meant.
  private static let halves = [
    ("上午", false), ("早上", false), ("下午", true), ("晚上", true), ("am", false), ("pm", true),
  ]

  /// The minute of the part of a day that these decimals are: `583333` is 14:00.
  private static func minute(ofShare decimals: Substring) -> Int? {
    let digits = decimals.prefix(9)
    guard !digits.isEmpty, digits.allSatisfy({ $0.isASCII && $0.isNumber }), let share = Int(digits) else {
      return nil
    }
    let whole = (0..<digits.count).reduce(1) { product, _ in product * 10 }
    return min(1439, (share * 1440 * 2 + whole) / (whole * 2))
  }

  /// A time of the day; 下午 and 晚上 before it, or PM behind it, count from noon.
  private static func minute(written text: String) -> Int? {
    let lower = text.lowercased()
    for (word, isLate) in halves where lower.hasPrefix(word) || lower.hasSuffix(word) {
      let rest = (lower.hasPrefix(word) ? lower.dropFirst(word.count) : lower.dropLast(word.count))
      guard let minute = minute(written: String(rest).trimmed) else { return nil }
      if isLate { return minute < 720 ? minute + 720 : minute }
      return minute < 780 ? minute % 720 : nil
    }
    let parts = text.split(omittingEmptySubsequences: false) { ":：时点分".contains($0) }.filter { !$0.isEmpty }
    guard (1...3).contains(parts.count), parts.allSatisfy({ (1...2).contains($0.count) }),
      parts.count > 1 || text.last == "时" || text.last == "点",
      let hour = Int(parts[0]), (0...23).contains(hour)
    else { return nil }
    let minute = parts.count > 1 ? Int(parts[1]) : 0
    let second = parts.count > 2 ? Int(parts[2]) : 0
    guard let minute, (0...59).contains(minute), let second, (0...59).contains(second) else { return nil }
    return hour * 60 + minute
  }
}

extension String {
  /// The text with its digits and marks as a keyboard writes them, without the blanks around it.
  var plainDigits: String { String(trimmed.map(\.narrow)) }

  /// A number without what people put between its digits; as it is where these stand in other places.
  var plainNumber: String {
    var text = plainDigits.filter { $0 != " " && $0 != "\u{A0}" && $0 != "\u{3000}" }
    let groups = text.split(separator: ",", omittingEmptySubsequences: false)
    if groups.count > 1, (1...3).contains(groups[0].count),
      groups.dropFirst().allSatisfy({ $0.prefix { $0.isNumber }.count == 3 })
    {
      text = groups.joined()
    }
    return text
  }

  /// A whole number as spreadsheets may write it: `30.0` is 30.
  var plainInteger: Int? {
    let halves = plainNumber.split(separator: ".", omittingEmptySubsequences: false)
    guard halves.count == 1 || halves.count == 2 && halves[1].allSatisfy({ $0 == "0" }) else { return nil }
    return Int(halves[0])
  }
}
