// Inspections, findings, violations and analyses, as screens and commands ask for them.

/// Which inspections a list shows.
package struct InspectionQuery: Hashable, Sendable {
  package var year: Int
  package var unit: UnitCode?
  package var kind: InspectionKind?
  /// Those without a result.
  package var openOnly: Bool

  package init(year: Int, unit: UnitCode? = nil, kind: InspectionKind? = nil, openOnly: Bool = false) {
    self.year = year
    self.unit = unit
    self.kind = kind
    self.openOnly = openOnly
  }
}

/// How an inspection stands.
package struct InspectionStanding: Hashable, Sendable, Identifiable {
  package var name: SupervisionName
  package var kind: InspectionKind
  /// Its units that the person may read.
  package var units: [UnitCode]
  /// The name of the first of them.
  package var unitName: String
  package var from: Day
  package var to: Day
  package var openedOn: Day
  package var closedOn: Day?
  /// Only of the units that the person may read.
  package var findings: Int
  package var openFindings: Int

  package init(
    name: SupervisionName, kind: InspectionKind, units: [UnitCode], unitName: String, from: Day, to: Day,
    openedOn: Day, closedOn: Day? = nil, findings: Int = 0, openFindings: Int = 0
  ) {
    self.name = name
    self.kind = kind
    self.units = units
    self.unitName = unitName
    self.from = from
    self.to = to
    self.openedOn = openedOn
    self.closedOn = closedOn
    self.findings = findings
    self.openFindings = openFindings
  }

  package var id: SupervisionName { name }
}

/// An inspection as a whole, as far as the person may read its units.
package struct InspectionDetail: Hashable, Sendable {
  package var standing: InspectionStanding
  package var body: InspectionOpened
  package var organiserName: String
  package var result: String?
  package var findings: [FindingStanding]
  /// The place and digest of its entry.
  package var entry: ChainHead

  package init(
    standing: InspectionStanding, body: InspectionOpened, organiserName: String, result: String? = nil,
    findings: [FindingStanding] = [], entry: ChainHead
  ) {
    self.standing = standing
    self.body = body
    self.organiserName = organiserName
    self.result = result
    self.findings = findings
    self.entry = entry
  }
}

/// Which findings a list shows.
package struct FindingQuery: Hashable, Sendable {
  package var inspection: SupervisionName?
  package var unit: UnitCode?
  package var side: Side?
  package var openOnly: Bool

  package init(
    inspection: SupervisionName? = nil, unit: UnitCode? = nil, side: Side? = nil, openOnly: Bool = false
  ) {
    self.inspection = inspection
    self.unit = unit
    self.side = side
    self.openOnly = openOnly
  }
}

/// How a finding stands, with all that was said about it.
package struct FindingStanding: Hashable, Sendable, Identifiable {
  package var name: FindingName
  package var unit: UnitCode
  package var unitName: String
  package var side: Side
  package var text: String
  package var gravity: FindingGravity
  package var foundOn: Day
  package var notice: RectificationNotice?
  package var state: FindingState
  package var caseNumber: String?
  package var steps: [FindingStep]

  package init(
    name: FindingName, unit: UnitCode, unitName: String, side: Side, text: String, gravity: FindingGravity,
    foundOn: Day, notice: RectificationNotice? = nil, state: FindingState, caseNumber: String? = nil,
    steps: [FindingStep] = []
  ) {
    self.name = name
    self.unit = unit
    self.unitName = unitName
    self.side = side
    self.text = text
    self.gravity = gravity
    self.foundOn = foundOn
    self.notice = notice
    self.state = state
    self.caseNumber = caseNumber
    self.steps = steps
  }

  package var id: FindingName { name }

  /// Whether its day has passed while it is open (2.21).
  package func isOverdue(on day: Day) -> Bool { state.isOpen && (notice.map { day > $0.dueOn } ?? false) }
}

/// An answer of the unit or a judgement of the office.
package struct FindingStep: Hashable, Sendable {
  package var at: Instant
  package var whoName: String
  /// The state that it brought about.
  package var state: FindingState
  package var text: String
  package var ground: EscalationGround?

  package init(
    at: Instant, whoName: String, state: FindingState, text: String, ground: EscalationGround? = nil
  ) {
    self.at = at
    self.whoName = whoName
    self.state = state
    self.text = text
    self.ground = ground
  }
}

/// Which violation notes a list shows.
package struct ViolationQuery: Hashable, Sendable {
  package var year: Int
  package var unit: UnitCode?
  package var side: Side?
  package var kind: ViolationKind?

  package init(year: Int, unit: UnitCode? = nil, side: Side? = nil, kind: ViolationKind? = nil) {
    self.year = year
    self.unit = unit
    self.side = side
    self.kind = kind
  }
}

/// A violation note with what was done about it.
package struct ViolationStanding: Hashable, Sendable, Identifiable {
  package var name: SupervisionName
  package var unitName: String
  package var body: ViolationNoted
  package var notedBy: String
  package var notedAt: Instant
  /// All follow-ups, the first one first.
  package var followUps: [String]
  /// The numbers of cases and of the bulletin that came of it.
  package var caseNumber: String?
  package var bulletin: SupervisionName?

  package init(
    name: SupervisionName, unitName: String, body: ViolationNoted, notedBy: String, notedAt: Instant,
    followUps: [String] = [], caseNumber: String? = nil, bulletin: SupervisionName? = nil
  ) {
    self.name = name
    self.unitName = unitName
    self.body = body
    self.notedBy = notedBy
    self.notedAt = notedAt
    self.followUps = followUps
    self.caseNumber = caseNumber
    self.bulletin = bulletin
  }

  package var id: SupervisionName { name }
}

/// A named bulletin.
package struct NamedBulletin: Hashable, Sendable, Identifiable {
  package var body: ViolationsPublished
  package var issuedBy: String
  package var issuedAt: Instant
  /// The names of the units in it.
  package var unitNames: [UnitCode: String]
  package var entry: ChainHead
  /// The bulletin in whose place it stands, and the one that stands in its own.
  package var corrects: SupervisionName?
  package var correctedBy: SupervisionName?

  package init(
    body: ViolationsPublished, issuedBy: String, issuedAt: Instant, unitNames: [UnitCode: String],
    entry: ChainHead, corrects: SupervisionName? = nil, correctedBy: SupervisionName? = nil
  ) {
    self.corrects = corrects
    self.correctedBy = correctedBy
    self.body = body
    self.issuedBy = issuedBy
    self.issuedAt = issuedAt
    self.unitNames = unitNames
    self.entry = entry
  }

  package var id: SupervisionName { body.name }
}

/// An analysis that was presented, and who has it.
package struct PresentedAnalysis: Hashable, Sendable, Identifiable {
  package var body: AnalysisPresented
  package var presentedBy: String
  package var presentedAt: Instant
  package var sendings: [Sending]
  package var entry: ChainHead

  /// Who received it, and when.
  package struct Sending: Hashable, Sendable {
    package var recipient: String
    package var on: Day

    package init(recipient: String, on: Day) {
      self.recipient = recipient
      self.on = on
    }
  }

  package init(
    body: AnalysisPresented, presentedBy: String, presentedAt: Instant, sendings: [Sending], entry: ChainHead
  ) {
    self.body = body
    self.presentedBy = presentedBy
    self.presentedAt = presentedAt
    self.sendings = sendings
    self.entry = entry
  }

  package var id: SupervisionName { body.name }
}
