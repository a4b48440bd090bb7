import ArgumentParser
import Records
import Reports

/// `jishi list archives`: who took what out of the store.
struct ListArchives: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "archives", abstract: "归档的情况：谁、何时、什么范围。Who archived what, and when.",
    discussion: """
      督查部门和管理员看全部；单位负责人和记录员用 --unit 看可能含有本单位记实的归档。
      The offices and the administrator see all; with --unit a unit's heads and recorders see those that may hold its
      records.
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "单位代码；不写为全部。The unit; all when absent.") var unit: UnitCode?
  @Option(help: "起，默认本月一日。From this day on; this month when absent.") var from: Day?
  @Option(help: "止，默认今天。Up to this day; today when absent.") var to: Day?

  func run() throws {
    let here = try common.context(writing: false)
    let to = to ?? here.today
    let from = from ?? Month(containing: to).firstDay
    try common.write(
      try here.store.archives(unit: unit, from: from, to: to, for: here.session), Self.facts)
  }

  private static let facts: [Fact<ArchiveTaken>] = [
    Fact("day", "日期", "day") { .of($0.at.day) },
    Fact("time", "时间", "time") { .text($0.at.moment.clock) },
    Fact("person", "人员", "person") { .of($0.person) },
    Fact("name", "姓名", "name") { .text($0.personName) },
    Fact("chain", "所在链", "chain") { .of($0.chain) },
    Fact("unit", "单位", "unit") { .of($0.made.unit ?? $0.made.record?.unit ?? $0.chain.body?.unit) },
    Fact("year", "年度", "year") { $0.made.year.map { .integer($0) } ?? .none },
    Fact("record", "记实", "record") { .of($0.made.record) },
    Fact("records", "含记实", "records", { .flag($0.made.records) }) { $1.yesNo($0.made.records) },
    Fact("journal", "含日志", "journal", { .flag($0.made.journal) }) { $1.yesNo($0.made.journal) },
  ]
}

extension Language {
  fileprivate func yesNo(_ flag: Bool) -> String { flag ? say("是", "yes") : say("否", "no") }
}
