import Glibc
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
    while let opening = quotationMark(bytes, from: at) {
      let start = opening + 1
      var close = quotationMark(bytes, from: start)
      while let mark = close, isEscaped(bytes, mark, after: start) {
        close = quotationMark(bytes, from: mark + 1)
      }
      guard let close else { return }
      at = close + 1
      guard at < bytes.count, bytes[at] == UInt8(ascii: ":"), (5...10).contains(close - start) else {
        continue
      }
      note(bytes, key: start, length: close - start, value: at + 1)
    }
  }

  /// The next quotation mark; the system's own search is many times faster than a loop.
  private func quotationMark(_ bytes: Span<UInt8>, from start: Int) -> Int? {
    guard start < bytes.count else { return nil }
    return bytes.withUnsafeBytes { buffer in
      guard let base = buffer.baseAddress,
        let found = memchr(base + start, Int32(UInt8(ascii: "\"")), buffer.count - start)
      else { return nil }
      return UnsafeRawPointer(found) - base
    }
  }

  /// Whether an odd number of backslashes stands before a mark.
  private func isEscaped(_ bytes: Span<UInt8>, _ mark: Int, after start: Int) -> Bool {
    var at = mark
    while at > start, bytes[at - 1] == UInt8(ascii: "\\") { at -= 1 }
    return !(mark - at).isMultiple(of: 2)
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
