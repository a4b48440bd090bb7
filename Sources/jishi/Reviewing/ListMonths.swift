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
    let desk = try common.desk(writing: false)
    let year = year ?? desk.today.year
    let units = try desk.store.units(for: desk.sitting)
      .filter { (group == nil || $0.group == group) && (unit == nil || $0.code == unit) }.map(\.code)
    let years = try desk.store.unitYears(year, of: units, for: desk.sitting)
    try common.write(
      UnitMonthLine.lines(of: years), ScoreFacts.unitMonth,
      paper: CityYearPaper(
        try desk.surroundings(of: nil), profile: try desk.profile(of: year), language: common.language
      ).layout(of: years, year, group))
  }
}
