// The bodies of supervision: on the chain of the office that acts; only a unit's answer stands on the unit's own.

/// An office opened an inspection; for a routine one, the state of lists and ledgers stands here.
package struct InspectionOpened: EntryBody {
  package static let kind = EntryKind.inspectionOpened
  package static let bodyForm = """
    name paper; form InspectionKind; units [text]; from day; to day; basis text; reason? FocusedReason; \
    object? SpecialObject; paperNumber? text; snapshot? [LedgerSnapshot]
    """
  package var name: SupervisionName
  package var form: InspectionKind
  package var units: [UnitCode]
  package var from: Day
  package var to: Day
  package var basis: String
  package var reason: FocusedReason?
  package var object: SpecialObject?
  package var paperNumber: String?
  package var snapshot: [LedgerSnapshot]?

  package init(
    name: SupervisionName, form: InspectionKind, units: [UnitCode], from: Day, to: Day, basis: String,
    reason: FocusedReason? = nil, object: SpecialObject? = nil, paperNumber: String? = nil,
    snapshot: [LedgerSnapshot]? = nil
  ) {
    self.name = name
    self.form = form
    self.units = units
    self.from = from
    self.to = to
    self.basis = basis
    self.reason = reason
    self.object = object
    self.paperNumber = paperNumber
    self.snapshot = snapshot
  }
}

/// Something was found in a unit, with the feedback where it must be put right.
package struct InspectionFound: EntryBody {
  package static let kind = EntryKind.inspectionFound
  package static let bodyForm = """
    inspection digest; number integer; unit text; side Side; text text; gravity FindingGravity; notice? \
    RectificationNotice
    """
  /// The digest of the `inspection.opened`.
  package var inspection: Digest
  /// From 1 without a gap within the inspection.
  package var number: Int
  package var unit: UnitCode
  package var side: Side
  package var text: String
  package var gravity: FindingGravity
  package var notice: RectificationNotice?

  package init(
    inspection: Digest, number: Int, unit: UnitCode, side: Side, text: String, gravity: FindingGravity,
    notice: RectificationNotice? = nil
  ) {
    self.inspection = inspection
    self.number = number
    self.unit = unit
    self.side = side
    self.text = text
    self.gravity = gravity
    self.notice = notice
  }
}

/// An inspection ended with its result; feedback that is out runs on.
package struct InspectionClosed: EntryBody {
  package static let kind = EntryKind.inspectionClosed
  package static let bodyForm = "inspection digest; result text"
  package var inspection: Digest
  package var result: String

  package init(inspection: Digest, result: String) {
    self.inspection = inspection
    self.result = result
  }
}

/// The unit says what it did about a finding; on the chain of the unit's body.
package struct RectificationAnswered: EntryBody {
  package static let kind = EntryKind.rectificationAnswered
  package static let bodyForm = "finding digest; text text"
  /// The digest of the `inspection.found`.
  package var finding: Digest
  package var text: String

  package init(finding: Digest, text: String) {
    self.finding = finding
    self.text = text
  }
}

/// The office judged a rectification: it ends, goes back, or becomes a case.
package struct RectificationJudged: EntryBody {
  package static let kind = EntryKind.rectificationJudged
  package static let bodyForm = """
    finding digest; state FindingState; text text; ground? EscalationGround; caseNumber? text
    """
  package var finding: Digest
  /// Accepted, returned or escalated.
  package var state: FindingState
  /// The result, the comment or what happened.
  package var text: String
  package var ground: EscalationGround?
  package var caseNumber: String?

  package init(
    finding: Digest, state: FindingState, text: String, ground: EscalationGround? = nil,
    caseNumber: String? = nil
  ) {
    self.finding = finding
    self.state = state
    self.text = text
    self.ground = ground
    self.caseNumber = caseNumber
  }
}

/// The office took a finding back before anything was said to it, and why.
package struct FindingWithdrawn: EntryBody {
  package static let kind = EntryKind.findingWithdrawn
  package static let bodyForm = "finding digest; reason text"
  /// The digest of the `inspection.found`.
  package var finding: Digest
  package var reason: String

  package init(finding: Digest, reason: String) {
    self.finding = finding
    self.reason = reason
  }
}

/// A violation of the rules of recording was noted.
package struct ViolationNoted: EntryBody {
  package static let kind = EntryKind.violationNoted
  package static let bodyForm = """
    name paper; unit text; side Side; record? record; form ViolationKind; occasion ViolationOccasion; \
    foundBy? text; on day; evidence text; followUp? text
    """
  package var name: SupervisionName
  package var unit: UnitCode
  package var side: Side
  package var record: RecordNumber?
  package var form: ViolationKind
  package var occasion: ViolationOccasion
  package var foundBy: String?
  package var on: Day
  package var evidence: String
  package var followUp: String?

  package init(
    name: SupervisionName, unit: UnitCode, side: Side, record: RecordNumber? = nil, form: ViolationKind,
    occasion: ViolationOccasion, foundBy: String? = nil, on: Day, evidence: String, followUp: String? = nil
  ) {
    self.name = name
    self.unit = unit
    self.side = side
    self.record = record
    self.form = form
    self.occasion = occasion
    self.foundBy = foundBy
    self.on = on
    self.evidence = evidence
    self.followUp = followUp
  }
}

/// What was done about a violation, with the number of the case where one was opened.
package struct ViolationFollowed: EntryBody {
  package static let kind = EntryKind.violationFollowed
  package static let bodyForm = "violation digest; text text; caseNumber? text"
  /// The digest of the `violation.noted`.
  package var violation: Digest
  package var text: String
  package var caseNumber: String?

}

/// A named bulletin was issued; its lines stand here, so its text is frozen.
package struct ViolationsPublished: EntryBody {
  package static let kind = EntryKind.violationsPublished
  package static let bodyForm = "name paper; title text; lines [BulletinLine]; corrects? digest; reason? text"
  package var name: SupervisionName
  package var title: String
  package var lines: [BulletinLine]
  /// The digest of the bulletin in whose place it stands, and why.
  package var corrects: Digest?
  package var reason: String?

  package init(
    name: SupervisionName, title: String, lines: [BulletinLine], corrects: Digest? = nil,
    reason: String? = nil
  ) {
    self.name = name
    self.title = title
    self.lines = lines
    self.corrects = corrects
    self.reason = reason
  }
}

/// An analysis was presented; figures and remarks stand here, so nothing later moves them.
package struct AnalysisPresented: EntryBody {
  package static let kind = EntryKind.analysisPresented
  package static let bodyForm = "name paper; analysis Analysis; remarks? text; recipients [text]; on day"
  package var name: SupervisionName
  package var analysis: Analysis
  package var remarks: String?
  package var recipients: [String]
  package var on: Day

  package init(
    name: SupervisionName, analysis: Analysis, remarks: String? = nil, recipients: [String], on: Day
  ) {
    self.name = name
    self.analysis = analysis
    self.remarks = remarks
    self.recipients = recipients
    self.on = on
  }
}

/// A presented analysis went to one more recipient.
package struct AnalysisSent: EntryBody {
  package static let kind = EntryKind.analysisSent
  package static let bodyForm = "analysis digest; recipient text; on day"
  /// The digest of the `analysis.presented`.
  package var analysis: Digest
  package var recipient: String
  package var on: Day

}
