import GRDB
import Records

/// Runs engine work and turns every error into a `StoreFailure`, in this one place.
func failing<Value>(at path: String = "", _ body: () throws -> Value) throws(StoreFailure) -> Value {
  do {
    return try body()
  } catch let failure as StoreFailure {
    throw failure
  } catch let problem as FileProblem {
    throw .file(problem)
  } catch let error as DatabaseError {
    throw storeFailure(of: error, at: path)
  } catch let error as DecodingError {
    throw .damaged(detail: "\(error)")
  } catch let error as CanonicalProblem {
    throw .damaged(detail: "\(error)")
  } catch is CancellationError {
    throw .stopped
  } catch {
    throw .inputOutput(path: path, detail: "\(error)")
  }
}

private func storeFailure(of error: DatabaseError, at path: String) -> StoreFailure {
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
