/// What the list of irregular acts tells.
package enum TrailKind: String, CaseIterable, Codable, Sendable {
  case lateEntry, correction, supplement, void, refusal, hashFault
}

/// A period of the list of irregular acts, of one unit or of all that the person may read.
package struct TrailQuery: Hashable, Sendable {
  package var from: Day
  package var to: Day
  package var unit: UnitCode?
  package var side: Side?
  /// Empty: all of them.
  package var kinds: Set<TrailKind>

  package init(from: Day, to: Day, unit: UnitCode? = nil, side: Side? = nil, kinds: Set<TrailKind> = []) {
    self.from = from
    self.to = to
    self.unit = unit
    self.side = side
    self.kinds = kinds
  }
}

/// A line of the list of irregular acts.
package struct TrailLine: Hashable, Sendable {
  package var kind: TrailKind
  /// Absent where it is the whole store's.
  package var unit: UnitCode?
  package var unitName: String
  package var side: Side?
  /// When it was entered, refused or acknowledged; for a fault that stands, when it was found, where that is known.
  package var at: Instant?
  /// Who did it, or tried to.
  package var whoName: String
  /// A record's number, a chain's place, or an attachment.
  package var target: String
  package var title: String
  /// Working days by which an entry was late.
  package var lateBy: Int?
  package var reason: String?

  package init(
    kind: TrailKind, unit: UnitCode? = nil, unitName: String = "", side: Side? = nil, at: Instant? = nil,
    whoName: String = "", target: String, title: String = "", lateBy: Int? = nil, reason: String? = nil
  ) {
    self.kind = kind
    self.unit = unit
    self.unitName = unitName
    self.side = side
    self.at = at
    self.whoName = whoName
    self.target = target
    self.title = title
    self.lateBy = lateBy
    self.reason = reason
  }
}
