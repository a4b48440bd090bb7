import Records
import TerminalUI

/// The texts of monthly reviews.
package struct ReviewWords: Sendable {
  let language: Language

  var name: String { language.say("月度审核", "Monthly reviews") }
  var sheet: String { language.say("审核", "Review") }
  var close: String { language.say("关闭审核", "Close") }
  var closedAlready: String { language.say("审核已关闭。", "The review is closed.") }
  var noRecord: String { language.say("这一项没有记实。", "No record stands for this.") }
  var noAnswer: String {
    language.say(
      "选一条没有全部认可、还没有答复的审核意见再答复。", "Choose a verdict that is not wholly accepted and not answered yet.")
  }
  var noLaterMonth: String { language.say("后面的月份还没有开始。", "The next month has not begun.") }

  func subject(_ month: Month, _ side: Side) -> String {
    language.say(
      "\(month.spoken(in: .chinese))审核  \(side.name(in: .chinese))",
      "Reviews of \(month)  \(side.name(in: .english))")
  }

  func counts(_ standings: [ReviewStanding]) -> String {
    let closed = standings.count { $0.state == .closed }
    let answered = standings.count { $0.state == .answered }
    let open = standings.count - closed - answered
    return language.say(
      "已答复 \(answered)   审核中 \(open)   已关闭 \(closed)",
      "answered \(answered)   open \(open)   closed \(closed)")
  }

  func due(_ standing: ReviewStanding, on today: Day) -> String {
    guard standing.isOwed else { return OccurrenceState.beforeLedger.name(in: language) }
    let (due, left) = (standing.due.withoutYear, TimeLeft.days(standing.due - today).sentence(in: language))
    return language.say("应于 \(due) 前关闭（\(left)）", "to be closed by \(due) (\(left))")
  }

  /// How far the verdicts on a month have come.
  func waiting(in detail: ReviewDetail) -> String {
    let waiting = detail.lines.count(where: \.waits)
    let missing = detail.lines.count { $0.item.timing == .missing }
    return language.say(
      "到期 \(detail.lines.count)  待审 \(waiting)  未记 \(missing)",
      "due \(detail.lines.count)  waits \(waiting)  none \(missing)")
  }

  /// What became of an occurrence, in a word.
  func standing(of line: ReviewLine) -> (String, Role) {
    if line.item.timing == .missing { return ("-", .alert) }
    guard let verdict = line.item.verdict else { return (language.say("待审核", "waits"), .warning) }
    let part = verdict == .partly ? " \(line.item.quality)%" : ""
    let answered = line.answer == nil ? "" : language.say(" 已答", " ans.")
    let short =
      switch verdict {
      case .accepted: language.say("认可", "accepted")
      case .partly: language.say("部分", "in part")
      case .sentBack: language.say("退回", "sent back")
      case .notAccepted: language.say("不认可", "refused")
      }
    return (short + part + answered, verdict == .accepted ? .good : .text)
  }

  /// The question before reviews are closed: what closing does, of how many units, and what is accepted without having
  /// been judged.
  func closing(_ standings: [ReviewStanding], _ detail: ReviewDetail?) -> Dialog {
    let month = standings.first?.month.spoken(in: language) ?? ""
    let who =
      standings.count == 1
      ? standings[0].unitName : language.count(standings.count, chinese: "个单位", english: "unit")
    let waiting: String =
      if standings.count == 1, let detail, detail.standing.id == standings[0].id {
        language.say(
          "待审核的 \(detail.lines.count(where: \.waits)) 项按认可计",
          "\(detail.lines.count(where: \.waits)) without a verdict count as accepted")
      } else {
        language.say("没有逐项审核的按认可计", "what was not judged counts as accepted")
      }
    let message = language.say(
      "关闭\(who)\(month)的审核：得分由此固定，\(waiting)，没有记实的得零分。通报印发前可写明理由重开。",
      "Close the review of \(month), \(who): its score is fixed, \(waiting), what has no record earns nothing. It can "
        + "be reopened with a reason until the bulletin is issued.")
    return Dialog(title: close, message: message, confirm: close, cancel: language.say("取消", "Cancel"))
  }

  func closed(_ count: Int, _ month: Month) -> String {
    language.say("\(month) 审核已关闭 \(count) 个单位。", "Reviews of \(count) units, \(month), are closed.")
  }

  /// What is said when an act of a review is done; `nil` for acts of others.
  func done(_ act: Act) -> String? {
    switch act {
    case .judge(let months):
      months.first?.verdicts.first.map { "\($0.occurrence)  \($0.verdict.name(in: language))" }
    case .answerVerdict: language.say("已答复，等待最后意见。", "Answered; the next verdict is final.")
    case .closeReviews(let units, _, let month, _): closed(units.count, month)
    case .reopenReview: language.say("审核已重开。", "The review is open again.")
    default: nil
    }
  }

  var listHelp: Help {
    Help(
      language.say(
        "一个月各单位的审核情况，单位答复了的在前，关闭了的在后；下面是选中单位的到期事项。回车逐项审核，c 关闭这个单位或标记的各单位。",
        "How the reviews of a month stand: what units have answered first, what is closed last; below, the chosen "
          + "unit's occurrences. Enter judges them one by one, c closes this unit or the marked ones."),
      rules: rules)
  }

  var help: Help {
    Help(
      language.say(
        "一个单位一个月到期的事项，旁边是记实和材料。督查部门认可、部分认可、退回或不认可；单位对审核意见答复一次。",
        "The occurrences of a unit's month, with record and evidence beside. The office accepts, in part or not at all, "
          + "or sends back; the unit answers a verdict once."),
      rules: rules)
  }

  private var rules: [Help.Rule] {
    let article = language.say("全程记实制度第十五条", "Whole-process records, article 15")
    return [
      Help.Rule(
        language.say(
          "逐月审核并计分：数据由程序得出，质量由人审定。",
          "Each month is reviewed and scored: figures by the program, quality by a person."),
        article),
      Help.Rule(
        language.say(
          "单位答复后的第二次意见为本月最后意见；关闭后得分不变。",
          "The verdict after the unit's answer is final; a closed score stays."), article),
      Help.Rule(
        language.say(
          "主体责任由市委主体办审核，市纪委可参与；监督责任由市纪委审核。",
          "The main side is reviewed by its office, also with the discipline office, which alone reviews the other."
        ),
        language.say("督查考核办法第九条", "Inspection rules, article 9")),
    ]
  }
}

extension Words {
  /// The texts of monthly reviews.
  package var reviews: ReviewWords { ReviewWords(language: language) }
}
