import Foundation
import GRDB
import Records

extension SQLiteStore {
  package func entries(after sequence: Int, limit: Int) throws(StoreFailure) -> [StoredEntry] {
    try reading { db in
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
