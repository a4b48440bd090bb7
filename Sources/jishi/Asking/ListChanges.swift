import ArgumentParser
import Records
import Reports

/// `jishi list changes`: changes of closed months that wait for consent.
struct ListChanges: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "changes", abstract: "待同意的已审核记实更改。Changes of closed months that wait for consent.")

  @OptionGroup var common: CommonOptions
  @Option(help: "单位代码。The unit.") var unit: UnitCode?

  func run() throws {
    let desk = try common.desk(writing: false)
    let rows = try desk.store.reviewedChanges(for: desk.sitting).filter {
      unit == nil || $0.record.unit == unit
    }
    try common.write(rows, Self.facts)
  }

  private static let facts: [Fact<ReviewedChange>] = [
    Fact("draft", "草稿", "draft") { .text($0.name) },
    Fact("record", "记实", "record") { .of($0.record) },
    Fact("unit", "单位", "unit", { .of($0.record.unit) }) { change, _ in change.unitName },
    Fact("purpose", "更改", "change", { .text($0.purpose.rawValue) }) { $0.purpose.name(in: $1) },
    Fact("months", "已关闭", "closed") { .list($0.months.map { .of($0) }) },
    Fact("author", "送审", "by") { .text($0.author) },
    Fact("on", "日期", "on") { .of($0.on) },
    Fact("reason", "理由", "reason") { .text($0.reason) },
    Fact("declined", "不同意的理由", "declined because") { .optional($0.declined?.reason) },
  ]
}
