import Records
import Reports
import TerminalUI

// How an import shows itself: the columns of the table, or what a file would bring.
extension ImportScreen {
  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.tables
    let head = area.row(0).inset(columns: 1)
    canvas.write(words.heading(table), in: head, role: .heading)
    if isRunning { canvas.write(words.isRunning, in: head, .trailing, role: .chip) }
    let body = area.split(top: 2).rest
    if let look {
      sheet.draw(lines(of: look, at: here), on: &canvas, in: body.inset(columns: 1))
    } else {
      canvas.write(words.order, in: area.row(1).inset(columns: 1), role: .dim)
      ListTable(columns: columns(at: here), rows: table.columns.columns, cursor: cursor)
        .draw(on: &canvas, in: body.split(top: 1).rest, language: here.language)
    }
    switch over {
    case .form(let form): form.draw(on: &canvas, in: area, at: here)
    case .question(let dialog): dialog.draw(on: &canvas, in: area)
    case nil: break
    }
  }

  private func columns(at here: ScreenContext) -> [ListColumn<InputColumn>] {
    let language = here.language
    return [
      ListColumn("表头", "Heading", width: 14, english: 18) {
        ($0.isMandatory ? "* " : "  ") + $0.heading.text(in: language)
      },
      ListColumn("写什么", "What stands in it", width: 30, weight: 2) { $0.meaning.text(in: language) },
      ListColumn("例", "Example", width: 14, weight: 1, dropOrder: 1) { $0.example },
    ]
  }

  /// What a file would bring, or has: the outcome, what is doubtful or wrong, and the first lines.
  func lines(of look: TableLook, at here: ScreenContext) -> [Sheet.Line] {
    let (words, width) = (here.words.tables, size.columns - 2)
    var lines: [Sheet.Line] = []
    lines.append(wrapped: order?.path ?? "", width: width, role: .dim)
    lines.append(
      wrapped: isDone ? words.taken(look) : words.would(look), width: width,
      role: look.faults.isEmpty ? .good : .alert)
    for note in look.notes { lines.append(wrapped: note, width: width) }
    for doubt in look.doubts where !isDone {
      lines.append(wrapped: "! " + doubt, width: width, role: .warning)
    }
    for fault in look.faults { lines.append(wrapped: "* " + fault, width: width) }
    if isDone, let next = words.next(after: table) {
      lines.append(wrapped: next, width: width, role: .strong)
    }
    guard !look.rows.isEmpty else { return lines }
    lines.append(Sheet.Line(""))
    lines.append(Sheet.Line(words.firstLines(look.rows.count), role: .heading))
    var text = TextTable(look.headings.map { TextTable.Column($0) })
    for (row, line) in text.lines(of: look.rows).enumerated() {
      lines.append(Sheet.Line(line, role: row == 0 ? .dim : .text))
    }
    return lines
  }
}
