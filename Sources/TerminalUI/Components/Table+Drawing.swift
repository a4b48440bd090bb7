extension Table {
  /// Draws the headings and the rows in sight; `row` gives a row, or `nil` while it is not loaded.
  package func draw(on canvas: inout Canvas, in area: Area, isFocused: Bool = true, row: (Int) -> Row?) {
    let places = places(in: area.columns)
    let (header, body) = area.split(top: hasHeader ? 1 : 0)
    if hasHeader {
      for place in places {
        let column = columns[place.index]
        canvas.unheard {
          $0.write(column.title, in: cell(place, in: header), column.alignment, role: .heading)
        }
      }
    }
    for (line, index) in cursor.visible.enumerated() where line < body.rows {
      let isChosen = index == cursor.selected
      let chosenRole: Role? = isChosen ? (isFocused ? .selection : .restingSelection) : nil
      let row = row(index)
      canvas.spoken(.item(spoken(row, index)), at: body.row(line).origin) {
        draw(row, at: places, in: body.row(line), chosenRole: chosenRole, on: &$0)
      }
    }
  }

  /// A row as it is heard: what is urgent first, figures with the heading of their column.
  private func spoken(_ row: Row?, _ index: Int) -> Reading.Item {
    let texts = (row?.cells ?? []).enumerated().compactMap { place, cell -> (text: String, role: Role)? in
      guard columns.indices.contains(place), !cell.text.isEmpty else { return nil }
      let column = columns[place]
      return (column.alignment == .trailing ? "\(column.title) \(cell.text)" : cell.text, cell.role)
    }
    let isPressing = { (role: Role) in role == .alert || role == .warning }
    let ordered = texts.filter { isPressing($0.role) } + texts.filter { !isPressing($0.role) }
    return Reading.Item(
      index: index, count: cursor.count, texts: (row?.isMarked == true ? ["x"] : []) + ordered.map(\.text),
      isChosen: index == cursor.selected)
  }

  private func draw(
    _ row: Row?, at places: [Place], in line: Area, chosenRole: Role?, on canvas: inout Canvas
  ) {
    canvas.fill(line, role: chosenRole ?? row?.role ?? .text)
    if let chosenRole { canvas.write(">", at: line.origin, role: chosenRole, limit: line.columns) }
    guard let row else { return }
    if row.isMarked {
      canvas.write("x", at: line.point(column: 1), role: chosenRole ?? .mark, limit: line.columns - 1)
    }
    for place in places where row.cells.indices.contains(place.index) {
      let cell = row.cells[place.index]
      let role = chosenRole ?? (cell.role == .text ? row.role : cell.role)
      let area = self.cell(place, in: line)
      canvas.write(cell.text, in: area, columns[place.index].alignment, role: role)
      if columns[place.index].alignment == .leading { paint(cell, in: area, on: &canvas) }
    }
  }

  /// Shows which part of a cell was looked for, as far as it is in sight.
  private func paint(_ cell: Cell, in area: Area, on canvas: inout Canvas) {
    guard !cell.matches.isEmpty else { return }
    let room = cell.text.columns > area.columns ? area.columns - 2 : area.columns
    for match in cell.matches {
      let start = cell.text.prefix(match.lowerBound).columns
      let end = min(cell.text.prefix(match.upperBound).columns, room)
      if start < end {
        canvas.paint(area.split(left: start).rest.split(left: end - start).left, role: .match)
      }
    }
  }

  private func cell(_ place: Place, in line: Area) -> Area {
    line.split(left: place.start).rest.split(left: place.width).left
  }
}
