// Lists of records, and how they are asked for.

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
  package var duty: NamedDuty?
  package var evidence: EvidenceKind?
  package var lateOnly: Bool = false
  package var unplannedOnly: Bool = false
  package var paperPendingOnly: Bool = false
  package var category: EventCategory?
  /// Whether each row comes with its whole content, which files want and lists do not.
  package var isWhole: Bool = false
  /// Other orders are an option of the screen; reports always ascend.
  package var order: RecordOrder = .oldestFirst

  package init(
    unit: UnitCode? = nil, side: Side? = nil, year: Int? = nil, from: Day? = nil, to: Day? = nil,
    states: Set<RecordState> = [], person: PersonCode? = nil, personName: String? = nil,
    place: String? = nil, words: String? = nil, duty: NamedDuty? = nil,
    evidence: EvidenceKind? = nil, category: EventCategory? = nil, lateOnly: Bool = false,
    unplannedOnly: Bool = false, paperPendingOnly: Bool = false, order: RecordOrder = .oldestFirst
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
    self.duty = duty
    self.evidence = evidence
    self.category = category
    self.lateOnly = lateOnly
    self.unplannedOnly = unplannedOnly
    self.paperPendingOnly = paperPendingOnly
    self.order = order
  }
}

/// The order in which a list of records is read; each along an index, so that no page costs more than another.
package enum RecordOrder: String, Hashable, CaseIterable, Sendable {
  /// By the start of the event, then the number.
  case oldestFirst, newestFirst
  /// The last entered one first; along an index for the whole city only.
  case lastEntered
  /// The highest number of the last year first.
  case lastNumber

  /// Whether keys grow down the list.
  package var ascends: Bool { self == .oldestFirst }
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
  /// The whole content; only where the query wants it.
  package var content: RecordContent?
  /// Why it was entered late; only where the query wants the content.
  package var lateReason: String?

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
