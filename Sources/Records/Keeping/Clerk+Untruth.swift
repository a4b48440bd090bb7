extension Clerk {
  /// A record that is untrue counts for nothing; it stays where it is, with the mark and its reason.
  func flag(_ number: RecordNumber, _ untruth: UntruthKind, reason: String) throws(StoreFailure) -> ActPlan {
    try require(.reviewMonth, in: Scope(side: number.side))
    guard let known = try books.record(number) else { throw refuse(.noSuch(.record(number.description))) }
    guard !known.voided else { throw refuse(.recordVoided(number)) }
    guard try !books.isFlagged(number) else { throw refuse(.nothingChanged) }
    try requireReason(reason)
    return ActPlan(
      .office(number.side), [RecordFlagged(record: number, untruth: untruth, reason: reason.trimmed)])
  }

  func clear(_ number: RecordNumber, reason: String) throws(StoreFailure) -> ActPlan {
    try require(.reviewMonth, in: Scope(side: number.side))
    guard try books.isFlagged(number) else { throw refuse(.nothingChanged) }
    try requireReason(reason)
    return ActPlan(.office(number.side), [RecordCleared(record: number, reason: reason.trimmed)])
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
    let submission = try submission(draft, in: [.submitted])
    try require(.consentToChange, in: Scope(side: submission.body.content.side))
    guard let number = submission.body.record, let known = try books.record(number), try isReviewed(known),
      try !books.hasConsent(to: submission.digest)
    else { throw refuse(.nothingChanged) }
    return submission
  }

  /// Whether a closed review has judged a record: one of the month of its event, or of a duty that it names.
  func isReviewed(_ record: RecordFacts) throws(StoreFailure) -> Bool {
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

  private func requireReason(_ reason: String) throws(StoreFailure) {
    guard !reason.trimmed.isEmpty else { throw refuse(.reasonMissing) }
    try requireText(reason, most: 300, field: "reason")
  }
}
