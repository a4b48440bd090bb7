import Records

// What is asked of notices and reports, reviews, rankings and a year's assessment.
extension ShelfStore {
  func notices(_ query: NoticeQuery, for session: Session) throws(StoreFailure) -> [NoticeStanding] {
    guard let unit = query.unit else { return sample.cityNotices(query) }
    guard unit == "CZJ", query.month.year == 2026 else { return [] }
    return Side.allCases.map { sample.notice(query.month, $0) }
  }
  func notice(_ unit: UnitCode, _ side: Side, _ month: Month, for session: Session)
    throws(StoreFailure) -> NoticeDetail
  { sample.noticeDetail(month, side) }
  func noticePreview(_ unit: UnitCode, _ side: Side, _ month: Month, cutOff: Day?, for session: Session)
    throws(StoreFailure) -> NoticePreview
  { sample.noticePreview(month) }
  func reports(_ half: HalfYear, unit: UnitCode?, group: UnitGroup?, for session: Session)
    throws(StoreFailure) -> [ReportStanding]
  {
    guard let unit else { return sample.cityReports(half) }
    return unit == "CZJ" ? [sample.report(half)] : []
  }
  func report(_ unit: UnitCode, _ half: HalfYear, for session: Session) throws(StoreFailure) -> ReportDetail {
    sample.reportDetail(half)
  }
  func monthlyReviews(_ query: ReviewQuery, for session: Session) throws(StoreFailure) -> [ReviewStanding] {
    Sample.reviews(query.month, query.side ?? .main, closed: sample.scores.closed)
  }
  func monthlyReview(_ unit: UnitCode, _ side: Side, _ month: Month, for session: Session)
    throws(StoreFailure) -> ReviewDetail
  {
    let (isClosed, verdicts) = (sample.scores.isClosed, sample.scores.verdicts)
    guard let found = try? Sample.reviewed(unit, side, month, closed: isClosed, verdicts: verdicts) else {
      throw .refused(.noSuch(.unit(unit.rawValue)))
    }
    return found
  }
  func summaries(_ month: Month, unit: UnitCode?, for session: Session) throws(StoreFailure)
    -> [MonthSummary]
  { [] }
  func reviewedChanges(for session: Session) throws(StoreFailure) -> [ReviewedChange] {
    sample.assessed.changes
  }
  func ranking(_ quarter: Quarter, _ group: UnitGroup, for session: Session) throws(StoreFailure)
    -> RankingTable
  {
    Sample.ranking(
      quarter, group, issued: sample.scores.isIssued, open: sample.scores.hasOpenReviews,
      outdated: sample.scores.isOutdated)
  }
  func quarterHistory(_ unit: UnitCode, year: Int, for session: Session) throws(StoreFailure)
    -> QuarterHistory
  { Sample.history(unit, year) }
  func yearList(_ year: Int, _ group: UnitGroup, for session: Session) throws(StoreFailure) -> YearList {
    sample.assessed.list(year, group)
  }
  func yearSheet(_ unit: UnitCode, year: Int, for session: Session) throws(StoreFailure) -> YearSheet {
    guard let sheet = sample.assessed.sheet(unit, year) else { throw .refused(.noSuch(.unit(unit.rawValue))) }
    return sheet
  }
  func yearResults(_ years: ClosedRange<Int>, unit: UnitCode?, for session: Session) throws(StoreFailure)
    -> [YearResult]
  {
    [
      YearResult(
        year: years.upperBound - 1, unit: unit ?? "CZJ", unitName: "", rank: 3, total: Score("87.20"),
        grade: .good, number: BulletinNumber(year: years.upperBound, serial: 1))
    ]
  }
  func gradeMeasures(_ year: Int, for session: Session) throws(StoreFailure) -> [HeadMeasure] {
    sample.assessed.headMeasures(year)
  }
  func unitYears(_ year: Int, of units: [UnitCode], for session: Session) throws(StoreFailure) -> [UnitYear] {
    Sample.unitYears(year, units)
  }
}
