// How often and by when, as offices write it, in the plain form that entries hold.

extension Recurrence {
  /// The plain form of a text: 每季度 is `quarterly`, 每年至少2次 is `atLeast:2/year`; any other text is as it was.
  static func plain(_ text: String) -> String {
    let short = text.plainDigits.filter { $0 != " " }
    if let word = words.first(where: { $0.value.contains(short) })?.key { return word }
    guard let per = periods.first(where: { short.hasPrefix($0.said) }) else { return text }
    var rest = short.dropFirst(per.said.count)
    for filler in ["至少", "不少于", "不低于"] where rest.hasPrefix(filler) { rest = rest.dropFirst(filler.count) }
    for filler in ["以上", "及以上"] where rest.hasSuffix(filler) { rest = rest.dropLast(filler.count) }
    guard rest.last == "次", let count = number(String(rest.dropLast())) else { return text }
    return "atLeast:\(count)/\(per.length.rawValue)"
  }

  private static let words: [String: Set<String>] = [
    "once": ["一次", "一次性", "单次", "全年一次性"],
    "monthly": ["每月", "每月一次", "每月1次", "月度", "按月"],
    "quarterly": ["每季", "每季度", "每季度一次", "每季度1次", "每季一次", "季度", "按季"],
    "halfYearly": ["每半年", "每半年一次", "每半年1次", "半年", "半年一次"],
    "yearly": ["每年", "每年一次", "每年1次", "年度", "全年", "全年一次", "按年"],
  ]

  /// The plain ones, as offices and as scripts write them.
  static let choices = [
    Said("一次", "once"), Said("每月", "monthly"), Said("每季", "quarterly"), Said("每半年", "halfYearly"),
    Said("每年", "yearly"),
  ]

  /// Longer names before those that begin them.
  private static let periods: [(said: String, length: PeriodLength)] = [
    ("每半年", .halfYear), ("每季度", .quarter), ("每季", .quarter), ("每月", .month), ("每年", .year),
    ("全年", .year),
  ]

  private static func number(_ text: String) -> Int? {
    if let number = Int(text) { return number }
    var figure = TypedText(text)
    return text.count == 1 ? figure.figure() : nil
  }
}

extension DueRule {
  /// The plain form of a text: a day in any way that tables write it, 6月30日 as the day of a year, 每月25日 as `25`; any
  /// other text is as it was.
  static func plain(_ text: String, in year: Int?) -> String {
    guard !text.isEmpty else { return "" }
    if let day = Day(written: text) { return "\(day)" }
    var short = Substring(text.plainDigits.filter { $0 != " " })
    if let year, short.contains("月"), !short.hasPrefix("每"), let day = Day(written: "\(year)年\(short)") {
      return "\(day)"
    }
    if short.hasPrefix("每月") { short = short.dropFirst(2) }
    if let last = short.last, "日号".contains(last) { short = short.dropLast() }
    if let number = String(short).plainInteger { return "\(number)" }
    return ["期末", "时段末", "月底", "季末", "年底"].contains(text) ? "" : text
  }
}
