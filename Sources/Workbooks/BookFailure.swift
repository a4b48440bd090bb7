/// Why a workbook was not made; nothing of it is left where it was being written.
package enum BookFailure: Error, Hashable, Sendable {
  /// The folder for what is not finished cannot be written to; the system's words.
  case scratchRefused(folder: String, detail: String)
  /// The folder for what is not finished has no room left, or the disk fails; the part of the book that is not whole.
  case scratchFull(folder: String, part: String)
  /// More rows than a sheet has room for, the heading counted.
  case tooManyRows(sheet: String, most: Int)
  /// More columns than a sheet has room for.
  case tooManyColumns(sheet: String, most: Int)
  /// No memory, or no descriptor, for the finished book; the system's words.
  case noMemory(detail: String)
  /// What libxlsxwriter says, in English, with the system's words where there are some.
  case refused(detail: String)
}
