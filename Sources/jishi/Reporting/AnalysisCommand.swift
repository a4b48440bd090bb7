import ArgumentParser
import Records
import Reports

/// `jishi analysis …`: the analysis for the city's leadership.
struct AnalysisCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analysis", abstract: "分析报告。The analysis for the city's leadership.",
    subcommands: [AnalysisShow.self, AnalysisPresent.self, AnalysisSend.self],
    defaultSubcommand: AnalysisShow.self)
}

/// The period of an analysis: a quarter, or from a day to a day.
struct AnalysisPeriod: ParsableArguments {
  @Option(help: "季度 2026-Q2，默认上一季度。The quarter; the last one when absent.") var quarter: Quarter?
  @Option(help: "起。From this day on.") var from: Day?
  @Option(help: "止。Up to this day.") var to: Day?

  func validate() throws {
    if (from == nil) != (to == nil) || quarter != nil && from != nil {
      throw ValidationError("--quarter Q / --from DAY --to DAY")
    }
  }

  func days(on today: Day) -> (from: Day, to: Day) {
    if let from, let to { return (from, to) }
    let quarter = quarter ?? Quarter(containing: today).previous
    return (quarter.firstDay, quarter.lastDay)
  }
}

/// `jishi analysis show`: the figures of a period as they stand, or an analysis that was presented.
struct AnalysisShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "查看分析。The analysis of a period, or one that was presented.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var period: AnalysisPeriod
  @Argument(help: "已呈报的编号 FZ-2026-001。One that was presented.") var number: SupervisionName?

  func run() throws {
    let here = try common.context(writing: false)
    if let number { return try common.write(here.papers.analysis(number)) }
    let (from, to) = period.days(on: here.today)
    try common.write(here.papers.analysis(from: from, to: to))
  }
}

/// `jishi analysis present`: freezes the analysis of a period and says to whom it went.
struct AnalysisPresent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "present", abstract: "呈报分析，内容从此不变。Presents an analysis, which is frozen from then on.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var period: AnalysisPeriod
  @Option(help: "分析意见。Remarks.") var remarks: String?
  @Option(help: "呈送对象，可多次；不写按规则。Who receives it; by the rules when absent.") var recipient: [String] = []
  @Option(help: "呈送日期，默认今天。The day; today when absent.") var on: Day?

  func run() throws {
    let here = try common.context()
    let (from, to) = period.days(on: here.today)
    let receipt = try here.perform(
      .presentAnalysis(
        office: here.office(), from: from, to: to, remarks: remarks, recipients: recipient,
        on: on ?? here.today))
    let name = try here.newest(.analysis, by: receipt)
    try common.tell(
      common.language.say("分析报告 \(name) 已呈报", "analysis \(name) is presented"),
      .object(["number": .text(name), "from": .of(from), "to": .of(to)]))
  }
}

/// `jishi analysis send`: one more recipient of a presented analysis.
struct AnalysisSend: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "send", abstract: "登记分送。One more recipient of a presented analysis.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "编号 FZ-2026-001。The analysis.") var number: SupervisionName
  @Option(help: "呈送对象。Who receives it.") var recipient: String
  @Option(help: "日期，默认今天。The day; today when absent.") var on: Day?

  func run() throws {
    let here = try common.context()
    try here.perform(.sendAnalysis(number, to: recipient, on: on ?? here.today))
    try common.tell(
      common.language.say("\(number) 已分送 \(recipient)", "\(number) went to \(recipient)"),
      .object(["number": .of(number), "recipient": .text(recipient)]))
  }
}
