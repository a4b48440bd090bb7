import EmbeddedStore
import Records
import Testing

@Suite struct `Acts that are only rehearsed` {
  private func unit(_ code: UnitCode, superior: UnitCode? = nil) -> OrganisationUnit {
    OrganisationUnit(
      code: code, name: "单位", kind: .cityDepartment, group: .cityUnit, superior: superior, mainBody: "党组",
      displayOrder: 9, start: Day(number: 20_000))
  }

  @Test func `what would be refused is refused, what would be taken leaves nothing`() throws {
    let small = try SmallUnit()
    let before = try small.store.changeCounter()
    try small.store.rehearse(.addUnits([unit("DAJ")]), by: small.administrator)
    #expect(throws: StoreFailure.refused(.codeTaken("CZJ"))) {
      try small.store.rehearse(.addUnits([unit("CZJ")]), by: small.administrator)
    }
    #expect(throws: StoreFailure.refused(.noSuch(.unit("ZZZ")))) {
      try small.store.rehearse(.addUnits([unit("DAJ", superior: "ZZZ")]), by: small.administrator)
    }
    #expect(try small.store.changeCounter() == before)
    #expect(try small.store.units(for: small.administrator).map(\.code) == ["CZJ"])
  }

  @Test func `R-019 a rehearsal without a right to the act is refused, and puts nothing down`() throws {
    let small = try SmallUnit()
    let before = try small.store.changeCounter()
    #expect(throws: StoreFailure.refused(.notPermitted(.manageStore, .city))) {
      try small.store.rehearse(.addUnits([unit("DAJ")]), by: small.recorder)
    }
    #expect(try small.store.changeCounter() == before)
  }

  @Test func `a text that could not be sealed is refused too`() throws {
    let small = try SmallUnit()
    var spoiled = unit("DAJ")
    spoiled.name = "档案\u{202E}局"
    #expect(throws: StoreFailure.self) {
      try small.store.rehearse(.addUnits([spoiled]), by: small.administrator)
    }
  }

  @Test func `a key that was put away rehearses nothing`() throws {
    let small = try SmallUnit()
    let asleep = Session(person: small.recorder.person, posts: small.recorder.posts, key: nil)
    #expect(throws: StoreFailure.keyAsleep) { try small.store.rehearse(.addUnits([]), by: asleep) }
  }
}
