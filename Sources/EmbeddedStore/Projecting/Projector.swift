import Foundation
import GRDB
import Records

/// Writes what entries mean into the projection tables: the only writer they have (rule 4).
///
/// A function of the entries alone: no clock, no calendar, nothing that a later program could compute
/// otherwise. So the tables can be thrown away and computed again, row for row.
struct Projector {
  let db: Database
  /// Whether words are indexed too; a copy made only for comparing tables goes without.
  var indexesWords = true
  let statements = StatementShelf()
  /// What a bulk import will work out once at its end, not again for each record.
  var arrears: ProjectionArrears?

  init(_ db: Database, indexesWords: Bool = true, arrears: ProjectionArrears? = nil) {
    self.db = db
    self.indexesWords = indexesWords
    self.arrears = arrears
  }

  /// Takes in one entry; entries come in the order of their sequence.
  ///
  /// Who has just sealed the entry passes the body along, which saves reading it back; and of a batch in one
  /// transaction only the last entry need move the chain's head.
  func apply(_ entry: Entry, sequence: Int, body: (any EntryBody)? = nil, movesHead: Bool = true) throws {
    try closeTile(at: sequence)
    try project(entry, sequence: sequence, body: body, movesHead: movesHead)
  }

  /// Writes what the entry itself says.
  func project(_ entry: Entry, sequence: Int, body: (any EntryBody)? = nil, movesHead: Bool = true) throws {
    let header = entry.header
    if movesHead { try moveHead(entry, sequence: sequence) }
    switch header.kind {
    case .storeFounded: try found(entry, entry.body(), sequence: sequence)
    case .ledgersDated:
      let body = try entry.body(LedgersDated.self)
      try begin(body.from, entry, sequence: sequence)
      try act(
        entry, sequence, reason: [body.from.description, body.reason ?? ""].joined(separator: " ").trimmed)
    case .profileAdopted: try adopt(entry, entry.body(ProfileAdopted.self))
    case .calendarAdopted: try adopt(entry.body(CalendarAdopted.self))
    case .unitAdded: try put(entry.body(UnitAdded.self).unit, at: header.at)
    case .unitChanged: try put(entry.body(UnitChanged.self).unit, at: header.at)
    case .personAdded: try put(entry.body(PersonAdded.self).person)
    case .postGiven: try put(entry.body(PostGiven.self).post, city: header.number)
    case .postEnded: try end(entry.body())
    case .codeIssued: try issue(entry, entry.body(CodeIssued.self))
    case .keyIntroduced: try introduce(entry, entry.body())
    case .administratorRecovered: try recover(entry, entry.body())
    case .checkpointMade: try note(entry, entry.body(CheckpointMade.self), sequence: sequence)
    case .faultAcknowledged: try acknowledge(entry, entry.body(), sequence: sequence)
    case .clockCorrected: try act(entry, sequence, reason: entry.body(ClockCorrected.self).reason)
    case .archiveMade: try act(entry, sequence)
    case .actRefused: try refuse(entry, entry.body(), sequence: sequence)
    case .storeRestored: break
    case .indicatorsDrafted: try draft(entry, entry.body(), sequence: sequence)
    case .indicatorsAdopted: try adopt(entry, entry.body(), sequence: sequence)
    case .indicatorsWithdrawn: try takeBack(entry, entry.body(IndicatorsWithdrawn.self), sequence: sequence)
    case .indicatorAmended: try amend(entry, entry.body(), sequence: sequence)
    case .occurrenceOpened: try open(entry, entry.body(OccurrenceOpened.self), sequence: sequence)
    case .occurrenceExtended: try extend(entry, entry.body(), sequence: sequence)
    case .ledgerClosed: try close(entry, entry.body(LedgerClosed.self), sequence: sequence)
    case .ledgerReopened: try reopen(entry, entry.body(LedgerReopened.self), sequence: sequence)
    case .alertsShown: try note(entry.body(AlertsShown.self).alerts, entry)
    case .alertsAcknowledged:
      try acknowledge(entry.body(AlertsAcknowledged.self).alerts, entry)
      try act(entry, sequence)
    case .unitViewed: try note(entry, entry.body(UnitViewed.self), sequence: sequence)
    case .occurrenceExempted: try exempt(entry, entry.body(), sequence: sequence)
    case .reviewJudged: try judge(entry, entry.body(ReviewJudged.self), sequence: sequence)
    case .reviewAnswered: try answer(entry, entry.body(ReviewAnswered.self), sequence: sequence)
    case .reviewClosed: try close(entry, entry.body(ReviewClosed.self), sequence: sequence)
    case .reviewReopened: try reopen(entry, entry.body(ReviewReopened.self), sequence: sequence)
    case .bulletinIssued: try issue(entry, entry.body(BulletinIssued.self), sequence: sequence)
    case .recordFlagged: try flag(entry, entry.body(), sequence: sequence)
    case .recordCleared: try clear(entry, entry.body(), sequence: sequence)
    case .changeConsented: try consent(entry, entry.body(), sequence: sequence)
    case .changeDeclined: try decline(entry, entry.body(), sequence: sequence)
    case .assessmentPlanned: try plan(entry, entry.body(), sequence: sequence)
    case .yearEndEntered: try enter(entry, entry.body(YearEndEntered.self), sequence: sequence)
    case .bonusNoted: try note(entry, entry.body(BonusNoted.self), sequence: sequence)
    case .sanctionNoted: try note(entry, entry.body(SanctionNoted.self), sequence: sequence)
    case .adjustmentWithdrawn: try withdraw(entry, entry.body(AdjustmentWithdrawn.self), sequence: sequence)
    case .yearPublished: try publish(entry, entry.body(), sequence: sequence)
    case .gradeGiven: try give(entry, entry.body(), sequence: sequence)
    case .gradeFollowed: try follow(entry, entry.body(GradeFollowed.self), sequence: sequence)
    case .remarkMade: try remark(entry, entry.body(), sequence: sequence)
    case .remarkSeen: try seeRemark(entry, entry.body(), sequence: sequence)
    case .inspectionOpened: try open(entry, entry.body(InspectionOpened.self), sequence: sequence)
    case .inspectionFound: try find(entry, entry.body(), sequence: sequence)
    case .inspectionClosed: try close(entry, entry.body(InspectionClosed.self), sequence: sequence)
    case .rectificationAnswered: try answer(entry, entry.body(RectificationAnswered.self), sequence: sequence)
    case .rectificationJudged: try judge(entry, entry.body(RectificationJudged.self), sequence: sequence)
    case .findingWithdrawn: try withdraw(entry, entry.body(FindingWithdrawn.self), sequence: sequence)
    case .violationNoted: try note(entry, entry.body(ViolationNoted.self), sequence: sequence)
    case .violationFollowed: try follow(entry, entry.body(ViolationFollowed.self), sequence: sequence)
    case .violationsPublished: try issue(entry, entry.body(ViolationsPublished.self), sequence: sequence)
    case .analysisPresented: try present(entry, entry.body(), sequence: sequence)
    case .analysisSent: try send(entry, entry.body(AnalysisSent.self), sequence: sequence)
    case .recordSubmitted: try submit(entry, entry.body(), sequence: sequence)
    case .recordWithdrawn: try withdraw(entry, entry.body(RecordWithdrawn.self), sequence: sequence)
    case .recordReturned: try giveBack(entry, entry.body(), sequence: sequence)
    case .recordSigned: try sign(entry, entry.body(RecordSigned.self), sequence: sequence)
    case .recordEntered: try enter(entry, entry.body(RecordEntered.self), sequence: sequence)
    case .recordRevised: try revise(entry, entry.body(), sequence: sequence)
    case .recordVoided: try void(entry, entry.body(), sequence: sequence)
    case .recordImported:
      try bringOver(entry, body as? RecordImported ?? entry.body(), sequence: sequence)
    case .paperFiled: try file(entry, entry.body(), sequence: sequence)
    case .draftDiscarded:
      let body = try entry.body(DraftDiscarded.self)
      try act(entry, sequence, draft: body.draft, reason: body.title)
    case .draftHandedOver:
      let body = try entry.body(DraftHandedOver.self)
      try act(entry, sequence, draft: body.draft, reason: body.from.rawValue)
    case .noticeMade: try make(entry, entry.body(), sequence: sequence)
    case .noticeDelivered: try deliver(entry, entry.body(), sequence: sequence)
    case .noticeInstructed: try instruct(entry, entry.body(), sequence: sequence)
    case .noticeFollowed: try follow(entry, entry.body(NoticeFollowed.self), sequence: sequence)
    case .reportRegistered: try register(entry, entry.body(), sequence: sequence)
    case .reportSigned: try sign(entry, entry.body(ReportSigned.self), sequence: sequence)
    case .reportSent: try send(entry, entry.body(ReportSent.self), sequence: sequence)
    }
  }

  private func moveHead(_ entry: Entry, sequence: Int) throws {
    let header = entry.header
    try run(
      """
      INSERT INTO heads (chain, number, digest, city, at, entry) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (chain) DO UPDATE SET number = excluded.number, digest = excluded.digest,
        city = excluded.city, at = excluded.at, entry = excluded.entry
      """,
      [
        header.chain.rawValue, header.number, entry.digest.bytes.column, header.city, header.at.seconds,
        sequence,
      ])
  }

  func run(_ sql: StaticString, _ arguments: StatementArguments) throws {
    try statements.statement(sql, db).execute(arguments: arguments)
  }

  /// One line of a history; its place is the chain, or where a refused act was to be done.
  func act(
    _ entry: Entry, _ sequence: Int, at place: String? = nil, draft: Int? = nil, record: String? = nil,
    reason: String? = nil
  ) throws {
    try run(
      """
      INSERT INTO acts (sequence, place, draft, record, kind, at, author, reason)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        sequence, place ?? entry.header.chain.rawValue, draft, record, entry.header.kind.rawValue,
        entry.header.at.seconds, entry.header.author.rawValue, reason,
      ])
  }

  private func refuse(_ entry: Entry, _ body: ActRefused, sequence: Int) throws {
    try act(entry, sequence, at: body.target.isEmpty ? nil : body.target, reason: body.operation.rawValue)
  }
}
