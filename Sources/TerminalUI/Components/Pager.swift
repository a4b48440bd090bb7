/// A text to read, in a window that moves over it.
package struct Pager: Hashable, Sendable {
  /// A paragraph and what it is.
  package struct Paragraph: Hashable, Sendable {
    /// Its text; a line end in it starts a new line.
    package let text: String
    /// What it means.
    package let role: Role
    /// How far all its lines are moved in.
    package let indent: Int

    /// A paragraph, plain unless told otherwise.
    package init(_ text: String, role: Role = .text, indent: Int = 0) {
      (self.text, self.role, self.indent) = (text, role, max(0, indent))
    }
  }

  /// One line as it is shown.
  package struct Line: Hashable, Sendable {
    /// What is drawn, with its indent.
    package let text: String
    /// What it means.
    package let role: Role
  }

  /// What there is to read.
  package private(set) var paragraphs: [Paragraph]
  /// The window.
  package private(set) var size: Size
  /// The first line in sight.
  package private(set) var top = 0
  /// All lines at this width.
  package private(set) var lines: [Line] = []

  /// A text at its beginning.
  package init(_ paragraphs: [Paragraph], size: Size = Size(columns: 80, rows: 20)) {
    (self.paragraphs, self.size) = (paragraphs, size)
    lines = Self.wrapped(paragraphs, width: size.columns)
  }

  /// Takes the room there is now, and keeps the place in the text.
  package mutating func resize(to size: Size) {
    let share = lines.isEmpty ? 0 : Double(top) / Double(lines.count)
    if size.columns != self.size.columns {
      lines = Self.wrapped(paragraphs, width: size.columns)
      top = Int((share * Double(lines.count)).rounded())
    }
    self.size = size
    scroll(by: 0)
  }

  /// Takes another text, and stays where it was as far as it can.
  package mutating func replace(with paragraphs: [Paragraph]) {
    self.paragraphs = paragraphs
    lines = Self.wrapped(paragraphs, width: size.columns)
    scroll(by: 0)
  }

  /// Whether the last line is in sight.
  package var isAtEnd: Bool { top + size.rows >= lines.count }

  /// Takes an input: arrows, pages, Home, End, Space and the wheel; false if it means nothing here.
  package mutating func type(_ input: Input) -> Bool {
    switch input {
    case .mouse(let mouse) where mouse.act != .press: scroll(by: mouse.act == .wheelUp ? -3 : 3)
    case .key(let key): return type(key)
    default: return false
    }
    return true
  }

  private mutating func type(_ key: Key) -> Bool {
    let page = max(1, size.rows - 1)
    switch key.command {
    case .up, .character("k"): scroll(by: -1)
    case .down, .character("j"): scroll(by: 1)
    case .pageUp: scroll(by: -page)
    case .pageDown, .character(" "): scroll(by: page)
    case .home, .character("g"): scroll(by: -lines.count)
    case .end, .character("G"): scroll(by: lines.count)
    default: return false
    }
    return true
  }

  private mutating func scroll(by rows: Int) {
    top = max(0, min(top + rows, lines.count - size.rows))
  }

  private static func wrapped(_ paragraphs: [Paragraph], width: Int) -> [Line] {
    paragraphs.flatMap { paragraph in
      LineWrapping(paragraph.text, width: max(1, width - paragraph.indent)).lines.map {
        Line(text: String(repeating: " ", count: paragraph.indent) + $0.text, role: paragraph.role)
      }
    }
  }

  /// Draws the lines in sight.
  package func draw(on canvas: inout Canvas, in area: Area) {
    canvas.spoken(.passage(paragraphs.map(\.text)), at: area.origin) { show(on: &$0, in: area) }
  }

  private func show(on canvas: inout Canvas, in area: Area) {
    for row in 0..<area.rows where lines.indices.contains(top + row) {
      let line = lines[top + row]
      canvas.write(line.text, at: area.point(row: row), role: line.role, limit: area.columns)
    }
  }
}
