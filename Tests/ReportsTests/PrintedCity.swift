import Records
import Reports
import TestSupport

/// A city of fifty units by dice, of which nothing is kept but its papers: the sheets of all months, four bulletins a group,
/// the sheet of each unit's year and the lists.
struct PrintedCity {
  let group = UnitGroup.cityUnit
  private(set) var monthSheets: [(unit: String, side: Side, month: Month, page: PrintedPage)] = []
  private(set) var bulletins: [(quarter: Quarter, page: PrintedPage)] = []
  private(set) var yearSheets: [(unit: String, page: PrintedPage)] = []
  private(set) var list: PrintedPage

  private let profile: RuleProfile
  private var random: Seeded

  init(units count: Int, seed: UInt64, profile: RuleProfile) throws {
    self.profile = profile
    random = Seeded(seed)
    list = PrintedPage("")
    let scores = ScoreRules(profile)
    let units = (1...count).map {
      (code: UnitCode("U\($0)"), name: "示范单位\($0)", sides: $0 % 3 == 0 ? [Side.main] : Side.allCases)
    }
    var closed: [UnitCode: [Month: [Side: ClosedMonth]]] = [:]
    for month in Month.all(in: 2026) {
      for unit in units {
        for side in unit.sides {
          let lines = try self.lines(scores)
          let figures = try scores.figures(of: lines.map(\.item))
          let detail = ReviewDetail(
            standing: ReviewStanding(
              unit: unit.code, unitName: unit.name, side: side, month: month, state: .closed,
              due: month.lastDay),
            lines: lines, figures: figures, weights: profile.kindWeights)
          monthSheets.append(
            (
              unit.name, side, month,
              page(ScoreSheet(around(unit.name), profile: profile, language: .chinese).layout(of: detail))
            ))
          var known = ClosedMonth(score: figures.score)
          for kind in IndicatorKind.allCases {
            let portion = try detail.portion(of: kind)
            if portion.possible > .zero { known.portions[kind] = portion }
          }
          closed[unit.code, default: [:]][month, default: [:]][side] = known
        }
      }
    }
    let versions = RuleVersions(profile)
    var quarters: [UnitCode: [AssessedQuarter]] = [:]
    var months: [UnitCode: [MonthScores]] = [:]
    for quarter in Quarter.all(in: 2026) {
      let facts = units.map { unit in
        QuarterFacts(
          unit: unit.code, name: unit.name,
          months: quarter.months.map { month in
            let known = closed[unit.code]?[month] ?? [:]
            return QuarterMonth(
              month, main: known[.main].map(SideMonth.closed) ?? .absent,
              supervision: known[.supervision].map(SideMonth.closed) ?? .absent)
          })
      }
      let rows = try Ranking(of: facts, previous: [:], by: QuarterRules(quarter, versions)).rows
      let table = RankingTable(quarter: quarter, group: group, rows: rows, due: quarter.lastDay + 15)
      bulletins.append(
        (quarter, page(RankingPaper(around("示范市"), versions: versions, language: .chinese).layout(of: table)))
      )
      for row in rows {
        quarters[row.unit, default: []].append(
          AssessedQuarter(quarter: quarter, main: row.main, supervision: row.supervision))
        months[row.unit, default: []] += row.months
      }
    }
    let rules = AssessmentRules(profile)
    let facts = units.map { unit in
      YearFacts(
        unit: unit.code, name: unit.name, year: 2026, sides: unit.sides, quarters: quarters[unit.code] ?? [],
        results: unit.sides.map { SideResults(side: $0, results: results()) })
    }
    let assessed = try rules.ranked(facts)
    for row in assessed {
      let sheet = YearSheet(assessed: row, group: group, rules: rules, months: months[row.facts.unit] ?? [])
      yearSheets.append(
        (
          row.facts.name,
          page(YearSheetPaper(around(row.facts.name), profile: profile, language: .chinese).layout(of: sheet))
        ))
    }
    let yearList = YearList(year: 2026, group: group, rows: assessed.map { YearRow($0) }, rules: rules)
    list = page(YearListPaper(around("示范市"), profile: profile, language: .chinese).layout(of: yearList))
  }

  private func page(_ layout: SheetLayout) -> PrintedPage { PrintedPage(layout.text) }

  private func around(_ name: String) -> PaperSurroundings {
    PaperSurroundings(
      isPractice: false, unitName: name, mainBody: "党组", supervisionBody: "纪检组",
      printedOn: Quarter.all(in: 2027)[0].firstDay)
  }

  private mutating func dice(_ range: ClosedRange<Int>) -> Int { Int.random(in: range, using: &random) }

  private mutating func one<Value>(of values: [Value]) -> Value { values[dice(0...values.count - 1)] }

  private mutating func results() -> YearEndResults {
    YearEndResults(
      democratic: dice(0...4) == 0 ? nil : Score(hundredths: dice(60_00...100_00)),
      questionnaire: Score(hundredths: dice(60_00...100_00)), test: Score(hundredths: dice(60_00...100_00)))
  }

  /// The occurrences of a month; now and then none.
  private mutating func lines(_ scores: ScoreRules) throws -> [ReviewLine] {
    try (0..<dice(0...7)).map { number in
      let timing = one(of: [Timing.inTime, .inTime, .inTime, .lateEntry, .lateDuty, .missing])
      let quality = timing == .missing ? 0 : one(of: [100, 100, 100, 87, 75, 50, 33, 0])
      let item = ReviewItem(
        occurrence: OccurrenceName(code: "Z-\(number + 10)", ordinal: 1),
        kind: one(of: IndicatorKind.allCases),
        worth: one(of: [3_50, 5_00, 6_00, 7_00, 10_00]), shares: one(of: [1, 2, 3, 4, 6, 7, 12]),
        due: Day(number: 20_600),
        record: timing == .missing
          ? nil : RecordNumber(unit: "CZJ", year: 2026, side: .main, serial: number + 1),
        timing: timing, factor: scores.factor(of: timing, isEnteredLate: timing == .lateEntry),
        verdict: timing == .missing ? nil : quality == 100 ? .accepted : .partly, quality: quality)
      return ReviewLine(
        item: item, title: "事项\(number)", possible: try item.possible(), earned: try item.earned(),
        losses: ScoreLoss.losses(of: item))
    }
  }
}
