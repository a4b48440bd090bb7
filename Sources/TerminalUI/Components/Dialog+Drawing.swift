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
    case .line, .secret: 2
    case .reason(let area): area.size.rows + 1
    }
  }

  /// Draws the box in the middle of a screen.
  package func draw(on canvas: inout Canvas, in screen: Area) {
    let box = area(on: screen)
    (canvas.cursor, canvas.keys) = (nil, keys)
    canvas.fill(box)
    canvas.frame(box, title: title, titleRole: isDangerous ? .alert : .heading)
    let inner = box.inset(columns: 2, rows: 1)
    var row = 0
    let lines = LineWrapping(message, width: max(1, inner.columns)).lines
    canvas.spoken(.passage(message.split(separator: "\n").map(String.init)), at: inner.origin) { canvas in
      for (row, line) in lines.enumerated() { canvas.write(line.text, in: inner, row: row) }
    }
    row += lines.count
    row += 1
    let field = inner.split(top: row).rest
    switch entry {
    case .none: break
    case .line(let line): line.draw(on: &canvas, in: field, isFocused: focus == .entry)
    case .secret(let secret): secret.draw(on: &canvas, in: field, isFocused: focus == .entry)
    case .reason(let reason):
      reason.draw(on: &canvas, in: field.split(top: reason.size.rows).top, isFocused: focus == .entry)
    }
    if !problem.isEmpty { canvas.write(problem, in: inner, row: inner.rows - 2, role: .problem) }
    drawButtons(on: &canvas, in: inner.row(inner.rows - 1))
  }

  private func drawButtons(on canvas: inout Canvas, in line: Area) {
    for (part, text, place) in buttons(in: line) {
      let isDangerousPart = part == .confirm && isDangerous
      let role: Role = focus == part ? .activeButton : isDangerousPart ? .dangerousButton : .button
      let label = (part == .cancel ? cancel : confirm) ?? ""
      let button = Reading.Button(label: label, isFocused: focus == part, isCancel: part == .cancel)
      canvas.spoken(.button(button), at: place.origin) { $0.write(text, in: place, role: role) }
      if focus == part { canvas.cursor = place.point(column: 1) }
    }
  }

  /// The buttons from the right, each with its text and its place.
  private func buttons(in line: Area) -> [(part: Focus, text: String, place: Area)] {
    var end = line.right
    return [(Focus.cancel, cancel), (.confirm, confirm)].compactMap { part, label in
      guard let label else { return nil }
      let text = focus == part ? "[> \(label) <]" : "[  \(label)  ]"
      defer { end -= text.columns + 2 }
      return (part, text, Area(left: end - text.columns, top: line.top, columns: text.columns, rows: 1))
    }
  }

  /// Which button stands under a point, for the mouse.
  package func button(at point: Point, on screen: Area) -> Focus? {
    let inner = area(on: screen).inset(columns: 2, rows: 1)
    return buttons(in: inner.row(inner.rows - 1)).first { $0.place.contains(point) }?.part
  }
}
