import GRDB
import Records

/// Since when the ledgers count, and when the work in the store began.
enum StoreStart {
  /// The day from which the ledgers count, as it was known at a moment; `nil`: as it is known now.
  ///
  /// For moments before the founding, the first day that was named counts.
  static func ledgersFrom(knownBy instant: Instant? = nil, _ db: Database) throws -> Day {
    let statement = try db.cachedStatement(
      sql: """
        SELECT day FROM ledger_days WHERE at <= ?
          OR entry = (SELECT min(entry) FROM ledger_days) ORDER BY entry DESC LIMIT 1
        """)
    return try Int.fetchOne(statement, arguments: [instant?.seconds ?? Int.max]).map {
      ColumnDamage.day($0, in: "day")
    }
      ?? .distantPast
  }

  /// The time of the first act by anybody but the founder; enrolling, refusals, archives and what was
  /// imported do not count.
  static func firstAct(_ db: Database) throws -> Instant? {
    let founder = try Journal(db).entry(1).header.author.rawValue
    let statement = try db.cachedStatement(
      sql: """
        SELECT at FROM acts WHERE author <> ? AND kind NOT IN ('act.refused', 'archive.made')
        ORDER BY sequence LIMIT 1
        """)
    return try Int.fetchOne(statement, arguments: [founder]).map(Instant.init(seconds:))
  }
}
