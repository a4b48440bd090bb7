/// An exact number as a reduced fraction of whole numbers; what scores are worked out in (R-156).
///
/// Sums and products are formed in 128 bits, where nothing overflows, and refused when what is left does not fit 64.
package struct Fraction: Hashable, Sendable {
  package let numerator: Int
  /// Above 0.
  package let denominator: Int

  package static let zero = Fraction(0)
  package static let one = Fraction(1)

  /// A whole number.
  package init(_ whole: Int) {
    numerator = whole
    denominator = 1
  }

  /// This many hundredths: points, qualities, factors and scores.
  package init(hundredths: Int) {
    let common = Fraction.divisor(UInt128(hundredths.magnitude), 100)
    numerator = hundredths / Int(common)
    denominator = 100 / Int(common)
  }

  /// One whole number over another.
  package init(_ numerator: Int, over denominator: Int) throws(ScoreFault) {
    try self.init(Int128(numerator), over: Int128(denominator))
  }

  /// Both are products of two numbers of 64 bits, or sums of two such, and lie well within 128.
  init(_ numerator: Int128, over denominator: Int128) throws(ScoreFault) {
    guard denominator != 0 else { throw .dividedByNothing }
    let common = Int128(Fraction.divisor(numerator.magnitude, denominator.magnitude))
    let sign: Int128 = denominator < 0 ? -1 : 1
    guard let above = Int(exactly: sign * (numerator / common)),
      let below = Int(exactly: sign * (denominator / common))
    else { throw .outOfRange }
    self.numerator = above
    self.denominator = below
  }

  /// The greatest number that divides both, at least 1.
  private static func divisor(_ a: UInt128, _ b: UInt128) -> UInt128 {
    // Nearly all numbers are small, and 128 bits are divided ten times as slowly.
    if let a = UInt64(exactly: a), let b = UInt64(exactly: b) { return UInt128(euclid(a, b)) }
    return euclid(a, b)
  }

  private static func euclid<Number: FixedWidthInteger>(_ a: Number, _ b: Number) -> Number {
    var (a, b) = (a, b)
    while b != 0 { (a, b) = (b, a % b) }
    return max(a, 1)
  }

  package static func + (a: Fraction, b: Fraction) throws(ScoreFault) -> Fraction {
    try Fraction(
      Int128(a.numerator) * Int128(b.denominator) + Int128(b.numerator) * Int128(a.denominator),
      over: Int128(a.denominator) * Int128(b.denominator))
  }

  package static func - (a: Fraction, b: Fraction) throws(ScoreFault) -> Fraction {
    try Fraction(
      Int128(a.numerator) * Int128(b.denominator) - Int128(b.numerator) * Int128(a.denominator),
      over: Int128(a.denominator) * Int128(b.denominator))
  }

  package static func * (a: Fraction, b: Fraction) throws(ScoreFault) -> Fraction {
    try Fraction(
      Int128(a.numerator) * Int128(b.numerator), over: Int128(a.denominator) * Int128(b.denominator))
  }

  package static func / (a: Fraction, b: Fraction) throws(ScoreFault) -> Fraction {
    try Fraction(
      Int128(a.numerator) * Int128(b.denominator), over: Int128(a.denominator) * Int128(b.numerator))
  }

  /// The whole of hundredths nearest to it; a half goes up, also below zero (R-156).
  var roundedHundredths: Int128 {
    let (above, below) = (200 * Int128(numerator) + Int128(denominator), 2 * Int128(denominator))
    let (whole, rest) = above.quotientAndRemainder(dividingBy: below)
    return rest < 0 ? whole - 1 : whole
  }
}

extension Fraction: Comparable {
  package static func < (a: Fraction, b: Fraction) -> Bool {
    Int128(a.numerator) * Int128(b.denominator) < Int128(b.numerator) * Int128(a.denominator)
  }
}

extension Fraction {
  /// The number as papers print it: in full where it ends within six decimals, else as a fraction, and never rounded.
  ///
  /// `0.38` would stand for 3/8 and for 19/50; adding such figures up does not give the sum (decision 0070).
  package var spoken: String {
    let million = 1_000_000
    let (places, rest) = million.quotientAndRemainder(dividingBy: denominator)
    guard rest == 0 else { return description }
    let (above, isTooLarge) = numerator.magnitude.multipliedReportingOverflow(by: UInt(places))
    guard !isTooLarge else { return description }
    let (whole, millionths) = above.quotientAndRemainder(dividingBy: UInt(million))
    var decimals = String(String(millionths + UInt(million)).dropFirst())
    while decimals.count > 2, decimals.last == "0" { decimals.removeLast() }
    return "\(numerator < 0 ? "-" : "")\(whole).\(decimals)"
  }
}

extension Fraction: CustomStringConvertible {
  /// `11/14`, or `3` where it is whole.
  package var description: String { denominator == 1 ? "\(numerator)" : "\(numerator)/\(denominator)" }

  /// The number written so, in lowest terms or not.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...2).contains(parts.count), let above = Int(parts[0]),
      let below = parts.count == 2 ? Int(parts[1]) : 1, let value = try? Fraction(above, over: below)
    else { return nil }
    self = value
  }
}

/// Why a score cannot be worked out.
package enum ScoreFault: Error, Hashable, Sendable {
  /// A number does not fit 64 bits, which no sound points and weights bring about.
  case outOfRange
  case dividedByNothing
}
