import ArgumentParser
import Records
import Reports

/// `jishi record`: files a draft, and submits it when asked to.
struct Record: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "起草一条记实，可随即送审。Files a draft, and with --submit submits it.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var fields: RecordFields

  @Option(help: "单位代码。The unit's code.")
  var unit: UnitCode

  @Option(help: "方面。main or supervision.")
  var side: Side

  @Flag(help: "随即送审。Submit it for sign-off.")
  var submit = false

  @Flag(help: "审签后即录入。Enter it as soon as it is signed.")
  var enterWhenSigned = false

  @Option(help: "预先说明逾期录入原因。Why it will be entered late.")
  var lateReason: String?

  @Flag(help: "确认不是重复记实、且缺少的材料确实没有。Confirm beforehand what would be asked.")
  var confirm = false

  func validate() throws {
    if enterWhenSigned, !submit { throw ValidationError("--enter-when-signed: --submit") }
  }

  func run() throws {
    let here = try common.context()
    var form = DraftForm(subject: DutySubject(kind: side == .main ? .team : .disciplineBody))
    try fields.fill(&form, for: unit, at: here)
    form.enterWhenSigned = enterWhenSigned
    form.lateReason = lateReason ?? ""
    let draft = try here.store.newDraft(
      unit: unit, side: side, purpose: .new, record: nil, form: form, by: here.session)
    guard submit else {
      Deeds.note()
      try here.tell(draft.number, "已存为草稿", "is kept as a draft")
      return
    }
    do {
      try here.submit(draft.number, confirmed: confirm)
    } catch {
      // The draft stays; its name must be known to go on with it.
      complain(
        common.language.say("已存为草稿 \(draft.name)，但没有送审：", "kept as draft \(draft.name), but not submitted:"))
      throw error
    }
    try here.tell(draft.number, "已送审", "is submitted for sign-off")
  }
}
