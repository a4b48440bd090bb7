import Foundation

/// A checkpoint in the public form of transparency logs (C2SP `tlog-checkpoint`): three lines about the order of all
/// entries, and the signatures of those who vouch for them.
///
/// Any witness of such logs can countersign it, and needs to know nothing of this program.
package struct CheckpointNote: Hashable, Sendable {
  package var store: Digest
  package var order: TreeHead
  package var signatures: [Line]

  /// A line of signature: a name, four bytes that tell keys apart, and what the key made.
  package struct Line: Hashable, Sendable {
    package var name: String
    package var id: [UInt8]
    package var signature: [UInt8]

    var text: String { "— \(name) \(Data(id + signature).base64EncodedString())\n" }
  }

  /// The note of a checkpoint of the second edition; `nil` for an older one.
  package init?(_ checkpoint: Checkpoint) {
    guard let order = checkpoint.order,
      let signature = checkpoint.note.flatMap({ [UInt8](hexadecimal: $0) })
    else { return nil }
    store = checkpoint.store
    self.order = order
    signatures = [
      Line(
        name: Self.origin(of: store), id: Self.id(of: checkpoint.key, name: Self.origin(of: store)),
        signature: signature)
    ]
  }

  /// Reads a note, countersigned or not; `nil` for what is none of this program's.
  package init?(_ text: String) {
    guard let end = text.range(of: "\n\n", options: .backwards) else { return nil }
    let lines = text[..<end.lowerBound].components(separatedBy: "\n")
    let prefix = Self.origin(of: nil)
    guard lines.count == 3, lines[0].hasPrefix(prefix),
      let store = Digest(lines[0].dropFirst(prefix.count)), let size = Int(lines[1]), size >= 0,
      String(size) == lines[1], let root = Self.bytes(lines[2]).flatMap({ Digest(bytes: $0) })
    else { return nil }
    self.store = store
    order = TreeHead(size: size, root: root)
    signatures = []
    for line in text[end.upperBound...].split(separator: "\n", omittingEmptySubsequences: false).dropLast() {
      let parts = line.split(separator: " ", omittingEmptySubsequences: false)
      guard parts.count == 3, parts[0] == "—", !parts[1].isEmpty,
        let bytes = Self.bytes(String(parts[2])), bytes.count > 4
      else { return nil }
      signatures.append(
        Line(name: String(parts[1]), id: Array(bytes.prefix(4)), signature: Array(bytes.dropFirst(4))))
    }
    guard text.hasSuffix("\n"), !signatures.isEmpty else { return nil }
  }

  /// The whole note, signatures included.
  package var text: String {
    Self.lines(of: order, store: store) + "\n"
      + signatures.map(\.text).joined()
  }

  /// Whether one of the signatures is by this key, under the store's own name.
  package func isSigned(by key: PublicKey) -> Bool {
    let (name, text) = (Self.origin(of: store), Self.text(of: order, store: store))
    return signatures.contains { line in
      line.name == name && line.id == Self.id(of: key, name: name) && key.verifies(line.signature, over: text)
    }
  }

  /// What is signed: origin, size and root, a line each.
  static func text(of order: TreeHead, store: Digest) -> [UInt8] {
    Array(lines(of: order, store: store).utf8)
  }

  private static func lines(of order: TreeHead, store: Digest) -> String {
    "\(origin(of: store))\n\(order.size)\n\(Data(order.root.bytes).base64EncodedString())\n"
  }

  /// What base64 says, in its one spelling.
  private static func bytes(_ text: String) -> [UInt8]? {
    Data(base64Encoded: text).flatMap { $0.base64EncodedString() == text ? Array($0) : nil }
  }

  /// What a store is called among logs.
  static func origin(of store: Digest?) -> String { "jishi/\(store?.description ?? "")" }

  /// The key as witnesses are given it: name, id, and the key with its kind.
  package static func verifierKey(_ key: PublicKey, store: Digest) -> String {
    let name = origin(of: store)
    return "\(name)+\(id(of: key, name: name).hexadecimal)+\(Data([1] + key.bytes).base64EncodedString())"
  }

  private static func id(of key: PublicKey, name: String) -> [UInt8] {
    Array(Digest(of: Array(name.utf8) + [0x0A, 0x01] + key.bytes).bytes.prefix(4))
  }
}
