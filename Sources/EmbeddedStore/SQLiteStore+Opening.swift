import GRDB
import Glibc
import Records
import Synchronization

extension SQLiteStore {
  /// Opens the store in a directory.
  ///
  /// An older schema's projections are rebuilt, of which `progress` hears: it takes minutes at a million
  /// records. A newer store is refused.
  package static func open(
    at directory: String, options: OpenOptions = OpenOptions(), progress: ProgressListener? = nil
  ) throws(StoreFailure) -> SQLiteStore {
    let path = directory + "/jishi.sqlite"
    guard let facts = FileFacts(path: path) else { throw .noStore(path: directory) }
    guard facts.isRegular else { throw .notAStore(path: path, detail: "not a regular file") }
    if !options.forceNetworkFileSystem, let kind = networkFileSystem(at: directory) {
      throw .networkFileSystem(path: directory, kind: kind)
    }
    let store = try connect(directory, options: options)
    let version = try store.reading { db in
      guard try Int.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID else {
        throw StoreFailure.notAStore(path: path, detail: "application id")
      }
      return try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
    }
    guard version <= Schema.version else {
      throw .newerStore(version: version, known: Schema.version)
    }
    if version < Schema.version { try renewProjections(of: directory, store, options, progress) }
    let offset = try store.reading { db in
      try String.fetchOne(db, sql: "SELECT value FROM settings WHERE name = 'clockOffset'")
    }
    store.clockOffset.withLock { $0 = offset.flatMap { Int($0) } ?? 0 }
    if !options.readOnly { ObjectFolder(path: store.objects).removeLeftovers(before: systemClock()) }
    return store
  }

  /// Computes the projections of an older program's store anew, as this program wants them.
  private static func renewProjections(
    of directory: String, _ store: SQLiteStore, _ options: OpenOptions, _ progress: ProgressListener?
  ) throws(StoreFailure) {
    guard options.readOnly else { return try store.rebuild(progress: progress) }
    var writing = options
    writing.readOnly = false
    try connect(directory, options: writing).rebuild(progress: progress)
  }

  /// Makes an empty directory into a store without any entry; `found` writes the first.
  static func make(at directory: String, options: OpenOptions) throws(StoreFailure) -> SQLiteStore {
    guard FileFacts(path: directory + "/jishi.sqlite") == nil else {
      throw .alreadyAStore(path: directory)
    }
    try makeParents(of: directory)
    try makePrivateDirectory(directory)
    if !options.forceNetworkFileSystem, let kind = networkFileSystem(at: directory) {
      throw .networkFileSystem(path: directory, kind: kind)
    }
    try makePrivateDirectory(directory + "/objects")
    let store = try connect(directory, options: options)
    try store.writing { db in
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
      try db.execute(sql: Schema.journal)
      try db.execute(sql: Schema.projections)
      try db.execute(sql: Schema.search)
      try db.execute(sql: Schema.state)
      try db.execute(sql: Schema.looks)
    }
    for suffix in ["", "-wal", "-shm"] { makePrivate(store.databasePath + suffix) }
    return store
  }

  private static func connect(_ directory: String, options: OpenOptions) throws(StoreFailure) -> SQLiteStore {
    let mask = umask(0o077)
    defer { umask(mask) }
    let lock = try CommitLock(path: directory + "/jishi.lock")
    var configuration = Configuration()
    configuration.label = "jishi"
    configuration.busyMode = .timeout(5)
    configuration.maximumReaderCount = 4
    configuration.readonly = options.readOnly
    configuration.prepareDatabase { db in
      db.add(tokenizer: SubstringTokenizer.self)
      try db.execute(sql: "PRAGMA wal_autocheckpoint = 0")
      try db.execute(sql: "PRAGMA recursive_triggers = ON")
      try db.execute(sql: "PRAGMA mmap_size = 0")
      // Readers too: what a sitting looks at again and again is read from the file once.
      try db.execute(sql: "PRAGMA cache_size = -12288")
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
    }
    let pool = try failing(at: directory) {
      try DatabasePool(path: directory + "/jishi.sqlite", configuration: configuration)
    }
    // GRDB sets NORMAL when it turns WAL on, so FULL comes after it, on the writer.
    try failing(at: directory) {
      try pool.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA synchronous = FULL")
        try db.execute(sql: "PRAGMA cache_size = -32768")
      }
    }
    let drafts = try failing(at: directory) { try openDrafts(directory, readOnly: options.readOnly) }
    return SQLiteStore(
      directory: directory, pool: pool, draftQueue: drafts, lock: lock, options: options, clockOffset: 0)
  }

  private static func openDrafts(_ directory: String, readOnly: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "drafts"
    configuration.busyMode = .timeout(5)
    configuration.readonly = readOnly
    let path = directory + "/drafts.sqlite"
    let queue = try DatabaseQueue(path: path, configuration: configuration)
    makePrivate(path)
    guard !readOnly else { return queue }
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
      try db.inTransaction(.immediate) {
        if try !db.tableExists("drafts") { try db.execute(sql: Schema.drafts) }
        return .commit
      }
    }
    return queue
  }

  private static func makeParents(of directory: String) throws(StoreFailure) {
    let parts = directory.split(separator: "/").dropLast()
    var path = directory.hasPrefix("/") ? "" : "."
    for part in parts {
      path += "/" + part
      if FileFacts(path: path) == nil, mkdir(path, 0o700) != 0, errno != EEXIST { throw fileFailure(path) }
    }
  }
}
