import ArgumentParser
import Records
import Reports

extension CommandContext {
  /// Makes the draft of a change to an entered record, starting from what stands in it.
  func change(
    _ number: RecordNumber, _ purpose: Purpose, reason: String, _ fill: (inout DraftForm) throws -> Void
  )
    throws -> Draft
  {
    let detail = try store.record(number, for: session)
    guard let content = detail.content else {
      throw StoreFailure.refused(.noSuch(.record(number.description)))
    }
    var form = DraftForm(content)
    form.reason = reason
    try fill(&form)
    return try store.newDraft(
      unit: number.unit, side: number.side, purpose: purpose, record: number, form: form, by: session)
  }

  /// Tells the draft's name, after submitting it when asked to.
  func close(_ draft: Draft, submitting: Bool, confirmed: Bool) throws {
    if submitting { try submit(draft.number, confirmed: confirmed) } else { Deeds.note() }
    try tell(
      draft.number,
      submitting ? "（\(draft.purpose.name(in: .chinese))）已送审" : "（\(draft.purpose.name(in: .chinese))）已存为草稿",
      submitting
        ? "(\(draft.purpose.name(in: .english))) is submitted for sign-off"
        : "(\(draft.purpose.name(in: .english))) is kept as a draft")
  }
}

/// `jishi correct NUMBER`: asks for another revision of an entered record.
struct Correct: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "更正；不写的字段不变。Asks for a correction; fields not given stay.")

  @OptionGroup var common: CommonOptions
  @OptionGroup var fields: RecordFields
  @Argument(help: "编号。The record.") var number: RecordNumber
  @Option(help: "理由。Why.") var reason: String
  @Flag(help: "随即送审。Submit it for sign-off.") var submit = false
  @Flag(help: "预先确认。Confirm beforehand what would be asked.") var confirm = false

  func run() throws {
    let here = try common.context()
    let draft = try here.change(number, .correction, reason: reason) { form in
      try fields.fill(&form, for: number.unit, at: here)
    }
    try here.close(draft, submitting: submit, confirmed: confirm)
  }
}

/// `jishi supplement NUMBER`: asks for text or evidence to be added to an entered record.
struct Supplement: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "补充文字或材料。Asks for text or evidence to be added.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "编号。The record.") var number: RecordNumber
  @Option(help: "理由。Why.") var reason: String
  @Option(help: "补充的文字，接在摘要之后。Text added to the summary.") var text: String?
  @Option(help: "附件 FILE|KIND，可多次。Files to add.") var attach: [String] = []
  @Flag(help: "随即送审。Submit it for sign-off.") var submit = false
  @Flag(help: "预先确认。Confirm beforehand what would be asked.") var confirm = false

  func validate() throws {
    if text == nil, attach.isEmpty { throw ValidationError("--text / --attach") }
  }

  func run() throws {
    let here = try common.context()
    let draft = try here.change(number, .supplement, reason: reason) { form in
      if let text { form.summary += "\n" + text }
      for item in attach { form.evidence.append(try here.keepAttachment(item)) }
    }
    try here.close(draft, submitting: submit, confirmed: confirm)
  }
}

/// `jishi void NUMBER`: asks for an entered record to count no more.
struct VoidRecord: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "void", abstract: "作废；编号和内容仍保留。Asks for a record to be voided; it stays.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "编号。The record.") var number: RecordNumber
  @Option(help: "理由。Why.") var reason: String
  @Flag(help: "随即送审。Submit it for sign-off.") var submit = false

  func run() throws {
    let here = try common.context()
    let draft = try here.change(number, .void, reason: reason) { _ in }
    try here.close(draft, submitting: submit, confirmed: true)
  }
}

/// `jishi paper NUMBER`: tells number, place and pages of the paper file.
struct Paper: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "登记纸质档案。Files the paper material of a record.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "编号或草稿。The record or draft.") var target: WorkName
  @Option(help: "档号。The file's number.") var file: String
  @Option(help: "存放地点。Where it is kept.") var place: String
  @Option(help: "页数。Its pages.") var pages: Int

  func run() throws {
    let here = try common.context()
    let paper = PaperFile(number: file, location: place, pages: pages)
    try here.perform(.filePaper(target: target.text, paper))
    try common.tell(
      common.language.say("\(target.text) 的纸质档号是 \(file)", "\(target.text) has paper file \(file)"),
      .object([
        "target": .text(target.text), "number": .text(file), "location": .text(place),
        "pages": .integer(pages),
      ]))
  }
}
