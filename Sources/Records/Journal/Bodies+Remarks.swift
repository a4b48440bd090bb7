// A remark of a supervising office stands on the office's chain; that it was seen stands on the unit's.

/// The supervising office urges or asks a unit, without changing anything of it.
package struct RemarkMade: EntryBody {
  package static let kind = EntryKind.remarkMade
  package static let bodyForm = "unit text; year? integer; occurrence? occurrence; record? record; text text"
  package var unit: UnitCode
  /// The year of the ledger and the occurrence, where it is about a duty.
  package var year: Int?
  package var occurrence: OccurrenceName?
  /// Where it is about a record.
  package var record: RecordNumber?
  package var text: String

}

/// Somebody of the unit has seen a remark: who and when, which ends nothing but its alert.
package struct RemarkSeen: EntryBody {
  package static let kind = EntryKind.remarkSeen
  package static let bodyForm = "remark digest"
  /// The digest of the entry that made the remark.
  package var remark: Digest

  package init(remark: Digest) {
    self.remark = remark
  }
}
