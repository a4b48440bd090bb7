import ArgumentParser
import Records
import Reports

/// `jishi assess plan`: the plan comes before everything else of the year.
struct PlanYear: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "plan", abstract: "登记年度考核方案。Puts the year's assessment plan on file.",
    discussion: """
      不写权重和分数线即按现行规则。Weights and limits are those of the rules when absent.
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "年度。The year.") var year: Int
  @Option(help: "文号。The number of the paper.") var number: String
  @Option(help: "标题。The title.") var title: String
  @Option(help: "成文日期，默认今天。The day on the paper; today when absent.") var dated: Day?
  @Option(help: "采用的年终考核方式，可多次；默认三种。democratic, questionnaire, test; all when absent.")
  var way: [YearEndWay] = []
  @Option(help: "等次分数线 90/80/60。The limits of the grades.") var limits: Numbers?
  @Option(help: "两个方面权重 60/40。Main and supervision, per cent.") var sides: Numbers?
  @Option(help: "日常和年终权重 70/30。Routine and year-end, per cent.") var parts: Numbers?

  func run() throws {
    let here = try common.context()
    let plan = AssessmentPlan(
      year: year, dated: dated ?? here.today, document: number, title: title,
      ways: way.isEmpty ? YearEndWay.allCases : YearEndWay.allCases.filter(way.contains),
      limits: limits?.hundredths, sideWeights: try sides?.whole(), routineWeights: try parts?.whole())
    try here.perform(.planAssessment(plan))
    try common.tell(
      common.language.say("\(year)年考核方案 \(number) 已登记", "the plan of \(year), \(number), is on file"),
      .object(["year": .integer(year), "plan": .text(number)]))
  }
}

/// `jishi assess enter`: year-end results of a unit.
struct EnterYearEnd: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "enter", abstract: "录入单位年终考核成绩。Enters a unit's year-end results.",
    discussion: """
      不写 --side 即两个方面共用一次成绩（由市纪委录入）。Without --side they are for both sides, entered by the discipline office.
      没有写的成绩保持不变。What is left out stays as it was.
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "年度。The year.") var year: Int
  @Option(help: "单位代码。The unit.") var unit: UnitCode
  @Option(help: "方面；不写为两个方面。main or supervision; both when absent.") var side: Side?
  @Option(help: "民主测评 0-100。Democratic evaluation.") var democratic: Score?
  @Option(help: "问卷调查 0-100。Questionnaire.") var questionnaire: Score?
  @Option(help: "理论测试 0-100。Theory test.") var test: Score?
  @Option(help: "督查得分 0-100。Inspection score.") var inspection: Score?

  func validate() throws {
    if democratic == nil, questionnaire == nil, test == nil, inspection == nil {
      throw ValidationError("--democratic N / --questionnaire N / --test N / --inspection N")
    }
  }

  func run() throws {
    let here = try common.context()
    let results = YearEndResults(
      democratic: democratic, questionnaire: questionnaire, test: test, inspection: inspection)
    try here.perform(.enterYearEnd([YearEndEntry(unit: unit, year: year, side: side, results: results)]))
    let issued = try here.store.yearSheet(unit, year: year, for: here.session).issued?.number
    try common.tell(
      common.language.say("\(unit) \(year)年年终成绩已录入", "year-end results of \(unit) for \(year) are entered")
        + (issued.map { $0.countsInCorrection(in: common.language) } ?? ""),
      .object([
        "year": .integer(year), "unit": .of(unit), "side": .optional(side?.rawValue),
        "published": .optional(issued?.description),
      ]))
  }
}

/// `jishi assess withdraw`: takes a bonus or sanction back.
struct WithdrawAdjustment: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "撤回加减分。Takes a bonus or a sanction back.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "编号 AZ17。Its name.") var name: AdjustmentName
  @Option(help: "理由。Why.") var reason: String

  func run() throws {
    let here = try common.context()
    try here.perform(.withdrawAdjustment(name, reason: reason))
    try common.tell(
      common.language.say("\(name) 已撤回", "\(name) is withdrawn"), .object(["name": .of(name)]))
  }
}

/// `jishi assess grade`: a unit's grade by hand, where the rules of the year have it so.
struct GradeYear: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "grade",
    abstract: "评定等次（规则规定直接评定的）。Fixes a unit's grade, where the rules leave it to the offices.",
    discussion: """
      现行规则 gradeMethod = manual 时使用；处分对等次的限制照样适用。
      Where the rules say gradeMethod = manual; what limits a grade limits this one too.
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "年度。The year.") var year: Int
  @Option(help: "单位代码。The unit.") var unit: UnitCode
  @Option(help: "等次：excellent、good、fair 或 poor。The grade.") var grade: AssessmentGrade
  @Option(help: "理由。Why.") var reason: String

  func run() throws {
    let here = try common.context()
    try here.perform(.giveGrade(unit, year: year, GivenGrade(grade: grade, reason: reason)))
    let profile = try here.profile(of: year)
    try common.tell(
      common.language.say(
        "\(unit) \(year)年评定为\(grade.name(in: .chinese, of: profile))",
        "\(unit) is graded \(grade.rawValue) for \(year)"),
      .object(["year": .integer(year), "unit": .of(unit), "grade": .text(grade.rawValue)]))
  }
}

/// `jishi assess follow`: the talk or the accountability item after a grade of fair or worse.
struct FollowGrade: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "follow", abstract: "登记约谈或问责的编号。Puts down the talk or accountability item after a grade.")

  @OptionGroup var common: CommonOptions
  @Option(help: "年度。The year.") var year: Int
  @Option(help: "单位代码。The unit.") var unit: UnitCode
  @Option(help: "方面，即哪个主要负责人。Whose head: main or supervision.") var side: Side
  @Option(help: "约谈编号。The number of the talk.") var talk: String?
  @Option(help: "问责编号。The number of the accountability item.") var `case`: String?
  @Option(help: "日期，默认今天。The day; today when absent.") var on: Day?

  func validate() throws {
    if (talk == nil) == (`case` == nil) { throw ValidationError("--talk NUMBER / --case NUMBER") }
  }

  func run() throws {
    let here = try common.context()
    let measure = GradeMeasure(
      means: talk == nil ? .accountability : .talk, reference: talk ?? `case` ?? "", on: on ?? here.today)
    try here.perform(.followGrade(unit, side, year: year, measure))
    try common.tell(
      common.language.say(
        "\(unit) \(side.name(in: .chinese))：\(measure.means.name(in: .chinese)) \(measure.reference) 已登记",
        "\(unit), \(side.rawValue): \(measure.means.name(in: .english)) \(measure.reference) is put down"),
      .object([
        "year": .integer(year), "unit": .of(unit), "side": .text(side.rawValue),
        "means": .text(measure.means.rawValue), "reference": .text(measure.reference),
      ]))
  }
}

/// Numbers between slashes, as profiles write them: `90/80/60`.
struct Numbers: ExpressibleByArgument {
  /// Two decimals at most.
  var hundredths: [Int]

  init?(argument: String) {
    let scores = argument.split(separator: "/", omittingEmptySubsequences: false).map { Score($0) }
    guard !scores.contains(nil) else { return nil }
    hundredths = scores.compactMap { $0?.hundredths }
  }

  /// Whole numbers alone.
  func whole() throws -> [Int] {
    guard hundredths.allSatisfy({ $0.isMultiple(of: 100) }) else {
      throw CommandFailure.usage("权重须为整数", "weights are whole numbers")
    }
    return hundredths.map { $0 / 100 }
  }
}

extension YearEndWay: ExpressibleByArgument {}
extension AssessmentGrade: ExpressibleByArgument {}
extension AdjustmentName: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
extension Score: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
