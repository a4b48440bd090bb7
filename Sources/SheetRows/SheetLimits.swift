/// The figures that a reader and a workstation hold each other to.
package enum SheetLimits {
  /// Used columns of a sheet; a table of people has a few dozen.
  package static let columns = 256
  /// Columns that the form knows; a merged range may reach that far.
  package static let knownColumns = 16_384
  /// Rows that the form knows.
  package static let rows = 1_048_576
  /// Bytes of one frame, the row with the longest texts among them.
  package static let frame = 32 << 20
  /// Bytes of a cell's text; the form allows 32,767 characters.
  package static let text = 1 << 20
  /// Sheets of a workbook.
  package static let sheets = 1_024
  /// Merged ranges of a sheet that are told, the first ones.
  package static let merged = 4_096
}
