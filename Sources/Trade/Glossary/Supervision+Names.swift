extension SupervisionPaper {
  /// The paper: 督查, inspection.
  package func name(in language: Language) -> String {
    switch self {
    case .inspection: language.say("督查", "inspection")
    case .violation: language.say("记实违规", "violation")
    case .bulletin: language.say("通报", "bulletin")
    case .analysis: language.say("分析报告", "analysis")
    }
  }
}

extension InspectionKind {
  /// How it is made: 日常督查, routine.
  package func name(in language: Language) -> String {
    switch self {
    case .routine: language.say("日常督查", "routine")
    case .focused: language.say("重点督查", "focused")
    case .special: language.say("专项督查", "special")
    case .comprehensive: language.say("全面督查", "comprehensive")
    }
  }
}

extension FocusedReason {
  /// Why: 季度排名落后, low rank.
  package func name(in language: Language) -> String {
    switch self {
    case .dutyNotDone: language.say("责任落实不到位", "duty not carried out")
    case .workLagging: language.say("工作滞后", "work lagging")
    case .lowRank: language.say("季度排名落后", "low quarterly rank")
    case .complaints: language.say("群众反映强烈", "public complaints")
    case .corruptionProne: language.say("腐败易发多发", "corruption-prone field")
    }
  }
}

extension SpecialObject {
  /// What it looks at: 上级专项工作, special task.
  package func name(in language: Language) -> String {
    switch self {
    case .ruleExecution: language.say("制度执行", "how rules are carried out")
    case .specialTask: language.say("上级专项工作", "special task from above")
    case .supervisedItem: language.say("督办件", "supervised item")
    case .leaderInstruction: language.say("领导批示件", "leader's instruction")
    }
  }
}

extension FindingGravity {
  /// How much it weighs: 履责不力, weak performance.
  package func name(in language: Language) -> String {
    switch self {
    case .remark: language.say("提示", "remark")
    case .weak: language.say("履责不力", "weak")
    case .grave: language.say("问题严重", "grave")
    }
  }
}

extension FindingState {
  /// Where it stands: 待整改, open.
  package func name(in language: Language) -> String {
    switch self {
    case .noted: language.say("已提示", "noted")
    case .open: language.say("待整改", "open")
    case .replied: language.say("已报告", "answered")
    case .returned: language.say("退回再改", "returned")
    case .accepted: language.say("整改完成", "accepted")
    case .escalated: language.say("转问责", "escalated")
    case .withdrawn: language.say("已撤回", "withdrawn")
    }
  }
}

extension EscalationGround {
  /// Why a rectification became a case: 拒不整改, refused.
  package func name(in language: Language) -> String {
    switch self {
    case .refused: language.say("拒不整改", "refused")
    case .insufficient: language.say("整改不到位", "insufficient")
    case .forged: language.say("弄虚作假", "forged")
    }
  }
}

extension ViolationKind {
  /// What was done wrong: 不按时录入, late entry.
  package func name(in language: Language) -> String {
    switch self {
    case .lateEntry: language.say("不按时录入", "late entry")
    case .untrueEntry: language.say("不如实记录", "untrue entry")
    case .arbitraryChange: language.say("随意修改", "arbitrary change")
    case .deletion: language.say("删除记录", "deletion")
    case .fraud: language.say("弄虚作假", "fraud")
    case .secrecyBreach: language.say("违反保密规定", "breach of secrecy")
    }
  }
}

extension ViolationOccasion {
  /// On what occasion: 日常检查, daily check.
  package func name(in language: Language) -> String {
    switch self {
    case .dailyCheck: language.say("日常检查", "daily check")
    case .specialPatrol: language.say("专项巡查", "special patrol")
    case .midYear: language.say("半年考核", "mid-year assessment")
    case .yearly: language.say("年度考核", "yearly assessment")
    }
  }
}

extension AnalysisPart {
  /// What is compared by: 责任方面, by side.
  package func name(in language: Language) -> String {
    switch self {
    case .side: language.say("责任方面", "side")
    case .subject: language.say("履责主体", "subject")
    case .quarter: language.say("季度", "quarter")
    case .indicator: language.say("指标", "indicator")
    case .unit: language.say("单位", "unit")
    }
  }
}

extension AnalysisRow {
  /// What the row is about: 主体责任, 2026年第二季度, Z-01 with its title and whose it is.
  package func spoken(in language: Language) -> String {
    switch part {
    case .side: Side(rawValue: name)?.name(in: language) ?? name
    case .subject: SubjectKind(rawValue: name)?.name(in: language) ?? name
    case .quarter: Quarter(name)?.spoken(in: language) ?? name
    case .indicator: spokenIndicator(in: language)
    case .unit: title ?? name
    }
  }

  /// A code with its title and whose it is; units' own indicators together by side.
  private func spokenIndicator(in language: Language) -> String {
    guard let title, let place = name.split(separator: " ").first else {
      let side = side?.shortName(in: language) ?? ""
      return language.say("个性指标（\(side)）", "individual indicators (\(side))")
    }
    let whose = UnitGroup(rawValue: String(place))?.name(in: language) ?? String(place)
    let code = name.split(separator: " ").last ?? ""
    return language.say("\(code) \(title)（\(whose)）", "\(code) \(title) (\(whose))")
  }
}

extension TrailKind {
  /// What a line of the list of irregular acts tells: 逾期录入, late entry.
  package func name(in language: Language) -> String {
    switch self {
    case .lateEntry: language.say("逾期录入", "late entry")
    case .correction: language.say("更正", "correction")
    case .supplement: language.say("补充", "supplement")
    case .void: language.say("作废", "void")
    case .refusal: language.say("操作被拒", "refused act")
    case .hashFault: language.say("校验不符", "hash fault")
    }
  }
}
