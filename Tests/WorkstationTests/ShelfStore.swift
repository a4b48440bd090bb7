import Foundation
import Records
import Secrets
import Synchronization
import Workstation

/// A store in memory that keeps drafts and counts acts, and answers every question from a sample.
final class ShelfStore: RecordStore {
  struct Shelf {
    var drafts: [Int: Draft] = [:]
    /// Every version that was kept, in order.
    var kept: [Draft] = []
    var acts: [Act] = []
    /// How often the next acts find the store busy.
    var busy = 0
    var changes = 1
    var stages = 0
    var looked: Int?
    var wasStopped = false
    /// For which units the check went on by itself, and at what priority.
    var watched: [UnitCode?] = []
    var niceness: Int32 = 0
    /// What such a check finds at once.
    var found: WatchReport?
  }

  let shelf = Mutex(Shelf())
  let sample: Sample
  private let isPractice: Bool

  init(_ sample: Sample = Sample(), isPractice: Bool = true) {
    (self.sample, self.isPractice) = (sample, isPractice)
  }

  func session(_ person: Person = Sample.recorder) -> Session {
    Session(
      person: person, posts: [person == Sample.head ? Sample.headPost : Sample.recorderPost],
      key: SigningKey())
  }

  func overview() throws(StoreFailure) -> StoreOverview {
    var overview = Sample.overview
    overview.isPractice = isPractice
    return overview
  }
  func now() -> Instant { Instant(sample.today) }
  func profile() throws(StoreFailure) -> RuleProfile { SampleRules.profile }
  func ruleVersions() throws(StoreFailure) -> RuleVersions { RuleVersions(SampleRules.profile) }
  func calendar() throws(StoreFailure) -> WorkCalendar { Sample.calendar }
  func changeCounter() throws(StoreFailure) -> Int { shelf.withLock { $0.changes } }

  func accounts(matching text: String, limit: Int) throws(StoreFailure) -> [Account] {
    sample.accounts(matching: text)
  }
  func signIn(_ person: PersonCode, passphrase: Passphrase) throws(StoreFailure) -> Session {
    guard passphrase == "correct horse" else { throw .wrongPassphrase(triesLeft: 4) }
    return session(person == "ZJG" ? Sample.head : Sample.recorder)
  }
  func redeem(_ code: OneTimeCode, for person: PersonCode, passphrase: Passphrase) throws(StoreFailure)
    -> Session
  {
    throw .wrongCode
  }
  func enrolPresent(_ person: PersonCode, passphrase: Passphrase, by session: Session) throws(StoreFailure) {}
  func refreshed(_ session: Session) throws(StoreFailure) -> Session { session }
  func keysInForce() throws(StoreFailure) -> [KeyInForce] {
    [Sample.head, Sample.administrator].compactMap { person in
      SigningKey(secret: [UInt8](repeating: 7, count: 32)).map {
        KeyInForce(person: person, key: $0.publicKey, since: now(), earlier: 0)
      }
    }
  }
  func codesOut(for session: Session) throws(StoreFailure) -> Set<PersonCode> { [] }
  func recoverAdministrator(_ person: Person, recoveryKey: SigningKey, passphrase: Passphrase)
    throws(StoreFailure) -> Session
  {
    throw .wrongCode
  }

  func paperRegister(_ unit: UnitCode, side: Side?, year: Int, for session: Session)
    throws(StoreFailure) -> [PaperLine]
  { [] }

  func closedLedgers(side: Side, year: Int, for session: Session) throws(StoreFailure) -> Set<UnitCode> {
    sample.closed
  }

  func perform(_ act: Act, by session: Session, patience: Int) throws(StoreFailure) -> Receipt {
    let isBusy = shelf.withLock { shelf in
      guard shelf.busy == 0 else {
        shelf.busy -= 1
        return true
      }
      shelf.acts.append(act)
      shelf.changes += 1
      return false
    }
    guard !isBusy else { throw .busy(seconds: 1) }
    return Receipt()
  }
  func rehearse(_ act: Act, by session: Session) throws(StoreFailure) {}
  func measureAttachment(path: String) throws(StoreFailure) -> Int { 1 }
  func importRecords(
    _ next: () throws(StoreFailure) -> ImportedRecord?, by session: Session, progress: ProgressListener?
  ) throws(StoreFailure) -> Int { 0 }
  func importDrafts(
    _ next: () throws(StoreFailure) -> ImportedDraft?, by session: Session, progress: ProgressListener?
  ) throws(StoreFailure) -> Int { 0 }

  func newDraft(
    unit: UnitCode, side: Side, purpose: Purpose, record: RecordNumber?, form: DraftForm, by session: Session
  ) throws(StoreFailure) -> Draft {
    shelf.withLock { shelf in
      let draft = Draft(
        number: shelf.drafts.count + 1, version: 1, unit: unit, side: side, author: session.person.code,
        createdAt: now(), updatedAt: now(), purpose: purpose, record: record, form: form)
      shelf.drafts[draft.number] = draft
      return draft
    }
  }
  func keep(_ draft: Draft, by session: Session) throws(StoreFailure) -> Draft {
    let kept: Draft? = shelf.withLock { shelf in
      guard shelf.drafts[draft.number]?.version == draft.version else { return nil }
      var kept = draft
      kept.version += 1
      shelf.drafts[draft.number] = kept
      shelf.kept.append(kept)
      return kept
    }
    guard let kept else { throw .draftChanged(number: draft.number, by: "XXX") }
    return kept
  }
  func draft(_ number: Int, for session: Session) throws(StoreFailure) -> DraftStanding {
    guard let draft = shelf.withLock({ $0.drafts[number] }) else {
      guard let found = sample.drafts.first(where: { $0.id == number }) else {
        throw .refused(.noSuch(.draft(number)))
      }
      return found
    }
    return DraftStanding(
      draft: draft, state: .draft, authorName: "林晓岚", attempt: 0, missing: [], orphaned: false)
  }
  func drafts(unit: UnitCode?, side: Side?, states: Set<DraftState>, for session: Session)
    throws(StoreFailure) -> [DraftStanding]
  { sample.drafts.filter { states.contains($0.state) } }
  func review(_ draft: Draft, for session: Session) throws(StoreFailure) -> DraftReview {
    var review = sample.review
    review.deadline = Moment(draft.form.start).map {
      EntryDeadline(eventEnd: $0.day, calendar: Sample.calendar, profile: SampleRules.profile)
    }
    return review
  }

  func keepAttachment(path: String, kind: EvidenceKind, caption: String, progress: ProgressListener?)
    throws(StoreFailure) -> EvidenceItem
  {
    throw .file(.missing(path: path))
  }
  func attachmentPath(_ digest: Digest, for session: Session) throws(StoreFailure) -> String { "/nowhere" }
  func exportAttachment(_ digest: Digest, to path: String, for session: Session) throws(StoreFailure) {}
  func exportText(_ text: String, to path: String) throws(StoreFailure) {}
  func folders(for session: Session) throws(StoreFailure) -> PersonFolders {
    guard let folders = PersonFolders(of: session.person.code, in: "/nowhere") else { throw .keyAsleep }
    return folders
  }

  func units(for session: Session) throws(StoreFailure) -> [OrganisationUnit] { sample.units }
  func people(unit: UnitCode?, for session: Session) throws(StoreFailure) -> [(person: Person, posts: [Post])]
  {
    sample.team.map { ($0.person, $0.posts) }
  }
  func person(_ code: PersonCode) throws(StoreFailure) -> Person? { nil }
  func records(_ query: RecordQuery, page: PageAnchor<RecordKey>, limit: Int, for session: Session)
    throws(StoreFailure) -> Page<RecordRow>
  { Sample.page(sample.listed(query), page, limit) }
  func recordCount(_ query: RecordQuery, cap: Int, for session: Session) throws(StoreFailure) -> Int {
    sample.records.count
  }
  func records(_ query: RecordQuery, among numbers: [RecordNumber], for session: Session)
    throws(StoreFailure) -> [RecordRow]
  { sample.listed(query).filter { numbers.contains($0.number) } }
  func search(_ query: RecordQuery, page: PageAnchor<RecordKey>, limit: Int, for session: Session)
    throws(StoreFailure) -> Page<SearchHit>
  {
    let hits = sample.records.reversed().filter { $0.title.contains(query.words ?? "") }
    let found = Sample.page(hits, page, limit)
    return Page(
      rows: found.rows.map { SearchHit(row: $0, snippet: "…\($0.title)…") },
      hasMoreBefore: found.hasMoreBefore, hasMoreAfter: found.hasMoreAfter)
  }
  func record(_ number: RecordNumber, for session: Session) throws(StoreFailure) -> RecordDetail {
    sample.detail(number)
  }
  func history(ofRecord number: RecordNumber, for session: Session) throws(StoreFailure) -> [HistoryLine] {
    sample.history(number)
  }
  func history(ofDraft number: Int, for session: Session) throws(StoreFailure) -> [HistoryLine] { [] }
  func duties(unit: UnitCode, side: Side?, year: Int, for session: Session)
    throws(StoreFailure) -> [DutyOccurrence]
  { sample.ledger ?? sample.duties }
  func indicators(year: Int, unit: UnitCode?, side: Side?, for session: Session)
    throws(StoreFailure) -> [IndicatorStanding]
  { sample.drafted + Sample.setsBefore.filter { $0.dated.indicator.year == year } }
  func standings(side: Side?, group: UnitGroup?, on day: Day, for session: Session)
    throws(StoreFailure) -> [UnitStanding]
  { sample.standings.filter { group == nil || $0.unit.group == group } }
  func figures(unit: UnitCode, side: Side, month: Month, for session: Session)
    throws(StoreFailure) -> MonthFigures
  { MonthFigures(records: 9, due: 7, recorded: 5, late: 1, overdue: 2, exempt: 0) }
  func entryDays(unit: UnitCode, side: Side?, year: Int, for session: Session) throws(StoreFailure)
    -> [EntryDay]
  { Sample.entryDays }
  func alerts(_ query: AlertQuery, for session: Session?) throws(StoreFailure) -> AlertList {
    var found = sample.alerts
    if let level = query.level {
      found.alerts = found.alerts.filter { $0.level == level }
      found.countByLevel = found.countByLevel.filter { $0.key == level }
    }
    found.countByLevel[.notice, default: 0] += sample.moreAlerts + sample.papers.alerts.count
    found.alerts += sample.papers.alerts
    return found
  }
  func news(_ start: NewsStart, limit: Int, for session: Session) throws(StoreFailure) -> News {
    sample.news
  }
  func noteLook(upTo sequence: Int, by session: Session) throws(StoreFailure) {
    shelf.withLock { $0.looked = sequence }
  }
  func precedent(unit: UnitCode, side: Side, duty: String, for session: Session) throws(StoreFailure)
    -> Precedent?
  { sample.precedents[duty] }
  func alertShowings(unit: UnitCode, since day: Day, for session: Session) throws(StoreFailure)
    -> [AlertShowing]
  { [] }
  func unitViews(_ unit: UnitCode, from: Day, to: Day, for session: Session) throws(StoreFailure)
    -> [UnitView]
  { [] }
  func candidates(_ kind: CandidateKind, for session: Session) throws(StoreFailure) -> [Candidate] {
    sample.candidates(kind)
  }
  func archives(unit: UnitCode?, from: Day, to: Day, for session: Session) throws(StoreFailure)
    -> [ArchiveTaken]
  { [] }
  func settleLooks() {}
  func journal(after sequence: Int, limit: Int, for session: Session) throws(StoreFailure) -> [StoredEntry] {
    []
  }
  func foundedAt() throws(StoreFailure) -> Instant { now() }
  func occurrenceNames(_ unit: UnitCode, _ side: Side, year: Int, for session: Session) throws(StoreFailure)
    -> Set<OccurrenceName>
  { [] }

  /// A verification that never ends by itself.
  func verify(_ scope: VerificationScope, by session: Session?, progress: ProgressListener?)
    throws(StoreFailure) -> VerificationReport
  {
    try runForEver(progress)
  }
  /// A check that never ends by itself, unless it finds something.
  func watch(unit: UnitCode?, by session: Session, progress: ProgressListener?) throws(StoreFailure)
    -> WatchReport
  {
    let nice = getpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0)
    let found = shelf.withLock { shelf in
      shelf.watched.append(unit)
      shelf.niceness = nice
      return shelf.found
    }
    if let found { return found }
    return try runForEver(progress)
  }
  private func runForEver<Report>(_ progress: ProgressListener?) throws(StoreFailure) -> Report {
    while progress?(Progress(stage: .chains, done: 1, total: 2)) ?? false {
      shelf.withLock { $0.stages += 1 }
    }
    shelf.withLock { $0.wasStopped = true }
    throw .stopped
  }
  func heads() throws(StoreFailure) -> [ChainHead] { Sample.checkpoint?.heads ?? [] }
  func proof(of number: RecordNumber, for session: Session) throws(StoreFailure) -> RecordProof {
    throw .notInCheckpoint(number)
  }
  func proof(since old: TreeHead) throws(StoreFailure) -> ExtensionProof { throw .notInCheckpoint(nil) }
  func care(for session: Session) throws(StoreFailure) -> StoreCare { Sample.care }
  func rebuild(progress: ProgressListener?) throws(StoreFailure) {}
  func backUp(to directory: String, by session: Session, progress: ProgressListener?) throws(StoreFailure) {}
}
