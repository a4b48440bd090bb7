extension Table {
  /// A column that is shown, and where.
  package struct Place: Hashable, Sendable {
    /// Which column.
    package let index: Int
    /// How far from the left of the table.
    package let start: Int
    /// How wide.
    package let width: Int
  }

  /// Columns of the screen before the first, for the sign of the chosen row and of marks.
  package static let lead = 3
  /// Columns of the screen between two.
  package static let gap = 2

  /// Which columns are shown in a width, and where.
  ///
  /// Too narrow: columns are left out by their drop order, then the widest
  /// give way. Room to spare: it is shared by weight.
  package func places(in width: Int) -> [Place] {
    var shown = Array(columns.indices)
    while needed(shown) > width, let first = nextToDrop(shown) { shown.removeAll { $0 == first } }
    var widths = shown.map { columns[$0].width }
    var missing = needed(shown) - width
    while missing > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }), widths[widest] > 1 {
      widths[widest] -= 1
      missing -= 1
    }
    share(-missing, among: shown, &widths)
    var start = Self.lead
    return zip(shown, widths).map { index, width in
      defer { start += width + Self.gap }
      return Place(index: index, start: start, width: width)
    }
  }

  private func needed(_ shown: [Int]) -> Int {
    Self.lead + shown.reduce(0) { $0 + columns[$1].width } + Self.gap * max(0, shown.count - 1)
  }

  private func nextToDrop(_ shown: [Int]) -> Int? {
    let droppable = shown.filter { columns[$0].dropOrder > 0 }
    return droppable.max { (columns[$0].dropOrder, $0) < (columns[$1].dropOrder, $1) }
  }

  private func share(_ spare: Int, among shown: [Int], _ widths: inout [Int]) {
    let total = shown.reduce(0) { $0 + columns[$1].weight }
    guard spare > 0, total > 0 else { return }
    var passed = 0
    for (place, index) in shown.enumerated() {
      let before = spare * passed / total
      passed += columns[index].weight
      widths[place] += spare * passed / total - before
    }
  }
}
