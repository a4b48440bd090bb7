/// How much of the store an archive is asked to hold.
package struct ArchiveExtent: Hashable, Sendable {
  package var unit: UnitCode?
  package var year: Int?
  /// One record alone, without regard to the other two.
  package var record: RecordNumber?

  package init(unit: UnitCode? = nil, year: Int? = nil, record: RecordNumber? = nil) {
    self.unit = unit
    self.year = year
    self.record = record
  }

  /// Everything that the person may take: nothing narrows it.
  package var isWhole: Bool { unit == nil && year == nil && record == nil }

  /// Where its records lie.
  var scope: Scope { record.map { Scope(unit: $0.unit, side: $0.side) } ?? Scope(unit: unit) }
}
