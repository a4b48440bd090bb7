import Records
import TestSupport
import Testing

@Suite struct `Rankings of a quarter` {
  private let quarter = Quarter("2026-Q4") ?? Quarter(index: 0)

  /// A unit by the scores of its main side; `-` is a closed month without a score, `.` an open one.
  private func unit(_ code: String, _ months: [String], late: Int = 0) -> QuarterFacts {
    QuarterFacts(
      unit: UnitCode(code), name: code,
      months: months.enumerated().map { index, text in
        QuarterMonth(
          quarter.months[index],
          main: text == "." ? .open : .closed(ClosedMonth(score: Score(text), late: index == 0 ? late : 0)))
      })
  }

  private func ranked(
    _ facts: [QuarterFacts], _ rules: [(String, String)] = [], previous: [UnitCode: Int] = [:]
  )
    throws -> [RankingRow]
  {
    let profile = try rules.reduce(RuleProfile.proposed) { try #require($0.stating($1.0, $1.1)) }
    return try Ranking(of: facts, previous: previous, by: QuarterRules(quarter) { _ in ScoreRules(profile) })
      .rows
  }

  private func text(_ rows: [RankingRow]) -> String {
    rows.map { "\($0.unit) \($0.rank.map { "\($0)" } ?? "-")" }.joined(separator: ", ")
  }

  @Test
  func `R-163 equal rounded scores share a rank, stand in the fixed order, and the next rank is skipped`()
    throws
  {
    let facts = [
      unit("A", ["90.00", "90.00", "90.00"]), unit("B", ["95.00"]), unit("C", ["90.00"]),
      unit("D", ["80.00"]),
    ]
    #expect(text(try ranked(facts)) == "B 1, A 2, C 2, D 4")
    #expect(text(try ranked(facts, [("rankMethod", "dense")])) == "B 1, A 2, C 2, D 3")
  }

  @Test func `R-163 rules that break ties look at late and missing entries`() throws {
    let facts = [unit("A", ["90.00"], late: 2), unit("B", ["90.00"])]
    #expect(text(try ranked(facts)) == "A 1, B 1")
    #expect(text(try ranked(facts, [("rankMethod", "tieBreakByLate")])) == "B 1, A 2")
  }

  @Test func `R-164 units without a closed month, or with nothing due, end the table without a rank`() throws
  {
    let rows = try ranked([unit("A", [".", ".", "."]), unit("B", ["-", "-", "-"]), unit("C", ["1.00"])])
    #expect(text(rows) == "C 1, A -, B -")
    #expect(rows.map(\.why) == [nil, .noClosedMonth, .nothingDue])
  }

  @Test func `R-161 a month counts for the unit when both of its sides are closed`() throws {
    let month = Month(index: quarter.index * 3)
    let closed = SideMonth.closed(ClosedMonth(score: Score("90.00")))
    let facts = QuarterFacts(
      unit: "A", name: "A",
      months: [
        QuarterMonth(month, main: closed, supervision: .open),
        QuarterMonth(month.next, main: closed, supervision: .closed(ClosedMonth(score: Score("80.00")))),
        QuarterMonth(
          month.next.next, main: .closed(ClosedMonth()),
          supervision: .closed(ClosedMonth(score: Score("70.00")))),
      ])
    let row = try #require(try ranked([facts]).first)
    #expect(row.months.map { $0.unit?.description } == [nil, "86.00", "70.00"])
    #expect(row.score?.description == "78.00")
    #expect(row.main?.description == "90.00")
    #expect(row.supervision?.description == "75.00")
  }

  @Test func `R-161 pooled quarters weigh months by their points`() throws {
    let months: [(Fraction, Fraction)] = [(Fraction(9), Fraction(10)), (Fraction(1), Fraction(2))]
    let facts = QuarterFacts(
      unit: "A", name: "A",
      months: months.enumerated().map { index, points in
        QuarterMonth(
          quarter.months[index],
          main: .closed(
            ClosedMonth(portions: [.common: ScorePortion(earned: points.0, possible: points.1)])))
      })
    let row = try #require(try ranked([facts], [("quarterMethod", "pooled")]).first)
    #expect(row.score?.description == "83.33")
  }

  @Test func `R-165 the rank of the quarter before is told, with the places risen`() throws {
    let rows = try ranked([unit("A", ["90.00"]), unit("B", ["80.00"])], previous: ["A": 4])
    #expect(rows.map(\.risen) == [3, nil])
  }

  @Test func `R-171 the last tenth is proposed for inspection, at least one, ties included`() throws {
    let many = (0..<25).map { unit("U\($0)", ["\(50 + $0).00"]) }
    #expect(Ranking.lagging(in: try ranked(many), share: 10).map(\.unit) == ["U1", "U0"])
    let tied = [unit("A", ["9.00"]), unit("B", ["5.00"]), unit("C", ["5.00"])]
    #expect(Ranking.lagging(in: try ranked(tied), share: 10).map(\.unit) == ["B", "C"])
    #expect(Ranking.lagging(in: try ranked([unit("A", ["9.00"])]), share: 10).isEmpty)
    #expect(Ranking.lagging(in: try ranked(tied), share: 0).isEmpty)
  }

  @Test(.tellingPlace)
  func `R-162 R-163 whatever the scores, ranks follow them and ties follow the order of units`() throws {
    var random = Seeded(162)
    try every("round", in: 1...100) { _ in
      let facts = (0..<30).map { index in
        unit(
          "U\(100 + index)",
          (0..<3).map { _ in
            let hundredths = 9_000 + Int.random(in: 0...6, using: &random)
            return Bool.random(using: &random) ? Score(hundredths: hundredths).description : "-"
          })
      }
      let rows = try ranked(facts)
      let scored = rows.filter { $0.score != nil }
      every("row", in: scored) { row in
        let above = scored.count {
          ($0.score ?? row.score) ?? Score(hundredths: 0) > row.score ?? Score(hundredths: 0)
        }
        #expect(row.rank == above + 1)
      }
      every("tie", in: zip(scored, scored.dropFirst()).filter { $0.rank == $1.rank }) { first, second in
        #expect(first.unit < second.unit)
      }
    }
  }
}
