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
  @Flag(help: "只说几条，没有则不输出，不问口令：登录时用。A few lines, nothing when there is none: for logins.")
  var brief = false

  func validate() throws {
    if let at, Moment.minute(of: at) == nil { throw ValidationError("--at HH:MM") }
  }

  func run() throws {
    let store = try common.openStore(writing: false)
    let isOwner = common.person == nil && isStoreOwner(common.storePath)
    if brief, !isOwner, common.person == nil {
      // At a login nobody wants to be asked for a name.
      throw CommandFailure.notPermitted(
        "只有库的属主账号能不登录看预警；请加 --as", "only the store's owner account reads alerts without --as")
    }
    let sitting = isOwner ? nil : try common.signIn(to: store)
    let day = on ?? store.now().day
    let list = try store.alerts(
      AlertQuery(
        on: day, at: at.flatMap { Moment.minute(of: $0) }.map { Moment(day: day, minute: $0) }, unit: unit,
        side: side, group: group, level: level, kind: kind, limit: brief ? 3 : limit), for: sitting)
    if brief {
      try OutputFile.write(Array(BriefAlerts.text(list, in: common.language).utf8), to: common.output)
    } else {
      try common.write(list.alerts, DutyFacts.alert)
    }
    if exitCode, list.countByLevel[.overdue, default: 0] > 0 { throw CommandFailure.finding }
  }
}

/// What a login shows: how much waits, and the most urgent of it.
enum BriefAlerts {
  /// Nothing where nothing waits; else one line of counts, and one for each alert of the list.
  static func text(_ list: AlertList, in language: Language) -> String {
    guard list.total > 0 else { return "" }
    let counts = [AlertLevel.overdue, .warning, .notice].compactMap { level in
      list.countByLevel[level].flatMap { $0 > 0 ? "\(level.name(in: language)) \($0)" : nil }
    }
    let more = list.total - list.alerts.count
    let lines =
      [language.say("记实预警：", "Jishi: ") + counts.joined(separator: language.say("，", ", "))]
      + list.alerts.map { "  " + $0.line(in: language).printable }
      + (more > 0 ? ["  " + language.say("另有 \(more) 条，见 jishi alerts", "\(more) more: jishi alerts")] : [])
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Whether this process runs under the account that owns the store's folder.
func isStoreOwner(_ path: String) -> Bool {
  var facts = stat()
  return stat(path, &facts) == 0 && (facts.st_uid == geteuid() || geteuid() == 0)
}
