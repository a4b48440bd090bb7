import HonestText

extension Clerk {
  /// A submission carries the whole content: what is signed later is what is submitted here.
  func submit(_ number: Int, _ confirmed: Confirmations) throws(StoreFailure) -> ActPlan {
    let draft = try openDraft(number, for: .submitRecord)
    let scope = Scope(unit: draft.unit, side: draft.side)
    let designation = try require(draft.purpose == .new ? .submitRecord : .askForChange, in: scope)
    let earlier = try books.submission(ofDraft: number)
    if let earlier, earlier.state != .returned, earlier.state != .withdrawn {
      throw refuse(.wrongState(draft: number, earlier.state))
    }
    let problems = rules.problems(in: draft)
    guard problems.isEmpty else { throw refuse(.incomplete(problems)) }
    let content = try submittedContent(of: draft)
    try requireRoom(for: content)
    if draft.purpose != .void { try requireConfirmed(content, draft: draft, confirmed) }

    var steps: [ActPlan.Step] = [
      .body(
        RecordSubmitted(
          draft: number, purpose: draft.purpose, record: draft.record,
          reason: draft.purpose == .new ? nil : draft.form.reason.trimmed, content: content,
          designation: designation.id, draftedAt: draft.createdAt, replaces: earlier?.digest,
          duplicates: confirmed.duplicates.isEmpty ? nil : confirmed.duplicates,
          lacking: confirmed.lacking.isEmpty ? nil : confirmed.lacking,
          enterWhenSigned: draft.form.enterWhenSigned ? true : nil,
          lateReason: draft.form.lateReason.trimmed.nonEmpty))
    ]
    if draft.purpose == .new, let paper = rules.paper(of: draft.form) {
      try requireFree(paper, in: draft.unit, for: draft.name)
      steps.append(.body(PaperFiled(target: draft.name, paper: paper, filedOn: today)))
    }
    return ActPlan(batches: [ActPlan.Batch(chain: .body(draft.unit, draft.side), steps: steps)])
  }

  func openDraft(_ number: Int, for operation: Operation) throws(StoreFailure) -> Draft {
    if let draft = try books.draft(number) {
      try requireSight(of: .draft(number), in: Scope(unit: draft.unit, side: draft.side), for: operation)
      return draft
    }
    // What has been entered has left the drafts; its submission tells where it went.
    if let known = try books.submission(ofDraft: number) {
      try requireSight(of: .draft(number), in: known.scope, for: operation)
      throw refuse(.wrongState(draft: number, known.state))
    }
    throw refuse(.noSuch(.draft(number)))
  }

  private func submittedContent(of draft: Draft) throws(StoreFailure) -> RecordContent {
    if draft.purpose == .new {
      guard let content = rules.content(of: draft) else { throw refuse(.incomplete([])) }
      try requireLinks(content)
      return content
    }
    guard let number = draft.record, let known = try books.record(number) else {
      throw refuse(.noSuch(.record(draft.record?.description ?? "")))
    }
    guard !known.voided else { throw refuse(.recordVoided(number)) }
    if draft.purpose == .void { return known.content }
    guard let content = rules.content(of: draft) else { throw refuse(.incomplete([])) }
    guard content != known.content else { throw refuse(.nothingChanged) }
    try requireLinks(content)
    try requireKept(known.content, in: content, purpose: draft.purpose)
    return content
  }

  /// Unit and side stay, no attachment goes, and a supplement only adds.
  private func requireKept(_ old: RecordContent, in new: RecordContent, purpose: Purpose)
    throws(StoreFailure)
  {
    var problems: [FieldProblem] = []
    let kept = Set(new.evidence.map(\.sha256))
    if !old.evidence.allSatisfy({ kept.contains($0.sha256) }) {
      problems.append(FieldProblem(field: .evidence, kind: .changed))
    }
    if rules.year(of: new) != rules.year(of: old) {
      // The number holds the year, so the event must stay in it.
      problems.append(FieldProblem(field: .start, kind: .changed))
    }
    if purpose == .supplement {
      if new.time != old.time { problems.append(FieldProblem(field: .start, kind: .changed)) }
      if new.place != old.place { problems.append(FieldProblem(field: .place, kind: .changed)) }
      if new.title != old.title { problems.append(FieldProblem(field: .title, kind: .changed)) }
      if !new.summary.hasPrefix(old.summary) {
        problems.append(FieldProblem(field: .summary, kind: .changed))
      }
      if !Set(new.people).isSuperset(of: old.people) {
        problems.append(FieldProblem(field: .people, kind: .changed))
      }
      if !Set(new.links).isSuperset(of: old.links) {
        problems.append(FieldProblem(field: .links, kind: .changed))
      }
    }
    guard problems.isEmpty else { throw refuse(.incomplete(problems)) }
  }

  /// Links go to occurrences of the record's own unit, side and year.
  private func requireLinks(_ content: RecordContent) throws(StoreFailure) {
    let year = rules.year(of: content)
    for link in content.links
    where try books.occurrence(content.unit, content.side, year: year, link) == nil {
      throw refuse(.incomplete([FieldProblem(field: .links, kind: .otherLedger(link.description))]))
    }
    for participant in content.people {
      if let person = participant.person, try books.person(person) == nil {
        throw refuse(.incomplete([FieldProblem(field: .people, kind: .unknownPerson(person.rawValue))]))
      }
    }
    if let member = content.subject.member, try books.person(member) == nil {
      throw refuse(.incomplete([FieldProblem(field: .subject, kind: .unknownPerson(member.rawValue))]))
    }
  }

  private func requireRoom(for content: RecordContent) throws(StoreFailure) {
    let size = content.evidence.reduce(0) { $0 + $1.size }
    guard size <= profile.attachmentRecordLimit else {
      throw .file(.recordTooLarge(size: size, limit: profile.attachmentRecordLimit))
    }
    for item in content.evidence where !books.hasObject(item.sha256, size: item.size) {
      throw refuse(.attachmentGone(item.name))
    }
  }

  /// What looks like the same event, or lacks what the duty expects, is confirmed first.
  private func requireConfirmed(_ content: RecordContent, draft: Draft, _ confirmed: Confirmations)
    throws(StoreFailure)
  {
    let similar = try books.similar(to: content, exceptDraft: draft.number, exceptRecord: draft.record)
      .filter { !confirmed.duplicates.contains($0.name) && $0.name != content.counterpart }
    guard similar.isEmpty else { throw refuse(.duplicates(similar)) }
    let lacking = try lackingEvidence(of: content).filter { !confirmed.lacking.contains($0) }
    guard lacking.isEmpty else { throw refuse(.evidenceLacking(lacking)) }
  }

  /// The kinds of evidence that the linked duties expect and the content has not.
  func lackingEvidence(of content: RecordContent) throws(StoreFailure) -> [EvidenceKind] {
    let year = rules.year(of: content)
    let present = Set(content.evidence.map(\.kind))
    var expected: Set<EvidenceKind> = []
    for link in content.links {
      expected.formUnion(try books.occurrence(content.unit, content.side, year: year, link)?.evidence ?? [])
    }
    return EvidenceKind.allCases.filter { expected.contains($0) && !present.contains($0) }
  }

  func requireFree(_ paper: PaperFile, in unit: UnitCode, for target: String) throws(StoreFailure) {
    if let holder = try books.paperHolder(unit, number: paper.number), holder != target {
      throw refuse(.paperNumberTaken(paper.number, by: holder))
    }
  }

  func withdraw(_ number: Int) throws(StoreFailure) -> ActPlan {
    let submission = try submission(number, in: [.submitted, .signed], for: .withdrawRecord)
    let (unit, side) = (submission.body.content.unit, submission.body.content.side)
    try require(.withdrawRecord, in: Scope(unit: unit, side: side))
    return ActPlan(
      .body(unit, side), [RecordWithdrawn(draft: number, submission: submission.digest)])
  }

  func returnDraft(_ number: Int, comment: String) throws(StoreFailure) -> ActPlan {
    let submission = try submission(number, in: [.submitted], for: .returnRecord)
    let (unit, side) = (submission.body.content.unit, submission.body.content.side)
    try require(.returnRecord, in: Scope(unit: unit, side: side))
    guard !comment.trimmed.isEmpty else { throw refuse(.commentMissing) }
    return ActPlan(
      .body(unit, side),
      [RecordReturned(draft: number, submission: submission.digest, comment: comment.trimmed)])
  }

  func submission(_ number: Int, in states: Set<DraftState>, for operation: Operation) throws(StoreFailure)
    -> SubmissionFacts
  {
    guard let submission = try books.submission(ofDraft: number) else {
      _ = try openDraft(number, for: operation)
      throw refuse(.wrongState(draft: number, .draft))
    }
    try requireSight(of: .draft(number), in: submission.scope, for: operation)
    guard states.contains(submission.state) else {
      throw refuse(.wrongState(draft: number, submission.state))
    }
    return submission
  }

  /// Given up before it was ever submitted; the trace keeps author, time and title.
  func discard(_ number: Int) throws(StoreFailure) -> ActPlan {
    let draft = try openDraft(number, for: .draftRecord)
    try require(.draftRecord, in: Scope(unit: draft.unit, side: draft.side))
    if let known = try books.submission(ofDraft: number) {
      throw refuse(.wrongState(draft: number, known.state))
    }
    guard draft.author == author else {
      throw refuse(.notPermitted(.draftRecord, Scope(unit: draft.unit, side: draft.side)))
    }
    return ActPlan(
      .body(draft.unit, draft.side),
      [
        DraftDiscarded(
          draft: number, title: draft.form.title.trimmed.clipped(to: 60), draftedAt: draft.createdAt,
          draftedBy: draft.author)
      ])
  }

  func takeOver(_ number: Int) throws(StoreFailure) -> ActPlan {
    let draft = try openDraft(number, for: .draftRecord)
    try require(.draftRecord, in: Scope(unit: draft.unit, side: draft.side))
    guard draft.author != author else { throw refuse(.nothingChanged) }
    return ActPlan(
      .body(draft.unit, draft.side),
      [
        DraftHandedOver(
          draft: number, title: draft.form.title.trimmed.clipped(to: 60), from: draft.author)
      ])
  }

  /// The paper file's number can come later than the record, and can be put right.
  func filePaper(_ target: String, _ paper: PaperFile) throws(StoreFailure) -> ActPlan {
    let paper = paper.trimmed
    let place: (unit: UnitCode, side: Side)
    if let number = RecordNumber(target) {
      try require(.filePaper, in: Scope(unit: number.unit, side: number.side))
      guard try books.record(number) != nil else { throw refuse(.noSuch(.record(target))) }
      place = (number.unit, number.side)
    } else if target.hasPrefix("D"), let number = Int(target.dropFirst()) {
      let states: Set<DraftState> = [.submitted, .signed, .returned, .withdrawn]
      let content = try submission(number, in: states, for: .filePaper).body.content
      place = (content.unit, content.side)
    } else {
      throw refuse(.noSuch(.record(target)))
    }
    try require(.filePaper, in: Scope(unit: place.unit, side: place.side))
    guard !paper.number.isEmpty, !paper.location.isEmpty, paper.pages > 0 else {
      throw refuse(.paperIncomplete)
    }
    try requireFree(paper, in: place.unit, for: target)
    return ActPlan(
      .body(place.unit, place.side), [PaperFiled(target: target, paper: paper, filedOn: today)])
  }
}

extension String {
  /// As much of an honest line as a field of this many characters takes.
  func clipped(to characters: Int) -> String {
    let room = TextRoom(.line, 0...characters)
    var text = String(mended(.line).prefix(characters))
    while room.problem(in: text) != nil { text.removeLast() }
    return text
  }
}
