import GRDB
import Glibc
import Records
import Synchronization

extension SQLiteStore {
  /// Opens the store in a directory.
  ///
  /// An older schema is renewed, and `progress` is told: it takes minutes at a million records. A newer store is
  /// refused, and so is one whose schema is not ours, unless it is opened to be inspected.
  package static func open(
    at directory: String, options: OpenOptions = OpenOptions(), progress: ProgressListener? = nil
  ) throws(StoreFailure) -> SQLiteStore {
    do throws(StoreFailure) {
      let (store, version) = try connectToOwn(directory, options: options)
      if version < Schema.version { try renew(store, progress) }
      try store.requireOwnSchema()
      try store.reading { try store.readClockOffset($0) }
      if !options.readOnly { store.sweep() }
      return store
    } catch {
      guard options.inspects, error.isOfTheDatabase else { throw error }
      return try inspect(directory, options: options)
    }
  }

  /// Removes what killed programs have left.
  private func sweep() {
    ObjectFolder(path: objects).removeLeftovers(before: systemClock())
    Leftovers.sweep(in: directory)
    // Under the lock, since a restore that goes on has its second name for the database at that moment.
    _ = try? lock.holding(patience: 0) { StandingLog.sweepSecondNames(of: databasePath) }
    settleDraftsLeft()
  }

  /// Opens a store whose schema may be anybody's: read only, and for nothing but `verify`.
  static func inspect(_ directory: String, options: OpenOptions) throws(StoreFailure) -> SQLiteStore {
    var options = options
    options.readOnly = true
    return try connect(directory, options: options, inspecting: true)
  }

  /// Connects to the store in a directory, and answers which version of the schema it says to have.
  static func connectToOwn(_ directory: String, options: OpenOptions, inspecting: Bool = false)
    throws(StoreFailure) -> (store: SQLiteStore, version: Int)
  {
    let path = directory + "/jishi.sqlite"
    guard let facts = FileFacts(path: path) else { throw .noStore(path: directory) }
    guard facts.isRegular else { throw .notAStore(path: path, detail: "not a regular file") }
    if !options.forceNetworkFileSystem, let kind = networkFileSystem(at: directory) {
      throw .networkFileSystem(path: directory, kind: kind)
    }
    let store = try connect(directory, options: options, inspecting: inspecting)
    let version = try failing(at: directory) {
      try store.pool.read { db in
        guard try Int.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID else {
          throw StoreFailure.notAStore(path: path, detail: "application id")
        }
        return try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
      }
    }
    guard version <= Schema.version else {
      throw .newerStore(version: version, known: Schema.version)
    }
    return (store, version)
  }

  /// Brings an older program's store into the form of today; one that is only read, by a connection of its own.
  private static func renew(_ store: SQLiteStore, _ progress: ProgressListener?) throws(StoreFailure) {
    guard store.options.readOnly else { return try store.renew(progress: progress) }
    var writing = store.options
    writing.readOnly = false
    try connect(store.directory, options: writing).renew(progress: progress)
  }

  /// How far a practice city's clock is moved, as the store keeps it; the clock of any other store is never moved.
  func readClockOffset(_ db: Database) throws {
    let offset = try Setting.clockOffset.value(db) ?? 0
    let counts = offset == 0 ? false : (try? isPractice(db)) ?? false
    clockOffset.withLock { $0 = counts ? offset : 0 }
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
    try store.writing(keepsSchema: false) { db in
      try db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
      try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
      try db.execute(sql: Schema.journal)
      try db.execute(sql: Schema.projections)
      try db.execute(sql: Schema.search)
      try db.execute(sql: Schema.state)
    }
    for suffix in ["", "-wal", "-shm"] { makePrivate(store.databasePath + suffix) }
    return store
  }

  private static func connect(_ directory: String, options: OpenOptions, inspecting: Bool = false)
    throws(StoreFailure) -> SQLiteStore
  {
    let mask = umask(0o077)
    defer { umask(mask) }
    let lock = options.readOnly ? CommitLock.ofReader : try CommitLock(path: directory + "/jishi.lock")
    let path = directory + "/jishi.sqlite"
    let name = options.readOnly ? try Medium.nameForReading(path) : path
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
      // Readers too: what a session looks at again and again is read from the file once.
      try db.execute(sql: "PRAGMA cache_size = -12288")
      try db.execute(sql: "PRAGMA trusted_schema = OFF")
    }
    let pool = try failing(at: directory) {
      try options.readOnly
        ? DatabasePool(path: name, configuration: configuration)
        : BegunLog.pool(at: path, configuration, under: lock)
    }
    // GRDB sets NORMAL when it turns WAL on, so FULL comes after it, on the writer.
    try failing(at: directory) {
      try pool.writeWithoutTransaction { db in
        try db.execute(sql: "PRAGMA synchronous = FULL")
        try db.execute(sql: "PRAGMA cache_size = -32768")
      }
    }
    let drafts = try failing(at: directory) {
      do {
        return try openDrafts(directory, readOnly: options.readOnly)
      } catch is DatabaseError where inspecting && options.readOnly {
        // Drafts that cannot be read keep nobody from verifying the entries; the person is told that they are missing.
        return try DatabaseQueue()
      }
    }
    return SQLiteStore(
      directory: directory, engineName: name, pool: pool, draftQueue: drafts, lock: lock, options: options,
      clockOffset: 0,
      isUnderInspection: inspecting)
  }

  private static func openDrafts(_ directory: String, readOnly: Bool) throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.label = "drafts"
    configuration.busyMode = .timeout(5)
    configuration.readonly = readOnly
    let path = directory + "/drafts.sqlite"
    let name = readOnly ? try Medium.nameForReading(path) : path
    let queue = try DatabaseQueue(path: name, configuration: configuration)
    guard !readOnly else { return queue }
    makePrivate(path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      try db.execute(sql: "PRAGMA synchronous = NORMAL")
      try db.inTransaction(.immediate) {
        if try SchemaObject.all(db).isEmpty { try db.execute(sql: Schema.drafts) }
        return .commit
      }
    }
    return queue
  }

  /// Gives the databases back before the files are moved; the store must not be used after this.
  func close() {
    try? pool.close()
    try? draftQueue.close()
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

extension StoreFailure {
  /// Whether the reason is in the database, rather than in who may reach it or who else uses it.
  var isOfTheDatabase: Bool {
    switch self {
    case .damaged, .inputOutput, .foreignSchema: true
    default: false
    }
  }
}
