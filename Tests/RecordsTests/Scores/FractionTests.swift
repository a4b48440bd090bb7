import Records
import TestSupport
import Testing

@Suite struct `Exact numbers` {
  private func any(using random: inout Seeded) throws -> Fraction {
    try Fraction(
      Int.random(in: -1_000_000...1_000_000, using: &random),
      over: Int.random(in: 1...100_000, using: &random))
  }

  @Test func `a fraction stands in lowest terms, its sign above`() throws {
    #expect(try Fraction(6, over: -8).description == "-3/4")
    #expect(try Fraction(0, over: 5) == .zero)
    #expect(Fraction(hundredths: 250).description == "5/2")
  }

  @Test func `R-156 sums and products keep the laws of numbers`() throws {
    var random = Seeded(156)
    for _ in 1...2_000 {
      let (a, b, c) = (try any(using: &random), try any(using: &random), try any(using: &random))
      #expect(try a + b == b + a)
      #expect(try (a + b) + c == a + (b + c))
      #expect(try (a * b) * c == a * (b * c))
      #expect(try a * (b + c) == a * b + a * c)
      #expect(try (a - b) + b == a)
      if b != .zero { #expect(try (a / b) * b == a) }
      #expect((a < b) == (try (a - b).numerator < 0))
    }
  }

  @Test func `R-156 what does not fit is refused and never wraps around or traps`() throws {
    let big = Fraction(Int.max)
    #expect(throws: ScoreFault.outOfRange) { _ = try big + .one }
    #expect(throws: ScoreFault.outOfRange) { _ = try Fraction(Int.min) - .one }
    #expect(throws: ScoreFault.outOfRange) { _ = try big * big }
    #expect(throws: ScoreFault.outOfRange) { _ = try Fraction(1, over: Int.max) * Fraction(1, over: Int.max) }
    #expect(throws: ScoreFault.dividedByNothing) { _ = try Fraction.one / .zero }
    #expect(throws: ScoreFault.dividedByNothing) { _ = try Fraction(1, over: 0) }
    #expect(throws: ScoreFault.outOfRange) { _ = try Fraction(Int.min, over: -1) }
    #expect(try big / big == .one)
    #expect(Fraction(Int.min) < big)
  }

  @Test func `R-156 a half goes up to the next hundredth, and nothing else does`() throws {
    let cases: [(Int, Int, String)] = [
      (77_799, 1_000, "77.80"), (1_100, 14, "78.57"), (1, 200, "0.01"), (1, 201, "0.00"), (-1, 200, "0.00"),
      (-3, 200, "-0.01"), (-1, 100, "-0.01"), (2, 3, "0.67"), (0, 1, "0.00"), (100, 1, "100.00"),
    ]
    for (above, below, text) in cases {
      #expect(try Score(rounding: Fraction(above, over: below)).description == text)
    }
  }

  @Test func `R-156 a rounded figure is within half a hundredth, above or on the half`() throws {
    var random = Seeded(7)
    let half = try Fraction(1, over: 200)
    for _ in 1...2_000 {
      let value = try any(using: &random)
      let gap = try Score(rounding: value).fraction - value
      #expect(try gap <= half && Fraction.zero - half < gap)
    }
  }

  @Test func `a score is read as it is printed, whatever the locale`() {
    var random = Seeded(84)
    for _ in 1...1_000 {
      let score = Score(hundredths: Int.random(in: -1_000_000...1_000_000, using: &random))
      #expect(Score(score.description) == score)
    }
    #expect(Score("84.3")?.hundredths == 8430)
    #expect(Score("-0.05")?.hundredths == -5)
    for text in ["", "-", "84,28", "84.", ".5", "84.283", "+4", "٨٤", "84.2a", "1e3", "9999999999999999"] {
      #expect(Score(text) == nil, "\(text)")
    }
  }
}
