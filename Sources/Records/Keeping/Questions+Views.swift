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
