import Dispatch
import Records
import Synchronization

/// An entry after its bytes were hashed and its header read; what remains depends on the entries before it.
struct ScannedEntry: Sendable {
  let sequence: Int
  /// Where the columns say it stands.
  let chain: ChainName
  let number: Int
  /// The digest of the header's bytes; `nil` when they cannot be read as a header.
  let sealed: (header: EntryHeader, digest: Digest)?
  /// Whether the columns beside the bytes say what the header says.
  let columnsFit: Bool
  /// The digest that stands beside the bytes.
  let digestColumn: Digest?
  let bodyFits: Bool
  let signature: [UInt8]?
  let body: BodyScan
  /// The entry itself, on the city chain only: it says who may act.
  let entry: Entry?
}

/// How hard bodies are looked at.
struct BodySample: Sendable {
  /// Percent; 100 is all.
  var percent = 100
  /// Makes each run look at others.
  var seed: UInt64 = 0

  func takes(_ sequence: Int) -> Bool {
    percent >= 100 || Int(((UInt64(sequence) ^ seed) &* 0x9E37_79B9_7F4A_7C15) >> 33) % 100 < percent
  }
}

extension SealedRows {
  /// Hashes and reads all entries, on as many cores as there are.
  func scanned(_ sample: BodySample) -> [ScannedEntry] {
    let cores = min(rows.count, 8)
    guard cores > 0 else { return [] }
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
    let header = bytes.span.extracting(row.header)
    let body = bytes.span.extracting(row.body)
    let chain = ChainName(rawValue: row.chain)
    let plain = HeaderScan.header(header)
    let entry =
      chain == .city || plain == nil
      ? try? Entry(
        headerBytes: bytes(row.header), bodyBytes: bytes(row.body), signature: row.signature.map(bytes))
      : nil
    let sealed = entry.map { ($0.header, $0.digest) } ?? plain.map { ($0, hash(header)) }
    let takesBody = sample.takes(row.sequence) || chain == .city
    return ScannedEntry(
      sequence: row.sequence, chain: chain, number: row.number, sealed: sealed,
      columnsFit: sealed.map { columns(of: row, fit: $0) } ?? false, digestColumn: row.digest,
      // Only an export may blank a body; in a store an empty one is damage.
      bodyFits: !takesBody || sealed.map { hash(body) == $0.0.bodyDigest } ?? false,
      signature: row.signature.map(bytes), body: BodyScan(body), entry: chain == .city ? entry : nil)
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
