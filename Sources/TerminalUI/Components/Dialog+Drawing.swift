extension Dialog {
  /// Where the box stands on a screen.
  package func area(on screen: Area) -> Area {
    let columns = min(64, screen.columns)
    let lines = LineWrapping(message, width: max(1, columns - 4)).lines.count
    return screen.centred(Size(columns: columns, rows: lines + entryRows + 5))
  }

  private var entryRows: Int {
    switch entry {
    case .none: 0
    case .line: 2
    case .reason(let area): area.size.rows + 1
    }
  }

  /// Draws the box in the middle of a screen.
  package func draw(on canvas: inout Canvas, in screen: Area) {
    let box = area(on: screen)
    canvas.cursor = nil
    canvas.fill(box)
    canvas.frame(box, title: title, titleRole: isDangerous ? .alert : .heading)
    let inner = box.inset(columns: 2, rows: 1)
    var row = 0
    for line in LineWrapping(message, width: max(1, inner.columns)).lines {
      canvas.write(line.text, in: inner, row: row)
      row += 1
    }
    row += 1
    let field = inner.split(top: row).rest
    switch entry {
    case .none: break
    case .line(let line): line.draw(on: &canvas, in: field, isFocused: focus == .entry)
    case .reason(let reason):
      reason.draw(on: &canvas, in: field.split(top: reason.size.rows).top, isFocused: focus == .entry)
    }
    canvas.write(problem, in: inner, row: inner.rows - 2, role: .problem)
    drawButtons(on: &canvas, in: inner.row(inner.rows - 1))
  }

  private func drawButtons(on canvas: inout Canvas, in line: Area) {
    var end = line.right
    let buttons = [(cancel, Focus.cancel, false), (confirm, Focus.confirm, isDangerous)]
    for case (let label?, let part, let danger) in buttons {
      let text = focus == part ? "[> \(label) <]" : "[  \(label)  ]"
      let role: Role = focus == part ? .activeButton : danger ? .dangerousButton : .button
      canvas.write(text, at: Point(column: end - text.columns, row: line.top), role: role)
      if focus == part { canvas.cursor = Point(column: end - text.columns + 1, row: line.top) }
      end -= text.columns + 2
    }
  }
}
