extension Purpose {
  /// What a submission asks for: 更正, correction.
  package func name(in language: Language) -> String {
    switch self {
    case .new: language.say("新记实", "new record")
    case .correction: language.say("更正", "correction")
    case .supplement: language.say("补充", "supplement")
    case .void: language.say("作废", "void")
    }
  }
}

extension DraftState {
  /// Where a draft stands: 待审签, submitted.
  package func name(in language: Language) -> String {
    switch self {
    case .draft: language.say("草稿", "draft")
    case .submitted: language.say("待审签", "submitted")
    case .returned: language.say("已退回", "returned")
    case .withdrawn: language.say("已撤回", "withdrawn")
    case .signed: language.say("已审签", "signed")
    case .entered: language.say("已录入", "entered")
    case .discarded: language.say("已废弃", "discarded")
    }
  }
}

extension RecordState {
  /// The state of a record: 已录入, entered.
  package func name(in language: Language) -> String {
    switch self {
    case .draft: language.say("草稿", "draft")
    case .submitted: language.say("待审签", "submitted")
    case .returned: language.say("已退回", "returned")
    case .signed: language.say("已审签", "signed")
    case .entered: language.say("已录入", "entered")
    case .voided: language.say("已作废", "voided")
    }
  }
}

extension PaperState {
  /// What is known of the paper file: the number, or 无纸质材料, or 待补档号.
  package func name(in language: Language) -> String {
    switch self {
    case .filed(let paper): paper.number
    case .none: language.say("无纸质材料", "no paper")
    case .pending: language.say("待补档号", "paper pending")
    }
  }
}

extension IndicatorKind {
  /// From above or the unit's own: 共性, common.
  package func name(in language: Language) -> String {
    switch self {
    case .common: language.say("共性", "common")
    case .individual: language.say("个性", "individual")
    }
  }
}

extension IndicatorScope {
  /// Who an indicator is for: the group in words, or the unit's code.
  package func name(in language: Language) -> String {
    switch self {
    case .group(let group): group.name(in: language)
    case .unit(let unit): unit.rawValue
    }
  }
}

extension OccurrenceState {
  /// The state of a duty's occurrence: 将到期, due soon.
  package func name(in language: Language) -> String {
    switch self {
    case .pending: language.say("未到期", "pending")
    case .warning: language.say("将到期", "due soon")
    case .overdue: language.say("逾期", "overdue")
    case .recorded: language.say("已记", "recorded")
    case .recordedLate: language.say("逾期已记", "recorded late")
    case .exempted: language.say("免除", "exempt")
    case .beforeLedger: language.say("建库以前", "before the ledger")
    }
  }
}

extension UnitStanding.Light {
  /// The light in a word: 红, red.
  package func name(in language: Language) -> String {
    switch self {
    case .red: language.say("红", "red")
    case .yellow: language.say("黄", "yellow")
    case .green: language.say("绿", "green")
    }
  }
}

extension EntryDeadline.Bound {
  /// What fixed an entry deadline.
  package func name(in language: Language) -> String {
    switch self {
    case .threeWorkingDays: language.say("事后工作日时限", "working days after the event")
    case .completion(let day): language.say("事项完成时限 \(day)", "the duty's own deadline, \(day)")
    }
  }
}
