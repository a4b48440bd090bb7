/// A JSON value of the kind that entries may hold: no fractions, no null, no true or false.
///
/// Its bytes are those of RFC 8785, so that any two programs agree on them. Text is kept as it was given:
/// normalising would alter rare characters of names.
package enum CanonicalValue: Hashable, Sendable {
  case integer(Int)
  case text(String)
  case list([CanonicalValue])
  case object([String: CanonicalValue])

  /// The canonical bytes: keys in order, no blanks, only the escapes that JSON demands.
  package var bytes: [UInt8] {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(256)
    write(to: &bytes)
    return bytes
  }

  func write(to bytes: inout [UInt8]) {
    switch self {
    case .integer(let value): bytes.append(contentsOf: String(value).utf8)
    case .text(let text): Self.write(text, to: &bytes)
    case .list(let values):
      bytes.append(UInt8(ascii: "["))
      for (index, value) in values.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "]"))
    case .object(let members):
      bytes.append(UInt8(ascii: "{"))
      let ordered = members.sorted { Self.precedes($0.key, $1.key) }
      for (index, member) in ordered.enumerated() {
        if index > 0 { bytes.append(UInt8(ascii: ",")) }
        Self.write(member.key, to: &bytes)
        bytes.append(UInt8(ascii: ":"))
        member.value.write(to: &bytes)
      }
      bytes.append(UInt8(ascii: "}"))
    }
  }

  /// The order of keys: by UTF-16 units, which for plain letters is that of their bytes.
  static func precedes(_ a: String, _ b: String) -> Bool {
    var (left, right) = (a.utf8.makeIterator(), b.utf8.makeIterator())
    while true {
      switch (left.next(), right.next()) {
      case (nil, let other): return other != nil
      case (_, nil): return false
      case (let one?, let other?):
        if one | other >= 0x80 { return a.utf16.lexicographicallyPrecedes(b.utf16) }
        if one != other { return one < other }
      }
    }
  }

  static func write(_ text: String, to bytes: inout [UInt8]) {
    bytes.append(UInt8(ascii: "\""))
    var text = text
    text.withUTF8 { utf8 in
      // Most text has nothing to escape and goes over in one piece.
      if utf8.contains(where: { $0 < 0x20 || $0 == UInt8(ascii: "\"") || $0 == UInt8(ascii: "\\") }) {
        for byte in utf8 { escape(byte, to: &bytes) }
      } else {
        bytes.append(contentsOf: utf8)
      }
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private static func escape(_ byte: UInt8, to bytes: inout [UInt8]) {
    switch byte {
    case UInt8(ascii: "\""): bytes.append(contentsOf: #"\""#.utf8)
    case UInt8(ascii: "\\"): bytes.append(contentsOf: #"\\"#.utf8)
    case 0x08: bytes.append(contentsOf: #"\b"#.utf8)
    case 0x09: bytes.append(contentsOf: #"\t"#.utf8)
    case 0x0A: bytes.append(contentsOf: #"\n"#.utf8)
    case 0x0C: bytes.append(contentsOf: #"\f"#.utf8)
    case 0x0D: bytes.append(contentsOf: #"\r"#.utf8)
    case 0..<0x20: bytes.append(contentsOf: (#"\u00"# + [byte].hexadecimal).utf8)
    default: bytes.append(byte)
    }
  }
}

extension CanonicalValue {
  /// The member of an object; `nil` when this is no object or has none such.
  package subscript(key: String) -> CanonicalValue? {
    if case .object(let members) = self { members[key] } else { nil }
  }

  /// The text, when this is one.
  package var text: String? { if case .text(let text) = self { text } else { nil } }
  /// The whole number, when this is one.
  package var integer: Int? { if case .integer(let value) = self { value } else { nil } }
}
