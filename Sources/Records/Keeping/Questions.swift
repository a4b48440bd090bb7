// What screens and commands ask of a store. Everything is asked by a sitting, and answered within its rights.

/// Where a page of a long list begins; lists are read by key-set pages, never whole.
package enum PageAnchor<Key: Hashable & Sendable>: Hashable, Sendable {
  case first, last
  case after(Key), before(Key)
}

/// A piece of a long list, in the order that was asked for.
package struct Page<Row: Hashable & Sendable>: Hashable, Sendable {
  package var rows: [Row]
  package var hasMoreBefore: Bool
  package var hasMoreAfter: Bool

  package init(rows: [Row], hasMoreBefore: Bool, hasMoreAfter: Bool) {
    self.rows = rows
    self.hasMoreBefore = hasMoreBefore
    self.hasMoreAfter = hasMoreAfter
  }

  /// A page of a list that has nothing.
  package static var empty: Page { Page(rows: [], hasMoreBefore: false, hasMoreAfter: false) }
}

/// Which records a list shows, by any of these, alone or together.
package struct RecordQuery: Hashable, Sendable {
  package var unit: UnitCode?
  package var side: Side?
  package var year: Int?
  package var from: Day?
  package var to: Day?
  package var states: Set<RecordState> = []
  package var person: PersonCode?
  /// Part of a participant's name, for outsiders.
  package var personName: String?
  package var place: String?
  /// Any substring of title, summary, place or names.
  package var words: String?
  package var occurrence: OccurrenceName?
  package var evidence: EvidenceKind?
  package var lateOnly: Bool = false
  package var unplannedOnly: Bool = false
  package var paperPendingOnly: Bool = false
  /// Newest first is an option of the screen; reports always ascend.
  package var newestFirst: Bool = false

  package init(
    unit: UnitCode? = nil, side: Side? = nil, year: Int? = nil, from: Day? = nil, to: Day? = nil,
    states: Set<RecordState> = [], person: PersonCode? = nil, personName: String? = nil,
    place: String? = nil, words: String? = nil, occurrence: OccurrenceName? = nil,
    evidence: EvidenceKind? = nil, lateOnly: Bool = false, unplannedOnly: Bool = false,
    paperPendingOnly: Bool = false, newestFirst: Bool = false
  ) {
    self.unit = unit
    self.side = side
    self.year = year
    self.from = from
    self.to = to
    self.states = states
    self.person = person
    self.personName = personName
    self.place = place
    self.words = words
    self.occurrence = occurrence
    self.evidence = evidence
    self.lateOnly = lateOnly
    self.unplannedOnly = unplannedOnly
    self.paperPendingOnly = paperPendingOnly
    self.newestFirst = newestFirst
  }
}

/// The states in which a list shows a record.
package enum RecordState: String, Codable, CaseIterable, Sendable {
  case draft, submitted, returned, signed, entered, voided
}

/// The key by which record lists are paged: start of the event, then number.
package struct RecordKey: Hashable, Sendable {
  package var start: Moment
  package var number: RecordNumber

  package init(start: Moment, number: RecordNumber) {
    self.start = start
    self.number = number
  }
}

/// A line of a list of entered records.
package struct RecordRow: Hashable, Sendable, Identifiable {
  package var number: RecordNumber
  package var subject: DutySubject
  package var title: String
  package var start: Moment
  package var end: Moment?
  package var place: String
  /// Names, the first three and how many there are.
  package var people: String
  package var links: [OccurrenceName]
  package var state: RecordState
  package var lateBy: Int?
  package var enteredAt: Instant
  package var enteredBy: PersonCode
  package var signedBy: String
  package var attachments: Int
  package var revision: Int
  package var imported: Bool
  package var paper: PaperState

  package init(
    number: RecordNumber, subject: DutySubject, title: String, start: Moment, end: Moment? = nil,
    place: String, people: String, links: [OccurrenceName], state: RecordState, lateBy: Int? = nil,
    enteredAt: Instant, enteredBy: PersonCode, signedBy: String, attachments: Int, revision: Int,
    imported: Bool, paper: PaperState
  ) {
    self.number = number
    self.subject = subject
    self.title = title
    self.start = start
    self.end = end
    self.place = place
    self.people = people
    self.links = links
    self.state = state
    self.lateBy = lateBy
    self.enteredAt = enteredAt
    self.enteredBy = enteredBy
    self.signedBy = signedBy
    self.attachments = attachments
    self.revision = revision
    self.imported = imported
    self.paper = paper
  }

  package var id: RecordNumber { number }
  package var key: RecordKey { RecordKey(start: start, number: number) }
}

/// What is known of a record's paper file.
package enum PaperState: Hashable, Sendable {
  case filed(PaperFile)
  case none
  case pending
}

/// One revision of a record as it stood.
package struct RecordRevision: Hashable, Sendable {
  package var number: Int
  package var purpose: Purpose
  package var content: RecordContent
  package var reason: String?
  package var author: PersonCode
  package var at: Instant
  package var signing: SigningFacts

  package init(
    number: Int, purpose: Purpose, content: RecordContent, reason: String? = nil, author: PersonCode,
    at: Instant, signing: SigningFacts
  ) {
    self.number = number
    self.purpose = purpose
    self.content = content
    self.reason = reason
    self.author = author
    self.at = at
    self.signing = signing
  }
}

/// Who signed, how and when.
package struct SigningFacts: Hashable, Sendable {
  package var signer: PersonCode?
  package var name: String
  package var title: String
  package var at: Instant
  package var opinion: String
  package var acting: Bool
  package var own: Bool
  package var paper: PaperSignature?
  /// A claim of the importer.
  package var claimed: Moment?

  package init(
    signer: PersonCode? = nil, name: String, title: String, at: Instant, opinion: String, acting: Bool,
    own: Bool, paper: PaperSignature? = nil, claimed: Moment? = nil
  ) {
    self.signer = signer
    self.name = name
    self.title = title
    self.at = at
    self.opinion = opinion
    self.acting = acting
    self.own = own
    self.paper = paper
    self.claimed = claimed
  }
}

/// A record as a whole.
package struct RecordDetail: Hashable, Sendable {
  package var row: RecordRow
  /// From the entered one to the current one, which is last.
  package var revisions: [RecordRevision]
  package var deadline: Day
  package var boundBy: Day?
  package var lateReason: String?
  package var designation: String?
  package var recorder: PersonCode
  package var recorderName: String
  package var voidReason: String?
  /// Digests of attachments whose bytes are missing or altered, as far as it was checked.
  package var faultyEvidence: [Digest]
  /// A correction, supplement or void that is on its way.
  package var pendingDraft: Int?

  package init(
    row: RecordRow, revisions: [RecordRevision], deadline: Day, boundBy: Day? = nil,
    lateReason: String? = nil, designation: String? = nil, recorder: PersonCode, recorderName: String,
    voidReason: String? = nil, faultyEvidence: [Digest], pendingDraft: Int? = nil
  ) {
    self.row = row
    self.revisions = revisions
    self.deadline = deadline
    self.boundBy = boundBy
    self.lateReason = lateReason
    self.designation = designation
    self.recorder = recorder
    self.recorderName = recorderName
    self.voidReason = voidReason
    self.faultyEvidence = faultyEvidence
    self.pendingDraft = pendingDraft
  }

  package var content: RecordContent? { revisions.last?.content }
}

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

/// One act on a record or draft, as its history shows it.
package struct HistoryLine: Hashable, Sendable {
  package var chain: ChainName
  package var number: Int
  package var at: Instant
  package var who: PersonCode
  package var whoName: String
  package var kind: EntryKind
  package var reason: String?
  package var digest: Digest

  package init(
    chain: ChainName, number: Int, at: Instant, who: PersonCode, whoName: String, kind: EntryKind,
    reason: String? = nil, digest: Digest
  ) {
    self.chain = chain
    self.number = number
    self.at = at
    self.who = who
    self.whoName = whoName
    self.kind = kind
    self.reason = reason
    self.digest = digest
  }
}

/// What was found by words.
package struct SearchHit: Hashable, Sendable {
  package var row: RecordRow
  /// The words with a little of what stands around them.
  package var snippet: String

  package init(row: RecordRow, snippet: String) {
    self.row = row
    self.snippet = snippet
  }
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
  package var late: Int
  package var warnings: Int
  package var lastEntry: Day?
  package var faults: Int

  package init(
    unit: OrganisationUnit, side: Side? = nil, recordsThisMonth: Int, due: Int, recorded: Int, overdue: Int,
    late: Int, warnings: Int, lastEntry: Day? = nil, faults: Int
  ) {
    self.unit = unit
    self.side = side
    self.recordsThisMonth = recordsThisMonth
    self.due = due
    self.recorded = recorded
    self.overdue = overdue
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

/// Something that a field offers, found by its characters, full pinyin or initials.
package struct Candidate: Hashable, Sendable {
  /// What is put into the field: a person's code, an occurrence's name, a place.
  package var value: String
  package var text: String
  package var detail: String
  package var pinyin: String
  package var initials: String

  package init(value: String, text: String, detail: String, pinyin: String, initials: String) {
    self.value = value
    self.text = text
    self.detail = detail
    self.pinyin = pinyin
    self.initials = initials
  }
}

/// What a field may be offered.
package enum CandidateKind: Hashable, Sendable {
  case people(UnitCode)
  case places(UnitCode)
  case titles(UnitCode, Side)
  case occurrences(UnitCode, Side, year: Int)
  case units
}
