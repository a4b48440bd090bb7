import Foundation
import GRDB
import Records
import Secrets
import TestSupport
import Testing

@testable import EmbeddedStore

@Suite struct `Rebuilding` {
  let unit: SmallUnit
  let editor: NightEditor

  init() throws {
    unit = try SmallUnit()
    _ = try unit.enteredRecord()
    editor = try NightEditor(unit.store)
  }

  private func rebuild(_ person: String = "admin", _ passphrase: Passphrase = SmallUnit.passphrase) throws {
    let clock = unit.clock
    _ = try SQLiteStore.rebuild(
      at: unit.store.directory, as: Claim(person: person, passphrase: passphrase),
      options: OpenOptions(clock: { clock.read() }), progress: nil)
  }

  private func place(of kind: EntryKind) throws -> Int {
    try editor.number(
      "SELECT sequence FROM entries WHERE instr(header, ?) LIMIT 1", [Data("\"\(kind.rawValue)\"".utf8)])
  }

  @Test(arguments: ["admin", "管理员"])
  func `is done by the administrator, by code or name`(name: String) throws {
    try editor.run("UPDATE units SET name = '别的局'")
    try rebuild(name)
    #expect(try unit.store.faults() == [])
  }

  @Test func `a head rebuilds nothing`() throws {
    try editor.run("UPDATE units SET name = '别的局'")
    #expect(throws: StoreFailure.refused(.notPermitted(.manageStore, .city))) { try rebuild("zhang") }
    #expect(try editor.texts("SELECT name FROM units") == ["别的局"])
    #expect(try editor.texts("SELECT kind FROM acts ORDER BY sequence DESC LIMIT 1") == ["act.refused"])
  }

  @Test func `a post that only an altered row gives makes nobody an administrator`() throws {
    try editor.run(
      """
      INSERT INTO posts SELECT 'zhang/9', 'zhang', unit, side, role, since, until, since_city,
        replace(replace(data, 'admin/1', 'zhang/9'), '"person":"admin"', '"person":"zhang"')
      FROM posts WHERE person = 'admin'
      """)
    #expect(throws: StoreFailure.refused(.notPermitted(.manageStore, .city))) { try rebuild("zhang") }
  }

  @Test func `a wrong passphrase is counted, and locks as at any sign-in`() throws {
    for left in [4, 3, 2, 1] {
      #expect(throws: StoreFailure.wrongPassphrase(triesLeft: left)) { try rebuild("admin", "wrong horse") }
    }
    #expect {
      try rebuild("admin", "wrong horse")
    } throws: { error in
      if case .accountLocked = error as? StoreFailure { true } else { false }
    }
  }

  @Test func `an administrator whose row was taken away still rebuilds`() throws {
    try editor.run("DELETE FROM people")
    try editor.run("DELETE FROM posts")
    try editor.run("DELETE FROM keys")
    try rebuild()
    #expect(try unit.store.faults() == [])
  }

  @Test(arguments: [
    "UPDATE entries SET body = CAST(replace(CAST(body AS TEXT), '专题', '别的') AS BLOB) WHERE sequence = ?",
    "UPDATE entries SET digest = zeroblob(32) WHERE sequence = ?",
    "UPDATE entries SET number = 99 WHERE sequence = ?",
    "UPDATE entries SET chain = 'CZJ/supervision' WHERE sequence = ?",
    "UPDATE entries SET previous = zeroblob(32) WHERE sequence = ?",
  ])
  func `an entry that was altered stops it, and nothing of it is shown`(sql: String) throws {
    let place = try place(of: .recordSubmitted)
    try editor.run(sql, [place])
    #expect {
      try unit.store.rebuild(progress: nil)
    } throws: { error in
      if case .entryAltered = error as? StoreFailure { true } else { false }
    }
    #expect(try editor.texts("SELECT title FROM records") == ["专题研究会议"])
  }

  @Test func `an altered entry whose fault was acknowledged lets it go on`() throws {
    let place = try place(of: .recordSubmitted)
    try editor.run(
      "UPDATE entries SET body = CAST(replace(CAST(body AS TEXT), '专题', '别的') AS BLOB) WHERE sequence = ?",
      [place])
    _ = try unit.store.perform(
      .acknowledgeFault(ChainBreak(chain: "CZJ/main", number: 1, fault: .bodyChanged), reason: "已比对"),
      by: unit.administrator)
    try unit.store.rebuild(progress: nil)
    #expect(try unit.store.faults().map(\.kind) == [.acknowledged])
  }

  @Test func `a row that calls a fault acknowledged counts for nothing`() throws {
    let place = try place(of: .recordSubmitted)
    try editor.run("UPDATE entries SET digest = zeroblob(32) WHERE sequence = ?", [place])
    try editor.run("INSERT INTO acknowledged (chain, number, fault) VALUES ('CZJ/main', 1, 'headerChanged')")
    #expect(throws: StoreFailure.entryAltered(place: "CZJ/main#1")) { try unit.store.rebuild(progress: nil) }
  }
}
