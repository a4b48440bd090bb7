import ArgumentParser
import Records
import Reports

/// `jishi notice --month YYYY-MM --unit U`: the monthly notice to the head, made, delivered and instructed upon.
struct NoticeCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notice", abstract: "月度书面报告。The monthly notice to the head.",
    discussion: """
      不带办理选项即查看：已编制的为定稿，未编制的为预览。Without an act it is shown; not made yet: as a preview.
      --make 编制；--deliver 送达；--instruct 负责人批示；--follow 落实批示。
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "月份 YYYY-MM。The month.") var month: Month
  @Option(help: "单位代码；不写为本人所在单位。The unit; one's own when absent.") var unit: UnitCode?
  @Option(help: "方面；不写为两个方面。main or supervision; both when absent.") var side: Side?

  @Flag(help: "编制。Make it from the books as they stand.") var make = false
  @Option(help: "截止日，默认今天。The last day it covers; today when absent.") var cutOff: Day?

  @Option(help: "送达给谁；head 为在任主要负责人。Deliver to this person; head: the head in office.")
  var deliver: String?
  @Option(help: "方式。onScreen or onPaper.") var way: DeliveryWay = .onPaper
  @Option(help: "送达日期，默认今天。The day of delivery; today when absent.") var on: Day?

  @Option(help: "批示内容。What the head instructs.") var instruct: String?
  @Option(help: "需落实的事，可多次。What is to be followed up, once for each.") var item: [String] = []

  @Option(help: "已落实第几项。The number of the item that was followed up.") var follow: Int?
  @Option(help: "落实情况。What was done.") var note: String?

  func validate() throws {
    if cutOff != nil, !make { throw ValidationError("--cut-off: --make") }
    if on != nil, deliver == nil { throw ValidationError("--on: --deliver PERSON") }
    if !item.isEmpty, instruct == nil { throw ValidationError("--item: --instruct TEXT") }
    if (note == nil) != (follow == nil) { throw ValidationError("--follow N --note TEXT") }
  }

  private var acts: Bool { make || deliver != nil || instruct != nil || follow != nil }

  func run() throws {
    let here = try common.context(writing: acts)
    let unit = try unit ?? here.ownUnit()
    let found = try here.unit(unit)
    let sides = side.map { [$0] } ?? found.sides
    var done: [String] = []
    for side in sides { done += try act(on: found, side, at: here) }
    if acts, common.format == nil, common.output == nil {
      return try common.tell(done)
    }
    for sentence in done { Terminal.write(sentence + "\n", to: Terminal.errors) }
    try common.write(
      here.papers.notices(of: found.code, sides, month, cutOff: cutOff, isOne: side != nil))
  }

  /// Does what was asked for, in the order in which a notice goes its way.
  private func act(on unit: OrganisationUnit, _ side: Side, at here: CommandContext) throws -> [String] {
    var done: [String] = []
    let what = "\(unit.name) \(month) \(side.name(in: common.language))"
    func tell(_ chinese: String, _ english: String) {
      done.append(what + common.language.say(chinese, english))
    }
    if make {
      try here.perform(.makeNotice(unit.code, side, month, cutOff: cutOff, seen: []))
      tell("：已编制", ": made")
    }
    if let deliver {
      let recipient =
        deliver == "head"
        ? try here.head(of: unit.code, side, on: on ?? here.today) : try here.person(deliver)
      try here.perform(
        .deliverNotice(unit.code, side, month, to: recipient.code, on: on ?? here.today, way))
      tell("：已送达 \(recipient.name)", ": delivered to \(recipient.name)")
    }
    if let instruct {
      try here.perform(.instructNotice(unit.code, side, month, text: instruct, items: item))
      tell("：批示已登记", ": instructed")
    }
    if let follow, let note {
      try here.perform(.followUp(unit.code, side, month, item: follow, note: note))
      tell("：第 \(follow) 项已落实", ": item \(follow) is done")
    }
    return done
  }
}

/// `jishi list notices`: how units stand with the notices of a month.
struct ListNotices: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "notices", abstract: "月度书面报告的编制和送达。How units stand with the notices of a month.")

  @OptionGroup var common: CommonOptions
  @Option(help: "月份 YYYY-MM，默认本月。The month; this one when absent.") var month: Month?
  @Option(help: "单位代码。The unit.") var unit: UnitCode?
  @Option(help: "方面。main or supervision.") var side: Side?
  @Option(help: "组别。county or cityUnit.") var group: UnitGroup?
  @Flag(help: "只列逾期的。Late ones only.") var late = false

  func run() throws {
    let here = try common.context(writing: false)
    let month = month ?? Month(containing: here.today)
    let notices = try here.store.notices(
      NoticeQuery(month: month, unit: unit, side: side, group: group, lateOnly: late), for: here.session)
    try common.write(
      notices, PaperFacts.notice,
      paper: ListPaper.layout(
        title: common.language.say(
          "\(month.spoken(in: .chinese))月度书面报告送达情况表", "Monthly notices of \(month)"),
        notices, PaperFacts.notice, around: try here.surroundings(of: nil), common.language))
  }
}

extension CommandContext {
  /// The one unit in which the person holds a post today.
  func ownUnit() throws -> UnitCode {
    let own = try ownUnits()
    guard own.count == 1, let unit = own.first else {
      throw CommandFailure.usage("请用 --unit 说明单位", "name a unit with --unit")
    }
    return unit
  }

  /// The one head of a side of a unit.
  func head(of unit: UnitCode, _ side: Side, on day: Day) throws -> Person {
    guard let head = try store.heads(of: unit, side, on: day, for: session).first else {
      throw CommandFailure.usage(
        "\(unit) 在 \(day) 没有在任的主要负责人；请说明是谁", "\(unit) had no head on \(day); say who it was")
    }
    return head
  }

  /// What stands around papers of a unit, or of the whole city.
  func surroundings(of unit: OrganisationUnit?) throws -> PaperSurroundings {
    try papers.surroundings(of: unit?.code)
  }
}
