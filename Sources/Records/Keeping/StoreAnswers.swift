/// Whose key is in force, since when.
package struct KeyInForce: Hashable, Sendable {
  package var person: Person
  package var key: PublicKey
  package var since: Instant
  /// How many keys the person had before: a key that took another's place is shown to everyone.
  package var earlier: Int

  package init(person: Person, key: PublicKey, since: Instant, earlier: Int) {
    self.person = person
    self.key = key
    self.since = since
    self.earlier = earlier
  }
}

/// What is still wrong with a draft, and what should be known before it is submitted.
package struct DraftReview: Hashable, Sendable {
  package var problems: [FieldProblem]
  package var deadline: EntryDeadline?
  package var similar: [SimilarRecord]
  package var lacking: [EvidenceKind]
  package var lateBy: Int?

  package init(
    problems: [FieldProblem], deadline: EntryDeadline? = nil, similar: [SimilarRecord],
    lacking: [EvidenceKind], lateBy: Int? = nil
  ) {
    self.problems = problems
    self.deadline = deadline
    self.similar = similar
    self.lacking = lacking
    self.lateBy = lateBy
  }
}

/// A record to be imported, with the claims of the importer.
package struct ImportedRecord: Hashable, Sendable {
  package var content: RecordContent
  package var signedBy: String
  package var signedAt: Moment
  package var enteredAt: Moment
  package var paper: PaperFile?

  package init(
    content: RecordContent, signedBy: String, signedAt: Moment, enteredAt: Moment, paper: PaperFile? = nil
  ) {
    self.content = content
    self.signedBy = signedBy
    self.signedAt = signedAt
    self.enteredAt = enteredAt
    self.paper = paper
  }
}

/// A draft of a new record to be imported.
package struct ImportedDraft: Hashable, Sendable {
  package var unit: UnitCode
  package var side: Side
  package var form: DraftForm

  package init(unit: UnitCode, side: Side, form: DraftForm) {
    self.unit = unit
    self.side = side
    self.form = form
  }
}

/// An indicator with whether it is in force.
package struct IndicatorStanding: Hashable, Sendable {
  package var dated: DatedIndicator
  package var adopted: Bool
  /// Its changes since it was adopted, the first one first.
  package var amendments: [IndicatorAmendment]

  package init(dated: DatedIndicator, adopted: Bool, amendments: [IndicatorAmendment] = []) {
    self.dated = dated
    self.adopted = adopted
    self.amendments = amendments
  }
}
