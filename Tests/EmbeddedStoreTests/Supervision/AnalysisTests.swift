import EmbeddedStore
import Records
import TestSupport
import Testing

@Suite struct `Analyses for the city's leadership` {
  private let city: ReadingCity

  init() throws {
    city = try ReadingCity(ledgersFrom: Day("2026-01-01"))
    // Two quarters: city units have four duties of the main side, the counties one of supervision.
    try city.adopt(["2026-02-20", "2026-03-20", "2026-05-20", "2026-06-20"])
    try city.adopt(["2026-06-25"], code: "J-01", side: .supervision, group: .county, title: "监督检查")
    city.clock.move(to: "2026-06-02 10:00")
    for (unit, codes) in [
      (ReadingCity.finance, ["Z-01#1", "Z-01#2", "Z-01#3"]), (ReadingCity.education, ["Z-01#3"]),
    ] as [(UnitCode, [String])] {
      for (index, code) in codes.enumerated() {
        try city.enter(
          city.form("研究\(index)", start: "2026-06-01 08:00", links: [code]) { $0.place = "\(index)号楼" },
          unit: unit)
      }
    }
    city.clock.move(to: "2026-06-30 18:00")
  }

  private func day(_ text: String) -> Day { Day(text) ?? Day(number: 0) }

  private func analysis(_ from: String = "2026-01-01", _ to: String = "2026-06-30") throws -> Analysis {
    try city.store.analysis(from: day(from), to: day(to), for: city.session("main"))
  }

  private func rows(_ part: AnalysisPart, of analysis: Analysis) -> [String] {
    analysis.rows(part).map { "\($0.name) \($0.figures.due) \($0.figures.done) \($0.figures.late)" }
  }

  @Test func `R-179 it compares sides, kinds of subject, quarters, indicators and units`() throws {
    let analysis = try analysis()
    #expect(rows(.side, of: analysis) == ["main 8 4 4", "supervision 1 0 0"])
    #expect(rows(.subject, of: analysis) == ["team 8 4 4", "disciplineBody 1 0 0"])
    #expect(rows(.quarter, of: analysis) == ["2026-Q1 4 2 2", "2026-Q2 5 2 2"])
    #expect(rows(.indicator, of: analysis) == ["cityUnit Z-01 8 4 4", "county J-01 1 0 0"])
    #expect(rows(.unit, of: analysis) == ["CZJ 4 3 3", "JYJ 4 1 1", "AX 1 0 0"])
    #expect(analysis.total == AnalysisFigures(due: 9, done: 4, late: 4))
  }

  @Test func `R-179 days to come and exempt duties are not counted`() throws {
    _ = try city.store.perform(
      .exempt(
        ReadingCity.county, .supervision, year: 2026, OccurrenceName(code: "J-01", ordinal: 1), reason: "撤并"),
      by: city.session("discipline"))
    let later = try analysis("2026-04-01", "2026-12-31")
    #expect(later.cutOff == day("2026-06-30"))
    #expect(rows(.side, of: later) == ["main 4 2 2", "supervision 0 0 0"])
  }

  @Test func `R-180 it names the indicators done least`() throws {
    #expect(try analysis().weakIndicators.map(\.name) == ["county J-01", "cityUnit Z-01"])
  }

  @Test func `R-180 it names the units below the mark in two quarters running`() throws {
    let analysis = try analysis()
    #expect(analysis.quarters.map(\.description) == ["2026-Q1", "2026-Q2"] && analysis.mark == 60_00)
    #expect(
      analysis.weakUnits == [WeakUnit(unit: ReadingCity.education, title: "市教育局", measures: [0, 50_00])])
  }

  @Test func `R-179 what was presented is frozen, with recipients and days`() throws {
    let office = try city.session("main")
    let before = try analysis()
    _ = try city.store.perform(
      .presentAnalysis(
        office: .main, from: day("2026-01-01"), to: day("2026-06-30"), remarks: "教育局进展偏慢", recipients: [],
        on: day("2026-06-30")), by: office)
    city.clock.move(to: "2026-07-02 09:00")
    try city.enter(
      city.form("补做", start: "2026-07-01 08:00", links: ["Z-01#1"]), unit: ReadingCity.education)
    let presented = try #require(try city.store.analyses(year: 2026, for: office).first)
    #expect(presented.body.name.description == "FZ-2026-001" && presented.body.analysis == before)
    _ = try city.store.perform(
      .sendAnalysis(presented.body.name, to: "市人大常委会党组", on: day("2026-07-01")), by: office)
    let sendings = try #require(try city.store.analyses(year: 2026, for: office).first).sendings
    #expect(sendings.map(\.recipient) == ["市委", "市纪委", "市人大常委会党组"])
    #expect(sendings.map(\.on.description) == ["2026-06-30", "2026-06-30", "2026-07-01"])
    try city.store.rebuild(progress: nil)
    #expect(try city.store.faults() == [])
  }

  @Test func `R-179 leaders read it, offices make it, units neither`() throws {
    let leader = try city.session("leader")
    #expect(
      try city.store.analysis(from: day("2026-01-01"), to: day("2026-06-30"), for: leader).total.due == 9)
    #expect(throws: StoreFailure.refused(.notPermitted(.presentAnalysis, Scope(side: .main)))) {
      try city.store.perform(
        .presentAnalysis(
          office: .main, from: day("2026-01-01"), to: day("2026-06-30"), remarks: nil, recipients: [],
          on: day("2026-06-30")), by: leader)
    }
    #expect(throws: StoreFailure.refused(.notPermitted(.readAllUnits, .city))) {
      try city.store.analysis(from: day("2026-01-01"), to: day("2026-06-30"), for: city.session("lin"))
    }
  }

  @Test func `R-179 a period that ends before it begins is refused`() throws {
    #expect(throws: StoreFailure.refused(.invalid(field: "to", value: "2026-01-01"))) {
      try city.store.perform(
        .presentAnalysis(
          office: .main, from: day("2026-06-01"), to: day("2026-01-01"), remarks: nil, recipients: [],
          on: day("2026-06-30")), by: city.session("main"))
    }
  }

  @Test(arguments: [
    (AnalysisFigures(due: 3, done: 2), 66_67), (AnalysisFigures(due: 3, done: 1), 33_33),
    (AnalysisFigures(due: 8, done: 1), 12_50), (AnalysisFigures(due: 1, done: 1), 100_00),
  ])
  func `R-180 completion is rounded half up to hundredths`(_ figures: AnalysisFigures, _ completion: Int) {
    #expect(figures.completion == completion)
  }

  @Test func `R-180 a quarter in which nothing was due makes no unit weak`() {
    let rules = AnalysisRules(profile: .proposed)
    #expect(!rules.isWeak([nil, 10_00]) && rules.isWeak([59_99, 0]) && !rules.isWeak([60_00, 0]))
  }
}
