/// Somebody of a supervising office looked into a unit's books for the first time that day.
///
/// On the chain of the office, since that is whose act it is (0059).
package struct UnitViewed: EntryBody {
  package static let kind = EntryKind.unitViewed
  package static let bodyForm = "unit text"
  package var unit: UnitCode

  package init(unit: UnitCode) {
    self.unit = unit
  }
}

/// Somebody took an archive out of the store; recorded before the first byte of it is written (0068).
///
/// On the chain of those whose right it is: the administrator's on the city's, an office's on its own, unit people's on
/// those of the bodies that they archive.
package struct ArchiveMade: EntryBody {
  package static let kind = EntryKind.archiveMade
  package static let bodyForm = "unit? text; year? integer; record? record; records flag; journal flag"
  /// What was asked for; all three absent: everything that the author may take.
  package var unit: UnitCode?
  package var year: Int?
  package var record: RecordNumber?
  /// Whether records with their evidence were taken.
  package var records: Bool
  /// Whether the journal was taken; without `records` its bodies are blanked.
  package var journal: Bool

  package init(_ extent: ArchiveExtent, records: Bool, journal: Bool) {
    (unit, year, record) = (extent.unit, extent.year, extent.record)
    (self.records, self.journal) = (records, journal)
  }
}
