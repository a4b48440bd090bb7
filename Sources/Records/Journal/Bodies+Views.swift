/// Somebody of a supervising office looked into a unit's books for the first time that day.
///
/// On the chain of the office, since that is whose act it is (0059).
package struct UnitViewed: EntryBody {
  package static let kind = EntryKind.unitViewed
  package var unit: UnitCode

  package init(unit: UnitCode) {
    self.unit = unit
  }
}
