/// A field of one line.
package struct TextField: Hashable, Sendable {
  /// What is typed, with its caret and its past.
  package var content: EditableText

  /// A field with a text in it and the caret at the end.
  package init(_ text: String = "", limit: Int = 200) { content = EditableText(text, limit: limit) }

  /// The text.
  package var text: String { content.text }
  /// Whether nothing is typed.
  package var isEmpty: Bool { content.text.isEmpty }

  /// Takes an input; false if it means nothing here, as Enter, Esc and Tab do.
  package mutating func type(_ input: Input) -> Bool { content.type(input) }

  /// Draws the field in the first row of an area, and the caret if it has the keyboard.
  ///
  /// What is shown follows from the caret and the width alone: the beginning
  /// while the caret is in it, else jumps of half a width.
  package func draw(on canvas: inout Canvas, in area: Area, isFocused: Bool, placeholder: String = "") {
    let area = area.row(0)
    guard !area.isEmpty else { return }
    canvas.spoken(
      .field(Reading.Field(.line, text, hint: placeholder, isFocused: isFocused)),
      at: area.origin
    ) { show(on: &$0, in: area, isFocused: isFocused, placeholder: placeholder) }
  }

  private func show(on canvas: inout Canvas, in area: Area, isFocused: Bool, placeholder: String) {
    let role: Role = isFocused ? .focusedField : .field
    canvas.fill(area, role: role)
    let caret = text.prefix(content.caret).columns
    let offset = Self.offset(ofCaret: caret, width: area.columns)
    canvas.clipped(to: area) { canvas in
      canvas.write(text, at: area.point(column: -offset), role: role)
      if text.isEmpty { canvas.write(placeholder, at: area.origin, role: .placeholder) }
    }
    if isFocused { canvas.cursor = area.point(column: caret - offset) }
  }

  /// How many columns are out of sight at the left.
  static func offset(ofCaret caret: Int, width: Int) -> Int {
    guard caret >= width else { return 0 }
    let step = max(1, width / 2)
    return (caret - width) / step * step + step
  }
}
