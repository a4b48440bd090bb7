import ArgumentParser
import Records
import Reports

/// `jishi sign D17`: the head signs, or the recorder keys in a signature made with ink.
struct Sign: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "审签，或登记纸面签字。Signs a submission, or keys in a paper signature.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "草稿 D17。The draft.") var draft: DraftName

  @Option(help: "审签意见。The head's opinion.")
  var opinion: String?

  @Option(help: "纸面签字日期。The day of an ink signature.")
  var onPaper: Day?

  @Option(help: "签字页编号。The reference of the signed sheet.")
  var reference: String?

  @Option(help: "签字页扫描件。The scan of the signed sheet.", completion: .file())
  var scan: String?

  @Option(help: "手签的负责人；不写则按任职查出。Who signed by hand; the head in office when absent.")
  var signer: String?

  func validate() throws {
    if onPaper == nil, reference != nil || scan != nil || signer != nil {
      throw ValidationError("--reference, --scan, --signer: --on-paper DAY")
    }
    if onPaper != nil, reference == nil { throw ValidationError("--on-paper: --reference R") }
  }

  func run() throws {
    let here = try common.context()
    let receipt = try here.perform(
      .sign(
        draft: draft.number, opinion: opinion ?? common.language.say("同意", "agreed"),
        paper: try paper(at: here)))
    try here.tell(draft.number, "已审签", "is signed", receipt)
  }

  private func paper(at here: CommandContext) throws -> PaperSignature? {
    guard let onPaper else { return nil }
    let standing = try here.store.draft(draft.number, for: here.session)
    let bar = ProgressBar(common.language)
    defer { bar.end() }
    let item = try scan.map {
      try here.store.keepAttachment(path: $0, kind: .document, caption: "", progress: bar.listener)
    }
    return PaperSignature(
      day: onPaper, reference: reference ?? "", scan: item,
      signer: try signer.map { try here.person($0).code }
        ?? head(of: standing.draft.unit, standing.draft.side, on: onPaper, at: here))
  }

  private func head(of unit: UnitCode, _ side: Side, on day: Day, at here: CommandContext) throws
    -> PersonCode
  {
    let posts = try here.store.people(unit: unit, for: here.session).flatMap(\.posts)
      .filter { $0.covers(unit, side) && $0.isHeld(on: day) }
    guard
      let post = posts.first(where: { $0.role == .primaryHead })
        ?? posts.first(where: { $0.role == .actingHead })
    else {
      throw CommandFailure.usage(
        "\(unit) 在 \(day) 没有在任的主要负责人；请用 --signer 说明是谁",
        "\(unit) had no head on \(day); say with --signer who signed")
    }
    return post.person
  }
}
