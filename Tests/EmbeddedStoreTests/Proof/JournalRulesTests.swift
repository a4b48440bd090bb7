import EmbeddedStore
import Foundation
import GRDB
import Records
import Synchronization
import TestSupport
import Testing

@testable import class EmbeddedStore.SQLiteStore

@Suite struct `The journal's own rules` {
  let unit: SmallUnit

  init() throws {
    unit = try SmallUnit()
    _ = try unit.enteredRecord()
  }

  @Test(arguments: [
    "UPDATE entries SET signature = NULL WHERE sequence = 1", "DELETE FROM entries WHERE sequence = 3",
    "INSERT OR REPLACE INTO entries SELECT * FROM entries WHERE sequence = 2",
    """
    INSERT OR REPLACE INTO entries (chain, number, previous, digest, header, body)
    SELECT chain, number, zeroblob(32), digest, header, body FROM entries WHERE sequence = 2
    """,
    """
    INSERT INTO entries (chain, number, previous, digest, header, body)
    SELECT chain, 9999, previous, digest, header, body FROM entries WHERE sequence = 2
    """,
  ])
  func `R-113 entries refuse change, removal and replacement, with any program that keeps the triggers`(
    sql: String
  ) throws {
    let queue = try DatabaseQueue(path: unit.store.directory + "/jishi.sqlite")
    #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: sql) } }
    #expect(try unit.store.faults() == [])
  }

  @Test func `R-003 a commit is flushed: synchronous is FULL on the writer, and no commit checkpoints`()
    throws
  {
    let facts = try unit.store.writing { db in
      [
        try Int.fetchOne(db, sql: "PRAGMA synchronous"),
        try Int.fetchOne(db, sql: "PRAGMA wal_autocheckpoint"),
        try Int.fetchOne(db, sql: "PRAGMA recursive_triggers"), try Int.fetchOne(db, sql: "PRAGMA mmap_size"),
      ]
    }
    #expect(facts == [2, 0, 1, 0])
  }

  @Test func `R-007 a newer store is not touched`() throws {
    let editor = try NightEditor(unit.store)
    try editor.run("PRAGMA user_version = 999")
    #expect(throws: StoreFailure.newerStore(version: 999, known: 7)) {
      try SQLiteStore.open(at: unit.store.directory)
    }
  }

  @Test func `R-007 an older store's projections are computed anew when it is opened`() throws {
    let editor = try NightEditor(unit.store)
    try editor.run("DROP TABLE unit_days")
    try editor.run("PRAGMA user_version = 1")
    let store = try SQLiteStore.open(
      at: unit.store.directory, options: OpenOptions(clock: { [clock = unit.clock] in clock.read() }))
    #expect(try store.entryDays(unit: SmallUnit.unit, side: .main, year: 2026, for: unit.head).count == 1)
    #expect(try store.faults() == [])
  }

  @Test func `R-007 opening an older store tells how far it has come, and a store of today tells nothing`()
    throws
  {
    let heard = Mutex<[Records.Progress.Stage]>([])
    let listener: ProgressListener = { progress in
      heard.withLock { $0.append(progress.stage) }
      return true
    }
    _ = try SQLiteStore.open(at: unit.store.directory, progress: listener)
    #expect(heard.withLock { $0 }.isEmpty)
    try NightEditor(unit.store).run("PRAGMA user_version = 1")
    _ = try SQLiteStore.open(at: unit.store.directory, progress: listener)
    #expect(heard.withLock { $0.contains(.writing) })
  }

  @Test func `R-007 an older store whose renewal is stopped stays as it was`() throws {
    try NightEditor(unit.store).run("PRAGMA user_version = 1")
    #expect(throws: StoreFailure.stopped) {
      try SQLiteStore.open(at: unit.store.directory, progress: { _ in false })
    }
    let store = try SQLiteStore.open(
      at: unit.store.directory, options: OpenOptions(clock: { [clock = unit.clock] in clock.read() }))
    #expect(try store.faults() == [])
  }

  @Test func `what one program appends another sees`() throws {
    let other = try SQLiteStore.open(at: unit.store.directory)
    let before = try other.changeCounter()
    _ = try unit.store.perform(.makeCheckpoint, by: unit.administrator)
    #expect(try other.changeCounter() == before + 1)
  }
}

@Suite struct `Acts that were sealed outside of the program` {
  let unit: SmallUnit
  let editor: NightEditor

  init() throws {
    unit = try SmallUnit()
    _ = try unit.enteredRecord()
    editor = try NightEditor(unit.store)
  }

  private func faults(
    after body: some EntryBody, on chain: ChainName, by author: PersonCode, _ key: SigningKey?
  ) throws
    -> [VerificationFault]
  {
    try editor.append(body, to: chain, by: author, key: key, at: unit.clock.read())
    return try unit.store.faults(VerificationScope(projections: false))
  }

  @Test func `R-012 a recorder who gives out posts is found`() throws {
    let post = Post(
      id: "lin/2", person: "lin", role: .administrator, title: "自任", from: unit.clock.read().day)
    let found = try faults(after: PostGiven(post: post), on: .city, by: "lin", unit.recorder.key)
    #expect(found.map(\.kind) == [.entitlement])
    #expect(found.first?.detail.contains("lin was not entitled to post.given") == true)
  }

  @Test func `R-014 a head of the other side who signs is found`() throws {
    let draft = try unit.draft(unit.form(title: "另一次", start: "2026-11-19 09:00"))
    let receipt = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    let submission = try #require(receipt.entries.first?.digest)
    let body = RecordSigned(draft: draft.number, submission: submission, opinion: "", post: "he/1")
    let found = try faults(after: body, on: "CZJ/main", by: "he", unit.disciplineHead.key)
    #expect(found.map(\.kind) == [.entitlement])
  }

  @Test func `R-116 an entry signed with another's key is found`() throws {
    let found = try faults(
      after: DraftDiscarded(draft: 9, title: "", draftedAt: unit.clock.read(), draftedBy: "lin"),
      on: "CZJ/main", by: "lin", unit.head.key)
    #expect(found.map(\.kind) == [.signature])
  }

  @Test func `a key that nobody issued a code for is found`() throws {
    let key = SigningKey()
    let body = KeyIntroduced(person: "lin", key: key.publicKey, code: OneTimeCode().description)
    let found = try faults(after: body, on: .city, by: "lin", key)
    #expect(found.map(\.kind) == [.entitlement])
    #expect(found.first?.detail.contains("no valid code") == true)
  }

  @Test func `a code that was used, or has expired, introduces no second key`() throws {
    let codes = try unit.store.perform(.issueCodes(["lin"]), by: unit.administrator).codes
    let code = try #require(codes["lin"])
    unit.clock.move(to: "2026-12-10 14:00")
    let key = SigningKey()
    let body = KeyIntroduced(person: "lin", key: key.publicKey, code: code.description)
    #expect(try faults(after: body, on: .city, by: "lin", key).map(\.kind) == [.entitlement])
  }

  @Test func `a recovery without the recovery key's proof is found`() throws {
    let key = SigningKey()
    let body = AdministratorRecovered(
      person: Person(code: "thief", name: "某"), key: key.publicKey, proof: String(repeating: "0", count: 128))
    let found = try faults(after: body, on: .city, by: "thief", key)
    #expect(found.map(\.kind) == [.entitlement])
  }

  @Test func `R-092 a record entered without its signature is found`() throws {
    let draft = try unit.draft(unit.form(title: "另一次", start: "2026-11-19 09:00"))
    let receipt = try unit.store.perform(.submit(draft: draft.number, Confirmations()), by: unit.recorder)
    let submission = try #require(receipt.entries.first?.digest)
    let body = RecordEntered(
      draft: draft.number, submission: submission, signing: submission,
      number: RecordNumber(unit: "CZJ", year: 2026, side: .main, serial: 2), deadline: unit.clock.read().day,
      recorder: "lin")
    #expect(try faults(after: body, on: "CZJ/main", by: "lin", unit.recorder.key).map(\.kind) == [.order])
  }

  @Test func `R-070 records brought over after the store was opened are found`() throws {
    let moment = Moment(day: unit.clock.read().day - 30, minute: 540)
    let content = RecordContent(
      unit: "CZJ", side: .main, subject: DutySubject(kind: .team), time: EventTime(start: moment), place: "室",
      people: [], title: "补记", summary: "补", category: .meeting, links: [], evidence: [],
      noAttachmentReason: .noElectronicCopy)
    let body = RecordImported(
      number: RecordNumber(unit: "CZJ", year: 2026, side: .main, serial: 2), content: content,
      deadline: moment.day, signedBy: "某", signedAt: moment, enteredAt: moment)
    #expect(
      try faults(after: body, on: "CZJ/main", by: "admin", unit.administrator.key).map(\.kind) == [
        .entitlement
      ])
  }

  @Test func `a city number that runs ahead of the city chain is found`() throws {
    try editor.append(
      DraftDiscarded(draft: 9, title: "", draftedAt: unit.clock.read(), draftedBy: "lin"), to: "CZJ/main",
      by: "lin", key: unit.recorder.key, at: unit.clock.read(), city: 5_000)
    let kinds = try unit.store.faults(VerificationScope(projections: false)).map(\.kind)
    #expect(kinds.contains(.order))
  }

  @Test func `a checkpoint that tells of other heads is found`() throws {
    let heads = try unit.store.heads()
    let day = unit.clock.read().day
    let key = try #require(unit.administrator.key)
    let store = try unit.store.overviewID()
    var wrong = heads
    wrong[0].number -= 1
    let made = try Checkpoint(number: 1, day: day, store: store, heads: wrong, by: "admin", signedWith: key)
    let body = CheckpointMade(
      number: 1, day: day, root: made.root, signature: made.signature, chains: heads.count, changed: wrong)
    #expect(try faults(after: body, on: .city, by: "admin", key).map(\.kind) == [.checkpoint])
  }
}
