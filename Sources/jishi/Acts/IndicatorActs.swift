import ArgumentParser
import Records
import Reports

/// Which set of indicators: a unit's own, or a group's common ones.
struct IndicatorSetOptions: ParsableArguments {
  @Option(help: "单位代码：个性指标。A unit: its individual indicators.") var unit: UnitCode?
  @Option(help: "组别：共性指标。A group, county or cityUnit: its common indicators.") var group: UnitGroup?
  @Option(help: "方面。main or supervision.") var side: Side
  @Option(help: "年度，默认今年。The year; this one when absent.") var year: Int?

  func validate() throws {
    if (unit == nil) == (group == nil) { throw ValidationError("--unit / --group") }
  }

  func place(on today: Day) -> IndicatorPlace {
    let scope = unit.map(IndicatorScope.unit) ?? .group(group ?? .county)
    return IndicatorPlace(year: year ?? today.year, side: side, scope: scope)
  }
}

extension IndicatorPlace {
  /// The set in words: 财政局主体责任 2026 年个性指标.
  fileprivate func text(in language: Language) -> String {
    language.say(
      "\(scope.name(in: .chinese)) \(side.name(in: .chinese)) \(year) 年\(kind.name(in: .chinese))指标",
      "the \(kind.rawValue) indicators of \(scope.text), \(side.rawValue) side, \(year)")
  }

  fileprivate var json: JSONText {
    .object(["scope": .text(scope.text), "side": .text(side.rawValue), "year": .integer(year)])
  }
}

/// `jishi adopt`: the head adopts the unit's own indicators, the supervising office the common ones.
struct Adopt: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "审定指标。Adopts the indicators that were put up.",
    discussion: """
      个性指标由主要负责人审定（--unit），共性指标由督查部门审定（--group）；分值须合计到规则所定总分。
      Individual ones are adopted by the head (--unit), common ones by the supervising office (--group);
      their points must add up to the total of the rules.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var set: IndicatorSetOptions

  func run() throws {
    let here = try common.context()
    let place = set.place(on: here.today)
    switch place.scope {
    case .unit(let unit): try here.perform(.adoptIndicators(unit, place.side, year: place.year))
    case .group(let group): try here.perform(.adoptCommonIndicators(group, place.side, year: place.year))
    }
    try common.tell(
      common.language.say(
        "\(place.text(in: .chinese))已审定", "\(place.text(in: .english)) are in force"), place.json)
  }
}

/// `jishi amend`: changes an indicator in force, by number and with a reason.
struct Amend: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "修订已审定的指标。Changes an indicator in force, by number.",
    discussion: """
      已过的月份不变，原文可查（jishi history 不变，list indicators --amendments 列出）。
      Months that are over keep their values; list indicators --amendments shows the earlier texts.
      """)

  @OptionGroup var common: CommonOptions
  @OptionGroup var set: IndicatorSetOptions
  @Argument(help: "指标代码。The indicator's code.") var code: String
  @Option(help: "事项。The title.") var title: String?
  @Option(help: "要求。What is asked for.") var requirement: String?
  @Option(help: "分值。Points.") var points: String?
  @Option(help: "期限。The day, or day number.") var due: String?
  @Option(help: "措施。The measure.") var measure: String?
  @Option(help: "责任人代码。Who is responsible.") var responsible: String?
  @Option(help: "材料种类，以 ; 隔开。Kinds of evidence, separated by ;.") var evidence: String?
  @Option(help: "出处。The article behind it.") var source: String?
  @Option(help: "理由。Why.") var reason: String

  func run() throws {
    let here = try common.context()
    let place = set.place(on: here.today)
    let known = try here.store.indicators(
      year: place.year, unit: set.unit, side: place.side, for: here.session
    ).map(\.dated.indicator).first { $0.code == code && $0.scope == place.scope }
    guard var indicator = known else { throw StoreFailure.refused(.noSuch(.indicators)) }
    try change(&indicator)
    try here.perform(.amendIndicator(indicator, reason: reason))
    try common.tell(
      common.language.say("\(code) 已修订", "\(code) is amended"),
      place.json.adding(["code": .text(code)]))
  }

  private func change(_ indicator: inout Indicator) throws {
    if let title { indicator.title = title }
    if let requirement { indicator.requirement = requirement.nonEmpty }
    if let points {
      guard let value = InputLine.hundredths(points) else {
        throw CommandFailure.input("“\(points)”不是分值", "“\(points)” is not a number of points")
      }
      indicator.points = value
    }
    if let due { indicator.due = due }
    if let measure { indicator.measure = measure.nonEmpty }
    if let responsible { indicator.responsible = responsible.nonEmpty.map { PersonCode($0) } }
    if let evidence {
      let words = evidence.split(separator: ";").map(String.init)
      let kinds = words.compactMap(EvidenceKind.init(rawValue:))
      guard kinds.count == words.count else {
        let choices = EvidenceKind.allCases.map(\.rawValue).joined(separator: ", ")
        throw CommandFailure.input("材料种类请写 \(choices)", "kinds of evidence are \(choices)")
      }
      indicator.evidence = kinds.isEmpty ? nil : kinds
    }
    if let source { indicator.source = source.nonEmpty }
  }
}

/// `jishi indicators …`: sets that wait for adoption.
struct Indicators: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "待审定的指标。Sets of indicators that wait for adoption.",
    subcommands: [IndicatorsCopy.self, IndicatorsWithdraw.self])
}

/// `jishi indicators copy`: last year's set, put up for this year.
struct IndicatorsCopy: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "copy", abstract: "照上年填报：留分值，去日期。Puts up last year's set: points kept, dates cleared.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var set: IndicatorSetOptions
  @Option(help: "照哪一年，默认上一年。From which year; the one before when absent.") var from: Int?

  func run() throws {
    let here = try common.context()
    let place = set.place(on: here.today)
    try here.perform(.copyIndicators(place, fromYear: from ?? place.year - 1))
    let waiting = try here.store.indicators(
      year: place.year, unit: set.unit, side: place.side, for: here.session
    ).filter { !$0.adopted && $0.dated.indicator.scope == place.scope }
    let undated = waiting.filter {
      $0.dated.occurrences.isEmpty && $0.dated.indicator.expectedAfterEvents == nil
    }.map(\.dated.indicator.code)
    try common.tell(
      common.language.say(
        "\(place.text(in: .chinese))已填报 \(waiting.count) 项"
          + (undated.isEmpty ? "" : "；还须填日期：\(undated.joined(separator: "、"))"),
        "\(place.text(in: .english)): \(waiting.count) wait for adoption"
          + (undated.isEmpty ? "" : "; still without a date: \(undated.joined(separator: ", "))")),
      place.json.adding([
        "waiting": .integer(waiting.count), "undated": .list(undated.map { .text($0) }),
      ]))
  }
}

/// `jishi indicators withdraw`: takes back what waits for adoption.
struct IndicatorsWithdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw", abstract: "撤下待审定的指标。Takes back indicators that wait for adoption.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var set: IndicatorSetOptions
  @Argument(help: "指标代码。The indicators' codes.") var codes: [String]

  func run() throws {
    let here = try common.context()
    let place = set.place(on: here.today)
    try here.perform(.withdrawIndicators(place, codes: codes))
    try common.tell(
      common.language.say("已撤下 \(codes.count) 项", "\(codes.count) taken back"), place.json)
  }
}
