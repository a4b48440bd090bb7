import Records
import TerminalUI

/// The line above a list: chips that Backspace takes off, how it is sorted, marks, and what is looked for.
struct ListHead {
  var chips: [String] = []
  var order = ""
  var marked = 0
  var hidden = 0
  var narrowing = Narrowing()

  /// Draws the line and answers the column after what stands left; chips give way to the words that are looked for.
  @discardableResult func draw(on canvas: inout Canvas, in line: Area, at here: ScreenContext) -> Int {
    let words = here.words.lists
    var line = line
    if narrowing.isShown {
      let (rest, field) = line.split(right: min(40, line.columns / 2), gap: 2)
      narrowing.draw(on: &canvas, in: field, label: words.find, placeholder: words.findHint)
      line = rest
    }
    if marked > 0 {
      let text = words.marks(marked, hidden)
      let (rest, right) = line.split(right: text.columns, gap: 2)
      canvas.write(text, in: right, role: .mark)
      line = rest
    }
    var column = line.left
    for chip in chips {
      let text = "[\(chip) x]"
      guard column + text.columns <= line.right else { break }
      column = canvas.write(text, at: Point(column: column, row: line.top), role: .chip) + 1
    }
    if !order.isEmpty, column + order.columns <= line.right {
      column = canvas.write(order, at: Point(column: column, row: line.top), role: .dim) + 1
    }
    return column
  }
}

extension Area {
  /// The place of a list and, in windows from 110 columns on, of what is known of its chosen row.
  var withPreview: (list: Area, preview: Area?) {
    guard columns >= 110 else { return (self, nil) }
    let (list, preview) = split(right: columns / 3, gap: 1)
    return (list, preview)
  }
}

extension Size {
  /// Whether a list in a window of this size has a last column that sums up what else is known of each row.
  var hasSummaryColumn: Bool { columns >= 140 }
}

extension Canvas {
  /// The line between a list and its preview; answers the room inside the preview.
  mutating func openPreview(_ area: Area) -> Area {
    divider(area.split(left: 1).left)
    return area.split(left: 2).rest
  }
}
