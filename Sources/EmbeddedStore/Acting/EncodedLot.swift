import Dispatch
import Records
import Synchronization

/// Records whose bodies are encoded and hashed on another thread, from the moment that they are put together.
final class EncodedLot: Sendable {
  let records: [RecordImported]
  private let done = DispatchSemaphore(value: 0)
  private let result = Mutex<Result<[SealedBody], any Error>>(.success([]))

  init(_ records: [RecordImported]) {
    self.records = records
    DispatchQueue.global(qos: .userInitiated).async { [self] in
      let bodies = Result { try records.map { try SealedBody($0) } }
      result.withLock { $0 = bodies }
      done.signal()
    }
  }

  /// The bodies in the order of the records; waits until they are there. To be asked once.
  func bodies() throws -> [SealedBody] {
    done.wait()
    return try result.withLock { $0 }.get()
  }
}
