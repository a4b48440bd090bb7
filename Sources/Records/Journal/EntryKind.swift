/// The kinds of acts; the text is part of the record format and never changes.
package enum EntryKind: String, Codable, CaseIterable, Sendable {
  // The city chain.
  case storeFounded = "store.founded"
  case storeRestored = "store.restored"
  case profileAdopted = "profile.adopted"
  case calendarAdopted = "calendar.adopted"
  case ledgersDated = "ledgers.dated"
  case unitAdded = "unit.added"
  case unitChanged = "unit.changed"
  case personAdded = "person.added"
  case postGiven = "post.given"
  case postEnded = "post.ended"
  case codeIssued = "code.issued"
  case keyIntroduced = "key.introduced"
  case administratorRecovered = "administrator.recovered"
  case clockCorrected = "clock.corrected"
  case faultAcknowledged = "fault.acknowledged"
  case checkpointMade = "checkpoint.made"

  // Any chain.
  case actRefused = "act.refused"
  case archiveMade = "archive.made"

  // Chains of units and offices.
  case indicatorsDrafted = "indicators.drafted"
  case indicatorsWithdrawn = "indicators.withdrawn"
  case indicatorsAdopted = "indicators.adopted"
  case indicatorAmended = "indicator.amended"
  case occurrenceOpened = "occurrence.opened"
  case occurrenceExempted = "occurrence.exempted"
  case occurrenceExtended = "occurrence.extended"
  case ledgerClosed = "ledger.closed"
  case ledgerReopened = "ledger.reopened"
  case reviewJudged = "review.judged"
  case reviewClosed = "review.closed"
  case reviewReopened = "review.reopened"
  case bulletinIssued = "bulletin.issued"
  case recordFlagged = "record.flagged"
  case recordCleared = "record.cleared"
  case changeConsented = "change.consented"
  case changeDeclined = "change.declined"
  case assessmentPlanned = "assessment.planned"
  case yearEndEntered = "yearEnd.entered"
  case bonusNoted = "bonus.noted"
  case sanctionNoted = "sanction.noted"
  case adjustmentWithdrawn = "adjustment.withdrawn"
  case yearPublished = "year.published"
  case gradeGiven = "grade.given"
  case gradeFollowed = "grade.followed"
  case remarkMade = "remark.made"
  case remarkSeen = "remark.seen"
  case inspectionOpened = "inspection.opened"
  case inspectionFound = "inspection.found"
  case inspectionClosed = "inspection.closed"
  case rectificationJudged = "rectification.judged"
  case findingWithdrawn = "finding.withdrawn"
  case violationNoted = "violation.noted"
  case violationFollowed = "violation.followed"
  case violationsPublished = "violations.published"
  case analysisPresented = "analysis.presented"
  case analysisSent = "analysis.sent"
  case alertsShown = "alerts.shown"
  case alertsAcknowledged = "alerts.acknowledged"
  case unitViewed = "unit.viewed"

  // Chains of units.
  case recordSubmitted = "record.submitted"
  case recordWithdrawn = "record.withdrawn"
  case recordReturned = "record.returned"
  case recordSigned = "record.signed"
  case recordEntered = "record.entered"
  case recordRevised = "record.revised"
  case recordVoided = "record.voided"
  case recordImported = "record.imported"
  case paperFiled = "paper.filed"
  case draftDiscarded = "draft.discarded"
  case draftHandedOver = "draft.handedOver"
  case reviewAnswered = "review.answered"
  case noticeMade = "notice.made"
  case noticeDelivered = "notice.delivered"
  case noticeInstructed = "notice.instructed"
  case noticeFollowed = "notice.followed"
  case reportRegistered = "report.registered"
  case reportSigned = "report.signed"
  case reportSent = "report.sent"
  case rectificationAnswered = "rectification.answered"
}

// What each kind is called, what it says, and who may write it: one line a kind.
extension EntryKind {
  /// What a kind is: its name in histories, its body, and the rights, one of which entitles its author.
  ///
  /// Rights go by the chain: the city's, an office's, or that of a unit's body. What also depends on the body, or on the
  /// entry before, `EntitlementCheck` says.
  package struct Meaning: Sendable {
    let name: Said
    package let body: any EntryBody.Type
    let city, office, unit: [Operation]

    fileprivate init(
      _ chinese: String, _ english: String, _ body: any EntryBody.Type, city: [Operation] = [],
      office: [Operation] = [], unit: [Operation] = []
    ) {
      name = Said(chinese, english)
      self.body = body
      (self.city, self.office, self.unit) = (city, office, unit)
    }
  }

  /// The act as a history shows it: 送审, submitted for sign-off.
  package func name(in language: Language) -> String { meaning.name.text(in: language) }

  /// Found by the kind: a proof asks for it once an entry.
  package var meaning: Meaning { Self.meanings[self] ?? said }
  private static let meanings = Dictionary(uniqueKeysWithValues: allCases.map { ($0, $0.said) })

  private var said: Meaning {
    switch self {
    case .storeFounded: Meaning("建库", "store founded", StoreFounded.self)
    case .storeRestored:
      Meaning("由备份恢复", "restored from a backup", StoreRestored.self, city: [.manageStore, .backUp])
    case .profileAdopted: Meaning("启用规则", "rules adopted", ProfileAdopted.self, city: [.manageStore])
    case .calendarAdopted:
      Meaning("启用工作日历", "calendar adopted", CalendarAdopted.self, city: [.manageStore])
    case .ledgersDated:
      Meaning("确定起算日", "first day of the ledgers named", LedgersDated.self, city: [.manageStore])
    case .unitAdded: Meaning("新增单位", "unit added", UnitAdded.self, city: [.manageStore])
    case .unitChanged: Meaning("变更单位", "unit changed", UnitChanged.self, city: [.manageStore])
    case .personAdded: Meaning("新增人员", "person added", PersonAdded.self, city: [.manageStore])
    case .postGiven: Meaning("任职", "post given", PostGiven.self, city: [.manageStore])
    case .postEnded: Meaning("免职", "post ended", PostEnded.self, city: [.manageStore])
    case .codeIssued:
      Meaning("发放一次性登记码", "one-time code issued", CodeIssued.self, city: [.manageStore])
    case .keyIntroduced: Meaning("启用密钥", "key introduced", KeyIntroduced.self)
    case .administratorRecovered:
      Meaning("以恢复密钥更换管理员", "administrator recovered", AdministratorRecovered.self)
    case .clockCorrected: Meaning("校正时钟", "clock corrected", ClockCorrected.self, city: [.manageStore])
    case .faultAcknowledged:
      Meaning("确认断链", "fault acknowledged", FaultAcknowledged.self, city: [.manageStore])
    case .checkpointMade:
      Meaning("出具校验点", "checkpoint made", CheckpointMade.self, city: [.manageStore, .makeCheckpoint])
    case .actRefused: Meaning("操作被拒", "act refused", ActRefused.self)
    case .archiveMade:
      Meaning(
        "制作归档", "archive made", ArchiveMade.self, city: [.manageStore], office: [.inspect],
        unit: [.readOwnUnit])
    case .indicatorsDrafted:
      Meaning(
        "填报指标", "indicators put up", IndicatorsDrafted.self, office: [.setCommonIndicators],
        unit: [.setIndividualIndicators])
    case .indicatorsWithdrawn:
      Meaning(
        "撤下待审指标", "indicators withdrawn", IndicatorsWithdrawn.self, office: [.setCommonIndicators],
        unit: [.setIndividualIndicators])
    case .indicatorsAdopted:
      Meaning(
        "审定指标", "indicators adopted", IndicatorsAdopted.self, office: [.setCommonIndicators],
        unit: [.adoptIndividualIndicators])
    case .indicatorAmended:
      Meaning(
        "修订指标", "indicator amended", IndicatorAmended.self, office: [.setCommonIndicators],
        unit: [.adoptIndividualIndicators])
    case .occurrenceOpened:
      Meaning("触发事项", "duty set off by an event", OccurrenceOpened.self, unit: [.openOccurrence])
    case .occurrenceExempted:
      Meaning("免除事项", "duty exempted", OccurrenceExempted.self, office: [.exemptOccurrence])
    case .occurrenceExtended:
      Meaning("事项延期", "duty extended", OccurrenceExtended.self, office: [.extendOccurrence])
    case .ledgerClosed: Meaning("台账封账", "ledger closed", LedgerClosed.self, office: [.closeLedger])
    case .ledgerReopened: Meaning("台账重开", "ledger reopened", LedgerReopened.self, office: [.closeLedger])
    case .reviewJudged: Meaning("审核评分", "review judged", ReviewJudged.self, office: [.reviewMonth])
    case .reviewClosed:
      Meaning("关闭月度审核", "monthly review closed", ReviewClosed.self, office: [.reviewMonth])
    case .reviewReopened:
      Meaning("重开月度审核", "monthly review reopened", ReviewReopened.self, office: [.reviewMonth])
    case .bulletinIssued:
      Meaning("印发季度通报", "quarterly bulletin issued", BulletinIssued.self, office: [.issueBulletin])
    case .recordFlagged:
      Meaning("认定记实不实", "record marked as untrue", RecordFlagged.self, office: [.reviewMonth])
    case .recordCleared:
      Meaning("撤销不实认定", "mark of untruth taken back", RecordCleared.self, office: [.reviewMonth])
    case .changeConsented:
      Meaning(
        "同意更改已审核记实", "change of a reviewed record consented to", ChangeConsented.self,
        office: [.consentToChange])
    case .changeDeclined:
      Meaning(
        "不同意更改已审核记实", "change of a reviewed record declined", ChangeDeclined.self, office: [.consentToChange])
    case .assessmentPlanned:
      Meaning("制定考核方案", "assessment planned", AssessmentPlanned.self, office: [.publishYear])
    case .yearEndEntered:
      Meaning("录入年终考核成绩", "year-end results entered", YearEndEntered.self, office: [.assessYear])
    case .bonusNoted: Meaning("登记加分", "bonus put down", BonusNoted.self, office: [.assessYear])
    case .sanctionNoted:
      Meaning("登记处分处理", "sanction put down", SanctionNoted.self, office: [.assessYear])
    case .adjustmentWithdrawn:
      Meaning("撤回加减分", "adjustment withdrawn", AdjustmentWithdrawn.self, office: [.assessYear])
    case .yearPublished:
      Meaning("通报年度考核结果", "year's list published", YearPublished.self, office: [.publishYear])
    case .gradeGiven: Meaning("评定等次", "grade fixed by hand", GradeGiven.self, office: [.assessYear])
    case .gradeFollowed:
      Meaning("落实约谈或问责", "talk or accountability after a grade", GradeFollowed.self, office: [.assessYear])
    case .remarkMade: Meaning("督查备注", "remark made", RemarkMade.self, office: [.makeRemark])
    case .remarkSeen: Meaning("阅知备注", "remark seen", RemarkSeen.self, unit: [.seeRemark])
    case .inspectionOpened:
      Meaning("组织督查", "inspection opened", InspectionOpened.self, office: [.inspect])
    case .inspectionFound:
      Meaning("督查发现问题", "finding put down", InspectionFound.self, office: [.inspect])
    case .inspectionClosed:
      Meaning("督查办结", "inspection closed", InspectionClosed.self, office: [.inspect])
    case .rectificationJudged:
      Meaning("核查整改情况", "rectification judged", RectificationJudged.self, office: [.inspect])
    case .findingWithdrawn:
      Meaning("撤回督查问题", "finding withdrawn", FindingWithdrawn.self, office: [.inspect])
    case .violationNoted:
      Meaning("登记记实违规", "violation noted", ViolationNoted.self, office: [.noteViolation])
    case .violationFollowed:
      Meaning("处理记实违规", "violation followed up", ViolationFollowed.self, office: [.noteViolation])
    case .violationsPublished:
      Meaning("印发通报", "bulletin issued", ViolationsPublished.self, office: [.noteViolation])
    case .analysisPresented:
      Meaning("呈报分析报告", "analysis presented", AnalysisPresented.self, office: [.presentAnalysis])
    case .analysisSent:
      Meaning("分送分析报告", "analysis sent", AnalysisSent.self, office: [.presentAnalysis])
    case .alertsShown: Meaning("首次显示预警", "alerts first shown", AlertsShown.self, unit: [.seeRemark])
    case .alertsAcknowledged:
      Meaning(
        "预警已阅", "alerts marked as seen", AlertsAcknowledged.self, office: [.acknowledgeAlert],
        unit: [.seeRemark])
    case .unitViewed: Meaning("查阅单位台账", "unit looked into", UnitViewed.self, office: [.inspect])
    case .recordSubmitted:
      Meaning("送审", "submitted for sign-off", RecordSubmitted.self, unit: [.submitRecord, .askForChange])
    case .recordWithdrawn:
      Meaning("撤回送审", "submission withdrawn", RecordWithdrawn.self, unit: [.withdrawRecord])
    case .recordReturned: Meaning("退回", "returned", RecordReturned.self, unit: [.returnRecord])
    case .recordSigned: Meaning("审签", "signed", RecordSigned.self, unit: [.signRecord])
    case .recordEntered: Meaning("录入", "entered", RecordEntered.self, unit: [.enterRecord])
    case .recordRevised:
      Meaning(
        "更正或补充生效", "revision took effect", RecordRevised.self, unit: [.signRecord, .keyInPaperSignature])
    case .recordVoided:
      Meaning("作废", "voided", RecordVoided.self, unit: [.signRecord, .keyInPaperSignature])
    case .recordImported: Meaning("建库时导入", "imported", RecordImported.self)
    case .paperFiled: Meaning("登记纸质档案", "paper filed", PaperFiled.self, unit: [.filePaper])
    case .draftDiscarded: Meaning("废弃草稿", "draft discarded", DraftDiscarded.self, unit: [.draftRecord])
    case .draftHandedOver:
      Meaning("移交草稿", "draft handed over", DraftHandedOver.self, unit: [.draftRecord])
    case .reviewAnswered:
      Meaning("答复审核意见", "verdict answered", ReviewAnswered.self, unit: [.answerReview])
    case .noticeMade: Meaning("编制月度书面报告", "monthly notice made", NoticeMade.self, unit: [.makeNotice])
    case .noticeDelivered:
      Meaning(
        "送达月度书面报告", "monthly notice delivered", NoticeDelivered.self, unit: [.makeNotice, .receiveNotice])
    case .noticeInstructed:
      Meaning("负责人批示", "instructed by the head", NoticeInstructed.self, unit: [.instructNotice])
    case .noticeFollowed:
      Meaning("落实批示", "instruction followed", NoticeFollowed.self, unit: [.makeNotice])
    case .reportRegistered:
      Meaning("登记半年报告", "half-yearly report registered", ReportRegistered.self, unit: [.registerReport])
    case .reportSigned:
      Meaning("签发半年报告", "half-yearly report signed", ReportSigned.self, unit: [.signReport])
    case .reportSent:
      Meaning("报送半年报告", "half-yearly report sent", ReportSent.self, unit: [.registerReport])
    case .rectificationAnswered:
      Meaning("报告整改情况", "rectification answered", RectificationAnswered.self, unit: [.answerRectification])
    }
  }
}
