extension Picker {
  /// Draws the filter in the first row and the matches below, the caret in the filter.
  package func draw(on canvas: inout Canvas, in area: Area, isFocused: Bool, placeholder: String = "") {
    let (top, rest) = area.split(top: 1)
    filter.draw(on: &canvas, in: top, isFocused: isFocused, placeholder: placeholder)
    let widest = matches[cursor.visible].map(\.text.columns).max() ?? 0
    let lead = picksSeveral ? 6 : 2
    let textColumns = min(widest, max(8, rest.columns * 2 / 3))
    for (row, index) in cursor.visible.enumerated() where row < rest.rows {
      let (candidate, line) = (matches[index], rest.row(row))
      let isChosen = index == cursor.selected
      let role: Role = isChosen ? (isFocused ? .selection : .restingSelection) : .text
      canvas.fill(line, role: role)
      if isChosen { canvas.write(">", at: line.origin, role: role, limit: line.columns) }
      if picksSeveral {
        canvas.write(picked.contains(candidate.id) ? "[x] " : "[ ] ", at: line.point(column: 2), role: role)
      }
      let (text, detail) = line.split(left: lead).rest.split(left: textColumns, gap: 2)
      canvas.write(candidate.text, in: text, role: role)
      canvas.write(candidate.detail, at: detail.origin, role: isChosen ? role : .dim, limit: detail.columns)
    }
  }
}
