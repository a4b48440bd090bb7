import GRDB
import Records

/// When the store came into being, and when the work in it began.
enum StoreStart {
  /// The day of founding, which is that of its first profile.
  static func day(_ db: Database) throws -> Day {
    let statement = try db.cachedStatement(sql: "SELECT min(at) FROM profiles")
    return try Int.fetchOne(statement).map { Instant(seconds: $0).day } ?? Day(number: 0)
  }

  /// The time of the first act by anybody but the founder; enrolling, refusals, archives and what was
  /// brought over are none.
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
