import Records

// What the offices have reviewed of the practice city: a quarter or more behind, and one month before them.
extension PracticeCity {
  /// The month whose reviews wait: the last one that is over.
  package var waitingMonth: Month { Month(containing: today).previous }

  /// The quarters that are ranked and told of, the earliest first.
  ///
  /// This year's, and one before the last so that there is a rank to compare with; in a city for measuring the last
  /// one alone.
  package var toldQuarters: [Quarter] {
    let last = lastToldQuarter
    let first =
      units.count > Self.mostUnitsOfYear
      ? last : min(last.previous, Quarter(index: today.year * 4))
    return (first.index...max(first.index, last.index)).map { Quarter(index: $0) }
      .filter { $0.firstDay >= start && $0 <= last }
  }

  /// The months whose reviews are closed, the earliest first; none while no quarter of them is whole.
  package var closedMonths: [Month] {
    guard let first = toldQuarters.first else { return [] }
    let months = Month(containing: first.firstDay).index..<waitingMonth.index
    return months.map { Month(index: $0) }
  }

  /// The day from which the ledgers count: 1 January, or where the quarters that are told of begin, if that is earlier.
  package var ledgersFrom: Day {
    let newYear = Day(year: today.year, month: 1, day: 1) ?? start
    return max(start, min(newYear, toldQuarters.first?.firstDay ?? newYear))
  }

  private var lastToldQuarter: Quarter {
    let month = waitingMonth.previous
    let quarter = Quarter(containing: month.firstDay)
    return quarter.lastDay > month.lastDay ? quarter.previous : quarter
  }

  /// In a larger city a whole year of closed months would take longer than its records.
  private static let mostUnitsOfYear = 100

  /// What a reviewer did not wholly accept of a unit's month, of duties that were recorded.
  package func verdicts(
    on recorded: [OccurrenceName], of unit: Int, _ side: Side, in month: Month
  ) -> [ReviewVerdict] {
    var random = PracticeRandom(seed: seed, 5, unit, side == .main ? 0 : 1, month.index)
    return recorded.compactMap { name in
      // Some units are careful all year, others are not.
      guard random.happens(40 + 40 * (unit % 5)) else { return nil }
      guard random.happens(120) else {
        return ReviewVerdict(
          occurrence: name, verdict: .partly, quality: 60 + 5 * random.below(7),
          reason: random.pick(Self.shortcomings))
      }
      return ReviewVerdict(
        occurrence: name, verdict: .notAccepted, quality: 0, reason: "内容与事项不符，不能认定为已履行")
    }
  }

  private static let shortcomings = [
    "议定事项没有明确责任人", "佐证材料不全，缺签到表", "摘要过于笼统，看不出做了什么", "人物没有写明职务", "照片没有日期",
  ]
}
