import SheetRows
import TestSupport

/// Workbooks of any shape, and their frames.
enum MadeSheets {
  /// Sound items of a seed, in the order in which a reader tells them.
  static func items(_ seed: UInt64) -> [SheetItem] {
    var random = Seeded(seed)
    var items: [SheetItem] = []
    for _ in 0..<Int.random(in: 0...4, using: &random) {
      let name = Seeded.wildText(length: .random(in: 0...8, using: &random), using: &random)
      items.append(.sheet(SheetHead(name: name, isHidden: .random(using: &random))))
      var number = 0
      for _ in 0..<Int.random(in: 0...6, using: &random) {
        number += .random(in: 1...3, using: &random)
        var column = -1
        let cells = (0..<Int.random(in: 1...5, using: &random)).map { _ in
          column += .random(in: 1...9, using: &random)
          return SheetCell(
            column: column, kind: SheetCell.Kind.allCases.randomElement(using: &random) ?? .text,
            text: Seeded.wildText(length: .random(in: 0...20, using: &random), using: &random))
        }
        items.append(.row(SheetRow(number: number, isHidden: .random(using: &random), cells: cells)))
      }
      if .random(using: &random) {
        items.append(.merged(MergedCells(firstRow: 1, lastRow: 2, firstColumn: 0, lastColumn: 16_383)))
      }
    }
    return items
  }

  /// The frames of items, and of a fault where there is one.
  static func frames(_ items: [SheetItem], _ fault: BookFault? = nil) -> [UInt8] {
    var bytes: [UInt8] = []
    let encoder = SheetEncoder { bytes += $0 }
    for item in items {
      switch item {
      case .sheet(let head):
        Array(head.name.utf8).withUnsafeBytes { encoder.sheet($0, isHidden: head.isHidden) }
      case .row(let row):
        encoder.beginRow(row.number, isHidden: row.isHidden)
        for cell in row.cells {
          Array(cell.text.utf8).withUnsafeBytes { try? encoder.cell(cell.column, cell.kind, $0) }
        }
        encoder.endRow()
      case .merged(let cells): encoder.merged(cells)
      }
    }
    if let fault { encoder.fault(fault) } else { encoder.end() }
    return bytes
  }

  /// A decoder of bytes that come in pieces of a size.
  static func decoder(_ bytes: [UInt8], pieces: Int = 1 << 16) -> SheetDecoder {
    var rest = bytes[...]
    return SheetDecoder {
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(pieces) }
      return Array(rest.prefix(pieces))
    }
  }

  /// All that a decoder tells.
  static func all(_ decoder: SheetDecoder) throws -> [SheetItem] {
    var (decoder, items) = (decoder, [SheetItem]())
    while let item = try decoder.next() { items.append(item) }
    return items
  }
}
