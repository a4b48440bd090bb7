import EmbeddedStore
import Foundation
import GRDB
import Records

/// Somebody who opens the database at night with a tool of his own, and lets no trigger stop him.
///
/// He knows that the schema is looked at: each change puts the triggers back as they were, and the counter of the
/// schema's changes too, unless the change was one to the schema itself.
struct NightEditor {
  private let queue: DatabaseQueue

  init(_ store: SQLiteStore) throws { try self.init(at: store.directory) }

  init(at directory: String, file: String = "jishi.sqlite") throws {
    var patient = Configuration()
    // Whoever else looks at the file may be closing it just now.
    patient.busyMode = .timeout(5)
    queue = try DatabaseQueue(path: directory + "/" + file, configuration: patient)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA trusted_schema = ON") }
  }

  func run(_ sql: String, _ arguments: StatementArguments = []) throws {
    try queue.writeWithoutTransaction { db in
      // Pragmas of the connection are heard outside of a transaction only.
      guard !sql.hasPrefix("PRAGMA") else { return try db.execute(sql: sql) }
      try db.inTransaction {
        let before = try Schema(db)
        for name in before.triggers.keys { try db.execute(sql: "DROP TRIGGER \(name)") }
        try db.execute(sql: sql, arguments: arguments)
        for text in before.triggers.values { try db.execute(sql: text) }
        if try Schema(db).objects == before.objects {
          try db.execute(sql: "PRAGMA schema_version = \(before.cookie)")
        }
        return .commit
      }
    }
  }

  /// Changes the schema itself, with no more care than that.
  func reshape(_ sql: String) throws { try queue.writeWithoutTransaction { try $0.execute(sql: sql) } }

  /// What the database says of itself.
  private struct Schema {
    let objects: [String]
    let triggers: [String: String]
    let cookie: Int

    init(_ db: Database) throws {
      objects = try String.fetchAll(
        db,
        sql:
          "SELECT type || ' ' || name || ' ' || tbl_name || ' ' || ifnull(sql, '') FROM sqlite_master ORDER BY type, name"
      )
      let rows = try Row.fetchAll(
        db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'entries_never_%'")
      triggers = Dictionary(uniqueKeysWithValues: rows.map { ($0[0], $0[1]) })
      cookie = try Int.fetchOne(db, sql: "PRAGMA schema_version") ?? 0
    }
  }

  func blob(_ sql: String, _ arguments: StatementArguments = []) throws -> [UInt8] {
    try queue.read { try Data.fetchOne($0, sql: sql, arguments: arguments).map(Array.init) ?? [] }
  }

  func number(_ sql: String, _ arguments: StatementArguments = []) throws -> Int {
    try queue.read { try Int.fetchOne($0, sql: sql, arguments: arguments) ?? 0 }
  }

  func texts(_ sql: String, _ arguments: StatementArguments = []) throws -> [String] {
    try queue.read { try String.fetchAll($0, sql: sql, arguments: arguments) }
  }

  func rows(_ sql: String) throws -> [Row] { try queue.read { try Row.fetchAll($0, sql: sql) } }

  /// Changes a column of one entry while the body runs, and puts it back.
  func exchanging(_ column: String, of sequence: Int, for bytes: [UInt8]?, _ body: () throws -> Void) throws {
    let old = try queue.read { db in
      try Data.fetchOne(db, sql: "SELECT \(column) FROM entries WHERE sequence = ?", arguments: [sequence])
    }
    try run("UPDATE entries SET \(column) = ? WHERE sequence = ?", [bytes.map { Data($0) }, sequence])
    try body()
    try run("UPDATE entries SET \(column) = ? WHERE sequence = ?", [old, sequence])
  }
}

extension SQLiteStore {
  /// The faults of a full verification.
  func faults(_ scope: VerificationScope = VerificationScope()) throws -> [VerificationFault] {
    try verify(scope, progress: nil).faults
  }
}

extension NightEditor {
  /// Seals an entry with a key that the editor has, and puts it at the end of a chain.
  func append(
    _ body: some EntryBody, to chain: ChainName, by author: PersonCode, key: SigningKey?, at: Instant,
    city: Int? = nil
  ) throws {
    let name = chain.rawValue
    let number = try number("SELECT max(number) FROM entries WHERE chain = ?", [name])
    let previous = try blob("SELECT digest FROM entries WHERE chain = ? AND number = ?", [name, number])
    let reach = try self.number("SELECT max(number) FROM entries WHERE chain = 'city'")
    let bytes = try CanonicalEncoder.value(of: body).bytes
    guard let digest = Digest(bytes: previous) else { return }
    let header = EntryHeader(
      chain: chain, number: number + 1, kind: type(of: body).kind, bodyDigest: Digest(of: bytes),
      author: author, at: at, previous: digest, city: city ?? reach, batch: [1, 1])
    let entry = try Entry(sealing: header, bodyBytes: bytes, with: key)
    try run(
      """
      INSERT INTO entries (chain, number, previous, digest, header, body, signature)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """,
      [
        name, number + 1, Data(previous), Data(entry.digest.bytes), Data(entry.headerBytes), Data(bytes),
        entry.signature.map { Data($0) },
      ])
  }
}
