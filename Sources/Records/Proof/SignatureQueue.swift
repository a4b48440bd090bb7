import Dispatch
import Synchronization

/// Signatures that wait to be checked, on all cores at once: each takes longer than all else about an entry.
struct SignatureQueue: Sendable {
  struct Waiting: Sendable {
    let chain: ChainName
    let number: Int
    let digest: Digest
    let signature: [UInt8]
    let key: PublicKey
  }

  private var waiting: [Waiting] = []
  private let limit: Int

  /// - Parameter cores: on how many of them signatures are checked at once.
  init(cores: Int) { limit = cores }

  mutating func add(_ item: Waiting) { waiting.append(item) }

  /// Checks what waits and answers what does not fit.
  mutating func settle() -> [Waiting] {
    let all = waiting
    waiting.removeAll(keepingCapacity: true)
    let cores = min(all.count, limit)
    guard cores > 0 else { return [] }
    let share = (all.count + cores - 1) / cores
    let wrong = Mutex<[Waiting]>([])
    DispatchQueue.concurrentPerform(iterations: cores) { core in
      let bad = all.dropFirst(core * share).prefix(share).filter {
        !$0.key.verifies($0.signature, over: Entry.signedBytes(of: $0.digest))
      }
      wrong.withLock { $0 += bad }
    }
    return wrong.withLock { $0.sorted { ($0.chain, $0.number) < ($1.chain, $1.number) } }
  }
}
