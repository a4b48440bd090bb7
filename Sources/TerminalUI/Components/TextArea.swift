/// A field of several lines.
package struct TextArea: Hashable, Sendable {
  /// What is typed, with its caret and its past.
  package private(set) var content: EditableText
  /// The room it is drawn in; scrolling and the up and down keys depend on it.
  package private(set) var size: Size
  /// The first line in sight.
  package private(set) var top = 0
  private var wantedColumn: Int?

  /// A field with a text in it and the caret at the end.
  package init(_ text: String = "", limit: Int = 2_000, size: Size = Size(columns: 60, rows: 5)) {
    content = EditableText(text, limit: limit, allowsLines: true)
    self.size = size
    follow()
  }

  /// The text, with `\n` between its lines.
  package var text: String { content.text }
  /// Whether nothing is typed.
  package var isEmpty: Bool { content.text.isEmpty }

  /// The lines as they are shown; one column is kept for the caret.
  package var wrapping: LineWrapping { LineWrapping(text, width: max(1, size.columns - 1)) }

  /// Takes the room there is now; the caret stays in sight.
  package mutating func resize(to size: Size) {
    self.size = size
    follow()
  }

  /// Replaces the text, as an outer editor does; this can be undone.
  package mutating func replace(with text: String) {
    content.replace(with: text)
    follow()
  }

  /// Takes an input; false if it means nothing here, as Esc and Tab do.
  package mutating func type(_ input: Input) -> Bool {
    let isDone: Bool
    if case .key(let key) = input, let rows = rows(of: key) {
      moveCaret(rows: rows)
      isDone = true
    } else {
      wantedColumn = nil
      isDone = typeText(input)
    }
    follow()
    return isDone
  }

  private func rows(of key: Key) -> Int? {
    switch key {
    case .up: -1
    case .down: 1
    case .pageUp: -max(1, size.rows - 1)
    case .pageDown: max(1, size.rows - 1)
    default: nil
    }
  }

  private mutating func typeText(_ input: Input) -> Bool {
    let lines = wrapping
    let row = lines.point(ofCaret: content.caret).row
    switch input {
    case .key(.enter): content.insert("\n")
    case .key(.home): content.moveCaret(to: lines.lines[row].range.lowerBound)
    case .key(.end): content.moveCaret(to: lines.lastCaret(ofLine: row))
    case .key(.control("e")): return false
    default: return content.type(input)
    }
    return true
  }

  /// Moves up or down and keeps the column, also over shorter lines.
  private mutating func moveCaret(rows: Int) {
    let lines = wrapping
    let place = lines.point(ofCaret: content.caret)
    let column = wantedColumn ?? place.column
    let row = min(max(0, place.row + rows), lines.lines.count - 1)
    content.moveCaret(to: lines.caret(at: Point(column: column, row: row)))
    wantedColumn = column
  }

  private mutating func follow() {
    let lines = wrapping
    let (row, height) = (lines.point(ofCaret: content.caret).row, max(1, size.rows))
    top = min(max(top, row - height + 1), row)
    top = max(0, min(top, lines.lines.count - height))
  }

  /// Draws the field in an area of its size, and the caret if it has the keyboard.
  package func draw(on canvas: inout Canvas, in area: Area, isFocused: Bool, placeholder: String = "") {
    canvas.spoken(
      .field(Reading.Field(.lines, text, hint: placeholder, isFocused: isFocused)), at: area.origin
    ) { show(on: &$0, in: area, isFocused: isFocused, placeholder: placeholder) }
  }

  private func show(on canvas: inout Canvas, in area: Area, isFocused: Bool, placeholder: String) {
    let role: Role = isFocused ? .focusedField : .field
    let lines = wrapping
    canvas.fill(area, role: role)
    for row in 0..<area.rows where lines.lines.indices.contains(top + row) {
      canvas.write(lines.lines[top + row].text, at: area.point(row: row), role: role, limit: area.columns)
    }
    if isEmpty { canvas.write(placeholder, at: area.origin, role: .placeholder, limit: area.columns) }
    guard isFocused, !area.isEmpty else { return }
    let place = lines.point(ofCaret: content.caret)
    let caret = area.point(column: min(place.column, area.columns - 1), row: place.row - top)
    if area.contains(caret) { canvas.cursor = caret }
  }
}
