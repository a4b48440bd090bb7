import GRDB
import Records

// What the benchmark and the torments need of a store, and no screen.

extension SQLiteStore {
  /// Folds the whole write-ahead log back into the database, never while anyone commits.
  package func foldLog() throws(StoreFailure) {
    try failing(at: directory) {
      try pool.writeWithoutTransaction { db in
        _ = try lock.holding(patience: 5_000) { try db.checkpoint(.truncate) }
      }
    }
  }

  /// The heads that are not entries of this store.
  package func missing(_ heads: [ChainHead]) throws(StoreFailure) -> [ChainHead] {
    try reading { db in
      let statement = try db.makeStatement(sql: "SELECT digest FROM entries WHERE chain = ? AND number = ?")
      return try heads.filter { head in
        let row = try Row.fetchOne(statement, arguments: [head.chain.rawValue, head.number])
        return row?.bytes("digest") != head.digest.bytes
      }
    }
  }

  /// All headers and bodies one after another: what verifying has to hash.
  package func sealedBytes() throws(StoreFailure) -> [UInt8] {
    let reader = try JournalReader(store: self, unit: nil)
    var bytes: [UInt8] = []
    while let page = try reader.next() {
      for row in page.rows { bytes += page.bytes[row.header] + page.bytes[row.body] }
    }
    return bytes
  }
}
