import GRDB
import Glibc
import Records

/// A database of its own beside the store's, in which projections are computed anew to be compared.
///
/// The store's database is attached as `journal`. The tables that are computed stand in the workshop itself
/// and hide those of the same name; `entries` stands in the journal alone, so its bare name leads there.
final class Workshop: Sendable {
  private let path: String
  private let queue: DatabaseQueue
  private static let prefix = ".workshop-"

  init(store: SQLiteStore) throws(StoreFailure) {
    // What is computed anew takes about as much room as what it is compared with.
    let needed = FileFacts(path: store.databasePath)?.size ?? 0
    let hasRoom = !store.options.readOnly && Medium(store.directory).free > needed
    let folder = hasRoom ? store.directory : temporaryFolder()
    Workshop.removeLeftovers(in: folder, before: systemClock())
    let path = folder + "/" + Workshop.prefix + [UInt8].random(count: 8).hexadecimal
    self.path = path
    let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard file >= 0 else { throw fileFailure(path) }
    close(file)
    var configuration = Configuration()
    configuration.label = "workshop"
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      db.add(tokenizer: SubstringTokenizer.self)
      try db.execute(sql: "PRAGMA wal_autocheckpoint = 0")
    }
    do {
      queue = try failing(at: path) { () throws -> DatabaseQueue in
        let queue = try DatabaseQueue(path: path, configuration: configuration)
        try queue.writeWithoutTransaction { db in
          try db.execute(sql: "PRAGMA main.journal_mode = MEMORY")
          try db.execute(sql: "PRAGMA main.synchronous = OFF")
          try db.execute(sql: "PRAGMA main.cache_size = -32768")
          try db.execute(sql: "ATTACH ? AS journal", arguments: [store.engineName])
        }
        return queue
      }
    } catch {
      unlink(path)
      throw error
    }
  }

  deinit {
    try? queue.close()
    unlink(path)
  }

  /// Breaks off the statement that runs now; may be called from any thread.
  func interrupt() { queue.interrupt() }

  /// Works in one transaction, so that the journal stands still meanwhile; nothing is kept.
  func working<Value>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
    try failing(at: path) {
      try queue.writeWithoutTransaction { db in
        var value: Value?
        try db.inTransaction(.deferred) {
          value = try ColumnDamage.heeded { try body(db) }
          return .commit
        }
        guard let value else { throw StoreFailure.stopped }
        return value
      }
    }
  }

  private static func removeLeftovers(in folder: String, before now: Instant) {
    for name in fileNames(in: folder) where name.hasPrefix(prefix) {
      guard let facts = FileFacts(path: folder + "/" + name), facts.isRegular,
        facts.modified < now.seconds - 86_400
      else { continue }
      unlink(folder + "/" + name)
    }
  }
}

/// Where the workshop may stand when the store is only read, or its disk is nearly full.
private func temporaryFolder() -> String { getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp" }

/// The names in a folder, in no order; none when it cannot be read.
func fileNames(in path: String) -> [String] {
  guard let folder = opendir(path) else { return [] }
  defer { closedir(folder) }
  var names: [String] = []
  while let entry = readdir(folder) {
    let name = withUnsafePointer(to: &entry.pointee.d_name) { pointer in
      pointer.withMemoryRebound(to: CChar.self, capacity: 256) { String(cString: $0) }
    }
    if name != ".", name != ".." { names.append(name) }
  }
  return names
}
