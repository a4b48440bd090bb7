import Records
import Testing

@testable import EmbeddedStore

@Suite struct `Alerts of drafts and submissions` {
  let city: ReadingCity

  init() throws { city = try ReadingCity() }

  private func lines(_ day: String, at time: String? = nil, for person: PersonCode? = nil) throws -> [String]
  {
    try city.alerts(on: day, at: time, for: person).lines
  }

  @Test(
    "R-128, R-105: a draft of a past event alerts from the first working day, stronger on the deadline, then overdue"
  )
  func typed() throws {
    // Event on Friday 29 May; the third working day after it is Wednesday 3 June.
    let draft = try city.draft(city.form(start: "2026-05-29 09:00"))
    city.clock.move(to: "2026-05-31 12:00")
    #expect(try lines("2026-05-31") == [])
    for (day, line) in [
      ("2026-06-01", "entry.running notice"), ("2026-06-02", "entry.running notice"),
      ("2026-06-03", "entry.running warning"), ("2026-06-04", "entry.overdue overdue"),
    ] {
      city.clock.move(to: "\(day) 09:30")
      #expect(try lines(day) == ["\(line) \(draft.name)"])
    }
    let alert = try #require(city.alerts(on: "2026-06-04").alerts.first)
    #expect(alert.due == Day("2026-06-03"))
    #expect(alert.daysLeft == -1)
  }

  @Test
  func `a draft of an event to come is in no alert; one that only was typed counts for today only`() throws {
    _ = try city.draft(city.form(start: "2026-06-10 09:00"))
    #expect(try lines("2026-06-01") == [])
    _ = try city.draft(city.form(start: "2026-05-29 09:00"))
    #expect(try lines("2026-06-01").count == 1)
    #expect(try lines("2026-06-02") == [])
    city.clock.move(to: "2026-06-05 09:00")
    #expect(try lines("2026-06-04") == [])
  }

  @Test
  func `R-094 the head is told of what waits for the signature, the recorder of what was sent back`() throws {
    let draft = try city.draft(city.form(start: "2026-06-01 08:00"))
    try city.submit(draft)
    #expect(try lines("2026-06-01", for: "zhang") == ["signOff.pending notice D1"])
    #expect(try lines("2026-06-01", for: "lin") == [])
    #expect(try lines("2026-06-01", for: "he") == [])
    city.clock.move(to: "2026-06-02 09:00")
    _ = try city.store.perform(.returnDraft(draft: draft.number, comment: "补充人员"), by: city.session("zhang"))
    #expect(try lines("2026-06-02", for: "zhang") == ["entry.running notice D1"])
    #expect(try lines("2026-06-02", for: "lin") == ["entry.running notice D1", "draft.returned notice D1"])
    let alert = try #require(city.alerts(on: "2026-06-02", for: "lin").alerts.last)
    #expect(alert.note == .comment("补充人员"))
    #expect(alert.unitName == "市财政局")
    #expect(alert.title == "专题研究会议")

    // As it was known at earlier times, and as it will be when nothing more happens.
    city.clock.move(to: "2026-06-04 09:00")
    try city.submit(draft)
    try city.sign(draft)
    city.clock.move(to: "2026-06-06 09:00")
    #expect(try lines("2026-06-01", for: "zhang") == ["signOff.pending notice D1"])
    #expect(try lines("2026-06-02", at: "08:59", for: "lin") == ["entry.running notice D1"])
    #expect(try lines("2026-06-02", at: "09:00", for: "lin").count == 2)
    #expect(try lines("2026-06-04", for: "lin") == ["entry.running warning D1"])
    #expect(try lines("2026-06-05", for: "lin") == ["entry.overdue overdue D1"])
    #expect(try city.alerts(on: "2026-06-05").alerts.first?.note == .signed)
    #expect(try lines("2026-06-09", for: "main") == ["entry.overdue overdue D1"])
  }

  @Test func `R-104 entering ends the alert at its minute`() throws {
    let draft = try city.draft(city.form(start: "2026-06-01 08:00"))
    try city.submit(draft)
    try city.sign(draft)
    city.clock.move(to: "2026-06-02 10:00")
    _ = try city.store.perform(.enter(draft: draft.number, lateReason: nil), by: city.session("lin"))
    #expect(try lines("2026-06-02") == [])
    city.clock.move(to: "2026-06-03 10:00")
    #expect(try lines("2026-06-02", at: "09:59") == ["entry.running notice D1"])
    #expect(try lines("2026-06-02") == [])
  }

  @Test func `R-101 an event on the deadline day is to be entered that day`() throws {
    try city.adopt(["2026-06-01"])
    city.clock.move(to: "2026-06-01 17:00")
    let draft = try city.draft(city.form(start: "2026-06-01 15:00", links: ["Z-01#1"]))
    #expect(try lines("2026-06-01", for: "lin").contains("entry.running warning \(draft.name)"))
    try city.submit(draft)
    #expect(try lines("2026-06-02", for: "lin").contains("entry.overdue overdue \(draft.name)"))
  }
}
