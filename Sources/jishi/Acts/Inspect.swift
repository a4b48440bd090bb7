import ArgumentParser
import Records
import Reports

/// `jishi inspect …`: inspections, what they find, and how it is put right.
struct Inspect: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "督查和整改。Inspections, their findings, and how these are put right.",
    subcommands: [
      InspectOpen.self, InspectFinding.self, InspectClose.self, InspectAnswer.self, InspectJudge.self,
      InspectWithdraw.self, InspectShow.self,
    ])
}

/// `jishi inspect open`: opens an inspection; a routine one records how lists and ledgers stand.
struct InspectOpen: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "open", abstract: "组织督查。Opens an inspection; a routine one takes a snapshot.")

  @OptionGroup var common: CommonOptions
  @Option(help: "种类。routine, focused, special, comprehensive.") var kind: InspectionKind
  @Option(help: "单位代码，可多次。The units.") var unit: [UnitCode] = []
  @Option(help: "组别，即其全部单位。All units of a group: county or cityUnit.") var group: UnitGroup?
  @Flag(help: "全部单位。All units.") var all = false
  @Option(help: "督查时段起。The first day that is looked at.") var from: Day
  @Option(help: "督查时段止。The last day that is looked at.") var to: Day
  @Option(help: "依据。The rule, plan or paper on which it is made.") var basis: String
  @Option(help: "事由（重点督查）：dutyNotDone、workLagging、lowRank、complaints、corruptionProne。The reason.")
  var reason: FocusedReason?
  @Option(help: "对象（专项督查）：ruleExecution、specialTask、supervisedItem、leaderInstruction。The object.")
  var object: SpecialObject?
  @Option(help: "文号。The number of the paper.") var number: String?

  func validate() throws {
    guard !unit.isEmpty || group != nil || all else { throw ValidationError("--unit / --group / --all") }
    guard from <= to else { throw ValidationError("--from <= --to") }
  }

  func run() throws {
    let here = try common.context()
    let office = try here.office()
    let known = try here.store.units(for: here.session)
    let units = known.filter { known in
      unit.contains(known.code) || (all && known.group != nil) || (group != nil && known.group == group)
    }.map(\.code)
    if let unknown = unit.first(where: { !units.contains($0) }) {
      throw StoreFailure.refused(.noSuch(.unit(unknown.rawValue)))
    }
    let receipt = try here.perform(
      .openInspection(
        InspectionOrder(
          office: office, kind: kind, units: units, from: from, to: to, basis: basis, reason: reason,
          object: object, paperNumber: number)))
    let name = try here.newest(.inspection, by: receipt)
    try common.tell(
      common.language.say(
        "已组织督查 \(name)，\(units.count) 个单位", "inspection \(name) of \(units.count) units is open"),
      .object(["number": .text(name), "units": .list(units.map { .of($0) })]))
  }
}

/// `jishi inspect finding`: records what was found in a unit.
struct InspectFinding: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "finding", abstract: "登记发现的问题；履责不力的限期整改。Puts a finding down; a weak one opens a feedback.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "督查编号 DZ-2026-001。The inspection.") var inspection: SupervisionName
  @Option(help: "单位代码。The unit.") var unit: UnitCode
  @Option(help: "方面；不写为组织单位的方面。main or supervision; the office's own when absent.") var side: Side?
  @Option(help: "问题。What was found.") var text: String
  @Option(help: "程度。remark, weak, grave.") var gravity: FindingGravity = .weak
  @Option(help: "整改要求。What the unit is told to do.") var demand: String?
  @Option(help: "整改期限；不写按规则。By when; the rules' time when absent.") var due: Day?

  func run() throws {
    let here = try common.context()
    try here.perform(
      .addFinding(
        inspection,
        FindingDraft(
          unit: unit, side: side ?? inspection.office, text: text, gravity: gravity, demand: demand, due: due)
      ))
    let detail = try here.store.inspection(inspection, for: here.session)
    guard let finding = detail.findings.max(by: { $0.name < $1.name }) else { return }
    let due = finding.notice?.dueOn
    try common.tell(
      common.language.say(
        "\(finding.name) 已登记\(due.map { "，\($0) 前整改" } ?? "")",
        "\(finding.name) is put down\(due.map { ", to be put right by \($0)" } ?? "")"),
      .object(["finding": .of(finding.name), "due": .of(due)]))
  }
}

/// `jishi inspect close`: ends an inspection with its result.
struct InspectClose: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "close", abstract: "办结督查。Closes an inspection with its result.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "督查编号。The inspection.") var inspection: SupervisionName
  @Option(help: "督查结果。The result.") var result: String
  @Flag(help: "还有问题没有整改完也办结。Closes it although findings are open.") var confirm = false

  func run() throws {
    let here = try common.context()
    let open = try here.store.inspection(inspection, for: here.session).standing.openFindings
    if open > 0, !confirm {
      let question = common.language.say(
        "还有 \(open) 个问题没有整改完（整改照常跟踪），仍要办结",
        "\(open) findings are open (they are followed as before); close it all the same")
      guard Terminal.confirm(question) else {
        throw CommandFailure.input(
          "还有 \(open) 个问题没有整改完；确要办结请加 --confirm",
          "\(open) findings are open; add --confirm to close it all the same")
      }
    }
    try here.perform(.closeInspection(inspection, result: result))
    try common.tell(
      common.language.say("\(inspection) 已办结", "\(inspection) is closed"),
      .object(["number": .of(inspection)]))
  }
}

/// `jishi inspect answer`: the unit says what it did about a finding.
struct InspectAnswer: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "answer", abstract: "报告整改情况。The unit says what it did about a finding.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "问题编号 DZ-2026-001#1。The finding.") var finding: FindingName
  @Option(help: "整改情况。What was done.") var text: String

  func run() throws {
    try common.context().perform(.answerFinding(finding, text: text))
    try common.tell(
      common.language.say("\(finding) 的整改情况已报告", "\(finding) is answered"), .object(["finding": .of(finding)])
    )
  }
}

/// `jishi inspect judge`: accepts or returns a rectification, or makes a case of it.
struct InspectJudge: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "judge", abstract: "核查整改：认可、退回或转问责。Accepts, returns or escalates a rectification.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "问题编号。The finding.") var finding: FindingName
  @Option(help: "认可，写明结果。Accept, with the result.") var accept: String?
  @Option(name: .customLong("return"), help: "退回，写明意见。Return, with a comment.") var giveBack: String?
  @Option(help: "转问责，情形为 refused、insufficient、forged。Escalate.") var escalate: EscalationGround?
  @Option(name: .customLong("case"), help: "问责案号。The number of the case.") var caseNumber: String?
  @Option(help: "转问责的说明。What happened.") var text: String?

  func validate() throws {
    let ways = [accept != nil, giveBack != nil, escalate != nil].count { $0 }
    guard ways == 1 else { throw ValidationError("--accept R / --return C / --escalate G --case N --text T") }
    if escalate != nil, caseNumber == nil || text == nil {
      throw ValidationError("--escalate G --case N --text T")
    }
  }

  func run() throws {
    let verdict: FindingVerdict =
      if let accept { .accepted(result: accept) } else if let giveBack {
        .returned(comment: giveBack)
      } else {
        .escalated(escalate ?? .insufficient, caseNumber: caseNumber ?? "", text: text ?? "")
      }
    let here = try common.context()
    try here.perform(.judgeFinding(finding, verdict))
    let found = try here.store.findings(FindingQuery(inspection: finding.inspection), for: here.session)
    let state = found.first { $0.name == finding }?.state ?? .open
    try common.tell(
      "\(finding): \(state.name(in: common.language))",
      .object(["finding": .of(finding), "state": .text(state.rawValue)]))
  }
}

/// `jishi inspect withdraw`: takes back a finding that was recorded by mistake.
struct InspectWithdraw: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "withdraw",
    abstract: "撤回问题，限单位答复前。Takes a finding back, before the unit answers it.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "问题编号 DZ-2026-001#1。The finding.") var finding: FindingName
  @Option(help: "理由。Why.") var reason: String

  func run() throws {
    try common.context().perform(.withdrawFinding(finding, reason: reason))
    try common.tell(
      common.language.say(
        "\(finding) 已撤回，编号和理由保留", "\(finding) is taken back; its number and the reason stay"),
      .object(["finding": .of(finding)]))
  }
}

/// `jishi inspect show`: an inspection as a whole.
struct InspectShow: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "show", abstract: "查看一次督查。Shows an inspection as a whole.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "督查编号。The inspection.") var inspection: SupervisionName

  func run() throws {
    let here = try common.context(writing: false)
    try common.write(here.papers.inspection(inspection))
  }
}

extension CommandContext {
  /// The side of the supervising office for which the person acts; others are refused by the store.
  func office() throws -> Side {
    let roles = session.posts(on: today).map(\.role)
    if roles.contains(.supervisionSupervisor), !roles.contains(.mainSupervisor) { return .supervision }
    return .main
  }

  /// The number that an act of an office has just given to a paper.
  func newest(_ paper: SupervisionPaper, by receipt: Receipt) throws -> String {
    guard let office = receipt.entries.last?.chain.office else { return "" }
    let names: [SupervisionName] =
      switch paper {
      case .inspection: try store.inspections(InspectionQuery(year: today.year), for: session).map(\.name)
      case .violation: try store.violations(ViolationQuery(year: today.year), for: session).map(\.name)
      case .bulletin: try store.namedBulletins(year: today.year, for: session).map(\.id)
      case .analysis: try store.analyses(year: today.year, for: session).map(\.id)
      }
    return names.filter { $0.office == office }.max()?.description ?? ""
  }
}

extension InspectionKind: ExpressibleByArgument {}
extension FocusedReason: ExpressibleByArgument {}
extension SpecialObject: ExpressibleByArgument {}
extension FindingGravity: ExpressibleByArgument {}
extension EscalationGround: ExpressibleByArgument {}
extension ViolationKind: ExpressibleByArgument {}
extension ViolationOccasion: ExpressibleByArgument {}
extension TrailKind: ExpressibleByArgument {}

extension SupervisionName: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}

extension FindingName: ExpressibleByArgument {
  package init?(argument: String) { self.init(argument) }
}
