/// The scalars of bytes in the order in which they stand, without a string being made of them.
struct Utf8Walk {
  private let bytes: UnsafeRawBufferPointer

  init(_ bytes: UnsafeRawBufferPointer) { self.bytes = bytes }

  /// Whether the bytes are UTF-8 throughout.
  var isSound: Bool { walk { _, _ in true } }

  var count: Int { count { _ in true } }

  func count(where counts: (Unicode.Scalar) -> Bool) -> Int {
    var count = 0
    _ = walk { scalar, _ in
      if counts(scalar) { count += 1 }
      return true
    }
    return count
  }

  /// Each scalar and the bytes in which it stands.
  func forEach(_ body: (Unicode.Scalar, Range<Int>) -> Void) {
    _ = walk { scalar, offset in
      body(scalar, offset..<offset + UTF8.width(scalar))
      return true
    }
  }

  /// Where a scalar begins, in bytes; the end of all bytes for those behind the last.
  func offset(of place: Int) -> Int {
    var left = place
    var found = bytes.count
    _ = walk { _, offset in
      if left == 0 {
        found = offset
        return false
      }
      left -= 1
      return true
    }
    return found
  }

  /// Hands over each scalar and where it begins, until the body has enough; false when bytes were met that are no
  /// UTF-8.
  private func walk(_ body: (Unicode.Scalar, Int) -> Bool) -> Bool {
    var decoder = Unicode.UTF8()
    var iterator = bytes.makeIterator()
    var offset = 0
    while true {
      switch decoder.decode(&iterator) {
      case .scalarValue(let scalar):
        guard body(scalar, offset) else { return true }
        offset += UTF8.width(scalar)
      case .emptyInput: return true
      case .error: return false
      }
    }
  }
}

extension Unicode.Scalar {
  /// Whether anybody sees it by itself: blanks, marks on others and what is never drawn are not seen.
  var isVisible: Bool {
    if properties.isWhitespace || properties.isDefaultIgnorableCodePoint || value == 0x2800 { return false }
    switch properties.generalCategory {
    case .control, .format, .nonspacingMark, .enclosingMark, .surrogate, .unassigned: return false
    default: return true
    }
  }
}
