import Records
import Reports
import TerminalUI

// How the reviews of a month show themselves: how many are closed above, the chosen unit's occurrences below.
extension ReviewsScreen {
  func tableArea(in area: Area) -> Area {
    area.split(top: 2).rest.split(bottom: detailRows(in: area)).rest
  }

  private func detailRows(in area: Area) -> Int { min(14, 7 + max(0, area.rows - 19) / 3) }

  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.reviews
    let head = area.row(0).inset(columns: 1)
    let counts = all.map { words.counts($0) } ?? ""
    let (left, right) = head.split(right: counts.columns, gap: 2)
    canvas.write(subject(at: here), in: left, role: .strong)
    canvas.write(counts, in: right)
    let late = all?.first.map { words.due($0, on: here.today) } ?? ""
    ListHead(
      order: late, marked: list.marks.all.count, hidden: list.hiddenMarks, narrowing: list.narrowing
    ).draw(on: &canvas, in: area.row(1).inset(columns: 1), at: here)
    list.table(ScoreFacts.review.columns(), none: all == nil ? nil : here.words.scores.noUnits, at: here)
      .draw(on: &canvas, in: tableArea(in: area), language: here.language)
    let detail = area.split(bottom: detailRows(in: area)).bottom
    canvas.rule(detail)
    let inner = detail.split(top: 1).rest.inset(columns: 1)
    for (row, line) in detailLines(width: inner.columns, at: here).prefix(inner.rows).enumerated() {
      canvas.write(line.text, in: inner, row: row, role: line.role)
    }
    asking.draw(on: &canvas, in: area)
    exporting.draw(on: &canvas, in: area, at: here)
  }

  /// The chosen unit: how many wait, then its occurrences, those that wait first.
  private func detailLines(width: Int, at here: ScreenContext) -> [Sheet.Line] {
    guard let chosen else { return [] }
    let words = here.words.reviews
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
