/// A number of columns and rows, never negative.
package struct Size: Hashable, Sendable {
  /// How many columns of one half-width character each.
  package let columns: Int
  /// How many rows.
  package let rows: Int

  /// A size; a negative number counts as none.
  package init(columns: Int, rows: Int) {
    (self.columns, self.rows) = (max(0, columns), max(0, rows))
  }
}

/// A cell, counted from the top left one.
package struct Point: Hashable, Sendable {
  /// The column, 0 at the left.
  package var column: Int
  /// The row, 0 at the top.
  package var row: Int

  /// The cell at a column and a row.
  package init(column: Int, row: Int) { (self.column, self.row) = (column, row) }
}
