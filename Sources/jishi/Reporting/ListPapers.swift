import ArgumentParser
import Records
import Reports

/// `jishi list papers`: a unit's register of paper files.
struct ListPapers: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "papers", abstract: "纸质档案登记簿。The register of paper files.")

  @OptionGroup var common: CommonOptions
  @Option(help: "单位代码；不写为本人所在单位。The unit; one's own when absent.") var unit: UnitCode?
  @Option(help: "方面。main or supervision.") var side: Side?
  @Option(help: "年度，默认今年。The year; this one when absent.") var year: Int?
  @Flag(help: "只列待补档号的。Only records whose file number is wanting.") var pending = false

  func run() throws {
    let here = try common.context(writing: false)
    let year = year ?? here.today.year
    // The right is judged by the name, before anything is looked up.
    let code = try unit ?? here.ownUnit()
    let lines = try here.store.paperRegister(code, side: side, year: year, for: here.session)
      .filter { !pending || $0.paper == .pending }
    let unit = try here.unit(code)
    try common.write(
      lines, PaperFacts.paper,
      paper: ListPaper.layout(
        title: common.language.say(
          "\(unit.name) \(year)年一事一档登记簿", "\(unit.name): register of paper files, \(year)"),
        subtitle: side?.name(in: common.language), lines, PaperFacts.paper,
        around: try here.surroundings(of: unit), common.language))
  }
}
