/// A published figure: whole hundredths, from which every later step starts (R-156).
package struct Score: Hashable, Comparable, Sendable {
  /// 8428 for 84.28.
  package let hundredths: Int

  package init(hundredths: Int) { self.hundredths = hundredths }

  /// The one rounding: half up to two decimals.
  package init(rounding value: Fraction) throws(ScoreFault) {
    guard let hundredths = Int(exactly: value.roundedHundredths) else { throw .outOfRange }
    self.hundredths = hundredths
  }

  /// The figure of what exists; a dash stays one (R-155).
  package static func rounding(_ value: Fraction?) throws(ScoreFault) -> Score? {
    guard let value else { return nil }
    return try Score(rounding: value)
  }

  /// The exact value of the printed figure.
  package var fraction: Fraction { Fraction(hundredths: hundredths) }

  package static func < (a: Score, b: Score) -> Bool { a.hundredths < b.hundredths }
}

extension Score: CustomStringConvertible {
  /// The figure with its two decimals and a point, in any locale: `84.28`.
  package var description: String {
    let (whole, rest) = hundredths.magnitude.quotientAndRemainder(dividingBy: 100)
    return "\(hundredths < 0 ? "-" : "")\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }

  /// The figure written `84.28`, `84.3` or `84`, with at most 15 digits before the point.
  package init?(_ text: some StringProtocol) {
    let isNegative = text.hasPrefix("-")
    let parts = text.dropFirst(isNegative ? 1 : 0).split(separator: ".", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), (1...15).contains(parts[0].utf8.count),
      parts.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }), let whole = Int(parts[0])
    else { return nil }
    var value = whole * 100
    if parts.count == 2 {
      guard (1...2).contains(parts[1].utf8.count), let rest = Int(parts[1]) else { return nil }
      value += parts[1].utf8.count == 1 ? rest * 10 : rest
    }
    hundredths = isNegative ? -value : value
  }
}

extension Score: Codable {
  package init(from decoder: any Decoder) throws {
    hundredths = try decoder.singleValueContainer().decode(Int.self)
  }

  package func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(hundredths)
  }
}
