import ArgumentParser
import Records
import Reports

/// `jishi list months --year Y`: the city's year, a line for each unit and month; printed, a map of shades.
struct ListMonths: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "months", abstract: "各单位全年各月得分。Units by month: scores, late and missing.",
    discussion: "--format html 为可打印的月度图。As html or text: a map of shades.")

  @OptionGroup var common: CommonOptions
  @Option(help: "年度，默认今年。The year; this one when absent.") var year: Int?
  @Option(help: "组别。county or cityUnit.") var group: UnitGroup?
  @Option(help: "单位代码。The unit.") var unit: UnitCode?

  func run() throws {
    let here = try common.context(writing: false)
    let year = year ?? here.today.year
    let units = try here.store.units(for: here.session)
      .filter { (group == nil || $0.group == group) && (unit == nil || $0.code == unit) }.map(\.code)
    let years = try here.store.unitYears(year, of: units, for: here.session)
    try common.write(
      UnitMonthLine.lines(of: years), ScoreFacts.unitMonth,
      paper: CityYearPaper(
        try here.surroundings(of: nil), profile: try here.profile(of: year), language: common.language
      ).layout(of: years, year, group))
  }
}
