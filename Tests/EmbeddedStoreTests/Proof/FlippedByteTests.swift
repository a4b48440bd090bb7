import EmbeddedStore
import Foundation
import GRDB
import Records
import TestSupport
import Testing

@Suite struct `A single byte that was changed at night` {
  let unit: SmallUnit
  let editor: NightEditor

  init() throws {
    unit = try SmallUnit()
    _ = try unit.enteredRecord()
    editor = try NightEditor(unit.store)
  }

  private func place(_ sequence: Int) throws -> String {
    let chain = try editor.texts("SELECT chain FROM entries WHERE sequence = ?", [sequence]).first ?? ""
    return "\(chain)#\(try editor.number("SELECT number FROM entries WHERE sequence = ?", [sequence]))"
  }

  private func sampled() throws -> [Int] {
    let last = try editor.number("SELECT max(sequence) FROM entries")
    return [1, 2, last / 2, last - 2, last - 1, last]
  }

  @Test func `R-115 a sound store has no faults`() throws {
    let report = try unit.store.verify(VerificationScope(), progress: nil)
    #expect(report.faults == [])
    let (entries, heads) = (try unit.store.changeCounter(), try unit.store.heads())
    #expect(report.entries == entries)
    #expect(report.heads == heads)
  }

  @Test(arguments: ["header", "body", "digest", "previous", "signature"])
  func `R-005 R-115 any byte of any column of an entry is found and named`(column: String) throws {
    let scope = VerificationScope(signatures: column == "signature", projections: false)
    var random = Seeded(7)
    for sequence in try sampled() {
      let bytes = try editor.blob("SELECT \(column) FROM entries WHERE sequence = ?", [sequence])
      let wanted = try place(sequence)
      // Every byte of what is short; of long bodies, twenty places at random.
      let indices =
        bytes.count <= 64
        ? Array(bytes.indices) : (0..<20).map { _ in Int.random(in: 0..<bytes.count, using: &random) }
      for index in indices {
        var changed = bytes
        changed[index] ^= UInt8(1 << Int.random(in: 0..<8, using: &random))
        try editor.exchanging(column, of: sequence, for: changed) {
          let places = try unit.store.faults(scope).map(\.place)
          #expect(places.contains(wanted), "byte \(index) of \(column) of \(wanted): \(places)")
        }
      }
    }
    #expect(try unit.store.faults(scope) == [])
  }

  @Test func `R-116 a removed signature is found and named`() throws {
    let last = try editor.number("SELECT max(sequence) FROM entries")
    let wanted = try place(last)
    try editor.exchanging("signature", of: last, for: nil) {
      let faults = try unit.store.faults(VerificationScope(projections: false))
      #expect(faults.map(\.place).contains(wanted))
      #expect(faults.map(\.kind) == [.signature])
    }
  }

  @Test func `R-115 an emptied body is found and named`() throws {
    let last = try editor.number("SELECT max(sequence) FROM entries")
    let wanted = try place(last)
    try editor.exchanging("body", of: last, for: []) {
      let places = try unit.store.faults(VerificationScope(projections: false)).map(\.place)
      #expect(Set(places) == [wanted])
    }
  }

  @Test func `R-005 a removed entry is found where the next one misses it`() throws {
    let middle = try editor.number("SELECT sequence FROM entries WHERE chain = 'CZJ/main' AND number = 2")
    try editor.run("DELETE FROM entries WHERE sequence = ?", [middle])
    let faults = try unit.store.faults(VerificationScope(projections: false))
    #expect(faults.contains { $0.place == "CZJ/main#3" && $0.detail.contains("gap") })
  }

  @Test func `R-115 the number and chain columns are held against the header`() throws {
    let last = try editor.number("SELECT max(sequence) FROM entries")
    try editor.run("UPDATE entries SET number = 77 WHERE sequence = ?", [last])
    #expect(
      try unit.store.faults(VerificationScope(projections: false)).contains { $0.place == "CZJ/main#77" })
  }

  @Test func `a broken chain takes no more acts until its fault is acknowledged, which is told for ever`()
    throws
  {
    let last = try editor.number("SELECT max(sequence) FROM entries")
    let number = try editor.number("SELECT number FROM entries WHERE sequence = ?", [last])
    let bytes = try editor.blob("SELECT body FROM entries WHERE sequence = ?", [last])
    try editor.run("UPDATE entries SET body = ? WHERE sequence = ?", [Data(bytes.dropLast() + [0x20]), last])
    _ = try unit.store.faults()
    let fault = ChainBreak(chain: "CZJ/main", number: number, fault: .bodyChanged)
    let draft = try unit.draft(unit.form(title: "又一次会议", start: "2026-11-19 09:00"))
    #expect(throws: StoreFailure.chainBroken(fault)) {
      try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    }
    _ = try unit.store.perform(.acknowledgeFault(fault, reason: "硬盘坏块"), by: unit.administrator)
    _ = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    let faults = try unit.store.faults(VerificationScope(projections: false))
    #expect(faults.map(\.kind) == [.acknowledged])
    #expect(faults.map(\.place) == ["CZJ/main#\(number)"])
  }
}
