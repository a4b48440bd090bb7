extension AssessmentGrade {
  /// The grade as papers call it: by the profile's `gradeSet` in Chinese.
  package func name(in language: Language, of profile: RuleProfile) -> String {
    let names = profile.gradeSet
    return language.say(names.indices.contains(place) ? names[place] : rawValue, rawValue)
  }
}

extension YearEndWay {
  /// 民主测评, democratic evaluation.
  package func name(in language: Language) -> String {
    switch self {
    case .democratic: language.say("民主测评", "democratic evaluation")
    case .questionnaire: language.say("问卷调查", "questionnaire")
    case .test: language.say("理论测试", "theory test")
    }
  }
}

extension BonusGround {
  /// 表彰奖励, award.
  package func name(in language: Language) -> String {
    switch self {
    case .award: language.say("表彰奖励", "award")
    case .promotion: language.say("经验推广", "experience spread")
    }
  }
}

extension BonusLevel {
  /// 国家级, national.
  package func name(in language: Language) -> String {
    switch self {
    case .national: language.say("国家级", "national")
    case .provincial: language.say("省级", "provincial")
    case .municipal: language.say("市级", "municipal")
    }
  }
}

extension ProofKind {
  /// 奖励证书, certificate.
  package func name(in language: Language) -> String {
    switch self {
    case .certificate: language.say("奖励证书", "certificate")
    case .plaque: language.say("奖牌照片", "photo of the plaque")
    case .original: language.say("原始文件", "original document")
    case .formalDocument: language.say("正式文件", "formal document")
    }
  }
}

extension Consequence {
  /// 党内警告, warning in the Party.
  package func name(in language: Language) -> String {
    switch self {
    case .criminalLiability: language.say("追究刑事责任", "criminal liability")
    case .partyWarning: language.say("党内警告", "warning in the Party")
    case .seriousWarning: language.say("党内严重警告", "serious warning in the Party")
    case .removalFromPartyPosts: language.say("撤销党内职务", "removal from Party posts")
    case .probation: language.say("留党察看", "probation in the Party")
    case .expulsion: language.say("开除党籍", "expulsion from the Party")
    case .warning: language.say("行政警告", "administrative warning")
    case .demerit: language.say("记过", "demerit")
    case .majorDemerit: language.say("记大过", "major demerit")
    case .demotion: language.say("降级", "demotion")
    case .dismissalFromPost: language.say("撤职", "dismissal from post")
    case .discharge: language.say("开除公职", "discharge")
    case .circular: language.say("通报", "circular")
    case .admonition: language.say("诫勉", "admonition")
    case .organisationalMeasure: language.say("组织处理", "organisational measure")
    case .organisationDiscipline: language.say("党组织纪律处分", "discipline of the organisation")
    }
  }
}

extension SanctionedPosition {
  /// 主要负责人, primary head.
  package func name(in language: Language) -> String {
    switch self {
    case .primaryHead: language.say("主要负责人", "primary head")
    case .teamMember: language.say("班子成员", "member of the team")
    case .staff: language.say("工作人员", "staff")
    case .organisation: language.say("党组织", "Party organisation")
    }
  }
}

extension CeilingFact {
  /// What limits the grade: 主要负责人受到党政纪处分.
  package func name(in language: Language) -> String {
    switch self {
    case .headSanctioned: language.say("主要负责人受到党政纪处分", "the primary head was sanctioned")
    case .memberHeavy: language.say("班子其他成员受到重处分以上", "another member of the team got a heavy sanction")
    case .organisationSanctioned: language.say("党组织受到纪律处分", "the Party organisation was disciplined")
    case .headHeavy: language.say("主要负责人受到重处分以上", "the primary head got a heavy sanction")
    case .topGradeQuota: language.say("超出优秀名额", "the quota of the top grade is used up")
    }
  }
}

extension NotCounted {
  /// Why nothing is added or taken off: 缺证明材料, not proved.
  package func name(in language: Language) -> String {
    switch self {
    case .unproved: language.say("缺证明材料，不计", "not counted: no proof attached")
    case .lowerLevel: language.say("同一项目按最高级别，不计", "not counted: a higher level of the same project counts")
    case .lighterClass: language.say("同一人同一事项按最重，不计", "not counted: a graver class of the same matter counts")
    case .reportedFirst: language.say("单位主动上报，不扣分", "nothing taken off: the unit had reported it first")
    case .otherAuthority:
      language.say("非市纪委查处，不扣分", "nothing taken off: not dealt with by the city commission")
    case .noPoints: language.say("不扣分，只限制等次", "nothing taken off: it limits the grade alone")
    case .otherYear: language.say("不在本年度，不计", "not counted: of another year")
    }
  }
}

extension YearMark {
  /// What stands beside a total: 年终考核方式不全, ways shared.
  package func name(in language: Language) -> String {
    switch self {
    case .waysShared:
      language.say("年终考核有方式未采用，由其余方式均分", "not all year-end ways were used; the others share their part")
    case .sideAlone: language.say("只有一个方面有得分，按该方面计", "one side alone has a score and counts for the whole")
    case .capped: language.say("按总分上限计", "brought down to the cap")
    case .floored: language.say("按总分下限计", "brought up to the floor")
    }
  }
}

extension YearGap {
  /// What is missing: 没有季度得分, no quarter's score.
  package func name(in language: Language) -> String {
    switch self {
    case .routine: language.say("没有季度得分", "no quarter has a score")
    case .mainYearEnd: language.say("缺主体责任年终成绩", "year-end results of the main side are missing")
    case .supervisionYearEnd:
      language.say("缺监督责任年终成绩", "year-end results of the supervision side are missing")
    case .mainInspection: language.say("缺主体责任督查得分", "the inspection score of the main side is missing")
    case .supervisionInspection:
      language.say("缺监督责任督查得分", "the inspection score of the supervision side is missing")
    case .gradedByHand: language.say("等次待评定", "the grade is still to be fixed by hand")
    }
  }
}

extension GradeMeasure.Means {
  /// 约谈, talk.
  package func name(in language: Language) -> String {
    switch self {
    case .talk: language.say("约谈", "talk")
    case .accountability: language.say("问责", "accountability")
    }
  }
}

extension Adjustment {
  /// What an adjustment was for, in one line.
  package func reason(in language: Language) -> String {
    if let bonus {
      return language.say(
        "\(bonus.level.name(in: .chinese))\(bonus.ground.name(in: .chinese))：\(bonus.project)（\(bonus.document)，\(bonus.on)）",
        "\(bonus.ground.name(in: .english)), \(bonus.level.name(in: .english)): \(bonus.project) (\(bonus.document), \(bonus.on))"
      )
    }
    guard let sanction else { return "" }
    let rank = sanction.rank.map { $0.name(in: language) } ?? ""
    return language.say(
      "\(sanction.position.name(in: .chinese))\(sanction.person)（\(rank.isEmpty ? "" : "\(rank)，")\(sanction.consequence.name(in: .chinese))，"
        + "\(sanction.document)，\(sanction.on)）：\(sanction.matter)",
      "\(sanction.position.name(in: .english)) \(sanction.person) (\(rank.isEmpty ? "" : "\(rank), ")"
        + "\(sanction.consequence.name(in: .english)), \(sanction.document), \(sanction.on)): \(sanction.matter)"
    )
  }
}

extension AssessmentGrade {
  /// The grade by the usual names of 002, where no profile is at hand: 优秀, excellent.
  package func name(in language: Language) -> String {
    switch self {
    case .excellent: language.say("优秀", "excellent")
    case .good: language.say("良好", "good")
    case .fair: language.say("一般", "fair")
    case .poor: language.say("差", "poor")
    }
  }
}

extension BulletinNumber {
  /// What follows from something recorded for a year whose list has this number already; to be said after what was done.
  package func countsInCorrection(in language: Language) -> String {
    language.say(
      "；该年度结果已公布（\(self)），这次录入只在更正通报时计入",
      "; the list of the year, \(self), is published, so this counts in a correction only")
  }
}
