import Records
import Testing

@Suite struct `Results of the year's end from a file` {
  static let header = "year,unit,side,democratic,questionnaire,test,inspection\n"

  static func intake(_ offices: Set<Side> = [.main, .supervision]) -> YearEndIntake {
    let units = Dictionary(Known.units.map { ($0.code, $0) }, uniquingKeysWith: { first, _ in first })
    let plan = AssessmentPlan(
      year: 2026, dated: Known.start, document: "2号", title: "方案", ways: [.democratic, .test])
    return YearEndIntake(
      YearEndIntake.Surroundings(
        unit: { units[$0] }, plan: { $0 == 2026 ? plan : nil }, takesInspection: { _ in false },
        mayAssess: { scope in scope.side.map { offices.contains($0) } ?? false }))
  }

  @Test func `R-200 R-201 a line is a result of one side or of both`() throws {
    let result = try reading(
      Self.intake(), Self.header + "2026,CZJ,,90,,81.5,\n2026,JYJ,main,88.25,,,\n")
    #expect(
      result.values == [
        YearEndEntry(
          unit: "CZJ", year: 2026, results: YearEndResults(democratic: Score("90"), test: Score("81.50"))),
        YearEndEntry(
          unit: "JYJ", year: 2026, side: .main, results: YearEndResults(democratic: Score("88.25"))),
      ])
    #expect(result.rejected.isEmpty)
  }

  @Test func `R-200 R-213 each fault of a line is named with its column`() throws {
    #expect(
      try problems(
        Self.intake(),
        Self.header + """
          2026,XXX,,90,,,
          2025,CZJ,,90,,,
          2026,CZJ,,101,90,,7
          2026,JYJ,supervision,,,80,
          2026,CZJ,,,,,

          """) == [
          "in.csv:2: unit: nothing is called “XXX”; enter it first, or mend the code",
          "in.csv:3: year: " + ActRefusal.planMissing(year: 2025).sentence(in: .english),
          "in.csv:4: democratic: “101” is no result from 0 to 100; write at most two decimals, as in 86.5",
          "in.csv:4: questionnaire: "
            + ActRefusal.wayNotPlanned(.questionnaire, year: 2026).sentence(in: .english),
          "in.csv:4: inspection: " + ActRefusal.inspectionHasNoPart.sentence(in: .english),
          "in.csv:5: side: JYJ has no supervision body; give it one first",
          "in.csv:6: democratic: nothing stands here; fill it in",
        ])
  }

  @Test func `R-201 a unit has its results once, for both sides or side by side`() throws {
    let found = try problems(
      Self.intake(), Self.header + "2026,CZJ,main,90,,,\n2026,CZJ,supervision,80,,,\n2026,CZJ,,70,,,\n")
    #expect(found.count == 1)
    #expect(found.first?.hasPrefix("in.csv:4: unit:") == true)
  }

  @Test func `R-197 results of a side that the person does not assess are refused by line`() throws {
    let found = try reading(
      Self.intake([.main]), Self.header + "2026,CZJ,main,90,,,\n2026,CZJ,supervision,80,,,\n")
    #expect(found.values.map(\.side) == [.main])
    #expect(found.problems.map(\.line) == [3])
  }
}
