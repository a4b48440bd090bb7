import Records
import TerminalUI

// How a month under review shows itself: its occurrences, the chosen one with its record beside or below.
extension ReviewScreen {
  /// The list, its heading with it, and the room for the chosen occurrence and its record.
  func places(in area: Area) -> (list: Area, detail: Area) {
    let body = area.split(top: 2).rest
    let (list, preview) = body.withPreview
    if let preview { return (list, preview) }
    let (rest, bottom) = body.split(bottom: min(body.rows - 5, max(9, body.rows / 2)))
    return (rest, bottom)
  }

  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.reviews
    let head = area.split(top: 2).top.inset(columns: 1)
    if let detail {
      let name = here.units.first { $0.code == unit }?.name ?? detail.standing.unitName
      canvas.write("\(name)  \(here.words.scores.heading(of: detail.standing))", in: head, role: .strong)
      let waiting = words.waiting(in: detail)
      let (left, right) = head.row(1).split(right: waiting.columns, gap: 2)
      canvas.write(
        here.words.scores.formula(of: detail.figures, weights: detail.weights).clipped(to: left.columns),
        in: left)
      canvas.write(waiting, in: right, role: .dim)
    }
    let places = places(in: area)
    list.table(
      columns(at: here), isFocused: over == nil, none: detail == nil ? nil : here.words.scores.nothingDue,
      at: here
    ).draw(on: &canvas, in: places.list, language: here.language)
    let inner: Area
    if area.columns >= 110 {
      inner = canvas.openPreview(places.detail)
    } else {
      canvas.rule(places.detail)
      inner = places.detail.split(top: 1).rest.inset(columns: 1)
    }
    for (row, line) in detailLines(width: inner.columns, at: here).prefix(inner.rows).enumerated() {
      canvas.write(line.text, in: inner, row: row, role: line.role)
    }
    over?.draw(on: &canvas, in: area, at: here)
    asking.draw(on: &canvas, in: area)
  }

  private func columns(at here: ScreenContext) -> [ListColumn<ReviewLine>] {
    [
      ListColumn("事项", "Duty", width: 7) { "\($0.item.occurrence)" },
      ListColumn("名称", "Matter", width: 12, weight: 1) { $0.title },
      ListColumn("期限", "Due", width: 5) { $0.item.due.withoutYear },
      ListColumn(
        "时效", "Timing", width: 8, english: 12,
        role: { $0.item.timing == .missing ? .alert : $0.item.timing.isLate ? .warning : .text },
        text: { $0.item.timing.name(in: here.language) }),
      ListColumn("审核", "Verdict", width: 13, english: 16) { line, _ in
        let (verdict, role) = here.words.reviews.standing(of: line)
        return Table.Cell(verdict, role: role)
      },
      ListColumn("得分", "Points", width: 6, isFigure: true) { $0.waits ? "-" : $0.earned.spoken },
      ListColumn("满分", "Of", width: 5, isFigure: true, role: { _ in .dim }, text: { $0.possible.spoken }),
    ]
  }

  /// What its points are made of, then the record that stands for it, its evidence first.
  private func detailLines(width: Int, at here: ScreenContext) -> [Sheet.Line] {
    guard let line = list.current else { return [] }
    var lines = Array(line.lines(at: here, width: width).dropFirst())
    guard let record, let content = record.content else { return lines }
    // The evidence first: in a small window the end of a long record is out of sight.
    lines += content.evidenceLines(at: here, width: width, faulty: record.faultyEvidence)
    lines += content.lines(at: here, width: width)
    return lines
  }
}
