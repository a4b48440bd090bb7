// Where drafts and units stand.

/// A draft with where it stands.
package struct DraftStanding: Hashable, Sendable, Identifiable {
  package var draft: Draft
  package var state: DraftState
  package var authorName: String
  package var submittedAt: Instant?
  /// The digest that a head signs, once it was submitted.
  package var submission: Digest?
  /// The content that was submitted, and the one before it.
  package var submitted: RecordContent?
  package var previous: RecordContent?
  /// How many times it was submitted.
  package var attempt: Int
  package var comment: String?
  package var signing: SigningFacts?
  /// The deadline for entry, as far as the time of the event is known.
  package var deadline: EntryDeadline?
  package var missing: [FieldProblem]
  /// Whether the author's designation has ended.
  package var orphaned: Bool

  package init(
    draft: Draft, state: DraftState, authorName: String, submittedAt: Instant? = nil,
    submission: Digest? = nil, submitted: RecordContent? = nil, previous: RecordContent? = nil,
    attempt: Int, comment: String? = nil, signing: SigningFacts? = nil, deadline: EntryDeadline? = nil,
    missing: [FieldProblem], orphaned: Bool
  ) {
    self.draft = draft
    self.state = state
    self.authorName = authorName
    self.submittedAt = submittedAt
    self.submission = submission
    self.submitted = submitted
    self.previous = previous
    self.attempt = attempt
    self.comment = comment
    self.signing = signing
    self.deadline = deadline
    self.missing = missing
    self.orphaned = orphaned
  }

  package var id: Int { draft.number }
}

/// How a unit stands, for supervisors.
package struct UnitStanding: Hashable, Sendable, Identifiable {
  package var unit: OrganisationUnit
  package var side: Side?
  package var recordsThisMonth: Int
  /// Occurrences due up to today, without exempt ones, and those of them that are recorded.
  package var due: Int
  package var recorded: Int
  package var overdue: Int
  /// The earliest deadline among those; it can lie in an earlier year.
  package var oldestOverdue: Day?
  /// The side on which that deadline is.
  package var oldestOverdueSide: Side?
  package var late: Int
  package var warnings: Int
  package var lastEntry: Day?
  package var faults: Int

  package init(
    unit: OrganisationUnit, side: Side? = nil, recordsThisMonth: Int, due: Int, recorded: Int, overdue: Int,
    oldestOverdue: Day? = nil, oldestOverdueSide: Side? = nil,
    late: Int, warnings: Int, lastEntry: Day? = nil, faults: Int
  ) {
    self.unit = unit
    self.side = side
    self.recordsThisMonth = recordsThisMonth
    self.due = due
    self.recorded = recorded
    self.overdue = overdue
    self.oldestOverdue = oldestOverdue
    self.oldestOverdueSide = oldestOverdueSide
    self.late = late
    self.warnings = warnings
    self.lastEntry = lastEntry
    self.faults = faults
  }

  package var id: UnitCode { unit.code }
  package var light: Light { overdue > 0 ? .red : warnings > 0 || faults > 0 ? .yellow : .green }

  /// The light of a unit; always told by a word and a mark too.
  package enum Light: String, Hashable, CaseIterable, Sendable { case red, yellow, green }
}

/// What was entered on a day, no matter when it happened.
package struct EntryDay: Hashable, Sendable {
  package var day: Day
  /// Those that were voided later do not count.
  package var records: Int
  package var late: Int

  package init(day: Day, records: Int, late: Int) {
    self.day = day
    self.records = records
    self.late = late
  }
}

/// The figures of a month for one side of a unit.
package struct MonthFigures: Hashable, Sendable {
  package var records: Int
  package var due: Int
  package var recorded: Int
  package var late: Int
  package var overdue: Int
  package var exempt: Int

  package init(records: Int, due: Int, recorded: Int, late: Int, overdue: Int, exempt: Int) {
    self.records = records
    self.due = due
    self.recorded = recorded
    self.late = late
    self.overdue = overdue
    self.exempt = exempt
  }
}
