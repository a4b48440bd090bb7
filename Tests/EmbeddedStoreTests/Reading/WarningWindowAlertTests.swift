import Records
import Testing

@testable import EmbeddedStore

/// The worked examples W1 to W8, through the store.
@Suite struct `Five-day warnings, end to end` {
  let city: ReadingCity

  init() throws { city = try ReadingCity() }

  /// The days left of Z-01#1 of the finance bureau on a day; `nil`: no alert.
  private func daysLeft(on day: String, at time: String? = nil) throws -> Int? {
    try city.alerts(on: day, at: time) { $0.unit = ReadingCity.finance }.alerts
      .first { $0.target == "Z-01#1" }?.daysLeft
  }

  private func level(on day: String) throws -> AlertLevel? {
    try city.alerts(on: day) { $0.unit = ReadingCity.finance }.alerts.first { $0.target == "Z-01#1" }?.level
  }

  @Test func `R-119 R-120 R-122 W1 six dates from five days before, then overdue`() throws {
    try city.adopt(["2026-06-30"])
    #expect(try daysLeft(on: "2026-06-24") == nil)
    for (day, left) in [("25", 5), ("26", 4), ("27", 3), ("28", 2), ("29", 1), ("30", 0)] {
      #expect(try daysLeft(on: "2026-06-\(day)") == left)
    }
    #expect(try daysLeft(on: "2026-07-01") == -1)
    #expect(try daysLeft(on: "2026-07-20") == -20)
  }

  @Test func `R-129 notice for 5 to 3 days, warning for 2 to 0, overdue after`() throws {
    try city.adopt(["2026-06-30"])
    #expect(try level(on: "2026-06-27") == .notice)
    #expect(try level(on: "2026-06-28") == .warning)
    #expect(try level(on: "2026-06-30") == .warning)
    #expect(try level(on: "2026-07-01") == .overdue)
  }

  @Test
  func `R-132 W2 a window that begins in a holiday is told early on the last working day before`() throws {
    try city.adopt(["2026-10-08"])
    #expect(try daysLeft(on: "2026-09-29") == nil)
    #expect(try daysLeft(on: "2026-09-30") == 8)
    #expect(try daysLeft(on: "2026-10-01") == nil)
    #expect(try daysLeft(on: "2026-10-02") == nil)
    #expect(try daysLeft(on: "2026-10-03") == 5)
    #expect(try daysLeft(on: "2026-10-08") == 0)
    #expect(try level(on: "2026-10-09") == .overdue)
  }

  @Test func `R-124 W3 a deadline on a rest day stays, and the last working day is told`() throws {
    try city.adopt(["2026-07-25"])
    #expect(try daysLeft(on: "2026-07-19") == nil)
    #expect(try daysLeft(on: "2026-07-20") == 5)
    #expect(try daysLeft(on: "2026-07-25") == 0)
    let alert = try city.alerts(on: "2026-07-22").alerts.first { $0.target == "Z-01#1" }
    #expect(alert?.note == .restDay(lastWorkingDay: try #require(Day("2026-07-24"))))
    #expect(try level(on: "2026-07-26") == .overdue)
  }

  @Test func `R-123 W4 an occurrence made within the window is in alert from the day it is made`() throws {
    try city.adopt(["2026-12-31"], code: "Z-09")
    city.clock.move(to: "2026-06-27 10:00")
    try city.adopt(["2026-06-30"])
    city.clock.move(to: "2026-07-02 10:00")
    #expect(try daysLeft(on: "2026-06-26") == nil)
    #expect(try daysLeft(on: "2026-06-27", at: "09:59") == nil)
    #expect(try daysLeft(on: "2026-06-27") == 3)
    #expect(try level(on: "2026-07-01") == .overdue)
  }

  @Test func `R-125 W5 a program that was off shows what one run daily shows`() throws {
    try city.adopt(["2026-06-30"])
    city.clock.move(to: "2026-06-29 09:00")
    #expect(try daysLeft(on: "2026-06-29") == 1)
    #expect(try daysLeft(on: "2026-06-25") == 5)
    city.clock.move(to: "2026-07-01 09:00")
    #expect(try level(on: "2026-07-01") == .overdue)
  }

  @Test func `R-121 W6 the record ends the alert at the minute it is entered, for good`() throws {
    try city.adopt(["2026-06-30"])
    city.clock.move(to: "2026-06-26 10:00")
    try city.enter(city.form(start: "2026-06-25 09:00", links: ["Z-01#1"]))
    city.clock.move(to: "2026-07-05 09:00")
    #expect(try daysLeft(on: "2026-06-25") == 5)
    #expect(try daysLeft(on: "2026-06-26", at: "09:59") == 4)
    #expect(try daysLeft(on: "2026-06-26", at: "10:00") == nil)
    #expect(try daysLeft(on: "2026-06-26") == nil)
    #expect(try daysLeft(on: "2026-07-01") == nil)
    #expect(try daysLeft(on: "2026-07-05") == nil)
  }

  @Test func `R-121 W7 a draft, submitted or signed, ends nothing and is mentioned`() throws {
    try city.adopt(["2026-06-30"])
    city.clock.move(to: "2026-06-26 10:00")
    let draft = try city.draft(city.form(start: "2026-06-26 09:00", links: ["Z-01#1"]))
    func note(on day: String) throws -> Alert.Note? {
      let alert = try city.alerts(on: day) { $0.unit = ReadingCity.finance }.alerts
        .first { $0.target == "Z-01#1" }
      return try #require(alert).note
    }
    #expect(try note(on: "2026-06-26") == .draftExists(draft.name))
    city.clock.move(to: "2026-06-27 10:00")
    #expect(try note(on: "2026-06-26") == nil, "what was only typed counts for today")
    try city.submit(draft)
    for day in ["2026-06-27", "2026-06-28", "2026-06-30", "2026-07-01"] {
      #expect(try note(on: day) == .draftExists(draft.name))
    }
    city.clock.move(to: "2026-06-28 10:00")
    try city.sign(draft)
    #expect(try note(on: "2026-06-29") == .draftExists(draft.name))
    #expect(try level(on: "2026-07-01") == .overdue)
  }

  @Test func `R-047 W8 a voided record clears nothing; the alert comes back`() throws {
    try city.adopt(["2026-06-30"])
    city.clock.move(to: "2026-06-26 10:00")
    let number = try city.enter(city.form(start: "2026-06-25 09:00", links: ["Z-01#1"]))
    city.clock.move(to: "2026-06-29 11:00")
    try city.revise(number, .void)
    #expect(try daysLeft(on: "2026-06-29") == 1)
    city.clock.move(to: "2026-07-03 11:00")
    #expect(try daysLeft(on: "2026-06-28") == nil)
    #expect(try daysLeft(on: "2026-06-29", at: "10:59") == nil)
    #expect(try daysLeft(on: "2026-06-29") == 1)
    #expect(try level(on: "2026-07-01") == .overdue)
  }

  @Test func `R-121 an exemption ends the alert from its minute on`() throws {
    try city.adopt(["2026-06-30"])
    city.clock.move(to: "2026-06-27 10:00")
    _ = try city.store.perform(
      .exempt(
        ReadingCity.finance, .main, year: 2026, OccurrenceName(code: "Z-01", ordinal: 1), reason: "机构改革"),
      by: city.session("main"))
    #expect(try daysLeft(on: "2026-06-27") == nil)
    #expect(try daysLeft(on: "2026-06-26") == 4)
    #expect(try daysLeft(on: "2026-07-01") == nil)
  }

  @Test func `a correction that takes a link away leaves the past as it was known`() throws {
    try city.adopt(["2026-06-30"])
    city.clock.move(to: "2026-06-26 10:00")
    let form = city.form(start: "2026-06-25 09:00", links: ["Z-01#1"])
    let number = try city.enter(form)
    city.clock.move(to: "2026-06-28 10:00")
    var unlinked = form
    unlinked.links = []
    try city.revise(number, .correction, form: unlinked)
    #expect(try daysLeft(on: "2026-06-28") == 2)
    city.clock.move(to: "2026-07-03 11:00")
    #expect(try daysLeft(on: "2026-06-27") == nil)
    #expect(try daysLeft(on: "2026-06-28") == 2)
  }
}
