/// A field of one line.
package struct TextField: Hashable, Sendable {
  /// What is typed, with its caret and its past.
  package var content: EditableText

  /// A field with a text in it and the caret at the end.
  package init(_ text: String = "", limit: Int = 200) { content = EditableText(text, limit: limit) }

  /// A field with a text that is only proposed: what is typed takes its place.
  package init(proposing text: String, limit: Int = 200) {
    content = EditableText(text, limit: limit, isProposed: true)
  }

  /// The text.
  package var text: String { content.text }
  /// Whether nothing is typed.
  package var isEmpty: Bool { content.text.isEmpty }

  /// Takes an input; false if it means nothing here, as Enter, Esc and Tab do.
  package mutating func type(_ input: Input) -> Bool { content.type(input) }

  /// Draws the field in the first row of an area, and the caret if it has the keyboard.
  ///
  /// Without the keyboard it shows its beginning. With it, what is shown follows from the caret and the width
  /// alone: the beginning while the caret is in it, else jumps of half a width. What is out of sight is marked.
  package func draw(on canvas: inout Canvas, in area: Area, isFocused: Bool, placeholder: String = "") {
    let area = area.row(0)
    guard !area.isEmpty else { return }
    canvas.spoken(
      .field(Reading.Field(.line, text, hint: placeholder, isFocused: isFocused)),
      at: area.origin
    ) { show(on: &$0, in: area, isFocused: isFocused, placeholder: placeholder) }
  }

  /// Whether a field of this many columns has no room to show all of it.
  package func isCut(to columns: Int) -> Bool { text.columns >= columns }

  private func show(on canvas: inout Canvas, in area: Area, isFocused: Bool, placeholder: String) {
    let role: Role = isFocused ? .focusedField : .field
    canvas.fill(area, role: role)
    let caret = isFocused ? text.prefix(content.caret).columns : 0
    let offset = Self.offset(ofCaret: caret, width: area.columns)
    canvas.clipped(to: area) { canvas in
      let textRole: Role = isFocused && content.isProposed ? .match : role
      canvas.write(text, at: area.point(column: -offset), role: textRole)
      if text.isEmpty { canvas.write(placeholder, at: area.origin, role: .placeholder) }
      guard area.columns >= Self.leastToMark else { return }
      if offset > 0 { canvas.write("..", at: area.origin, role: role) }
      if text.columns - offset > area.columns, caret - offset < area.columns - 2 {
        canvas.write("..", at: area.point(column: area.columns - 2), role: role)
      }
    }
    if isFocused { canvas.cursor = area.point(column: caret - offset) }
  }

  /// The number of columns from which there is room for a mark of what is out of sight.
  private static let leastToMark = 12

  /// How many columns are out of sight at the left.
  static func offset(ofCaret caret: Int, width: Int) -> Int {
    guard caret >= width else { return 0 }
    let step = max(1, width / 2)
    return (caret - width) / step * step + step
  }
}
