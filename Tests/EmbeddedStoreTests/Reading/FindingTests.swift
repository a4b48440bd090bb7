import EmbeddedStore
import Records
import TestSupport
import Testing

/// What the palette finds in a store.
@Suite struct `Finding by name and number` {
  private func find(_ kind: FindKind, _ text: String, _ session: Session, in store: SQLiteStore) throws
    -> [String]
  {
    try store.candidates(.found(kind, text, limit: 12), for: session).map(\.value)
  }

  @Test(arguments: ["张建", "zhangjian", "zjg", "ZHANG"])
  func `W-2 people by name, pinyin, initials and code`(text: String) throws {
    let unit = try SmallUnit()
    #expect(try find(.people, text, unit.recorder, in: unit.store) == ["zhang"])
  }

  @Test(arguments: ["财政", "czj", "caizheng", "CZJ"]) func `W-2 units likewise`(text: String) throws {
    let unit = try SmallUnit()
    #expect(try find(.units, text, unit.recorder, in: unit.store) == ["CZJ"])
  }

  @Test func `W-2 nothing is found of units that the person does not know`() throws {
    let unit = try SmallUnit()
    _ = try unit.store.perform(
      .addUnits([
        OrganisationUnit(
          code: "DAJ", name: "示范市档案局", kind: .cityDepartment, group: .cityUnit, mainBody: "党组",
          supervisionBody: "纪检组", displayOrder: 2, start: unit.clock.read().day - 300)
      ]), by: unit.administrator)
    #expect(try find(.units, "示范市", unit.recorder, in: unit.store) == ["CZJ"])
    #expect(try find(.units, "示范市", unit.administrator, in: unit.store) == ["CZJ", "DAJ"])
    #expect(try find(.people, "管理员", unit.recorder, in: unit.store) == [])
    #expect(try find(.people, "管理员", unit.administrator, in: unit.store) == ["admin"])
    #expect(try find(.records, "daj-2026", unit.recorder, in: unit.store) == [])
  }

  @Test(.tellingPlace) func `W-2 signs that mean something to SQL mean nothing here`() throws {
    let unit = try SmallUnit()
    try every("text", in: ["%", "_", "'", "\"", "*", "张%", "\\", "\u{0}", " "]) { text in
      try every("kind", in: FindKind.allCases) { kind throws in
        #expect(try find(kind, text, unit.recorder, in: unit.store) == [])
      }
    }
  }

  @Test func `W-2 open drafts of one's own unit by their name, with the state in which they are`() throws {
    let unit = try SmallUnit()
    let draft = try unit.draft()
    let name = draft.name.lowercased()
    #expect(try find(.drafts, name, unit.recorder, in: unit.store) == ["\(draft.number) draft"])
    #expect(try find(.drafts, draft.name, unit.head, in: unit.store) == ["\(draft.number) draft"])
    for text in ["\(draft.number)", name + "0", "d", "d0", "d-1"] {
      #expect(try find(.drafts, text, unit.recorder, in: unit.store) == [])
    }
    #expect(try find(.drafts, name, unit.administrator, in: unit.store) == [])
    _ = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    #expect(try find(.drafts, name, unit.head, in: unit.store) == ["\(draft.number) submitted"])
    _ = try unit.store.perform(.sign(draft: draft.number, opinion: "同意", paper: nil), by: unit.head)
    _ = try unit.store.perform(.enter(draft: draft.number, lateReason: nil), by: unit.recorder)
    #expect(try find(.drafts, name, unit.recorder, in: unit.store) == [])
  }

  @Test(arguments: ["1", "0001", "z-1", "2026 z", "czj-2026-z-0001", "CZJ 1"])
  func `W-2 records by any part of the number that is typed`(text: String) throws {
    let unit = try SmallUnit()
    _ = try unit.enteredRecord()
    #expect(try find(.records, text, unit.recorder, in: unit.store) == ["CZJ-2026-Z-0001"])
  }

  @Test(arguments: ["2", "j-1", "czj-2025", "czj-2026-z-x", "daj-1"])
  func `W-2 no record by another number`(text: String) throws {
    let unit = try SmallUnit()
    _ = try unit.enteredRecord()
    #expect(try find(.records, text, unit.recorder, in: unit.store) == [])
  }

  @Test(arguments: ["专题", "ztyj", "z-02"]) func `W-2 duties of one's own unit`(text: String) throws {
    let unit = try SmallUnit()
    try unit.adoptCommonDuty(group: .cityUnit, code: "Z-02")
    #expect(try find(.duties, text, unit.recorder, in: unit.store) == ["CZJ main Z-02#1"])
  }
}
