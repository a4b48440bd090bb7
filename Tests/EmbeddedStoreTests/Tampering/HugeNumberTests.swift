import EmbeddedStore
import Records
import Testing

/// A number beyond all reckoning, put in a column at night, is told as damage and ends nothing.
@Suite struct `Huge numbers` {
  @Test func `a last place in the journal from which one cannot go on is told by whoever writes`() throws {
    let unit = try SmallUnit()
    try NightEditor(unit.store).run(
      "UPDATE entries SET sequence = 9223372036854775807 WHERE sequence = (SELECT max(sequence) FROM entries)"
    )
    let day = unit.store.now().day
    #expect(throws: StoreFailure.self) {
      try unit.store.perform(.dateLedgers(from: day - 30, reason: "试"), by: unit.administrator)
    }
  }

  @Test func `a number of a record from which one cannot go on is told by whoever enters the next`()
    throws
  {
    let unit = try SmallUnit()
    _ = try unit.enteredRecord()
    try NightEditor(unit.store).run("UPDATE records SET serial = 9223372036854775807")
    #expect(throws: StoreFailure.self) { try unit.enteredRecord() }
  }
}
