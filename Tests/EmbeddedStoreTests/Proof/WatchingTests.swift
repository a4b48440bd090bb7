import EmbeddedStore
import Foundation
import GRDB
import Records
import Synchronization
import Testing

@Suite struct `Checks that run by themselves` {
  let unit: SmallUnit
  let editor: NightEditor

  init() throws {
    unit = try SmallUnit()
    _ = try unit.enteredRecord()
    _ = try unit.store.perform(.makeCheckpoint, by: unit.administrator)
    editor = try NightEditor(unit.store)
  }

  private func check() throws -> VerificationReport {
    try unit.store.backgroundCheck(for: SmallUnit.unit, progress: nil)
  }

  @Test
  func `R-005 the whole store is looked at once a day, by whoever comes first, and the result is shared`()
    throws
  {
    #expect(try unit.store.lastFullVerification() == nil)
    #expect(try check().faults == [])
    let first = try #require(try unit.store.lastFullVerification())
    let entries = try unit.store.changeCounter()
    #expect(first == VerificationNote(at: unit.clock.read(), faults: 0, entries: entries))
    unit.clock.move(to: "2026-11-21 13:59")
    #expect(try check().faults == [])
    #expect(try unit.store.lastFullVerification() == first)
    unit.clock.move(to: "2026-11-21 14:00")
    _ = try check()
    #expect(try unit.store.lastFullVerification()?.at == unit.clock.read())
  }

  @Test func `The own unit is looked at each time, signatures only of what is new`() throws {
    _ = try check()
    #expect(try check().faults == [])
    // What was found good before waits for the daily check.
    let first = try editor.blob("SELECT signature FROM entries WHERE chain = 'CZJ/main' AND number = 1")
    try editor.run("UPDATE entries SET signature = zeroblob(64) WHERE chain = 'CZJ/main' AND number = 1")
    #expect(try check().faults == [])
    try editor.run("UPDATE entries SET signature = ? WHERE chain = 'CZJ/main' AND number = 1", [Data(first)])
    _ = try unit.enteredRecord(unit.form(title: "第二次", start: "2026-11-19 09:00"))
    try editor.run("UPDATE entries SET signature = zeroblob(64) WHERE chain = 'CZJ/main' AND number = 6")
    #expect(try check().faults.map(\.kind) == [.signature])
    #expect(try editor.number("SELECT count(*) FROM broken") == 1)
  }

  @Test func `A fault outside the own unit waits for the daily check, and one on its chain does not`() throws
  {
    _ = try check()
    let body = try editor.blob("SELECT body FROM entries WHERE chain = 'CZJ/main' AND number = 2")
    try editor.run(
      "UPDATE entries SET body = ? WHERE chain = 'CZJ/main' AND number = 2", [Data(body.dropLast() + [0])])
    #expect(try check().faults.contains { $0.place == "CZJ/main#2" })
  }

  @Test func `R-116 a quick look finds a changed head and a lost checkpoint`() throws {
    let quick = VerificationScope(quick: true)
    #expect(try unit.store.faults(quick) == [])
    try editor.run("DELETE FROM entries WHERE chain = 'CZJ/main' AND number = 3")
    let faults = try unit.store.faults(quick)
    #expect(Set(faults.map(\.kind)) == [.chain, .projection, .checkpoint])
  }

  @Test func `A stop ends a check, which leaves no workshop behind`() throws {
    #expect(throws: StoreFailure.stopped) { try unit.store.verify(VerificationScope()) { _ in false } }
    let stages = Mutex<[Records.Progress.Stage]>([])
    _ = try? unit.store.verify(VerificationScope()) { progress in
      stages.withLock { $0.append(progress.stage) }
      return progress.stage != .projections
    }
    let names = try FileManager.default.contentsOfDirectory(atPath: unit.store.directory)
    #expect(!names.contains { $0.hasPrefix(".workshop-") })
    #expect(stages.withLock { Set($0) }.isSuperset(of: [.reading, .chains, .attachments]))
  }

  @Test func `A sampled check finds a fault in some run, and declares nothing sound`() throws {
    try editor.run("INSERT INTO broken (chain, number, fault) VALUES ('CZJ/main', 1, 'gap')")
    _ = try unit.store.verify(VerificationScope(sample: 10), progress: nil)
    #expect(try editor.number("SELECT count(*) FROM broken") == 1)
    _ = try unit.store.verify(VerificationScope(), progress: nil)
    #expect(try editor.number("SELECT count(*) FROM broken") == 0)
  }
}
