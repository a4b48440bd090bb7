import Dispatch
import Synchronization

/// An entry after its bytes were hashed and read; what remains depends on the entries before it.
package struct ScannedEntry: Sendable {
  package let sequence: Int
  /// Where the columns say it stands.
  package let chain: ChainName
  package let number: Int
  /// The header and the digest of its bytes; `nil` when they cannot be read as a header.
  let sealed: (header: EntryHeader, digest: Digest)?
  /// The leaf that it is in the tree over all entries, whether it can be read or not.
  let leaf: Digest
  /// Whether the columns beside the bytes say what the header says.
  let columnsFit: Bool
  /// The digest that stands beside the bytes.
  let digestColumn: Digest?
  let bodyFits: Bool
  let signature: [UInt8]?
  package let body: BodyScan
  /// The entry itself, where a law needs more of its body than was scanned.
  let entry: Entry?
}

/// How hard bodies are looked at.
package struct BodySample: Sendable {
  /// Percent; 100 is all.
  var percent = 100
  /// Makes each run look at others.
  var seed: UInt64 = 0

  package init(percent: Int = 100, seed: UInt64 = 0) {
    self.percent = percent
    self.seed = seed
  }

  package func takes(_ sequence: Int) -> Bool {
    percent >= 100
      || Int(((UInt64(truncatingIfNeeded: sequence) ^ seed) &* 0x9E37_79B9_7F4A_7C15) >> 33) % 100 < percent
  }
}

extension SealedRows {
  /// Hashes and reads all entries, on at most this many cores.
  package func scanned(_ sample: BodySample, cores limit: Int = 8) -> [ScannedEntry] {
    let cores = min(rows.count, limit)
    guard cores > 1 else { return rows.map { scan($0, sample) } }
    let share = (rows.count + cores - 1) / cores
    let parts = Mutex([[ScannedEntry]](repeating: [], count: cores))
    DispatchQueue.concurrentPerform(iterations: cores) { core in
      let slice = rows.dropFirst(core * share).prefix(share)
      let part = slice.map { scan($0, sample) }
      parts.withLock { $0[core] = part }
    }
    return parts.withLock { $0.flatMap(\.self) }
  }

  private func scan(_ row: Row, _ sample: BodySample) -> ScannedEntry {
    let chain = ChainName(rawValue: row.chain)
    let digest = hash(bytes.span.extracting(row.header))
    let sealed = header(of: row).map { ($0, digest) }
    let body = bytes.span.extracting(row.body)
    let takesBody = sample.takes(row.sequence) || chain == .city
    let needsEntry = chain == .city || sealed.map { $0.0.kind.isJudgedWhole } ?? false
    return ScannedEntry(
      sequence: row.sequence, chain: chain, number: row.number, sealed: sealed,
      leaf: OrderTree.leaf(of: digest), columnsFit: sealed.map { columns(of: row, fit: $0) } ?? false,
      digestColumn: row.digest,
      // Only an export may blank a body; in a store an empty one is damage.
      bodyFits: !takesBody || sealed.map { hash(body) == $0.0.bodyDigest } ?? false,
      signature: row.signature.map(bytes), body: sealed.map { BodyScan(body, as: $0.0.kind) } ?? BodyScan(),
      entry: needsEntry
        ? try? Entry(
          headerBytes: bytes(row.header), bodyBytes: bytes(row.body), signature: row.signature.map(bytes))
        : nil)
  }

  private func columns(of row: Row, fit sealed: (header: EntryHeader, digest: Digest)) -> Bool {
    row.chain == sealed.header.chain.rawValue && row.number == sealed.header.number
      && row.previous == sealed.header.previous && row.digest == sealed.digest
  }

  private func hash(_ bytes: Span<UInt8>) -> Digest {
    var hasher = DigestBuilder()
    bytes.withUnsafeBytes { hasher.add($0) }
    return hasher.digest
  }
}

extension EntryKind {
  /// Whether a law asks for more of the body than the scan finds.
  ///
  /// The many kinds of a record's life and of alerts are judged by their scan alone; on the city chain each is whole.
  fileprivate var isJudgedWhole: Bool {
    switch self {
    case .recordSubmitted, .recordWithdrawn, .recordReturned, .recordSigned, .recordEntered, .recordRevised,
      .recordVoided, .recordImported, .paperFiled, .draftDiscarded, .draftHandedOver, .alertsShown,
      .alertsAcknowledged, .unitViewed, .archiveMade, .actRefused:
      false
    default: true
    }
  }
}
