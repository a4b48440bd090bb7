import Glibc
import Records

/// The one lock that every program takes while it commits, and while it checkpoints the write-ahead log.
///
/// SQLite before 3.51.3 (and 3.50.7, 3.44.6) can lose committed pages when a checkpoint overlaps a commit; this
/// lock keeps the two apart, see `docs/decisions/0002-commits-and-checkpoints-never-overlap.md`.
/// The kernel frees it when a program dies.
struct CommitLock: Sendable {
  private let descriptor: Int32

  /// Opens the lock file beside the database.
  init(path: String) throws(StoreFailure) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw fileFailure(path) }
  }

  private init() { descriptor = -1 }

  /// The lock of a store that is only read: nothing is committed there, and no file is made for it.
  static let ofReader = CommitLock()

  /// Holds the lock while the body runs; waits for others up to a number of milliseconds.
  func holding<Value>(patience milliseconds: Int, _ body: () throws -> Value) throws -> Value {
    try holdingLock(descriptor, patience: milliseconds, body)
  }

  /// Gives the file back; the lock must not be used after this.
  func close() { _ = Glibc.close(descriptor) }
}

/// Holds the lock on a file while the body runs; waits for others up to a number of milliseconds.
func holdingLock<Value>(_ descriptor: Int32, patience milliseconds: Int, _ body: () throws -> Value) throws
  -> Value
{
  var waited = 0
  while flock(descriptor, LOCK_EX | LOCK_NB) != 0 {
    guard errno == EWOULDBLOCK || errno == EINTR, waited < milliseconds else {
      throw StoreFailure.busy(seconds: max(1, milliseconds / 1000))
    }
    usleep(2_000)
    waited += 2
  }
  defer { flock(descriptor, LOCK_UN) }
  return try body()
}
