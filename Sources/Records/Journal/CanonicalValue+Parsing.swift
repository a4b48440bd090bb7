/// What keeps bytes from being the canonical JSON of an entry.
package enum CanonicalProblem: Error, Hashable, Sendable {
  /// The bytes break off or go on where they must not.
  case malformed(offset: Int)
  /// Well-formed JSON, yet not the canonical bytes of what it says.
  case notCanonical
}

extension CanonicalValue {
  /// 2^53 - 1: what programs that keep all numbers as floating point still tell apart.
  package static let greatestInteger = (1 << 53) - 1

  /// Reads canonical bytes, and refuses any others that say the same.
  ///
  /// One value has one spelling, so a digest over bytes is a digest over what they mean.
  package init(canonical bytes: some Collection<UInt8>) throws(CanonicalProblem) {
    let bytes = Array(bytes)
    self = try CanonicalValue(json: bytes)
    guard self.bytes == bytes else { throw .notCanonical }
  }

  /// Reads JSON of the permitted kind without asking for the canonical spelling.
  package init(json bytes: [UInt8]) throws(CanonicalProblem) {
    var reader = CanonicalReader(bytes: bytes)
    self = try reader.value(depth: 0)
    guard reader.offset == bytes.count else { throw .malformed(offset: reader.offset) }
  }
}

/// Reads one value from bytes; depth is bounded so that hostile nesting cannot exhaust the stack.
private struct CanonicalReader {
  let bytes: [UInt8]
  var offset = 0

  mutating func value(depth: Int) throws(CanonicalProblem) -> CanonicalValue {
    guard depth < 32, offset < bytes.count else { throw .malformed(offset: offset) }
    switch bytes[offset] {
    case UInt8(ascii: "{"): return try object(depth: depth)
    case UInt8(ascii: "["): return try list(depth: depth)
    case UInt8(ascii: "\""): return .text(try string())
    default: return .integer(try integer())
    }
  }

  private mutating func take(_ byte: UInt8) -> Bool {
    guard offset < bytes.count, bytes[offset] == byte else { return false }
    offset += 1
    return true
  }

  private mutating func object(depth: Int) throws(CanonicalProblem) -> CanonicalValue {
    offset += 1
    var members: [String: CanonicalValue] = [:]
    if take(UInt8(ascii: "}")) { return .object(members) }
    repeat {
      let key = try string()
      guard take(UInt8(ascii: ":")) else { throw .malformed(offset: offset) }
      guard members.updateValue(try value(depth: depth + 1), forKey: key) == nil else {
        throw .malformed(offset: offset)
      }
    } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "}")) else { throw .malformed(offset: offset) }
    return .object(members)
  }

  private mutating func list(depth: Int) throws(CanonicalProblem) -> CanonicalValue {
    offset += 1
    var values: [CanonicalValue] = []
    if take(UInt8(ascii: "]")) { return .list(values) }
    repeat { values.append(try value(depth: depth + 1)) } while take(UInt8(ascii: ","))
    guard take(UInt8(ascii: "]")) else { throw .malformed(offset: offset) }
    return .list(values)
  }

  private mutating func integer() throws(CanonicalProblem) -> Int {
    let start = offset
    while offset < bytes.count,
      bytes[offset] == UInt8(ascii: "-")
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(bytes[offset])
    {
      offset += 1
    }
    guard let value = String(validating: bytes[start..<offset], as: UTF8.self).flatMap({ Int($0) }),
      value.magnitude <= UInt(CanonicalValue.greatestInteger)
    else { throw .malformed(offset: start) }
    return value
  }

  private mutating func string() throws(CanonicalProblem) -> String {
    guard take(UInt8(ascii: "\"")) else { throw .malformed(offset: offset) }
    let start = offset
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\""), bytes[offset] != UInt8(ascii: "\\") {
      offset += 1
    }
    var text = Array(bytes[start..<offset])
    while offset < bytes.count, bytes[offset] != UInt8(ascii: "\"") {
      if take(UInt8(ascii: "\\")) {
        text.append(contentsOf: try escaped())
      } else {
        text.append(bytes[offset])
        offset += 1
      }
    }
    guard take(UInt8(ascii: "\"")), let string = String(validating: text, as: UTF8.self) else {
      throw .malformed(offset: offset)
    }
    return string
  }

  private mutating func escaped() throws(CanonicalProblem) -> [UInt8] {
    guard offset < bytes.count else { throw .malformed(offset: offset) }
    defer { offset += 1 }
    switch bytes[offset] {
    case UInt8(ascii: "\""): return [UInt8(ascii: "\"")]
    case UInt8(ascii: "\\"): return [UInt8(ascii: "\\")]
    case UInt8(ascii: "b"): return [0x08]
    case UInt8(ascii: "t"): return [0x09]
    case UInt8(ascii: "n"): return [0x0A]
    case UInt8(ascii: "f"): return [0x0C]
    case UInt8(ascii: "r"): return [0x0D]
    case UInt8(ascii: "u") where offset + 4 < bytes.count:
      let digits = String(validating: bytes[offset + 1...offset + 4], as: UTF8.self)
      guard let code = digits.flatMap({ UInt8($0, radix: 16) }), code < 0x20 else {
        throw .malformed(offset: offset)
      }
      offset += 4
      return [code]
    default: throw .malformed(offset: offset)
    }
  }
}
