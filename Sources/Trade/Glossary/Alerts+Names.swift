extension AlertKind {
  /// What an alert is about: 事项将到期, duty due soon.
  package func name(in language: Language) -> String {
    switch self {
    case .dutyFiveDay: language.say("事项将到期", "duty due soon")
    case .dutyOverdue: language.say("事项逾期", "duty overdue")
    case .entryRunning: language.say("待录入", "entry due")
    case .entryOverdue: language.say("录入逾期", "entry overdue")
    case .signOffPending: language.say("待审签", "sign-off waiting")
    case .draftReturned: language.say("退回", "returned")
    case .monthlyNotice: language.say("月度告知", "monthly notice")
    case .halfYearReport: language.say("半年报告", "half-year report")
    case .reviewMonthly: language.say("月度审核未关闭", "review open")
    case .bulletinQuarterly: language.say("季度通报未印发", "bulletin due")
    case .indicatorsMissing: language.say("指标未审定", "indicators missing")
    case .inspectionMissing: language.say("未全面督查", "inspection missing")
    case .rectificationDue: language.say("整改到期", "rectification due")
    case .dataFault: language.say("数据缺陷", "data fault")
    case .remark: language.say("督查备注", "remark")
    case .consentPending: language.say("更改待同意", "change to consent")
    }
  }
}

extension AlertLevel {
  /// How urgent, in a word: 提醒, notice.
  package func name(in language: Language) -> String {
    switch self {
    case .notice: language.say("提醒", "notice")
    case .warning: language.say("预警", "warning")
    case .overdue: language.say("逾期", "overdue")
    }
  }
}

extension Alert {
  /// What it is about in words: its title, or the subject of a paper, a review or a set.
  package func matter(in language: Language) -> String {
    switch subject {
    case .notice(let month): month.notice(in: language)
    case .report(let half): half.report(in: language)
    case .review(let month):
      language.say("\(month.spoken(in: .chinese))审核", "reviews of \(month)")
    case .bulletin(let quarter, let group):
      language.say(
        "\(quarter.spoken(in: .chinese))通报（\(group.name(in: .chinese))）",
        "bulletin of \(quarter) (\(group.name(in: .english)))")
    case .indicators(let group, let year):
      language.say(
        "\(year)年\(group?.name(in: .chinese) ?? "本单位")指标",
        "indicators of \(year) (\(group?.name(in: .english) ?? "the unit's own"))")
    case .inspection(let span):
      language.say("\(Self.span(span, .chinese))全面督查", "inspection, \(Self.span(span, .english))")
    case .fault(let target) where title.isEmpty: faulty(target, in: language)
    case .occurrence where partsLeft > 1:
      language.say("\(title)（还差 \(partsLeft) 次）", "\(title) (\(partsLeft) still to do)")
    case .occurrence, .draft, .change, .finding, .remark, .fault, nil: title
    }
  }

  private static func span(_ text: String, _ language: Language) -> String {
    HalfYear(text)?.spoken(in: language) ?? Quarter(text)?.spoken(in: language)
      ?? Month(text)?.spoken(in: language) ?? language.say("\(text)年", text)
  }

  /// What is faulty, where it has no title: a year's calendar or a chain.
  private func faulty(_ target: String, in language: Language) -> String {
    if case .fault(.calendarMissing(let year)) = note {
      return language.say("\(year)年工作日历", "calendar of \(year)")
    }
    return language.say("记录链 \(target)", "chain \(target)")
  }

  /// The number by which people call what it is about; empty where it has none.
  package var reference: String { mark.reference }

  /// All that is said beside it: how far it has come, the working days, and what else is told of the matter.
  package func remark(in language: Language) -> String {
    var parts = [stage?.sentence(in: language), note?.sentence(in: language)].compactMap(\.self)
    if let workingDaysLeft {
      parts.append(
        language.say("按工作日", "in working days: ")
          + TimeLeft.workingDays(workingDaysLeft).sentence(in: language))
    }
    parts += alsoTold.map { other in
      let due = other.due.map { language.say("（\($0.withoutYear) 止）", " (by \($0.withoutYear))") } ?? ""
      return "\(other.kind.name(in: language)) \(other.reference)\(due)"
    }
    return parts.joined(separator: language.say("；", "; "))
  }

  /// How long is left: `剩 4 天`, `今日止`, `逾期 1 天`; empty where nothing runs.
  package func timeLeft(in language: Language) -> String {
    daysLeft.map { TimeLeft.days($0).sentence(in: language) } ?? ""
  }

  /// The deadline with its day of the week, and the word rest day where it is one (R-124).
  package func deadline(in language: Language) -> String {
    guard let due else { return "" }
    switch note {
    case .restDay, .draftAndRestDay:
      return language.say(
        "\(due.spoken(in: .chinese))（休息日）", "\(due.spoken(in: .english)) (rest day)")
    default: return due.spoken(in: language)
    }
  }

  /// The whole alert in one line, as `alerts --brief` and plain mode print it.
  package func line(in language: Language) -> String {
    let side = side.map { $0.shortName(in: language) } ?? ""
    // For a duty the level and the days say it all.
    let act = kind == .dutyOverdue || kind == .dutyFiveDay ? "" : kind.name(in: language)
    let head = [level.name(in: language), unitName, side, act, reference, matter(in: language)]
      .filter { !$0.isEmpty }
    let tail = [timeLeft(in: language), remark(in: language)].filter { !$0.isEmpty }
    return (head + tail).joined(separator: "  ")
  }
}

extension AlertShare {
  /// As a filter says it: 本人要办, mine to do.
  package func name(in language: Language) -> String {
    switch self {
    case .all, .matters: language.say("全部", "all")
    case .own: language.say("本人要办", "mine to do")
    }
  }
}

extension AlertList {
  /// What others owe, in one line; empty where they owe nothing.
  package func othersLine(in language: Language) -> String {
    guard othersTotal > 0 else { return "" }
    let late = others[.overdue] ?? 0
    let overdue = late > 0 ? language.say("，其中逾期 \(late) 项", ", \(late) overdue") : ""
    return language.say("别人要办 \(othersTotal) 项\(overdue)", "others owe \(othersTotal)\(overdue)")
  }
}

extension AlertMark {
  /// The number by which people call what it is about; empty where it has none.
  package var reference: String {
    switch subject {
    case .occurrence, .draft, .change, .finding, .remark: target
    case .fault(let text): RecordNumber(text) == nil ? "" : text
    case .notice, .report, .review, .bulletin, .indicators, .inspection, nil: ""
    }
  }
}

extension AlertStage {
  /// Whose turn it is now.
  package func sentence(in language: Language) -> String {
    switch self {
    case .noticeMade: language.say("已制作，待负责人签收", "made, for the head to receive")
    case .reportRegistered: language.say("已登记，待负责人审签", "registered, for the head to sign")
    case .reportSigned: language.say("已审签，待报送", "signed, to be sent")
    case .indicatorsWaiting: language.say("已填报，待审定", "put up, to be adopted")
    case .rectificationAnswered: language.say("已回复，待督查部门认定", "answered, for the office to judge")
    }
  }
}

/// A span of days until a deadline, in words.
package enum TimeLeft: Hashable, Sendable {
  /// Calendar days; negative when past.
  case days(Int)
  /// Working days; negative when past.
  case workingDays(Int)

  /// `剩 4 天`, `今日止`, `逾期 1 天`.
  package func sentence(in language: Language) -> String {
    switch self {
    case .days(0), .workingDays(0): language.say("今日止", "due today")
    case .days(let days) where days > 0:
      language.say("剩 \(days) 天", "\(TimeLeft.english(days, "day")) left")
    case .days(let days): language.say("逾期 \(-days) 天", "\(TimeLeft.english(-days, "day")) overdue")
    case .workingDays(let days) where days > 0:
      language.say("剩 \(days) 个工作日", "\(TimeLeft.english(days, "working day")) left")
    case .workingDays(let days):
      language.say("逾期 \(-days) 个工作日", "\(TimeLeft.english(-days, "working day")) overdue")
    }
  }

  private static func english(_ count: Int, _ noun: String) -> String {
    Language.english.count(count, chinese: "", english: noun)
  }
}

extension Alert.Note {
  /// What is said beside an alert: `有草稿 D17`, `意见：……`.
  package func sentence(in language: Language) -> String {
    switch self {
    case .draftExists(let name): language.say("有草稿 \(name)", "draft \(name) exists")
    case .restDay(let day):
      language.say(
        "到期日是休息日，此前最后一个工作日 \(day.spoken(in: .chinese))",
        "due on a rest day; last working day before it: \(day.spoken(in: .english))")
    case .draftAndRestDay(let name, let day):
      language.say("；", "; ").joining([
        Alert.Note.draftExists(name).sentence(in: language),
        Alert.Note.restDay(lastWorkingDay: day).sentence(in: language),
      ])
    case .comment(let comment): language.say("意见：\(comment)", "comment: \(comment)")
    case .awaitingSignature: language.say("等待审签", "waiting for the signature")
    case .signed: language.say("审签已毕，待录入", "signed, still to be entered")
    case .fault(let fault): fault.sentence(in: language)
    case .awaitingConsent(let number):
      language.say("\(number) 所在月份已关闭，等待同意", "the month of \(number) is closed; waiting for consent")
    case .remark(let name, let day, let subject):
      [
        language.say("\(name) \(day.withoutYear)", "\(name), \(day.withoutYear)"), subject.name(in: language),
      ].filter { !$0.isEmpty }.joined(separator: "  ")
    }
  }
}

extension String {
  fileprivate func joining(_ parts: [String]) -> String { parts.joined(separator: self) }
}

extension RemarkSubject {
  /// The duty or record that a remark is about; empty where it is about the unit.
  package func name(in language: Language) -> String {
    switch self {
    case .unit: ""
    case .duty(let name, _): language.say("事项 \(name)", "duty \(name)")
    case .record(let number): language.say("记实 \(number)", "record \(number)")
    }
  }
}

extension DataFault {
  /// What is wrong with the data, and what to do.
  package func sentence(in language: Language) -> String {
    switch self {
    case .noHead(let side):
      language.say(
        "\(side.name(in: .chinese))没有在任的主要负责人，无法审签；请管理员补录任职",
        "no primary head for the \(side.name(in: .english)), so nothing can be signed; "
          + "the administrator must add the post")
    case .noRecorder:
      language.say(
        "没有有效的记录员指定；请管理员登记", "no recorder is designated; the administrator must add one")
    case .calendarMissing(let year):
      language.say(
        "缺少 \(year) 年工作日历，时限为暂定；请导入该年日历",
        "the calendar of \(year) is missing, deadlines are provisional; import it")
    case .attachmentFault(let digest):
      language.say(
        "附件缺失或被改动（\(digest.short)）；请从备份恢复",
        "an attachment is missing or altered (\(digest.short)); restore it from a backup")
    case .chainBroken(let chain, let number):
      language.say(
        "记录链 \(chain) 在第 \(number) 条断裂；请先核验，再由管理员确认",
        "chain \(chain) is broken at entry \(number); verify, then let the administrator acknowledge it")
    }
  }
}
