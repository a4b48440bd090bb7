import EmbeddedStore
import Foundation
import GRDB
import Records
import TestSupport
import Testing

@Suite struct `An import into drafts` {
  let unit: SmallUnit

  init() throws { unit = try SmallUnit() }

  private func draft(_ title: String) -> ImportedDraft {
    var form = unit.form()
    form.title = title
    return ImportedDraft(unit: SmallUnit.unit, side: .main, form: form)
  }

  /// Brings drafts over; a `nil` among them is a line at which reading fails.
  private func bringOver(_ drafts: [ImportedDraft?]) throws -> Int {
    var rest = drafts[...]
    return try unit.store.importDrafts(
      { () throws(StoreFailure) in
        guard let next = rest.popFirst() else { return nil }
        guard let next else { throw .stopped }
        return next
      }, by: unit.recorder, progress: nil)
  }

  private func titles() throws -> [String] {
    try unit.store.drafts(unit: nil, side: nil, states: [], for: unit.recorder).map(\.draft.form.title)
  }

  @Test func `an import that breaks off brings nothing in`() throws {
    #expect(throws: StoreFailure.stopped) { try bringOver([draft("一"), draft("二"), nil, draft("三")]) }
    #expect(try titles() == [])
  }

  @Test func `all lines come in, numbered one after another`() throws {
    #expect(try bringOver([draft("一"), draft("二"), draft("三")]) == 3)
    #expect(try titles() == ["一", "二", "三"])
  }

  @Test func `an import that is done again brings in only what is not there`() throws {
    var first = draft("一")
    let path = unit.scratch.path + "/a.txt"
    try Data("附件".utf8).write(to: URL(filePath: path))
    first.form.evidence = [
      try unit.store.keepAttachment(path: path, kind: .document, caption: "", progress: nil)
    ]
    #expect(try bringOver([first, draft("二")]) == 2)
    unit.clock.move(to: "2026-11-20 15:00")
    first.form.evidence = [
      try unit.store.keepAttachment(path: path, kind: .document, caption: "", progress: nil)
    ]
    #expect(try bringOver([first, draft("二"), draft("三")]) == 1)
    #expect(try titles() == ["一", "二", "三"])
  }

  @Test func `of a unit that is not one's own nothing comes in`() throws {
    let other = ImportedDraft(unit: SmallUnit.unit, side: .main, form: draft("一").form)
    #expect(throws: StoreFailure.self) {
      var rest = [other][...]
      _ = try unit.store.importDrafts(
        { () throws(StoreFailure) in rest.popFirst() }, by: unit.administrator, progress: nil)
    }
    #expect(try titles() == [])
  }
}

@Suite struct `What is done is done` {
  @Test func `a draft that cannot be removed makes no failure of its entry, and goes later`() throws {
    let unit = try SmallUnit()
    let draft = try unit.draft().number
    _ = try unit.store.perform(.submit(draft: draft, Confirmations()), by: unit.recorder)
    _ = try unit.store.perform(.sign(draft: draft, opinion: "同意", paper: nil), by: unit.head)
    // Somebody else is at the drafts' file for longer than anybody waits.
    var configuration = Configuration()
    configuration.allowsUnsafeTransactions = true
    let other = try DatabaseQueue(
      path: unit.store.directory + "/drafts.sqlite", configuration: configuration)
    try other.inDatabase { try $0.execute(sql: "BEGIN IMMEDIATE") }
    let receipt = try unit.store.perform(.enter(draft: draft, lateReason: nil), by: unit.recorder)
    #expect(receipt.number != nil)
    try other.inDatabase { try $0.execute(sql: "ROLLBACK") }
    func left() throws -> Int {
      try other.read { db in
        try Int.fetchOne(db, sql: "SELECT count(*) FROM drafts WHERE number = ?", arguments: [draft]) ?? 0
      }
    }
    #expect(try left() == 1)
    _ = try SQLiteStore.open(
      at: unit.store.directory, options: OpenOptions(clock: { [clock = unit.clock] in clock.read() }))
    #expect(try left() == 0)
  }
}
