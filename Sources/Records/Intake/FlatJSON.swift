/// Reads one JSON object of texts, numbers, flags and lists of these: the form a line of input has.
///
/// `null` reads as nothing; numbers keep the digits they were written with.
struct FlatJSON {
  private var bytes: ArraySlice<UInt8>

  private init(_ bytes: ArraySlice<UInt8>) { self.bytes = bytes }

  /// The keys and values in their order, lists joined by `;`, or `nil` when the line has another form.
  static func pairs(in line: some StringProtocol) -> [(key: String, value: String)]? {
    var reader = FlatJSON(Array(line.utf8)[...])
    guard let pairs = reader.object() else { return nil }
    reader.skipBlanks()
    return reader.bytes.isEmpty ? pairs : nil
  }

  private mutating func object() -> [(key: String, value: String)]? {
    guard take("{") else { return nil }
    var pairs: [(key: String, value: String)] = []
    if take("}") { return pairs }
    repeat {
      guard let key = string(), take(":"), let value = value() else { return nil }
      pairs.append((key, value))
    } while take(",")
    return take("}") ? pairs : nil
  }

  private mutating func value() -> String? {
    guard take("[") else { return scalar() }
    var items: [String] = []
    if take("]") { return "" }
    repeat {
      guard let item = scalar() else { return nil }
      items.append(item)
    } while take(",")
    return take("]") ? items.joined(separator: ";") : nil
  }

  private mutating func scalar() -> String? {
    skipBlanks()
    guard let first = bytes.first else { return nil }
    if first == UInt8(ascii: "\"") { return string() }
    let word = bytes.prefix { !" ,]}\t\r\n".utf8.contains($0) }
    bytes = bytes[word.endIndex...]
    switch String(validating: word, as: UTF8.self) {
    case "null": return ""
    case let text where text == "true" || text == "false" || isNumber(word): return text
    default: return nil
    }
  }

  private func isNumber(_ word: ArraySlice<UInt8>) -> Bool {
    let digits = word.first == UInt8(ascii: "-") ? word.dropFirst() : word
    let parts = digits.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    return (1...2).contains(parts.count)
      && parts.allSatisfy {
        !$0.isEmpty && $0.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
      }
  }

  private mutating func string() -> String? {
    guard take("\"") else { return nil }
    var text: [UInt8] = []
    while let byte = bytes.popFirst() {
      switch byte {
      case UInt8(ascii: "\""): return String(validating: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        guard let scalar = escape() else { return nil }
        text += Array(String(scalar).utf8)
      case 0..<0x20: return nil
      default: text.append(byte)
      }
    }
    return nil
  }

  private mutating func escape() -> Unicode.Scalar? {
    switch bytes.popFirst() {
    case UInt8(ascii: "\""): "\""
    case UInt8(ascii: "\\"): "\\"
    case UInt8(ascii: "/"): "/"
    case UInt8(ascii: "n"): "\n"
    case UInt8(ascii: "t"): "\t"
    case UInt8(ascii: "r"): "\r"
    case UInt8(ascii: "b"): "\u{8}"
    case UInt8(ascii: "f"): "\u{C}"
    case UInt8(ascii: "u"): unicodeEscape()
    default: nil
    }
  }

  /// A scalar written as one unit or as a pair of surrogates.
  private mutating func unicodeEscape() -> Unicode.Scalar? {
    guard let high = hexadecimal() else { return nil }
    guard (0xD800..<0xDC00).contains(high) else { return Unicode.Scalar(high) }
    guard bytes.popFirst() == UInt8(ascii: "\\"), bytes.popFirst() == UInt8(ascii: "u"),
      let low = hexadecimal(), (0xDC00..<0xE000).contains(low)
    else { return nil }
    return Unicode.Scalar(0x10000 + (high - 0xD800) << 10 + (low - 0xDC00))
  }

  private mutating func hexadecimal() -> UInt32? {
    let digits = bytes.prefix(4)
    guard digits.count == 4, digits.allSatisfy({ Character(Unicode.Scalar($0)).isHexDigit }) else {
      return nil
    }
    bytes = bytes[digits.endIndex...]
    return String(validating: digits, as: UTF8.self).flatMap { UInt32($0, radix: 16) }
  }

  private mutating func skipBlanks() {
    while let byte = bytes.first, byte == 0x20 || (0x09...0x0D).contains(byte) { bytes = bytes.dropFirst() }
  }

  private mutating func take(_ mark: Unicode.Scalar) -> Bool {
    skipBlanks()
    guard bytes.first == UInt8(ascii: mark) else { return false }
    bytes = bytes.dropFirst()
    return true
  }
}
