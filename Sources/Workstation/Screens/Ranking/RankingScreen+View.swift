import Records
import Reports
import TerminalUI

// How a ranking shows itself: what it is and how it stands, the table, the chosen unit's months below.
extension RankingScreen {
  func tableArea(in area: Area) -> Area { area.split(top: 2).rest.split(bottom: 4).rest }

  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.scores
    let head = area.row(0).inset(columns: 1)
    if let group = shownGroup(at: here) {
      canvas.write(
        words.title(shownQuarter(at: here), group), in: head, role: .strong)
    }
    drawStanding(on: &canvas, in: area.row(1).inset(columns: 1), at: here)
    let isUnranked = shownGroup(at: here) == nil
    var shown = list.table(columns(at: here), none: table == nil ? nil : words.noUnits, at: here)
    if isUnranked { shown.none = (words.notRanked, .dim) }
    shown.draw(on: &canvas, in: tableArea(in: area), language: here.language)
    let detail = area.split(bottom: 4).bottom
    canvas.rule(detail)
    let inner = detail.split(top: 1).rest.inset(columns: 1)
    for (row, line) in detailLines(width: inner.columns, at: here).prefix(inner.rows).enumerated() {
      canvas.write(line.text, in: inner, row: row, role: line.role)
    }
    restating?.draw(on: &canvas, in: area, at: here)
    asking.draw(on: &canvas, in: area)
    exporting.draw(on: &canvas, in: area, at: here)
  }

  /// Whether it is issued, by when it is due, and what keeps it from being whole.
  private func drawStanding(on canvas: inout Canvas, in line: Area, at here: ScreenContext) {
    guard let table else { return }
    let end = ListHead(chips: here.words.scores.prepared(restated), narrowing: list.narrowing)
      .draw(on: &canvas, in: line, at: here)
    let room = (list.narrowing.isShown ? line.columns / 2 - 2 : line.columns) - (end - line.left)
    let isLate = table.issued == nil && table.isOwed && table.due < here.today && !table.rows.isEmpty
    canvas.write(
      here.words.scores.standing(of: table, on: here.today).clipped(to: max(0, room)),
      at: Point(column: end, row: line.top), role: isLate ? .warning : .dim)
  }

  private func columns(at here: ScreenContext) -> [ListColumn<RankingRow>] {
    let rank = ListColumn<RankingRow>(
      "名次", "Rank", width: 4, isFigure: true,
      role: { table?.lagging.contains($0.unit) ?? false ? .warning : .text },
      text: { $0.rank.map { "\($0)" } ?? "-" })
    return [rank] + ScoreFacts.row.columns() + [
      ListColumn("与上季", "Change", width: 6, isFigure: true) { row, _ in row.change },
      ListColumn("", "", width: 12, english: 15, weight: 1) { row, width in
        row.why.map { Table.Cell($0.name(in: here.language), role: .dim) }
          ?? Table.Cell(
            ChartSign.bar(row.score?.hundredths ?? 0, of: 100_00, columns: width), role: .bar)
      },
    ]
  }

  /// The chosen unit: its months, each out of its sides, and what is proposed for it.
  private func detailLines(width: Int, at here: ScreenContext) -> [Sheet.Line] {
    let words = here.words.scores
    guard let row = list.current else { return [] }
    let profile = here.profile ?? .proposed
    let months = row.months.map { month in
      words.month(month.month, month.unit)
        + (month.unit.map { " \(profile.column(of: $0))" } ?? "")
    }.joined(separator: "   ")
    var lines = [
      Sheet.Line("\(row.name)   \(months)".clipped(to: width), role: .strong),
      Sheet.Line(words.sides(of: row.months).clipped(to: width)),
    ]
    if table?.lagging.contains(row.unit) ?? false {
      lines.append(Sheet.Line(words.lagging.clipped(to: width), role: .warning))
    } else if let left = table?.issued?.omitted, !left.isEmpty {
      lines.append(Sheet.Line(words.omitted(left).clipped(to: width), role: .dim))
    }
    return lines
  }
}

extension Score? {
  /// The figure, or the dash of one that does not exist.
  var spoken: String { self?.description ?? "-" }
}

extension RankingRow {
  /// How far the unit has risen or fallen since the quarter before.
  fileprivate var change: Table.Cell {
    guard let risen else { return Table.Cell("") }
    if risen == 0 { return Table.Cell("=", role: .dim) }
    let sign = risen > 0 ? "+" : "-"
    return Table.Cell("\(sign) \(risen.magnitude)", role: risen > 0 ? .good : .warning)
  }
}
