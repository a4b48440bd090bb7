import Records
import TerminalUI

/// How far a text has been scrolled; the text itself is made anew for each frame, in the language that is spoken.
package struct Sheet: Hashable, Sendable {
  package private(set) var top = 0

  /// A sheet at its beginning.
  package init() {}

  /// A line as it is shown.
  package struct Line: Hashable, Sendable {
    package var text: String
    package var role: Role

    package init(_ text: String, role: Role = .text) {
      self.text = text
      self.role = role
    }
  }

  /// Scrolls through a text of this many lines in a window of this many rows.
  package mutating func type(_ input: Input, lines: Int, rows: Int) -> Bool {
    let page = max(1, rows - 1)
    switch input {
    case .key(let key):
      switch key.command {
      case .up, .character("k"): top -= 1
      case .down, .character("j"): top += 1
      case .pageUp: top -= page
      case .pageDown, .character(" "): top += page
      case .home, .character("g"): top = 0
      case .end, .character("G"): top = lines
      default: return false
      }
    case .mouse(let mouse) where mouse.act != .press: top += mouse.act == .wheelUp ? -3 : 3
    default: return false
    }
    top = max(0, min(top, lines - rows))
    return true
  }

  /// Draws the part of a text that is in sight.
  package func draw(_ lines: [Line], on canvas: inout Canvas, in area: Area) {
    canvas.spoken(.passage(lines.map(\.text)), at: area.origin) { show(lines, on: &$0, in: area) }
  }

  private func show(_ lines: [Line], on canvas: inout Canvas, in area: Area) {
    let first = max(0, min(top, lines.count - area.rows))
    for row in 0..<area.rows where lines.indices.contains(first + row) {
      canvas.write(lines[first + row].text, in: area, row: row, role: lines[first + row].role)
    }
    if first + area.rows < lines.count, area.rows > 0 {
      canvas.write("...", in: area, row: area.rows - 1, .trailing, role: .dim)
    }
  }
}

extension [Sheet.Line] {
  /// A label in a column of its own, and a text that wraps beside it.
  package mutating func append(
    _ label: String, _ text: String, width: Int, labelWidth: Int = 10, role: Role = .text
  ) {
    for (row, line) in LineWrapping(text, width: Swift.max(4, width - labelWidth)).lines.enumerated() {
      let head = (row == 0 ? label : "").clipped(to: labelWidth - 1).padded(to: labelWidth)
      append(Sheet.Line(head + line.text, role: role))
    }
  }

  /// A text that wraps over the whole width.
  package mutating func append(wrapped text: String, width: Int, role: Role = .text) {
    for line in LineWrapping(text, width: Swift.max(4, width)).lines {
      append(Sheet.Line(line.text, role: role))
    }
  }
}
