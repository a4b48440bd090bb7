import EmbeddedStore
import Records

// Inspections of every kind with findings in every state, and violations of the rules of recording.
extension PracticeOffices {
  /// Opens one inspection of each kind and records its findings; one of them is to be put right by `day`.
  func beginInspections(by day: Day) throws(StoreFailure) {
    let half = HalfYear(containing: city.openingDay)
    let counties = units(of: .county)
    let departments = units(of: .cityUnit)
    try open(.comprehensive, by: .supervision, counties, from: half.firstDay, basis: "督查考核办法第八条")
    try find(.supervision, 1, counties, 0, .main, "三次专题研究的记录内容雷同，没有议定事项和责任人", demand: "补充议定事项，明确责任人和完成时限")
    try find(.supervision, 1, counties, 1, .supervision, "问题线索集中研判没有形成处置意见", .grave, demand: "逐件补齐处置意见")
    try find(.supervision, 1, counties, 2, .main, "台账装订不规范，已当场改正", .remark)
    try find(.supervision, 1, counties, 3, .main, "廉政谈话记录系事后补写，谈话对象不能说明内容", .grave, demand: "重新谈话并如实记录")
    let year = city.today.year
    try open(
      .special, by: .supervision, Array(departments.prefix(3)), from: half.firstDay, basis: "市领导批示",
      object: .supervisedItem, number: "示纪督〔\(year)〕12号")
    try find(.supervision, 2, departments, 1, .supervision, "专项整治台账只列数字，没有逐项销号", demand: "逐项列明整改措施和销号时间")
    try open(
      .routine, by: .main, city.units.count > Self.lot ? counties : city.units,
      from: Quarter(containing: city.openingDay).previous.firstDay, basis: "日常督查")
    try open(
      .focused, by: .main, Array(departments.prefix(6)), from: half.firstDay, basis: "季度排名通报",
      reason: .lowRank)
    try find(.main, 2, departments, 2, .main, "个性指标半数没有落实，分管负责人未听取汇报", .grave, demand: "逐项说明原因并补办", due: day)
    try find(.main, 2, departments, 0, .main, "责任清单没有分解到科室", demand: "逐项明确责任科室和责任人", due: city.today + 4)
    try perform(
      .closeInspection(name(.main, 1), result: "当日清单、台账情况已记下，逾期事项较多的单位列入重点督查。"), by: main())
  }

  /// What units answered, and what the offices said to it; nobody has answered the overdue finding.
  func endInspections() throws(StoreFailure) {
    let (counties, departments) = (units(of: .county), units(of: .cityUnit))
    try answer(.supervision, 1, 1, counties, 0, .main, "已补充议定事项十二项，逐项明确责任人和时限")
    try answer(.supervision, 1, 2, counties, 1, .supervision, "已召开专题会研究")
    try judge(.supervision, 1, 1, .accepted(result: "抽查会议记录，整改属实"))
    try judge(.supervision, 1, 2, .returned(comment: "只开了会，没有逐件写明处置意见，请补齐"))
    try judge(
      .supervision, 1, 4,
      .escalated(.forged, caseNumber: "示纪问〔\(city.today.year)〕3号", text: "经核实谈话记录系编造，移送问责"))
    try answer(.supervision, 2, 1, departments, 1, .supervision, "台账已逐项补充措施和销号时间，共三十一项")
    try perform(
      .closeInspection(name(.supervision, 1), result: "县区总体落实较好，个别县区以会议落实会议，已限期整改。"), by: discipline())
  }

  private func name(_ office: Side, _ serial: Int) -> SupervisionName {
    // They were all opened on the day after the store was, which new year may have followed.
    let year = city.calendar.workingDay(1, after: city.openingDay).day.year
    return SupervisionName(.inspection, office: office, year: year, serial: serial)
  }

  private func open(
    _ kind: InspectionKind, by side: Side, _ units: [PracticeUnit], from: Day, basis: String,
    reason: FocusedReason? = nil, object: SpecialObject? = nil, number: String? = nil
  ) throws(StoreFailure) {
    let order = InspectionOrder(
      office: side, kind: kind, units: units.map(\.code), from: min(from, city.openingDay),
      to: city.openingDay, basis: basis, reason: reason, object: object, paperNumber: number)
    try perform(.openInspection(order), by: office(side))
  }

  /// A finding in one of the inspected units, counted from 0 and over again where there are fewer.
  private func find(
    _ office: Side, _ serial: Int, _ units: [PracticeUnit], _ place: Int, _ side: Side, _ text: String,
    _ gravity: FindingGravity = .weak, demand: String? = nil, due: Day? = nil
  ) throws(StoreFailure) {
    let draft = FindingDraft(
      unit: units[place % units.count].code, side: side, text: text, gravity: gravity, demand: demand,
      due: due)
    try perform(.addFinding(name(office, serial), draft), by: self.office(office))
  }

  private func answer(
    _ office: Side, _ serial: Int, _ number: Int, _ units: [PracticeUnit], _ place: Int, _ side: Side,
    _ text: String
  ) throws(StoreFailure) {
    let head = try seats.session(units[place % units.count].signer(side).code)
    try perform(.answerFinding(FindingName(name(office, serial), number), text: text), by: head)
  }

  private func judge(_ office: Side, _ serial: Int, _ number: Int, _ verdict: FindingVerdict)
    throws(StoreFailure)
  {
    try perform(
      .judgeFinding(FindingName(name(office, serial), number), verdict), by: self.office(office))
  }

  /// A late entry that was followed up and named in a bulletin, and a record that was found to be untrue.
  func noteViolations() throws(StoreFailure) {
    let today = clock.read().day
    if let late = try record(RecordQuery(side: .main, lateOnly: true)), let unit = unit(late.number.unit) {
      try perform(
        .noteViolation(
          ViolationDraft(
            unit: unit.code, side: .main, record: late.number, kind: .lateEntry, occasion: .dailyCheck,
            on: today, evidence: "《\(late.title)》逾期录入 \(late.lateBy ?? 1) 个工作日"), office: .main), by: main())
      let name = SupervisionName(.violation, office: .main, year: today.year, serial: 1)
      try perform(
        .followViolation(name, text: "记录员已书面说明，单位已开展自查", caseNumber: nil), by: main())
      try perform(
        .publishViolations(
          office: .main, title: "关于记实违规问题的通报",
          [
            BulletinLine(
              violation: name, unit: unit.code, person: unit.recorder.person.name, code: unit.recorder.code,
              fact: "《\(late.title)》未按时录入", measure: "批评教育，限期自查")
          ]), by: main())
    }
    let other = units(of: .county).last { $0.code != PracticeCity.seat }
    if let other, let record = try record(RecordQuery(unit: other.code, side: .supervision)) {
      try perform(
        .flagRecord(record.number, .untrue, reason: "与来访登记核对，当日没有这次活动"), by: discipline())
    }
  }

  /// One of the last records that a query finds, not one of the visitor's unit.
  private func record(_ query: RecordQuery) throws(StoreFailure) -> RecordRow? {
    var query = query
    (query.states, query.order) = ([.entered], .newestFirst)
    return try store.records(query, page: .first, limit: 50, for: office(query.side ?? .main)).rows
      .first { $0.number.unit != PracticeCity.seat }
  }
}
