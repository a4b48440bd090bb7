import ArgumentParser
import Records
import Reports

/// `jishi remark`: a supervising office urges a unit; with `--seen` the unit says that it has seen a remark.
struct Remark: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "督查备注，或以 --seen 阅知。Attaches a remark to a unit, a duty or a record; --seen marks one as seen.")

  @OptionGroup var common: CommonOptions
  @Argument(help: "备注，最多 300 字。The text.") var text: String?
  @Option(help: "单位代码。The unit.") var unit: UnitCode?
  @Option(help: "方面。main or supervision.") var side: Side?
  @Option(help: "事项 Z-02#2。The duty it is about.") var duty: OccurrenceName?
  @Option(help: "记实编号。The record it is about.") var record: RecordNumber?
  @Option(help: "年度，默认今年。The year of the duty; this one when absent.") var year: Int?
  @Option(help: "阅知的备注 RZ12。The remark that was seen.") var seen: String?

  func validate() throws {
    if seen == nil, text == nil || record == nil && (unit == nil || side == nil) {
      throw ValidationError("TEXT --unit --side / TEXT --record / --seen")
    }
    if let seen, RemarkName(seen) == nil { throw ValidationError("--seen RZ12") }
  }

  func run() throws {
    let here = try common.context()
    if let seen, let name = RemarkName(seen) {
      try here.perform(.seeRemark(name))
      return try common.tell(
        common.language.say("已阅知 \(name)", "\(name) is marked as seen"),
        .object(["remark": .text(name.description)]))
    }
    guard let text, let unit = unit ?? record?.unit, let side = side ?? record?.side else { return }
    let subject: RemarkSubject =
      if let record { .record(record) } else if let duty {
        .duty(duty, year: year ?? here.today.year)
      } else { .unit }
    let receipt = try here.perform(.remark(unit, side, subject, text: text))
    let name = RemarkName(side: side, number: receipt.entries.last?.number ?? 0)
    try common.tell(
      common.language.say("备注 \(name) 已送 \(unit)", "remark \(name) is before \(unit)"),
      .object(["remark": .text(name.description), "unit": .of(unit), "side": .text(side.rawValue)]))
  }
}
