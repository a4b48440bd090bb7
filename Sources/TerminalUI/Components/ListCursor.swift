/// Which row of a list is chosen, and which rows are in sight.
///
/// It knows numbers only, so a list of a million rows can be read a window at
/// a time. Invariants: `selected` is a row, or 0 of none; it is in sight; no
/// row is left empty while another is hidden above.
package struct ListCursor: Hashable, Sendable {
  /// The chosen row.
  package private(set) var selected = 0
  /// The first row in sight.
  package private(set) var top = 0
  /// How many rows there are.
  package private(set) var count: Int
  /// How many rows there is room for.
  package private(set) var height: Int

  /// A cursor on the first row.
  package init(count: Int = 0, height: Int = 1) {
    (self.count, self.height) = (max(0, count), max(1, height))
  }

  /// The rows in sight.
  package var visible: Range<Int> { top..<min(count, top + height) }
  /// The chosen row, or `nil` when there are none.
  package var selection: Int? { count > 0 ? selected : nil }

  /// Takes the room there is now; the chosen row stays chosen and in sight.
  package mutating func resize(height: Int) {
    self.height = max(1, height)
    follow()
  }

  /// Takes a new number of rows; the place is kept as far as there is one.
  package mutating func setCount(_ count: Int) {
    self.count = max(0, count)
    follow()
  }

  /// Chooses a row, and moves as little as brings it in sight.
  package mutating func select(_ row: Int) {
    selected = row
    follow()
  }

  /// Chooses a row that has moved from where the chosen one was, and keeps it at the same height of the window.
  package mutating func followSelection(to row: Int, count: Int) {
    top += row - selected
    self.count = max(0, count)
    selected = row
    follow()
  }

  /// Takes a key, the wheel or a change of nothing; false if it means nothing here.
  package mutating func type(_ input: Input) -> Bool {
    switch input {
    case .key(let key):
      guard let row = row(for: key) else { return false }
      select(row)
    case .mouse(let mouse) where mouse.act != .press:
      select(selected + (mouse.act == .wheelUp ? -3 : 3))
    default: return false
    }
    return true
  }

  /// Chooses the row that was pressed, given the area the rows are drawn in; false if none was.
  package mutating func press(_ point: Point, in area: Area) -> Bool {
    let row = top + point.row - area.top
    guard area.contains(point), visible.contains(row) else { return false }
    selected = row
    return true
  }

  private func row(for key: Key) -> Int? {
    switch key.command {
    case .up, .character("k"): selected - 1
    case .down, .character("j"): selected + 1
    case .pageUp: selected - max(1, height - 1)
    case .pageDown: selected + max(1, height - 1)
    case .home, .character("g"): 0
    case .end, .character("G"): count - 1
    default: nil
    }
  }

  private mutating func follow() {
    selected = max(0, min(selected, count - 1))
    top = min(max(top, selected - height + 1), selected)
    top = max(0, min(top, count - height))
  }
}
