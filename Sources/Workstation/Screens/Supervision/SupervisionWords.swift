import Records

/// The texts of inspections, findings, violations and irregular acts.
package struct SupervisionWords: Sendable {
  let language: Language
  var name: String { language.say("督查", "Supervision") }
  var noAnswer: String { language.say("选一条待整改的问题再报告。", "Choose a finding that is open, then answer.") }
  var notWaiting: String { language.say("这一条没有等待核查的整改。", "Nothing waits for a judgement here.") }
  var notOpen: String { language.say("这次督查不是本部门组织的，或已办结。", "Not an open inspection of your own office.") }
  var period: String { language.say("督查时段", "Period") }
  var otherOffice: String { language.say("这一件不是本部门登记的。", "The other office put this down.") }
  var namedAlready: String { language.say("所选违规已有点名通报过的。", "One of them stands in a bulletin already.") }
  var presentFirst: String { language.say("选一份已呈报的分析再登记分送。", "Choose an analysis that was presented.") }
  var howToPresent: String {
    language.say(
      "尚未呈报；i 呈报，p 换时段，Enter 看全文。最薄弱的指标：",
      "Not presented; i presents, p changes the period, Enter reads. Done least:")
  }
  var preview: String { language.say("未呈报", "not yet") }
  var bulletinTitle: String { language.say("关于记实违规问题的通报", "Bulletin on violations of recording") }
  var help: Help {
    Help(
      language.say(
        "督查发现的问题和整改期限、督查、记实违规、点名通报、分析报告、异常情况，Tab 换栏。督查部门组织、登记、核查、通报、呈报；单位看自己的并报告整改。",
        "Findings and their deadlines, inspections, violations, bulletins, analyses and irregular acts; Tab goes from "
          + "list to list. The offices inspect, judge, name and present; a unit sees and answers its own."),
      rules: [
        Help.Rule(
          language.say(
            "发现履责不力的，反馈并限期整改；没有结果不能办结。", "Weak performance is put right by a day, and ends with a result."),
          language.say("督查考核办法第十五条", "Inspection rules, article 15")),
        Help.Rule(
          language.say("每半年对每个单位全面督查一次。", "Each unit has one comprehensive inspection a half-year."),
          language.say("督查考核办法第八条", "Inspection rules, article 8")),
        Help.Rule(
          language.say(
            "拒不整改、整改不到位或弄虚作假的，转问责。", "Refused, insufficient or forged rectification becomes a case."),
          language.say("督查考核办法第十五条", "Inspection rules, article 15")),
        Help.Rule(
          language.say(
            "点名通报只由登记违规的督查部门印发，写明单位、人员、事实和处理。",
            "A bulletin names unit, person, fact and measure, and is the office's that noted the violations."),
          language.say("全程记实制度第十三条", "Whole-process records, article 13")),
        Help.Rule(
          language.say("定期分析，报市委、市纪委。", "The city's leadership gets an analysis regularly."),
          language.say("全程记实制度第十六条", "Whole-process records, article 16")),
        Help.Rule(
          language.say(
            "逾期、更正、补充、作废、被拒和校验不符都列出来，谁也去不掉。",
            "Late entries, changes, voids, refusals and hash faults are listed, for good."),
          language.say("全程记实制度第十三条", "Whole-process records, article 13")),
      ])
  }

  func part(_ part: SupervisionScreen.Part) -> String {
    switch part {
    case .findings: language.say("问题整改", "Findings")
    case .inspections: language.say("督查", "Inspections")
    case .violations: language.say("违规", "Violations")
    case .bulletins: language.say("通报", "Bulletins")
    case .analyses: language.say("分析", "Analyses")
    case .trail: language.say("异常", "Irregular acts")
    }
  }

  /// What is said where a list has nothing.
  func none(_ part: SupervisionScreen.Part) -> String {
    switch part {
    case .findings: language.say("没有发现的问题。", "No findings.")
    case .inspections: language.say("这一年没有督查。", "No inspections in this year.")
    case .violations: language.say("这一年没有登记违规。", "No violations in this year.")
    case .bulletins: language.say("这一年没有点名通报。", "No bulletin names anybody in this year.")
    case .analyses: language.say("这一年没有呈报分析。", "No analysis was presented in this year.")
    case .trail: language.say("这一段时间没有异常。", "Nothing irregular in this time.")
    }
  }

  func trailPeriod(_ trailPeriod: SupervisionScreen.TrailPeriod, from: Day, to: Day) -> String {
    let name =
      switch trailPeriod {
      case .month: language.say("本月", "this month")
      case .quarter: language.say("本季", "this quarter")
      case .year: language.say("本年", "this year")
      }
    return "\(name)  \(from.withoutYear) – \(to.withoutYear)"
  }

  /// What is said when an act of supervision is done; `nil` for acts of others.
  func done(_ act: Act) -> String? {
    switch act {
    case .openInspection: language.say("督查已组织；按 d 登记问题。", "The inspection is open; d puts a finding down.")
    case .addFinding: language.say("问题已登记，单位会看到。", "The finding is put down; the unit sees it.")
    case .closeInspection: language.say("督查已办结；整改继续跟踪。", "The inspection is closed; rectification runs on.")
    case .answerFinding: language.say("已报告，等待核查。", "Answered; the office will check it.")
    case .withdrawFinding: language.say("问题已撤回，编号和理由保留。", "Taken back; its number and the reason stay.")
    case .judgeFinding: language.say("核查意见已登记。", "The judgement is put down.")
    case .followViolation: language.say("处理情况已登记。", "What was done is put down.")
    case .publishViolations(_, _, _, nil):
      language.say("通报已印发；Enter 看全文。", "The bulletin is issued; Enter reads it.")
    case .publishViolations:
      language.say("更正通报已印发，原通报不再有效。", "Issued; the bulletin before no longer holds.")
    case .presentAnalysis:
      language.say("分析报告已呈报，数据从此不变。", "The analysis is presented, and frozen from now on.")
    case .sendAnalysis: language.say("分送已登记。", "The recipient is put down.")
    case .noteViolation: language.say("违规已登记。", "The violation is noted.")
    default: nil
    }
  }
}

extension Words {
  /// The texts of inspections, findings, violations and irregular acts.
  package var supervision: SupervisionWords { SupervisionWords(language: language) }
}
