import EmbeddedStore
import Records
import TestSupport
import Testing

@Suite struct `Inspections of the supervising offices` {
  private let city: ReadingCity

  init() throws { city = try ReadingCity(ledgersFrom: Day("2026-01-01")) }

  private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  private func order(
    _ kind: InspectionKind = .comprehensive, office: Side = .main,
    units: [UnitCode] = [ReadingCity.finance, ReadingCity.county],
    change: (inout InspectionOrder) -> Void = { _ in }
  ) -> InspectionOrder {
    var order = InspectionOrder(
      office: office, kind: kind, units: units, from: day("2026-01-01"), to: day("2026-06-30"),
      basis: "督查考核办法第八条")
    change(&order)
    return order
  }

  @discardableResult
  private func open(_ order: InspectionOrder, by person: PersonCode = "main") throws -> SupervisionName {
    _ = try city.store.perform(.openInspection(order), by: city.session(person))
    let all = try city.store.inspections(InspectionQuery(year: 2026), for: city.session(person))
    return try #require(all.first).name
  }

  private func find(
    _ name: SupervisionName, _ unit: UnitCode = ReadingCity.finance, side: Side = .main,
    gravity: FindingGravity = .weak, due: Day? = nil, by person: PersonCode = "main"
  ) throws -> FindingName {
    _ = try city.store.perform(
      .addFinding(name, FindingDraft(unit: unit, side: side, text: "责任清单未分解到人", gravity: gravity, due: due)),
      by: city.session(person))
    let detail = try city.store.inspection(name, for: city.session(person))
    return try #require(detail.findings.map(\.name).max())
  }

  private func finding(_ name: FindingName, for person: PersonCode = "main") throws -> FindingStanding {
    try #require(try city.store.findings(FindingQuery(), for: city.session(person)).first { $0.name == name })
  }

  @Test func `R-188 an inspection keeps kind, organiser, units, period, basis, findings and result`() throws {
    let name = try open(order())
    _ = try find(name)
    _ = try city.store.perform(.closeInspection(name, result: "总体较好，个别清单未细化"), by: city.session("main"))
    let detail = try city.store.inspection(name, for: city.session("main"))
    #expect(name.description == "DZ-2026-001")
    #expect(
      detail.body.form == .comprehensive && detail.body.units == [ReadingCity.finance, ReadingCity.county])
    #expect(detail.body.from == day("2026-01-01") && detail.body.to == day("2026-06-30"))
    #expect(detail.body.basis == "督查考核办法第八条" && detail.organiserName == "马主任")
    #expect(detail.findings.map(\.text) == ["责任清单未分解到人"])
    #expect(detail.result == "总体较好，个别清单未细化" && detail.standing.closedOn == day("2026-06-01"))
    #expect(try city.store.faults() == [])
  }

  @Test
  func `R-193 a finding is taken back with a reason until the unit answers, and its number stays given`()
    throws
  {
    let name = try open(order())
    let (first, second) = (try find(name), try find(name))
    let office = try city.session("main")
    #expect(throws: StoreFailure.refused(.reasonMissing)) {
      try city.store.perform(.withdrawFinding(first, reason: " "), by: office)
    }
    _ = try city.store.perform(.withdrawFinding(first, reason: "登记到别的督查里了"), by: office)
    let taken = try finding(first, for: "lin")
    #expect(taken.state == .withdrawn && taken.steps.map(\.text) == ["登记到别的督查里了"])
    #expect(try city.store.inspection(name, for: office).standing.findings == 1)
    #expect(try city.store.inspection(name, for: office).standing.openFindings == 1)
    #expect(throws: StoreFailure.refused(.findingSettled(first, .withdrawn))) {
      try city.store.perform(.answerFinding(first, text: "已改"), by: city.session("lin"))
    }
    #expect(try find(name).number == 3)
    _ = try city.store.perform(.answerFinding(second, text: "已改"), by: city.session("lin"))
    #expect(throws: StoreFailure.refused(.findingSettled(second, .replied))) {
      try city.store.perform(.withdrawFinding(second, reason: "登记错了"), by: office)
    }
    #expect(throws: StoreFailure.refused(.notPermitted(.inspect, Scope(side: .main)))) {
      try city.store.perform(.withdrawFinding(second, reason: "登记错了"), by: city.session("lin"))
    }
    try city.store.rebuild(progress: nil)
    #expect(try finding(first) == taken)
    #expect(try city.store.faults() == [])
  }

  @Test func `R-188 numbers run without a gap for each office`() throws {
    for (office, person, text) in [
      (Side.main, "main", "DZ-2026-001"), (.main, "main", "DZ-2026-002"),
      (.supervision, "discipline", "DJ-2026-001"),
    ] as [(Side, PersonCode, String)] {
      #expect(try open(order(office: office), by: person).description == text)
    }
  }

  @Test func `R-188 only the office of the side opens one, and a refusal is kept`() throws {
    for (person, office) in [("lin", Side.main), ("main", .supervision), ("leader", .main), ("admin", .main)]
      as [(PersonCode, Side)]
    {
      #expect(throws: StoreFailure.refused(.notPermitted(.inspect, Scope(side: office)))) {
        try city.store.perform(.openInspection(order(office: office)), by: city.session(person))
      }
    }
  }

  @Test func `R-189 a routine inspection takes down how lists and ledgers stood that day`() throws {
    try city.adopt(["2026-05-20", "2026-05-31", "2026-06-20"])
    city.clock.move(to: "2026-06-01 10:00")
    try city.enter(city.form(start: "2026-06-01 08:00", links: ["Z-01#1"]))
    city.clock.move(to: "2026-06-21 09:00")
    let name = try open(order(.routine, units: [ReadingCity.finance, ReadingCity.education]))
    try city.enter(city.form("专题研究二", start: "2026-06-20 08:00", links: ["Z-01#2"]))
    let lines = try #require(try city.store.inspection(name, for: city.session("main")).body.snapshot)
    #expect(
      lines == [
        LedgerSnapshot(
          unit: ReadingCity.finance, side: .main, common: 1, due: 3, done: 1, late: 1, overdue: 2, records: 1),
        LedgerSnapshot(unit: ReadingCity.education, side: .main, common: 1, due: 3, overdue: 3),
      ])
    #expect(lines.allSatisfy { !$0.isListComplete })
  }

  @Test(arguments: FocusedReason.allCases)
  func `R-190 a focused inspection names one of five reasons`(reason: FocusedReason) throws {
    let name = try open(order(.focused) { $0.reason = reason })
    #expect(try city.store.inspection(name, for: city.session("main")).body.reason == reason)
  }

  @Test(arguments: SpecialObject.allCases)
  func `R-191 a special inspection names one of four objects and the paper`(object: SpecialObject) throws {
    let name = try open(order(.special) { ($0.object, $0.paperNumber) = (object, "示督〔2026〕3号") })
    let body = try city.store.inspection(name, for: city.session("main")).body
    #expect(body.object == object && body.paperNumber == "示督〔2026〕3号")
  }

  @Test func `R-190 R-191 without its grounds, or with those of another kind, none is opened`() throws {
    let wrong: [InspectionOrder] = [
      order(.focused), order(.special) { $0.paperNumber = "示督〔2026〕3号" },
      order(.special) { $0.object = .specialTask }, order(.comprehensive) { $0.reason = .complaints },
      order(.focused) { ($0.reason, $0.object) = (.lowRank, .specialTask) },
    ]
    for order in wrong {
      #expect(throws: StoreFailure.refused(.inspectionIncomplete(order.kind))) {
        try city.store.perform(.openInspection(order), by: city.session("main"))
      }
    }
  }

  @Test func `R-193 a weak finding opens a feedback that is due after ten days, on a working day`() throws {
    city.clock.move(to: "2026-06-02 09:00")
    let name = try open(order())
    let notice = try #require(try finding(find(name)).notice)
    // The tenth day is 12 June, a Friday; ten days after the 3rd is a Saturday and rolls to the 15th.
    #expect(notice.issuedOn == day("2026-06-02") && notice.dueOn == day("2026-06-12"))
    city.clock.move(to: "2026-06-03 09:00")
    #expect(try finding(find(name)).notice?.dueOn == day("2026-06-15"))
    #expect(try finding(find(name, due: day("2026-06-30"))).notice?.dueOn == day("2026-06-30"))
    #expect(try finding(find(name, gravity: .remark)).notice == nil)
  }

  @Test func `R-193 no finding ends without a recorded result`() throws {
    let name = try find(open(order()))
    #expect(throws: StoreFailure.refused(.resultMissing)) {
      try city.store.perform(.judgeFinding(name, .accepted(result: "  ")), by: city.session("main"))
    }
    #expect(throws: StoreFailure.refused(.resultMissing)) {
      try city.store.perform(.closeInspection(name.inspection, result: ""), by: city.session("main"))
    }
    #expect(try finding(name).state == .open)
  }

  @Test func `R-193 the unit answers, the office returns, the unit answers again, the office accepts`() throws
  {
    let name = try find(open(order()))
    _ = try city.store.perform(.answerFinding(name, text: "已分解到人"), by: city.session("lin"))
    #expect(try city.lastChain() == .body(ReadingCity.finance, .main))
    _ = try city.store.perform(
      .judgeFinding(name, .returned(comment: "缺责任科室")), by: city.session("main"))
    #expect(try finding(name).state == .returned)
    _ = try city.store.perform(.answerFinding(name, text: "已补责任科室"), by: city.session("zhang"))
    _ = try city.store.perform(
      .judgeFinding(name, .accepted(result: "清单已细化到科室和个人")), by: city.session("main"))
    let found = try finding(name)
    #expect(found.state == .accepted)
    #expect(found.steps.map(\.state) == [.replied, .returned, .replied, .accepted])
    #expect(found.steps.map(\.whoName) == ["林晓岚", "马主任", "张建国", "马主任"])
    #expect(throws: StoreFailure.refused(.findingSettled(name, .accepted))) {
      try city.store.perform(.answerFinding(name, text: "再报"), by: city.session("lin"))
    }
    try city.store.rebuild(progress: nil)
    #expect(try finding(name) == found)
    #expect(try city.store.faults() == [])
  }

  @Test(arguments: EscalationGround.allCases)
  func `R-194 a refused, insufficient or forged rectification leads to a case by its number`(
    ground: EscalationGround
  ) throws {
    let name = try find(open(order()))
    _ = try city.store.perform(
      .judgeFinding(name, .escalated(ground, caseNumber: "示纪问〔2026〕2号", text: "移送问责")),
      by: city.session("main"))
    let found = try finding(name)
    #expect(found.state == .escalated && found.caseNumber == "示纪问〔2026〕2号")
    #expect(found.steps.last?.ground == ground)
  }

  @Test func `R-193 a unit reads its own findings and nobody else's`() throws {
    let name = try open(order(office: .supervision), by: "discipline")
    let own = try find(name, by: "discipline")
    let other = try find(name, ReadingCity.county, side: .supervision, by: "discipline")
    #expect(try city.store.findings(FindingQuery(), for: city.session("lin")).map(\.name) == [own])
    #expect(try city.store.findings(FindingQuery(), for: city.session("main")).map(\.name) == [own])
    #expect(try city.store.findings(FindingQuery(), for: city.session("discipline")).count == 2)
    #expect(try city.store.inspection(name, for: city.session("lin")).body.units == [ReadingCity.finance])
    #expect(try city.store.inspections(InspectionQuery(year: 2026), for: city.session("sun")).isEmpty)
    #expect(throws: StoreFailure.refused(.noSuch(.supervision(other.description)))) {
      try city.store.perform(.answerFinding(other, text: "已改"), by: city.session("lin"))
    }
  }

  @Test func `R-188 what is closed, not inspected or not of the unit takes no finding`() throws {
    let name = try open(order())
    #expect(throws: StoreFailure.refused(.notInspected(ReadingCity.education))) {
      try find(name, ReadingCity.education)
    }
    #expect(throws: StoreFailure.refused(.invalid(field: "side", value: "supervision"))) {
      try find(name, side: .supervision)
    }
    _ = try city.store.perform(.closeInspection(name, result: "完成"), by: city.session("main"))
    #expect(throws: StoreFailure.refused(.inspectionClosed(name))) { try find(name) }
  }

  @Test(arguments: ["DZ-2026-003", "WJ-2026-012", "TZ-2027-100", "FJ-2026-1000"])
  func `names of papers are read back`(text: String) {
    #expect(SupervisionName(text)?.description == text)
  }

  @Test(arguments: [
    "", "DZ-2026-3", "XZ-2026-003", "DQ-2026-003", "DZ-2026-000", "D17", "DZ-26-003", "CZJ-2026-Z-0007",
  ])
  func `no other text is a paper's name`(text: String) {
    #expect(SupervisionName(text) == nil)
  }

  @Test func `a finding's name is read back`() {
    #expect(FindingName("DZ-2026-003#2")?.description == "DZ-2026-003#2")
    #expect(FindingName("WZ-2026-003#2") == nil && FindingName("Z-02#1") == nil)
  }
}

extension ReadingCity {
  /// The chain on which the last entry stands.
  func lastChain() throws -> ChainName {
    let last = try store.changeCounter()
    guard let entry = try store.entries(after: last - 1, limit: 1).first?.entry else {
      throw StoreFailure.stopped
    }
    return entry.header.chain
  }
}
