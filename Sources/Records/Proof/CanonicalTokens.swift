// Tokens of canonical JSON as the scans of headers and bodies read them, without building values.

/// A whole number in its one spelling, between -(2^53 - 1) and 2^53 - 1: no leading zero, no plus, no minus before zero.
func canonicalInteger(_ bytes: Span<UInt8>, _ at: inout Int) -> Int? {
  let isNegative = at < bytes.count && bytes[at] == UInt8(ascii: "-")
  if isNegative { at += 1 }
  let start = at
  var value = 0
  while at < bytes.count, (0x30...0x39).contains(bytes[at]) {
    guard at - start < 16 else { return nil }
    value = value * 10 + Int(bytes[at] - 0x30)
    at += 1
  }
  let count = at - start
  guard count > 0, count == 1 || bytes[start] != 0x30, !isNegative || value > 0,
    value <= CanonicalValue.greatestInteger
  else { return nil }
  return isNegative ? -value : value
}

/// The digest whose 64 lower-case digits begin at an index.
func hexadecimalDigest(_ bytes: Span<UInt8>, _ start: Int) -> Digest? {
  guard start + 64 <= bytes.count else { return nil }
  var words = SIMD4<UInt64>()
  for word in 0..<4 {
    var value: UInt64 = 0
    for index in start + word * 16..<start + word * 16 + 16 {
      let digit = nibble(bytes[index])
      guard digit < 16 else { return nil }
      value = value << 4 | UInt64(digit)
    }
    words[word] = value
  }
  return Digest(words: words)
}

/// Whether a range holds lower-case hexadecimal digits only.
func isHexadecimal(_ bytes: Span<UInt8>, _ range: Range<Int>) -> Bool {
  for index in range where nibble(bytes[index]) > 15 { return false }
  return true
}

private func nibble(_ digit: UInt8) -> UInt8 {
  let (number, letter) = (digit &- 0x30, digit &- 0x61)
  return number < 10 ? number : letter < 6 ? letter + 10 : 255
}
