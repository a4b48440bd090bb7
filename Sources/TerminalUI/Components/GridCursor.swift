/// Which cell of a grid is chosen, and which rows of it are in sight.
///
/// The cells stand row by row, so the one after the last of a row is the first of the next. It knows numbers
/// only; invariants as those of ``ListCursor``.
package struct GridCursor: Hashable, Sendable {
  /// The chosen cell, counted through all rows.
  package private(set) var selected = 0
  /// How many cells stand beside each other.
  package private(set) var columns = 1
  private var rows = ListCursor()
  private var count = 0

  /// A grid of nothing.
  package init() {}

  /// The chosen cell, or `nil` when there are none.
  package var selection: Int? { count > 0 ? selected : nil }
  /// The cells in sight.
  package var visible: Range<Int> {
    let seen = rows.visible
    return min(seen.lowerBound * columns, count)..<min(seen.upperBound * columns, count)
  }

  /// Takes the room there is now; the chosen cell stays chosen and in sight.
  package mutating func resize(columns: Int, height: Int) {
    self.columns = max(1, columns)
    rows.resize(height: height)
    follow()
  }

  /// Takes a new number of cells; the place is kept as far as there is one.
  package mutating func setCount(_ count: Int) {
    self.count = max(0, count)
    follow()
  }

  /// Chooses a cell, and moves as little as brings it in sight.
  package mutating func select(_ cell: Int) {
    selected = cell
    follow()
  }

  /// Takes a key or the wheel; false if it means nothing here.
  package mutating func type(_ input: Input) -> Bool {
    switch input {
    case .key(let key):
      guard let cell = cell(for: key) else { return false }
      select(cell)
    case .mouse(let mouse) where mouse.act != .press:
      move(mouse.act == .wheelUp ? -3 : 3)
    default: return false
    }
    return true
  }

  /// Chooses the cell that was pressed, given the area in which the cells are drawn; false if none was.
  package mutating func press(_ point: Point, in area: Area, cellWidth: Int) -> Bool {
    let column = (point.column - area.left) / max(1, cellWidth)
    let cell = (rows.top + point.row - area.top) * columns + column
    guard area.contains(point), column < columns, visible.contains(cell) else { return false }
    selected = cell
    return true
  }

  private func cell(for key: Key) -> Int? {
    switch key.command {
    case .left, .character("h"): selected - 1
    case .right, .character("l"): selected + 1
    case .up, .character("k"): selected >= columns ? selected - columns : selected
    case .down, .character("j"): under(1)
    case .pageUp: max(selected % columns, selected - columns * max(1, rows.height - 1))
    case .pageDown: under(max(1, rows.height - 1))
    case .home, .character("g"): 0
    case .end, .character("G"): count - 1
    default: nil
    }
  }

  /// The cell this many rows further down, or the last one where its column ends earlier.
  private func under(_ rows: Int) -> Int {
    let isLastRow = selected / columns == (count - 1) / columns
    return isLastRow ? selected : min(selected + columns * rows, count - 1)
  }

  private mutating func move(_ rows: Int) { select(selected + columns * rows) }

  private mutating func follow() {
    selected = max(0, min(selected, count - 1))
    rows.setCount((count + columns - 1) / columns)
    rows.select(selected / columns)
  }
}
