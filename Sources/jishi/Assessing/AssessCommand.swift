import ArgumentParser
import Records
import Reports

/// `jishi assess --year YYYY [--unit U]`: the year's list or a unit's sheet, and what they are made of.
struct AssessCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "assess", abstract: "年度考核。The yearly assessment.",
    discussion: """
      assess --year 2026 为各单位考核结果；加 --unit 为该单位得分表。The year's list; with --unit a unit's sheet.
      先登记方案（plan），再录年终成绩（enter）和加减分（bonus、sanction），最后通报（publish）。
      First the plan, then year-end results and adjustments, then the list is published.
      """,
    subcommands: [
      ShowYear.self, PlanYear.self, EnterYearEnd.self, NoteBonus.self, ProveBonus.self, NoteSanction.self,
      WithdrawAdjustment.self, GradeYear.self, PublishYear.self, FollowGrade.self, ListYear.self,
    ], defaultSubcommand: ShowYear.self)
}

/// `jishi assess [show]`: what stands.
struct ShowYear: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "考核结果一览或单位得分表。The year's list, or a unit's sheet.")

  @OptionGroup var common: CommonOptions
  @Option(help: "年度。The year.") var year: Int
  @Option(help: "单位代码。The unit.") var unit: UnitCode?
  @Option(help: "组别；不写为两组。county or cityUnit; both when absent.") var group: UnitGroup?

  func run() throws {
    let here = try common.context(writing: false)
    guard let unit else {
      return try common.write(here.papers.yearLists(year, group.map { [$0] } ?? UnitGroup.allCases))
    }
    try common.write(here.papers.yearSheet(year, of: try here.unit(unit).code))
  }
}

/// `jishi assess publish`: numbers and freezes a year's list.
struct PublishYear: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "publish", abstract: "通报年度考核结果，此后不再变动。Publishes the year's list, which freezes it.",
    discussion: """
      不能评定的单位须逐个写 --omit 单位:理由。Units that cannot be graded are left out by --omit UNIT:REASON.
      更正：--correct 2027-1 --reason 理由，按现有数据重新计算。A correction is worked out from what stands now.
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "年度。The year.") var year: Int
  @Option(help: "组别。county or cityUnit.") var group: UnitGroup
  @Option(help: "不列入的单位和理由，可多次。UNIT:REASON, once for each.") var omit: [Omission] = []
  @Option(help: "更正哪一号通报。The list to correct.") var correct: BulletinNumber?
  @Option(help: "更正理由。Why it is corrected.") var reason: String?

  func validate() throws {
    if (correct == nil) != (reason == nil) { throw ValidationError("--correct NUMBER --reason R") }
  }

  func run() throws {
    let here = try common.context()
    try here.perform(
      .publishYear(
        YearListOrder(
          year: year, group: group, omitted: omit.map(\.unit), corrects: correct, reason: reason ?? "")))
    try common.write(here.papers.yearLists(year, [group]))
  }
}

/// `jishi assess list`: whom the grades concern.
struct ListYear: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "list", abstract: "表彰名单、约谈问责清单、历年结果。Whom grades concern, and the results of the last years.",
    discussion: """
      excellent 优秀单位（予以表彰）；measures 一般及以下单位的约谈或问责；results 单位和班子成员近年结果。
      excellent: to be commended; measures: talks and accountability after grades of fair or worse; results: by unit and member.
      """)

  enum Kind: String, ExpressibleByArgument, CaseIterable { case excellent, measures, results }

  @OptionGroup var common: CommonOptions
  @Argument(help: "excellent、measures 或 results。") var kind: Kind
  @Option(help: "年度。The year.") var year: Int
  @Option(help: "results：近几年。The last so many years.") var years = 3
  @Option(help: "单位代码。The unit.") var unit: UnitCode?

  func validate() throws {
    if !(1...50).contains(years) { throw ValidationError("--years 1-50") }
  }

  func run() throws {
    let here = try common.context(writing: false)
    let language = common.language
    let around = try here.surroundings(of: nil)
    switch kind {
    case .excellent:
      let rows = try results(here, year...year).filter { $0.grade == .excellent && $0.person == nil }
      try common.write(
        rows, AssessmentFacts.result,
        paper: ListPaper.layout(
          title: language.say("\(year)年度考核优秀单位表彰名单", "Units to be commended for \(year)"), rows,
          AssessmentFacts.result, around: around, language))
    case .measures:
      let rows = try here.store.gradeMeasures(year, for: here.session).filter {
        unit == nil || $0.unit == unit
      }
      try common.write(
        rows, AssessmentFacts.measure,
        paper: ListPaper.layout(
          title: language.say("\(year)年度考核约谈问责清单", "Talks and accountability after \(year)"), rows,
          AssessmentFacts.measure, around: around, language))
    case .results:
      let rows = try results(here, max(1, year - years + 1)...year)
      try common.write(
        rows, AssessmentFacts.result,
        paper: ListPaper.layout(
          title: language.say("近\(years)年考核结果", "Results of the last \(years) years"), rows,
          AssessmentFacts.result, around: around, language))
    }
  }

  private func results(_ here: CommandContext, _ years: ClosedRange<Int>) throws -> [YearResult] {
    try here.store.yearResults(years, unit: unit, for: here.session)
  }
}

extension CommandContext {
  /// The rules of a year: those of its last day.
  func profile(of year: Int) throws -> RuleProfile { try papers.profile(of: year) }
}

/// A row with the list in which it stands, for files that hold both groups.
struct ListedUnit {
  var list: YearList
  var row: YearRow

  static func rows(of list: YearList) -> [ListedUnit] {
    list.rows.map { ListedUnit(list: list, row: $0) }
  }

  static let facts: [Fact<ListedUnit>] =
    [
      Fact("year") { .integer($0.list.year) }, Fact("group") { .text($0.list.group.rawValue) },
      Fact("published") { .of($0.list.issued?.number) },
    ] + AssessmentFacts.row.map { fact in Fact(fact.key) { fact.value($0.row) } }
}
