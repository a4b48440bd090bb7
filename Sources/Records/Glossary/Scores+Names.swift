extension Verdict {
  /// What a reviewer says: 认可, accepted.
  package func name(in language: Language) -> String {
    switch self {
    case .accepted: language.say("认可", "accepted")
    case .partly: language.say("部分认可", "accepted in part")
    case .sentBack: language.say("退回补充", "sent back")
    case .notAccepted: language.say("不认可", "not accepted")
    }
  }
}

extension Timing {
  /// How an occurrence was recorded: 按时, in time.
  package func name(in language: Language) -> String {
    switch self {
    case .inTime: language.say("按时", "in time")
    case .lateEntry: language.say("迟录", "entered late")
    case .lateDuty: language.say("逾期完成", "done late")
    case .missing: language.say("未记", "not recorded")
    }
  }
}

extension ReviewState {
  /// How far a review has come: 已关闭, closed.
  package func name(in language: Language) -> String {
    switch self {
    case .open: language.say("审核中", "open")
    case .answered: language.say("单位已答复", "answered")
    case .closed: language.say("已关闭", "closed")
    case .reopened: language.say("已重开", "reopened")
    }
  }
}

extension UnitMonthState {
  /// How far a month of a unit has come: 已关闭, closed.
  package func name(in language: Language) -> String {
    switch self {
    case .absent: language.say("单位不在册", "unit not there")
    case .ahead: language.say("未开始", "not begun")
    case .open: language.say("审核未关闭", "review open")
    case .closed: language.say("已关闭", "closed")
    }
  }
}

extension NoScore {
  /// Why a unit has no rank: 无已关闭月份, no closed month.
  package func name(in language: Language) -> String {
    switch self {
    case .noClosedMonth: language.say("无已关闭月份", "no closed month")
    case .nothingDue: language.say("本季无到期事项", "nothing fell due")
    }
  }
}

extension UntruthKind {
  /// What is wrong with a record: 不实, untrue.
  package func name(in language: Language) -> String {
    switch self {
    case .untrue: language.say("不实", "untrue")
    case .forged: language.say("造假", "forged")
    }
  }
}

extension ScoreLoss {
  /// What would have earned the rest of the points.
  package func advice(in language: Language) -> String {
    switch self {
    case .record: language.say("按时完成并录入", "do it and enter its record in time")
    case .entryInTime: language.say("在录入时限内录入", "enter the record within its deadline")
    case .dutyInTime: language.say("在完成期限内办理", "do it by its deadline")
    case .verdict: language.say("待审核", "waits for a verdict")
    case .quality: language.say("达到审核要求", "meet what the reviewer asks for")
    }
  }

  /// The parameter of the profile whose article asks for it.
  package var rule: String {
    switch self {
    case .record, .entryInTime: "entryPeriod"
    case .dutyInTime: "warningLead"
    case .verdict, .quality: "reviewDueWorkingDay"
    }
  }
}

extension RuleProfile {
  /// The article behind a parameter, without what is said about its number; empty where no document has it.
  package func article(of name: String) -> String {
    let text = parameters.first { $0.name == name }?.article ?? ""
    let article = text.split(separator: ":", maxSplits: 1).first.map(String.init) ?? ""
    return article.trimmed == "PROP" ? "" : article.trimmed
  }
}

extension BulletinNumber {
  /// The number as papers write it: 〔2026〕第4号.
  package func spoken(in language: Language) -> String {
    language.say("〔\(year)〕第\(serial)号", "no. \(serial) of \(year)")
  }
}

extension Int {
  /// Points that are kept in hundredths, as people write them: `2.5`.
  package var asPoints: String {
    let (whole, rest) = (self / 100, self % 100)
    if rest == 0 { return "\(whole)" }
    return rest % 10 == 0 ? "\(whole).\(rest / 10)" : "\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}
