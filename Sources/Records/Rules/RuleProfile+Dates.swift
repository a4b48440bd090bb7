extension RuleProfile {
  /// The last day for a month's notice to the heads; never moved off a rest day (R-137, §2.1).
  package func noticeDeadline(in month: Month) -> Day {
    month.day(values.monthlyNoticeDay) - (values.beforeIncludesDay ? 0 : 1)
  }

  /// The last days for the reports upward of a year, ascending; never moved off a rest day.
  package func reportDeadlines(in year: Int) -> [Day] {
    values.upwardReportDates.map { $0.day(in: year) - (values.beforeIncludesDay ? 0 : 1) }.sorted()
  }

  /// The year in whose row of numbers a record stands.
  package func year(ofRecordFrom start: Day, to end: Day, entered: Day) -> Int {
    switch values.recordYear {
    case .eventEnd: end.year
    case .eventStart: start.year
    case .entry: entered.year
    }
  }
}
