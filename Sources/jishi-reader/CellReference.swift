import SheetRows

/// The place of a cell, such as `AB12`, and of a range, such as `A1:C1`.
struct CellReference {
  /// From zero; beyond the last that the form knows, it is that many and no more is told.
  let column: Int
  /// From one.
  let row: Int

  init?(_ text: some Collection<UInt8>) {
    var (column, row, letters, digits) = (0, 0, 0, 0)
    for byte in text {
      switch byte {
      case 0x41...0x5A where digits == 0:
        letters += 1
        column = min(column * 26 + Int(byte - 0x40), 1 << 20)
      case 0x30...0x39 where letters > 0:
        digits += 1
        row = min(row * 10 + Int(byte - 0x30), 1 << 30)
      default: return nil
      }
    }
    guard digits > 0, row > 0 else { return nil }
    self.column = column - 1
    self.row = row
  }

  /// The cells of a range; `nil` for a single cell as well.
  static func range(_ text: UnsafeBufferPointer<UInt8>) -> MergedCells? {
    guard let colon = text.firstIndex(of: 0x3A), let first = CellReference(text[..<colon]),
      let last = CellReference(text[(colon + 1)...])
    else { return nil }
    return MergedCells(
      firstRow: first.row, lastRow: last.row, firstColumn: first.column, lastColumn: last.column)
  }
}
