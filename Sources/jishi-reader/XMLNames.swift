import Glibc

/// The name of an element; its prefix does not matter.
struct XMLName {
  private let local: UnsafePointer<CChar>

  init(_ name: UnsafePointer<CChar>) {
    var local = name
    var next = name
    while next.pointee != 0 {
      let isColon = next.pointee == 0x3A
      next += 1
      if isColon { local = next }
    }
    self.local = local
  }

  static func == (name: XMLName, other: StaticString) -> Bool { XMLValue(name.local).isSame(other) }
}

/// The attributes of an element, good while it begins.
struct XMLAttributes {
  private let first: UnsafeMutablePointer<UnsafePointer<CChar>?>

  init(_ first: UnsafeMutablePointer<UnsafePointer<CChar>?>) { self.first = first }

  /// The value of an attribute by its whole name.
  subscript(name: StaticString) -> XMLValue? {
    var next = first
    while let found = next[0], let value = next[1] {
      if XMLValue(found).isSame(name) { return XMLValue(value) }
      next += 2
    }
    return nil
  }

  /// The value of an attribute that has some prefix.
  func prefixed(_ name: StaticString) -> XMLValue? {
    var next = first
    while let found = next[0], let value = next[1] {
      if let colon = strchr(found, 0x3A), XMLValue(colon + 1).isSame(name) { return XMLValue(value) }
      next += 2
    }
    return nil
  }
}

/// The value of an attribute, good while its element begins.
struct XMLValue {
  private let start: UnsafePointer<CChar>

  init(_ start: UnsafePointer<CChar>) { self.start = start }

  func isSame(_ other: StaticString) -> Bool {
    strcmp(start, UnsafeRawPointer(other.utf8Start).assumingMemoryBound(to: CChar.self)) == 0
  }

  var bytes: UnsafeBufferPointer<UInt8> {
    UnsafeBufferPointer(
      start: UnsafeRawPointer(start).assumingMemoryBound(to: UInt8.self), count: strlen(start))
  }

  /// The value as a name; `nil` for one that is longer than any.
  var name: String? {
    let bytes = bytes
    return bytes.count <= Allowance.name ? String(decoding: bytes, as: UTF8.self) : nil
  }

  /// Whether it says yes, in one of the form's ways.
  var isTrue: Bool { isSame("1") || isSame("true") || isSame("on") }

  /// A number of digits alone that is not above a limit.
  func number(upTo limit: Int) -> Int? {
    let digits = bytes
    guard !digits.isEmpty, digits.count <= 10 else { return nil }
    var number = 0
    for digit in digits {
      guard (0x30...0x39).contains(digit) else { return nil }
      number = number * 10 + Int(digit - 0x30)
    }
    return number <= limit ? number : nil
  }
}
