import EmbeddedStore
import Foundation
import GRDB
import Records
import Testing

@Suite struct `Checkpoints` {
  let unit: SmallUnit
  let checkpoint: Checkpoint

  init() throws {
    unit = try SmallUnit()
    _ = try unit.enteredRecord()
    checkpoint = try #require(try unit.store.perform(.makeCheckpoint, by: unit.administrator).checkpoint)
  }

  private func against(_ checkpoint: Checkpoint) throws -> [VerificationFault] {
    try unit.store.faults(VerificationScope(projections: false, against: .checkpoint(checkpoint)))
  }

  @Test func `a checkpoint file is read back, also when it was set out with blanks`() throws {
    let text = try CheckpointFile.text(of: checkpoint)
    #expect(try CheckpointFile.checkpoint(from: text) == checkpoint)
    let wide = text.replacing(",\"", with: ",\n  \"").replacing("\":", with: "\" : ")
    #expect(try CheckpointFile.checkpoint(from: wide) == checkpoint)
    #expect(throws: StoreFailure.self) {
      try CheckpointFile.checkpoint(from: text.replacing("\"number\":1,", with: "\"number\":2,"))
    }
  }

  @Test func `the store gives its last checkpoint with all heads`() throws {
    _ = try unit.enteredRecord(unit.form(title: "第二次", start: "2026-11-19 09:00"))
    let second = try unit.store.perform(.makeCheckpoint, by: unit.administrator).checkpoint
    let last = try unit.store.lastCheckpoint()
    #expect(last == second)
    #expect(last?.isSound == true)
  }

  @Test func `nothing is signed behind a head that was altered, be it an act or a checkpoint`() throws {
    let editor = try NightEditor(unit.store)
    try editor.run(
      """
      UPDATE heads SET (number, digest) = (SELECT number, digest FROM entries WHERE chain = 'CZJ/main' AND number = 2)
      WHERE chain = 'CZJ/main'
      """)
    #expect(throws: StoreFailure.damaged(detail: "heads: not the last entries of the chains")) {
      try unit.store.perform(.makeCheckpoint, by: unit.administrator)
    }
    let draft = try unit.draft(unit.form(title: "第二次", start: "2026-11-19 09:00"))
    #expect(throws: StoreFailure.damaged(detail: "the head of CZJ/main is not its last entry")) {
      try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    }
  }

  @Test func `no proof is given out of another record than the one that was asked for`() throws {
    _ = try unit.enteredRecord(unit.form(title: "第二次", start: "2026-11-19 09:00"))
    _ = try unit.store.perform(.makeCheckpoint, by: unit.administrator)
    let first = RecordNumber(unit: SmallUnit.unit, year: 2026, side: .main, serial: 1)
    #expect(try unit.store.proof(of: first, for: unit.recorder).record == first)
    try NightEditor(unit.store).run(
      "UPDATE records SET entering = (SELECT entering FROM records WHERE serial = 2) WHERE serial = 1")
    #expect(throws: StoreFailure.damaged(detail: "the proof of \(first) does not hold")) {
      try unit.store.proof(of: first, for: unit.recorder)
    }
  }

  @Test func `a record that was imported has its proof`() throws {
    let small = try SmallUnit()
    var lot = [small.imported("一"), small.imported("二")][...]
    _ = try small.store.importRecords(
      { () throws(StoreFailure) in lot.popFirst() }, by: small.administrator, progress: nil)
    _ = try small.store.perform(.makeCheckpoint, by: small.administrator)
    let number = RecordNumber(unit: SmallUnit.unit, year: 2026, side: .main, serial: 2)
    let proof = try small.store.proof(of: number, for: small.recorder)
    #expect(proof.record == number)
    #expect(proof.entries.map(\.header.kind) == [.recordImported])
  }

  @Test func `a checkpoint numbers itself by the entries, whatever the table of checkpoints says`() throws {
    try NightEditor(unit.store).run("UPDATE checkpoints SET number = 7")
    let second = try unit.store.perform(.makeCheckpoint, by: unit.administrator).checkpoint
    #expect(second?.number == 2)
  }

  @Test func `a note is in base64 of one spelling`() throws {
    let text = try #require(CheckpointNote(checkpoint)).text
    #expect(CheckpointNote(text) != nil)
    // The last digit before the filling has bits to spare.
    let root = try #require(text.split(separator: "\n").dropFirst(2).first)
    let last = try #require(root.dropLast().last)
    let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/")
    let next = digits[try #require(digits.firstIndex(of: last)) + 1]
    let other = root.dropLast(2) + [next] + "="
    #expect(CheckpointNote(text.replacing(root, with: other)) == nil)
  }

  @Test func `R-116 a store agrees with its own older checkpoint, by file and by root`() throws {
    _ = try unit.enteredRecord(unit.form(title: "第二次", start: "2026-11-19 09:00"))
    #expect(try against(checkpoint) == [])
    #expect(
      try unit.store.faults(VerificationScope(projections: false, against: .root(checkpoint.root))) == [])
    #expect(try unit.store.faults(VerificationScope(quick: true, against: .root(checkpoint.root))) == [])
  }

  @Test func `R-116 a cut tail passes by itself and is found by an older checkpoint`() throws {
    let editor = try NightEditor(unit.store)
    try editor.run("DELETE FROM entries WHERE chain = 'CZJ/main' AND number > 1")
    try editor.run(
      "DELETE FROM entries WHERE chain = 'city' AND sequence = (SELECT max(sequence) FROM entries)")
    try unit.store.rebuild(progress: nil)
    #expect(try unit.store.faults() == [])
    let faults = try against(checkpoint)
    #expect(faults.contains { $0.kind == .checkpoint && $0.place == "CZJ/main#3" })
    let byRoot = try unit.store.faults(VerificationScope(projections: false, against: .root(checkpoint.root)))
    #expect(byRoot.map(\.kind) == [.checkpoint])
  }

  @Test
  func `R-116 a record rewritten with all hashes and signatures made anew is found by an older checkpoint`()
    throws
  {
    // The administrator and all recorders collude: every key is theirs, and every entry is sealed again.
    let forged = try Forgery(of: unit).rewritten(title: "从未开过的会")
    #expect(try forged.faults() == [])
    let faults = try forged.faults(VerificationScope(projections: false, against: .checkpoint(checkpoint)))
    #expect(faults.contains { $0.kind == .checkpoint && $0.place == "CZJ/main#3" })
    let byRoot = try forged.faults(VerificationScope(projections: false, against: .root(checkpoint.root)))
    #expect(byRoot.contains { $0.kind == .checkpoint && $0.place == checkpoint.root.description })
  }

  @Test func `the administrator's fingerprint from paper is compared`() throws {
    let good = VerificationScope(projections: false, fingerprint: unit.fingerprint.uppercased())
    #expect(try unit.store.faults(good) == [])
    let wrong = VerificationScope(projections: false, fingerprint: "0000 1111")
    #expect(try unit.store.faults(wrong).map(\.kind) == [.fingerprint])
  }
}
