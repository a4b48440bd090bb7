import EmbeddedStore
import Records
import TestSupport
import Testing

@Suite struct `What is to be done so many times in a period` {
  private let unit: SmallUnit

  init() throws {
    unit = try SmallUnit(ledgersFrom: Day("2026-01-01"))
    _ = try unit.store.perform(.setIndicators([Self.talks(of: .cityUnit).dated()]), by: unit.administrator)
    unit.clock.move(to: "2026-11-23 16:00")
  }

  private static func talks(of group: UnitGroup) -> Indicator {
    Indicator(
      year: 2026, side: .main, kind: .common, scope: .group(group), code: "Z-07", title: "谈心谈话",
      points: 10_00,
      subject: DutySubject(kind: .team), recurrence: "atLeast:2/halfYear", due: "")
  }

  @discardableResult
  private func talk(for part: Int, on day: String) throws -> RecordNumber {
    unit.clock.move(to: "\(day) 16:00")
    var form = unit.form(title: "\(day)谈话", start: "\(day) 09:00")
    form.end = "10:00"
    form.links = [OccurrenceName(code: "Z-07", ordinal: part)]
    return try #require(try unit.enteredRecord(form))
  }

  private func parts() throws -> [DutyOccurrence] {
    try unit.store.duties(unit: SmallUnit.unit, side: .main, year: 2026, for: unit.recorder)
  }

  /// The states of the four parts: two of each half-year.
  private func states(on text: String = "2026-11-26") throws -> [OccurrenceState] {
    let day = try #require(Day(text))
    return try parts().map { $0.state(on: day, lead: 5) }
  }

  private func overdue(on day: String) throws -> [String] {
    let query = AlertQuery(on: try #require(Day(day)), unit: SmallUnit.unit, kind: .dutyOverdue)
    return try unit.store.alerts(query, for: unit.head).alerts.map(\.target)
  }

  @Test func `R-045 by default the period is cut into parts`() throws {
    #expect(try parts().map(\.due.description) == ["2026-03-31", "2026-06-30", "2026-09-30", "2026-12-31"])
    #expect(try parts().map(\.exactPoints.spoken) == ["2.50", "2.50", "2.50", "2.50"])
  }

  @Test func `R-045 R-047 a second record for one part counts for the next open one, in time`() throws {
    try talk(for: 3, on: "2026-11-23")
    let second = try talk(for: 3, on: "2026-11-24")
    #expect(try states() == [.overdue, .overdue, .recordedLate, .recorded])
    let last = try #require(try parts().last)
    #expect(last.fulfilment?.record == second && last.isCarriedOver && last.records == 0)
    let found = try unit.store.records(
      RecordQuery(unit: SmallUnit.unit, side: .main, duty: .occurrence(last.name)), page: .first, limit: 10,
      for: unit.recorder)
    #expect(found.rows.map(\.number) == [second])
    #expect(try unit.store.verify(VerificationScope(), progress: nil).faults == [])
  }

  @Test func `R-045 R-047 no part is overdue where enough stand, and other periods gain nothing`() throws {
    try talk(for: 4, on: "2026-11-23")
    #expect(try states() == [.overdue, .overdue, .overdue, .recorded])
    try talk(for: 4, on: "2026-11-24")
    try talk(for: 4, on: "2026-11-25")
    #expect(try states() == [.overdue, .overdue, .recordedLate, .recorded])
    // The alerts of the day before the second talk stay what they were.
    #expect(try overdue(on: "2026-11-23") == ["Z-07#1", "Z-07#2", "Z-07#3"])
    #expect(try overdue(on: "2026-11-24") == ["Z-07#1", "Z-07#2"])
  }

  @Test func `R-047 what names its part goes before what was carried over to it`() throws {
    try talk(for: 3, on: "2026-11-23")
    try talk(for: 3, on: "2026-11-24")
    let own = try talk(for: 4, on: "2026-11-25")
    #expect(try parts().last?.fulfilment?.record == own)
    #expect(try parts().last?.isCarriedOver == false)
  }

  @Test func `R-045 what was due before the ledgers count takes nothing`() throws {
    let late = try SmallUnit()
    _ = try late.store.perform(.setIndicators([Self.talks(of: .cityUnit).dated()]), by: late.administrator)
    late.clock.move(to: "2026-11-24 16:00")
    for day in ["2026-11-23", "2026-11-24"] {
      var form = late.form(title: "\(day)谈话", start: "\(day) 09:00")
      form.end = "10:00"
      form.links = [OccurrenceName(code: "Z-07", ordinal: 4)]
      _ = try late.enteredRecord(form)
    }
    let parts = try late.store.duties(unit: SmallUnit.unit, side: .main, year: 2026, for: late.recorder)
    #expect(parts.map(\.isBeforeLedger) == [true, true, true, false])
    #expect(parts.map { $0.fulfilment != nil } == [false, false, false, true])
    #expect(try late.store.verify(VerificationScope(), progress: nil).faults == [])
  }

  @Test func `R-160 a record that counts no more carries nothing over`() throws {
    let reviewed = try ReviewedUnit()
    _ = try reviewed.store.perform(
      .setIndicators([Self.talks(of: .cityUnit).dated()]), by: reviewed.small.administrator)
    var numbers: [RecordNumber] = []
    for day in ["2026-11-23", "2026-11-24"] {
      reviewed.small.clock.move(to: "\(day) 16:00")
      var form = reviewed.small.form(title: "\(day)谈话", start: "\(day) 09:00")
      form.end = "10:00"
      form.links = [OccurrenceName(code: "Z-07", ordinal: 3)]
      numbers.append(try #require(try reviewed.small.enteredRecord(form)))
    }
    func last() throws -> Fulfilment? {
      try reviewed.store.duties(unit: SmallUnit.unit, side: .main, year: 2026, for: reviewed.small.recorder)
        .first { $0.name == OccurrenceName(code: "Z-07", ordinal: 4) }?.fulfilment
    }
    #expect(try last()?.record == numbers[1])
    _ = try reviewed.store.perform(.flagRecord(numbers[0], .untrue, reason: "不实"), by: reviewed.mainOffice)
    #expect(try last() == nil)
    _ = try reviewed.store.perform(.clearRecord(numbers[0], reason: "查实"), by: reviewed.mainOffice)
    #expect(try last()?.record == numbers[1])
    let name = OccurrenceName(code: "Z-07", ordinal: 4)
    _ = try reviewed.store.perform(
      .exempt(SmallUnit.unit, .main, year: 2026, name, reason: "撤并"), by: reviewed.mainOffice)
    #expect(try last() == nil)
    #expect(try reviewed.store.verify(VerificationScope(), progress: nil).faults == [])
  }

  @Test func `R-045 where the rules say so all of it is due at the period's end, however it was dated`()
    throws
  {
    let rules = try #require(ReadingCity.rules.stating("atLeastSpread", "periodEnd"))
    let city = try ReadingCity(profile: rules)
    let office = try city.session("main")
    _ = try city.store.perform(.setIndicators([Self.talks(of: .county).dated()]), by: office)
    _ = try city.store.perform(.adoptCommonIndicators(.county, .main, year: 2026), by: office)
    let found = try city.store.indicators(year: 2026, unit: nil, side: .main, for: office)
    let dated = try #require(found.first { $0.dated.indicator.code == "Z-07" }?.dated)
    #expect(
      dated.occurrences.map(\.due.description) == ["2026-06-30", "2026-06-30", "2026-12-31", "2026-12-31"])
    #expect(
      dated.occurrences.map(\.from.description) == ["2026-01-01", "2026-01-01", "2026-07-01", "2026-07-01"])
    #expect(dated.spread == .periodEnd)
  }
}
