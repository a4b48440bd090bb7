/// What the clerk looks up before an act is written down: the books as they stand inside the transaction.
package protocol Books {
  func unit(_ code: UnitCode) throws(StoreFailure) -> OrganisationUnit?
  func person(_ code: PersonCode) throws(StoreFailure) -> Person?
  func posts(of person: PersonCode) throws(StoreFailure) -> [Post]
  func post(_ id: String) throws(StoreFailure) -> Post?
  func heads(of unit: UnitCode, _ side: Side) throws(StoreFailure) -> [Post]
  func postCount(of person: PersonCode) throws(StoreFailure) -> Int
  func draft(_ number: Int) throws(StoreFailure) -> Draft?
  func submission(ofDraft number: Int) throws(StoreFailure) -> SubmissionFacts?
  func record(_ number: RecordNumber) throws(StoreFailure) -> EnteredRecord?
  /// The number after the last one given in a unit, year and side.
  func nextSerial(_ unit: UnitCode, _ side: Side, year: Int) throws(StoreFailure) -> Int
  func occurrence(_ unit: UnitCode, _ side: Side, year: Int, _ name: OccurrenceName)
    throws(StoreFailure) -> OccurrenceFacts?
  func remark(_ name: RemarkName) throws(StoreFailure) -> RemarkFacts?
  func similar(to content: RecordContent, exceptDraft: Int?, exceptRecord: RecordNumber?)
    throws(StoreFailure) -> [SimilarRecord]
  func paperHolder(_ unit: UnitCode, number: String) throws(StoreFailure) -> String?
  func hasObject(_ digest: Digest, size: Int) -> Bool
  /// The number after the last one given to a kind of paper by an office in a year.
  func nextSerial(of paper: SupervisionPaper, office: Side, year: Int) throws(StoreFailure) -> Int
  func inspection(_ name: SupervisionName) throws(StoreFailure) -> InspectionFacts?
  func finding(_ name: FindingName) throws(StoreFailure) -> FindingFacts?
  func violation(_ name: SupervisionName) throws(StoreFailure) -> ViolationFacts?
  /// The last note that an office has of one of these violations of a record.
  func violation(of record: RecordNumber, _ kinds: [ViolationKind], office: Side) throws(StoreFailure)
    -> (name: SupervisionName, digest: Digest)?
  func namedBulletin(_ name: SupervisionName) throws(StoreFailure) -> NamedBulletinFacts?
  /// A presented analysis: its entry, and who has it.
  func analysis(_ name: SupervisionName) throws(StoreFailure) -> (digest: Digest, recipients: [String])?
  /// How lists and ledgers of these units stand, by unit and side.
  func snapshot(of units: [UnitCode], _ sides: [Side], from: Day, to: Day, today: Day)
    throws(StoreFailure) -> [LedgerSnapshot]
  /// The figures of a period, of these sides, as the books stand.
  func analysis(_ sides: [Side], from: Day, to: Day, today: Day, _ rules: AnalysisRules)
    throws(StoreFailure) -> Analysis
  /// The notice that stands for a month: the last one made.
  func notice(_ unit: UnitCode, _ side: Side, _ month: Month) throws(StoreFailure) -> NoticeFacts?
  /// The last notice that the side's own head received.
  func lastDelivered(_ unit: UnitCode, _ side: Side) throws(StoreFailure) -> (month: Month, cutOff: Day)?
  /// Where the first notice of a unit begins: the first day of the ledger of a year that counts.
  func ledgerStart(_ unit: UnitCode, _ side: Side, year: Int) throws(StoreFailure) -> Day
  /// What a notice of a period tells.
  func noticeContents(_ unit: UnitCode, _ side: Side, _ period: NoticePeriod, _ rules: AlertRules)
    throws(StoreFailure) -> NoticeContents
  /// The report that stands for a half-year: the last one registered.
  func report(_ unit: UnitCode, _ half: HalfYear) throws(StoreFailure) -> ReportFacts?
  func reportFigures(_ unit: OrganisationUnit, _ half: HalfYear, cutOff: Day)
    throws(StoreFailure) -> [ReportFigures]
  /// The review of a month; `nil` where nothing was done on it yet.
  func review(_ unit: UnitCode, _ side: Side, _ month: Month) throws(StoreFailure) -> ReviewFacts?
  /// A month within a span of days with any closed review; `nil`: there is none.
  func closedMonth(from: Day, through: Day) throws(StoreFailure) -> Month?
  /// The occurrences due in a month that count, with the verdicts that stand.
  func dueOccurrences(_ unit: UnitCode, _ side: Side, in month: Month) throws(StoreFailure) -> [DueOccurrence]
  /// The bulletin that stands for a quarter of a group: the last one issued.
  func bulletin(_ quarter: Quarter, _ group: UnitGroup) throws(StoreFailure) -> BulletinFacts?
  /// The serial of the last bulletin or year's list issued in a year; 0 before the first.
  func lastBulletin(in year: Int) throws(StoreFailure) -> Int
  /// What is known of the months of a group's units, in the fixed order of units.
  func quarterFacts(_ quarter: Quarter, _ group: UnitGroup) throws(StoreFailure) -> [QuarterFacts]
  /// The ranks that a quarter's units have: of its bulletin, or of its closed reviews as they stand.
  func ranks(in quarter: Quarter, _ group: UnitGroup, _ versions: RuleVersions) throws(StoreFailure)
    -> [UnitCode: Int]
  func isFlagged(_ record: RecordNumber) throws(StoreFailure) -> Bool
  func hasConsent(to submission: Digest) throws(StoreFailure) -> Bool
  /// Why the office did not consent to a change; `nil` where it has not said so.
  func whyDeclined(_ submission: Digest) throws(StoreFailure) -> String?
  /// The plan that stands for a year: the last one put on file.
  func assessmentPlan(_ year: Int) throws(StoreFailure) -> PlanFacts?
  /// A bonus or sanction that stands; `nil` where it was withdrawn or another took its place.
  func adjustment(_ name: AdjustmentName) throws(StoreFailure) -> AdjustmentFacts?
  /// The grade that was last fixed by hand.
  func givenGrade(_ unit: UnitCode, year: Int) throws(StoreFailure) -> GivenGrade?
  /// What is known of the year of a group's units, in the fixed order of units.
  func yearFacts(_ year: Int, _ group: UnitGroup, _ versions: RuleVersions) throws(StoreFailure)
    -> [YearFacts]
  /// Quarters with closed reviews and no issued bulletin of the group.
  func quartersWithoutBulletin(_ year: Int, _ group: UnitGroup) throws(StoreFailure) -> [Quarter]
  /// The heads and members of the teams of a group's units who held a post in the year.
  func teamMembers(in year: Int, _ group: UnitGroup) throws(StoreFailure) -> [UnitCode: [AssessedMember]]
  /// The list that stands for a year of a group: the last one published.
  func yearList(_ year: Int, _ group: UnitGroup) throws(StoreFailure) -> YearListFacts?
  func hasGradeMeasure(_ unit: UnitCode, _ side: Side, year: Int) throws(StoreFailure) -> Bool
  /// A set with what waits for adoption, in the order of codes.
  func indicators(in place: IndicatorPlace) throws(StoreFailure) -> [IndicatorStanding]
  /// Whether an indicator in force, or one of another set of the same ledgers, has the code.
  func isCodeTaken(_ code: String, in place: IndicatorPlace) throws(StoreFailure) -> Bool
  func amendmentCount(of code: String, in place: IndicatorPlace) throws(StoreFailure) -> Int
  func occurrenceCount(_ unit: UnitCode, _ side: Side, year: Int, code: String) throws(StoreFailure) -> Int
  func hasMark(_ mark: AlertMark, of person: PersonCode, acknowledged: Bool) throws(StoreFailure) -> Bool
  func hasView(of unit: UnitCode, by person: PersonCode, on day: Day) throws(StoreFailure) -> Bool
  func isLedgerClosed(_ unit: UnitCode, _ side: Side, year: Int) throws(StoreFailure) -> Bool
  /// How far a chain has come; number 0 with the store's id where nothing stands on it yet.
  func head(of chain: ChainName) throws(StoreFailure) -> ChainHead
  /// How the journal stands by a walk through all entries; asked for only for a checkpoint.
  func standing() throws(StoreFailure) -> JournalStanding
  /// What lies in a place of the journal (``PlaceDigest``); `nil` where nothing does.
  func lying(in chain: ChainName, at number: Int) throws(StoreFailure) -> Digest?
  func storeID() throws(StoreFailure) -> Digest
  func lastInstant() throws(StoreFailure) -> Instant?
  /// Whether somebody other than the administrator has acted.
  var isOpen: Bool { get }
}

/// A submission as the clerk needs it.
package struct SubmissionFacts: Hashable, Sendable {
  package var digest: Digest
  package var body: RecordSubmitted
  package var author: PersonCode
  package var at: Instant
  package var state: DraftState
  package var signing: Digest?
  package var signedBody: RecordSigned?
  package var signedAt: Instant?
  /// Who entered the signature; for one on paper, not the one who signed.
  package var signedBy: PersonCode?

  /// Whose books it is for.
  var scope: Scope { Scope(unit: body.content.unit, side: body.content.side) }

  package init(
    digest: Digest, body: RecordSubmitted, author: PersonCode, at: Instant, state: DraftState,
    signing: Digest? = nil, signedBody: RecordSigned? = nil, signedAt: Instant? = nil,
    signedBy: PersonCode? = nil
  ) {
    self.digest = digest
    self.body = body
    self.author = author
    self.at = at
    self.state = state
    self.signing = signing
    self.signedBody = signedBody
    self.signedAt = signedAt
    self.signedBy = signedBy
  }
}

/// An entered record as the clerk needs it.
package struct EnteredRecord: Hashable, Sendable {
  package var number: RecordNumber
  package var content: RecordContent
  package var revision: Int
  package var voided: Bool
  package var deadline: Day
  package var lateBy: Int?
  package var enteredOn: Day

  package init(
    number: RecordNumber, content: RecordContent, revision: Int, voided: Bool, deadline: Day,
    lateBy: Int? = nil, enteredOn: Day
  ) {
    self.number = number
    self.content = content
    self.revision = revision
    self.voided = voided
    self.deadline = deadline
    self.lateBy = lateBy
    self.enteredOn = enteredOn
  }
}

/// A notice as the clerk needs it.
package struct NoticeFacts: Hashable, Sendable {
  package var digest: Digest
  package var body: NoticeMade
  package var madeOn: Day
  /// Who received it, the other side's head too.
  package var received: [PersonCode]
  /// Whether the side's own head did.
  package var isDelivered: Bool
  /// The follow-up items, done or not.
  package var isItemDone: [Bool]

  package init(
    digest: Digest, body: NoticeMade, madeOn: Day, received: [PersonCode] = [], isDelivered: Bool = false,
    isItemDone: [Bool] = []
  ) {
    self.digest = digest
    self.body = body
    self.madeOn = madeOn
    self.received = received
    self.isDelivered = isDelivered
    self.isItemDone = isItemDone
  }
}

/// A half-yearly report as the clerk needs it.
package struct ReportFacts: Hashable, Sendable {
  package var digest: Digest
  package var body: ReportRegistered
  package var isSigned: Bool
  package var sentTo: Set<ReportRecipient>

  package init(digest: Digest, body: ReportRegistered, isSigned: Bool, sentTo: Set<ReportRecipient>) {
    self.digest = digest
    self.body = body
    self.isSigned = isSigned
    self.sentTo = sentTo
  }
}

/// A monthly review as the clerk needs it.
package struct ReviewFacts: Hashable, Sendable {
  package var state: ReviewState
  /// The `review.closed` that stands.
  package var closing: Digest?

  package init(state: ReviewState, closing: Digest? = nil) {
    self.state = state
    self.closing = closing
  }
}

/// A bulletin as the clerk needs it.
package struct BulletinFacts: Hashable, Sendable {
  package var digest: Digest
  package var body: BulletinIssued

  package init(digest: Digest, body: BulletinIssued) {
    self.digest = digest
    self.body = body
  }
}

/// An occurrence as the clerk needs it.
package struct OccurrenceFacts: Hashable, Sendable {
  package var due: Day
  package var evidence: [EvidenceKind]
  package var isExempt: Bool
  package var isRecorded: Bool
  package var kind: IndicatorKind

  package init(due: Day, evidence: [EvidenceKind], isExempt: Bool, isRecorded: Bool, kind: IndicatorKind) {
    self.due = due
    self.evidence = evidence
    self.isExempt = isExempt
    self.isRecorded = isRecorded
    self.kind = kind
  }
}

/// A year's plan as the clerk needs it.
package struct PlanFacts: Hashable, Sendable {
  package var digest: Digest
  package var plan: AssessmentPlan

  package init(digest: Digest, plan: AssessmentPlan) {
    self.digest = digest
    self.plan = plan
  }
}

/// A bonus or sanction as the clerk needs it.
package struct AdjustmentFacts: Hashable, Sendable {
  package var digest: Digest
  package var unit: UnitCode
  package var year: Int
  package var adjustment: Adjustment

  package init(digest: Digest, unit: UnitCode, year: Int, adjustment: Adjustment) {
    self.digest = digest
    self.unit = unit
    self.year = year
    self.adjustment = adjustment
  }
}

/// A published list as the clerk needs it.
package struct YearListFacts: Hashable, Sendable {
  package var digest: Digest
  package var body: YearPublished

  package init(digest: Digest, body: YearPublished) {
    self.digest = digest
    self.body = body
  }
}
