import HonestText
import Records

// Charts in plain text: block characters, with the figure beside each.
extension Chart {
  /// The lines of the chart within a width in columns.
  func lines(within width: Int) -> [String] {
    let drawn: [String] =
      switch form {
      case .bars(let bars, let whole): Self.lines(of: bars, whole, width)
      case .lines(let points, let series, let whole): Self.lines(of: points, series, whole, width)
      case .map(let map): Self.lines(of: map, width)
      }
    return ["", title] + drawn
  }

  /// The signs of shades from low to high.
  static let shades: [Character] = ["░", "▒", "▓", "█"]

  /// A part of a whole in this many columns, to half a column.
  static func bar(_ value: Int, of whole: Int, columns: Int) -> String {
    guard whole > 0, columns > 0 else { return "" }
    let halves = columns * 2 * min(max(0, value), whole) / whole
    let full = String(repeating: "█", count: halves / 2) + (halves % 2 == 1 ? "▌" : "")
    return full + String(repeating: "░", count: columns - full.count)
  }

  private static func lines(of bars: [Bar], _ whole: Int, _ width: Int) -> [String] {
    let lead = bars.map(\.lead.terminalColumns).max() ?? 0
    let label = min(24, bars.map(\.label.terminalColumns).max() ?? 0)
    let figure = bars.map { Self.figure($0.value).count }.max() ?? 0
    let room = min(40, max(8, width - lead - label - figure - (lead > 0 ? 6 : 4)))
    return bars.map { bar in
      let head = lead > 0 ? bar.lead.filled(to: lead, right: true) + "  " : ""
      let drawn = bar.value.map { Self.bar($0, of: whole, columns: room) } ?? ""
      let line =
        head + bar.label.printable.clipped(to: label).filled(to: label) + "  "
        + Self.figure(bar.value).filled(to: figure, right: true)
      return drawn.isEmpty ? line : line + "  " + drawn
    }
  }

  /// Time goes down, so that any number of points fits the width.
  private static func lines(of points: [Point], _ series: [String], _ whole: Int, _ width: Int) -> [String] {
    let label = points.map(\.label.terminalColumns).max() ?? 0
    let figure = points.flatMap(\.values).map { Self.figure($0).count }.max() ?? 0
    let room = min(24, max(4, (width - label) / max(1, series.count) - figure - 3))
    let column = figure + 1 + room
    let heads = series.map { "  " + $0.clipped(to: column).filled(to: column) }.joined()
    return [(String(repeating: " ", count: label) + heads).withoutTrailingBlanks]
      + points.map { point in
        let parts = point.values.map { value in
          let drawn = value.map { " " + bar($0, of: whole, columns: room) } ?? ""
          return "  " + (Self.figure(value).filled(to: figure, right: true) + drawn).filled(to: column)
        }
        return (point.label.filled(to: label) + parts.joined()).withoutTrailingBlanks
      }
  }

  private static func lines(of map: ShadeMap, _ width: Int) -> [String] {
    let cell = max(4, (map.columns.map(\.terminalColumns).max() ?? 0) + 1)
    let label = max(
      8, min(width - cell * map.columns.count - 1, map.rows.map(\.label.terminalColumns).max() ?? 0))
    let head = map.columns.map { $0.filled(to: cell) }.joined()
    return [(String(repeating: " ", count: label + 1) + head).withoutTrailingBlanks]
      + map.rows.map { row in
        let cells = row.cells.map { sign(of: $0).filled(to: cell) }.joined()
        return (row.label.printable.clipped(to: label).filled(to: label) + " " + cells).withoutTrailingBlanks
      }
      + joined(map.legend.map { "\(sign(of: $0.sign)) \($0.text)" }, width)
  }

  /// Texts side by side, none of them broken over lines.
  private static func joined(_ texts: [String], _ width: Int) -> [String] {
    texts.reduce(into: [String]()) { lines, text in
      if let last = lines.last, last.terminalColumns + 2 + text.terminalColumns <= width {
        lines[lines.count - 1] = last + "  " + text
      } else {
        lines.append(text)
      }
    }
  }

  private static func sign(of cell: ShadeMap.Cell) -> String {
    guard let shade = cell.shade, shades.indices.contains(shade) else { return cell.text + cell.mark }
    return String(repeating: shades[shade], count: 2) + cell.mark
  }

  /// A figure as papers print it, or the dash of one that does not exist.
  static func figure(_ value: Int?) -> String { value.map(JSONText.decimal) ?? "-" }
}

extension String {
  /// The text in at most this many columns, its end told by dots.
  func clipped(to columns: Int) -> String {
    guard terminalColumns > columns else { return self }
    var (kept, width) = ("", 0)
    for character in self {
      let more = String(character).terminalColumns
      guard width + more <= columns - 2 else { break }
      kept.append(character)
      width += more
    }
    return columns < 3 ? String(repeating: ".", count: columns) : kept + ".."
  }

  fileprivate var withoutTrailingBlanks: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return text
  }
}
