/// What becomes of an entry after its deadline (`lateEntryPolicy`, R-103).
package enum LateEntryPolicy: String, CaseIterable, Codable, Sendable {
  /// It is taken with its reason and marked late for good.
  case acceptAndMark
  case refuse
}

/// How a grade comes about (`gradeMethod`).
package enum GradeMethod: String, CaseIterable, Codable, Sendable {
  case points, manual
}

/// What a unit owes after feedback (`rectifyDeliverable`).
package enum RectificationDeliverable: String, CaseIterable, Codable, Sendable {
  case report, measures, result, reply
}

/// Where the entry clock starts (`entryClockStart`, R-100).
package enum EntryClockStart: String, CaseIterable, Codable, Sendable {
  case eventEnd, signOff
}

/// The days in which a warning lead is counted (`warningUnit`, R-119).
package enum WarningUnit: String, CaseIterable, Codable, Sendable {
  case naturalDay, workingDay
}

/// The date that decides the year of a record, and so its number and its ledger (`recordYear`, R-067).
///
/// A date of the event: the duties that a record fulfils are chosen before anybody knows when it is entered.
package enum RecordYear: String, CaseIterable, Codable, Sendable {
  case eventEnd, eventStart
}

/// The group fixes which units share a ranking; this fixes how ties are told apart (`rankMethod`).
package enum RankMethod: String, CaseIterable, Codable, Sendable {
  /// 1, 2, 2, 4.
  case competition
  /// 1, 2, 2, 3.
  case dense
  /// As competition, but among equal scores the one with fewer late and missing entries comes first.
  case tieBreakByLate
}

/// How the months of a quarter combine into its score (`quarterMethod`).
package enum QuarterMethod: String, CaseIterable, Codable, Sendable {
  case meanOfMonths, pooled
}

/// When a duty to be done several times in a period is due (`atLeastSpread`, R-045).
package enum AtLeastSpread: String, CaseIterable, Codable, Sendable {
  /// The k-th at the end of the k-th equal part of the period.
  case parts
  /// All of them at the end of the period.
  case periodEnd
}

/// The parameters of a rule profile as typed values, each with the default of §6.2.
///
/// Points, factors and weights are whole hundredths, sizes are bytes: no rule counts in fractions.
package struct RuleValues: Hashable, Sendable {
  // Who is under the rules
  /// The sides that are recorded (002-A Art.2).
  package var sides = Side.allCases
  /// The ranking groups.
  package var groups = UnitGroup.allCases
  /// The group of zones and parks, of which the rules say nothing.
  package var zoneGroup = UnitGroup.county

  // Indicators and duties
  /// Points of a unit's common indicators of one side, in hundredths.
  package var commonPoints = 70_00
  /// Points of a unit's individual indicators of one side, in hundredths.
  package var individualPoints = 30_00
  /// Whether a set is adopted only when its points add up to these.
  package var pointsAddUp = true
  /// When a duty to be done several times in a period is due.
  package var atLeastSpread = AtLeastSpread.parts
  /// Whether the deadline of a common indicator's occurrence may be extended for one unit.
  package var extendCommon = false
  /// The date from which missing common indicators are warned about.
  package var commonAdoptBy = MonthDay(month: 1, day: 31)
  /// The same for individual indicators; the 29th of February means the month's end.
  package var individualAdoptBy = MonthDay(month: 2, day: 29)
  /// The working day of the new year from which the old year's ledgers may be closed.
  package var ledgerCloseWorkingDay = 10

  // Entry
  /// Working days to enter a record.
  package var entryPeriod = 3
  /// The day that they count from.
  package var entryClockStart = EntryClockStart.eventEnd
  /// Whether the completion deadline binds too.
  package var entryBoundByCompletion = true
  /// What becomes of a late entry.
  package var lateEntryPolicy = LateEntryPolicy.acceptAndMark
  /// Which date decides a record's year.
  package var recordYear = RecordYear.eventEnd

  // Warnings
  /// Days before a completion deadline from which it is warned about.
  package var warningLead = 5
  /// What those days are.
  package var warningUnit = WarningUnit.naturalDay
  /// Whether the deadline day is itself one of them.
  package var deadlineDayCounts = false
  /// From this many days left on, a notice is a warning.
  package var urgentDays = 2
  /// What becomes of a completion deadline on a rest day.
  package var completionRoll = Roll.none
  /// What becomes of a period in days or months that ends on a rest day (§2.1).
  package var periodRoll = Roll.nextWorkingDay
  /// Whether "before the 25th" takes in the 25th.
  package var beforeIncludesDay = true
  /// Days before the due day from which each kind of alert is shown that has a lead of its own (2.13).
  package var alertLeads: [LeadingAlert: Int] = LeadingAlert.proposedLeads
  /// The date from which a year's report meeting is called for until it was held (2.13, kind 15).
  package var reportMeetingAlertFrom = MonthDay(month: 12, day: 1)

  // Notices and reports
  /// The day of the month by which heads are told.
  package var monthlyNoticeDay = 25
  /// The day of the month from which the missing notice is called for.
  package var monthlyNoticeAlertDay = 20
  /// Whether each head gets the other side's notice as well.
  package var noticeBothSides = true
  /// The dates of the reports upward.
  package var upwardReportDates = [MonthDay(month: 6, day: 30), MonthDay(month: 12, day: 31)]
  /// Who gets them.
  package var upwardReportTo = ["市委主体责任办公室", "市纪委办公室"]
  /// How often a unit's heads report on duty and integrity in writing (2.13, kind 14).
  package var reportPeriod = PeriodLength.halfYear
  /// How often a unit holds its meeting of reports (2.13, kind 15).
  package var meetingPeriod = PeriodLength.year

  // Records and evidence
  /// Fewest attachments of a record without a stated reason.
  package var minAttachments = 1
  /// Largest attachment, in bytes.
  package var attachmentFileLimit = 50 << 20
  /// Largest sum of a record's attachments, in bytes.
  package var attachmentRecordLimit = 500 << 20
  /// Whether an ink signature needs its scan.
  package var paperSignatureScan = true
  /// The kinds of evidence on offer, by key and in order.
  package var evidenceKinds = [
    "document", "minutes", "speech", "photo", "brief", "workSummary", "regulation", "workPlan", "other",
  ]
  /// The event categories on offer, by key and in order.
  package var categories = [
    "meeting", "study", "education", "inspection", "talk", "report", "caseHandling", "ruleMaking",
    "publicity", "other",
  ]
  /// Fewest characters of a summary.
  package var summaryMin = 20
  /// Most characters of a summary.
  package var summaryMax = 2000
  /// Most characters of a title.
  package var titleMax = 60
  /// Most characters of a place.
  package var placeMax = 100

  // Review, score and ranking
  /// The working day of the next month by which a month is to be reviewed.
  package var reviewDueWorkingDay = 5
  /// In time, late entry, late duty, nothing: hundredths.
  package var timeFactors = [1_00, 80, 50, 0]
  /// Common and individual indicators in a side's score of a month, per cent that add up to 100.
  package var kindWeights = [70, 30]
  /// How months combine into a quarter.
  package var quarterMethod = QuarterMethod.meanOfMonths
  /// How equal scores share a rank.
  package var rankMethod = RankMethod.competition
  /// Whether scores are rounded before they are compared.
  package var roundBeforeRank = true
  /// Days after the quarter by which the bulletin is out.
  package var bulletinDueDays = 15
  /// The last part of a ranking, in per cent, that calls for a focused inspection.
  package var lagShare = 10

  // Supervision
  /// The kinds of violation, by key and in order.
  package var violationKinds = [
    "lateEntry", "untrueEntry", "arbitraryChange", "deletion", "fraud", "secrecyBreach",
  ]
  /// The occasions on which violations are found, by key and in order.
  package var violationOccasions = ["dailyCheck", "specialPatrol", "midYear", "yearly"]
  /// How often the analysis report is due.
  package var analysisPeriod = PeriodLength.quarter
  /// Who gets it.
  package var analysisReportTo = ["市委", "市纪委"]
  /// The score below which a unit is weak, in hundredths.
  package var analysisWeakScore = 60_00
  /// For this many quarters running.
  package var analysisWeakQuarters = 2
  /// The kinds of inspection, by key and in order.
  package var inspectionKinds = ["routine", "focused", "special", "comprehensive"]
  /// Why a focused inspection is made, by key and in order.
  package var focusedReasons = [
    "dutyNotDone", "workLagging", "lowRank", "complaints", "corruptionProne",
  ]
  /// What a special inspection looks at, by key and in order.
  package var specialObjects = ["ruleExecution", "specialTask", "supervisedItem", "leaderInstruction"]
  /// Each unit has one comprehensive inspection in every such period.
  package var comprehensivePeriod = PeriodLength.halfYear
  /// How long a unit has after the feedback of an inspection.
  package var rectifyInspection = TimeLimit.days(10)
  /// The same after a report meeting (P3 of §4.8).
  package var rectifyReportMeeting = TimeLimit.days(10)
  /// The same after an assessment.
  package var rectifyAssessment = TimeLimit.months(1)
  /// What is due by then.
  package var rectifyDeliverable = RectificationDeliverable.report
  /// The levels of secrecy, lowest first.
  package var secrecyLevels = ["internal", "confidential", "secret"]

  // Yearly assessment
  /// Main and supervision side, per cent that add up to 100.
  package var sideWeights = [60, 40]
  /// Routine and year-end part, per cent that add up to 100.
  package var routineWeights = [70, 30]
  /// The record's share of the routine part, in hundredths.
  package var recordShareOfRoutine = 1_00
  /// Appraisal, questionnaire and test: how they weigh against each other in the year-end part.
  package var yearEndWays = [1_00, 1_00, 1_00]
  /// For an award: national, provincial, municipal; in hundredths.
  package var bonusAward = [5_00, 3_00, 1_00]
  /// For experience that was spread by formal document: the same.
  package var bonusPromotion = [10_00, 5_00, 3_00]
  /// Whether experience spread at several levels counts at the highest alone.
  package var promotionHighestOnly = true
  /// For criminal liability: county level, section level, general staff; in hundredths.
  package var deductionCriminal = [5_00, 3_00, 1_00]
  /// For a Party or administrative sanction: the same.
  package var deductionSanction = [3_00, 1_50, 50]
  /// For a circular, an admonition or an organisational measure: the same.
  package var deductionMeasure = [1_00, 50, 20]
  /// Whether only the gravest of several measures against one person for one matter counts.
  package var gravestOnly = true
  /// The most points of a year, in hundredths; no limit when absent.
  package var totalCap: Int?
  /// The fewest points of a year, in hundredths.
  package var totalFloor = 0
  /// How a grade comes about.
  package var gradeMethod = GradeMethod.points
  /// The sanctions from which one is heavy: of the Party, of the administration.
  package var heavyFrom = ["removalFromPartyPosts", "dismissalFromPost"]
  /// How often units are assessed.
  package var assessmentPeriod = PeriodLength.year
  /// The points from which a grade is given, best first, in hundredths.
  package var gradeLimits = [90_00, 80_00, 60_00]
  /// The best grade that each fact about people leaves.
  package var gradeCeilings = [
    CeilingRule(.headSanctioned, .good), CeilingRule(.memberHeavy, .good),
    CeilingRule(.organisationSanctioned, .fair), CeilingRule(.headHeavy, .fair),
  ]
  /// The most units of a group that may have the top grade, in hundredths of a per cent; no limit when absent.
  package var topGradeQuota: Int?
  /// The names of the grades, best first.
  package var gradeSet = ["优秀", "良好", "一般", "差"]

  /// The default of every parameter.
  package init() {}
}

/// A day of every year, written `06-30`; the 29th of February means the last of February.
package struct MonthDay: Hashable, Sendable {
  /// 1 to 12.
  package let month: Int
  /// 1 to the longest the month can be.
  package let day: Int

  init(month: Int, day: Int) {
    self.month = month
    self.day = day
  }

  /// The day written `06-30`, or `nil` when no year has it.
  package init?(_ text: some StringProtocol) {
    guard text.utf8.count == 5, let day = Day("2024-\(text)") else { return nil }
    self.init(month: day.month, day: day.day)
  }

  /// The date in a year.
  package func day(in year: Int) -> Day { Month(index: year * 12 + month - 1).day(day) }
}

extension MonthDay: CustomStringConvertible {
  /// The text form, `06-30`.
  package var description: String { "\(padded(month, to: 2))-\(padded(day, to: 2))" }
}
