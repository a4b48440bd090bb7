extension TypedTime.Remark {
  /// What the person should know, and what to type if something else was meant.
  package func sentence(in language: Language) -> String {
    switch self {
    case .isFuture: language.say("这个时间还没有到；活动结束后才能送审", "This is still to come; submit once the event is over")
    case .afternoon(let other):
      language.say(
        "按下午理解；若是上午，请写 \(other.clock)", "Taken for the afternoon; for the morning type \(other.clock)")
    case .dateOrClock(let clock):
      language.say(
        "按日期理解；若是今天的时刻，请写 \(clock.clock)", "Taken for a date; for a time of today type \(clock.clock)")
    case .beforeStart: language.say("结束早于开始", "The end is before the start")
    }
  }
}
