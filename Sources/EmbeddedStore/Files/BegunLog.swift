import GRDB

/// Opens a database whose write-ahead log is empty without moving its schema under those who have it open.
///
/// The engine's wrapper makes sure of a log that is not empty by making a table and dropping it again, which counts as
/// two changes of the schema: a session in another program would be told to open the store anew. Something harmless is
/// written before, so that the wrapper finds a log.
enum BegunLog {
  /// How long to wait for somebody's commit, in milliseconds; the store is opened all the same.
  private static let patience = 1_000

  static func pool(at path: String, _ configuration: Configuration, under lock: CommitLock) throws
    -> DatabasePool
  {
    guard FileFacts(path: path)?.size ?? 0 > 0, isLogEmpty(path) else {
      return try DatabasePool(path: path, configuration: configuration)
    }
    // Two programs that open it at once must not both find an empty log.
    let begun = try? lock.holding(patience: patience) { () throws -> DatabasePool in
      let first = try isLogEmpty(path) ? begin(path) : nil
      defer { try? first?.close() }
      return try DatabasePool(path: path, configuration: configuration)
    }
    return try begun ?? DatabasePool(path: path, configuration: configuration)
  }

  private static func isLogEmpty(_ path: String) -> Bool { FileFacts(path: path + "-wal")?.size ?? 0 == 0 }

  /// A connection that has written to the log what stands in the database already; closed first, it would fold it away.
  private static func begin(_ path: String) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.busyMode = .timeout(5)
    // Nothing is lost with it.
    configuration.prepareDatabase { try $0.execute(sql: "PRAGMA synchronous = OFF") }
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    try queue.writeWithoutTransaction { db in
      guard try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal" else { return }
      let id = try Int.fetchOne(db, sql: "PRAGMA application_id") ?? 0
      try db.execute(sql: "PRAGMA application_id = \(id)")
    }
    return queue
  }
}
