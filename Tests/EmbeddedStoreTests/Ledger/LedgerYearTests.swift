import EmbeddedStore
import Records
import TestSupport
import Testing

@Suite struct `A ledger's year` {
  let city: ReadingCity
  private static let unit = ReadingCity.education
  private static let name = OccurrenceName(code: "Z-21", ordinal: 1)

  init() throws {
    city = try ReadingCity()
    try putUp("Z-21", recurrence: "once", due: "2026-06-20")
  }

  private func putUp(_ code: String, recurrence: String, due: String = "") throws {
    let indicator = Indicator(
      year: 2026, side: .main, kind: .individual, scope: .unit(Self.unit), code: code, title: "专项检查",
      points: 10_00, subject: DutySubject(kind: .team), recurrence: recurrence, due: due)
    _ = try city.store.perform(.setIndicators([indicator.dated()]), by: city.session("sun"))
    _ = try city.store.perform(.adoptIndicators(Self.unit, .main, year: 2026), by: city.session("qian"))
  }

  private func extend(
    _ name: OccurrenceName = Self.name, to due: Day?, reason: String = "上级检查推迟",
    by person: PersonCode = "main"
  ) throws {
    _ = try city.store.perform(
      .extend(Self.unit, .main, year: 2026, name, to: try #require(due), reason: reason),
      by: city.session(person))
  }

  private func ledger() throws -> [DutyOccurrence] {
    try city.store.duties(unit: Self.unit, side: .main, year: 2026, for: city.session("sun"))
  }

  @Test func `R-051 an extension moves the deadline, and the old one stays beside it with its reason`()
    throws
  {
    try extend(to: Day("2026-07-10"))
    let duty = try #require(try ledger().first)
    #expect(duty.due == Day("2026-07-10"))
    #expect(duty.earlierDues.map(\.due) == [Day("2026-06-20")])
    #expect(duty.earlierDues.map(\.reason) == ["上级检查推迟"])
    #expect(duty.earlierDues.map(\.author) == ["main"])
    #expect(try city.store.faults() == [])
  }

  @Test func `R-051 R-125 alerts of days before an extension are those of the old deadline`() throws {
    city.clock.move(to: "2026-06-17 10:00")
    try extend(to: Day("2026-07-10"))
    city.clock.move(to: "2026-07-08 09:00")
    #expect(try city.alerts(on: "2026-06-16").duties == ["JYJ Z-21#1 notice 4"])
    #expect(try city.alerts(on: "2026-06-17", at: "09:59").duties == ["JYJ Z-21#1 notice 3"])
    #expect(try city.alerts(on: "2026-06-17").duties.isEmpty)
    #expect(try city.alerts(on: "2026-07-06").duties == ["JYJ Z-21#1 notice 4"])
  }

  @Test func `R-051 a deadline moves only before it has passed, to a later day of its year`() throws {
    for due in ["2026-06-20", "2026-06-19", "2027-01-05"] {
      #expect(throws: StoreFailure.refused(.deadlinePassed(Self.name, try #require(Day("2026-06-20"))))) {
        try extend(to: Day(due))
      }
    }
    city.clock.move(to: "2026-06-21 09:00")
    #expect(throws: StoreFailure.refused(.deadlinePassed(Self.name, try #require(Day("2026-06-20"))))) {
      try extend(to: Day("2026-07-10"))
    }
  }

  @Test func `R-051 only the side's supervising office extends, and says why`() throws {
    for person in ["sun", "qian", "discipline"] as [PersonCode] {
      #expect(throws: StoreFailure.self) { try extend(to: Day("2026-07-10"), by: person) }
    }
    #expect(throws: StoreFailure.refused(.reasonMissing)) { try extend(to: Day("2026-07-10"), reason: " ") }
    #expect(try ledger().first?.due == Day("2026-06-20"))
  }

  @Test func `R-051 common duties are extended only where the profile says so`() throws {
    try city.adopt(["2026-06-25"], code: "Z-01")
    let common = OccurrenceName(code: "Z-01", ordinal: 1)
    #expect(throws: StoreFailure.refused(.notExtendable(common))) {
      try extend(common, to: Day("2026-07-10"))
    }
    let generous = try #require(ReadingCity.rules.stating("extendCommon", "true"))
    _ = try city.store.perform(
      .adoptProfile(generous, reason: "试行", from: Day("2026-06-02")), by: city.administrator)
    city.clock.move(to: "2026-06-02 09:00")
    try extend(common, to: Day("2026-07-10"))
    #expect(try ledger().first { $0.name == common }?.due == Day("2026-07-10"))
  }

  @Test func `R-045 an event sets off an occurrence that falls due so many days later`() throws {
    try putUp("Z-22", recurrence: "afterEvent:10/day*2")
    #expect(try ledger().count == 1)
    for day in ["2026-05-20", "2026-05-28", "2026-05-30"] {
      _ = try city.store.perform(
        .openOccurrence(Self.unit, .main, code: "Z-22", event: "新任干部到岗", on: try #require(Day(day))),
        by: city.session("sun"))
    }
    let opened = try ledger().filter { $0.name.code == "Z-22" }
    // 30 May, a Saturday, rolls to Monday; the third has no points left.
    #expect(opened.map(\.due) == [Day("2026-06-01"), Day("2026-06-08"), Day("2026-06-09")])
    #expect(opened.map(\.points) == [500, 500, 0])
    #expect(opened.first?.event == "新任干部到岗")
    #expect(throws: StoreFailure.refused(.notAfterEvents(code: "Z-21"))) {
      _ = try city.store.perform(
        .openOccurrence(Self.unit, .main, code: "Z-21", event: "到岗", on: try #require(Day("2026-05-20"))),
        by: city.session("sun"))
    }
    #expect(try city.store.faults() == [])
  }

  @Test func `R-055 a ledger closes from the tenth working day of January, and then takes nothing`() throws {
    let close = Act.closeLedgers([Self.unit], .main, year: 2026)
    city.clock.move(to: "2027-01-14 09:00")
    #expect(
      throws: StoreFailure.refused(
        .ledgerStillRunning(year: 2026, closesFrom: try #require(Day("2027-01-15"))))
    ) {
      _ = try city.store.perform(close, by: city.session("main"))
    }
    let late = try city.draft(city.form(start: "2026-12-30 08:00", links: ["Z-21#1"]), unit: Self.unit)
    try city.submit(late)
    try city.sign(late)
    city.clock.move(to: "2027-01-15 09:00")
    _ = try city.store.perform(close, by: city.session("main"))
    let enter = Act.enter(draft: late.number, lateReason: "补录")
    #expect(throws: StoreFailure.refused(.ledgerClosed(Self.unit, .main, year: 2026))) {
      _ = try city.store.perform(enter, by: city.session("sun"))
    }
    _ = try city.store.perform(
      .reopenLedger(Self.unit, .main, year: 2026, reason: "漏录一件"), by: city.session("main"))
    #expect(try city.store.perform(enter, by: city.session("sun")).number != nil)
    #expect(try city.store.faults() == [])
  }

  @Test func `R-053 progress counts what is due, and what is exempt is left out of the percentage`() throws {
    try putUp("Z-22", recurrence: "once", due: "2026-06-10")
    try putUp("Z-23", recurrence: "once", due: "2026-06-12")
    try putUp("Z-24", recurrence: "once", due: "2026-06-14")
    try city.enter(city.form(start: "2026-06-01 08:00", links: ["Z-22#1"]), unit: Self.unit)
    _ = try city.store.perform(
      .exempt(Self.unit, .main, year: 2026, OccurrenceName(code: "Z-23", ordinal: 1), reason: "合并"),
      by: city.session("main"))
    let progress = LedgerProgress(of: try ledger(), side: .main, on: try #require(Day("2026-06-21")))
    #expect(progress.due == 4)
    #expect(progress.recorded == 1)
    #expect(progress.exempt == 1)
    #expect(progress.overdue == 2)
    #expect(progress.perMille == 333)
  }
}
