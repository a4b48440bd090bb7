// Charts are drawn with block characters; a device that has none shows the sign that ``ChartSign`` names for each.

extension Canvas {
  /// Draws a bar whose filled part stands to the whole as two numbers do, to half a column.
  package mutating func bar(_ area: Area, done: Int, of total: Int, role: Role = .bar) {
    let share = total > 0 ? min(max(0, done), total) : 0
    let halves = total > 0 ? area.columns * 2 * share / total : 0
    let (full, empty) = area.row(0).split(left: halves / 2)
    fill(full, with: "█", role: role)
    fill(empty, with: "░", role: .emptyBar)
    if halves % 2 == 1 { write("▌", at: empty.origin, role: role, limit: empty.columns) }
  }

  /// Draws numbers as columns that stand on the last row, one screen column wide each and `step` apart.
  ///
  /// A number that is not nothing shows at least the lowest sign, so that few and none can be told apart.
  package mutating func chart(
    _ area: Area, of values: [Int], step: Int = 2, width: Int = 1, role: Role = .bar
  ) {
    let most = max(1, values.max() ?? 0)
    for (index, value) in values.enumerated()
    where value > 0 && step * index + width <= area.columns && !area.isEmpty {
      let eighths = max(1, value * area.rows * 8 / most)
      for level in 0..<(eighths + 7) / 8 {
        let sign = ChartSign.levels[min(8, eighths - 8 * level) - 1]
        let row = Area(
          left: area.left + step * index, top: area.bottom - 1 - level, columns: width, rows: 1)
        fill(row, with: sign, role: role)
      }
    }
  }
}

/// The signs of charts, and what stands for each where a terminal has only ASCII.
package enum ChartSign {
  /// A column from an eighth of a row to a whole one.
  package static let levels: [Character] = ["▁", "▂", "▃", "▄", "▅", "▆", "▇", "█"]
  /// From a little to much, for maps of days.
  package static let shades: [Character] = ["░", "▒", "▓", "█"]

  /// A share as a text of blocks, for cells of a table.
  package static func bar(_ done: Int, of total: Int, columns: Int) -> String {
    let halves = total > 0 ? columns * 2 * min(max(0, done), total) / total : 0
    let full = String(repeating: "█", count: halves / 2) + (halves % 2 == 1 ? "▌" : "")
    return full + String(repeating: "░", count: columns - full.count)
  }

  /// The ASCII sign for a block character.
  package static func ascii(_ sign: Character) -> Character? { signs[sign] }

  private static let signs: [Character: Character] = [
    "▁": "_", "▂": ".", "▃": ":", "▄": "-", "▅": "=", "▆": "+", "▇": "*", "█": "#", "▌": "+", "░": ".",
    "▒": "o", "▓": "O",
  ]
}
