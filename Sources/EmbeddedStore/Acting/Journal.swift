import Foundation
import GRDB
import Records

/// Reads and lengthens the journal inside a transaction.
struct Journal {
  let db: Database
  private let statements = StatementShelf()

  init(_ db: Database) { self.db = db }

  /// The entry at a place in the order of arrival.
  func entry(_ sequence: Int) throws -> Entry {
    let statement = try db.cachedStatement(
      sql: "SELECT header, body, signature FROM entries WHERE sequence = ?")
    guard let row = try Row.fetchOne(statement, arguments: [sequence]) else {
      throw StoreFailure.damaged(detail: "entry \(sequence) is missing")
    }
    let signature: Data? = row["signature"]
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

  /// Writes a sealed entry down and answers its place in the order of arrival.
  func append(_ entry: Entry) throws -> Int {
    let statement = try statements.statement(
      """
      INSERT INTO entries (chain, number, previous, digest, header, body, signature)
      VALUES (?, ?, ?, ?, ?, ?, ?)
      """, db)
    try statement.execute(arguments: [
      entry.header.chain.rawValue, entry.header.number, entry.header.previous.bytes.column,
      entry.digest.bytes.column, entry.headerBytes.column, entry.bodyBytes.column, entry.signature?.column,
    ])
    return Int(db.lastInsertedRowID)
  }
}
