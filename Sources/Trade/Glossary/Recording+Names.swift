extension Part {
  /// The part that a person had in an event: 主持, chair.
  package func name(in language: Language) -> String {
    switch self {
    case .chair: language.say("主持", "chair")
    case .attendee: language.say("参加", "attendee")
    case .speaker: language.say("发言", "speaker")
    case .talker: language.say("谈话人", "talker")
    case .talkedTo: language.say("谈话对象", "talked to")
    case .recorder: language.say("记录", "recorder")
    case .absent: language.say("缺席", "absent")
    case .other: language.say("其他", "other")
    }
  }
}

extension EventCategory {
  /// The kind of event: 会议, meeting.
  package func name(in language: Language) -> String {
    switch self {
    case .meeting: language.say("会议", "meeting")
    case .study: language.say("学习", "study")
    case .education: language.say("教育", "education")
    case .inspection: language.say("检查", "inspection")
    case .talk: language.say("谈话", "talk")
    case .report: language.say("汇报", "report")
    case .caseHandling: language.say("案件办理", "case handling")
    case .ruleMaking: language.say("制度建设", "rule making")
    case .publicity: language.say("宣传", "publicity")
    case .other: language.say("其他", "other")
    }
  }
}

extension SubjectKind {
  /// Whose performance is meant: 领导班子, team.
  package func name(in language: Language) -> String {
    switch self {
    case .team: language.say("领导班子", "team")
    case .head: language.say("主要负责人", "head")
    case .member: language.say("其他班子成员", "team member")
    case .disciplineBody: language.say("纪检机构", "discipline body")
    }
  }
}

extension DutySubject {
  /// The subject with the member's code where one is named, in the form that files and options take.
  package var text: String { member.map { "\(kind.rawValue):\($0)" } ?? kind.rawValue }

  /// The subject in words; a member's name is put in the place of the code when it is known.
  package func name(in language: Language, member name: String? = nil) -> String {
    guard let member else { return kind.name(in: language) }
    return "\(kind.name(in: language)) \(name ?? member.rawValue)"
  }

  /// The subject written `team`, `head`, `member:CODE` or `disciplineBody`.
  package init?(_ text: some StringProtocol) {
    let parts = text.split(separator: ":", maxSplits: 1, omittingEmptySubsequences: false)
    guard let first = parts.first, let kind = SubjectKind(rawValue: String(first)) else { return nil }
    guard kind == .member else {
      guard parts.count == 1 else { return nil }
      self.init(kind: kind)
      return
    }
    guard parts.count == 2, !parts[1].isEmpty else { return nil }
    self.init(kind: .member, member: PersonCode(parts[1]))
  }
}

extension NoAttachmentReason {
  /// Why there is no electronic attachment: 涉密, secret.
  package func name(in language: Language) -> String {
    switch self {
    case .secret: language.say("涉密", "secret")
    case .noElectronicCopy: language.say("无电子件", "no electronic copy")
    case .other: language.say("其他原因", "other reason")
    }
  }
}

extension EvidenceKind {
  /// The kind of evidence: 会议记录, minutes.
  package func name(in language: Language) -> String {
    switch self {
    case .document: language.say("文件", "document")
    case .minutes: language.say("会议记录", "minutes")
    case .speech: language.say("领导讲话", "speech")
    case .photo: language.say("活动照片", "photo")
    case .brief: language.say("信息简报", "brief")
    case .workSummary: language.say("工作总结", "work summary")
    case .regulation: language.say("制度规定", "regulation")
    case .workPlan: language.say("工作安排", "work plan")
    case .other: language.say("其他", "other")
    }
  }
}

extension FormField {
  /// The label of the field: 地点, place.
  package func name(in language: Language) -> String {
    switch self {
    case .start: language.say("开始时间", "start")
    case .end: language.say("结束时间", "end")
    case .place: language.say("地点", "place")
    case .people: language.say("人物", "people")
    case .headCount: language.say("人数", "head count")
    case .title: language.say("标题", "title")
    case .summary: language.say("摘要", "summary")
    case .category: language.say("类别", "category")
    case .subject: language.say("履责主体", "subject")
    case .links: language.say("对应事项", "duties")
    case .evidence: language.say("印证材料", "evidence")
    case .noAttachmentReason: language.say("无附件原因", "reason for no attachment")
    case .paperNumber: language.say("纸质档号", "paper file number")
    case .paperLocation: language.say("存放地点", "place of keeping")
    case .paperPages: language.say("页数", "pages")
    case .counterpart: language.say("另一方面的记实", "counterpart")
    case .reason: language.say("理由", "reason")
    case .lateReason: language.say("逾期录入原因", "reason for lateness")
    }
  }
}
