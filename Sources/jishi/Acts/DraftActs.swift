import ArgumentParser
import Records
import Reports

/// `jishi submit D17`: puts a draft before the head.
struct Submit: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "送审。Submits a draft for sign-off.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "草稿 D17。The draft.") var draft: DraftName

  @Flag(help: "审签后即录入。Enter it as soon as it is signed.")
  var enterWhenSigned = false

  @Option(help: "预先说明逾期录入原因。Why it will be entered late.")
  var lateReason: String?

  @Flag(help: "确认不是重复记实、且缺少的材料确实没有。Confirm beforehand what would be asked.")
  var confirm = false

  func run() throws {
    let here = try common.context()
    if enterWhenSigned || lateReason != nil {
      var draft = try here.store.draft(draft.number, for: here.session).draft
      if enterWhenSigned { draft.form.enterWhenSigned = true }
      if let lateReason { draft.form.lateReason = lateReason }
      _ = try here.store.keep(draft, by: here.session)
    }
    try here.submit(draft.number, confirmed: confirm)
    try here.tell(draft.number, "已送审", "is submitted for sign-off")
  }
}

/// `jishi withdraw D17`: takes a submission back.
struct Withdraw: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "撤回送审。Takes a submission back.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "草稿 D17。The draft.") var draft: DraftName

  func run() throws {
    let here = try common.context()
    let receipt = try here.perform(.withdraw(draft: draft.number))
    try here.tell(draft.number, "已撤回", "is withdrawn", receipt)
  }
}

/// `jishi return D17`: sends a submission back to its recorder.
struct Return: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "退回，须写意见。Sends a submission back.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "草稿 D17。The draft.") var draft: DraftName
  @Option(help: "意见。What must be changed.") var reason: String

  func run() throws {
    let here = try common.context()
    let receipt = try here.perform(.returnDraft(draft: draft.number, comment: reason))
    try here.tell(draft.number, "已退回", "is returned", receipt)
  }
}

/// `jishi enter D17`: puts a signed record into the books.
struct Enter: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "录入已审签的记实。Enters a signed record.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "草稿 D17。The draft.") var draft: DraftName
  @Option(help: "逾期录入原因。Why it is late.") var lateReason: String?

  func run() throws {
    let here = try common.context()
    let receipt = try here.perform(.enter(draft: draft.number, lateReason: lateReason))
    try here.tell(draft.number, "已录入", "is entered", receipt)
  }
}

/// `jishi discard D17`: gives up a draft that was never submitted.
struct Discard: ParsableCommand {
  static let configuration = CommandConfiguration(abstract: "废弃草稿。Gives up a draft never submitted.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "草稿 D17。The draft.") var draft: DraftName

  func run() throws {
    let here = try common.context()
    let receipt = try here.perform(.discard(draft: draft.number))
    try here.tell(draft.number, "已废弃，留有痕迹", "is discarded; a trace stays", receipt)
  }
}
