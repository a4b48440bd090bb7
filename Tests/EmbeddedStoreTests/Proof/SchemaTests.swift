import Foundation
import GRDB
import Records
import Secrets
import TestSupport
import Testing

@testable import EmbeddedStore

/// One thing that somebody did to the schema, and the object that must be named.
struct Reshaping: CustomTestStringConvertible, Sendable {
  let sql: String
  let place: String
  let detail: String

  init(_ sql: String, _ place: String, _ detail: String) {
    (self.sql, self.place, self.detail) = (sql, "jishi.sqlite " + place, detail)
  }

  var testDescription: String { sql }

  static let all = [
    Reshaping(
      "ALTER TABLE reviews RENAME TO kept; CREATE VIEW reviews AS SELECT * FROM kept", "view reviews",
      "this program never makes it"),
    Reshaping(
      "CREATE TRIGGER quiet BEFORE INSERT ON entries WHEN NEW.chain = 'city' BEGIN SELECT RAISE(IGNORE); END",
      "trigger quiet", "this program never makes it"),
    Reshaping("DROP TRIGGER entries_never_change", "trigger entries_never_change", "it is missing"),
    Reshaping(
      "DROP TRIGGER entries_never_go; CREATE TRIGGER entries_never_go BEFORE DELETE ON entries BEGIN SELECT 1; END",
      "trigger entries_never_go", "it is not as this program makes it"),
    Reshaping("DROP INDEX acts_by_place", "index acts_by_place", "it is missing"),
    Reshaping("CREATE INDEX more ON entries (header)", "index more", "this program never makes it"),
    Reshaping(
      "DROP VIEW record_texts; CREATE VIEW record_texts AS SELECT 1 AS id, '' AS title, '' AS summary, '' AS place,"
        + " '' AS people", "view record_texts", "it is not as this program makes it"),
    Reshaping("DROP TABLE units", "table units", "it is missing"),
    Reshaping(
      "ALTER TABLE units RENAME COLUMN name TO title", "table units", "it is not as this program makes it"),
    Reshaping(
      "ALTER TABLE heads RENAME COLUMN number TO many", "table heads", "it is not as this program makes it"),
    Reshaping("ANALYZE", "table sqlite_stat1", "this program never makes it"),
    Reshaping(
      "ALTER TABLE settings ADD COLUMN more TEXT", "table settings", "it is not as this program makes it"),
    Reshaping("DROP TABLE broken", "table broken", "it is missing"),
    Reshaping("CREATE TABLE more (id INTEGER PRIMARY KEY)", "table more", "this program never makes it"),
  ]
}

@Suite struct `A schema that is not ours` {
  let unit: SmallUnit
  let editor: NightEditor

  init() throws {
    unit = try SmallUnit()
    _ = try unit.enteredRecord()
    editor = try NightEditor(unit.store)
  }

  private func open(inspecting: Bool = false) throws -> SQLiteStore {
    let clock = unit.clock
    return try SQLiteStore.open(
      at: unit.store.directory, options: OpenOptions(inspects: inspecting, clock: { clock.read() }))
  }

  private func rebuild(_ person: String = "admin", _ passphrase: Passphrase = SmallUnit.passphrase) throws
    -> Int
  {
    let clock = unit.clock
    return try SQLiteStore.rebuild(
      at: unit.store.directory, as: Claim(person: person, passphrase: passphrase),
      options: OpenOptions(clock: { clock.read() }), progress: nil)
  }

  @Test func `the digests in the source are those of the objects that the texts make`() throws {
    #expect(SchemaObject.digest(of: try SchemaCheck.store.objects()).description == Schema.objectsDigest)
    #expect(SchemaObject.digest(of: try SchemaCheck.drafts.objects()).description == Schema.draftsDigest)
  }

  @Test(arguments: Reshaping.all)
  func `keeps the store closed, is named by verify, and is put right by rebuild`(_ change: Reshaping) throws {
    let entries = try unit.store.changeCounter()
    try editor.reshape(change.sql)
    let failure = #expect(throws: StoreFailure.self) { try open() }
    guard case .foreignSchema(let differences) = failure else {
      Issue.record("\(String(describing: failure))")
      return
    }
    #expect(differences.contains { $0.place == change.place && $0.detail == change.detail }, "\(differences)")
    let faults = try open(inspecting: true).faults()
    #expect(
      faults.contains(VerificationFault(kind: .database, place: change.place, detail: change.detail)),
      "\(faults)")
    #expect(!faults.contains { $0.kind == .chain || $0.kind == .signature })
    #expect(try rebuild() == entries)
    #expect(try open().faults() == [])
  }

  @Test(arguments: Reshaping.all)
  func `is met by no act of a session that was open before`(_ change: Reshaping) throws {
    try editor.reshape(change.sql)
    #expect(throws: StoreFailure.schemaMoved) {
      try unit.store.perform(.issueCodes(["lin"]), by: unit.administrator)
    }
    // A checkpoint reads before it writes, and meets what is foreign by name.
    #expect {
      try unit.store.perform(.makeCheckpoint, by: unit.administrator)
    } throws: { error in
      if case .foreignSchema = error as? StoreFailure { true } else { false }
    }
    #expect {
      try unit.store.overview()
    } throws: { error in
      if case .foreignSchema = error as? StoreFailure { true } else { false }
    }
    #expect(try unit.store.faults().contains { $0.place == change.place })
  }

  @Test(arguments: [
    "ALTER TABLE entries RENAME COLUMN header TO heading",
    "ALTER TABLE entries RENAME TO kept; CREATE VIEW entries AS SELECT * FROM kept",
    "ALTER TABLE entries RENAME TO kept",
  ])
  func `a journal that is no table of ours is a fault, and neither read nor rebuilt`(sql: String) throws {
    try editor.reshape(sql)
    let report = try open(inspecting: true).verify(VerificationScope(), progress: nil)
    #expect(report.entries == 0)
    #expect(report.faults.contains { $0.kind == .database && $0.place.hasSuffix(" entries") })
    #expect {
      try rebuild()
    } throws: { error in
      if case .foreignSchema = error as? StoreFailure { true } else { false }
    }
  }

  @Test func `the drafts are held against their schema too`() throws {
    try NightEditor(at: unit.store.directory, file: "drafts.sqlite").reshape(
      "CREATE TRIGGER eater AFTER INSERT ON drafts BEGIN DELETE FROM drafts; END")
    let eater = SchemaDifference(.foreign, type: "trigger", name: "eater", file: "drafts.sqlite")
    #expect(throws: StoreFailure.foreignSchema([eater])) { try open() }
    #expect(try open(inspecting: true).faults().map(\.place) == ["drafts.sqlite trigger eater"])
    _ = try rebuild()
    #expect(try open().faults() == [])
  }

  @Test func `a quick check names it too`() throws {
    try editor.reshape("DROP INDEX acts_by_place")
    let faults = try open(inspecting: true).faults(VerificationScope(quick: true))
    #expect(faults.map(\.place) == ["jishi.sqlite index acts_by_place"])
  }

  @Test func `an inspected store writes nothing`() throws {
    try editor.reshape("DROP INDEX acts_by_place")
    let store = try open(inspecting: true)
    #expect(throws: StoreFailure.readOnly(path: store.directory)) {
      try store.perform(.makeCheckpoint, by: unit.administrator)
    }
  }

  @Test func `a program that finds an empty log moves nothing under whoever is in the store`() throws {
    for _ in 1...3 {
      try unit.store.foldLog()
      _ = try open()
      _ = try unit.store.perform(.makeCheckpoint, by: unit.administrator)
    }
    #expect(try open().faults() == [])
  }

  @Test func `after somebody else's rebuild a session reads on, and is told to open again before it writes`()
    throws
  {
    _ = try rebuild()
    #expect(try unit.store.overview().city == "示范市")
    #expect(throws: StoreFailure.schemaMoved) {
      try unit.store.perform(.makeCheckpoint, by: unit.administrator)
    }
    #expect(try open().faults() == [])
  }

  @Test func `an append is believed only when its row is there`() throws {
    let before = try unit.store.changeCounter()
    #expect(throws: StoreFailure.damaged(detail: "city#17 was not written")) {
      try unit.store.writing(keepsSchema: false) { db in
        try db.execute(
          sql: "CREATE TRIGGER quiet BEFORE INSERT ON entries BEGIN SELECT RAISE(IGNORE); END")
        let key = try #require(unit.administrator.key)
        let appender = Appender(db: db, author: "admin", key: key, at: unit.clock.read())
        _ = try appender.append(ActPlan(.city, [CodeIssued.sample]))
      }
    }
    #expect(try unit.store.changeCounter() == before)
  }

  @Test func `an append is believed only when the row is the one that was written`() throws {
    let before = try unit.store.changeCounter()
    #expect {
      try unit.store.writing(keepsSchema: false) { db in
        try db.execute(
          sql: """
            DROP TRIGGER entries_never_go;
            CREATE TRIGGER late AFTER INSERT ON entries BEGIN DELETE FROM entries WHERE sequence = NEW.sequence; END
            """)
        let key = try #require(unit.administrator.key)
        let appender = Appender(db: db, author: "admin", key: key, at: unit.clock.read())
        _ = try appender.append(ActPlan(.city, [CodeIssued.sample]))
      }
    } throws: { error in
      if case .damaged = error as? StoreFailure { true } else { false }
    }
    #expect(try unit.store.changeCounter() == before)
  }
}

extension CodeIssued {
  fileprivate static let sample = CodeIssued(
    person: "lin", salt: "00", hash: Digest(of: []), expires: Instant(seconds: 0))
}
