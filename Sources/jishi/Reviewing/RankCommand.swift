import ArgumentParser
import Records
import Reports

/// `jishi rank --quarter YYYY-Qn`: the ranking, and the bulletin that freezes it.
struct RankCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "rank", abstract: "季度排名和通报。The quarterly ranking, and its bulletin.",
    discussion: """
      --issue 编号印发，此后不再变动；有审核未关闭的单位须逐个写 --omit 单位:理由。
      --issue numbers and freezes it; units whose reviews are open are left out by --omit UNIT:REASON.
      更正：--issue --correct 2026-4 --reason 理由，得分改动写 --restate 单位/方面/月份=分数（无分写 -）。
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "季度 YYYY-Qn。The quarter.") var quarter: Quarter
  @Option(help: "组别；不写为两组。county or cityUnit; both when absent.") var group: UnitGroup?
  @Flag(help: "印发通报。Issue the bulletin.") var issue = false
  @Option(help: "不列入的单位和理由，可多次。UNIT:REASON, once for each.") var omit: [Omission] = []
  @Option(help: "更正哪一号通报。The bulletin to correct.") var correct: BulletinNumber?
  @Option(help: "更正理由。Why it is corrected.") var reason: String?
  @Option(help: "更正后的月度得分，可多次。UNIT/SIDE/MONTH=SCORE, once for each.") var restate: [Restatement] = []

  func validate() throws {
    if issue, group == nil { throw ValidationError("--issue: --group county|cityUnit") }
    if !issue, !omit.isEmpty || correct != nil { throw ValidationError("--omit, --correct: --issue") }
    if correct == nil, !restate.isEmpty || reason != nil {
      throw ValidationError("--restate, --reason: --correct NUMBER")
    }
    if correct != nil, reason == nil { throw ValidationError("--correct: --reason R") }
  }

  func run() throws {
    let here = try common.context(writing: issue)
    if issue, let group {
      try here.perform(
        .issueBulletin(
          BulletinOrder(
            quarter: quarter, group: group, omitted: omit.map(\.unit), corrects: correct,
            reason: reason ?? "", restated: restate.map(\.score))))
    }
    try common.write(
      here.papers.rankings(quarter, group.map { [$0] } ?? UnitGroup.allCases, isOne: group != nil))
  }
}

/// `jishi quarters --unit U --year Y`: a unit's quarters in one line.
struct QuartersCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "quarters", abstract: "单位全年各季得分和名次。A unit's quarters of a year.")

  @OptionGroup var common: CommonOptions
  @Option(help: "单位代码；不写为本人所在单位。The unit; one's own when absent.") var unit: UnitCode?
  @Option(help: "年度，默认今年。The year; this one when absent.") var year: Int?

  func run() throws {
    let here = try common.context(writing: false)
    let found = try here.unit(try unit ?? here.ownUnit())
    let year = year ?? here.today.year
    let history = try here.store.quarterHistory(found.code, year: year, for: here.session)
    try common.write(
      [history], ScoreFacts.history,
      paper: QuartersPaper(try here.surroundings(of: found), language: common.language).layout(
        of: history,
        months: try here.store.unitYears(year, of: [found.code], for: here.session).first?.months ?? [],
        sides: found.sides))
  }
}

/// `UNIT:REASON`.
struct Omission: ExpressibleByArgument {
  var unit: OmittedUnit

  init?(argument: String) {
    let parts = argument.split(separator: ":", maxSplits: 1)
    guard parts.count == 2 else { return nil }
    unit = OmittedUnit(unit: UnitCode(parts[0]), reason: String(parts[1]))
  }
}

/// `UNIT/SIDE/MONTH=SCORE`, with `-` for no score.
struct Restatement: ExpressibleByArgument {
  var score: RestatedScore

  init?(argument: String) {
    let halves = argument.split(separator: "=")
    let place = (halves.first ?? "").split(separator: "/")
    guard halves.count == 2, place.count == 3, let side = Side(rawValue: String(place[1])),
      let month = Month(place[2])
    else { return nil }
    let value = Score(halves[1])
    guard value != nil || halves[1] == "-" else { return nil }
    score = RestatedScore(unit: UnitCode(place[0]), side: side, month: month, score: value)
  }
}
