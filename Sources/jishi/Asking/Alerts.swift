import ArgumentParser
import Glibc
import HonestText
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
  @Option(help: "最多列出几条，默认全部。At most so many; all when absent.") var limit: RowCount?
  @Flag(help: "只列本人现在能办的，一事一行。Only what you can do now, one row a matter.") var own = false
  @Flag(help: "有逾期时以状态 1 结束。Ends with status 1 when anything is overdue.") var exitCode = false
  @Flag(help: "把列出的标为已阅；不从列表去掉。Marks those listed as seen; they stay on the list.") var seen = false
  @Flag(help: "列出每条预警首次显示给谁、何时（须写 --unit）。To whom alerts were first shown, and when; needs --unit.")
  var shown = false
  @Flag(help: "只说几条，没有则不输出，不问口令：登录时用。A few lines, nothing when there is none: for logins.")
  var brief = false

  func validate() throws {
    if let at, Moment.minute(of: at) == nil { throw ValidationError("--at HH:MM") }
    if shown, unit == nil { throw ValidationError("--shown --unit U") }
    if own, !brief, common.person == nil { throw ValidationError("--own --as") }
    if seen, on != nil { throw ValidationError("--seen / --on") }
  }

  func run() throws {
    let store = try common.openStore(writing: seen)
    let isOwner = common.person == nil && isStoreOwner(common.storePath) && !seen && !shown
    if brief, !isOwner, common.person == nil {
      // At a login nobody wants to be asked for a name.
      throw CommandFailure.notPermitted(
        "只有库的属主账号能不登录看预警；请加 --as", "only the store's owner account reads alerts without --as")
    }
    let session = isOwner ? nil : try common.signIn(to: store)
    let day = on ?? store.now().day
    if shown, let unit, let session {
      let since = on ?? Day(year: day.year, month: 1, day: 1) ?? day
      return try common.write(
        try store.alertShowings(unit: unit, since: since, for: session), DutyFacts.showing)
    }
    let share: AlertShare = session != nil && (own || brief) ? .own : brief ? .matters : .all
    let list = try store.alerts(
      AlertQuery(
        on: day, at: at.flatMap { Moment.minute(of: $0) }.map { Moment(day: day, minute: $0) }, unit: unit,
        side: side, group: group, level: level, kind: kind, share: share,
        limit: brief ? 3 : limit?.rows ?? .max),
      for: session)
    if let session, on == nil { try keep(list, as: session, in: store) }
    if brief {
      try OutputFile.write(
        Array(BriefAlerts.text(list, isOwn: share == .own, in: common.language).utf8), to: common.output)
    } else {
      try common.write(list.alerts, DutyFacts.alert)
      if list.alerts.count < list.total { ListLimit(limit, common).tellCut() }
    }
    if exitCode, list.countByLevel[.overdue, default: 0] > 0 { throw CommandFailure.finding }
  }
}

extension Alerts {
  /// A recorder or head who sees the list has been told; with `--seen` he or she says so.
  private func keep(_ list: AlertList, as session: Session, in store: any RecordStore) throws {
    let fresh = list.alerts.filter { $0.seen?.firstShownAt == nil }.flatMap(\.marks)
    // A folder that cannot be written to, or a lack of anything new, keeps nobody from reading.
    if !fresh.isEmpty, session.posts.contains(where: { $0.unit != nil }) {
      _ = try? store.perform(.noteAlertsShown(fresh), by: session, patience: 500)
    }
    guard seen else { return }
    let open = list.alerts.filter { $0.seen?.acknowledgedAt == nil }.flatMap(\.marks)
    if !open.isEmpty { _ = try store.perform(.acknowledgeAlerts(open), by: session) }
  }
}

/// What a login shows: how much waits for the person who asks, the most urgent of it, and in one line what others owe.
enum BriefAlerts {
  /// Nothing where nothing waits; else one line of counts, and one for each alert of the list.
  static func text(_ list: AlertList, isOwn: Bool, in language: Language) -> String {
    let others = list.othersLine(in: language)
    guard list.total > 0 else {
      return others.isEmpty ? "" : language.say("记实：没有您要办的事；", "Jishi: nothing for you; ") + others + "\n"
    }
    let counts = [AlertLevel.overdue, .warning, .notice].compactMap { level in
      list.countByLevel[level].flatMap { $0 > 0 ? "\(level.name(in: language)) \($0)" : nil }
    }
    let more = list.total - list.alerts.count
    let command = isOwn ? "jishi alerts --own" : "jishi alerts"
    let lines =
      [language.say("记实预警：", "Jishi: ") + counts.joined(separator: language.say("，", ", "))]
      + list.alerts.map { "  " + $0.line(in: language).printable }
      + (more > 0
        ? ["  " + language.say("另有 \(more) 条，见 \(command)", "\(more) more: \(command)")] : [])
      + (others.isEmpty ? [] : ["  " + others])
    return lines.joined(separator: "\n") + "\n"
  }
}

/// Whether this process runs under the account that owns the store's folder.
func isStoreOwner(_ path: String) -> Bool {
  var facts = stat()
  return stat(path, &facts) == 0 && (facts.st_uid == geteuid() || geteuid() == 0)
}
