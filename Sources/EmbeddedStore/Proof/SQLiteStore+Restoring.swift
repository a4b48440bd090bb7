import GRDB
import Glibc
import Records

extension SQLiteStore {
  /// Puts a backup in the place of a store: the objects first, the database's rename last.
  ///
  /// Refused when the copy is of another store, does not verify, or lacks entries that stand here, unless the
  /// last was confirmed. The database that stood here stays beside it under another name. Whoever restores
  /// appends `store.restored` afterwards (``appendRestored(reason:by:)``).
  package static func restore(
    from backup: String, to directory: String, confirmOlder: Bool, options: OpenOptions = OpenOptions(),
    progress: ProgressListener? = nil
  ) throws(StoreFailure) {
    let source = try Copy(at: backup)
    let exists = FileFacts(path: directory + "/jishi.sqlite") != nil
    if exists {
      try requireRoom(for: source, at: directory, confirmOlder: confirmOlder)
    }
    var meter = ProgressMeter(progress)
    try makePrivateDirectory(directory)
    try makePrivateDirectory(directory + "/objects")
    let lock = try CommitLock(path: directory + "/jishi.lock")
    defer { lock.close() }
    try failing(at: directory) {
      try lock.holding(patience: 5_000) {
        try copyObjects(from: backup, to: directory, &meter)
        try placeDatabase(from: backup, in: directory, hadStore: exists, stamp: source.last, &meter)
      }
    }
  }

  /// A store that cannot even be read may hold later entries, so its place too is taken on confirmation only.
  private static func requireRoom(for source: Copy, at directory: String, confirmOlder: Bool)
    throws(StoreFailure)
  {
    let here: Copy
    do throws(StoreFailure) {
      here = try Copy(at: directory)
    } catch {
      guard confirmOlder else { throw error }
      return
    }
    guard here.store == source.store else { throw .otherStore(found: source.store) }
    let isWithin = here.entries <= source.entries && source.holds(here.heads)
    guard isWithin || confirmOlder else {
      throw .olderCopy(entries: source.entries, here: here.entries)
    }
  }

  /// What must be known of a store before it is put somewhere or replaced.
  private struct Copy {
    let store: Digest
    let entries: Int
    let last: Instant
    let heads: [ChainHead]
    private let digests: @Sendable (ChainHead) -> Bool

    init(at directory: String) throws(StoreFailure) {
      let path = directory + "/jishi.sqlite"
      guard let facts = FileFacts(path: path) else { throw .noStore(path: directory) }
      guard facts.isRegular else { throw .notAStore(path: path, detail: "not a regular file") }
      var configuration = Configuration()
      configuration.readonly = true
      configuration.busyMode = .timeout(5)
      let queue = try failing(at: path) { try DatabaseQueue(path: path, configuration: configuration) }
      let found = try failing(at: path) {
        try queue.read { db in
          guard try Int.fetchOne(db, sql: "PRAGMA application_id") == Schema.applicationID else {
            throw StoreFailure.notAStore(path: path, detail: "application id")
          }
          let version = try Int.fetchOne(db, sql: "PRAGMA user_version") ?? 0
          guard version <= Schema.version else {
            throw StoreFailure.newerStore(version: version, known: Schema.version)
          }
          let quick = try QuickCheck(db: db).report()
          return (
            try Journal(db).entry(1).body(StoreFounded.self).store, quick,
            Instant(seconds: try Int.fetchOne(db, sql: "SELECT max(at) FROM heads") ?? 0)
          )
        }
      }
      store = found.0
      entries = found.1.entries
      heads = found.1.heads
      last = found.2
      digests = { head in
        let header = try? queue.read { db in
          try Row.fetchOne(
            db, sql: "SELECT header FROM entries WHERE chain = ? AND number = ?",
            arguments: [head.chain.rawValue, head.number])?.bytes("header")
        }
        return header.flatMap { $0 }.map { Digest(of: $0) } == head.digest
      }
    }

    /// Whether all of these heads are entries of this store.
    func holds(_ heads: [ChainHead]) -> Bool { heads.allSatisfy(digests) }
  }

  private static func copyObjects(from backup: String, to directory: String, _ meter: inout ProgressMeter)
    throws
  {
    let folder = ObjectFolder(path: directory + "/objects")
    let names = fileNames(in: backup + "/objects").filter { Digest($0) != nil }.sorted()
    for (done, name) in names.enumerated() {
      try meter.tell(.copying, done, of: names.count)
      guard let digest = Digest(name), folder.measure(digest)?.digest != digest else { continue }
      var quiet = ProgressMeter(nil)
      let copied = try folder.take(try IncomingFile.opening(backup + "/objects/" + name), listener: &quiet)
      if copied != digest { removeFile(folder.place(of: copied)) }
    }
  }

  /// The rename is the moment at which the restored store is there; before it, the old one is untouched.
  private static func placeDatabase(
    from backup: String, in directory: String, hadStore: Bool, stamp: Instant, _ meter: inout ProgressMeter
  ) throws {
    let place = directory + "/jishi.sqlite"
    let name = directory + "/" + temporaryPrefix + [UInt8].random(count: 8).hexadecimal
    try makeEmptyFile(name)
    do {
      var configuration = Configuration()
      configuration.readonly = true
      let source = try DatabaseQueue(path: backup + "/jishi.sqlite", configuration: configuration)
      let copy = try DatabaseQueue(path: name)
      try source.backup(to: copy)
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
      try source.close()
      try flushFile(name)
      try meter.tell(.writing, 0, of: 1)
      if hadStore { try setAside(place, stamp: stamp) }
      guard rename(name, place) == 0 else { throw fileFailure(place) }
      if FileFacts(path: directory + "/drafts.sqlite") == nil,
        FileFacts(path: backup + "/drafts.sqlite") != nil
      {
        try copyFile(backup + "/drafts.sqlite", to: directory + "/drafts.sqlite")
      }
      try flushDirectory(directory)
    } catch {
      removeFile(name)
      throw error
    }
  }

  /// Folds the old database's log into it, which nobody else may have open, and keeps it under another name.
  private static func setAside(_ place: String, stamp: Instant) throws {
    let hasFolded = try foldLog(of: place)
    var kept = place + ".before-restore"
    var count = 1
    while FileFacts(path: kept) != nil {
      count += 1
      kept = place + ".before-restore-\(count)"
    }
    guard link(place, kept) == 0 else { throw fileFailure(kept) }
    guard !hasFolded else { return }
    for suffix in ["-wal", "-shm"] where FileFacts(path: place + suffix) != nil {
      guard rename(place + suffix, kept + suffix) == 0 else { throw fileFailure(kept + suffix) }
    }
  }

  /// Whether the log could be folded; not when the database is too damaged to be opened.
  private static func foldLog(of place: String) throws -> Bool {
    var configuration = Configuration()
    configuration.busyMode = .timeout(2)
    do {
      let old = try DatabaseQueue(path: place, configuration: configuration)
      let mode = try old.writeWithoutTransaction { db in
        try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE")
      }
      try old.close()
      guard mode == "delete" else { throw StoreFailure.busy(seconds: 2) }
      return true
    } catch let error as DatabaseError {
      switch error.resultCode.primaryResultCode {
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: return false
      default: throw error
      }
    }
  }

  private static func copyFile(_ source: String, to target: String) throws {
    let bytes = try readWholeFile(source)
    let file = try OutgoingFile(temporary: target + ".incoming")
    try file.write(bytes)
    try file.keep(as: target, replacing: false)
  }

  /// Tells in the journal that a backup took the store's place, with the heads that it had.
  package func appendRestored(reason: String, by sitting: Sitting) throws(StoreFailure) {
    guard let key = sitting.key else { throw .keyAsleep }
    guard sitting.may(.manageStore, in: .city, on: now().day) else {
      throw .refused(.notPermitted(.manageStore, .city))
    }
    let heads = try heads()
    _ = try writing { db in
      let at = try actingTime(db, act: nil)
      let plan = ActPlan(.city, [StoreRestored(reason: reason, heads: heads)])
      return try Appender(db: db, author: sitting.person.code, key: key, at: at).append(plan)
    }
  }
}
