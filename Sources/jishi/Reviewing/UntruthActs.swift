import ArgumentParser
import Records
import Reports

/// `jishi flag`: a record that is untrue counts for nothing; `--clear` takes the mark back.
struct FlagRecord: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "flag", abstract: "认定记实不实或造假，不再计分。Marks a record as untrue: it counts for nothing.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "记实编号。The record's number.") var number: RecordNumber
  @Option(help: "不实或造假。untrue or forged.") var kind: UntruthKind = .untrue
  @Flag(help: "撤销认定。Take the mark back.") var clear = false
  @Option(help: "理由。Why.") var reason: String

  func run() throws {
    let here = try common.context()
    try here.perform(
      clear ? .clearRecord(number, reason: reason) : .flagRecord(number, kind, reason: reason))
    let name = kind.name(in: common.language)
    try common.tell(
      clear
        ? common.language.say("\(number) 的认定已撤销", "the mark on \(number) is taken back")
        : common.language.say("\(number) 已认定\(name)", "\(number) is marked as \(name)"),
      .object(["number": .of(number), "untruth": .optional(clear ? nil : kind.rawValue)]))
  }
}

/// `jishi consent`: the office lets a change of a reviewed record pass.
struct Consent: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "consent", abstract: "同意更改已审核月份的记实。Consents to a change of a record whose month is closed.",
    discussion: """
      更正、补充或作废送审后由督查部门同意，再由负责人审签；已关闭的得分不变。待同意的见 list changes。
      After the change is submitted and before the head signs; the closed score stays as it is. See list changes.
      """)

  @OptionGroup var common: CommonOptions
  @Argument(help: "草稿 D17。The draft.") var draft: DraftName
  @Option(help: "不同意，并写明理由。Decline it instead, and say why.") var decline: String?

  func run() throws {
    let here = try common.context()
    try here.perform(
      decline.map { .decline(draft: draft.number, reason: $0) } ?? .consent(draft: draft.number))
    try common.tell(
      decline == nil
        ? common.language.say("已同意 D\(draft.number)", "D\(draft.number) is consented to")
        : common.language.say("已说明不同意 D\(draft.number)", "D\(draft.number) is declined"),
      .object(["draft": .text("D\(draft.number)"), "declined": .optional(decline)]))
  }
}
