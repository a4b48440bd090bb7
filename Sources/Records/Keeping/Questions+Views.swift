/// Somebody of an office looked into a unit's books on a day.
package struct UnitView: Hashable, Sendable {
  package var unit: UnitCode
  /// The first look of the day.
  package var at: Instant
  package var person: PersonCode
  package var personName: String
  package var office: Side

  package init(unit: UnitCode, at: Instant, person: PersonCode, personName: String, office: Side) {
    self.unit = unit
    self.at = at
    self.person = person
    self.personName = personName
    self.office = office
  }
}

/// Somebody took an archive out of the store.
package struct ArchiveTaken: Hashable, Sendable {
  package var at: Instant
  package var person: PersonCode
  package var personName: String
  /// Where the entry stands: whose right it was.
  package var chain: ChainName
  package var made: ArchiveMade

  package init(at: Instant, person: PersonCode, personName: String, chain: ChainName, made: ArchiveMade) {
    self.at = at
    self.person = person
    self.personName = personName
    self.chain = chain
    self.made = made
  }

  /// Whether a unit's records may be in it.
  package func concerns(_ unit: UnitCode) -> Bool {
    guard made.records else { return false }
    return [chain.body?.unit, made.unit, made.record?.unit].allSatisfy { $0 == nil || $0 == unit }
  }
}
