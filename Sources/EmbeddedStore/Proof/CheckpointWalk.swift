import GRDB
import Records

/// The walk before a checkpoint: a signature on how the journal stands covers what its entries say, never what a table
/// beside them says.
///
/// Most of it runs before the store is locked; what was appended meanwhile is walked through under the lock.
struct CheckpointWalk {
  private var walk = JournalWalk(checksSignatures: false, seesAll: true)
  private var last = 0

  init(_ store: SQLiteStore) throws(StoreFailure) {
    let reader = try JournalReader(store: store, unit: nil)
    while let rows = try reader.next() { take(rows) }
  }

  private mutating func take(_ rows: SealedRows) {
    walk.take(rows.scanned(BodySample()))
    last = rows.rows.last?.sequence ?? last
  }

  /// How the journal stands now.
  ///
  /// - Throws: `damaged` where heads, tree or an earlier checkpoint differ from the entries.
  mutating func standing(_ db: Database) throws(StoreFailure) -> JournalStanding {
    while true {
      let rows = try failing {
        try SealedRows.read(db, after: last, upTo: .max, limit: VerificationRun.page)
      }
      if rows.rows.isEmpty { break }
      take(rows)
    }
    let standing = walk.standing
    let known = try AcknowledgedFaults(walk) { (chain, number) throws(StoreFailure) in
      try failing { try Journal(db).lying(in: chain, at: number) }
    }
    if let wrong = walk.findings.first(where: { $0.at.fault == .checkpoint && !known.cover($0.at) }) {
      throw .damaged(detail: "\(wrong.at.chain)#\(wrong.at.number): \(wrong.detail)")
    }
    guard try failing({ try KeptOrder(db: db).head() }) == standing.order else {
      throw .damaged(detail: "tree_tiles: not the tree over the entries")
    }
    guard try failing({ try ChainHead.kept(db).sorted { $0.chain < $1.chain } }) == standing.heads else {
      throw .damaged(detail: "heads: not the last entries of the chains")
    }
    return standing
  }
}
