import EmbeddedStore
import Records
import TestSupport
import Testing

@Suite struct `Alerts of supervision` {
  private let city: ReadingCity

  init() throws {
    let half = try #require(ReadingCity.rules.stating("comprehensivePeriod", "halfYear"))
    city = try ReadingCity(profile: half)
  }

  private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  private func missing(on day: String, for person: PersonCode = "main") throws -> [String] {
    try city.alerts(on: day, for: person) { $0.kind = .inspectionMissing }.alerts.map {
      "\($0.unit?.rawValue ?? "") \($0.target) \($0.level.rawValue) \($0.daysLeft ?? 99)"
    }
  }

  private func due(on day: String, for person: PersonCode) throws -> [String] {
    try city.alerts(on: day, for: person) { $0.kind = .rectificationDue }.alerts.map {
      "\($0.unit?.rawValue ?? "") \($0.target) \($0.level.rawValue) \($0.daysLeft ?? 99)"
    }
  }

  /// A comprehensive inspection by the main office, closed or not.
  private func inspect(_ units: [UnitCode], closing: Bool = true) throws -> SupervisionName {
    let session = try city.session("main")
    _ = try city.store.perform(
      .openInspection(
        InspectionOrder(
          office: .main, kind: .comprehensive, units: units, from: day("2026-01-01"), to: day("2026-06-30"),
          basis: "督查考核办法第八条")), by: session)
    let name = try #require(
      try city.store.inspections(InspectionQuery(year: 2026), for: session).first
    ).name
    if closing { _ = try city.store.perform(.closeInspection(name, result: "完成"), by: session) }
    return name
  }

  @Test
  func `R-192 units without a comprehensive inspection are told from 30 days before the half-year's end`()
    throws
  {
    #expect(try missing(on: "2026-05-30").isEmpty)
    #expect(
      try missing(on: "2026-06-01") == [
        "AX 2026-H1 notice 29", "CZJ 2026-H1 notice 29", "JYJ 2026-H1 notice 29",
      ])
    #expect(try missing(on: "2026-06-29", for: "discipline").first == "AX 2026-H1 warning 1")
    #expect(try missing(on: "2026-07-02").first == "AX 2026-H1 overdue -2")
    #expect(try missing(on: "2026-11-30").count == 3)
    #expect(try missing(on: "2026-12-01").first == "AX 2026-H2 notice 30")
  }

  @Test func `R-192 neither the unit nor its head is told`() throws {
    for person in ["lin", "zhang"] as [PersonCode] {
      #expect(try missing(on: "2026-06-20", for: person).isEmpty)
    }
  }

  @Test
  func `R-192 a closed comprehensive inspection ends it, an open one does not; past days stay as they were`()
    throws
  {
    city.clock.move(to: "2026-06-10 09:00")
    _ = try inspect([ReadingCity.finance])
    _ = try inspect([ReadingCity.county], closing: false)
    city.clock.move(to: "2026-06-12 09:00")
    #expect(try missing(on: "2026-06-12") == ["AX 2026-H1 notice 18", "JYJ 2026-H1 notice 18"])
    #expect(try missing(on: "2026-06-09").count == 3)
  }

  @Test func `R-192 nothing is called for of a half-year before the store was there`() throws {
    #expect(try missing(on: "2026-03-01").isEmpty)
  }

  @Test func `R-193 R-135 a rectification is called for five days before its day, before unit and office`()
    throws
  {
    city.clock.move(to: "2026-06-02 09:00")
    let name = try inspect([ReadingCity.finance, ReadingCity.county], closing: false)
    _ = try city.store.perform(
      .addFinding(
        name, FindingDraft(unit: ReadingCity.finance, side: .main, text: "清单未细化", gravity: .weak)),
      by: city.session("main"))
    #expect(try due(on: "2026-06-06", for: "lin").isEmpty)
    for person in ["lin", "zhang", "main", "discipline"] as [PersonCode] {
      #expect(try due(on: "2026-06-07", for: person) == ["CZJ DZ-2026-001#1 notice 5"])
    }
    for person in ["he", "zhou", "sun"] as [PersonCode] {
      #expect(try due(on: "2026-06-07", for: person).isEmpty)
    }
    #expect(try due(on: "2026-06-10", for: "lin") == ["CZJ DZ-2026-001#1 warning 2"])
    #expect(try due(on: "2026-06-13", for: "lin") == ["CZJ DZ-2026-001#1 overdue -1"])
  }

  @Test func `R-193 it ends when the office accepts, not when the unit answers; past days stay as they were`()
    throws
  {
    city.clock.move(to: "2026-06-02 09:00")
    let name = try inspect([ReadingCity.finance], closing: false)
    _ = try city.store.perform(
      .addFinding(
        name, FindingDraft(unit: ReadingCity.finance, side: .main, text: "清单未细化", gravity: .grave)),
      by: city.session("main"))
    let finding = FindingName(name, 1)
    city.clock.move(to: "2026-06-09 09:00")
    _ = try city.store.perform(.answerFinding(finding, text: "已细化"), by: city.session("lin"))
    #expect(try due(on: "2026-06-09", for: "lin").count == 1)
    city.clock.move(to: "2026-06-11 09:00")
    _ = try city.store.perform(.judgeFinding(finding, .accepted(result: "属实")), by: city.session("main"))
    #expect(try due(on: "2026-06-11", for: "lin").isEmpty)
    #expect(try due(on: "2026-06-10", for: "lin") == ["CZJ DZ-2026-001#1 warning 2"])
  }
}
