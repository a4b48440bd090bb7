import Foundation
import GRDB
import Records

/// Reads and lengthens the journal inside a transaction.
struct Journal {
  let db: Database
  private let statements = StatementShelf()
  private let end = End()

  init(_ db: Database) { self.db = db }

  /// The entry at a place in the order of arrival.
  func entry(_ sequence: Int) throws -> Entry {
    let statement = try db.cachedStatement(
      sql: "SELECT header, body, signature FROM entries WHERE sequence = ?")
    guard let row = try Row.fetchOne(statement, arguments: [sequence]) else {
      throw StoreFailure.damaged(detail: "entry \(sequence) is missing")
    }
    let signature = Data.fromDatabaseValue(row["signature"])
    return try Entry(
      headerBytes: row.bytes("header"), bodyBytes: row.bytes("body"), signature: signature.map(Array.init))
  }

  /// What lies in a place of a chain, whether it can be read or not; `nil` where nothing does.
  func lying(in chain: ChainName, at number: Int) throws -> Digest? {
    let statement = try db.cachedStatement(
      sql: "SELECT header, body, signature FROM entries WHERE chain = ? AND number = ?")
    return try Row.fetchOne(statement, arguments: [chain.rawValue, number]).map { row in
      let signature: Data? = row["signature"]
      return PlaceDigest.of(
        header: row.bytes("header"), body: row.bytes("body"), signature: signature.map(Array.init))
    }
  }

  /// Writes a sealed entry down and answers its place in the order of arrival, right behind the last.
  ///
  /// A statement that ran is no proof that anything was written: a trigger may have swallowed the row.
  func append(_ entry: Entry) throws -> Int {
    let last = try end.last ?? Int.fetchOne(db, sql: "SELECT max(sequence) FROM entries") ?? 0
    let statement = try statements.statement(
      """
      INSERT INTO entries (sequence, chain, number, previous, digest, header, body, signature)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """, db)
    try statement.execute(arguments: [
      last + 1, entry.header.chain.rawValue, entry.header.number, entry.header.previous.bytes.column,
      entry.digest.bytes.column, entry.headerBytes.column, entry.bodyBytes.column, entry.signature?.column,
    ])
    guard db.changesCount == 1 else {
      throw StoreFailure.damaged(detail: "\(entry.header.chain)#\(entry.header.number) was not written")
    }
    end.last = last + 1
    return last + 1
  }

  /// Looks whether the entries of a batch are all there, and whether the last is the one that was written last.
  func requireThere(_ places: ClosedRange<Int>, endingWith digest: Digest) throws {
    let statement = try statements.statement(
      """
      SELECT count(*) AS there, (SELECT digest FROM entries WHERE sequence = ?2) AS digest
      FROM entries WHERE sequence BETWEEN ?1 AND ?2
      """, db)
    let row = try Row.fetchOne(statement, arguments: [places.lowerBound, places.upperBound])
    guard row?["there"] == places.count, row?.bytes("digest") == digest.bytes else {
      throw StoreFailure.damaged(detail: "the entries at \(places) are not the ones that were written")
    }
  }

  /// Where the journal ends, once this has lengthened it; it lives as long as one transaction.
  private final class End {
    var last: Int?
  }
}
