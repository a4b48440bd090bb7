import Records
import TestSupport
import Testing

@Suite struct `Scores of a month` {
  private let rules = ScoreRules(.proposed)
  private let due: Day = "2026-10-20"

  private func occurrence(
    _ code: String, kind: IndicatorKind = .common, worth: Int = 5_00, shares: Int = 1, ended: Int? = -5,
    entered: Int? = -2, late: Bool = false, quality: Int = 100
  ) -> DueOccurrence {
    DueOccurrence(
      name: OccurrenceName(code: code, ordinal: 1), kind: kind, worth: worth, shares: shares, due: due,
      record: ended == nil ? nil : RecordNumber(unit: "A", year: 2026, side: .main, serial: 1),
      eventEnd: ended.map { due + $0 }, entered: entered.map { due + $0 }, isEnteredLate: late,
      verdict: GivenVerdict(verdict: .partly, quality: quality, reason: "材料不全"))
  }

  @Test func `R-150 the year's points are shared exactly among the occurrences of the year`() throws {
    let item = rules.item(of: occurrence("c", worth: 10_00, shares: 3))
    #expect(try item.possible() == Fraction(10, over: 3))
    #expect(try item.possible() * Fraction(3) == Fraction(10))
  }

  @Test func `R-151 the time factor goes by what was late, the lower one where both were`() throws {
    let cases: [(DueOccurrence, Timing, Int)] = [
      (occurrence("in time"), .inTime, 100),
      (occurrence("entered late", late: true), .lateEntry, 80),
      (occurrence("in time, entered past the duty's day", entered: 1), .lateEntry, 80),
      (occurrence("done late", ended: 2, entered: 3), .lateDuty, 50),
      (occurrence("done and entered late", ended: 2, entered: 9, late: true), .lateDuty, 50),
      (occurrence("not recorded", ended: nil, entered: nil), .missing, 0),
    ]
    for (occurrence, timing, factor) in cases {
      let item = rules.item(of: occurrence)
      #expect(item.timing == timing, "\(occurrence.name)")
      #expect(item.factor == factor, "\(occurrence.name)")
    }
    let harsh = ScoreRules(try #require(RuleProfile.proposed.stating("timeFactors", "1 / 0.3 / 0.5 / 0")))
    #expect(harsh.item(of: occurrence("both", ended: 2, entered: 9, late: true)).factor == 30)
  }

  @Test func `R-148 R-151 what is not recorded earns nothing, whatever was said of it`() throws {
    let item = rules.item(of: occurrence("gone", ended: nil, entered: nil, quality: 100))
    #expect(item.verdict == nil)
    #expect(try item.earned() == .zero)
    #expect(try rules.figures(of: [item]).score == Score(hundredths: 0))
  }

  @Test func `R-152 R-155 where nothing has points there is a dash, and never a zero`() throws {
    let item = rules.item(of: occurrence("beyond the expected count", worth: 0))
    #expect(try rules.figures(of: [item]) == ReviewFigures())
    #expect(try rules.figures(of: []) == ReviewFigures())
  }

  @Test func `R-153 where one kind fell due its score alone is the side's`() throws {
    let items = [rules.item(of: occurrence("i", kind: .individual, quality: 85))]
    let figures = try rules.figures(of: items)
    #expect(figures.common == nil)
    #expect(figures.score?.description == "85.00")
  }

  @Test func `R-154 R-156 the unit's score starts from the printed figures of its sides`() throws {
    #expect(
      try rules.unit(main: Score("77.80"), supervision: Score("94.00"))?.description == "84.28")
    #expect(try rules.unit(main: nil, supervision: Score("94.00"))?.description == "94.00")
    #expect(try rules.unit(main: nil, supervision: nil) == nil)
  }

  @Test(.tellingPlace)
  func `R-152 a month's figures lie between 0 and 100, and do not depend on the order of occurrences`()
    throws
  {
    var random = Seeded(152)
    try every("round", in: 1...300) { _ in
      var items = (0..<Int.random(in: 1...12, using: &random)).map { index in
        let isMissing = Int.random(in: 0..<5, using: &random) == 0
        return rules.item(
          of: occurrence(
            "o\(index)", kind: Bool.random(using: &random) ? .common : .individual,
            worth: Int.random(in: 1...20_00, using: &random),
            shares: [1, 2, 4, 12, 365, 7][Int.random(in: 0..<6, using: &random)],
            ended: isMissing ? nil : Int.random(in: -9...9, using: &random),
            entered: isMissing ? nil : Int.random(in: -9...20, using: &random),
            late: Bool.random(using: &random), quality: Int.random(in: 0...100, using: &random)))
      }
      let figures = try rules.figures(of: items)
      items.shuffle(using: &random)
      #expect(try rules.figures(of: items) == figures)
      every("score", in: [figures.common, figures.individual, figures.score].compactMap(\.self)) { score in
        #expect((0...100_00).contains(score.hundredths))
      }
    }
  }
}
