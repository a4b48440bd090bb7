import ArgumentParser
import Glibc
import Records
import Reports

/// `jishi alerts`: what must be done, overdue first; for people and for timers.
struct Alerts: ParsableCommand {
  static let configuration = CommandConfiguration(
    abstract: "预警：逾期在前，余下按期限。Alerts, overdue first.",
    discussion: """
      --on DAY 按当日终了所知；今天则为此刻。As known at the end of DAY; today: now.
      以库的属主账号运行时不必登录。The store's owner account needs no sign-in.
      """)

  @OptionGroup var common: CommonOptions
  @Option(help: "哪一天。The day; today when absent.") var on: Day?
  @Option(help: "当日几点 HH:MM。A time of that day.") var at: String?
  @Option(help: "单位代码。The unit.") var unit: UnitCode?
  @Option(help: "方面。main or supervision.") var side: Side?
  @Option(help: "组别。county or cityUnit.") var group: UnitGroup?
  @Option(help: "级别。notice, warning, overdue.") var level: AlertLevel?
  @Option(help: "类别。The kind of alert.") var kind: AlertKind?
  @Option(help: "最多列出几条。At most so many.") var limit = 100_000
  @Flag(help: "有逾期时以状态 1 结束。Ends with status 1 when anything is overdue.") var exitCode = false
  @Flag(help: "每条一行，没有则不输出。One line each, nothing when there is none.") var brief = false

  func validate() throws {
    if let at, Moment.minute(of: at) == nil { throw ValidationError("--at HH:MM") }
  }

  func run() throws {
    let store = try common.openStore(writing: false)
    let isOwner = common.person == nil && isStoreOwner(common.storePath)
    let sitting = isOwner ? nil : try common.signIn(to: store)
    let day = on ?? store.now().day
    let list = try store.alerts(
      AlertQuery(
        on: day, at: at.flatMap { Moment.minute(of: $0) }.map { Moment(day: day, minute: $0) }, unit: unit,
        side: side, group: group, level: level, kind: kind, limit: limit), for: sitting)
    if brief {
      let lines = list.alerts.map { $0.line(in: common.language).printable + "\n" }
      try OutputFile.write(Array(lines.joined().utf8), to: common.output)
    } else {
      try common.write(list.alerts, DutyFacts.alert)
    }
    if exitCode, list.countByLevel[.overdue, default: 0] > 0 { throw CommandFailure.finding }
  }
}

/// Whether this process runs under the account that owns the store's folder.
func isStoreOwner(_ path: String) -> Bool {
  var facts = stat()
  return stat(path, &facts) == 0 && (facts.st_uid == geteuid() || geteuid() == 0)
}
