import ArgumentParser
import Records
import Reports

/// `jishi close`: fixes the scores of a month.
struct CloseReviews: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "关闭月度审核，得分由此固定。Closes monthly reviews, which fixes their scores.",
    discussion: """
      不写 --unit 为该方面所有未关闭的单位。Without --unit: all units of the side whose review is open.
      已记而未逐项审核的，须写 --accept-rest 才能关闭。What was not judged is accepted only with --accept-rest.
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "月份 YYYY-MM。The month.") var month: Month
  @Option(help: "方面。main or supervision.") var side: Side
  @Option(help: "单位代码，可多次。The units; once for each.") var unit: [UnitCode] = []
  @Option(help: "组别。county or cityUnit.") var group: UnitGroup?
  @Flag(help: "其余全部认可。Accept what was not judged.") var acceptRest = false

  /// How many units are closed in one act; what is closed stays closed when the person stops in between.
  private static let lot = 100

  func run() throws {
    let here = try common.context()
    let units = try unit.isEmpty ? open(here) : unit
    guard !units.isEmpty else { throw StoreFailure.refused(.nothingChanged) }
    let bar = ProgressBar(common.language)
    defer { bar.end() }
    var done = 0
    while done < units.count {
      let some = Array(units[done..<min(done + CloseReviews.lot, units.count)])
      try here.perform(.closeReviews(some, side, month, acceptingRest: acceptRest))
      done += some.count
      guard bar.listener(Progress(stage: .writing, done: done, total: units.count)) || done == units.count
      else { throw StoreFailure.stopped }
    }
    bar.end()
    try common.tell(
      common.language.say(
        "\(month) \(side.name(in: .chinese))审核已关闭 \(done) 个单位",
        "reviews of \(done) units, \(side.rawValue) side, \(month), are closed"),
      .object([
        "month": .of(month), "side": .text(side.rawValue), "closed": .integer(done),
      ]))
  }

  private func open(_ here: CommandContext) throws -> [UnitCode] {
    try here.store.monthlyReviews(
      ReviewQuery(month: month, side: side, group: group, openOnly: true), for: here.session
    ).map(\.unit)
  }
}

/// `jishi reopen`: lets a closed month be judged again, until its quarter is told of.
struct ReopenReview: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "reopen", abstract: "通报印发前重开月度审核。Opens a closed review again, before the bulletin.")

  @OptionGroup var common: CommonOptions
  @Option(help: "月份 YYYY-MM。The month.") var month: Month
  @Option(help: "方面。main or supervision.") var side: Side
  @Option(help: "单位代码。The unit.") var unit: UnitCode
  @Option(help: "理由。Why.") var reason: String

  func run() throws {
    let here = try common.context()
    try here.perform(.reopenReview(unit, side, month, reason: reason))
    try common.tell(
      common.language.say("\(unit) \(month) 的审核已重开", "the review of \(unit), \(month), is open again"),
      .object(["unit": .of(unit), "side": .text(side.rawValue), "month": .of(month)]))
  }
}

/// `jishi summary`: the figures and scores of a month.
struct SummaryCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "summary", abstract: "月度数据和得分。The figures and scores of a month.")

  @OptionGroup var common: CommonOptions
  @Option(help: "月份 YYYY-MM。The month.") var month: Month
  @Option(help: "单位代码；不写为全部。The unit; all when absent.") var unit: UnitCode?

  func run() throws {
    let here = try common.context(writing: false)
    let rows = try here.store.summaries(month, unit: unit, for: here.session)
    try common.write(
      rows, ScoreFacts.summary,
      paper: SummaryPaper(try here.surroundings(of: nil), language: common.language).layout(of: rows, month))
  }
}
