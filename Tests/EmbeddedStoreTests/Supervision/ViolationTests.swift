import EmbeddedStore
import Records
import TestSupport
import Testing

@Suite struct `Violations of recording` {
  private let city: ReadingCity

  init() throws { city = try ReadingCity() }

  private func draft(_ change: (inout ViolationDraft) -> Void = { _ in }) -> ViolationDraft {
    var draft = ViolationDraft(
      unit: ReadingCity.finance, side: .main, kind: .lateEntry, occasion: .dailyCheck, foundBy: "马主任",
      on: city.clock.read().day, evidence: "记实晚录 4 个工作日")
    change(&draft)
    return draft
  }

  private func note(_ draft: ViolationDraft, office: Side = .main) throws -> ViolationStanding {
    let person: PersonCode = office == .main ? "main" : "discipline"
    _ = try city.store.perform(.noteViolation(draft, office: office), by: city.sitting(person))
    return try all(for: person)[0]
  }

  private func all(for person: PersonCode) throws -> [ViolationStanding] {
    try city.store.violations(ViolationQuery(year: 2026), for: city.sitting(person))
      .sorted { $0.name > $1.name }
  }

  private func line(_ violation: ViolationStanding) -> BulletinLine {
    BulletinLine(
      violation: violation.name, unit: violation.body.unit, person: "王来客", fact: "记实晚录", measure: "批评教育")
  }

  @Test func `R-173 a note keeps unit, record, kind, occasion, finder, date, evidence and follow-up`() throws
  {
    let number = try city.enter(city.form())
    let noted = try note(
      draft {
        ($0.record, $0.kind, $0.occasion) = (number, .untrueEntry, .specialPatrol)
        $0.followUp = "责令说明"
      })
    #expect(noted.name.description == "WZ-2026-001")
    #expect(noted.body.unit == ReadingCity.finance && noted.body.record == number)
    #expect(noted.body.form == .untrueEntry && noted.body.occasion == .specialPatrol)
    #expect(noted.body.foundBy == "马主任" && noted.body.on.description == "2026-06-01")
    #expect(noted.body.evidence == "记实晚录 4 个工作日" && noted.followUps == ["责令说明"])
    #expect(try city.store.faults() == [])
  }

  @Test(arguments: ViolationKind.allCases, ViolationOccasion.allCases)
  func `R-173 six kinds on four occasions can be noted`(_ kind: ViolationKind, _ occasion: ViolationOccasion)
    throws
  {
    let noted = try note(draft { ($0.kind, $0.occasion) = (kind, occasion) })
    #expect(noted.body.form == kind && noted.body.occasion == occasion)
  }

  @Test func `R-174 a note shows the numbers of its case and of its bulletin`() throws {
    let noted = try note(draft())
    let office = try city.sitting("main")
    _ = try city.store.perform(
      .followViolation(noted.name, text: "立案问责", caseNumber: "示纪问〔2026〕5号"), by: office)
    _ = try city.store.perform(
      .publishViolations(office: .main, title: "关于记实违规的通报", [line(noted)]), by: office)
    let now = try all(for: "main")[0]
    #expect(now.caseNumber == "示纪问〔2026〕5号" && now.bulletin?.description == "TZ-2026-001")
    #expect(now.followUps == ["立案问责"])
    try city.store.rebuild(progress: nil)
    #expect(try all(for: "main")[0] == now)
    #expect(try city.store.faults() == [])
  }

  @Test func `R-175 a bulletin lists unit, person, fact and measure, and keeps them`() throws {
    let noted = try note(draft())
    _ = try city.store.perform(
      .publishViolations(office: .main, title: "关于记实违规的通报", [line(noted)]), by: city.sitting("main"))
    let bulletin = try #require(
      try city.store.namedBulletins(year: 2026, for: city.sitting("main")).first)
    #expect(bulletin.body.name.description == "TZ-2026-001" && bulletin.body.title == "关于记实违规的通报")
    #expect(bulletin.body.lines == [line(noted)])
    #expect(throws: StoreFailure.refused(.inBulletin(noted.name, bulletin.body.name))) {
      try city.store.perform(
        .publishViolations(office: .main, title: "再次通报", [line(noted)]), by: city.sitting("main"))
    }
  }

  @Test func `R-175 nobody but the office that noted it issues a bulletin`() throws {
    let noted = try note(draft())
    for person in ["lin", "zhang", "admin", "leader"] as [PersonCode] {
      #expect(throws: StoreFailure.refused(.notPermitted(.noteViolation, Scope(side: .main)))) {
        try city.store.perform(
          .publishViolations(office: .main, title: "通报", [line(noted)]), by: city.sitting(person))
      }
    }
    #expect(throws: StoreFailure.refused(.noSuch(.supervision("WZ-2026-001")))) {
      try city.store.perform(
        .publishViolations(office: .supervision, title: "通报", [line(noted)]), by: city.sitting("discipline"))
    }
  }

  @Test func `R-173 the main office notes nothing on the supervision side, and no record of another unit`()
    throws
  {
    #expect(throws: StoreFailure.refused(.invalid(field: "side", value: "supervision"))) {
      try note(draft { $0.side = .supervision })
    }
    let number = try city.enter(city.form(), unit: ReadingCity.education)
    #expect(throws: StoreFailure.refused(.noSuch(.record(number.description)))) {
      try note(draft { $0.record = number })
    }
    #expect(
      try note(draft { $0.side = .supervision }, office: .supervision).name.description == "WJ-2026-001")
  }

  @Test func `R-173 a unit reads the notes about itself`() throws {
    _ = try note(draft())
    #expect(try all(for: "lin").count == 1)
    #expect(try all(for: "sun").isEmpty)
  }
}
