extension NoticeState {
  /// How far a notice has come: 已送达, delivered.
  package func name(in language: Language) -> String {
    switch self {
    case .due: language.say("未编制", "not made")
    case .made: language.say("已编制，未送达", "made, not delivered")
    case .delivered: language.say("已送达", "delivered")
    }
  }
}

extension DeliveryWay {
  /// How it was delivered: 纸面, on paper.
  package func name(in language: Language) -> String {
    switch self {
    case .onScreen: language.say("屏幕", "on screen")
    case .onPaper: language.say("纸面", "on paper")
    }
  }
}

extension ReportState {
  /// How far a report has come: 已签发, signed.
  package func name(in language: Language) -> String {
    switch self {
    case .due: language.say("未登记", "not registered")
    case .drafted: language.say("已登记，未签发", "registered, not signed")
    case .signed: language.say("已签发，未报送齐", "signed, not yet sent to all")
    case .sent: language.say("已报送", "sent")
    }
  }
}

extension ReportRecipient {
  /// The office: 市主体责任办公室, the main responsibility office.
  package func name(in language: Language) -> String {
    switch self {
    case .mainOffice: language.say("市落实主体责任办公室", "the city's main responsibility office")
    case .disciplineOffice: language.say("市纪委办公室", "the office of the city's discipline commission")
    }
  }
}

extension Month {
  /// The month as papers write it: 2026年6月.
  package func spoken(in language: Language) -> String { language.say("\(year)年\(ordinal)月", "\(self)") }
}

extension Month {
  /// The notice of the month: 2026年6月书面告知.
  package func notice(in language: Language) -> String {
    language.say("\(spoken(in: .chinese))书面告知", "notice of \(self)")
  }
}

extension Quarter {
  /// The quarter as papers write it: 2026年第二季度.
  package func spoken(in language: Language) -> String {
    language.say("\(year)年第\(["一", "二", "三", "四"][(ordinal - 1) % 4])季度", "\(self)")
  }
}

extension HalfYear {
  /// The report of the half-year: 2026年上半年报告.
  package func report(in language: Language) -> String {
    language.say("\(spoken(in: .chinese))报告", "report of \(self)")
  }

  /// The half-year as papers write it: 2026年上半年.
  package func spoken(in language: Language) -> String {
    language.say("\(year)年\(ordinal == 1 ? "上" : "下")半年", "\(self)")
  }
}

extension Day {
  /// The day as papers write it: 2026年6月26日.
  package func written(in language: Language) -> String {
    let (year, month, day) = parts
    return language.say("\(year)年\(month)月\(day)日", "\(self)")
  }
}
