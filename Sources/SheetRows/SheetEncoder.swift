/// Writes a workbook down as frames, cell by cell, and hands the bytes on in pieces.
package final class SheetEncoder {
  private var bytes: [UInt8] = []
  private var start = 0
  private let write: (UnsafeRawBufferPointer) -> Void

  /// Bytes that are gathered before they are handed on.
  package static let piece = 1 << 16

  /// An encoder whose bytes go to a function, which takes all that it is given.
  package init(_ write: @escaping (UnsafeRawBufferPointer) -> Void) {
    self.write = write
    bytes.reserveCapacity(2 * Self.piece)
  }

  /// A sheet begins.
  package func sheet(_ name: UnsafeRawBufferPointer, isHidden: Bool) {
    begin(.sheet)
    bytes.append(isHidden ? 1 : 0)
    bytes.append(contentsOf: name)
    finish()
  }

  /// A row begins; cells follow, and then `endRow`.
  package func beginRow(_ number: Int, isHidden: Bool) {
    begin(.row)
    append(UInt32(truncatingIfNeeded: number))
    bytes.append(isHidden ? 1 : 0)
  }

  /// A cell of the row that was begun, to the right of those before it.
  package func cell(
    _ column: Int, _ kind: SheetCell.Kind, _ text: UnsafeRawBufferPointer
  ) throws(BookFault) {
    guard text.count <= SheetLimits.text,
      bytes.count - start + text.count + 7 <= SheetLimits.frame + SheetFrame.head
    else { throw .tooLarge }
    append(UInt16(truncatingIfNeeded: column))
    bytes.append(kind.rawValue)
    append(UInt32(truncatingIfNeeded: text.count))
    bytes.append(contentsOf: text)
  }

  /// The row that was begun is whole.
  package func endRow() { finish() }

  /// A merged range of the sheet that was begun.
  package func merged(_ cells: MergedCells) {
    begin(.merged)
    append(UInt32(truncatingIfNeeded: cells.firstRow))
    append(UInt32(truncatingIfNeeded: cells.lastRow))
    append(UInt32(truncatingIfNeeded: cells.firstColumn))
    append(UInt32(truncatingIfNeeded: cells.lastColumn))
    finish()
  }

  /// The answer is whole.
  package func end() {
    begin(.end)
    finish()
    flush()
  }

  /// The answer ends here, and why; a row that was begun and not ended is left out.
  package func fault(_ fault: BookFault) {
    bytes.removeSubrange(start...)
    begin(.fault)
    bytes.append(fault.rawValue)
    finish()
    flush()
  }

  private func begin(_ frame: SheetFrame) {
    start = bytes.count
    bytes.append(frame.rawValue)
    append(UInt32(0))
  }

  private func finish() {
    let count = UInt32(truncatingIfNeeded: bytes.count - start - SheetFrame.head)
    for place in 0..<4 { bytes[start + 1 + place] = UInt8(truncatingIfNeeded: count >> (8 * UInt32(place))) }
    start = bytes.count
    if start >= Self.piece { flush() }
  }

  private func flush() {
    bytes.withUnsafeBytes { write($0) }
    bytes.removeAll(keepingCapacity: true)
    start = 0
  }

  private func append(_ number: some FixedWidthInteger) {
    withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
  }
}
