import EmbeddedStore
import Records
import TestSupport
import Testing

@Suite struct `Who was shown an alert` {
  let city: ReadingCity

  init() throws {
    city = try ReadingCity()
    try city.adopt(["2026-06-05"])
  }

  private func list(for person: PersonCode) throws -> [Alert] {
    try city.alerts(on: "2026-06-01", for: person).alerts
  }

  private func note(_ person: PersonCode) throws {
    _ = try city.store.perform(
      .noteAlertsShown(try list(for: person).map(\.mark)), by: city.session(person))
  }

  @Test func `R-133 the first showing is kept with person and time, once`() throws {
    try note("lin")
    city.clock.move(to: "2026-06-01 15:00")
    #expect(throws: StoreFailure.refused(.nothingChanged)) { try note("lin") }
    try note("zhang")
    let showings = try city.store.alertShowings(
      unit: ReadingCity.finance, since: city.clock.read().day, for: city.session("main"))
    #expect(showings.map(\.person) == ["lin", "zhang"])
    #expect(showings.map(\.mark.target) == ["Z-01#1", "Z-01#1"])
    #expect(showings.map { $0.seen.firstShownAt?.moment.clock } == ["09:00", "15:00"])
    #expect(try city.store.faults() == [])
  }

  @Test func `R-130 a mark as seen keeps person and time, and the alert stays`() throws {
    let alert = try #require(try list(for: "lin").first)
    _ = try city.store.perform(.acknowledgeAlerts([alert.mark]), by: city.session("lin"))
    let after = try #require(try list(for: "lin").first)
    #expect(after.seen?.acknowledgedAt == city.clock.read())
    #expect(after.mark == alert.mark)
    #expect(try list(for: "zhang").first?.seen == nil)
  }

  @Test func `R-130 supervisors mark as seen too, but their looks are not kept`() throws {
    #expect(throws: StoreFailure.refused(.nothingChanged)) { try note("main") }
    let marks = try list(for: "main").map(\.mark)
    _ = try city.store.perform(.acknowledgeAlerts(marks), by: city.session("main"))
    #expect(try list(for: "main").allSatisfy { $0.seen?.acknowledgedAt != nil })
    #expect(try city.store.faults() == [])
  }

  @Test func `R-130 nobody marks what is none of his or her business`() throws {
    let marks = try list(for: "lin").map(\.mark)
    for person in ["sun", "leader", "wu"] as [PersonCode] {
      #expect(throws: StoreFailure.self) {
        _ = try city.store.perform(.acknowledgeAlerts(marks), by: city.session(person))
      }
    }
  }

  @Test func `a look does not open a store that is being set up`() throws {
    let fresh = try ReadingCity()
    let mark = AlertMark(kind: .dataFault, unit: ReadingCity.finance, target: "CZJ")
    _ = try fresh.store.perform(.noteAlertsShown([mark]), by: fresh.session("lin"))
    #expect(try !fresh.store.overview().isOpen)
  }
}
