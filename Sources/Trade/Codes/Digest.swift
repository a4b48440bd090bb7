/// A SHA-256 digest: what seals an entry, names an attachment, and stands as the id of a store.
package struct Digest: Hashable, Comparable, Sendable {
  private let words: SIMD4<UInt64>

  /// The digest with these 32 bytes; `nil` for any other count.
  package init?(bytes: some Collection<UInt8>) {
    guard bytes.count == 32 else { return nil }
    var words = SIMD4<UInt64>()
    for (index, byte) in bytes.enumerated() {
      words[index / 8] = words[index / 8] << 8 | UInt64(byte)
    }
    self.words = words
  }

  /// The digest with these 32 bytes, read as they lie; `nil` for any other count.
  package init?(_ bytes: UnsafeRawBufferPointer) {
    guard bytes.count == 32 else { return nil }
    var words = SIMD4<UInt64>()
    for index in 0..<4 {
      words[index] = UInt64(bigEndian: bytes.loadUnaligned(fromByteOffset: index * 8, as: UInt64.self))
    }
    self.words = words
  }

  /// The digest whose four words, most significant byte first, are these.
  package init(words: SIMD4<UInt64>) { self.words = words }

  /// The digest written as 64 lower-case hexadecimal digits.
  package init?(_ text: some StringProtocol) {
    guard let bytes = [UInt8](hexadecimal: text) else { return nil }
    self.init(bytes: bytes)
  }

  /// The 32 bytes.
  package var bytes: [UInt8] {
    (0..<32).map { index in
      let shift = UInt64(56 - (index % 8) * 8)
      return UInt8(truncatingIfNeeded: words[index / 8] >> shift)
    }
  }

  /// Reads the 32 bytes as they lie, without a list of them.
  package func withBytes(_ body: (UnsafeRawBufferPointer) -> Void) {
    let words = SIMD4(
      self.words[0].bigEndian, self.words[1].bigEndian, self.words[2].bigEndian, self.words[3].bigEndian)
    withUnsafeBytes(of: words, body)
  }

  /// The first eight hexadecimal digits, enough for a person to compare at a glance.
  package var short: String { String(description.prefix(8)) }

  package static func < (a: Digest, b: Digest) -> Bool {
    for index in 0..<4 where a.words[index] != b.words[index] { return a.words[index] < b.words[index] }
    return false
  }
}

extension Digest: CustomStringConvertible {
  /// The digest as 64 lower-case hexadecimal digits.
  package var description: String { bytes.hexadecimal }
}

extension Digest: CodedAsText {
  package static var whatItIs: String { "a digest" }
}

extension [UInt8] {
  /// The bytes written as pairs of hexadecimal digits, of either case.
  package init?(hexadecimal text: some StringProtocol) {
    let digits = Array(text.utf8)
    guard digits.count.isMultiple(of: 2) else { return nil }
    self = []
    reserveCapacity(digits.count / 2)
    for index in stride(from: 0, to: digits.count, by: 2) {
      guard let high = Self.nibble(digits[index]), let low = Self.nibble(digits[index + 1]) else {
        return nil
      }
      append(high << 4 | low)
    }
  }

  private static func nibble(_ digit: UInt8) -> UInt8? {
    switch digit {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): digit - UInt8(ascii: "A") + 10
    default: nil
    }
  }

  /// The bytes as pairs of lower-case hexadecimal digits.
  package var hexadecimal: String {
    let digits = Array<UInt8>("0123456789abcdef".utf8)
    return String(unsafeUninitializedCapacity: count * 2) { buffer in
      for (index, byte) in enumerated() {
        buffer[index * 2] = digits[Int(byte >> 4)]
        buffer[index * 2 + 1] = digits[Int(byte & 15)]
      }
      return count * 2
    }
  }
}
