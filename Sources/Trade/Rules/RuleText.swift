/// Reads and writes the values of a profile as text: sizes, hundredths, lists.
package enum RuleText {
  /// The trimmed pieces between separators; an empty text has none.
  static func parts(of text: String, by separator: Character) -> [String] {
    text.isEmpty ? [] : text.split(separator: separator, omittingEmptySubsequences: false).map(trimmed)
  }

  /// A piece of a text as a field keeps it.
  package static func trimmed(_ text: some StringProtocol) -> String { String(text).trimmed }

  private static let units = ["GiB": 1 << 30, "MiB": 1 << 20, "KiB": 1 << 10, "B": 1]

  /// The bytes of `50 MiB`; nothing without a unit, so that none is guessed.
  @Sendable static func bytes(_ text: String) -> Int? {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let count = Int(parts[0]), let unit = units[String(parts[1])],
      (1...(1 << 40) / unit).contains(count)
    else { return nil }
    return count * unit
  }

  /// The size in the largest unit that divides it.
  @Sendable static func text(ofBytes bytes: Int) -> String {
    for unit in ["GiB", "MiB", "KiB"] {
      if let size = units[unit], bytes >= size, bytes.isMultiple(of: size) {
        return "\(bytes / size) \(unit)"
      }
    }
    return "\(bytes) B"
  }

  /// The hundredths of `70`, `0.8` or `12.25`, not negative and at most 100 000.
  @Sendable static func hundredths(_ text: String) -> Int? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...6).contains(parts[0].utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } }),
      let whole = Int(parts[0])
    else { return nil }
    guard parts.count == 2 else { return whole * 100 }
    guard (1...2).contains(parts[1].utf8.count), let fraction = Int(parts[1]) else { return nil }
    return whole * 100 + (parts[1].utf8.count == 1 ? fraction * 10 : fraction)
  }

  /// The shortest text of a count of hundredths: `70`, `0.8`, `12.25`.
  @Sendable package static func text(ofHundredths value: Int) -> String {
    let (whole, fraction) = value.quotientAndRemainder(dividingBy: 100)
    if fraction == 0 { return "\(whole)" }
    return fraction.isMultiple(of: 10) ? "\(whole).\(fraction / 10)" : "\(whole).\(padded(fraction, to: 2))"
  }
}
