import Records
import TerminalUI

// How the reviews of a month show themselves: how many are closed above, the chosen unit's occurrences below.
extension ReviewsScreen {
  func tableArea(in area: Area) -> Area {
    area.split(top: 2).rest.split(bottom: detailRows(in: area)).rest
  }

  private func detailRows(in area: Area) -> Int { min(14, 7 + max(0, area.rows - 19) / 3) }

  package func draw(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let words = desk.words.reviews
    let head = area.row(0).inset(columns: 1)
    let counts = all.map { words.counts($0) } ?? ""
    let (left, right) = head.split(right: counts.columns, gap: 2)
    canvas.write(subject(at: desk), in: left, role: .strong)
    canvas.write(counts, in: right)
    let late = all?.first.map { words.due($0, on: desk.today) } ?? ""
    ListHead(
      order: late, marked: list.marks.all.count, hidden: list.hiddenMarks, narrowing: list.narrowing
    ).draw(on: &canvas, in: area.row(1).inset(columns: 1), at: desk)
    drawTable(on: &canvas, in: tableArea(in: area), at: desk)
    let detail = area.split(bottom: detailRows(in: area)).bottom
    canvas.rule(detail)
    let inner = detail.split(top: 1).rest.inset(columns: 1)
    for (row, line) in detailLines(width: inner.columns, at: desk).prefix(inner.rows).enumerated() {
      canvas.write(line.text, in: inner, row: row, role: line.role)
    }
    asking.draw(on: &canvas, in: area)
    exporting.draw(on: &canvas, in: area, at: desk)
  }

  private func drawTable(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    var table = Table(desk.words.reviews.unitColumns)
    table.cursor = list.cursor
    let rows = list.rows
    table.draw(on: &canvas, in: area, isFocused: !list.narrowing.isTyping) { index in
      guard rows.indices.contains(index) else { return nil }
      return Table.Row(cells(of: rows[index], in: desk.language), isMarked: list.isMarked(rows[index]))
    }
    guard all != nil, rows.isEmpty else { return }
    let text = list.narrowing.isOn ? desk.words.lists.none : desk.words.scores.noUnits
    canvas.write(text, in: area, row: 2, .centre, role: .dim)
  }

  private func cells(of row: ReviewStanding, in language: Language) -> [Table.Cell] {
    let isClosed = row.state == .closed
    func count(_ number: Int, _ role: Role = .text) -> Table.Cell {
      Table.Cell(isClosed ? "\(number)" : "", role: number > 0 ? role : .text)
    }
    return [
      Table.Cell(row.unitName, matches: list.matches(in: row.unitName)),
      Table.Cell(row.stateName(in: language), role: row.isOwed ? row.state.role : .dim),
      Table.Cell(row.closedOn?.withoutYear ?? ""), count(row.occurrences), count(row.late, .warning),
      count(row.missing, .alert), Table.Cell(isClosed ? row.figures.common.spoken : ""),
      Table.Cell(isClosed ? row.figures.individual.spoken : ""),
      Table.Cell(isClosed ? row.figures.score.spoken : "", role: .strong),
    ]
  }

  /// The chosen unit: how many wait, then its occurrences, those that wait first.
  private func detailLines(width: Int, at desk: Desk) -> [Sheet.Line] {
    guard let chosen else { return [] }
    let words = desk.words.reviews
    var lines = [
      Sheet.Line(
        "\(chosen.standing.unitName)  \(words.waiting(in: chosen))".clipped(to: width), role: .strong)
    ]
    for line in chosen.lines.filter(\.waits) + chosen.lines.filter({ !$0.waits }) {
      let (text, role) = words.standing(of: line)
      let room = max(4, width - text.columns - 2)
      lines.append(
        Sheet.Line(
          "\(line.item.occurrence)  \(line.title)".clipped(to: room).padded(to: room) + "  " + text,
          role: role))
    }
    return lines
  }
}

extension ReviewLine {
  /// Whether a recorded occurrence has no verdict yet.
  var waits: Bool { item.timing != .missing && item.verdict == nil }
}
