import GRDB
import Records
import Synchronization

/// The store on SQLite: one directory with `jishi.sqlite`, `drafts.sqlite` and `objects/`.
///
/// These rules hold; the files named keep them, and each has a test:
/// 1. An entry never changes or disappears (`Schema`: triggers).
/// 2. Chains never fork, nothing acknowledged is lost: read head, seal, insert, project, in one `IMMEDIATE`
///    transaction under the commit lock, with `synchronous=FULL` (`SQLiteStore+Appending`).
/// 3. What is signed is what was submitted: later acts name the submission's digest (`Clerk`).
/// 4. Projections are written by `Projector` alone, and `rebuild` computes them anew.
/// 5. State tables are never believed for anything that matters.
/// 6. No reader or writer meets a view, a trigger or a table that is not ours (`SQLiteStore+Schema`).
/// 7. Times come from the clock and hardly ever run backwards (`StoreClock`).
package final class SQLiteStore: Sendable {
  /// The store's directory.
  package let directory: String
  /// How the engine is told of the database: its path, or more where nothing can be made beside it.
  let engineName: String
  let pool: DatabasePool
  let draftQueue: DatabaseQueue
  let lock: CommitLock
  let options: OpenOptions
  /// Seconds by which a practice city's clock is moved.
  let clockOffset: Mutex<Int>
  let memory = CityMemory()
  /// The mark that shows changes of the schema.
  let schemaMark = Mutex(SchemaMark())
  /// Keeps what the offices looked into.
  let looks: LookKeeper
  /// Whether the schema was left as it was found: the store is then read for nothing but `verify`.
  let isUnderInspection: Bool

  init(
    directory: String, engineName: String, pool: DatabasePool, draftQueue: DatabaseQueue, lock: CommitLock,
    options: OpenOptions,
    clockOffset: Int, isUnderInspection: Bool
  ) {
    self.directory = directory
    self.engineName = engineName
    self.pool = pool
    self.draftQueue = draftQueue
    self.lock = lock
    self.options = options
    looks = LookKeeper(options.looks)
    self.clockOffset = Mutex(clockOffset)
    self.isUnderInspection = isUnderInspection
  }

  deinit { lock.close() }

  var objects: String { directory + "/objects" }
  var databasePath: String { directory + "/jishi.sqlite" }

  /// Asks the database something, in a snapshot of its own.
  func reading<Value>(_ body: (Database) throws -> Value) throws(StoreFailure) -> Value {
    try failing(at: directory) {
      try pool.read { db in
        if !isUnderInspection { try requireOwnSchema(db) }
        return try ColumnDamage.heeded { try body(db) }
      }
    }
  }

  /// Changes the database in one transaction, under the commit lock, durable when this returns.
  ///
  /// Refused where another program moved the schema since it was compared; code that makes the schema says so, and its
  /// own changes are taken note of.
  func writing<Value>(
    patience milliseconds: Int = 5_000, keepsSchema: Bool = true, _ body: (Database) throws -> Value
  ) throws(StoreFailure) -> Value {
    guard !options.readOnly else { throw .readOnly(path: directory) }
    return try failing(at: directory) {
      try pool.writeWithoutTransaction { db in
        let value = try lock.holding(patience: milliseconds) {
          var value: Value?
          var cookie: Int?
          var isCommitting = false
          do {
            try db.inTransaction(.immediate) {
              if keepsSchema { try requireUnmovedSchema(db) }
              value = try ColumnDamage.heeded { try body(db) }
              cookie = keepsSchema ? nil : try schemaCookie(db)
              isCommitting = true
              return .commit
            }
          } catch {
            if isCommitting { disownCommit(db) }
            throw error
          }
          if !keepsSchema { noteOwnSchema(cookie) }
          return value
        }
        try checkpointIfLarge(db)
        guard let value else { throw StoreFailure.stopped }
        return value
      }
    }
  }

  /// Takes back a commit that was told as failed, though all of it may lie in the log and only its flush was refused.
  ///
  /// Otherwise the next program to open the store would find it done. What is written over its beginning breaks
  /// the log's chain of checksums there; the value that this writes is the one that stands.
  private func disownCommit(_ db: Database) {
    try? db.execute(sql: "PRAGMA application_id = \(Schema.applicationID)")
  }

  /// Folds a write-ahead log of more than 16 MiB back into the database, never while anyone commits.
  private func checkpointIfLarge(_ db: Database) throws {
    guard FileFacts(path: databasePath + "-wal")?.size ?? 0 > 16 << 20 else { return }
    _ = try? lock.holding(patience: 0) { try db.checkpoint(.passive) }
  }

  package func now() -> Instant {
    (options.clock ?? systemClock)() + clockOffset.withLock { $0 }
  }

  package func changeCounter() throws(StoreFailure) -> Int {
    try reading { db in try Int.fetchOne(db, sql: "SELECT max(sequence) FROM entries") ?? 0 }
  }
}

/// How a store is opened.
package struct OpenOptions: Sendable {
  /// Nothing is written, no matter what is asked.
  package var readOnly = false
  /// A network file system is taken in spite of its locks.
  package var forceNetworkFileSystem = false
  /// A clock that stands more than 30 days after the last entry is taken as right.
  package var acceptClock = false
  /// A store whose schema is not ours is opened too, to be read for nothing but `verify`.
  package var inspects = false
  /// How looks into others' units are kept.
  package var looks = LookKeeping.atOnce()
  /// What a guess at a new vault costs, where it is not what the kind of store says; in tests, which make many.
  package var vaultCost: KeyVault.Cost?
  /// Stands in for the system clock, in tests.
  package var clock: (@Sendable () -> Instant)?
  /// Lets a step fail, in tests.
  package var mishap: Mishap?

  package init(
    readOnly: Bool = false, forceNetworkFileSystem: Bool = false, acceptClock: Bool = false,
    inspects: Bool = false, looks: LookKeeping = .atOnce(), vaultCost: KeyVault.Cost? = nil,
    clock: (@Sendable () -> Instant)? = nil, mishap: Mishap? = nil
  ) {
    self.readOnly = readOnly
    self.forceNetworkFileSystem = forceNetworkFileSystem
    self.acceptClock = acceptClock
    self.inspects = inspects
    self.looks = looks
    self.vaultCost = vaultCost
    self.clock = clock
    self.mishap = mishap
  }
}
