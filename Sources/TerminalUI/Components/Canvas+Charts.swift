extension Canvas {
  /// Draws a bar whose filled part stands to the whole as two numbers do.
  package mutating func bar(_ area: Area, done: Int, of total: Int, role: Role = .bar) {
    let share = total > 0 ? min(max(0, done), total) : 0
    let filled = total > 0 ? area.columns * share / total : 0
    let (full, empty) = area.row(0).split(left: filled)
    fill(full, with: "#", role: role)
    fill(empty, with: ".", role: .emptyBar)
  }

  /// Draws numbers as columns that stand on the last row, one screen column wide each and one apart.
  ///
  /// A number that is not nothing shows at least a dot, so that few and none
  /// can be told apart.
  package mutating func chart(_ area: Area, of values: [Int], role: Role = .bar) {
    let most = max(1, values.max() ?? 0)
    for (index, value) in values.enumerated() where value > 0 && 2 * index < area.columns && !area.isEmpty {
      let halves = max(1, value * area.rows * 2 / most)
      for level in 0..<(halves + 1) / 2 {
        let isHalf = level == halves / 2
        write(
          isHalf ? "." : "#", at: area.point(column: 2 * index, row: area.rows - 1 - level), role: role)
      }
    }
  }
}
