import Records

/// What the verifier needs of a record's body, found without reading the whole of it.
///
/// In canonical JSON a quotation mark inside a text is escaped, so a key with its marks and its colon can
/// stand in the bytes as a key alone: no text that a person typed is mistaken for one.
struct BodyScan: Sendable {
  var draft: Int?
  var submission: Digest?
  var signing: Digest?
  var replaces: Digest?
  var isImported = false
  var isOnOrder = false
  var hasPaper = false
  var evidence: [Named] = []

  /// An attachment that a body names.
  struct Named: Hashable, Sendable {
    let digest: Digest
    let size: Int
  }

  init() {}

  init(_ bytes: Span<UInt8>) {
    var at = 0
    let end = bytes.count
    while at < end {
      guard bytes[at] == UInt8(ascii: "\"") else {
        at += 1
        continue
      }
      let start = at + 1
      at = start
      while at < end, bytes[at] != UInt8(ascii: "\"") { at += bytes[at] == UInt8(ascii: "\\") ? 2 : 1 }
      let length = at - start
      at += 1
      guard at < end, bytes[at] == UInt8(ascii: ":"), (5...10).contains(length) else { continue }
      note(bytes, key: start, length: length, value: at + 1)
    }
  }

  private mutating func note(_ bytes: Span<UInt8>, key: Int, length: Int, value: Int) {
    switch length {
    case 5 where isKey("draft", bytes, key): draft = integer(bytes, value)
    case 5 where isKey("paper", bytes, key): hasPaper = true
    case 6 where isKey("sha256", bytes, key):
      // In canonical order the size follows the digest: `"sha256":"…","size":123`.
      guard let digest = hexadecimalDigest(bytes, value + 1),
        isKey(",\"size\":", bytes, value + 66), let size = integer(bytes, value + 74)
      else { return }
      evidence.append(Named(digest: digest, size: size))
    case 7 where isKey("signing", bytes, key): signing = hexadecimalDigest(bytes, value + 1)
    case 7 where isKey("onOrder", bytes, key): isOnOrder = integer(bytes, value) == 1
    case 8 where isKey("imported", bytes, key): isImported = integer(bytes, value) == 1
    case 8 where isKey("replaces", bytes, key): replaces = hexadecimalDigest(bytes, value + 1)
    case 10 where isKey("submission", bytes, key): submission = hexadecimalDigest(bytes, value + 1)
    default: break
    }
  }

  private func isKey(_ word: StaticString, _ bytes: Span<UInt8>, _ start: Int) -> Bool {
    guard start + word.utf8CodeUnitCount <= bytes.count else { return false }
    return word.withUTF8Buffer { letters in
      for index in letters.indices where bytes[start + index] != letters[index] { return false }
      return true
    }
  }

  private func integer(_ bytes: Span<UInt8>, _ start: Int) -> Int? {
    var (at, value) = (start, 0)
    while at < bytes.count, bytes[at] >= 0x30, bytes[at] <= 0x39, at - start < 16 {
      value = value * 10 + Int(bytes[at] - 0x30)
      at += 1
    }
    return at > start ? value : nil
  }
}
