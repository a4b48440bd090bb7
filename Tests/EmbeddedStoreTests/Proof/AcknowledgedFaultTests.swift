import EmbeddedStore
import Foundation
import GRDB
import Records
import Testing

@Suite struct `Faults that were acknowledged` {
  let unit: SmallUnit
  let editor: NightEditor
  let last: Int
  let place: ChainBreak

  init() throws {
    unit = try SmallUnit()
    _ = try unit.enteredRecord()
    editor = try NightEditor(unit.store)
    last = try editor.number("SELECT max(sequence) FROM entries")
    let number = try editor.number("SELECT number FROM entries WHERE sequence = ?", [last])
    place = ChainBreak(chain: "CZJ/main", number: number, fault: .bodyChanged)
    try alter(by: 0x20)
    _ = try unit.store.faults()
    _ = try unit.store.perform(.acknowledgeFault(place, reason: "硬盘坏块"), by: unit.administrator)
  }

  private func alter(by byte: UInt8) throws {
    let bytes = try editor.blob("SELECT body FROM entries WHERE sequence = ?", [last])
    try editor.run("UPDATE entries SET body = ? WHERE sequence = ?", [Data(bytes.dropLast() + [byte]), last])
  }

  private func faults() throws -> [VerificationFault] {
    try unit.store.faults(VerificationScope(projections: false))
  }

  @Test func `are told for ever, and stop nothing`() throws {
    #expect(try faults().map(\.kind) == [.acknowledged])
    _ = try unit.draft(unit.form(title: "又一次会议", start: "2026-11-19 09:00"))
    let draft = try unit.draft(unit.form(title: "再一次会议", start: "2026-11-17 09:00"))
    _ = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    #expect(try faults().map(\.kind) == [.acknowledged])
  }

  @Test func `cover what lay there then, and nothing that is done to the place later`() throws {
    try alter(by: 0x21)
    #expect(try faults().map(\.kind) == [.acknowledged, .chain])
  }

  @Test func `cover that fault, and no other one in the place`() throws {
    try editor.run("UPDATE entries SET digest = zeroblob(32) WHERE sequence = ?", [last])
    #expect(try faults().contains { $0.detail.hasPrefix("headerChanged") })
  }

  @Test func `stop the chain again when the place is altered again`() throws {
    try alter(by: 0x21)
    _ = try unit.store.faults()
    let draft = try unit.draft(unit.form(title: "再一次会议", start: "2026-11-17 09:00"))
    #expect(throws: StoreFailure.chainBroken(place)) {
      try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    }
  }

  @Test func `name a place where something lies`() throws {
    let nowhere = ChainBreak(chain: "CZJ/main", number: 99, fault: .gap)
    #expect(throws: StoreFailure.refused(.invalid(field: "number", value: "CZJ/main#99"))) {
      try unit.store.perform(.acknowledgeFault(nowhere, reason: "某"), by: unit.administrator)
    }
  }
}
