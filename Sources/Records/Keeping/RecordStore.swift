import Secrets

/// Where records are kept: nothing above this protocol knows with what engine.
///
/// Questions are short and synchronous. Acts are appended whole or not at all. Long work hears of stops
/// through its `ProgressListener`.
package protocol RecordStore: AnyObject, Sendable {
  // What the store is.
  func overview() throws(StoreFailure) -> StoreOverview
  /// The system clock, moved in a practice city.
  func now() -> Instant
  /// The profile in force today.
  func profile() throws(StoreFailure) -> RuleProfile
  /// The profiles of all days, those to come included.
  func ruleVersions() throws(StoreFailure) -> RuleVersions
  func calendar() throws(StoreFailure) -> WorkCalendar
  /// Grows whenever any program commits; screens ask for it to learn of others' acts.
  func changeCounter() throws(StoreFailure) -> Int

  // Who is who.
  func accounts(matching text: String, limit: Int) throws(StoreFailure) -> [Account]
  func signIn(_ person: PersonCode, passphrase: Passphrase) throws(StoreFailure) -> Session
  func redeem(_ code: OneTimeCode, for person: PersonCode, passphrase: Passphrase) throws(StoreFailure)
    -> Session
  /// The administrator lets a person who is present choose a passphrase on the spot.
  func enrolPresent(_ person: PersonCode, passphrase: Passphrase, by session: Session) throws(StoreFailure)
  /// The session with its posts as they are now.
  func refreshed(_ session: Session) throws(StoreFailure) -> Session
  func keysInForce() throws(StoreFailure) -> [KeyInForce]
  /// Who has a one-time code that can still be used, for the administrator alone: a new one makes it void.
  func codesOut(for session: Session) throws(StoreFailure) -> Set<PersonCode>
  func recoverAdministrator(_ person: Person, recoveryKey: SigningKey, passphrase: Passphrase)
    throws(StoreFailure) -> Session

  // Acts.
  /// Appends what the act says, or throws and leaves no trace but that of a refusal.
  ///
  /// It waits for others this many milliseconds, then fails as busy with nothing done.
  func perform(_ act: Act, by session: Session, patience milliseconds: Int) throws(StoreFailure) -> Receipt
  /// Imports records before the store is open: all or nothing; answers how many.
  func importRecords(
    _ next: () throws(StoreFailure) -> ImportedRecord?, by session: Session, progress: ProgressListener?
  ) throws(StoreFailure) -> Int

  // Drafts, which are not entries.
  func newDraft(
    unit: UnitCode, side: Side, purpose: Purpose, record: RecordNumber?, form: DraftForm, by session: Session
  ) throws(StoreFailure) -> Draft
  /// Imports drafts of new records, all or none, and answers how many; what already lies there unchanged, from an
  /// import that nobody heard the end of, is not imported again.
  func importDrafts(
    _ next: () throws(StoreFailure) -> ImportedDraft?, by session: Session, progress: ProgressListener?
  ) throws(StoreFailure) -> Int
  /// Keeps a draft as it is typed; fails when somebody else kept a newer version.
  func keep(_ draft: Draft, by session: Session) throws(StoreFailure) -> Draft
  func draft(_ number: Int, for session: Session) throws(StoreFailure) -> DraftStanding
  func drafts(unit: UnitCode?, side: Side?, states: Set<DraftState>, for session: Session)
    throws(StoreFailure) -> [DraftStanding]
  /// What is still wrong with a draft, its deadline, and what looks like the same event.
  func review(_ draft: Draft, for session: Session) throws(StoreFailure) -> DraftReview

  // Attachments.
  func keepAttachment(
    path: String, kind: EvidenceKind, caption: String, progress: ProgressListener?
  ) throws(StoreFailure) -> EvidenceItem
  /// The place of an attachment's bytes, after they were checked against the digest.
  func attachmentPath(_ digest: Digest, for session: Session) throws(StoreFailure) -> String
  func exportAttachment(_ digest: Digest, to path: String, for session: Session) throws(StoreFailure)
  /// Writes a text to a new file, by the rules for all files that a person names.
  func exportText(_ text: String, to path: String) throws(StoreFailure)
  /// Where files come in and go out for the person, made when they are missing.
  func folders(for session: Session) throws(StoreFailure) -> PersonFolders

  // Questions.
  func units(for session: Session) throws(StoreFailure) -> [OrganisationUnit]
  func people(unit: UnitCode?, for session: Session) throws(StoreFailure) -> [(person: Person, posts: [Post])]
  func person(_ code: PersonCode) throws(StoreFailure) -> Person?
  func records(_ query: RecordQuery, page: PageAnchor<RecordKey>, limit: Int, for session: Session)
    throws(StoreFailure) -> Page<RecordRow>
  /// How many records a query finds; counting ends at the cap.
  func recordCount(_ query: RecordQuery, cap: Int, for session: Session) throws(StoreFailure) -> Int
  /// Those of some records that match a query, in its order; numbers that lead nowhere are left out.
  func records(_ query: RecordQuery, among numbers: [RecordNumber], for session: Session)
    throws(StoreFailure) -> [RecordRow]
  /// Records by any words in title, summary, place or names, the last entered first.
  ///
  /// A word of Latin letters also finds people by their full pinyin or initials.
  func search(_ query: RecordQuery, page: PageAnchor<RecordKey>, limit: Int, for session: Session)
    throws(StoreFailure) -> Page<SearchHit>
  func record(_ number: RecordNumber, for session: Session) throws(StoreFailure) -> RecordDetail
  func history(ofRecord number: RecordNumber, for session: Session) throws(StoreFailure) -> [HistoryLine]
  func history(ofDraft number: Int, for session: Session) throws(StoreFailure) -> [HistoryLine]
  func duties(unit: UnitCode, side: Side?, year: Int, for session: Session)
    throws(StoreFailure) -> [DutyOccurrence]
  /// The names of a ledger's occurrences: what an import is checked against, also by the administrator, who imports
  /// records before the store is open and reads no ledger.
  func occurrenceNames(_ unit: UnitCode, _ side: Side, year: Int, for session: Session) throws(StoreFailure)
    -> Set<OccurrenceName>
  func indicators(year: Int, unit: UnitCode?, side: Side?, for session: Session)
    throws(StoreFailure) -> [IndicatorStanding]
  /// The units whose ledgers of a year and side are closed, of those that the person knows.
  func closedLedgers(side: Side, year: Int, for session: Session) throws(StoreFailure) -> Set<UnitCode>
  func standings(side: Side?, group: UnitGroup?, on day: Day, for session: Session)
    throws(StoreFailure) -> [UnitStanding]
  func figures(unit: UnitCode, side: Side, month: Month, for session: Session)
    throws(StoreFailure) -> MonthFigures
  func entryDays(unit: UnitCode, side: Side?, year: Int, for session: Session) throws(StoreFailure)
    -> [EntryDay]
  /// A month's notice as it would be made now.
  func noticePreview(_ unit: UnitCode, _ side: Side, _ month: Month, cutOff: Day?, for session: Session)
    throws(StoreFailure) -> NoticePreview
  /// How units stand with the notices of a month, in their fixed order.
  func notices(_ query: NoticeQuery, for session: Session) throws(StoreFailure) -> [NoticeStanding]
  func notice(_ unit: UnitCode, _ side: Side, _ month: Month, for session: Session)
    throws(StoreFailure) -> NoticeDetail
  /// How units stand with the reports of a half-year, in their fixed order.
  func reports(_ half: HalfYear, unit: UnitCode?, group: UnitGroup?, for session: Session)
    throws(StoreFailure) -> [ReportStanding]
  func report(_ unit: UnitCode, _ half: HalfYear, for session: Session) throws(StoreFailure) -> ReportDetail
  // Supervision.
  /// Inspections that concern what the person may read, the latest first.
  func inspections(_ query: InspectionQuery, for session: Session) throws(StoreFailure)
    -> [InspectionStanding]
  func inspection(_ name: SupervisionName, for session: Session) throws(StoreFailure) -> InspectionDetail
  /// Findings, those that wait for something first and by their deadline.
  func findings(_ query: FindingQuery, for session: Session) throws(StoreFailure) -> [FindingStanding]
  /// Violation notes, the latest first.
  func violations(_ query: ViolationQuery, for session: Session) throws(StoreFailure) -> [ViolationStanding]
  /// Bulletins, the latest first.
  func namedBulletins(year: Int, for session: Session) throws(StoreFailure) -> [NamedBulletin]
  /// The analysis of a period as it would be presented now.
  func analysis(from: Day, to: Day, for session: Session) throws(StoreFailure) -> Analysis
  /// The analyses that were presented in a year, the latest first.
  func analyses(year: Int, for session: Session) throws(StoreFailure) -> [PresentedAnalysis]
  /// All irregular acts of a period, in the order of time.
  func trail(_ query: TrailQuery, for session: Session) throws(StoreFailure) -> [TrailLine]
  /// How units stand with the reviews of a month, in their fixed order.
  func monthlyReviews(_ query: ReviewQuery, for session: Session) throws(StoreFailure) -> [ReviewStanding]
  /// The score sheet of a unit's month.
  func monthlyReview(_ unit: UnitCode, _ side: Side, _ month: Month, for session: Session)
    throws(StoreFailure) -> ReviewDetail
  /// The figures and scores of a month, by unit: each side, then both together.
  func summaries(_ month: Month, unit: UnitCode?, for session: Session) throws(StoreFailure) -> [MonthSummary]
  /// The changes of closed months that wait for consent, the oldest first, those declined among them.
  func reviewedChanges(for session: Session) throws(StoreFailure) -> [ReviewedChange]
  /// A quarter's ranking of one group, issued or in the making.
  func ranking(_ quarter: Quarter, _ group: UnitGroup, for session: Session) throws(StoreFailure)
    -> RankingTable
  /// A year's list of one group, published or in the making.
  func yearList(_ year: Int, _ group: UnitGroup, for session: Session) throws(StoreFailure) -> YearList
  /// The sheet of a unit's year: every number that led to the total.
  func yearSheet(_ unit: UnitCode, year: Int, for session: Session) throws(StoreFailure) -> YearSheet
  /// The published results of years, by unit and by member of its team; of all units when none is named.
  func yearResults(_ years: ClosedRange<Int>, unit: UnitCode?, for session: Session) throws(StoreFailure)
    -> [YearResult]
  /// What a year's published grades call for, head by head, done or not.
  func gradeMeasures(_ year: Int, for session: Session) throws(StoreFailure) -> [HeadMeasure]
  /// A unit's quarters of a year.
  func quarterHistory(_ unit: UnitCode, year: Int, for session: Session) throws(StoreFailure)
    -> QuarterHistory
  /// The months of a year of the units that are named, in the fixed order of units; costs these units alone.
  func unitYears(_ year: Int, of units: [UnitCode], for session: Session) throws(StoreFailure) -> [UnitYear]
  /// The paper files of a unit's records of a year, in the order of the records' numbers.
  func paperRegister(_ unit: UnitCode, side: Side?, year: Int, for session: Session)
    throws(StoreFailure) -> [PaperLine]
  func alerts(_ query: AlertQuery, for session: Session?) throws(StoreFailure) -> AlertList
  func news(_ start: NewsStart, limit: Int, for session: Session) throws(StoreFailure) -> News
  /// Remembers that the person has looked at everything up to an act; no entry, and never believed.
  func noteLook(upTo sequence: Int, by session: Session) throws(StoreFailure)
  /// The last event of a unit's side that was recorded or drafted for a duty, by the duty's code.
  func precedent(unit: UnitCode, side: Side, duty: String, for session: Session) throws(StoreFailure)
    -> Precedent?
  /// Who was shown a unit's alerts, and when, the earliest first.
  func alertShowings(unit: UnitCode, since day: Day, for session: Session) throws(StoreFailure)
    -> [AlertShowing]
  /// The people of the offices who looked into a unit, each once a day, the earliest first; for the unit's heads and
  /// recorders, the offices and the administrator.
  func unitViews(_ unit: UnitCode, from: Day, to: Day, for session: Session) throws(StoreFailure)
    -> [UnitView]
  /// The archives that were taken of what the person may know of, the latest first.
  func archives(unit: UnitCode?, from: Day, to: Day, for session: Session) throws(StoreFailure)
    -> [ArchiveTaken]
  /// Returns when the traces of all looks so far were kept or given up.
  func settleLooks()
  func candidates(_ kind: CandidateKind, for session: Session) throws(StoreFailure) -> [Candidate]
  /// The journal in the order of arrival, for carrying it elsewhere: whole for those who read all records; for the one
  /// who keeps the store, all bodies but the city chain's are blanked.
  func journal(after sequence: Int, limit: Int, for session: Session) throws(StoreFailure) -> [StoredEntry]
  /// When the store was founded.
  func foundedAt() throws(StoreFailure) -> Instant

  /// Judges an act as it would be judged, throws what performing it would throw, and adds nothing.
  func rehearse(_ act: Act, by session: Session) throws(StoreFailure)
  /// The size in bytes of a file that could be kept; throws why it could not, before a byte is copied.
  func measureAttachment(path: String) throws(StoreFailure) -> Int

  // Proof and care.
  /// Looks for faults; a look at everything by somebody whose key is open leaves a signed statement.
  func verify(_ scope: VerificationScope, by session: Session?, progress: ProgressListener?)
    throws(StoreFailure) -> VerificationReport
  /// What the program checks by itself while somebody sits there: the heads, the person's own unit, and once a day
  /// the whole store; on this thread alone.
  func watch(unit: UnitCode?, by session: Session, progress: ProgressListener?) throws(StoreFailure)
    -> WatchReport
  func heads() throws(StoreFailure) -> [ChainHead]
  /// What proves one record to anybody, without the store.
  func proof(of number: RecordNumber, for session: Session) throws(StoreFailure) -> RecordProof
  /// What proves that the last checkpoint extends an older one.
  func proof(since old: TreeHead) throws(StoreFailure) -> ExtensionProof
  /// Room and readiness, for the administrator alone.
  func care(for session: Session) throws(StoreFailure) -> StoreCare
  func rebuild(progress: ProgressListener?) throws(StoreFailure)
  func backUp(to directory: String, by session: Session, progress: ProgressListener?) throws(StoreFailure)
}

extension RecordStore {
  /// The last entered records that some words find.
  package func search(_ query: RecordQuery, limit: Int, for session: Session) throws(StoreFailure)
    -> [SearchHit]
  {
    try search(query, page: .first, limit: limit, for: session).rows
  }

  /// Looks for faults in nobody's name.
  package func verify(_ scope: VerificationScope, progress: ProgressListener?) throws(StoreFailure)
    -> VerificationReport
  {
    try verify(scope, by: nil, progress: progress)
  }

  /// Appends what the act says, after waiting for others up to five seconds.
  package func perform(_ act: Act, by session: Session) throws(StoreFailure) -> Receipt {
    try perform(act, by: session, patience: 5_000)
  }
}
