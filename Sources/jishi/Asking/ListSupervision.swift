import ArgumentParser
import Records
import Reports

/// `jishi list inspections`.
struct ListInspections: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "inspections", abstract: "督查。Inspections.")

  @OptionGroup var common: CommonOptions
  @Option(help: "年度，默认今年。The year; this one when absent.") var year: Int?
  @Option(help: "单位代码。The unit.") var unit: UnitCode?
  @Option(help: "种类。The kind.") var kind: InspectionKind?
  @Flag(help: "只列未办结的。Open ones only.") var open = false

  func run() throws {
    let here = try common.context(writing: false)
    let rows = try here.store.inspections(
      InspectionQuery(year: year ?? here.today.year, unit: unit, kind: kind, openOnly: open),
      for: here.session)
    try common.write(
      rows, SupervisionFacts.inspection,
      paper: ListPaper.layout(
        title: common.language.say("督查情况表", "Inspections"), rows, SupervisionFacts.inspection,
        around: try here.surroundings(of: nil), common.language))
  }
}

/// `jishi list findings`.
struct ListFindings: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "findings", abstract: "督查发现的问题和整改。Findings and how they are put right.")

  @OptionGroup var common: CommonOptions
  @Option(help: "督查编号。The inspection.") var inspection: SupervisionName?
  @Option(help: "单位代码。The unit.") var unit: UnitCode?
  @Option(help: "方面。main or supervision.") var side: Side?
  @Flag(help: "只列待整改的。Open ones only.") var open = false

  func run() throws {
    let here = try common.context(writing: false)
    let rows = try here.store.findings(
      FindingQuery(inspection: inspection, unit: unit, side: side, openOnly: open), for: here.session)
    let facts = SupervisionFacts.finding(on: here.today)
    try common.write(
      rows, facts,
      paper: ListPaper.layout(
        title: common.language.say("督查整改台账", "Findings and their rectification"), rows, facts,
        around: try here.surroundings(of: nil), common.language))
  }
}

/// `jishi list violations`.
struct ListViolations: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "violations", abstract: "记实违规。Violations of the rules of recording.")

  @OptionGroup var common: CommonOptions
  @Option(help: "年度，默认今年。The year; this one when absent.") var year: Int?
  @Option(help: "单位代码。The unit.") var unit: UnitCode?
  @Option(help: "方面。main or supervision.") var side: Side?
  @Option(help: "情形。The kind.") var kind: ViolationKind?

  func run() throws {
    let here = try common.context(writing: false)
    let rows = try here.store.violations(
      ViolationQuery(year: year ?? here.today.year, unit: unit, side: side, kind: kind), for: here.session)
    try common.write(
      rows, SupervisionFacts.violation,
      paper: ListPaper.layout(
        title: common.language.say("记实违规登记表", "Violations of the rules of recording"), rows,
        SupervisionFacts.violation, around: try here.surroundings(of: nil), common.language))
  }
}

/// `jishi list bulletins`.
struct ListBulletins: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "bulletins", abstract: "点名通报。Named bulletins.")

  @OptionGroup var common: CommonOptions
  @Option(help: "年度，默认今年。The year; this one when absent.") var year: Int?

  func run() throws {
    let here = try common.context(writing: false)
    let found = try here.store.namedBulletins(year: year ?? here.today.year, for: here.session)
    try common.write(BulletinRow.rows(of: found), SupervisionFacts.bulletin)
  }
}

/// `jishi list analyses`.
struct ListAnalyses: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "analyses", abstract: "已呈报的分析报告。Analyses that were presented.")

  @OptionGroup var common: CommonOptions
  @Option(help: "年度，默认今年。The year; this one when absent.") var year: Int?

  func run() throws {
    let here = try common.context(writing: false)
    try common.write(
      try here.store.analyses(year: year ?? here.today.year, for: here.session), SupervisionFacts.analysis)
  }
}

/// `jishi list trail`: all irregular acts of a period.
struct ListTrail: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "trail",
    abstract: "逾期、更正、补充、作废、被拒和校验不符。Late entries, corrections, supplements, voids, refusals and hash faults.")

  @OptionGroup var common: CommonOptions
  @Option(help: "起，默认本月一日。From this day on; this month when absent.") var from: Day?
  @Option(help: "止，默认今天。Up to this day; today when absent.") var to: Day?
  @Option(help: "单位代码。The unit.") var unit: UnitCode?
  @Option(help: "方面。main or supervision.") var side: Side?
  @Option(help: "情形，可多次。lateEntry, correction, supplement, void, refusal, hashFault.") var kind: [TrailKind] =
    []

  func run() throws {
    let here = try common.context(writing: false)
    let to = to ?? here.today
    let from = from ?? Month(containing: to).firstDay
    let rows = try here.store.trail(
      TrailQuery(from: from, to: to, unit: unit, side: side, kinds: Set(kind)), for: here.session)
    try common.write(
      rows, SupervisionFacts.trail,
      paper: ListPaper.layout(
        title: common.language.say("记实异常情况清单", "Irregular acts of recording"), subtitle: "\(from) – \(to)",
        rows,
        SupervisionFacts.trail, around: try here.surroundings(of: nil), common.language))
  }
}
