import GRDB
import Records

/// Runs engine work and turns every error into a `StoreFailure`, in this one place.
func failing<Value>(at path: String = "", _ body: () throws -> Value) throws(StoreFailure) -> Value {
  do { return try body() } catch { throw storeFailure(of: error, at: path) }
}

/// What an error of the engine, of a file or of the bytes read means to whoever asked.
///
/// Apart from `failing`, which is made anew for every kind of answer.
@inline(never)
private func storeFailure(of error: any Error, at path: String) -> StoreFailure {
  switch error {
  case let failure as StoreFailure: failure
  case let problem as FileProblem: .file(problem)
  case let error as DatabaseError: engineFailure(of: error, at: path)
  case is DecodingError, is CanonicalProblem: .damaged(detail: "\(error)")
  case is CancellationError: .stopped
  default: .inputOutput(path: path, detail: "\(error)")
  }
}

private func engineFailure(of error: DatabaseError, at path: String) -> StoreFailure {
  let detail = error.message ?? "\(error.resultCode)"
  return switch error.resultCode.primaryResultCode {
  case .SQLITE_BUSY, .SQLITE_LOCKED: .busy(seconds: 5)
  case .SQLITE_FULL: .diskFull(path: path)
  case .SQLITE_READONLY, .SQLITE_PERM: .readOnly(path: path)
  case .SQLITE_CORRUPT, .SQLITE_NOTADB: .damaged(detail: detail)
  // The engine says that something could not be made or written, never why: the medium tells.
  case .SQLITE_IOERR, .SQLITE_CANTOPEN:
    Medium(path).failure(at: path) ?? .inputOutput(path: path, detail: detail)
  case .SQLITE_INTERRUPT, .SQLITE_ABORT: .stopped
  default: .inputOutput(path: path, detail: detail)
  }
}
