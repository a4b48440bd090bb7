import ArgumentParser
import Records
import Reports

/// `jishi evidence …`: the files that a record, a draft, a report or a yearly sheet names, and a copy of one of them.
struct EvidenceCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "evidence", abstract: "材料：列出，或取出一件。Lists the files that are named somewhere, or copies one.",
    discussion: """
      记实和草稿用编号；半年报告正文用 --unit U --half 2026-H2；加分证明用 --unit U --year 2026。
      --take N -o FILE 取出第 N 件。Takes the file of a number out.
      """)

  @OptionGroup var common: CommonOptions
  @Argument(help: "编号或草稿。The record or draft.") var target: WorkName?
  @Option(help: "单位代码。The unit, with --half or --year.") var unit: UnitCode?
  @Option(help: "半年，如 2026-H2。The half-year whose report it is.") var half: HalfYear?
  @Option(help: "年度，看加分证明。The year whose bonuses are proved.") var year: Int?
  @Option(help: "取出第几件，配 -o。The number of the file to copy out, with -o.") var take: Int?

  func validate() throws {
    let isUnits = unit != nil && (half == nil) != (year == nil)
    guard (target != nil) != isUnits, target == nil || unit == nil && half == nil && year == nil else {
      throw ValidationError("NUMBER | D17 | --unit U --half H | --unit U --year Y")
    }
    if take != nil, common.output == nil { throw ValidationError("--take N -o FILE") }
  }

  func run() throws {
    let here = try common.context(writing: false, output: take == nil ? .replaced : .kept)
    let files = try files(at: here)
    guard let take, let output = common.output else {
      return try common.write(
        files.enumerated().map { NumberedEvidence(number: $0 + 1, item: $1) }, RecordFacts.evidence)
    }
    guard files.indices.contains(take - 1) else {
      throw CommandFailure.input(
        "没有第 \(take) 件，共 \(files.count) 件", "there is no file \(take); there are \(files.count)")
    }
    try here.store.exportAttachment(files[take - 1].sha256, to: output, for: here.session)
  }

  /// Everything that is named there, the scans of sheets that were signed by hand with it.
  private func files(at here: CommandContext) throws -> [EvidenceItem] {
    switch target {
    case .record(let number):
      let revision = try here.store.record(number, for: here.session).revisions.last
      return (revision?.content.evidence ?? []) + [revision?.signing.paper?.scan].compactMap(\.self)
    case .draft(let number):
      let standing = try here.store.draft(number, for: here.session)
      return (standing.submitted?.evidence ?? standing.draft.form.evidence)
        + [standing.signing?.paper?.scan].compactMap(\.self)
    case nil: break
    }
    guard let unit else { return [] }
    if let half {
      let registered = try here.store.report(unit, half, for: here.session).registered
      return [registered?.body.text, registered?.signing?.paper?.scan].compactMap(\.self)
    }
    guard let year else { return [] }
    return try here.store.yearSheet(unit, year: year, for: here.session).assessed.facts.adjustments
      .compactMap { $0.bonus?.proof?.file }
  }
}
