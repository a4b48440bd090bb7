extension RuleProfile {
  /// The last day for a month's notice to the heads; never moved off a rest day (R-137, §2.1).
  package func noticeDeadline(in month: Month) -> Day {
    month.day(values.monthlyNoticeDay) - (values.beforeIncludesDay ? 0 : 1)
  }

  /// The day from which a month's missing notice is called for.
  package func noticeAlertDay(in month: Month) -> Day {
    min(month.day(values.monthlyNoticeAlertDay), noticeDeadline(in: month))
  }

  /// The month whose notice is called for on a day: from its alert day on its own, before that the one before.
  package func noticeMonth(on day: Day) -> Month {
    let month = Month(containing: day)
    return noticeAlertDay(in: month) > day ? month.previous : month
  }

  /// The day by which a year's indicators are to be adopted.
  package func adoptionDeadline(of kind: IndicatorKind, year: Int) -> Day {
    switch kind {
    case .common: values.commonAdoptBy.day(in: year)
    case .individual: values.individualAdoptBy.day(in: year)
    }
  }

  /// The first day on which a year's ledgers may be closed: a working day of the new year.
  package func ledgerCloseDay(of year: Int, calendar: WorkCalendar) -> Day {
    calendar.workingDay(values.ledgerCloseWorkingDay, after: Month(index: year * 12 + 11).lastDay).day
  }

  /// How many days before its due day an alert of this kind begins.
  package func lead(of alert: LeadingAlert) -> Int { values[lead: alert] }

  /// The points that a set of indicators must have together, in hundredths.
  package func totalPoints(of kind: IndicatorKind) -> Int {
    kind == .common ? values.commonPoints : values.individualPoints
  }

  /// The last days for the reports upward of a year, ascending; never moved off a rest day.
  package func reportDeadlines(in year: Int) -> [Day] {
    values.upwardReportDates.map { $0.day(in: year) - (values.beforeIncludesDay ? 0 : 1) }.sorted()
  }

  /// The year in whose row of numbers a record stands.
  package func year(ofRecordFrom start: Day, to end: Day) -> Int {
    switch values.recordYear {
    case .eventEnd: end.year
    case .eventStart: start.year
    }
  }
}
