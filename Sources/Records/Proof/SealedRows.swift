/// A piece of the journal as it lies in a store: the bytes of many entries side by side, unread.
///
/// One buffer for all of them, so that reading a million entries does not allocate a million times.
package struct SealedRows: Sendable {
  /// One entry: its columns, and where its bytes lie in the buffer.
  package struct Row: Sendable {
    package let sequence: Int
    package let chain: String
    package let number: Int
    package let previous: Digest?
    package let digest: Digest?
    package let header: Range<Int>
    package let body: Range<Int>
    package let signature: Range<Int>?
  }

  /// The columns beside the bytes of an entry; `nil` where a column is not of its own type, which is damage.
  package struct Columns: Sendable {
    package var sequence: Int
    package var chain: String?
    package var number: Int?
    package var previous: Digest?
    package var digest: Digest?

    package init(sequence: Int, chain: String?, number: Int?, previous: Digest?, digest: Digest?) {
      self.sequence = sequence
      self.chain = chain
      self.number = number
      self.previous = previous
      self.digest = digest
    }
  }

  package private(set) var bytes: [UInt8] = []
  package private(set) var rows: [Row] = []

  /// Room for this many entries.
  package init(capacity: Int) {
    bytes.reserveCapacity(capacity * 1200)
    rows.reserveCapacity(capacity)
  }

  /// Adds an entry whose bytes are put into the buffer one after the other by the caller.
  package mutating func append(
    _ columns: Columns, header: (inout [UInt8]) -> Void, body: (inout [UInt8]) -> Void,
    signature: ((inout [UInt8]) -> Void)?
  ) {
    func range(_ write: (inout [UInt8]) -> Void) -> Range<Int> {
      let start = bytes.count
      write(&bytes)
      return start..<bytes.count
    }
    let (head, rest) = (range(header), range(body))
    rows.append(
      Row(
        sequence: columns.sequence, chain: columns.chain ?? "", number: columns.number ?? 0,
        previous: columns.previous, digest: columns.digest, header: head, body: rest,
        signature: signature.map(range)))
  }

  /// The bytes of a part.
  package func bytes(_ range: Range<Int>) -> [UInt8] { Array(bytes[range]) }

  /// The attachments that an entry names; none where it cannot be read.
  package func evidence(of row: Row) -> [BodyScan.Named] {
    guard let kind = header(of: row)?.kind else { return [] }
    return BodyScan(bytes.span.extracting(row.body), as: kind).evidence
  }

  /// The header of an entry, when its bytes are one.
  func header(of row: Row) -> EntryHeader? {
    HeaderScan.header(bytes.span.extracting(row.header))
      ?? (try? Entry(headerBytes: bytes(row.header), bodyBytes: [], signature: nil))?.header
  }
}
