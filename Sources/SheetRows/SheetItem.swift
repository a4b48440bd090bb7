/// One thing of a workbook, in the order in which a sheet is written.
package enum SheetItem: Hashable, Sendable {
  /// A sheet begins; what follows is of it.
  case sheet(SheetHead)
  /// A row with at least one cell that is not empty.
  case row(SheetRow)
  /// A merged range, told after the rows of its sheet.
  case merged(MergedCells)
}

/// What is known of a sheet before its rows.
package struct SheetHead: Hashable, Sendable {
  package let name: String
  package let isHidden: Bool

  package init(name: String, isHidden: Bool) {
    self.name = name
    self.isHidden = isHidden
  }
}

/// The cells of a row that are not empty, from left to right.
package struct SheetRow: Hashable, Sendable {
  /// As the sheet counts, from one; empty rows count and are not told.
  package let number: Int
  package let isHidden: Bool
  package let cells: [SheetCell]

  package init(number: Int, isHidden: Bool, cells: [SheetCell]) {
    self.number = number
    self.isHidden = isHidden
    self.cells = cells
  }
}

/// A value as a table would write it.
package struct SheetCell: Hashable, Sendable {
  /// From zero.
  package let column: Int
  package let kind: Kind
  package let text: String

  package init(column: Int, kind: Kind, text: String) {
    self.column = column
    self.kind = kind
    self.text = text
  }

  /// What the sheet holds a value to be; the number is what travels.
  package enum Kind: UInt8, CaseIterable, Hashable, Sendable {
    case text = 1
    /// A plain decimal, such as `86.5`.
    case number
    /// `TRUE` or `FALSE`.
    case boolean
    /// `2026-06-26`, `2026-06-26 14:00`, or `14:00`; seconds where there are any.
    case date
    /// What a formula failed with, such as `#N/A`.
    case error
    /// A formula whose value the program that wrote it has not worked out; the text is empty.
    case valueless
  }
}

/// A range of cells that shows one value; columns from zero, rows from one, all included.
package struct MergedCells: Hashable, Sendable {
  package let firstRow: Int
  package let lastRow: Int
  package let firstColumn: Int
  package let lastColumn: Int

  package init(firstRow: Int, lastRow: Int, firstColumn: Int, lastColumn: Int) {
    self.firstRow = firstRow
    self.lastRow = lastRow
    self.firstColumn = firstColumn
    self.lastColumn = lastColumn
  }

  /// Whether it is a range of the form at all.
  package var isSound: Bool {
    1 <= firstRow && firstRow <= lastRow && lastRow <= SheetLimits.rows && 0 <= firstColumn
      && firstColumn <= lastColumn && lastColumn < SheetLimits.knownColumns
  }
}
