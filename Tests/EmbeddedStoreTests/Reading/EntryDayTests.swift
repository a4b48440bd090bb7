import EmbeddedStore
import Records
import Testing

@Suite struct `The days of a unit's year` {
  private let unit: SmallUnit

  init() throws { unit = try SmallUnit() }

  private func days(_ side: Side? = .main) throws -> [EntryDay] {
    try unit.store.entryDays(unit: SmallUnit.unit, side: side, year: 2026, for: unit.head)
  }

  @Test func `W-5 are counted by the day of entry, with the late ones`() throws {
    _ = try unit.enteredRecord()
    _ = try unit.enteredRecord(unit.form(title: "节前廉政提醒", start: "2026-11-19 09:00"))
    unit.clock.move(to: "2026-12-04 09:00")
    _ = try unit.enteredRecord(unit.form(title: "警示教育大会", start: "2026-11-17 10:00"), late: "系统停电")
    let november = try #require(Day("2026-11-20"))
    let december = try #require(Day("2026-12-04"))
    #expect(
      try days() == [
        EntryDay(day: november, records: 2, late: 0), EntryDay(day: december, records: 1, late: 1),
      ])
  }

  @Test func `W-5 are the same after a rebuild, and verified with all other projections`() throws {
    _ = try unit.enteredRecord()
    let before = try days()
    try unit.store.rebuild(progress: nil)
    #expect(try days() == before && before.count == 1)
    #expect(try unit.store.faults() == [])
  }

  @Test func `R-012 are not told to people of another unit`() throws {
    #expect(throws: StoreFailure.self) {
      try unit.store.entryDays(unit: "XXX", side: .main, year: 2026, for: unit.recorder)
    }
  }
}
