extension Side {
  /// The responsibility: 主体责任, main responsibility.
  package func name(in language: Language) -> String {
    switch self {
    case .main: language.say("主体责任", "main responsibility")
    case .supervision: language.say("监督责任", "supervision responsibility")
    }
  }

  /// The side in a word, for tabs and columns: 主体, main.
  package func shortName(in language: Language) -> String {
    switch self {
    case .main: language.say("主体", "main")
    case .supervision: language.say("监督", "supervision")
    }
  }

  /// The office that oversees the side: 市委主体办, 市纪委相关室.
  package func office(in language: Language) -> String {
    switch self {
    case .main: language.say("市委主体办", "main responsibility office")
    case .supervision: language.say("市纪委相关室", "discipline office")
    }
  }
}

extension UnitKind {
  /// What the unit is: 县（区）, city department.
  package func name(in language: Language) -> String {
    switch self {
    case .county: language.say("县（区）", "county")
    case .cityDepartment: language.say("市直部门", "city department")
    case .zone: language.say("开发区", "zone")
    case .section: language.say("科室", "section")
    case .other: language.say("其他单位", "other unit")
    }
  }
}

extension UnitGroup {
  /// The ranking group: 县（区）组, city units.
  package func name(in language: Language) -> String {
    switch self {
    case .county: language.say("县（区）", "counties")
    case .cityUnit: language.say("市直单位", "city units")
    }
  }
}

extension CadreRank {
  /// The rank that fixes deductions: 县级, county level.
  package func name(in language: Language) -> String {
    switch self {
    case .county: language.say("县级", "county level")
    case .section: language.say("科级", "section level")
    case .general: language.say("一般人员", "general staff")
    }
  }
}

extension PostRole {
  /// The part in which a person acts: 记录员, recorder.
  package func name(in language: Language) -> String {
    switch self {
    case .primaryHead: language.say("主要负责人", "primary head")
    case .actingHead: language.say("代行负责人", "acting head")
    case .teamMember: language.say("班子成员", "team member")
    case .recorder: language.say("记录员", "recorder")
    case .mainSupervisor: language.say("主体责任督查员", "main-side supervisor")
    case .supervisionSupervisor: language.say("监督责任督查员", "supervision-side supervisor")
    case .reader: language.say("查阅人", "reader")
    case .administrator: language.say("管理员", "administrator")
    }
  }
}

extension Operation {
  /// The operation as the permission matrix names it: 审签记实, sign a record.
  package func name(in language: Language) -> String {
    switch self {
    case .draftRecord: language.say("起草记实", "draft a record")
    case .submitRecord: language.say("送审", "submit for sign-off")
    case .withdrawRecord: language.say("撤回送审", "withdraw a submission")
    case .signRecord: language.say("审签", "sign")
    case .returnRecord: language.say("退回", "return a submission")
    case .keyInPaperSignature: language.say("登记纸面签字", "key in a paper signature")
    case .enterRecord: language.say("录入", "enter a record")
    case .askForChange: language.say("申请更正、补充或作废", "ask for a correction, supplement or void")
    case .filePaper: language.say("登记纸质档案", "file the paper material")
    case .readOwnUnit: language.say("查看本单位", "read one's own unit")
    case .readAllUnits: language.say("查看各单位", "read all units")
    case .setCommonIndicators: language.say("下达共性指标", "set common indicators")
    case .setIndividualIndicators: language.say("填报个性指标", "set individual indicators")
    case .adoptIndividualIndicators: language.say("审定个性指标", "adopt individual indicators")
    case .exemptOccurrence: language.say("免除事项", "exempt a duty")
    case .extendOccurrence: language.say("事项延期", "extend a duty's deadline")
    case .openOccurrence: language.say("登记触发事件", "report the event that sets off a duty")
    case .acknowledgeAlert: language.say("标记预警已阅", "mark alerts as seen")
    case .closeLedger: language.say("台账封账和重开", "close or reopen a ledger")
    case .makeRemark: language.say("写督查备注", "make a remark")
    case .seeRemark: language.say("阅知督查备注", "mark a remark as seen")
    case .reviewMonth: language.say("月度审核", "review a month")
    case .answerReview: language.say("答复审核意见", "answer a verdict")
    case .issueBulletin: language.say("印发季度通报", "issue a quarterly bulletin")
    case .assessYear: language.say("录入年度考核", "enter the year's assessment")
    case .publishYear: language.say("制定考核方案和通报考核结果", "plan the year's assessment and publish its list")
    case .consentToChange: language.say("同意更改已审核记实", "consent to a change of a reviewed record")
    case .makeNotice:
      language.say("编制、送达月度书面报告并落实批示", "make, deliver and follow up monthly notices")
    case .receiveNotice: language.say("签收月度书面报告", "receive a monthly notice")
    case .instructNotice: language.say("对月度书面报告作批示", "instruct upon a monthly notice")
    case .registerReport: language.say("登记、报送半年报告", "register and send half-yearly reports")
    case .signReport: language.say("签发半年报告", "sign a half-yearly report")
    case .inspect: language.say("组织督查并跟踪整改", "inspect and follow rectification up")
    case .answerRectification: language.say("报告整改情况", "answer a finding")
    case .noteViolation: language.say("登记、通报记实违规", "note violations and issue bulletins")
    case .presentAnalysis: language.say("编制、呈报分析报告", "present an analysis")
    case .manageStore:
      language.say("管理单位、人员、历法和规则", "manage units, people, calendar and rules")
    case .makeCheckpoint: language.say("出具校验点", "make a checkpoint")
    case .verifyAll: language.say("核验全库", "verify the whole store")
    case .backUp: language.say("备份与恢复", "back up and restore")
    }
  }

  /// Who may do it, by the permission matrix; said to those who may not.
  package func whoMay(in language: Language) -> String {
    switch self {
    case .draftRecord, .submitRecord, .withdrawRecord, .keyInPaperSignature, .enterRecord, .askForChange,
      .filePaper, .setIndividualIndicators, .openOccurrence, .makeNotice, .registerReport:
      language.say("本单位该方面的记录员", "the unit's designated recorder of that side")
    case .signRecord, .returnRecord, .adoptIndividualIndicators, .instructNotice, .signReport:
      language.say(
        "本单位该方面的主要负责人或代行负责人", "the unit's primary or acting head of that side")
    case .seeRemark, .answerRectification, .answerReview:
      language.say("本单位该方面的记录员和负责人", "the unit's recorders and heads of that side")
    case .receiveNotice: language.say("本单位的主要负责人", "the heads of the unit")
    case .acknowledgeAlert:
      language.say("预警所涉的记录员、主要负责人和督查部门", "those whom the alert concerns")
    case .readOwnUnit: language.say("本单位人员", "the unit's own people")
    case .reviewMonth:
      language.say("主体责任由市委主体办或市纪委、监督责任由市纪委审核的人员", "the reviewers of that side's office")
    case .assessYear:
      language.say("主体责任由市委主体办会同市纪委、监督责任由市纪委的考核人员", "the assessors of that side's office")
    case .issueBulletin, .publishYear: language.say("督查部门", "the supervising offices")
    case .readAllUnits, .setCommonIndicators, .exemptOccurrence, .extendOccurrence, .closeLedger, .makeRemark,
      .inspect, .noteViolation, .presentAnalysis, .consentToChange:
      language.say("该方面的督查部门", "the supervising office of that side")
    case .manageStore, .backUp: language.say("管理员", "the administrator")
    case .makeCheckpoint, .verifyAll:
      language.say("督查部门或管理员", "the supervising offices and the administrator")
    }
  }
}

extension Scope {
  /// Where an operation is done: 财政局的主体责任, the whole store.
  package func name(in language: Language) -> String {
    switch (unit, side) {
    case (nil, nil): language.say("全库", "the whole store")
    case (let unit?, nil): language.say("单位 \(unit)", "unit \(unit)")
    case (nil, let side?):
      language.say("全市\(side.name(in: .chinese))", "the \(side.name(in: .english)) of all units")
    case (let unit?, let side?):
      language.say(
        "单位 \(unit) 的\(side.name(in: .chinese))", "the \(side.name(in: .english)) of unit \(unit)")
    }
  }
}
