// What others did since somebody looked last.

/// Where news begin.
package enum NewsStart: Hashable, Sendable {
  /// After what the person had looked at, or a week ago where nothing is known of it.
  case lastLook
  /// After an act, by its place in the order of arrival.
  case act(Int)
  case day(Day)
}

/// What others did within a person's business since a time, the latest first (W-4).
package struct News: Hashable, Sendable {
  /// When the person looked last, or the first moment of the day that was asked for.
  package var since: Instant
  /// The place of the last act that is no news, and of the last one there is.
  package var after: Int
  package var upTo: Int
  /// All of it, by kind; the lines may be fewer.
  package var counts: [EntryKind: Int]
  package var lines: [NewsLine]

  package init(since: Instant, after: Int, upTo: Int, counts: [EntryKind: Int], lines: [NewsLine]) {
    self.since = since
    self.after = after
    self.upTo = upTo
    self.counts = counts
    self.lines = lines
  }

  /// The kinds of acts that are news, in the order in which they are told.
  package static let kinds: [EntryKind] = [
    .recordEntered, .recordRevised, .recordVoided, .recordReturned, .actRefused,
  ]

  package var total: Int { counts.values.reduce(0, +) }
}

/// One act of somebody else.
package struct NewsLine: Hashable, Sendable {
  package var sequence: Int
  package var kind: EntryKind
  package var at: Instant
  package var whoName: String
  package var unit: UnitCode?
  package var side: Side?
  package var record: RecordNumber?
  package var draft: Int?
  /// The title of the record or draft; for a refusal, what was asked for.
  package var title: String
  package var reason: String?

  package init(
    sequence: Int, kind: EntryKind, at: Instant, whoName: String, unit: UnitCode? = nil, side: Side? = nil,
    record: RecordNumber? = nil, draft: Int? = nil, title: String, reason: String? = nil
  ) {
    self.sequence = sequence
    self.kind = kind
    self.at = at
    self.whoName = whoName
    self.unit = unit
    self.side = side
    self.record = record
    self.draft = draft
    self.title = title
    self.reason = reason
  }
}
