import GRDB
import Records
import Synchronization

/// The engine's counter of changes to the schema, as it stood when the schema was last found to be ours.
struct SchemaMark {
  /// What a write goes by: only this store's own changes move it.
  var forWriting: Int?
  /// What reading goes by: it moves on with every schema that was compared and found to be ours.
  var forReading: Int?
}

extension SQLiteStore {
  /// Checks both databases against what this program makes of them, and keeps the mark by which changes are noticed.
  func requireOwnSchema() throws(StoreFailure) {
    let differences = try schemaDifferences()
    guard differences.isEmpty else { throw .foreignSchema(differences) }
  }

  /// What differs in both databases; nothing in a store of ours.
  func schemaDifferences() throws(StoreFailure) -> [SchemaDifference] {
    let own = try failing(at: directory) {
      try pool.read { db in
        let cookie = try schemaCookie(db)
        let differences = try SchemaCheck.store.differences(db)
        if differences.isEmpty { noteOwnSchema(cookie, forWriting: false) }
        return differences
      }
    }
    return own
      + (try failing(at: directory) { try draftQueue.heedfulRead { try SchemaCheck.drafts.differences($0) } })
  }

  /// The schema as it is now was made, or compared, by this store: from here on its changes are noticed.
  func noteOwnSchema(_ cookie: Int?, forWriting: Bool = true) {
    schemaMark.withLock { mark in
      mark.forReading = cookie
      if forWriting || mark.forWriting == nil { mark.forWriting = cookie }
    }
  }

  /// Refuses a write when another program has moved the schema since this store was opened.
  func requireUnmovedSchema(_ db: Database) throws {
    let version = try Int.fetchOne(db.cachedStatement(sql: "PRAGMA user_version")) ?? 0
    guard version <= Schema.version else {
      throw StoreFailure.newerStore(version: version, known: Schema.version)
    }
    guard try schemaCookie(db) == schemaMark.withLock({ $0.forWriting }), version == Schema.version else {
      throw StoreFailure.schemaMoved
    }
  }

  /// Compares the schema anew where it was moved since it was last looked at; what is ours may be read on.
  func requireOwnSchema(_ db: Database) throws {
    let cookie = try schemaCookie(db)
    guard cookie != schemaMark.withLock({ $0.forReading }) else { return }
    let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    guard version <= Schema.version else {
      throw StoreFailure.newerStore(version: version, known: Schema.version)
    }
    let differences = try SchemaCheck.store.differences(db)
    guard differences.isEmpty else { throw StoreFailure.foreignSchema(differences) }
    noteOwnSchema(cookie, forWriting: false)
  }

  func schemaCookie(_ db: Database) throws -> Int? {
    try Int.fetchOne(db.cachedStatement(sql: "PRAGMA schema_version"))
  }
}
