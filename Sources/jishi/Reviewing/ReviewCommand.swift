import ArgumentParser
import Records
import Reports

/// `jishi review --month YYYY-MM --unit U --side S`: the score sheet, judged upon or answered.
struct ReviewCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "review", abstract: "月度审核和得分明细。The monthly review and its score sheet.",
    discussion: """
      不写 --unit 为各单位审核情况一览。Without --unit: how all units stand.
      审核：--duty Z-02#2 --verdict partly --quality 80 --reason 理由；--verdict 为 accepted、partly、sentBack、notAccepted。
      单位答复（只能一次）：--duty Z-02#2 --answer 说明。The unit answers a verdict once.
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "月份 YYYY-MM。The month.") var month: Month
  @Option(help: "单位代码。The unit.") var unit: UnitCode?
  @Option(help: "方面；不写为两个方面。main or supervision; both when absent.") var side: Side?
  @Option(help: "组别。county or cityUnit.") var group: UnitGroup?
  @Flag(help: "只列未关闭的。Open ones only.") var open = false

  @Option(help: "事项，可多次。The occurrence; once for each.") var duty: [OccurrenceName] = []
  @Option(help: "审核意见。The verdict on them.") var verdict: Verdict?
  @Option(help: "质量 0-100；partly 必填。Per cent; needed for partly.") var quality: Int?
  @Option(help: "理由；除 accepted 外必填。Why; needed unless accepted.") var reason: String?
  @Option(help: "单位答复。What the unit answers.") var answer: String?

  func validate() throws {
    let acts = verdict != nil || answer != nil
    if acts, unit == nil || side == nil || duty.isEmpty {
      throw ValidationError("--unit U --side S --duty CODE#N")
    }
    if !duty.isEmpty, !acts { throw ValidationError("--duty: --verdict V / --answer TEXT") }
    if verdict != nil, answer != nil { throw ValidationError("--verdict / --answer") }
    if quality != nil || reason != nil, verdict == nil {
      throw ValidationError("--quality, --reason: --verdict V")
    }
    if verdict == .partly, quality == nil { throw ValidationError("--verdict partly --quality N") }
  }

  func run() throws {
    guard let unit else { return try list() }
    let acts = verdict != nil || answer != nil
    let here = try common.context(writing: acts)
    let found = try here.unit(unit)
    let done = try act(on: unit, at: here)
    if acts, common.format == nil, common.output == nil {
      return try common.tell([done])
    }
    if !done.isEmpty { Terminal.write(done + "\n", to: Terminal.errors) }
    let sides = side.map { [$0] } ?? found.sides
    try common.write(
      here.papers.scores(of: unit, sides.map { (month, $0) }, isOne: side != nil))
  }

  private func act(on unit: UnitCode, at here: CommandContext) throws -> String {
    guard let side else { return "" }
    let names = duty.map(\.description).joined(separator: common.language.say("、", ", "))
    if let verdict {
      let quality = quality ?? ReviewVerdict.quality(of: verdict) ?? 0
      let verdicts = duty.map {
        ReviewVerdict(occurrence: $0, verdict: verdict, quality: quality, reason: reason)
      }
      try here.perform(
        .judge([MonthVerdicts(unit: unit, side: side, month: month, verdicts: verdicts)]))
      return common.language.say(
        "\(unit) \(month) \(names)：\(verdict.name(in: .chinese))",
        "\(unit) \(month) \(names): \(verdict.name(in: .english))")
    }
    if let answer {
      for name in duty { try here.perform(.answerVerdict(unit, side, month, name, text: answer)) }
      return common.language.say("\(unit) \(month) \(names)：已答复", "\(unit) \(month) \(names): answered")
    }
    return ""
  }

  private func list() throws {
    let here = try common.context(writing: false)
    let reviews = try here.store.monthlyReviews(
      ReviewQuery(month: month, side: side, group: group, openOnly: open), for: here.session)
    try common.write(
      reviews, ScoreFacts.review,
      paper: ListPaper.layout(
        title: common.language.say(
          "\(month.spoken(in: .chinese))审核情况表", "Monthly reviews of \(month)"),
        reviews, ScoreFacts.review, around: try here.surroundings(of: nil), common.language))
  }
}

/// `jishi list points`: every point of a month, of all units.
struct ListPoints: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "points", abstract: "一个月每一分的来处。Every point of a month, with what it is made of.")

  @OptionGroup var common: CommonOptions
  @Option(help: "月份 YYYY-MM。The month.") var month: Month
  @Option(help: "单位代码。The unit; all when absent.") var unit: UnitCode?
  @Option(help: "方面。main or supervision.") var side: Side?

  func run() throws {
    let here = try common.context(writing: false)
    let reviews = try here.store.monthlyReviews(
      ReviewQuery(month: month, unit: unit, side: side), for: here.session)
    var points: [ScoredPoint] = []
    for review in reviews {
      points += ScoredPoint.points(
        of: try here.store.monthlyReview(review.unit, review.side, month, for: here.session))
    }
    try common.write(points, ScoreFacts.point)
  }
}
