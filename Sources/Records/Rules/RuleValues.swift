/// Where the entry clock starts (`entryClockStart`, R-100).
package enum EntryClockStart: String, CaseIterable, Codable, Sendable {
  case eventEnd, signOff
}

/// The days in which a warning lead is counted (`warningUnit`, R-119).
package enum WarningUnit: String, CaseIterable, Codable, Sendable {
  case naturalDay, workingDay
}

/// The date that decides the year of a record (`recordYear`, R-067).
package enum RecordYear: String, CaseIterable, Codable, Sendable {
  case eventEnd, eventStart, entry
}

/// Which units share a ranking is fixed by group; how ties are told apart by this (`rankMethod`).
package enum RankMethod: String, CaseIterable, Codable, Sendable {
  /// 1, 2, 2, 4.
  case competition
  /// 1, 2, 2, 3.
  case dense
}

/// How the months of a quarter combine into its score (`quarterMethod`).
package enum QuarterMethod: String, CaseIterable, Codable, Sendable {
  case meanOfMonths, pooled
}

/// The parameters of a rule profile as typed values, each with the default of §6.2.
///
/// Points, factors and weights are whole hundredths, sizes are bytes: no rule counts in fractions.
package struct RuleValues: Hashable, Sendable {
  // Indicators and duties
  /// Points of a unit's common indicators of one side, in hundredths.
  package var commonPoints = 70_00
  /// Points of a unit's individual indicators of one side, in hundredths.
  package var individualPoints = 30_00
  /// The date from which missing common indicators are warned about.
  package var commonAdoptBy = MonthDay(month: 1, day: 31)
  /// The same for individual indicators; the 29th of February means the month's end.
  package var individualAdoptBy = MonthDay(month: 2, day: 29)

  // Entry
  /// Working days to enter a record.
  package var entryPeriod = 3
  /// From which day they count.
  package var entryClockStart = EntryClockStart.eventEnd
  /// Whether the completion deadline binds too.
  package var entryBoundByCompletion = true
  /// Which date decides a record's year.
  package var recordYear = RecordYear.eventEnd

  // Warnings
  /// Days before a completion deadline from which it is warned about.
  package var warningLead = 5
  /// What those days are.
  package var warningUnit = WarningUnit.naturalDay
  /// Whether the deadline day is itself one of them.
  package var deadlineDayCounts = false
  /// What becomes of a completion deadline on a rest day.
  package var completionRoll = Roll.none
  /// What becomes of a period in days or months that ends on a rest day (§2.1).
  package var periodRoll = Roll.nextWorkingDay
  /// Whether "before the 25th" takes in the 25th.
  package var beforeIncludesDay = true

  // Notices and reports
  /// The day of the month by which heads are told.
  package var monthlyNoticeDay = 25
  /// Whether each head gets the other side's notice as well.
  package var noticeBothSides = true
  /// The dates of the reports upward.
  package var upwardReportDates = [MonthDay(month: 6, day: 30), MonthDay(month: 12, day: 31)]

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
  /// How months combine into a quarter.
  package var quarterMethod = QuarterMethod.meanOfMonths
  /// How equal scores share a rank.
  package var rankMethod = RankMethod.competition
  /// Whether scores are rounded before they are compared.
  package var roundBeforeRank = true
  /// Days after the quarter by which the bulletin is out.
  package var bulletinDueDays = 15
  /// The last so many per cent of a ranking call for a focused inspection.
  package var lagShare = 10

  // Yearly assessment
  /// Main and supervision side, per cent that add up to 100.
  package var sideWeights = [60, 40]
  /// Routine and year-end part, per cent that add up to 100.
  package var routineWeights = [70, 30]
  /// The record's share of the routine part, in hundredths.
  package var recordShareOfRoutine = 1_00
  /// The points from which a grade is given, best first, in hundredths.
  package var gradeLimits = [90_00, 80_00, 60_00]
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
