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
    _ = try city.store.perform(.noteViolation(draft, office: office), by: city.session(person))
    return try all(for: person)[0]
  }

  private func all(for person: PersonCode) throws -> [ViolationStanding] {
    try city.store.violations(ViolationQuery(year: 2026), for: city.session(person))
      .sorted { $0.name > $1.name }
  }

  private func line(_ violation: ViolationStanding) -> BulletinLine {
    BulletinLine(
      violation: violation.name, unit: violation.body.unit, person: "林晓岚", code: "lin", fact: "记实晚录",
      measure: "批评教育")
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
    let office = try city.session("main")
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
      .publishViolations(office: .main, title: "关于记实违规的通报", [line(noted)]), by: city.session("main"))
    let bulletin = try #require(
      try city.store.namedBulletins(year: 2026, for: city.session("main")).first)
    #expect(bulletin.body.name.description == "TZ-2026-001" && bulletin.body.title == "关于记实违规的通报")
    #expect(bulletin.body.lines == [line(noted)])
    #expect(throws: StoreFailure.refused(.inBulletin(noted.name, bulletin.body.name))) {
      try city.store.perform(
        .publishViolations(office: .main, title: "再次通报", [line(noted)]), by: city.session("main"))
    }
  }

  @Test
  func
    `R-173 one violation of a record is noted once by an office, and marked as untrue again follows it up`()
    throws
  {
    let number = try city.enter(city.form())
    let noted = try note(draft { ($0.record, $0.kind) = (number, .untrueEntry) })
    #expect(throws: StoreFailure.refused(.notedAlready(number, noted.name))) {
      try note(draft { ($0.record, $0.kind, $0.evidence) = (number, .untrueEntry, "又一次") })
    }
    #expect(try note(draft { ($0.record, $0.kind) = (number, .lateEntry) }).name.serial == 2)
    #expect(
      try note(draft { ($0.record, $0.kind) = (number, .untrueEntry) }, office: .supervision).name.serial == 1
    )
    let office = try city.session("main")
    _ = try city.store.perform(.flagRecord(number, .untrue, reason: "与签到册不符"), by: office)
    let own = try all(for: "main").filter { $0.name.office == .main }
    #expect(own.map(\.name.serial) == [2, 1])
    #expect(own.last?.followUps == ["与签到册不符"])
    #expect(try city.store.faults() == [])
  }

  @Test func `R-175 only somebody with a post in the unit is named, by the name in the books`() throws {
    let noted = try note(draft())
    let office = try city.session("main")
    for (name, code) in [("王来客", nil), ("孙静", "sun"), ("林小岚", "lin")] as [(String, PersonCode?)] {
      var line = line(noted)
      (line.person, line.code) = (name, code)
      #expect(throws: StoreFailure.refused(.notOfUnit(name, ReadingCity.finance))) {
        try city.store.perform(.publishViolations(office: .main, title: "通报", [line]), by: office)
      }
    }
  }

  @Test func `R-175 a bulletin is corrected by another one, which frees what it leaves out`() throws {
    let (first, second) = (try note(draft()), try note(draft { $0.kind = .deletion }))
    let office = try city.session("main")
    _ = try city.store.perform(
      .publishViolations(office: .main, title: "通报", [line(first), line(second)]), by: office)
    let old = try #require(SupervisionName("TZ-2026-001"))
    func correct(_ lines: [BulletinLine], _ reason: String) throws {
      _ = try city.store.perform(
        .publishViolations(
          office: .main, title: "通报", lines, correcting: NamedCorrection(old, reason: reason)), by: office)
    }
    #expect(throws: StoreFailure.refused(.nothingChanged)) {
      try correct([line(first), line(second)], "姓名有误")
    }
    #expect(throws: StoreFailure.refused(.reasonMissing)) { try correct([line(first)], " ") }
    try correct([line(first)], "第二件不属实")
    let bulletins = try city.store.namedBulletins(year: 2026, for: office)
    let new = try #require(SupervisionName("TZ-2026-002"))
    #expect(bulletins.map(\.id) == [new, old])
    #expect(bulletins.map(\.corrects) == [old, nil] && bulletins.map(\.correctedBy) == [nil, new])
    #expect(bulletins[0].body.reason == "第二件不属实")
    #expect(try all(for: "main").map(\.bulletin) == [nil, new])
    #expect(throws: StoreFailure.refused(.bulletinCorrected(old, by: new))) {
      try correct([line(second)], "又改")
    }
    try city.store.rebuild(progress: nil)
    #expect(try city.store.namedBulletins(year: 2026, for: office) == bulletins)
    #expect(try city.store.faults() == [])
  }

  @Test func `R-175 nobody but the office that noted it issues a bulletin`() throws {
    let noted = try note(draft())
    for person in ["lin", "zhang", "admin", "leader"] as [PersonCode] {
      #expect(throws: StoreFailure.refused(.notPermitted(.noteViolation, Scope(side: .main)))) {
        try city.store.perform(
          .publishViolations(office: .main, title: "通报", [line(noted)]), by: city.session(person))
      }
    }
    #expect(throws: StoreFailure.refused(.noSuch(.supervision("WZ-2026-001")))) {
      try city.store.perform(
        .publishViolations(office: .supervision, title: "通报", [line(noted)]), by: city.session("discipline"))
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
