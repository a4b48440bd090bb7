/// Reads the canonical bytes of a header without building a tree of values.
///
/// Canonical bytes leave no choice: ten keys in one order, no blanks. Anything that differs in the least, an
/// escape in a name for instance, is left to the general reader, which accepts or refuses it.
enum HeaderScan {
  /// The header, or `nil` when the bytes are not of the plain form.
  static func header(_ bytes: Span<UInt8>) -> EntryHeader? {
    var at = 0
    guard take(Key.at, bytes, &at), let time = canonicalInteger(bytes, &at),
      take(Key.author, bytes, &at), let author = plainText(bytes, &at),
      take(Key.batch, bytes, &at), let index = canonicalInteger(bytes, &at), take(Key.comma, bytes, &at),
      let count = canonicalInteger(bytes, &at), take(Key.bodyDigest, bytes, &at),
      let body = digest(bytes, &at),
      take(Key.chain, bytes, &at), let chain = plainText(bytes, &at),
      take(Key.city, bytes, &at), let city = canonicalInteger(bytes, &at),
      take(Key.kind, bytes, &at), let kind = plainText(bytes, &at).flatMap({ kinds[$0] }),
      take(Key.number, bytes, &at), let number = canonicalInteger(bytes, &at),
      take(Key.previous, bytes, &at), let previous = digest(bytes, &at),
      take(Key.end, bytes, &at), at == bytes.count
    else { return nil }
    return EntryHeader(
      chain: ChainName(rawValue: chain), number: number, kind: kind, bodyDigest: body,
      author: PersonCode(rawValue: author), at: Instant(seconds: time), previous: previous, city: city,
      batch: [index, count])
  }

  /// What stands between one value and the next.
  private enum Key {
    static let at = Array(#"{"at":"#.utf8)
    static let author = Array(#","author":""#.utf8)
    static let batch = Array(#"","batch":["#.utf8)
    static let comma = Array(",".utf8)
    static let bodyDigest = Array(#"],"bodyDigest":""#.utf8)
    static let chain = Array(#"","chain":""#.utf8)
    static let city = Array(#"","city":"#.utf8)
    static let kind = Array(#","kind":""#.utf8)
    static let number = Array(#"","number":"#.utf8)
    static let previous = Array(#","previous":""#.utf8)
    static let end = Array(#"","v":1}"#.utf8)
  }

  private static let kinds = Dictionary(uniqueKeysWithValues: EntryKind.allCases.map { ($0.rawValue, $0) })

  private static func take(_ literal: [UInt8], _ bytes: Span<UInt8>, _ at: inout Int) -> Bool {
    guard at + literal.count <= bytes.count else { return false }
    for index in literal.indices where bytes[at + index] != literal[index] { return false }
    at += literal.count
    return true
  }

  /// Text up to the next quotation mark, when it holds no escape, no control and plain UTF-8.
  private static func plainText(_ bytes: Span<UInt8>, _ at: inout Int) -> String? {
    let start = at
    while at < bytes.count, bytes[at] != UInt8(ascii: "\"") {
      guard bytes[at] != UInt8(ascii: "\\"), bytes[at] >= 0x20 else { return nil }
      at += 1
    }
    let text = bytes.extracting(start..<at)
    return text.withUnsafeBufferPointer { String(validating: $0, as: UTF8.self) }
  }

  /// 64 lower-case hexadecimal digits.
  private static func digest(_ bytes: Span<UInt8>, _ at: inout Int) -> Digest? {
    guard let digest = hexadecimalDigest(bytes, at) else { return nil }
    at += 64
    return digest
  }
}
