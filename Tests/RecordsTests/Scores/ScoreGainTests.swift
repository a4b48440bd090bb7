import Records
import Testing

@Suite struct `What lost points cost` {
  private static func line(
    _ code: String, _ kind: IndicatorKind, worth: Int, _ timing: Timing, factor: Int, quality: Int,
    verdict: Verdict? = .accepted
  ) throws -> ReviewLine {
    let item = ReviewItem(
      occurrence: OccurrenceName(code: code, ordinal: 1), kind: kind, worth: worth, shares: 1,
      due: "2026-05-31", timing: timing, factor: factor,
      verdict: timing == .missing ? nil : verdict, quality: quality)
    return ReviewLine(
      item: item, title: code, possible: try item.possible(), earned: try item.earned(),
      losses: ScoreLoss.losses(of: item))
  }

  /// Common 3 of 4 points, individual 1 of 2: 75.00 × 70 % + 50.00 × 30 % = 67.50.
  private static func detail() throws -> ReviewDetail {
    let lines = [
      try line("Z-01", .common, worth: 2_00, .inTime, factor: 1_00, quality: 100),
      try line("Z-02", .common, worth: 1_00, .missing, factor: 0, quality: 0),
      try line("Z-03", .common, worth: 1_00, .inTime, factor: 1_00, quality: 100),
      try line("G-01", .individual, worth: 2_00, .lateDuty, factor: 50, quality: 100),
    ]
    return ReviewDetail(
      standing: ReviewStanding(
        unit: "CZJ", unitName: "市财政局", side: .main, month: Month("2026-05") ?? Month(index: 0),
        state: .closed, due: "2026-06-05"),
      lines: lines, figures: try ScoreRules(.proposed).figures(of: lines.map(\.item)), weights: [70, 30])
  }

  @Test func `R-152 R-153 each loss says what the side would have stood at without it`() throws {
    let detail = try Self.detail()
    #expect(detail.figures.score?.description == "67.50")
    let gain = try #require(try detail.gain(of: detail.lines[1]))
    #expect(gain.lost.spoken == "1.00")
    #expect(gain.possible.description == "85.00")
    #expect(gain.gain.description == "17.50")
    #expect(try detail.gain(of: detail.lines[3])?.possible.description == "82.50")
    #expect(try detail.gain(of: detail.lines[0]) == nil)
  }

  @Test func `R-156 what would have been is rounded where the figures are`() throws {
    var detail = try Self.detail()
    detail.lines[2] = try Self.line("Z-03", .common, worth: 3_33, .inTime, factor: 1_00, quality: 33)
    detail.figures = try ScoreRules(.proposed).figures(of: detail.lines.map(\.item))
    // 2 + 1.0989 of 6.33 points is 48.96, with the missing point 64.75; the individual score stays 50.00.
    #expect(detail.figures.common?.description == "48.96")
    #expect(try detail.gain(of: detail.lines[1])?.possible.description == "60.33")
  }

  @Test func `R-151 the dearest loss comes first, and what waits for a verdict has lost nothing yet`() throws
  {
    var detail = try Self.detail()
    detail.lines.append(
      try Self.line("Z-04", .common, worth: 5_00, .inTime, factor: 1_00, quality: 0, verdict: nil))
    #expect(try Self.detail().lost().map(\.line.item.occurrence.code) == ["Z-02", "G-01"])
    #expect(!(try detail.lost().map(\.line.item.occurrence.code).contains("Z-04")))
  }

  @Test(arguments: [("100.00", 3), ("90.00", 3), ("89.99", 2), ("80.00", 2), ("60.00", 1), ("59.99", 0)])
  func `R-208 shades change at the limits of the grades`(score: String, shade: Int) throws {
    #expect(ScoreShade(of: try #require(Score(score)), by: [90_00, 80_00, 60_00]).rawValue == shade)
  }
}
