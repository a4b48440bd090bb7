import Foundation
import Records
import Secrets
import Synchronization

/// A store in memory that keeps drafts and counts acts, and knows nothing else.
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
  private let sample = Sample()

  func sitting(_ person: Person = Sample.recorder) -> Sitting {
    Sitting(
      person: person, posts: [person == Sample.head ? Sample.headPost : Sample.recorderPost],
      key: SigningKey())
  }

  func overview() throws(StoreFailure) -> StoreOverview {
    StoreOverview(
      store: Sample.digest(0), city: "示范市", isPractice: true, clockOffset: 0, fingerprint: "", isOpen: true,
      entries: 1, lastAt: now())
  }
  func now() -> Instant { Instant(sample.today) }
  func profile() throws(StoreFailure) -> RuleProfile { SampleRules.profile }
  func ruleVersions() throws(StoreFailure) -> RuleVersions { RuleVersions(SampleRules.profile) }
  func calendar() throws(StoreFailure) -> WorkCalendar { Sample.calendar }
  func changeCounter() throws(StoreFailure) -> Int { shelf.withLock { $0.changes } }

  func accounts(matching text: String, limit: Int) throws(StoreFailure) -> [Account] { sample.accounts }
  func signIn(_ person: PersonCode, passphrase: Passphrase) throws(StoreFailure) -> Sitting {
    guard passphrase == "correct horse" else { throw .wrongPassphrase(triesLeft: 4) }
    return sitting(person == "ZJG" ? Sample.head : Sample.recorder)
  }
  func redeem(_ code: OneTimeCode, for person: PersonCode, passphrase: Passphrase) throws(StoreFailure)
    -> Sitting
  {
    throw .wrongCode
  }
  func enrolPresent(_ person: PersonCode, passphrase: Passphrase, by sitting: Sitting) throws(StoreFailure) {}
  func refreshed(_ sitting: Sitting) throws(StoreFailure) -> Sitting { sitting }
  func keysInForce() throws(StoreFailure) -> [KeyInForce] { [] }
  func codesOut(for sitting: Sitting) throws(StoreFailure) -> Set<PersonCode> { [] }
  func recoverAdministrator(_ person: Person, recoveryKey: SigningKey, passphrase: Passphrase)
    throws(StoreFailure) -> Sitting
  {
    throw .wrongCode
  }

  func noticePreview(_ unit: UnitCode, _ side: Side, _ month: Month, cutOff: Day?, for sitting: Sitting)
    throws(StoreFailure) -> NoticePreview
  { throw .refused(.noSuch(.notice(unit, month))) }
  func notices(_ query: NoticeQuery, for sitting: Sitting) throws(StoreFailure) -> [NoticeStanding] { [] }
  func notice(_ unit: UnitCode, _ side: Side, _ month: Month, for sitting: Sitting)
    throws(StoreFailure) -> NoticeDetail
  { throw .refused(.noSuch(.notice(unit, month))) }
  func reports(_ half: HalfYear, unit: UnitCode?, group: UnitGroup?, for sitting: Sitting)
    throws(StoreFailure) -> [ReportStanding]
  { [] }
  func report(_ unit: UnitCode, _ half: HalfYear, for sitting: Sitting) throws(StoreFailure) -> ReportDetail {
    throw .refused(.noSuch(.report(unit, half)))
  }
  func monthlyReviews(_ query: ReviewQuery, for sitting: Sitting) throws(StoreFailure) -> [ReviewStanding] {
    []
  }
  func monthlyReview(_ unit: UnitCode, _ side: Side, _ month: Month, for sitting: Sitting)
    throws(StoreFailure) -> ReviewDetail
  { throw .refused(.noSuch(.unit(unit.rawValue))) }
  func summaries(_ month: Month, unit: UnitCode?, for sitting: Sitting) throws(StoreFailure)
    -> [MonthSummary]
  { [] }
  func reviewedChanges(for sitting: Sitting) throws(StoreFailure) -> [ReviewedChange] { [] }
  func ranking(_ quarter: Quarter, _ group: UnitGroup, for sitting: Sitting) throws(StoreFailure)
    -> RankingTable
  { RankingTable(quarter: quarter, group: group, rows: [], due: now().day) }
  func quarterHistory(_ unit: UnitCode, year: Int, for sitting: Sitting) throws(StoreFailure)
    -> QuarterHistory
  { QuarterHistory(unit: unit, unitName: "", year: year, quarters: [], mean: nil) }
  func yearList(_ year: Int, _ group: UnitGroup, for sitting: Sitting) throws(StoreFailure) -> YearList {
    YearList(year: year, group: group, rows: [])
  }
  func yearSheet(_ unit: UnitCode, year: Int, for sitting: Sitting) throws(StoreFailure) -> YearSheet {
    throw .refused(.noSuch(.unit(unit.rawValue)))
  }
  func yearResults(_ years: ClosedRange<Int>, unit: UnitCode?, for sitting: Sitting) throws(StoreFailure)
    -> [YearResult]
  { [] }
  func gradeMeasures(_ year: Int, for sitting: Sitting) throws(StoreFailure) -> [HeadMeasure] { [] }
  func unitYears(_ year: Int, of units: [UnitCode], for sitting: Sitting) throws(StoreFailure) -> [UnitYear] {
    []
  }
  func paperRegister(_ unit: UnitCode, side: Side?, year: Int, for sitting: Sitting)
    throws(StoreFailure) -> [PaperLine]
  { [] }

  func closedLedgers(side: Side, year: Int, for sitting: Sitting) throws(StoreFailure) -> Set<UnitCode> { [] }

  func perform(_ act: Act, by sitting: Sitting, patience: Int) throws(StoreFailure) -> Receipt {
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
  func rehearse(_ act: Act, by sitting: Sitting) throws(StoreFailure) {}
  func measureAttachment(path: String) throws(StoreFailure) -> Int { 1 }
  func importRecords(
    _ next: () throws(StoreFailure) -> ImportedRecord?, by sitting: Sitting, progress: ProgressListener?
  ) throws(StoreFailure) -> Int { 0 }
  func importDrafts(
    _ next: () throws(StoreFailure) -> ImportedDraft?, by sitting: Sitting, progress: ProgressListener?
  ) throws(StoreFailure) -> Int { 0 }

  func newDraft(
    unit: UnitCode, side: Side, purpose: Purpose, record: RecordNumber?, form: DraftForm, by sitting: Sitting
  ) throws(StoreFailure) -> Draft {
    shelf.withLock { shelf in
      let draft = Draft(
        number: shelf.drafts.count + 1, version: 1, unit: unit, side: side, author: sitting.person.code,
        createdAt: now(), updatedAt: now(), purpose: purpose, record: record, form: form)
      shelf.drafts[draft.number] = draft
      return draft
    }
  }
  func keep(_ draft: Draft, by sitting: Sitting) throws(StoreFailure) -> Draft {
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
  func draft(_ number: Int, for sitting: Sitting) throws(StoreFailure) -> DraftStanding {
    guard let draft = shelf.withLock({ $0.drafts[number] }) else { throw .refused(.noSuch(.draft(number))) }
    return DraftStanding(
      draft: draft, state: .draft, authorName: "林晓岚", attempt: 0, missing: [], orphaned: false)
  }
  func drafts(unit: UnitCode?, side: Side?, states: Set<DraftState>, for sitting: Sitting)
    throws(StoreFailure) -> [DraftStanding]
  { [] }
  func review(_ draft: Draft, for sitting: Sitting) throws(StoreFailure) -> DraftReview {
    DraftReview(problems: [], similar: [], lacking: [])
  }

  func keepAttachment(path: String, kind: EvidenceKind, caption: String, progress: ProgressListener?)
    throws(StoreFailure) -> EvidenceItem
  {
    throw .file(.missing(path: path))
  }
  func attachmentPath(_ digest: Digest, for sitting: Sitting) throws(StoreFailure) -> String { "/nowhere" }
  func exportAttachment(_ digest: Digest, to path: String, for sitting: Sitting) throws(StoreFailure) {}
  func exportText(_ text: String, to path: String) throws(StoreFailure) {}
  func folders(for sitting: Sitting) throws(StoreFailure) -> PersonFolders {
    guard let folders = PersonFolders(of: sitting.person.code, in: "/nowhere") else { throw .keyAsleep }
    return folders
  }

  func units(for sitting: Sitting) throws(StoreFailure) -> [OrganisationUnit] { [Sample.unit] }
  func people(unit: UnitCode?, for sitting: Sitting) throws(StoreFailure) -> [(person: Person, posts: [Post])]
  {
    [(Sample.head, [Sample.headPost])]
  }
  func person(_ code: PersonCode) throws(StoreFailure) -> Person? { nil }
  func records(_ query: RecordQuery, page: PageAnchor<RecordKey>, limit: Int, for sitting: Sitting)
    throws(StoreFailure) -> Page<RecordRow>
  { .empty }
  func recordCount(_ query: RecordQuery, cap: Int, for sitting: Sitting) throws(StoreFailure) -> Int { 0 }
  func records(_ query: RecordQuery, among numbers: [RecordNumber], for sitting: Sitting)
    throws(StoreFailure) -> [RecordRow]
  { [] }
  func search(_ query: RecordQuery, page: PageAnchor<RecordKey>, limit: Int, for sitting: Sitting)
    throws(StoreFailure) -> Page<SearchHit>
  { .empty }
  func record(_ number: RecordNumber, for sitting: Sitting) throws(StoreFailure) -> RecordDetail {
    throw .refused(.noSuch(.record(number.description)))
  }
  func history(ofRecord number: RecordNumber, for sitting: Sitting) throws(StoreFailure) -> [HistoryLine] {
    []
  }
  func history(ofDraft number: Int, for sitting: Sitting) throws(StoreFailure) -> [HistoryLine] { [] }
  func duties(unit: UnitCode, side: Side?, year: Int, for sitting: Sitting)
    throws(StoreFailure) -> [DutyOccurrence]
  { [] }
  func indicators(year: Int, unit: UnitCode?, side: Side?, for sitting: Sitting)
    throws(StoreFailure) -> [IndicatorStanding]
  { [] }
  func standings(side: Side?, group: UnitGroup?, on day: Day, for sitting: Sitting)
    throws(StoreFailure) -> [UnitStanding]
  { [] }
  func figures(unit: UnitCode, side: Side, month: Month, for sitting: Sitting)
    throws(StoreFailure) -> MonthFigures
  { MonthFigures(records: 0, due: 0, recorded: 0, late: 0, overdue: 0, exempt: 0) }
  func entryDays(unit: UnitCode, side: Side?, year: Int, for sitting: Sitting) throws(StoreFailure)
    -> [EntryDay]
  { [] }
  func alerts(_ query: AlertQuery, for sitting: Sitting?) throws(StoreFailure) -> AlertList {
    AlertList(alerts: [], countByLevel: [:], countByKind: [:])
  }
  func news(_ start: NewsStart, limit: Int, for sitting: Sitting) throws(StoreFailure) -> News {
    News(since: now(), after: 0, upTo: 0, counts: [:], lines: [])
  }
  func noteLook(upTo sequence: Int, by sitting: Sitting) throws(StoreFailure) {
    shelf.withLock { $0.looked = sequence }
  }
  func precedent(unit: UnitCode, side: Side, duty: String, for sitting: Sitting) throws(StoreFailure)
    -> Precedent?
  { nil }
  func alertShowings(unit: UnitCode, since day: Day, for sitting: Sitting) throws(StoreFailure)
    -> [AlertShowing]
  { [] }
  func unitViews(_ unit: UnitCode, from: Day, to: Day, for sitting: Sitting) throws(StoreFailure)
    -> [UnitView]
  { [] }
  func candidates(_ kind: CandidateKind, for sitting: Sitting) throws(StoreFailure) -> [Candidate] { [] }
  func archives(unit: UnitCode?, from: Day, to: Day, for sitting: Sitting) throws(StoreFailure)
    -> [ArchiveTaken]
  { [] }
  func settleLooks() {}
  func journal(after sequence: Int, limit: Int, for sitting: Sitting) throws(StoreFailure) -> [StoredEntry] {
    []
  }
  func foundedAt() throws(StoreFailure) -> Instant { now() }
  func occurrenceNames(_ unit: UnitCode, _ side: Side, year: Int, for sitting: Sitting) throws(StoreFailure)
    -> Set<OccurrenceName>
  { [] }

  /// A verification that never ends by itself.
  func verify(_ scope: VerificationScope, by sitting: Sitting?, progress: ProgressListener?)
    throws(StoreFailure) -> VerificationReport
  {
    try runForEver(progress)
  }
  /// A check that never ends by itself, unless it finds something.
  func watch(unit: UnitCode?, by sitting: Sitting, progress: ProgressListener?) throws(StoreFailure)
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
  func heads() throws(StoreFailure) -> [ChainHead] { [] }
  func proof(of number: RecordNumber, for sitting: Sitting) throws(StoreFailure) -> RecordProof {
    throw .notInCheckpoint(number)
  }
  func proof(since old: TreeHead) throws(StoreFailure) -> ExtensionProof { throw .notInCheckpoint(nil) }
  func care(for sitting: Sitting) throws(StoreFailure) -> StoreCare { Sample.care }
  func rebuild(progress: ProgressListener?) throws(StoreFailure) {}
  func backUp(to directory: String, by sitting: Sitting, progress: ProgressListener?) throws(StoreFailure) {}
}
