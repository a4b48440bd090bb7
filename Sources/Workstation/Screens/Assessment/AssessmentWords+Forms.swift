import Records
import TerminalUI

// The texts of the forms of the year's assessment.
extension AssessmentWords {
  func title(of form: AssessmentForm) -> String {
    let place = "\(form.unitName)  \(form.year)"
    return switch form.task {
    case .plan: language.say("\(form.year)年度考核方案", "Plan of \(form.year)")
    case .results: "\(label(AssessmentScreen.Action.results))  \(place)"
    case .bonus: "\(label(YearSheetScreen.Action.bonus))  \(place)"
    case .sanction: "\(label(YearSheetScreen.Action.sanction))  \(place)"
    case .prove: "\(label(YearSheetScreen.Action.prove))  \(place)"
    case .withdraw: "\(label(YearSheetScreen.Action.withdraw))  \(place)"
    case .grade: "\(label(YearSheetScreen.Action.grade))  \(place)"
    case .follow: "\(label(YearSheetScreen.Action.follow))  \(place)"
    }
  }

  func field(_ field: AssessmentField, _ task: AssessmentTask = .bonus) -> String {
    switch field {
    case .document:
      switch task {
      case .sanction: language.say("决定文号", "Decision")
      case .plan: language.say("文号", "Number")
      default: language.say("证书文号", "Document")
      }
    case .title: language.say("标题", "Title")
    case .dated: language.say("成文日期", "Dated")
    case .ways: language.say("年终方式", "Ways")
    case .limits: language.say("分数线", "Limits")
    case .sideWeights: language.say("方面权重", "Sides")
    case .routineWeights: language.say("日常年终", "Parts")
    case .side: language.say("方面", "Side")
    case .democratic: language.say("民主测评", "Democratic")
    case .questionnaire: language.say("问卷调查", "Questions")
    case .test: language.say("理论测试", "Test")
    case .inspection: language.say("督查得分", "Inspection")
    case .ground: language.say("种类", "Ground")
    case .level: language.say("级别", "Level")
    case .project: language.say("项目", "Project")
    case .on:
      switch task {
      case .sanction: language.say("决定日期", "Decided")
      case .follow: language.say("日期", "Day")
      default: language.say("证书日期", "Dated")
      }
    case .proof: language.say("证明材料", "Proof")
    case .file: language.say("文件", "File")
    case .person: language.say("姓名", "Name")
    case .position: language.say("身份", "Position")
    case .rank: language.say("级别", "Rank")
    case .matter: language.say("事项", "Matter")
    case .consequence: language.say("处分处理", "Sanction")
    case .takenUp: language.say("受理日期", "Taken up")
    case .reported: language.say("上报日期", "Reported")
    case .report: language.say("上报编号", "Report no.")
    case .adjustment: language.say("哪一项", "Which")
    case .reason: language.say("理由", "Reason")
    case .grade: language.say("等次", "Grade")
    case .means: language.say("措施", "Means")
    case .reference: language.say("编号", "Number")
    }
  }

  func hint(_ field: AssessmentField, _ task: AssessmentTask) -> String {
    switch field {
    case .limits: language.say("90/80/60，不填按规则", "90/80/60; empty: rules")
    case .sideWeights: language.say("60/40，不填按规则", "60/40; empty: rules")
    case .routineWeights: language.say("70/30，不填按规则", "70/30; empty: rules")
    case .democratic, .questionnaire, .test, .inspection:
      language.say("0-100，不填不变", "0-100; empty: as it was")
    case .file:
      if case .prove = task { "Ctrl-O" } else { language.say("可以后补附  Ctrl-O", "may follow later; Ctrl-O") }
    case .proof: language.say("经验推广为正式文件", "experience: document")
    case .project: language.say("同一项目只计最高", "highest level counts")
    case .matter: language.say("同一事项只计最重", "gravest counts")
    case .rank: language.say("党组织不选", "none for organisations")
    case .takenUp: language.say("市纪委受理，可不填", "by the commission")
    case .reported: language.say("单位主动上报的填", "if the unit did")
    case .report: language.say("上报的须填", "needed with it")
    default: ""
    }
  }

  func choice(
    _ field: AssessmentField, _ value: String, _ task: AssessmentTask, of profile: RuleProfile
  ) -> String {
    switch field {
    case .ways:
      let ways = AssessmentTask.ways(value)
      if ways.count == YearEndWay.allCases.count { return language.say("三种都用", "all three") }
      return ways.map { $0.name(in: language) }.joined(separator: language.say("、", " + "))
    case .side:
      return Side(rawValue: value)?.name(in: language) ?? language.say("两个方面共用", "both sides at once")
    case .ground: return BonusGround(rawValue: value)?.name(in: language) ?? value
    case .level: return BonusLevel(rawValue: value)?.name(in: language) ?? value
    case .proof: return ProofKind(rawValue: value)?.name(in: language) ?? value
    case .position: return SanctionedPosition(rawValue: value)?.name(in: language) ?? value
    case .rank: return CadreRank(rawValue: value)?.name(in: language) ?? language.say("无", "none")
    case .consequence: return Consequence(rawValue: value)?.name(in: language) ?? value
    case .grade: return AssessmentGrade(rawValue: value)?.name(in: language, of: profile) ?? value
    case .means: return GradeMeasure.Means(rawValue: value)?.name(in: language) ?? value
    case .adjustment:
      let known: [Adjustment] =
        switch task {
        case .prove(let bonuses): bonuses
        case .withdraw(let adjustments): adjustments
        default: []
        }
      let reason = known.first { $0.name.description == value }?.reason(in: language) ?? ""
      return "\(value) \(reason)"
    default: return value
    }
  }
}
