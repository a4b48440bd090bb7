/// The kinds of alert that begin some days before something is due, each with its own parameter
/// `alertLead.KIND` (2.13, R-135).
///
/// Duties have `warningLead`; notices and meetings begin on a date of their own.
package enum LeadingAlert: String, CaseIterable, Hashable, Codable, Sendable {
  case halfYearReport = "report.halfYear"
  case monthlyReview = "review.monthly"
  case quarterlyBulletin = "bulletin.quarterly"
  case missingIndicators = "indicators.missing"
  case halfYearInspection = "inspection.halfYear"
  case rectification = "rectification.due"
  case integrityReport = "integrityReport.halfYear"

  /// The proposals of 2.13, in days.
  static let proposedLeads: [LeadingAlert: Int] = [
    .halfYearReport: 5, .monthlyReview: 2, .quarterlyBulletin: 5, .missingIndicators: 5,
    .halfYearInspection: 30, .rectification: 5, .integrityReport: 5,
  ]
}

extension RuleValues {
  /// How many days before its due day an alert of this kind begins.
  package subscript(lead alert: LeadingAlert) -> Int {
    get { alertLeads[alert, default: 0] }
    set { alertLeads[alert] = newValue }
  }
}
