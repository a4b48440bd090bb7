/// What was done wrong in recording (002-A Art.13, 14, R-173).
package enum ViolationKind: String, Codable, CaseIterable, Sendable {
  case lateEntry, untrueEntry, arbitraryChange, deletion, fraud, secrecyBreach
}

/// The occasion on which it was found (002-A Art.13, R-173).
package enum ViolationOccasion: String, Codable, CaseIterable, Sendable {
  case dailyCheck, specialPatrol, midYear, yearly
}

/// A violation as a supervising office writes it down.
package struct ViolationDraft: Hashable, Sendable {
  package var unit: UnitCode
  /// The side that is concerned; that of the record, where one is named.
  package var side: Side
  package var record: RecordNumber?
  package var kind: ViolationKind
  package var occasion: ViolationOccasion
  /// Who found it, where it was not the writer.
  package var foundBy: String?
  package var on: Day
  /// What shows it, 1 to 500 characters.
  package var evidence: String
  package var followUp: String?

  package init(
    unit: UnitCode, side: Side, record: RecordNumber? = nil, kind: ViolationKind, occasion: ViolationOccasion,
    foundBy: String? = nil, on: Day, evidence: String, followUp: String? = nil
  ) {
    self.unit = unit
    self.side = side
    self.record = record
    self.kind = kind
    self.occasion = occasion
    self.foundBy = foundBy
    self.on = on
    self.evidence = evidence
    self.followUp = followUp
  }
}

/// A line of a named bulletin: who is named, for what, and what was done about it.
package struct BulletinLine: Hashable, Codable, Sendable {
  package var violation: SupervisionName
  package var unit: UnitCode
  /// The person who is named, as the bulletin writes the name.
  package var person: String
  /// Who that is; absent in bulletins of the time when names were typed.
  package var code: PersonCode?
  package var fact: String
  package var measure: String

  package init(
    violation: SupervisionName, unit: UnitCode, person: String, code: PersonCode? = nil, fact: String,
    measure: String
  ) {
    self.violation = violation
    self.unit = unit
    self.person = person
    self.code = code
    self.fact = fact
    self.measure = measure
  }
}

/// A violation note as the clerk needs it.
package struct ViolationFacts: Hashable, Sendable {
  package var digest: Digest
  package var unit: UnitCode
  package var side: Side
  package var bulletin: SupervisionName?

  package init(digest: Digest, unit: UnitCode, side: Side, bulletin: SupervisionName? = nil) {
    self.digest = digest
    self.unit = unit
    self.side = side
    self.bulletin = bulletin
  }
}

/// A named bulletin that is put right by another one, and why.
package struct NamedCorrection: Hashable, Sendable {
  package var bulletin: SupervisionName
  package var reason: String

  package init(_ bulletin: SupervisionName, reason: String) {
    self.bulletin = bulletin
    self.reason = reason
  }
}
