import EmbeddedStore
import Records
import Testing

@Suite struct `The care of a store` {
  private let unit: SmallUnit

  init() throws { unit = try SmallUnit() }

  @Test func `W-4 tells sizes, months and what the next year lacks, to the administrator alone`() throws {
    _ = try unit.enteredRecord()
    let care = try unit.store.care(for: unit.administrator)
    #expect(care.database > 100_000 && care.free > 0 && care.attachmentCount == 0)
    #expect(care.records == 1 && care.months.count == 12 && care.months.last?.records == 1)
    #expect(care.next.year == 2027 && care.next.common == [.main: 0, .supervision: 0])
    #expect(care.next.units == 1 && care.next.unitsWithOwn == 0 && care.next.ending == 0)
    #expect(throws: StoreFailure.refused(.notPermitted(.manageStore, .city))) {
      try unit.store.care(for: unit.head)
    }
  }
}
