import EmbeddedStore
import Records
import Testing

@Suite struct `A record's way into the books` {
  let unit: SmallUnit
  init() throws { unit = try SmallUnit() }

  @Test func `R-067 the first record of a unit, year and side is number 1`() throws {
    #expect(try unit.enteredRecord()?.description == "CZJ-2026-Z-0001")
  }

  @Test func `R-089 a record that nobody signed cannot be entered`() throws {
    let draft = try unit.draft()
    _ = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    #expect(throws: StoreFailure.refused(.wrongState(draft: draft.number, .submitted))) {
      try unit.store.perform(.enter(draft: draft.number, lateReason: nil), by: unit.recorder)
    }
  }

  @Test func `R-014 the head of the other side cannot sign`() throws {
    let draft = try unit.draft()
    _ = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    #expect(
      throws: StoreFailure.refused(
        .notPermitted(.signRecord, Scope(unit: SmallUnit.unit, side: .main)))
    ) {
      try unit.store.perform(.sign(draft: draft.number, opinion: "", paper: nil), by: unit.disciplineHead)
    }
  }
}
