import Foundation
import GRDB
import Records
import TestSupport
import Testing

@testable import EmbeddedStore

/// A store as version 0.2.0 left it: its tables made by its own texts, its rows those of a small unit.
struct OlderStore {
  let unit: SmallUnit
  let path: String

  init() throws {
    unit = try SmallUnit()
    _ = try unit.enteredRecord()
    path = unit.scratch.path + "/older"
    try FileManager.default.createDirectory(atPath: path + "/objects", withIntermediateDirectories: true)
    var configuration = Configuration()
    configuration.prepareDatabase { $0.add(tokenizer: SubstringTokenizer.self) }
    let queue = try DatabaseQueue(path: path + "/jishi.sqlite", configuration: configuration)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(Schema020.version)")
      for text in [
        Schema020.journal, Schema020.projections, Schema020.search, Schema020.state, Schema020.looks,
      ] {
        try db.execute(sql: text)
      }
      try db.execute(sql: "ATTACH ? AS today", arguments: [unit.store.databasePath])
      let tables = try String.fetchAll(
        db, sql: "SELECT name FROM main.sqlite_master WHERE type = 'table' AND name NOT LIKE 'record_index%'")
      // The columns stand in the same order in both, whatever they are called; those of today that came later stand last.
      for table in tables {
        let count = try Int.fetchOne(
          db, sql: "SELECT count(*) FROM pragma_table_info(?, 'main')", arguments: [table])
        let columns = try String.fetchAll(
          db, sql: "SELECT name FROM pragma_table_info(?, 'today') ORDER BY cid LIMIT ?",
          arguments: [table, count])
        try db.execute(
          sql: "INSERT INTO main.\(table) SELECT \(columns.joined(separator: ", ")) FROM today.\(table)")
      }
      try db.execute(sql: "DETACH today")
    }
    try queue.close()
  }

  func open(inspecting: Bool = false, progress: ProgressListener? = nil) throws -> SQLiteStore {
    let clock = unit.clock
    return try SQLiteStore.open(
      at: path, options: OpenOptions(inspects: inspecting, clock: { clock.read() }), progress: progress)
  }

  /// All columns of all entries.
  func entries() throws -> [Row] {
    let queue = try DatabaseQueue(path: path + "/jishi.sqlite")
    return try queue.read { try Row.fetchAll($0, sql: "SELECT * FROM entries ORDER BY sequence") }
  }
}

@Suite struct `R-007 a store of version 0.2.0` {
  let older: OlderStore

  init() throws { older = try OlderStore() }

  @Test func `opens with all its entries, verifies and goes on`() throws {
    let before = try older.entries()
    let store = try older.open()
    #expect(try older.entries() == before)
    #expect(try store.schemaDifferences() == [])
    #expect(try store.faults() == [])
    // Its ledgers count from the day of founding, and nothing had to be written for that.
    #expect(try store.overview().ledgersFrom == Day("2026-11-20"))
    let session = try store.signIn("admin", passphrase: SmallUnit.passphrase)
    _ = try store.perform(.makeCheckpoint, by: session)
    #expect(try store.changeCounter() == before.count + 1)
    #expect(try store.faults() == [])
  }

  @Test func `refuses places below 1 from then on`() throws {
    _ = try older.open()
    let editor = try NightEditor(at: older.path)
    #expect(throws: DatabaseError.self) {
      try editor.run("UPDATE entries SET sequence = -1 WHERE sequence = 1")
    }
  }

  @Test func `stays as it was when its renewal is stopped`() throws {
    let before = try older.entries()
    #expect(throws: StoreFailure.stopped) { try older.open(progress: { _ in false }) }
    #expect(try older.entries() == before)
    let editor = try NightEditor(at: older.path)
    #expect(try editor.number("PRAGMA user_version") == 5)
    #expect(try editor.texts("SELECT name FROM sqlite_master WHERE name LIKE 'entries_before%'") == [])
    #expect(try older.open().faults() == [])
  }

  @Test func `with an entry hidden below place 1 is not renewed, and can still be verified`() throws {
    let editor = try NightEditor(at: older.path)
    let last = try editor.number("SELECT max(sequence) FROM entries")
    try editor.run("UPDATE entries SET sequence = -sequence WHERE sequence = ?", [last])
    let before = try older.entries()
    #expect(
      throws: StoreFailure.damaged(detail: "an entry stands at place \(-last), places begin with 1")
    ) { try older.open() }
    #expect(try older.entries() == before)
    #expect(try editor.number("PRAGMA user_version") == 5)
    #expect(try !older.open(inspecting: true).faults().isEmpty)
  }

  @Test func `keeps nothing that somebody hung on it`() throws {
    let editor = try NightEditor(at: older.path)
    try editor.reshape(
      """
      CREATE TRIGGER quiet BEFORE INSERT ON entries BEGIN SELECT RAISE(IGNORE); END;
      CREATE TRIGGER tries AFTER UPDATE ON vaults BEGIN UPDATE vaults SET tries = 0; END;
      CREATE INDEX more ON entries (header);
      CREATE TABLE more_of_it (id INTEGER PRIMARY KEY AUTOINCREMENT, entry INTEGER REFERENCES entries);
      INSERT INTO more_of_it (entry) VALUES (1);
      """)
    let before = try older.entries()
    let store = try older.open()
    #expect(try store.schemaDifferences() == [])
    #expect(try older.entries() == before)
  }

  @Test func `takes no entry from a session that the older program left open`() throws {
    let session = try DatabaseQueue(path: older.path + "/jishi.sqlite")
    let key = try #require(older.unit.administrator.key)
    func append() throws {
      try session.write { db in
        let last = try #require(try Row.fetchOne(db, sql: "SELECT * FROM heads WHERE chain = 'city'"))
        let body = CodeIssued(
          person: "lin", salt: "00", hash: Digest(of: []), expires: older.unit.clock.read())
        let bytes = try CanonicalEncoder.bytes(of: body)
        let number = last["number"] as Int
        let header = EntryHeader(
          chain: .city, number: number + 1, kind: .codeIssued, bodyDigest: Digest(of: bytes), author: "admin",
          at: older.unit.clock.read(), previous: try #require(Digest(bytes: last["digest"] as Data)),
          city: number,
          batch: [1, 1])
        let entry = try Entry(sealing: header, bodyBytes: bytes, with: key)
        let digest = Data(entry.digest.bytes)
        try db.execute(
          sql: Schema020.appends[0],
          arguments: [
            "city", number + 1, last["digest"] as Data, digest, Data(entry.headerBytes), Data(bytes),
            entry.signature.map { Data($0) },
          ])
        try db.execute(
          sql: Schema020.appends[1],
          arguments: ["city", number + 1, digest, number, header.at.seconds, db.lastInsertedRowID])
      }
    }
    try append()
    let before = try older.entries()
    _ = try older.open()
    #expect(throws: DatabaseError.self) { try append() }
    #expect(try older.entries() == before)
  }
}

@Suite struct `Tiles of the order of arrival` {
  @Test func `the root over each 256 entries is kept, and is the same after a rebuild`() throws {
    let unit = try SmallUnit()
    var many = (1...250).map { unit.imported("\($0)") }.makeIterator()
    #expect(try unit.store.importRecords({ many.next() }, by: unit.administrator, progress: nil) == 250)
    for _ in 1...20 { _ = try unit.store.perform(.makeCheckpoint, by: unit.administrator) }
    let editor = try NightEditor(unit.store)
    let digests = try editor.rows("SELECT digest FROM entries ORDER BY sequence LIMIT 256")
    let leaves = try digests.map { OrderTree.leaf(of: try #require(Digest(bytes: $0["digest"] as Data))) }
    let kept = try editor.rows("SELECT position, root FROM tree_tiles")
    #expect(kept == [["position": 0, "root": Data(OrderTree.root(of: leaves).bytes)]])
    try unit.store.rebuild(progress: nil)
    #expect(try editor.rows("SELECT position, root FROM tree_tiles") == kept)
    #expect(try unit.store.faults() == [])
    try editor.run("UPDATE tree_tiles SET root = zeroblob(32)")
    #expect(try unit.store.faults().map(\.place) == ["tree_tiles position=0"])
    // Nor is the altered root signed: a checkpoint is taken from the entries.
    #expect(throws: StoreFailure.damaged(detail: "tree_tiles: not the tree over the entries")) {
      try unit.store.perform(.makeCheckpoint, by: unit.administrator)
    }
  }
}
