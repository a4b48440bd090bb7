extension Canvas {
  /// Draws a line around an area, with a title in its upper edge.
  package mutating func frame(
    _ area: Area, title: String = "", role: Role = .frame, titleRole: Role = .heading
  ) {
    guard area.columns >= 2, area.rows >= 2 else { return }
    spoken(.box(title), at: area.origin) {
      $0.line(around: area, title: title, role: role, titleRole: titleRole)
    }
  }

  private mutating func line(around area: Area, title: String, role: Role, titleRole: Role) {
    let line = String(repeating: "─", count: area.columns - 2)
    write("┌" + line + "┐", at: area.origin, role: role)
    for row in 1..<area.rows - 1 {
      write("│", at: area.point(row: row), role: role)
      write("│", at: area.point(column: area.columns - 1, row: row), role: role)
    }
    write("└" + line + "┘", at: area.point(row: area.rows - 1), role: role)
    guard !title.isEmpty, area.columns > 6 else { return }
    write(" " + title.clipped(to: area.columns - 6) + " ", at: area.point(column: 2), role: titleRole)
  }

  /// Draws a line across an area's given row.
  package mutating func rule(_ area: Area, row: Int = 0, role: Role = .frame) {
    fill(area.row(row), with: "─", role: role)
  }

  /// Draws a line down an area's given column.
  package mutating func divider(_ area: Area, column: Int = 0, role: Role = .frame) {
    for row in 0..<area.rows { write("│", at: area.point(column: column, row: row), role: role) }
    if isHeard { setApart(area) }
  }

  /// Writes text in an area's row, cut and aligned to the area's columns.
  package mutating func write(
    _ text: String, in area: Area, row: Int = 0, _ alignment: Alignment = .leading, role: Role = .text
  ) {
    guard (0..<area.rows).contains(row) else { return }
    // The whole text is heard, not what the row has room for.
    if isHeard {
      if area.columns > 0 { hear(text, at: area.point(row: row), role: role, limit: area.columns) }
      isMuted = true
      defer { isMuted = false }
      write(
        text.padded(to: area.columns, alignment), at: area.point(row: row), role: role, limit: area.columns)
      return
    }
    write(text.padded(to: area.columns, alignment), at: area.point(row: row), role: role, limit: area.columns)
  }
}
