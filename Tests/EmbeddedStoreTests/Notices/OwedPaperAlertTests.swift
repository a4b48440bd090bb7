import EmbeddedStore
import Foundation
import Records
import Testing

/// The alerts 7 and 8 of 2.13 over a store: who is shown them, and what ends them.
@Suite struct `Alerts of notices and reports` {
  private func lines(_ city: ReadingCity, on day: String, _ kind: AlertKind, for person: PersonCode? = nil)
    throws -> [String]
  {
    try city.alerts(on: day, for: person) { $0.kind = kind }.alerts.map { alert in
      "\(alert.unit?.rawValue ?? "-") \(alert.side?.rawValue ?? "-") \(alert.target) \(alert.level.rawValue) "
        + "\(alert.daysLeft ?? 99)"
    }
  }

  private func deliver(_ city: ReadingCity, _ month: String) throws {
    let month = try #require(Month(month))
    let lin = try city.session("lin")
    _ = try city.store.perform(
      .makeNotice(ReadingCity.finance, .main, month, cutOff: nil, seen: []), by: lin)
    _ = try city.store.perform(
      .deliverNotice(ReadingCity.finance, .main, month, to: "zhang", on: city.clock.read().day, .onPaper),
      by: lin)
  }

  @Test
  func
    `R-137 The recorder is called for each side's notice from the 20th; nobody is for months before the store`()
    throws
  {
    let city = try ReadingCity()
    #expect(try lines(city, on: "2026-06-02", .monthlyNotice).isEmpty)
    #expect(try lines(city, on: "2026-06-19", .monthlyNotice).isEmpty)
    #expect(
      try lines(city, on: "2026-06-20", .monthlyNotice, for: "lin")
        == ["CZJ main 2026-06 notice 5", "CZJ supervision 2026-06 notice 5"])
    #expect(try lines(city, on: "2026-06-26", .monthlyNotice, for: "sun") == ["JYJ main 2026-06 overdue -1"])
    #expect(try lines(city, on: "2026-06-26", .monthlyNotice).count == 5)
  }

  @Test func `heads, supervisors and the administrator are not called for a notice`() throws {
    let city = try ReadingCity()
    for person in ["zhang", "he", "wu", "main", "discipline", "leader", "admin"] as [PersonCode] {
      #expect(try lines(city, on: "2026-06-26", .monthlyNotice, for: person).isEmpty, "\(person)")
    }
  }

  @Test func `R-137 R-139 a delivery ends it, a notice that is only made does not; past days keep it`() throws
  {
    let city = try ReadingCity()
    city.clock.move(to: "2026-06-22 09:00")
    let june = try #require(Month("2026-06"))
    _ = try city.store.perform(
      .makeNotice(ReadingCity.finance, .main, june, cutOff: nil, seen: []), by: city.session("lin"))
    #expect(try lines(city, on: "2026-06-22", .monthlyNotice, for: "lin").count == 2)
    try deliver(city, "2026-06")
    #expect(
      try lines(city, on: "2026-06-22", .monthlyNotice, for: "lin") == ["CZJ supervision 2026-06 notice 3"])
    city.clock.move(to: "2026-06-24 09:00")
    #expect(try lines(city, on: "2026-06-21", .monthlyNotice, for: "lin").count == 2)
    #expect(try lines(city, on: "2026-06-22", .monthlyNotice, for: "lin").count == 1)
  }

  @Test func `R-137 a notice made before its alert leaves none, and the next month calls anew`() throws {
    let city = try ReadingCity()
    city.clock.move(to: "2026-06-10 09:00")
    try deliver(city, "2026-06")
    #expect(
      try lines(city, on: "2026-06-25", .monthlyNotice, for: "lin") == ["CZJ supervision 2026-06 warning 0"])
    #expect(
      try lines(city, on: "2026-07-20", .monthlyNotice, for: "lin")
        == ["CZJ main 2026-07 notice 5", "CZJ supervision 2026-07 notice 5"])
  }

  @Test func `R-143 recorder and head of the main side are called for the report from 25 June`() throws {
    let city = try ReadingCity()
    #expect(try lines(city, on: "2026-06-24", .halfYearReport).isEmpty)
    for person in ["lin", "zhang"] as [PersonCode] {
      #expect(
        try lines(city, on: "2026-06-25", .halfYearReport, for: person) == ["CZJ main 2026-H1 notice 5"])
    }
    for person in ["he", "wu", "main", "discipline", "leader", "admin"] as [PersonCode] {
      #expect(try lines(city, on: "2026-07-01", .halfYearReport, for: person).isEmpty, "\(person)")
    }
    #expect(try lines(city, on: "2026-07-01", .halfYearReport).count == 3)
  }

  @Test func `R-143 R-144 it ends when the report has gone to both offices, not to one`() throws {
    let office = try SmallUnit()
    let half = try #require(HalfYear("2026-H2"))
    office.clock.move(to: "2026-12-28 09:00")
    func called(on text: String) throws -> Int {
      let day = try #require(Day(text))
      return try office.store.alerts(AlertQuery(on: day, kind: .halfYearReport), for: office.head).total
    }
    #expect(try called(on: "2026-12-28") == 1)
    _ = try office.store.perform(.registerReport(office.registration()), by: office.recorder)
    _ = try office.store.perform(.signReport(SmallUnit.unit, half, paper: nil), by: office.head)
    let today = office.clock.read().day
    _ = try office.store.perform(
      .sendReport(SmallUnit.unit, half, to: .mainOffice, on: today), by: office.recorder)
    #expect(try called(on: "2026-12-28") == 1)
    office.clock.move(to: "2026-12-29 09:00")
    _ = try office.store.perform(
      .sendReport(SmallUnit.unit, half, to: .disciplineOffice, on: today), by: office.recorder)
    #expect(try called(on: "2026-12-29") == 0)
    #expect(try called(on: "2026-12-28") == 1)
  }

  @Test func `R-133 R-130 a notice's alert is noted as shown and marked as seen like any other`() throws {
    let city = try ReadingCity()
    city.clock.move(to: "2026-06-22 09:00")
    let lin = try city.session("lin")
    let marks = try city.alerts(on: "2026-06-22", for: "lin") { $0.kind = .monthlyNotice }.alerts.map(\.mark)
    _ = try city.store.perform(.noteAlertsShown(marks), by: lin)
    _ = try city.store.perform(.acknowledgeAlerts(Array(marks.prefix(1))), by: lin)
    let seen = try city.alerts(on: "2026-06-22", for: "lin") { $0.kind = .monthlyNotice }.alerts.map(\.seen)
    #expect(seen.map { $0?.firstShownAt == city.clock.read() } == [true, true])
    #expect(seen.map { $0?.acknowledgedAt != nil } == [true, false])
  }

  @Test func `R-140 R-146 months and half-years before the store are late for nobody`() throws {
    let city = try ReadingCity()
    let may = try #require(Month("2026-05"))
    let earlier = try #require(HalfYear("2025-H2"))
    #expect(
      try city.store.notices(NoticeQuery(month: may, lateOnly: true), for: city.session("main")).isEmpty)
    let reports = try city.store.reports(earlier, unit: nil, group: nil, for: city.session("main"))
    #expect(reports.map(\.lateBy) == [nil, nil, nil])
    city.clock.move(to: "2026-07-03 09:00")
    let june = try #require(Month("2026-06"))
    #expect(
      try city.store.notices(NoticeQuery(month: june, side: .main, lateOnly: true), for: city.session("main"))
        .map(\.lateBy) == [8, 8, 8])
  }
}
