import ArgumentParser
import Records
import Reports

/// `jishi calendar export --unit U`: a unit's deadlines as an iCalendar file.
struct CalendarExport: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "export", abstract: "把单位的期限导出为日历文件（.ics）。A unit's deadlines as an iCalendar file.")

  @OptionGroup var common: CommonOptions
  @Option(help: "单位代码；不写为本人所在单位。The unit; one's own when absent.") var unit: UnitCode?
  @Option(help: "方面；不写为两个方面。main or supervision; both when absent.") var side: Side?
  @Option(help: "年度，默认今年。The year; this one when absent.") var year: Int?

  func run() throws {
    let here = try common.context(writing: false)
    let unit = try here.unit(unit ?? here.ownUnit())
    let year = year ?? here.today.year
    let deadlines = DeadlineCalendar(
      unit, profile: try here.store.profile(), calendar: try here.store.calendar(), language: common.language)
    let duties = try here.store.duties(unit: unit.code, side: side, year: year, for: here.session)
    let sides = (side.map { [$0] } ?? unit.sides).filter(unit.sides.contains)
    let overview = try here.store.overview()
    let papers = sides.flatMap { deadlines.papers(of: $0, year: year) }.filter {
      $0.day >= overview.ledgersFrom
    }
    let events = duties.filter { !$0.isBeforeLedger }.map(deadlines.event) + papers
    let file = CalendarFile(
      title: common.language.say("\(unit.name) \(year)年记实期限", "\(unit.name): deadlines \(year)"),
      store: overview.store, at: here.store.now(), events)
    try OutputFile.write(file.bytes, to: common.output)
  }
}
