extension Recurrence {
  /// How often in words: 每季, quarterly; 每年至少 2 次, 2 a year.
  package func name(in language: Language) -> String {
    switch self {
    case .once: language.say("一次", "once")
    case .monthly: language.say("每月", "monthly")
    case .quarterly: language.say("每季", "quarterly")
    case .halfYearly: language.say("每半年", "half-yearly")
    case .yearly: language.say("每年", "yearly")
    case .atLeast(let count, let per):
      language.say("每\(per.name(in: .chinese))至少 \(count) 次", "\(count) a \(per.name(in: .english))")
    case .afterEvent(let limit, _):
      language.say("事件后 \(limit.name(in: .chinese))内", "\(limit.name(in: .english)) after")
    }
  }
}

extension Schedule {
  /// How many of "at least N times" are due by when: 3-31、6-30、9-30、12-31 各 1 次; `nil` where nothing is cut.
  package func cut(in year: Int, _ spread: AtLeastSpread, _ language: Language) -> String? {
    guard recurrence.isRepeated else { return nil }
    var dues: [Day] = []
    var times = 0
    for occurrence in occurrences(in: year, spread: spread) {
      if dues.last != occurrence.due { dues.append(occurrence.due) }
      if dues.count == 1 { times += 1 }
    }
    let first = dues.prefix(6).map { "\($0.month)-\($0.day)" }.joined(separator: language.say("、", ", "))
    let more = dues.count > 6 ? language.say("……", " ...") : ""
    return language.say("\(first)\(more) 各 \(times) 次", "\(times) each by \(first)\(more)")
  }
}

extension PeriodLength {
  fileprivate func name(in language: Language) -> String {
    switch self {
    case .month: language.say("月", "month")
    case .quarter: language.say("季", "quarter")
    case .halfYear: language.say("半年", "half-year")
    case .year: language.say("年", "year")
    }
  }
}

extension TimeLimit {
  fileprivate func name(in language: Language) -> String {
    switch unit {
    case .day: language.count(count, chinese: "日", english: "day")
    case .workingDay: language.count(count, chinese: "个工作日", english: "working day")
    case .month: language.count(count, chinese: "个月", english: "month")
    }
  }
}
