import Records
import Reports
import TerminalUI

/// The texts of Today.
package struct TodayWords: Sendable {
  let language: Language

  var name: String { language.say("今日", "Today") }
  var tasks: String { language.say("今天要办的事", "What must be done") }
  var headTasks: String { language.say("请您审签和要过问的事", "To sign, and to see to") }
  var nothing: String { language.say("没有到期和待办的事。", "Nothing is due.") }
  var dueSoon: String { language.say("三十日内到期", "Due within thirty days") }
  var nothingDue: String { language.say("没有", "nothing") }
  var restDay: String { language.say("  休息日", "  rest day") }
  var remarkSeen: String { language.say("已阅知，谁何时阅知已记在账上。", "Marked as seen: by whom and when is kept.") }
  var help: Help {
    Help(
      language.say(
        "今天要办的事，最急的在前：逾期的、今日止的、将到期的、退回的。Enter 直接去办。",
        "What must be done, most urgent first. Enter goes straight to it."),
      rules: [
        Help.Rule(
          language.say("事项到期前五日起提醒，直到录入为止；草稿不算完成。", "Warned from five days before; a draft does not end it."),
          language.say("全程记实制度第十条", "Whole-process records, art. 10")),
        Help.Rule(
          language.say("活动结束后三个工作日内录入。", "Entered within three working days after the event."),
          language.say("全程记实制度第十条", "Whole-process records, art. 10")),
        Help.Rule(
          language.say("提醒由库和当天日期算出，谁都关不掉。", "Alerts follow from store and date alone."),
          language.say("全程记实制度第十条、第十三条", "Whole-process records, art. 10 and 13")),
      ])
  }

  /// A side in its shortest form.
  func side(_ side: Side) -> String {
    side == .main ? language.say("主体", "Main") : language.say("监督", "Superv.")
  }

  /// How many things fall due on a day.
  func due(_ day: String, _ count: Int) -> String { language.say("\(day)  \(count) 项", "\(day)  \(count)") }

  /// A month's figures in one line.
  func figures(_ figures: MonthFigures, _ side: Side, several: Bool) -> String {
    let name = several ? "\(self.side(side))  " : ""
    let exempt = figures.exempt > 0 ? language.say("  免 \(figures.exempt)", "  exempt \(figures.exempt)") : ""
    return language.say(
      "本月  \(name)记实 \(figures.records) 条   应完成 \(figures.due)  已记 \(figures.recorded)  迟录 \(figures.late)  逾期 \(figures.overdue)\(exempt)",
      "This month  \(name)records \(figures.records)   due \(figures.due)  recorded \(figures.recorded)  late \(figures.late)  overdue \(figures.overdue)\(exempt)"
    )
  }

  /// How the last notice to the head stands, by side: 告知  主体 11 月 11-20 已送达.
  func notices(_ notices: [Month: [NoticeStanding]], at here: ScreenContext) -> String {
    let called = (here.profile ?? .proposed).noticeMonth(on: here.today)
    let parts = here.sides.compactMap { side -> String? in
      guard let notice = notices[called]?.first(where: { $0.side == side }) else { return nil }
      let name = here.sides.count > 1 ? "\(self.side(side)) " : ""
      let before = notices[called.previous]?.first { $0.side == side && $0.state == .delivered }
      guard notice.state == .due, let before, let day = before.deliveredOn else {
        return name + text(of: notice, at: here)
      }
      let last = language.say(
        "（\(here.words.month.name(before.month)) \(day.withoutYear) 已送达）", " (last one \(day.withoutYear))")
      return name + text(of: notice, at: here) + last
    }
    guard !parts.isEmpty else { return "" }
    let open = notices.values.joined().filter { here.sides.contains($0.side) }.reduce(0) { $0 + $1.openItems }
    let items = open > 0 ? language.say("   批示待落实 \(open) 项", "   open items \(open)") : ""
    return language.say("告知  ", "Notice  ") + parts.joined(separator: "   ") + items
  }

  private func text(of notice: NoticeStanding, at here: ScreenContext) -> String {
    let month = here.words.month.name(notice.month)
    if notice.state == .delivered, let day = notice.deliveredOn {
      return language.say("\(month) \(day.withoutYear) 已送达", "\(month) delivered \(day.withoutYear)")
    }
    return "\(month) \(notice.spoken(isTold: false, at: here).plain(in: language))"
  }

  /// When the whole store was last verified, and what came out: 全库核验 11-20 无缺陷.
  func lastCheck(_ check: VerificationStatement?, on day: Day) -> String {
    guard let check else { return language.say("全库尚未核验", "store not verified yet") }
    let found =
      check.faults == 0
      ? language.say("无缺陷", "sound")
      : language.say(
        "! 缺陷 \(check.faults) 处", "! " + language.count(check.faults, chinese: "", english: "fault"))
    let age =
      check.isStale(on: day)
      ? language.say("，已过 \(check.age(on: day)) 天", ", \(check.age(on: day)) days ago") : ""
    return language.say(
      "全库核验 \(check.at.day.withoutYear) \(found)\(age)",
      "verified \(check.at.day.withoutYear), \(found)\(age)")
  }

  /// What a row of the task list says, in its columns.
  struct Line {
    var mark: String
    var kind: String
    var title: String
    var due: String
    var left: String
    var role: Role
  }

  /// A task in words: the level is told by a mark and a word, not by colour alone.
  func text(of task: TodayScreen.Task, others: String, at here: ScreenContext) -> Line {
    switch task {
    case .signOff(let standing): return text(of: standing, kind: language.say("待审签", "to sign"), at: here)
    case .draft(let standing): return text(of: standing, kind: standing.state.name(in: language), at: here)
    case .others:
      return Line(
        mark: " ", kind: "", title: others, due: "", left: "",
        role: .dim)
    case .alert(let alert):
      let mark = alert.kind == .draftReturned ? "<" : alert.level.mark
      return Line(
        mark: mark, kind: alert.kind.name(in: language),
        title: side(alert.side, at: here) + alert.matter(in: language) + note(of: alert),
        due: alert.due.map { language.say("\($0.withoutYear) 止", "by \($0.withoutYear)") } ?? "",
        left: left(alert) + draftMark(alert.note), role: role(of: alert.level))
    }
  }

  private func text(of standing: DraftStanding, kind: String, at here: ScreenContext) -> Line {
    let days = standing.deadline.map { $0.day - here.today }
    let working = standing.deadline.map { $0.workingDaysLeft(on: here.today, calendar: here.calendar) }
    let title = side(standing.draft.side, at: here) + standing.title(in: here.words)
    // Marked as its alert is: a warning from the day of the deadline on, overdue after it.
    let level: AlertLevel = days.map { $0 < 0 ? .overdue : $0 == 0 ? .warning : .notice } ?? .notice
    return Line(
      mark: level.mark, kind: kind, title: title + inWorkingDays(working),
      due: standing.deadline.map { language.say("\($0.day.withoutYear) 止", "by \($0.day.withoutYear)") }
        ?? "",
      left: days.map { left($0) } ?? language.say("未写时间", "no time yet"),
      role: role(of: level))
  }

  private func role(of level: AlertLevel) -> Role {
    switch level {
    case .overdue: .alert
    case .warning: .warning
    case .notice: .text
    }
  }

  /// The side before a title, where the person works on both.
  private func side(_ side: Side?, at here: ScreenContext) -> String {
    guard here.sides.count > 1, let side else { return "" }
    return language.say("［\(self.side(side))］", "[\(self.side(side))] ")
  }

  /// The time for entering runs by working days; that is said in words, beside the days of the calendar.
  private func inWorkingDays(_ days: Int?) -> String {
    days.map { "  " + TimeLeft.workingDays($0).sentence(in: language) } ?? ""
  }

  /// A draft, submitted or signed or not, ends no alert, but is mentioned in it.
  private func draftMark(_ note: Alert.Note?) -> String {
    switch note {
    case .draftExists, .draftAndRestDay: language.say(" 有草稿", ", draft")
    case .awaitingSignature: language.say(" 待审签", ", to sign")
    case .signed: language.say(" 已审签", ", signed")
    default: ""
    }
  }

  private func left(_ alert: Alert) -> String { alert.daysLeft.map { left($0) } ?? "" }

  /// Calendar days, as in every column of time that is left.
  private func left(_ days: Int) -> String { TimeLeft.days(days).sentence(in: language) }

  private func note(of alert: Alert) -> String {
    let stage = alert.stage.map { "  " + $0.sentence(in: language) } ?? ""
    let besides = alert.alsoTold.map { "  " + $0.kind.name(in: language) }.joined()
    return note(alert.note) + stage + inWorkingDays(alert.workingDaysLeft) + besides
  }

  private func note(_ note: Alert.Note?) -> String {
    switch note {
    case nil: ""
    case .draftExists: ""
    case .restDay(let last):
      language.say("  止日休息，\(last.withoutYear) 前办", "  rest day; by \(last.withoutYear)")
    case .draftAndRestDay(_, let last):
      language.say("  止日休息，\(last.withoutYear) 前办", "  rest day; by \(last.withoutYear)")
    case .comment(let comment): language.say("  意见：\(comment)", "  \(comment)")
    case .awaitingSignature, .signed: ""
    case .fault(let fault): "  " + self.fault(fault)
    case .awaitingConsent(let number): "  \(number)"
    case .remark(_, _, let subject):
      subject == .unit
        ? "" : language.say("（\(subject.name(in: language))）", " (\(subject.name(in: language)))")
    }
  }

  private func fault(_ fault: DataFault) -> String {
    switch fault {
    case .noHead(let side):
      language.say("\(self.side(side))没有在任的负责人", "no head on the \(self.side(side)) side")
    case .noRecorder: language.say("没有记录员", "no recorder")
    case .calendarMissing(let year): language.say("缺 \(year) 年工作日历，时限暂定", "no calendar for \(year)")
    case .attachmentFault: language.say("印证材料缺失或被改动", "an attachment is missing or altered")
    case .chainBroken(let chain, let number):
      language.say("\(chain) 第 \(number) 笔断链", "\(chain) broken at \(number)")
    }
  }

  /// How many things follow below what is shown.
  func more(_ count: Int) -> String { language.say("下面还有 \(count) 项", "\(count) more below") }

  /// A remark in full, with who made it when, and the way to say that it was seen.
  func reading(_ alert: Alert) -> Dialog {
    Dialog(
      title: alert.kind.name(in: language),
      message: (alert.note?.sentence(in: language) ?? "") + "\n\n" + alert.title,
      confirm: language.say("阅知", "Seen"), cancel: language.say("稍后", "Later"))
  }

  /// The line about what others did, with the key that opens it.
  func newsLine(_ line: String, isNew: Bool) -> String {
    isNew ? line + language.say("  v 看", "  (v)") : line
  }
}

extension Words {
  /// The texts of Today.
  package var today: TodayWords { TodayWords(language: language) }
}
