import GRDB
import GRDBSQLite
import Records
import Synchronization

@testable import EmbeddedStore

/// Counts what the connections of a store do: statements that the program runs, pages that the engine looks at.
///
/// A pool hands out the first free reader, so one thread goes on with one reader.
struct StoreMeter {
  struct Count {
    var statements: Int
    var pages: Int
  }

  private final class Tally: Sendable {
    let statements = Mutex(0)
  }

  private let tally = Tally()
  private var connections: [SQLiteConnection] = []

  init(_ store: SQLiteStore) throws {
    connections = [
      try store.pool.read { listen(to: $0) },
      store.pool.writeWithoutTransaction { listen(to: $0) },
      store.draftQueue.inDatabase { listen(to: $0) },
    ].compactMap { $0 }
  }

  private func listen(to db: Database) -> SQLiteConnection? {
    db.trace { [tally] event in
      // What triggers run is told as a comment.
      guard case .statement(let statement) = event, !statement.sql.hasPrefix("--") else { return }
      tally.statements.withLock { $0 += 1 }
    }
    return db.sqliteConnection
  }

  /// What was done since it was last asked.
  func count() -> Count {
    let statements = tally.statements.withLock { count in
      defer { count = 0 }
      return count
    }
    return Count(statements: statements, pages: connections.reduce(0) { $0 + pages(of: $1) })
  }

  private func pages(of connection: SQLiteConnection) -> Int {
    [SQLITE_DBSTATUS_CACHE_HIT, SQLITE_DBSTATUS_CACHE_MISS].reduce(0) { sum, kind in
      var (current, highest) = (CInt(0), CInt(0))
      sqlite3_db_status(connection, kind, &current, &highest, 1)
      return sum + Int(current)
    }
  }

  static var engine: String { String(cString: sqlite3_libversion()) }
}
