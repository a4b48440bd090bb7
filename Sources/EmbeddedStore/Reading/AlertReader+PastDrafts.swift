import GRDB
import Records

extension AlertReader {
  /// Submissions in the state that they had at a past moment, with the content that they had then.
  func pastSubmissions(in piece: Scope, knownBy instant: Instant) throws -> [OpenDrafts.Item] {
    try draftsOpen(at: instant, in: piece).compactMap { number in
      try pastItem(number, knownBy: instant)
    }
  }

  /// The drafts of a piece that can have been open then: of a unit all, of the city those with acts since, and
  /// those open still.
  private func draftsOpen(at instant: Instant, in piece: Scope) throws -> [Int] {
    let ground =
      piece.unit == nil
      ? """
      s.draft IN (SELECT draft FROM acts WHERE sequence > ? AND draft IS NOT NULL
        UNION SELECT draft FROM submissions INDEXED BY submissions_open WHERE state <> 'entered' AND state <> 'discarded')
      """ : "s.changed_at > ? OR s.state IN ('submitted', 'returned', 'withdrawn', 'signed')"
    var whole = piece.condition("s")
    whole.add("(s.submitted_at <= ? OR s.attempt > 1)", [instant.seconds])
    whole.add("(\(ground))", [piece.unit == nil ? try lastAct(by: instant) : instant.seconds])
    let statement = try db.cachedStatement(
      sql: "SELECT s.draft FROM submissions s WHERE \(whole.sql) ORDER BY s.draft")
    return try Int.fetchAll(statement, arguments: whole.arguments)
  }

  private func pastItem(_ number: Int, knownBy instant: Instant) throws -> OpenDrafts.Item? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT sequence FROM acts WHERE draft = ? AND at <= ? AND kind IN ('record.submitted', 'record.withdrawn',
          'record.returned', 'record.signed', 'record.entered', 'record.revised', 'record.voided',
          'draft.discarded') ORDER BY sequence
        """)
    let acts = try Int.fetchAll(statement, arguments: [number, instant.seconds]).map {
      try Journal(db).entry($0)
    }
    guard let last = acts.last, let state = last.header.kind.draftState,
      let submission = try acts.last(where: { $0.header.kind == .recordSubmitted })?.body(
        RecordSubmitted.self)
    else { return nil }
    let content = submission.content
    return try drafts.item(
      number,
      OpenDraft(
        name: "D\(number)", unit: content.unit, unitName: "", side: content.side, purpose: submission.purpose,
        state: state, title: content.title, time: content.time,
        comment: state == .returned ? try last.body(RecordReturned.self).comment : nil),
      links: content.links, signedOn: state == .signed ? last.header.at.day : nil)
  }
}

extension EntryKind {
  /// The open state in which an act leaves a draft; `nil` when it is open no more.
  fileprivate var draftState: DraftState? {
    switch self {
    case .recordSubmitted: .submitted
    case .recordWithdrawn: .withdrawn
    case .recordReturned: .returned
    case .recordSigned: .signed
    default: nil
    }
  }
}
