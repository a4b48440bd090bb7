import Foundation
import GRDB
import Records

extension SQLiteStore {
  package func journal(after sequence: Int, limit: Int, for session: Session) throws(StoreFailure)
    -> [StoredEntry]
  {
    try reading(for: session) { db, rights in
      guard rights.administers || rights.readsEverything else {
        throw StoreFailure.refused(.notPermitted(.backUp, .city))
      }
      let entries = try entries(after: sequence, limit: limit, db)
      if rights.readsEverything {
        rights.note(entries.compactMap(\.entry.header.chain.body?.unit))
        return entries
      }
      return try entries.map { stored in
        // The person who keeps the store hands over its journal without reading what units and offices wrote into it.
        guard stored.entry.header.chain != .city else { return stored }
        return StoredEntry(sequence: stored.sequence, entry: try stored.entry.blanked())
      }
    }
  }

  /// The entries themselves, as this program keeps them.
  package func entries(after sequence: Int, limit: Int) throws(StoreFailure) -> [StoredEntry] {
    try reading { db in try entries(after: sequence, limit: limit, db) }
  }

  private func entries(after sequence: Int, limit: Int, _ db: Database) throws -> [StoredEntry] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT sequence, header, body, signature FROM entries WHERE sequence > ? ORDER BY sequence LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: [sequence, max(limit, 0)]).map { row in
      let signature: Data? = row["signature"]
      return StoredEntry(
        sequence: row["sequence"],
        entry: try Entry(
          headerBytes: row.bytes("header"), bodyBytes: row.bytes("body"),
          signature: signature.map(Array.init)))
    }
  }

  package func foundedAt() throws(StoreFailure) -> Instant {
    try reading { db in try Journal(db).entry(1).header.at }
  }

  package func occurrenceNames(_ unit: UnitCode, _ side: Side, year: Int, for session: Session)
    throws(StoreFailure) -> Set<OccurrenceName>
  {
    try reading(for: session) { db, rights in
      let books = SQLiteBooks(db: db, draftQueue: draftQueue, objects: objects)
      if !rights.administers || books.isOpen { try rights.open(unit, side) }
      let statement = try db.cachedStatement(
        sql: "SELECT code, ordinal FROM occurrences WHERE unit = ? AND side = ? AND year = ?")
      return Set(
        try Row.fetchAll(statement, arguments: [unit.rawValue, side.rawValue, year])
          .map { OccurrenceName(code: $0[0], ordinal: $0[1]) })
    }
  }
}

extension Journal {
  /// The entry of a chain that has a digest: the one before the entry that names it, or the chain's head.
  func entry(_ digest: Digest, on chain: ChainName) throws -> Entry? {
    let key: StatementArguments = [chain.rawValue, digest.bytes.column]
    let next = try db.cachedStatement(sql: "SELECT number FROM entries WHERE chain = ? AND previous = ?")
    let head = try db.cachedStatement(sql: "SELECT number FROM heads WHERE chain = ? AND digest = ?")
    let number =
      try Int.fetchOne(next, arguments: key).map { $0 - 1 } ?? Int.fetchOne(head, arguments: key)
    guard let number else { return nil }
    let place = try db.cachedStatement(sql: "SELECT sequence FROM entries WHERE chain = ? AND number = ?")
    return try Int.fetchOne(place, arguments: [chain.rawValue, number]).map { try entry($0) }
  }
}
