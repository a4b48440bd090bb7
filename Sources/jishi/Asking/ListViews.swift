import ArgumentParser
import Records
import Reports

/// `jishi list views`: who of the offices looked into a unit's books.
struct ListViews: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "views", abstract: "督查部门查阅单位的情况，每人每天一条。Who of the offices looked into a unit.",
    discussion: """
      单位负责人、记录员、督查部门和管理员可以查看。
      For the unit's heads and recorders, the offices and the administrator.
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "单位代码；不写为本人所在单位。The unit; one's own when absent.") var unit: UnitCode?
  @Option(help: "起，默认本月一日。From this day on; this month when absent.") var from: Day?
  @Option(help: "止，默认今天。Up to this day; today when absent.") var to: Day?

  func run() throws {
    let here = try common.context(writing: false)
    let to = to ?? here.today
    let from = from ?? Month(containing: to).firstDay
    let units = try unit.map { [$0] } ?? here.ownUnits()
    var found: [UnitView] = []
    for unit in units {
      found += try here.store.unitViews(unit, from: from, to: to, for: here.session)
    }
    try common.write(found, Self.facts)
  }

  private static let facts: [Fact<UnitView>] = [
    Fact("unit", "单位", "unit") { .of($0.unit) },
    Fact("day", "日期", "day") { .of($0.at.day) },
    Fact("time", "时间", "time") { .text($0.at.moment.clock) },
    Fact("person", "人员", "person") { .of($0.person) },
    Fact("name", "姓名", "name") { .text($0.personName) },
    Fact("office", "部门", "office", { .text($0.office.rawValue) }) { $0.office.office(in: $1) },
  ]
}
