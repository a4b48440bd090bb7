import Records
import TerminalUI

// How a unit's yearly sheet shows itself: one column of lines, two side by side where the window is wide.
extension YearSheetScreen {
  func body(in area: Area) -> Area { area.split(top: 3).rest.inset(columns: 1) }

  /// From this width on, results stand beside what they are worked out from.
  private static let wideColumns = 130

  /// The lines in sight, and where each column of them stands.
  func columns(in body: Area, at here: ScreenContext) -> [(area: Area, lines: [YearSheetLine])] {
    guard let sheet else { return [] }
    func lines(_ width: Int) -> YearSheetLines {
      YearSheetLines(sheet: sheet, results: results, here: here, width: width)
    }
    guard body.columns >= Self.wideColumns else {
      let whole = lines(body.columns)
      return [(body, whole.outcome + [YearSheetLine("")] + whole.sources)]
    }
    let parts = body.columns(weights: [1, 1], gap: 3)
    return [(parts[0], lines(parts[0].columns).outcome), (parts[1], lines(parts[1].columns).sources)]
  }

  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    guard !reader.isReading else { return reader.draw(on: &canvas, in: area, at: here) }
    let words = here.words.assessment
    let head = area.inset(columns: 1)
    canvas.write(
      words.sheetTitle(unitName(at: here), shownYear(at: here)).clipped(to: head.columns), in: head,
      role: .strong)
    if let sheet {
      canvas.write(
        words.standing(of: sheet).clipped(to: head.columns), in: head, row: 1,
        role: sheet.plan == nil ? .warning : .dim)
    }
    canvas.rule(area.row(2))
    let columns = columns(in: body(in: area), at: here)
    let count = columns.map(\.lines.count).max() ?? 0
    for (index, column) in columns.enumerated() {
      draw(column.lines, of: count, on: &canvas, in: column.area)
      guard index > 0 else { continue }
      canvas.divider(
        Area(left: column.area.left - 2, top: column.area.top, columns: 1, rows: column.area.rows))
    }
    over?.draw(on: &canvas, in: area, at: here)
    exporting.draw(on: &canvas, in: area, at: here)
    reader.draw(on: &canvas, in: area, at: here)
  }

  /// Draws the lines in sight, then the bars over them; a shorter column ends in blanks, so that both scroll together.
  private func draw(_ lines: [YearSheetLine], of count: Int, on canvas: inout Canvas, in area: Area) {
    let blank = Array(repeating: YearSheetLine(""), count: max(0, count - lines.count))
    let lines = lines + blank
    scroll.draw(lines.map(\.line), on: &canvas, in: area)
    let first = max(0, min(scroll.top, lines.count - area.rows))
    let isCut = first + area.rows < lines.count
    for row in 0..<max(0, area.rows - (isCut ? 1 : 0)) where lines.indices.contains(first + row) {
      for bar in lines[first + row].bars {
        canvas.bar(
          Area(left: area.left + bar.column, top: area.top + row, columns: bar.columns, rows: 1),
          done: bar.score.hundredths, of: 100_00)
      }
    }
  }
}
