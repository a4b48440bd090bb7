extension Clerk {
  /// A record that is untrue counts for nothing; it stays where it is, with the mark and its reason, and the
  /// reviewer's own office has a violation note of it from then on.
  func flag(_ number: RecordNumber, _ untruth: UntruthKind, reason: String) throws(StoreFailure) -> ActPlan {
    let office = side(of: try require(.reviewMonth, in: Scope(side: number.side)))
    guard let known = try books.record(number) else { throw refuse(.noSuch(.record(number.description))) }
    guard !known.voided else { throw refuse(.recordVoided(number)) }
    guard try !books.isFlagged(number) else { throw refuse(.nothingChanged) }
    try requireReason(reason)
    let form: ViolationKind = untruth == .forged ? .fraud : .untrueEntry
    let note: any EntryBody
    if let known = try books.violation(of: number, [form], office: office) {
      // The mark was taken back and is put on again: the violation is noted already.
      note = ViolationFollowed(violation: known.digest, text: reason.trimmed)
    } else {
      let serial = try books.nextSerial(of: .violation, office: office, year: today.year)
      note = ViolationNoted(
        name: SupervisionName(.violation, office: office, year: today.year, serial: serial),
        unit: number.unit, side: number.side, record: number, form: form, occasion: .dailyCheck, on: today,
        evidence: reason.trimmed)
    }
    return plan(
      RecordFlagged(record: number, untruth: untruth, reason: reason.trimmed), on: number.side,
      beside: note, of: office)
  }

  /// The office's own note of the record says why the mark is gone; another office's chain is not written on.
  func clear(_ number: RecordNumber, reason: String) throws(StoreFailure) -> ActPlan {
    let office = side(of: try require(.reviewMonth, in: Scope(side: number.side)))
    guard try books.isFlagged(number) else { throw refuse(.nothingChanged) }
    try requireReason(reason)
    let note = try books.violation(of: number, [.untrueEntry, .fraud], office: office)
    return plan(
      RecordCleared(record: number, reason: reason.trimmed), on: number.side,
      beside: note.map { ViolationFollowed(violation: $0.digest, text: reason.trimmed) }, of: office)
  }

  /// What is said of a record on the chain of its side's office, and what its reviewer's own office notes of it.
  private func plan(
    _ word: any EntryBody, on side: Side, beside note: (any EntryBody)?, of office: Side
  ) -> ActPlan {
    guard let note else { return ActPlan(.office(side), [word]) }
    if side == office { return ActPlan(.office(side), [word, note]) }
    return ActPlan(batches: [
      ActPlan.Batch(chain: .office(side), steps: [.body(word)]),
      ActPlan.Batch(chain: .office(office), steps: [.body(note)]),
    ])
  }

  /// The office lets a submitted change of a reviewed record pass; the head's signature still follows.
  func consent(to draft: Int) throws(StoreFailure) -> ActPlan {
    let submission = try waitingForConsent(draft)
    let content = submission.body.content
    return ActPlan(
      .office(content.side),
      [ChangeConsented(unit: content.unit, draft: draft, submission: submission.digest)])
  }

  /// The office says why it does not let a change pass; it may still think better of it.
  func decline(_ draft: Int, reason: String) throws(StoreFailure) -> ActPlan {
    let submission = try waitingForConsent(draft)
    try requireReason(reason)
    guard try books.whyDeclined(submission.digest) == nil else { throw refuse(.nothingChanged) }
    let content = submission.body.content
    return ActPlan(
      .office(content.side),
      [
        ChangeDeclined(
          unit: content.unit, draft: draft, submission: submission.digest, reason: reason.trimmed)
      ])
  }

  /// A submitted change of a record whose month is closed, which nobody has consented to yet.
  private func waitingForConsent(_ draft: Int) throws(StoreFailure) -> SubmissionFacts {
    let submission = try submission(draft, in: [.submitted], for: .consentToChange)
    try require(.consentToChange, in: Scope(side: submission.body.content.side))
    guard let number = submission.body.record, let known = try books.record(number), try isReviewed(known),
      try !books.hasConsent(to: submission.digest)
    else { throw refuse(.nothingChanged) }
    return submission
  }

  /// Whether a closed review has judged a record: one of the month of its event, or of a duty that it names.
  func isReviewed(_ record: EnteredRecord) throws(StoreFailure) -> Bool {
    let (unit, side) = (record.number.unit, record.number.side)
    var months: Set<Month> = [Month(containing: record.content.time.endDay)]
    for link in record.content.links {
      if let due = try books.occurrence(unit, side, year: record.number.year, link)?.due {
        months.insert(Month(containing: due))
      }
    }
    for month in months.sorted() where try books.review(unit, side, month)?.closing != nil { return true }
    return false
  }
}
