/// A rectangle of cells that something is drawn in.
package struct Area: Hashable, Sendable {
  /// The top left cell.
  package let origin: Point
  /// How far it reaches to the right and down.
  package let size: Size

  /// A rectangle with a given corner and size.
  package init(origin: Point, size: Size) { (self.origin, self.size) = (origin, size) }

  /// A rectangle told by its left column, top row and extent.
  package init(left: Int, top: Int, columns: Int, rows: Int) {
    self.init(origin: Point(column: left, row: top), size: Size(columns: columns, rows: rows))
  }

  /// The whole of something of a size.
  package init(_ size: Size) { self.init(origin: Point(column: 0, row: 0), size: size) }

  /// The first column.
  package var left: Int { origin.column }
  /// The first row.
  package var top: Int { origin.row }
  /// The column after the last.
  package var right: Int { origin.column + size.columns }
  /// The row after the last.
  package var bottom: Int { origin.row + size.rows }
  /// How many columns.
  package var columns: Int { size.columns }
  /// How many rows.
  package var rows: Int { size.rows }
  /// Whether it holds no cell.
  package var isEmpty: Bool { columns == 0 || rows == 0 }

  /// Whether a cell lies inside.
  package func contains(_ point: Point) -> Bool {
    (left..<right).contains(point.column) && (top..<bottom).contains(point.row)
  }

  /// A point given from this area's corner, as a point of the canvas.
  package func point(column: Int = 0, row: Int = 0) -> Point {
    Point(column: left + column, row: top + row)
  }

  /// The cells that lie in both.
  package func intersection(_ other: Area) -> Area {
    let (left, top) = (max(left, other.left), max(top, other.top))
    return Area(
      left: left, top: top,
      columns: min(right, other.right) - left, rows: min(bottom, other.bottom) - top)
  }
}
