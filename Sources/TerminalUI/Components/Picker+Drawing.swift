extension Picker {
  /// Draws the filter in the first row and the matches below, the caret in the filter.
  package func draw(on canvas: inout Canvas, in area: Area, isFocused: Bool, placeholder: String = "") {
    let (top, rest) = area.split(top: 1)
    let kind = Reading.Field.Kind.picking(typed: filter.text, take: .enter, leave: nil)
    canvas.spoken(
      .field(Reading.Field(kind, filter.text, hint: placeholder, isFocused: isFocused)), at: top.origin
    ) { filter.draw(on: &$0, in: top, isFocused: isFocused, placeholder: placeholder) }
    speak(on: &canvas, in: rest)
    canvas.unheard { show(on: &$0, in: rest, isFocused: isFocused) }
  }

  /// Says the matches, those out of sight too, as far as anybody would listen.
  package func speak(on canvas: inout Canvas, in area: Area) {
    for (index, candidate) in matches.prefix(20).enumerated() {
      let mark = picksSeveral && picked.contains(candidate.id) ? ["[x]"] : []
      canvas.spoken(
        .item(
          Reading.Item(
            index: index, count: matches.count, texts: mark + [candidate.text, candidate.detail],
            isChosen: index == cursor.selected, isOffered: true)), at: area.origin)
    }
  }

  private func show(on canvas: inout Canvas, in rest: Area, isFocused: Bool) {
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
