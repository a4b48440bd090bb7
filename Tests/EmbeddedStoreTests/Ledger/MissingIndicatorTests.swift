import EmbeddedStore
import Records
import TestSupport
import Testing

@Suite struct `Sets that the year began without` {
  let city: ReadingCity

  init() throws {
    let lenient = try #require(RuleProfile.proposed.stating("pointsAddUp", "false"))
    city = try ReadingCity(profile: lenient)
  }

  private func missing(on day: String, for person: PersonCode? = nil) throws -> [String] {
    try city.alerts(on: day, for: person) { $0.kind = .indicatorsMissing }.alerts.map {
      "\($0.target) \($0.side?.rawValue ?? "") \($0.level.rawValue) \($0.daysLeft ?? 0)"
    }
  }

  private func adoptOwn(_ unit: UnitCode, year: Int = 2027) throws {
    let indicator = Indicator(
      year: year, side: .main, kind: .individual, scope: .unit(unit), code: "Z-21", title: "专项检查",
      points: 10_00, subject: DutySubject(kind: .team), recurrence: "monthly", due: "")
    _ = try city.store.perform(
      .setIndicators([indicator.dated()]), by: city.session(city.recorder(of: unit)))
    _ = try city.store.perform(
      .adoptIndicators(unit, .main, year: year), by: city.session(city.head(of: unit, .main)))
  }

  @Test func `R-039 common sets are called for from 26 January, and overdue in February`() throws {
    #expect(try missing(on: "2027-01-25").isEmpty)
    #expect(
      try missing(on: "2027-01-26") == [
        "cityUnit 2027 main notice 5", "county 2027 main notice 5", "cityUnit 2027 supervision notice 5",
        "county 2027 supervision notice 5",
      ])
    #expect(
      try missing(on: "2027-01-29", for: "main") == [
        "cityUnit 2027 main warning 2", "county 2027 main warning 2",
      ])
    #expect(try missing(on: "2027-02-01", for: "main").first == "cityUnit 2027 main overdue -1")
  }

  @Test func `R-039 a unit's own sets are called for from 23 February, before its recorder too`() throws {
    #expect(try missing(on: "2027-02-22", for: "lin").isEmpty)
    #expect(
      try missing(on: "2027-02-23", for: "lin")
        == ["CZJ 2027 main notice 5", "CZJ 2027 supervision notice 5"])
    #expect(try missing(on: "2027-03-02", for: "sun") == ["JYJ 2027 main overdue -2"])
    #expect(try missing(on: "2027-03-02", for: "zhang").isEmpty)
  }

  @Test func `R-039 adoption ends it, a set that waits does not`() throws {
    city.clock.move(to: "2027-02-24 09:00")
    #expect(try missing(on: "2027-02-24", for: "sun").count == 1)
    try adoptOwn(ReadingCity.education)
    #expect(try missing(on: "2027-02-24", for: "sun").isEmpty)
    #expect(try missing(on: "2027-02-23", for: "sun") == ["JYJ 2027 main notice 5"])
  }

  @Test func `R-135 the lead is the profile's`() throws {
    let early = try #require(
      try city.store.profile().stating("alertLead.indicators.missing", "20"))
    _ = try city.store.perform(
      .adoptProfile(early, reason: "提早催办", from: Day("2027-01-01")), by: city.administrator)
    #expect(try missing(on: "2027-01-11", for: "main").count == 2)
  }
}
