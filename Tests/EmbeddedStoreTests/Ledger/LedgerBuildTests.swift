import EmbeddedStore
import Records
import TestSupport
import Testing

/// What a ledger is built of, and whose its duties are.
@Suite struct `A ledger from its sets` {
  let city: ReadingCity

  init() throws { city = try ReadingCity() }

  private func indicator(
    _ code: String, _ scope: IndicatorScope = .unit(ReadingCity.finance), side: Side = .main,
    subject: DutySubject = DutySubject(kind: .team)
  ) -> Indicator {
    let place = IndicatorPlace(year: 2026, side: side, scope: scope)
    return Indicator(
      year: 2026, side: side, kind: place.kind, scope: scope, code: code, title: "专项检查", points: 12_00,
      subject: subject, recurrence: "quarterly", due: "", requirement: "每季一次", evidence: [.minutes],
      measure: "分组抽查", responsible: "wu", source: "第六条")
  }

  private func putUp(_ indicator: Indicator, by person: PersonCode) throws {
    _ = try city.store.perform(.setIndicators([indicator.dated()]), by: city.session(person))
  }

  private func adopt() throws {
    _ = try city.store.perform(
      .adoptIndicators(ReadingCity.finance, .main, year: 2026), by: city.session("zhang"))
  }

  private func codes(_ unit: UnitCode, _ side: Side = .main, by person: PersonCode) throws -> [String] {
    try city.store.duties(unit: unit, side: side, year: 2026, for: city.session(person))
      .map(\.name.description)
  }

  @Test func `R-043 a ledger has duties for every indicator of its group and of its own, and of no other`()
    throws
  {
    try city.adopt(["2026-06-30"], code: "Z-01")
    try putUp(indicator("Z-21"), by: "lin")
    try adopt()
    #expect(
      try codes(ReadingCity.finance, by: "lin").sorted() == [
        "Z-01#1", "Z-21#1", "Z-21#2", "Z-21#3", "Z-21#4",
      ])
    #expect(try codes(ReadingCity.education, by: "sun") == ["Z-01#1"])
    #expect(try codes(ReadingCity.county, by: "zhou") == [])
  }

  @Test func `R-032 sets of the same codes stand side by side for each year, group and side`() throws {
    try city.adopt(["2026-06-30"], code: "Z-01", group: .cityUnit, title: "市直")
    try city.adopt(["2026-06-30"], code: "Z-01", group: .county, title: "县区")
    try city.adopt(["2026-06-30"], code: "Z-01", side: .supervision, group: .cityUnit, title: "监督")
    let titles = { (unit: UnitCode, side: Side, person: PersonCode) in
      try city.store.duties(unit: unit, side: side, year: 2026, for: city.session(person)).map(\.title)
    }
    #expect(try titles(ReadingCity.finance, .main, "lin") == ["市直"])
    #expect(try titles(ReadingCity.county, .main, "zhou") == ["县区"])
    #expect(try titles(ReadingCity.finance, .supervision, "lin") == ["监督"])
  }

  @Test
  func
    `R-044 a duty holds subject, measure, responsible person, deadline, evidence and its part of the points`()
    throws
  {
    try putUp(indicator("Z-21", subject: DutySubject(kind: .member, member: "wu")), by: "lin")
    try adopt()
    let duty = try #require(
      try city.store.duties(unit: ReadingCity.finance, side: .main, year: 2026, for: city.session("lin"))
        .first)
    #expect(duty.name.description == "Z-21#1" && duty.subject == DutySubject(kind: .member, member: "wu"))
    #expect(duty.measure == "分组抽查" && duty.responsible == "wu" && duty.requirement == "每季一次")
    #expect(duty.due == Day("2026-03-31") && duty.evidence == [.minutes] && duty.points == 300)
  }

  @Test func `R-050 only the side's office exempts, with a reason; what is exempt stays and is not due`()
    throws
  {
    try putUp(indicator("Z-21"), by: "lin")
    try adopt()
    let name = OccurrenceName(code: "Z-21", ordinal: 1)
    let exempt = { (person: PersonCode, reason: String) in
      _ = try city.store.perform(
        .exempt(ReadingCity.finance, .main, year: 2026, name, reason: reason), by: city.session(person))
    }
    for person in ["lin", "zhang", "discipline"] as [PersonCode] {
      #expect(throws: StoreFailure.self) { try exempt(person, "机构改革") }
    }
    #expect(throws: StoreFailure.refused(.reasonMissing)) { try exempt("main", " ") }
    try exempt("main", "机构改革")
    let duties = try city.store.duties(
      unit: ReadingCity.finance, side: .main, year: 2026, for: city.session("lin"))
    #expect(duties.first?.exemption == "机构改革" && duties.count == 4)
    let day = try #require(Day("2026-04-01"))
    #expect(duties.first?.state(on: day, lead: 5) == .exempted)
    #expect(LedgerProgress(of: duties, side: .main, on: day).perMille == nil)
    #expect(throws: StoreFailure.refused(.nothingChanged)) { try exempt("main", "再来") }
  }

  @Test func `R-026 a unit's duty for other members must name one of its team`() throws {
    for member in [nil, "zhang", "sun", "nobody"] as [PersonCode?] {
      let wrong = indicator("Z-21", subject: DutySubject(kind: .member, member: member))
      #expect(throws: StoreFailure.refused(.memberMissing(code: "Z-21"))) { try putUp(wrong, by: "lin") }
    }
    for member in ["wu", "he"] as [PersonCode] {
      try putUp(indicator("Z-21", subject: DutySubject(kind: .member, member: member)), by: "lin")
    }
    let named = indicator(
      "Z-22", .group(.cityUnit), subject: DutySubject(kind: .member, member: "wu"))
    #expect(throws: StoreFailure.refused(.invalid(field: "subject", value: "member:wu"))) {
      try putUp(named, by: "main")
    }
    try putUp(indicator("Z-22", .group(.cityUnit), subject: DutySubject(kind: .member)), by: "main")
  }

  @Test func `R-026 a member's portfolio is kept with the post, from one day to another`() throws {
    let post = Post(
      id: "", person: "wu", unit: ReadingCity.finance, side: .main, role: .teamMember, title: "总会计师",
      from: try #require(Day("2026-03-01")), to: Day("2026-12-31"), portfolio: ["预算科", "国库科"])
    _ = try city.store.perform(.givePosts([post]), by: city.administrator)
    let people = try city.store.people(unit: ReadingCity.finance, for: city.session("lin"))
    let posts = try #require(people.first { $0.person.code == "wu" }).posts
    #expect(posts.map(\.portfolio) == [nil, ["预算科", "国库科"]])
    #expect(posts.last?.to == Day("2026-12-31"))
    #expect(try city.store.faults() == [])
  }

  @Test func `R-055 everybody learns which of the ledgers that they know are closed`() throws {
    city.clock.move(to: "2027-02-01 09:00")
    _ = try city.store.perform(
      .closeLedgers([ReadingCity.finance, ReadingCity.county], .main, year: 2026), by: city.session("main"))
    let closed = { (person: PersonCode) in
      try city.store.closedLedgers(side: .main, year: 2026, for: city.session(person))
    }
    #expect(try closed("main") == [ReadingCity.finance, ReadingCity.county])
    #expect(try closed("lin") == [ReadingCity.finance])
    #expect(try city.store.closedLedgers(side: .supervision, year: 2026, for: city.session("main")) == [])
  }
}

/// What the profile says of units, sides and years is what the clerk goes by.
@Suite struct `Rules about units and years` {
  private static let start = Day(number: 20_000)

  private func city(_ parameters: (String, String)...) throws -> ReadingCity {
    try ReadingCity(
      profile: parameters.reduce(ReadingCity.rules) { $0.stating($1.0, $1.1) ?? $0 })
  }

  private func zone(_ group: UnitGroup? = nil, supervision: String? = nil) -> OrganisationUnit {
    OrganisationUnit(
      code: "KFQ", name: "开发区", kind: .zone, group: group, mainBody: "开发区党工委",
      supervisionBody: supervision, displayOrder: 9, start: Self.start)
  }

  private func add(_ unit: OrganisationUnit, to city: ReadingCity) throws -> UnitGroup? {
    _ = try city.store.perform(.addUnits([unit]), by: city.administrator)
    return try city.store.units(for: city.administrator).first { $0.code == unit.code }?.group
  }

  @Test func `R-020 a zone is counted with the group that the profile names, unless it says its own`() throws
  {
    #expect(try add(zone(), to: city()) == .county)
    #expect(try add(zone(), to: city(("zoneGroup", "cityUnit"))) == .cityUnit)
    #expect(try add(zone(.cityUnit), to: city()) == .cityUnit)
  }

  @Test func `R-023 a unit's superior is in the store, and no way up leads back`() throws {
    let city = try city()
    var unit = zone()
    unit.superior = "NONE"
    #expect(throws: StoreFailure.refused(.noSuch(.unit("NONE")))) { _ = try add(unit, to: city) }
    unit.superior = ReadingCity.county
    _ = try add(unit, to: city)
    var county = try #require(
      try city.store.units(for: city.administrator).first { $0.code == ReadingCity.county })
    county.superior = "KFQ"
    #expect(throws: StoreFailure.refused(.invalid(field: "superior", value: "AX"))) {
      _ = try city.store.perform(.changeUnit(county, reason: "误"), by: city.administrator)
    }
  }

  @Test func `R-067 an event over New Year belongs to the year that the profile names`() throws {
    for (rule, year) in [("eventEnd", 2026), ("eventStart", 2025)] {
      let city = try city(("recordYear", rule))
      city.clock.move(to: "2026-06-02 09:00")
      let number = try city.enter(
        city.form(start: "2025-12-31 09:00", links: []) { $0.end = "2026-01-02 12:00" })
      #expect(number.year == year, "\(rule)")
    }
  }
}
