import EmbeddedStore
import Foundation
import Records
import Synchronization
import TestSupport
import Testing

@Suite struct `Backups` {
  let unit: SmallUnit
  let backups: String

  init() throws {
    unit = try SmallUnit()
    backups = unit.scratch.path + "/backups"
    let path = unit.scratch.path + "/a.txt"
    try Data("附件".utf8).write(to: URL(filePath: path))
    let item = try unit.store.keepAttachment(path: path, kind: .document, caption: "", progress: nil)
    var form = unit.form()
    form.evidence = [item]
    form.noAttachmentReason = nil
    _ = try unit.enteredRecord(form)
  }

  private func backUp() throws -> String {
    try unit.store.backUp(to: backups, by: unit.administrator, progress: nil)
    return backups + "/jishi-20261120-1400"
  }

  private func open(_ path: String) throws -> SQLiteStore {
    try SQLiteStore.open(at: path, options: OpenOptions(clock: { [clock = unit.clock] in clock.read() }))
  }

  private func restore(_ copy: String, to path: String, confirmOlder: Bool = false) throws {
    try SQLiteStore.restore(
      from: copy, to: path, as: Claim(person: "admin", passphrase: SmallUnit.passphrase), reason: "换了主机",
      confirmOlder: confirmOlder, options: OpenOptions(clock: { [clock = unit.clock] in clock.read() }))
  }

  @Test func `R-009 a backup is a dated store of its own that verifies`() throws {
    let copy = try open(try backUp())
    let report = try copy.verify(VerificationScope(), progress: nil)
    #expect(report.faults == [])
    #expect(report.attachments == 1)
    let heads = try unit.store.heads()
    #expect(report.heads == heads)
    #expect(try FileManager.default.contentsOfDirectory(atPath: backups) == ["jishi-20261120-1400"])
  }

  @Test func `R-009 a backup is never written over another`() throws {
    for _ in 1...3 { _ = try backUp() }
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: backups).sorted()
        == ["jishi-20261120-1400", "jishi-20261120-1400-2", "jishi-20261120-1400-3"])
  }

  @Test func `R-012 only the administrator backs up`() throws {
    #expect(throws: StoreFailure.refused(.notPermitted(.backUp, .city))) {
      try unit.store.backUp(to: backups, by: unit.recorder, progress: nil)
    }
  }

  @Test func `a copy in the making bears no name of a backup`() throws {
    let seen = Mutex<Set<String>>([])
    try unit.store.backUp(
      to: backups, by: unit.administrator,
      progress: { [backups] _ in
        let names = (try? FileManager.default.contentsOfDirectory(atPath: backups)) ?? []
        seen.withLock { $0.formUnion(names) }
        return true
      })
    let names = seen.withLock { $0 }
    #expect(names.count == 1)
    #expect(names.allSatisfy { $0.hasPrefix(".jishi-") && $0.hasSuffix(".part") })
  }

  @Test func `a stopped backup leaves nothing behind`() throws {
    #expect(throws: StoreFailure.stopped) {
      try unit.store.backUp(to: backups, by: unit.administrator) { _ in false }
    }
    #expect(try FileManager.default.contentsOfDirectory(atPath: backups) == [])
  }

  @Test func `R-009 a backup is restored to an empty place, and the store says so`() throws {
    let place = unit.scratch.path + "/again"
    try restore(try backUp(), to: place)
    let store = try open(place)
    #expect(try store.faults() == [])
    #expect(try store.changeCounter() == unit.store.changeCounter() + 1)
  }

  @Test func `R-009 a store with later entries is replaced on confirmation only`() throws {
    let copy = try backUp()
    let place = unit.scratch.path + "/other"
    try restore(copy, to: place)
    let copied = try unit.store.changeCounter()
    #expect(throws: StoreFailure.olderCopy(entries: copied, here: copied + 1)) {
      try restore(copy, to: place)
    }
    try restore(copy, to: place, confirmOlder: true)
    let store = try open(place)
    #expect(try store.changeCounter() == copied + 1)
    #expect(try store.faults() == [])
    #expect(FileManager.default.fileExists(atPath: place + "/jishi.sqlite.before-restore"))
  }

  @Test func `a store that is open elsewhere is not replaced`() throws {
    let copy = try backUp()
    #expect(throws: StoreFailure.self) { try restore(copy, to: unit.store.directory, confirmOlder: true) }
    #expect(try unit.store.faults() == [])
  }

  @Test func `a backup of another store is refused`() throws {
    // Founded apart: units of one shape are copies of one store.
    let other = try SmallUnit(ledgersFrom: Day("2026-01-01"))
    try #require(try other.store.overviewID() != unit.store.overviewID())
    try other.store.backUp(to: other.scratch.path, by: other.administrator, progress: nil)
    let id = try other.store.overviewID()
    #expect(throws: StoreFailure.otherStore(found: id)) {
      try restore(other.scratch.path + "/jishi-20261120-1400", to: unit.store.directory, confirmOlder: true)
    }
  }
}

extension SQLiteStore {
  /// The store's id, out of its first entry.
  func overviewID() throws -> Digest {
    let editor = try NightEditor(self)
    let header = try editor.blob("SELECT header FROM entries WHERE sequence = 1")
    return try Entry(headerBytes: header, bodyBytes: [], signature: nil).header.previous
  }
}
