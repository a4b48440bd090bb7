import EmbeddedStore
import Records
import TestSupport
import Testing

/// What a person can do now, one row a matter, and in numbers what others owe.
@Suite struct `Alerts that are one's own` {
  let city: ReadingCity

  init() throws { city = try ReadingCity() }

  private func own(_ person: PersonCode, on day: String) throws -> AlertList {
    try city.alerts(on: day, for: person) { $0.share = .own }
  }

  private func lines(_ person: PersonCode, on day: String) throws -> [String] {
    try own(person, on: day).alerts.map { "\($0.kind.rawValue) \($0.target)" }
  }

  @Test
  func `R-127 an overdue duty, the returned draft that names it and its time are one row of the recorder's`()
    throws
  {
    try city.adopt(["2026-06-04"])
    let draft = try city.draft(city.form(start: "2026-06-01 08:00", links: ["Z-01#1"]))
    try city.submit(draft)
    city.clock.move(to: "2026-06-08 09:00")
    // Submitted it is the head's turn: the recorder can do nothing.
    #expect(try lines("lin", on: "2026-06-08").isEmpty)
    #expect(try lines("zhang", on: "2026-06-08") == ["signOff.pending D1"])
    #expect(try own("zhang", on: "2026-06-08").alerts.first?.level == .overdue)
    _ = try city.store.perform(.returnDraft(draft: draft.number, comment: "补"), by: city.session("zhang"))
    #expect(try lines("lin", on: "2026-06-08") == ["draft.returned D1"])
    let list = try own("lin", on: "2026-06-08")
    #expect(list.alerts.first?.marks.count == 3)
    #expect(list.total == 1)
    #expect(list.countByLevel == [.overdue: 1])
    // The head has nothing to do, and sees that the recorder has.
    #expect(try lines("zhang", on: "2026-06-08").isEmpty)
    #expect(try own("zhang", on: "2026-06-08").othersTotal == 1)
    #expect(try own("zhang", on: "2026-06-08").others == [.overdue: 1])
  }

  @Test func `R-137 a notice that was made waits for the head, and no more for the recorder`() throws {
    city.clock.move(to: "2026-06-10 09:00")
    let june = try #require(Month("2026-06"))
    _ = try city.store.perform(
      .makeNotice(ReadingCity.finance, .main, june, cutOff: nil, seen: []), by: city.session("lin"))
    #expect(try lines("zhang", on: "2026-06-10") == ["notice.monthly 2026-06"])
    #expect(try lines("he", on: "2026-06-10").isEmpty)
    city.clock.move(to: "2026-06-22 09:00")
    let recorders = try own("lin", on: "2026-06-22").alerts.filter { $0.kind == .monthlyNotice }
    #expect(recorders.map(\.side) == [.supervision])
    _ = try city.store.perform(
      .deliverNotice(ReadingCity.finance, .main, june, to: "zhang", on: city.clock.read().day, .onScreen),
      by: city.session("zhang"))
    #expect(try lines("zhang", on: "2026-06-22").isEmpty)
  }

  @Test(arguments: ["2026-06-10", "2026-06-21", "2026-06-22", "2026-07-02"])
  func `R-127 one's own and what others owe are together the list of all matters`(on day: String) throws {
    try city.adopt(["2026-06-04", "2026-06-30"])
    city.clock.move(to: "2026-06-10 09:00")
    for side in Side.allCases {
      _ = try city.store.perform(
        .makeNotice(ReadingCity.finance, side, try #require(Month("2026-06")), cutOff: nil, seen: []),
        by: city.session("lin"))
    }
    for person in ["lin", "zhang", "he"] as [PersonCode] {
      let all = try city.alerts(on: day, for: person) { $0.share = .matters }
      let own = try own(person, on: day)
      // A notice that waits for its head is the head's own before anybody is warned of it.
      let early = own.alerts.count { mine in !all.alerts.contains { $0.mark == mine.mark } }
      #expect(own.total - early + own.othersTotal == all.total, "\(person)")
    }
  }

  @Test func `R-149 an office's own are its reviews, not what units owe, which is counted`() throws {
    try city.adopt(["2026-06-30"])
    city.clock.move(to: "2026-07-20 09:00")
    let list = try own("main", on: "2026-07-20")
    #expect(list.alerts.map(\.kind).contains(.reviewMonthly))
    #expect(!list.alerts.contains { $0.kind == .dutyOverdue })
    #expect(list.alerts.filter { $0.kind == .reviewMonthly }.allSatisfy { $0.side == .main })
    #expect(list.others[.overdue, default: 0] >= 2)
    let all = try city.alerts(on: "2026-07-20", for: "main") { $0.share = .matters }
    #expect(all.countByKind[.dutyOverdue] == 2)
    #expect(all.total == list.total + list.othersTotal)
  }
}
