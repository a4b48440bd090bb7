/// Rows in columns that line up, under a heading, with one row chosen.
///
/// The rows themselves are asked for while drawing, only those in sight, so a
/// table over a million rows is as quick as one over ten.
package struct Table: Hashable, Sendable {
  /// One column.
  package struct Column: Hashable, Sendable {
    /// Its heading.
    package let title: String
    /// The columns of the screen it needs.
    package let width: Int
    /// Its share of the room that is left over; none for 0.
    package let weight: Int
    /// Where its texts stand.
    package let alignment: Alignment
    /// Whether and when it may be left out: the highest number goes first, 0 never.
    package let dropOrder: Int

    /// A column that keeps its width and its place unless told otherwise.
    package init(
      _ title: String, width: Int, weight: Int = 0, _ alignment: Alignment = .leading, dropOrder: Int = 0
    ) {
      (self.title, self.width, self.weight) = (title, max(1, width), max(0, weight))
      (self.alignment, self.dropOrder) = (alignment, dropOrder)
    }
  }

  /// What stands in one row and column.
  package struct Cell: Hashable, Sendable, ExpressibleByStringLiteral {
    /// The text.
    package let text: String
    /// What it means.
    package let role: Role
    /// Which of its characters were looked for.
    package let matches: [Range<Int>]

    /// A cell, plain unless told otherwise.
    package init(_ text: String, role: Role = .text, matches: [Range<Int>] = []) {
      (self.text, self.role, self.matches) = (text, role, matches)
    }
    /// A plain cell.
    package init(stringLiteral text: String) { self.init(text) }
  }

  /// One row: a cell for every column, whether it is shown or not.
  package struct Row: Hashable, Sendable {
    /// The cells in the order of the columns.
    package let cells: [Cell]
    /// Whether the row is marked.
    package let isMarked: Bool
    /// What the row means where its cells say nothing.
    package let role: Role

    /// A row of cells.
    package init(_ cells: [Cell], isMarked: Bool = false, role: Role = .text) {
      (self.cells, self.isMarked, self.role) = (cells, isMarked, role)
    }
  }

  /// The columns, left to right.
  package let columns: [Column]
  /// The chosen row, and the rows in sight.
  package var cursor: ListCursor
  /// Whether the headings take a row.
  package let hasHeader: Bool

  /// A table with its first row chosen.
  package init(_ columns: [Column], count: Int = 0, height: Int = 1, hasHeader: Bool = true) {
    (self.columns, self.hasHeader) = (columns, hasHeader)
    cursor = ListCursor(count: count, height: height)
  }

  /// Takes the room there is now, heading included.
  package mutating func resize(rows: Int) { cursor.resize(height: rows - (hasHeader ? 1 : 0)) }

  /// Takes an input that moves the choice; false if it means nothing here.
  package mutating func type(_ input: Input) -> Bool { cursor.type(input) }

  /// Takes a press on the rows drawn in an area; true if it chose one.
  package mutating func press(_ point: Point, in area: Area) -> Bool {
    cursor.press(point, in: area.split(top: hasHeader ? 1 : 0).rest)
  }
}
