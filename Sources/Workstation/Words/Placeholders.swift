import Records

// Names of the domain until the glossary is here; to be deleted with the merge.

private func pick(_ language: Language, _ chinese: String, _ english: String) -> String {
  language == .chinese ? chinese : english
}

extension Side {
  func name(in l: Language) -> String {
    self == .main ? pick(l, "主体责任", "main responsibility") : pick(l, "监督责任", "supervision")
  }
}
extension PostRole {
  func name(in l: Language) -> String {
    switch self {
    case .primaryHead: pick(l, "主要负责人", "head")
    case .actingHead: pick(l, "代行负责人", "acting head")
    case .teamMember: pick(l, "班子成员", "team member")
    case .recorder: pick(l, "记录员", "recorder")
    case .mainSupervisor: pick(l, "主体办督查员", "main supervisor")
    case .supervisionSupervisor: pick(l, "纪委督查员", "discipline supervisor")
    case .reader: pick(l, "阅览", "reader")
    case .administrator: pick(l, "管理员", "administrator")
    }
  }
}
extension DraftState {
  func name(in l: Language) -> String {
    switch self {
    case .draft: pick(l, "草稿", "draft")
    case .submitted: pick(l, "待审签", "submitted")
    case .returned: pick(l, "退回", "returned")
    case .withdrawn: pick(l, "已撤回", "withdrawn")
    case .signed: pick(l, "已审签", "signed")
    case .entered: pick(l, "已录入", "entered")
    case .discarded: pick(l, "已废弃", "discarded")
    }
  }
}
extension RecordState {
  func name(in l: Language) -> String {
    switch self {
    case .draft: pick(l, "草稿", "draft")
    case .submitted: pick(l, "待审签", "submitted")
    case .returned: pick(l, "退回", "returned")
    case .signed: pick(l, "已审签", "signed")
    case .entered: pick(l, "已录入", "entered")
    case .voided: pick(l, "已作废", "voided")
    }
  }
}
extension Part {
  func name(in l: Language) -> String {
    switch self {
    case .chair: pick(l, "主持", "chair")
    case .attendee: pick(l, "参加", "attendee")
    case .speaker: pick(l, "发言", "speaker")
    case .talker: pick(l, "谈话人", "talker")
    case .talkedTo: pick(l, "谈话对象", "talked to")
    case .recorder: pick(l, "记录", "recorder")
    case .absent: pick(l, "缺席", "absent")
    case .other: pick(l, "其他", "other")
    }
  }
}
extension EventCategory {
  func name(in l: Language) -> String {
    switch self {
    case .meeting: pick(l, "会议", "meeting")
    case .study: pick(l, "学习", "study")
    case .education: pick(l, "教育", "education")
    case .inspection: pick(l, "检查", "inspection")
    case .talk: pick(l, "谈话", "talk")
    case .report: pick(l, "报告", "report")
    case .caseHandling: pick(l, "案件查办", "case handling")
    case .ruleMaking: pick(l, "制度建设", "rule making")
    case .publicity: pick(l, "宣传", "publicity")
    case .other: pick(l, "其他", "other")
    }
  }
}
extension EvidenceKind {
  func name(in l: Language) -> String {
    switch self {
    case .document: pick(l, "文件", "document")
    case .minutes: pick(l, "会议记录", "minutes")
    case .speech: pick(l, "讲话", "speech")
    case .photo: pick(l, "照片", "photo")
    case .brief: pick(l, "简报", "brief")
    case .workSummary: pick(l, "工作总结", "work summary")
    case .regulation: pick(l, "制度", "regulation")
    case .workPlan: pick(l, "计划方案", "work plan")
    case .other: pick(l, "其他", "other")
    }
  }
}
extension SubjectKind {
  func name(in l: Language) -> String {
    switch self {
    case .team: pick(l, "领导班子", "team")
    case .head: pick(l, "主要负责人", "head")
    case .member: pick(l, "班子成员", "member")
    case .disciplineBody: pick(l, "纪检机构", "discipline body")
    }
  }
}
extension NoAttachmentReason {
  func name(in l: Language) -> String {
    switch self {
    case .secret: pick(l, "涉密", "secret")
    case .noElectronicCopy: pick(l, "无电子件", "no electronic copy")
    case .other: pick(l, "其他", "other")
    }
  }
}
extension Purpose {
  func name(in l: Language) -> String {
    switch self {
    case .new: pick(l, "新记实", "new record")
    case .correction: pick(l, "更正", "correction")
    case .supplement: pick(l, "补充", "supplement")
    case .void: pick(l, "作废", "void")
    }
  }
}
extension AlertKind {
  func name(in l: Language) -> String {
    switch self {
    case .dutyFiveDay: pick(l, "将到期", "due soon")
    case .dutyOverdue: pick(l, "逾期", "overdue")
    case .entryRunning: pick(l, "待录入", "to enter")
    case .entryOverdue: pick(l, "录入逾期", "entry overdue")
    case .signOffPending: pick(l, "待审签", "to sign")
    case .draftReturned: pick(l, "退回", "returned")
    case .dataFault: pick(l, "数据问题", "data fault")
    }
  }
}
extension EntryKind {
  func name(in l: Language) -> String { rawValue }
}
extension FieldProblem {
  func sentence(in l: Language) -> String {
    switch kind {
    case .missing: pick(l, "未填", "missing")
    case .notATime: pick(l, "应写作 2026-06-26 14:00", "write 2026-06-26 14:00")
    case .endBeforeStart: pick(l, "结束早于开始", "ends before it starts")
    case .tooShort(let least, let has): pick(l, "至少 \(least) 字，现 \(has) 字", "at least \(least), has \(has)")
    case .tooLong(let most, let has): pick(l, "至多 \(most) 字，现 \(has) 字", "at most \(most), has \(has)")
    default: pick(l, "不对", "not right")
    }
  }
}
extension StoreFailure {
  func sentence(in l: Language) -> String {
    switch self {
    case .wrongPassphrase(let left): pick(l, "口令不对，还可试 \(left) 次。", "Wrong passphrase; \(left) tries left.")
    case .refused(.incomplete(let problems)):
      pick(l, "还有 \(problems.count) 项未填好。", "\(problems.count) fields are not right yet.")
    default: "\(self)"
    }
  }
}
