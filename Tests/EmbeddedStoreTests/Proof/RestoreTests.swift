import Foundation
import GRDB
import Records
import Secrets
import TestSupport
import Testing

@testable import EmbeddedStore

/// Everything that lies in a folder and counts: the entries and objects of a store, byte for byte.
private struct Contents: Equatable {
  let names: [String]
  let entries: [Row]
  let objects: [String: Data]

  init(of path: String) throws {
    let files = FileManager.default
    names = try files.contentsOfDirectory(atPath: path).filter {
      !$0.hasSuffix("-wal") && !$0.hasSuffix("-shm")
    }
    .sorted()
    var found: [String: Data] = [:]
    for name in try files.contentsOfDirectory(atPath: path + "/objects") {
      found[name] = try Data(contentsOf: URL(filePath: path + "/objects/" + name))
    }
    objects = found
    let queue = try? DatabaseQueue(path: path + "/jishi.sqlite")
    entries =
      (try? queue?.read { try Row.fetchAll($0, sql: "SELECT * FROM entries ORDER BY sequence") }) ?? []
  }
}

@Suite struct `Restoring` {
  let unit: SmallUnit
  /// A copy with one attachment, and the place of a store that has gone on since.
  let copy: String
  let place: String

  init() throws {
    unit = try SmallUnit()
    let path = unit.scratch.path + "/a.txt"
    try Data("附件".utf8).write(to: URL(filePath: path))
    var form = unit.form()
    form.evidence = [try unit.store.keepAttachment(path: path, kind: .document, caption: "", progress: nil)]
    form.noAttachmentReason = nil
    _ = try unit.enteredRecord(form)
    try unit.store.backUp(to: unit.scratch.path, by: unit.administrator, progress: nil)
    copy = unit.scratch.path + "/jishi-20261120-1400"
    place = unit.scratch.path + "/place"
    try FileManager.default.copyItem(atPath: copy, toPath: place)
    let store = try open(place)
    _ = try store.perform(.makeCheckpoint, by: unit.administrator)
    store.close()
  }

  private func open(_ path: String) throws -> SQLiteStore {
    let clock = unit.clock
    return try SQLiteStore.open(at: path, options: OpenOptions(clock: { clock.read() }))
  }

  private func restore(
    to place: String? = nil, as person: String = "admin", _ passphrase: Passphrase = SmallUnit.passphrase,
    confirmed: Bool = true
  ) throws {
    let clock = unit.clock
    try SQLiteStore.restore(
      from: copy, to: place ?? self.place, as: Claim(person: person, passphrase: passphrase), reason: "换了主机",
      confirmOlder: confirmed, options: OpenOptions(clock: { clock.read() }))
  }

  /// What is refused leaves the place as it was, with nothing beside it.
  private func expectUnchanged(_ failure: StoreFailure?, _ body: () throws -> Void) throws {
    let before = try Contents(of: place)
    let thrown = #expect(throws: StoreFailure.self) { try body() }
    if let failure { #expect(thrown == failure) }
    #expect(try Contents(of: place) == before)
  }

  @Test func `the administrator's entry says what was restored and why`() throws {
    let copied = try Contents(of: copy).entries.count
    try restore()
    let store = try open(place)
    #expect(try store.changeCounter() == copied + 1)
    let entry = try #require(try store.entries(after: copied, limit: 1).first?.entry)
    #expect(entry.header.kind == .storeRestored)
    #expect(try entry.body(StoreRestored.self).reason == "换了主机")
    #expect(try store.faults() == [])
    let names = try FileManager.default.contentsOfDirectory(atPath: place)
    #expect(!names.contains { $0.hasPrefix(".") })
    #expect(names.contains("jishi.sqlite.before-restore"))
  }

  @Test func `a wrong passphrase moves nothing, and is counted in the store that stands`() throws {
    for left in [4, 3, 2, 1] {
      try expectUnchanged(.wrongPassphrase(triesLeft: left)) { try restore(as: "admin", "wrong horse") }
    }
    try expectUnchanged(nil) { try restore(as: "admin", "wrong horse") }
    let locked = #expect(throws: StoreFailure.self) { try restore() }
    guard case .accountLocked = locked else {
      Issue.record("\(String(describing: locked))")
      return
    }
  }

  @Test func `a head restores nothing`() throws {
    let before = try Contents(of: place).entries.count
    #expect(throws: StoreFailure.refused(.notPermitted(.manageStore, .city))) { try restore(as: "zhang") }
    let store = try open(place)
    #expect(try store.changeCounter() == before + 1)
    #expect(try store.entries(after: before, limit: 1).map(\.entry.header.kind) == [.actRefused])
  }

  @Test func `somebody who is not there restores nothing`() throws {
    try expectUnchanged(.unknownPerson("nobody")) { try restore(as: "nobody") }
  }

  @Test func `an older copy needs a confirmation`() throws {
    let here = try Contents(of: place).entries.count
    try expectUnchanged(.olderCopy(entries: here - 1, here: here)) { try restore(confirmed: false) }
  }

  @Test(arguments: [
    "UPDATE entries SET signature = NULL WHERE sequence = 1",
    "UPDATE entries SET body = CAST(replace(CAST(body AS TEXT), '示范', '别的') AS BLOB) WHERE sequence = 1",
    "UPDATE records SET title = '别的'",
  ])
  func `a copy that does not verify is not restored`(sql: String) throws {
    try NightEditor(at: copy).run(sql)
    try expectUnchanged(nil) { try restore() }
    let empty = unit.scratch.path + "/empty"
    #expect(throws: StoreFailure.self) { try restore(to: empty) }
    #expect(!FileManager.default.fileExists(atPath: empty))
  }

  @Test func `a copy with a trigger of somebody else's is not restored`() throws {
    try NightEditor(at: copy).reshape("CREATE TRIGGER quiet AFTER INSERT ON entries BEGIN SELECT 1; END")
    let fault = VerificationFault(
      kind: .database, place: "jishi.sqlite trigger quiet", detail: "this program never makes it")
    try expectUnchanged(.unsoundCopy(fault, count: 1)) { try restore() }
  }

  @Test func `a copy that lacks an attachment is not restored`() throws {
    let objects = copy + "/objects"
    for name in try FileManager.default.contentsOfDirectory(atPath: objects) {
      try FileManager.default.removeItem(atPath: objects + "/" + name)
    }
    try expectUnchanged(nil) { try restore() }
  }

  @Test func `a copy in which the administrator has another key names the way out`() throws {
    do {
      let store = try open(place)
      defer { store.close() }
      try store.enrol(["admin"], passphrase: "another horse", by: unit.administrator)
    }
    try expectUnchanged(.otherKeyInCopy("admin")) { try restore(as: "admin", "another horse") }
    try restore(to: unit.scratch.path + "/empty")
    #expect(try open(unit.scratch.path + "/empty").faults() == [])
  }

  @Test func `a store that cannot be read is replaced on confirmation, by the administrator of the copy`()
    throws
  {
    try Data("no database".utf8).write(to: URL(filePath: place + "/jishi.sqlite"))
    try? FileManager.default.removeItem(atPath: place + "/jishi.sqlite-wal")
    try expectUnchanged(nil) { try restore(confirmed: false) }
    try expectUnchanged(.refused(.notPermitted(.manageStore, .city))) { try restore(as: "zhang") }
    try expectUnchanged(.wrongPassphrase(triesLeft: 4)) { try restore(as: "admin", "wrong horse") }
    try restore()
    #expect(try open(place).faults() == [])
  }

  @Test func `attachments that the store lacks come with the copy`() throws {
    let objects = place + "/objects"
    for name in try FileManager.default.contentsOfDirectory(atPath: objects) {
      try FileManager.default.removeItem(atPath: objects + "/" + name)
    }
    try restore()
    #expect(try open(place).verify(VerificationScope(), progress: nil).attachments == 1)
    #expect(try open(place).faults() == [])
  }
}
