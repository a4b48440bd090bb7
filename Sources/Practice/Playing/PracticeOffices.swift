import EmbeddedStore
import Records

/// What the two offices have done in the practice city: months reviewed and quarters told of, inspections with
/// findings in every state, violations and the bulletin that names one, an analysis, the plan of the year.
struct PracticeOffices {
  let city: PracticeCity
  let store: SQLiteStore
  let clock: PracticeClock
  let seats: PracticeSeats

  func main() throws(StoreFailure) -> Session { try seats.session("ZTB-1") }
  func discipline() throws(StoreFailure) -> Session { try seats.session("DFS-1") }
  func office(_ side: Side) throws(StoreFailure) -> Session {
    side == .main ? try main() : try discipline()
  }

  func perform(_ act: Act, by session: Session) throws(StoreFailure) {
    _ = try store.perform(act, by: session)
    clock.pass(20)
  }

  /// How many units are judged or closed in one act.
  static let lot = 100

  /// Reviews the past months and closes them, issues the bulletins of their quarters, and plans the year's assessment.
  func reviewMonths() throws(StoreFailure) {
    for month in city.closedMonths {
      for side in Side.allCases {
        for first in stride(from: 0, to: city.units.count, by: Self.lot) {
          let some = city.units[first..<min(first + Self.lot, city.units.count)]
          let months = try verdicts(on: some, side, in: month)
          if !months.isEmpty { try perform(.judge(months), by: office(side)) }
          try perform(
            .closeReviews(some.map(\.code), side, month, acceptingRest: true), by: office(side))
        }
      }
    }
    for quarter in city.toldQuarters {
      for group in UnitGroup.allCases where city.units.contains(where: { $0.unit.group == group }) {
        try perform(.issueBulletin(BulletinOrder(quarter: quarter, group: group)), by: main())
      }
    }
    if let quarter = city.toldQuarters.last {
      try perform(
        .presentAnalysis(
          office: .supervision, from: quarter.firstDay, to: quarter.lastDay,
          remarks: "总体进度正常，少数单位记实不够及时，建议列入下季度重点督查。", recipients: [], on: clock.read().day),
        by: discipline())
    }
    let today = clock.read().day
    try perform(
      .planAssessment(
        AssessmentPlan(
          year: today.year, dated: today, document: "示责办〔\(today.year)〕6号", title: "\(today.year)年度考核方案")),
      by: main())
    try waitForAnswer()
  }

  private func verdicts(on units: ArraySlice<PracticeUnit>, _ side: Side, in month: Month)
    throws(StoreFailure) -> [MonthVerdicts]
  {
    let office = try office(side)
    var judged: [MonthVerdicts] = []
    for unit in units {
      let recorded = try recorded(unit.code, side, in: month, by: office)
      let verdicts = city.verdicts(on: recorded, of: unit.index, side, in: month)
      guard !verdicts.isEmpty else { continue }
      judged.append(MonthVerdicts(unit: unit.code, side: side, month: month, verdicts: verdicts))
    }
    return judged
  }

  /// What a unit owed in a month and has recorded, as the office that reviews it reads it.
  private func recorded(_ unit: UnitCode, _ side: Side, in month: Month, by office: Session)
    throws(StoreFailure) -> [OccurrenceName]
  {
    try store.monthlyReview(unit, side, month, for: office).lines.map(\.item)
      .filter { $0.record != nil }.map(\.occurrence)
  }

  /// One thing of the visitor's unit in the month that waits was sent back, and the unit has answered.
  private func waitForAnswer() throws(StoreFailure) {
    let (seat, month) = (PracticeCity.seat, city.waitingMonth)
    guard month.lastDay < clock.read().day, let unit = unit(seat),
      let name = try recorded(seat, .main, in: month, by: main()).first
    else { return }
    try perform(
      .judge([
        MonthVerdicts(
          unit: seat, side: .main, month: month,
          verdicts: [ReviewVerdict(occurrence: name, verdict: .partly, quality: 70, reason: "议定事项没有明确责任人")])
      ]), by: main())
    try perform(
      .answerVerdict(seat, .main, month, name, text: "责任人已写在会议纪要第三项，请复核"),
      by: seats.session(unit.recorder.code))
  }

  func units(of group: UnitGroup) -> [PracticeUnit] {
    let units = city.units.filter { $0.unit.group == group }
    return units.isEmpty ? city.units : units
  }

  func unit(_ code: UnitCode) -> PracticeUnit? { city.units.first { $0.code == code } }
}
