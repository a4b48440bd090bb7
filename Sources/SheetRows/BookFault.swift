/// Why a workbook is not read, or not to its end; the number is what travels.
package enum BookFault: UInt8, Error, CaseIterable, Hashable, Sendable {
  /// The kernel does not hold the reader to its bounds, so nothing was read.
  case unconfined = 1
  /// What was handed over cannot be read at any place, as a pipe.
  case notAFile
  /// No workbook of any kind that is known by its first bytes.
  case notABook
  /// A workbook that a password protects.
  case encrypted
  /// A workbook of the form before 2007, as `.xls` and most `.et` are.
  case olderBook
  /// A workbook of LibreOffice, `.ods`.
  case openDocument
  /// A workbook whose parts are not XML, `.xlsb`.
  case binaryBook
  /// Something in it contradicts the form, or its check sums.
  case damaged
  /// A part declares a document type, which no honest workbook does: it is the way to entities.
  case documentType
  /// A part is named and not there.
  case missingPart
  /// More bytes, parts, texts or sheets than a figure of `SheetLimits` or the memory allows.
  case tooLarge
  /// More time than a table can need.
  case tooLong
  /// A value beyond the last column that is read.
  case tooManyColumns
  /// A row beyond the last one that the form knows.
  case tooManyRows
}
