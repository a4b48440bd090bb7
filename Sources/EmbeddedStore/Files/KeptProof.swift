import Records

/// What somebody keeps to check the store against: a checkpoint, a note, a proof, an exported journal.
enum KeptProof {
  /// A checkpoint of two thousand units has less than this.
  private static let limit = 4 << 20

  /// Whether a regular file is one; what cannot be read is taken for one.
  static func lies(at path: String) -> Bool {
    guard let file = try? IncomingFile.opening(path) else { return true }
    var bytes: [UInt8] = []
    var chunk = [UInt8](repeating: 0, count: 64 << 10)
    while bytes.count < limit {
      guard let count = try? file.read(into: &chunk) else { return true }
      if count == 0 { break }
      bytes += chunk[..<count]
      // All but checkpoints, which may be long, show what they are at once.
      if bytes.first != UInt8(ascii: "{") { break }
    }
    return String(validating: bytes, as: UTF8.self).map(isOne) ?? false
  }

  /// Whether a text is one, or the beginning of one.
  static func isOne(_ text: String) -> Bool {
    if text.hasPrefix("{") {
      let first = text.prefix { $0 != "\n" }
      return first.hasPrefix("{\"body\":\"") && first.contains("\"header\":\"{")
        || (try? CheckpointFile.checkpoint(from: text)) != nil
    }
    if text.hasPrefix(RecordProof.head + "\n") || CheckpointNote(text) != nil { return true }
    guard text.hasPrefix("old "), let end = text.firstRange(of: "\n\n") else { return false }
    return CheckpointNote(String(text[end.upperBound...])) != nil
  }
}
