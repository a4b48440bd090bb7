extension Bytes {
  /// Makes what was added last the text that is meant: blanks around it go unless they are said to stay, and
  /// characters that XML has no other way to write stand for themselves.
  mutating func tidy(from start: Int, keepingSpace: Bool) {
    let text = tail(start)
    var (first, last) = (0, text.count)
    if !keepingSpace {
      while first < last, Self.isBlank(text[first]) { first += 1 }
      while last > first, Self.isBlank(text[last - 1]) { last -= 1 }
    }
    guard first > 0 || text.contains(0x5F) else { return cut(to: start + last) }
    var (read, written) = (first, 0)
    while read < last {
      if text[read] == 0x5F, let scalar = Self.escaped(text, read, last) {
        // It takes at most three bytes where seven stood.
        for byte in UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter {
          text[written] = byte
          written += 1
        }
        read += 7
      } else {
        text[written] = text[read]
        written += 1
        read += 1
      }
    }
    cut(to: start + written)
  }

  static func isBlank(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

  /// The character that `_x000D_` stands for; controls but for tab and line ends stay spelled out.
  private static func escaped(
    _ text: UnsafeMutableBufferPointer<UInt8>, _ at: Int, _ end: Int
  ) -> Unicode.Scalar? {
    guard at + 7 <= end, text[at + 1] == 0x78, text[at + 6] == 0x5F else { return nil }
    var value: UInt32 = 0
    for place in at + 2..<at + 6 {
      switch text[place] {
      case 0x30...0x39: value = value << 4 | UInt32(text[place] - 0x30)
      case 0x41...0x46: value = value << 4 | UInt32(text[place] - 0x37)
      case 0x61...0x66: value = value << 4 | UInt32(text[place] - 0x57)
      default: return nil
      }
    }
    guard value >= 0x20 || value == 0x09 || value == 0x0A || value == 0x0D else { return nil }
    return Unicode.Scalar(value)
  }
}
