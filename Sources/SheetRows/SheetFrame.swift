/// What a frame begins with: its kind, then the count of the bytes after it, four bytes with the lowest
/// first.
package enum SheetFrame: UInt8, CaseIterable, Sendable {
  /// Whether it is hidden, one byte; then the name.
  case sheet = 0x53
  /// Its number, four bytes; whether it is hidden, one byte; then cells: column, two bytes; kind, one byte;
  /// count of the text's bytes, four bytes; the text.
  case row = 0x52
  /// First row, last row, first column, last column, four bytes each.
  case merged = 0x4D
  /// Nothing; the answer is whole.
  case end = 0x45
  /// The number of the fault, one byte; nothing follows.
  case fault = 0x46

  /// Bytes before what a frame carries.
  static let head = 5
}
