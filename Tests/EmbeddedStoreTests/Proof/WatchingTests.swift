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

  @discardableResult
  private func check(_ progress: ProgressListener? = nil) throws -> WatchReport {
    try unit.store.watch(unit: SmallUnit.unit, by: unit.recorder, progress: progress)
  }

  @Test
  func `R-005 the whole store is looked at once a day, by whoever comes first, and the result is shared`()
    throws
  {
    #expect(try unit.store.lastFullVerification() == nil)
    let first = try #require(try check().statement)
    #expect(first.by == "lin" && first.faults == 0 && first.at == unit.clock.read())
    #expect(try first.entries == unit.store.changeCounter())
    unit.clock.move(to: "2026-11-20 23:59")
    let later = try unit.store.watch(unit: SmallUnit.unit, by: unit.head, progress: nil)
    #expect(later == WatchReport(faults: [], statement: first))
    unit.clock.move(to: "2026-11-21 00:00")
    let next = try unit.store.watch(unit: nil, by: unit.administrator, progress: nil)
    #expect(next.statement?.by == "admin" && next.statement?.at == unit.clock.read())
  }

  @Test func `the own unit is looked at each time, signatures only of what is new`() throws {
    try check()
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

  @Test func `progress of the own unit that nobody signed is not believed`() throws {
    try check()
    try editor.run("UPDATE entries SET signature = zeroblob(64) WHERE chain = 'CZJ/main' AND number = 1")
    try editor.run("UPDATE settings SET value = '1000000' WHERE name = 'verified CZJ'")
    #expect(try check().faults.map(\.place) == ["CZJ/main#1"])
  }

  @Test func `a tail that was cut since the last look is found by what that look had signed`() throws {
    try check()
    for table in ["entries", "heads"] {
      try editor.run("DELETE FROM \(table) WHERE chain = 'CZJ/main' AND number > 2")
    }
    let report = try check()
    #expect(report.faults.contains { $0.place == "CZJ/main#3" && $0.kind == .checkpoint })
    // The statement says so too, though no walk through what is left can know.
    #expect(report.statement?.found.first.contains { $0.place == "CZJ/main#3" } == true)
  }

  @Test func `a fault that contradicts today's statement has the whole store looked at again`() throws {
    #expect(try check().statement?.faults == 0)
    try editor.run("UPDATE entries SET body = zeroblob(2) WHERE chain = 'CZJ/main' AND number = 2")
    #expect(try #require(try check().statement).faults > 0)
  }

  @Test func `a fault stops its chain in every session, and the others go on`() throws {
    let draft = try unit.draft(unit.form(title: "第二次", start: "2026-11-19 09:00"))
    _ = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    try editor.run("UPDATE entries SET body = zeroblob(2) WHERE chain = 'CZJ/main' AND number = 2")
    try check()
    let stop = StoreFailure.chainBroken(ChainBreak(chain: "CZJ/main", number: 2, fault: .bodyChanged))
    #expect(throws: stop) {
      try unit.store.perform(.sign(draft: draft.number, opinion: "同意", paper: nil), by: unit.head)
    }
    _ = try unit.store.perform(.makeCheckpoint, by: unit.administrator)
  }

  @Test func `a changed head stops its chain before anything else is read`() throws {
    try editor.run("UPDATE heads SET digest = zeroblob(32) WHERE chain = 'CZJ/main'")
    #expect(throws: StoreFailure.stopped) { try check { _ in false } }
    #expect(try editor.texts("SELECT chain FROM broken") == ["CZJ/main"])
  }

  @Test func `a stopped check goes on the same day behind the stages that were finished`() throws {
    let stages = Mutex<Set<Records.Progress.Stage>>([])
    #expect(throws: StoreFailure.stopped) { try check { $0.stage != .projections } }
    #expect(try unit.store.lastFullVerification() == nil)
    unit.clock.move(to: "2026-11-20 16:00")
    let report = try unit.store.watch(unit: nil, by: unit.head) { progress in
      stages.withLock { _ = $0.insert(progress.stage) }
      return true
    }
    #expect(stages.withLock { $0 } == [.projections])
    // It speaks of the time at which the first stage began, and of the entries that there were.
    #expect(report.statement?.by == "zhang")
    #expect(report.statement?.at == Instant(try #require(Moment("2026-11-20 14:00"))))
    #expect(try report.statement?.entries == unit.store.changeCounter())
    #expect(try editor.number("SELECT count(*) FROM settings WHERE name = 'verifying'") == 0)
  }

  @Test func `a walk that was broken off goes on where it was left, and not where somebody else says`() throws
  {
    func watch(_ progress: ProgressListener? = nil) throws -> WatchReport {
      try unit.store.watch(unit: nil, by: unit.administrator, progress: progress)
    }
    #expect(throws: StoreFailure.stopped) { try watch { $0.stage != .chains || $0.done == 0 } }
    #expect(try editor.number("SELECT count(*) FROM settings WHERE name = 'walking'") == 1)
    // What was walked through is not walked through again today: this waits for tomorrow.
    let sound = try editor.blob("SELECT signature FROM entries WHERE chain = 'CZJ/main' AND number = 1")
    try editor.run("UPDATE entries SET signature = zeroblob(64) WHERE chain = 'CZJ/main' AND number = 1")
    #expect(try watch().statement?.faults == 0)
    #expect(try editor.number("SELECT count(*) FROM settings WHERE name = 'walking'") == 0)
    try editor.run("UPDATE entries SET signature = ? WHERE chain = 'CZJ/main' AND number = 1", [Data(sound)])
    unit.clock.move(to: "2026-11-21 09:00")
    #expect(throws: StoreFailure.stopped) { try watch { $0.stage != .chains || $0.done == 0 } }
    try editor.run("UPDATE entries SET signature = zeroblob(64) WHERE chain = 'CZJ/main' AND number = 1")
    try editor.run(
      "UPDATE settings SET value = replace(value, '\"upTo\":', '\"upTo\":1') WHERE name = 'walking'")
    #expect(try watch().faults.map(\.place) == ["CZJ/main#1"])
  }

  @Test func `the next day a stopped check begins again`() throws {
    #expect(throws: StoreFailure.stopped) { try check { $0.stage != .projections } }
    unit.clock.move(to: "2026-11-21 09:00")
    #expect(try check().statement?.at == unit.clock.read())
  }

  @Test func `two programs at once: one of them looks at the whole store`() throws {
    let (clock, directory) = (unit.clock, unit.store.directory)
    let other = try SQLiteStore.open(at: directory, options: OpenOptions(clock: { clock.read() }))
    let seen = Mutex<WatchReport?>(nil)
    let first = try check { progress in
      if progress.stage == .projections, seen.withLock({ $0 == nil }) {
        let report = try? other.watch(unit: SmallUnit.unit, by: unit.head, progress: nil)
        seen.withLock { $0 = report }
      }
      return true
    }
    #expect(seen.withLock { $0 } == WatchReport(faults: [], statement: nil))
    #expect(first.statement?.by == "lin")
  }

  @Test func `who only may read the files leaves no statement`() throws {
    let clock = unit.clock
    let reader = try SQLiteStore.open(
      at: unit.store.directory, options: OpenOptions(readOnly: true, clock: { clock.read() }))
    #expect(
      try reader.watch(unit: SmallUnit.unit, by: unit.recorder, progress: nil)
        == WatchReport(faults: [], statement: nil))
  }

  @Test func `a fault outside the own unit waits for the daily check, and one on its chain does not`() throws
  {
    try check()
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

  @Test func `a stop ends a check, which leaves no workshop behind`() throws {
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

  @Test func `a sampled check finds a fault in some run, and declares nothing sound`() throws {
    try editor.run("INSERT INTO broken (chain, number, fault) VALUES ('CZJ/main', 1, 'gap')")
    _ = try unit.store.verify(VerificationScope(sample: 10), progress: nil)
    #expect(try editor.number("SELECT count(*) FROM broken") == 1)
    _ = try unit.store.verify(VerificationScope(), progress: nil)
    #expect(try editor.number("SELECT count(*) FROM broken") == 0)
  }
}
