import Foundation

/// The proof that one record stood in a store when a checkpoint was made: one file that needs neither store nor network
/// (C2SP `tlog-proof`).
///
/// It carries the entries that say the record's content, the path from the last of them to the root of the tree over all
/// entries, and the note that somebody signed for that root. Its fingerprint, on paper, says whose key that is.
package struct RecordProof: Hashable, Sendable {
  /// The last entry that gave the record its content or its end, then what it names: submission and signing.
  package var entries: [Entry]
  /// The place of the first of them in the tree, from 0.
  package var index: Int
  package var path: [Digest]
  package var note: CheckpointNote
  /// Who signed the note, and with which key.
  package var by: PersonCode
  package var key: PublicKey

  package init(
    entries: [Entry], index: Int, path: [Digest], note: CheckpointNote, by: PersonCode, key: PublicKey
  ) {
    self.entries = entries
    self.index = index
    self.path = path
    self.note = note
    self.by = by
    self.key = key
  }

  /// Why a proof proves nothing.
  package enum Fault: Error, Hashable, Sendable {
    /// The text is no such file.
    case unreadable
    /// A body or a named entry does not fit.
    case entries
    case path
    case signature
  }

  /// How such a file begins.
  package static let head = "c2sp.org/tlog-proof@v1"

  /// The file.
  package var text: String {
    let extra = CanonicalValue.object([
      "by": .text(by.rawValue), "key": .text(key.description), "entries": .list(entries.compactMap(\.line)),
    ])
    let lines = [Self.head, "extra \(Data(extra.bytes).base64EncodedString())", "index \(index)"]
    return (lines + path.map(\.base64)).map { $0 + "\n" }.joined() + "\n" + note.text
  }

  /// Reads such a file, and checks every part against the others.
  package init(_ text: String) throws(Fault) {
    guard let end = text.firstRange(of: "\n\n"), let note = CheckpointNote(String(text[end.upperBound...]))
    else { throw .unreadable }
    let lines = text[..<end.lowerBound].split(separator: "\n", omittingEmptySubsequences: false)
    guard lines.count >= 3, lines[0] == Self.head, lines[1].hasPrefix("extra "),
      let extra = Data(base64Encoded: String(lines[1].dropFirst(6))),
      case .object(let members)? = try? CanonicalValue(canonical: Array(extra)),
      let by = members["by"]?.text, let key = members["key"]?.text.flatMap({ [UInt8](hexadecimal: $0) }),
      key.count == 32, case .list(let sealed)? = members["entries"], lines[2].hasPrefix("index "),
      let index = Int(lines[2].dropFirst(6)), index >= 0
    else { throw .unreadable }
    let path = lines.dropFirst(3).map { Digest(base64: String($0)) }
    let entries = sealed.map(Self.entry)
    guard !entries.isEmpty, !entries.contains(nil), !path.contains(nil) else { throw .unreadable }
    self.init(
      entries: entries.compactMap(\.self), index: index, path: path.compactMap(\.self), note: note,
      by: PersonCode(rawValue: by), key: PublicKey(bytes: key))
    try check()
  }

  /// The entry that says the content: the submission, or the leaf of an imported record.
  package var content: Entry { entries.count > 1 ? entries[1] : entries[0] }

  /// The record that the proof speaks of.
  package var record: RecordNumber? {
    let leaf = entries[0]
    return BodyScan(leaf.bodyBytes.span, as: leaf.header.kind).number
  }

  /// Checks every part against the others.
  package func check() throws(Fault) {
    let leaf = entries[0]
    guard entries.allSatisfy({ Digest(of: $0.bodyBytes) == $0.header.bodyDigest }) else { throw .entries }
    let named = BodyScan(leaf.bodyBytes.span, as: leaf.header.kind)
    let wanted = [named.submission, named.signing].compactMap(\.self)
    let fixes: Set<EntryKind> = [.recordEntered, .recordImported, .recordRevised, .recordVoided]
    guard named.isOfForm, fixes.contains(leaf.header.kind), entries.dropFirst().map(\.digest) == wanted else {
      throw .entries
    }
    guard
      TreeProof.root(of: OrderTree.leaf(of: leaf.digest), at: index, in: note.order.size, by: path)
        == note.order.root
    else { throw .path }
    guard note.isSigned(by: key) else { throw .signature }
  }

  private static func entry(of value: CanonicalValue) -> Entry? {
    guard case .object(let members) = value, let header = members["header"]?.text,
      let body = members["body"]?.text
    else { return nil }
    return try? Entry(
      headerBytes: Array(header.utf8), bodyBytes: Array(body.utf8),
      signature: members["signature"]?.text.flatMap { [UInt8](hexadecimal: $0) })
  }
}

/// The proof that one checkpoint extends another, in the form that witnesses of transparency logs take.
package struct ExtensionProof: Hashable, Sendable {
  package var old: TreeHead
  package var path: [Digest]
  package var note: CheckpointNote

  package init(old: TreeHead, path: [Digest], note: CheckpointNote) {
    self.old = old
    self.path = path
    self.note = note
  }

  /// The file: the old size, the path, and the note of the newer checkpoint.
  package var text: String {
    (["old \(old.size)"] + path.map(\.base64)).map { $0 + "\n" }.joined() + "\n" + note.text
  }
}

extension Digest {
  fileprivate var base64: String { Data(bytes).base64EncodedString() }

  fileprivate init?(base64 text: String) {
    guard let bytes = Data(base64Encoded: text) else { return nil }
    self.init(bytes: Array(bytes))
  }
}
