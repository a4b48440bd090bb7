import Records
import TerminalUI

// How the months show themselves: a line each, and beside or below them what the chosen one says.
extension NoticesScreen {
  /// The list, and what the chosen line reads: beside it in wide windows, else below.
  func places(in area: Area) -> (table: Area, detail: Area, isBeside: Bool) {
    let body = area.split(top: 1).rest
    guard body.columns < 110 else {
      // A notice wants the width of a page more than the list does.
      let (list, detail) = body.split(right: min(90, body.columns / 2), gap: 1)
      return (list, detail, true)
    }
    let halves = body.split(bottom: max(8, body.rows - 15))
    return (halves.rest, halves.bottom, false)
  }

  func readingArea(in area: Area) -> Area { area.split(top: 2).rest.inset(columns: 1) }

  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    guard !reader.isReading else { return reader.draw(on: &canvas, in: area, at: here) }
    drawHead(on: &canvas, in: area.row(0).inset(columns: 1), at: here)
    if isReading {
      canvas.rule(area, row: 1)
      let inner = readingArea(in: area)
      sheet.draw(lines(inner.columns, at: here), on: &canvas, in: inner)
    } else {
      let places = places(in: area)
      ListTable(
        columns: columns(at: here), rows: rows, cursor: cursor,
        none: notices.map { _ in (here.words.month.none, .dim) }
      ).draw(on: &canvas, in: places.table, margin: 1, language: here.language)
      if places.isBeside {
        let inner = canvas.openPreview(places.detail)
        Sheet().draw(lines(inner.columns, at: here), on: &canvas, in: inner)
      } else {
        canvas.rule(places.detail)
        let inner = places.detail.split(top: 1).rest.inset(columns: 1)
        Sheet().draw(lines(inner.columns, at: here), on: &canvas, in: inner)
      }
    }
    drawOver(on: &canvas, in: area, at: here)
    exporting.draw(on: &canvas, in: area, at: here)
    reader.draw(on: &canvas, in: area, at: here)
  }

  private func drawOver(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    switch over {
    case .form(let form): form.draw(on: &canvas, in: area, at: here)
    case .paper(let form, _): form.draw(on: &canvas, in: area, at: here)
    case .make(let dialog, _, _), .receive(let dialog, _), .sign(let dialog, _):
      dialog.draw(on: &canvas, in: area)
    case nil: break
    }
  }

  /// What the chosen line reads, in this many columns.
  func lines(_ width: Int, at here: ScreenContext) -> [Sheet.Line] {
    var text = MonthLines(here.language, width: width)
    switch current {
    case .notice(let notice):
      if let detail = shownNotice {
        text.add(detail)
      } else if let preview = shownPreview, !isTold(notice) {
        text.add(preview, notice.month, notice.side)
      } else {
        text.add(here.words.month.unread(notice, isTold: isTold(notice), at: here))
      }
    case .report: if let report = shownReport { text.add(report) }
    case nil: if notices != nil { text.add(here.words.month.none) }
    }
    return text.lines
  }

  private func drawHead(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let (words, shown) = (here.words.month, shownSide(at: here))
    let own = (notices ?? []).filter { $0.side == shown }
    let right = words.count(
      own.count { $0.state == .delivered }, late: own.count { $0.state == .delivered && $0.lateBy != nil })
    canvas.write(right, in: area, .trailing, role: .strong)
    let unit = isOwn(at: here) ? "" : "\(unitName(at: here))  "
    let column =
      canvas.write(
        "\(unit.clipped(to: max(10, area.columns - right.columns - 30)))\(here.words.ledger.year(shownYear(at: here)))",
        at: area.origin, role: .strong) + 3
    canvas.write(
      choices: sides(at: here), chosen: shown, at: Point(column: column, row: area.top),
      name: { $0.shortName(in: here.language) })
  }

  private func columns(at here: ScreenContext) -> [ListColumn<MonthRow>] {
    let words = here.words.month
    return [
      ListColumn(
        "月份", "Month", width: 10, english: 9,
        text: MonthRow.either({ words.name($0.month) }, { words.name($0.half) })),
      ListColumn("状态", "State", width: 22, english: 24) { row, _ in
        let state = MonthRow.either({ $0.spoken(isTold: isTold($0), at: here) }, { $0.spoken(at: here) })(row)
        return Table.Cell(state.whole(in: here.language), role: state.role)
      },
      ListColumn(
        "期间 / 文号", "Period, paper", width: 14, weight: 1,
        text: MonthRow.either(
          { $0.period.map { words.period($0) } ?? "" },
          { [$0.documentNumber, $0.title].compactMap { $0 }.joined(separator: "  ") })),
      ListColumn(
        "时限", "Due", width: 5,
        text: MonthRow.either({ $0.due.withoutYear }, { $0.due?.withoutYear ?? "" })),
      ListColumn(
        "送达", "Delivered", width: 5, english: 9,
        text: MonthRow.either(
          { $0.deliveredOn?.withoutYear ?? "" },
          { $0.state == .sent ? $0.sent.values.max()?.withoutYear ?? "" : "" })),
      ListColumn(
        "待落实", "Open", width: 6, english: 5, isFigure: true,
        role: MonthRow.either({ $0.openItems > 0 ? Role.warning : .text }, { _ in .text }),
        text: MonthRow.either({ $0.openItems > 0 ? "\($0.openItems)" : "" }, { _ in "" })),
    ]
  }
}
