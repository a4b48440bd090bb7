extension RuleDefinition {
  /// Every parameter, in the order in which profiles list them.
  package static let all: [RuleDefinition] =
    ledger + recording + alerting + reporting + records + reviewing + supervising + assessing

  package static let byName: [String: RuleDefinition] = Dictionary(
    all.map { ($0.name, $0) }, uniquingKeysWith: { first, _ in first })

  private static let ledger: [RuleDefinition] = [
    choices("sides", \.sides), choices("groups", \.groups), choice("zoneGroup", \.zoneGroup),
    hundredths("commonPoints", \.commonPoints), hundredths("individualPoints", \.individualPoints),
    flag("pointsAddUp", \.pointsAddUp), choice("atLeastSpread", \.atLeastSpread),
    monthDay("commonAdoptBy", \.commonAdoptBy),
    monthDay("individualAdoptBy", \.individualAdoptBy), flag("extendCommon", \.extendCommon),
    number("ledgerCloseWorkingDay", \.ledgerCloseWorkingDay, 1...200),
  ]

  private static let recording: [RuleDefinition] = [
    number("entryPeriod", \.entryPeriod, 1...99), choice("entryClockStart", \.entryClockStart),
    flag("entryBoundByCompletion", \.entryBoundByCompletion),
    choice("lateEntryPolicy", \.lateEntryPolicy), choice("recordYear", \.recordYear),
  ]

  private static let alerting: [RuleDefinition] =
    [
      number("warningLead", \.warningLead, 0...365), choice("warningUnit", \.warningUnit),
      flag("deadlineDayCounts", \.deadlineDayCounts), number("urgentDays", \.urgentDays, 0...365),
      choice("completionRoll", \.completionRoll), choice("periodRoll", \.periodRoll),
      flag("beforeIncludesDay", \.beforeIncludesDay),
    ] + LeadingAlert.allCases.map(lead) + [monthDay("reportMeetingAlertFrom", \.reportMeetingAlertFrom)]

  private static let reporting: [RuleDefinition] = [
    number("monthlyNoticeDay", \.monthlyNoticeDay, 1...31),
    number("monthlyNoticeAlertDay", \.monthlyNoticeAlertDay, 1...31),
    flag("noticeBothSides", \.noticeBothSides), monthDays("upwardReportDates", \.upwardReportDates),
    words("upwardReportTo", \.upwardReportTo), choice("reportPeriod", \.reportPeriod),
    choice("meetingPeriod", \.meetingPeriod),
  ]

  private static let records: [RuleDefinition] = [
    number("minAttachments", \.minAttachments, 0...99), bytes("attachmentFileLimit", \.attachmentFileLimit),
    bytes("attachmentRecordLimit", \.attachmentRecordLimit),
    flag("paperSignatureScan", \.paperSignatureScan), words("evidenceKinds", \.evidenceKinds),
    words("categories", \.categories), number("summaryMin", \.summaryMin, 0...2000),
    number("summaryMax", \.summaryMax, 1...2000), number("titleMax", \.titleMax, 1...60),
    number("placeMax", \.placeMax, 1...100),
  ]

  private static let reviewing: [RuleDefinition] = [
    number("reviewDueWorkingDay", \.reviewDueWorkingDay, 1...31), list("timeFactors", \.timeFactors, 4),
    shares("kindWeights", \.kindWeights, 2), choice("quarterMethod", \.quarterMethod),
    choice("rankMethod", \.rankMethod),
    flag("roundBeforeRank", \.roundBeforeRank), number("bulletinDueDays", \.bulletinDueDays, 0...366),
    number("lagShare", \.lagShare, 0...100),
  ]

  private static let supervising: [RuleDefinition] = [
    words("violationKinds", \.violationKinds), words("violationOccasions", \.violationOccasions),
    choice("analysisPeriod", \.analysisPeriod), words("analysisReportTo", \.analysisReportTo),
    hundredths("analysisWeakScore", \.analysisWeakScore),
    number("analysisWeakQuarters", \.analysisWeakQuarters, 1...40),
    words("inspectionKinds", \.inspectionKinds), words("focusedReasons", \.focusedReasons),
    words("specialObjects", \.specialObjects), choice("comprehensivePeriod", \.comprehensivePeriod),
    limit("rectifyPeriod.inspection", \.rectifyInspection),
    limit("rectifyPeriod.reportMeeting", \.rectifyReportMeeting),
    limit("rectifyPeriod.assessment", \.rectifyAssessment),
    choice("rectifyDeliverable", \.rectifyDeliverable), words("secrecyLevels", \.secrecyLevels),
  ]

  private static let assessing: [RuleDefinition] = [
    shares("sideWeights", \.sideWeights, 2), shares("routineWeights", \.routineWeights, 2),
    hundredths("recordShareOfRoutine", \.recordShareOfRoutine), list("yearEndWays", \.yearEndWays, 3),
    list("bonusAward", \.bonusAward, 3), list("bonusPromotion", \.bonusPromotion, 3),
    flag("promotionHighestOnly", \.promotionHighestOnly),
    list("deductions.criminal", \.deductionCriminal, 3), list("deductions.sanction", \.deductionSanction, 3),
    list("deductions.measure", \.deductionMeasure, 3), flag("gravestOnly", \.gravestOnly),
    hundredthsOrNone("totalCap", \.totalCap), hundredths("totalFloor", \.totalFloor),
    choice("gradeMethod", \.gradeMethod), list("gradeLimits", \.gradeLimits, 3),
    words("gradeSet", \.gradeSet), hundredthsOrNone("topGradeQuota", \.topGradeQuota),
    choices("gradeCeilings", \.gradeCeilings), words("heavyFrom", \.heavyFrom),
    choice("assessmentPeriod", \.assessmentPeriod),
  ]
}
