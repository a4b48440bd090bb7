import Records
import TerminalUI

// How the office's table shows itself, and how it is exported.
extension MonthTableScreen {
  func tableArea(in area: Area) -> Area { area.split(top: 2).rest }

  func menuArea(_ menu: MenuList<Filter>, in area: Area) -> Area {
    let wanted = menu.wantedSize
    return area.centred(Size(columns: max(34, wanted.columns), rows: min(wanted.rows, area.rows)))
  }

  package func draw(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    drawHead(on: &canvas, in: area.row(0).inset(columns: 1), at: desk)
    ListHead(
      chips: chips(at: desk), order: desk.words.month.order(order), marked: list.marks.all.count,
      hidden: list.hiddenMarks, narrowing: list.narrowing
    ).draw(on: &canvas, in: area.row(1).inset(columns: 1), at: desk)
    drawTable(on: &canvas, in: tableArea(in: area), at: desk)
    if let menu { menu.draw(on: &canvas, in: menuArea(menu, in: area), title: desk.words.alerts.filter) }
    exporting.draw(on: &canvas, in: area, at: desk)
  }

  private func chips(at desk: Desk) -> [String] {
    filters.map { filter in
      switch filter {
      case .late: desk.words.month.lateOnly
      case .group(let group): group.name(in: desk.language)
      case .all: desk.words.month.all
      }
    }
  }

  /// What the table is of: the month's notices of a side, the half-year's reports.
  private func subject(at desk: Desk) -> String {
    guard !showsReports else { return shownHalf(at: desk).report(in: desk.language).asHeading }
    let side = shownSide(at: desk)?.shortName(in: desk.language) ?? desk.words.units.bothSides
    return "\(shownMonth(at: desk).notice(in: desk.language).asHeading)  \(side)"
  }

  private func drawHead(on canvas: inout Canvas, in line: Area, at desk: Desk) {
    let words = desk.words.month
    let rows = list.rows
    let counts: [(String, Role)] = [
      (words.countDone(rows.count(where: \.isDone), isReport: showsReports), .good),
      (words.countOpen(rows.count { $0.isOpen(on: desk.today) }), .text),
      (words.countLate(rows.count { $0.lateBy != nil }), .alert),
    ]
    var column = line.right - counts.map { $0.0.columns + 3 }.reduce(0, +) + 3
    canvas.write(
      "\(subject(at: desk))    \(desk.words.lists.rows(rows.count))", at: line.origin, role: .strong,
      limit: max(0, column - line.left - 2))
    guard all != nil else { return }
    for (text, role) in counts {
      canvas.write(text, at: Point(column: column, row: line.top), role: role)
      column += text.columns + 3
    }
  }

  private func drawTable(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    var table = Table(showsReports ? reportColumns(at: desk) : noticeColumns(at: desk))
    table.cursor = list.cursor
    let rows = list.rows
    table.draw(on: &canvas, in: area, isFocused: !list.narrowing.isTyping) { index in
      guard rows.indices.contains(index) else { return nil }
      return Table.Row(cells(of: rows[index], at: desk), isMarked: list.isMarked(rows[index]))
    }
    guard all != nil, rows.isEmpty else { return }
    let text = list.narrowing.isOn || !filters.isEmpty ? desk.words.lists.none : desk.words.month.noUnits
    canvas.write(text, in: area, row: 2, .centre, role: .dim)
  }

  private func noticeColumns(at desk: Desk) -> [Table.Column] {
    let (words, isChinese) = (desk.words.month, desk.language == .chinese)
    return [
      Table.Column(desk.words.units.unit, width: 14, weight: 1),
      Table.Column(words.side, width: isChinese ? 4 : 11),
      Table.Column(words.state, width: isChinese ? 14 : 20), Table.Column(words.made, width: 5),
      Table.Column(words.done, width: isChinese ? 5 : 9),
      Table.Column(words.daysLate, width: isChinese ? 8 : 4, .trailing),
      Table.Column(words.open, width: isChinese ? 6 : 5, .trailing),
    ]
  }

  private func reportColumns(at desk: Desk) -> [Table.Column] {
    let (words, isChinese) = (desk.words.month, desk.language == .chinese)
    var columns = [
      Table.Column(desk.words.units.unit, width: 12, weight: 1),
      Table.Column(words.number, width: isChinese ? 18 : 16, weight: 1),
      Table.Column(words.state, width: isChinese ? 12 : 17),
      Table.Column(words.toMain, width: isChinese ? 8 : 6),
      Table.Column(words.toDiscipline, width: isChinese ? 8 : 6),
      Table.Column(words.daysLate, width: isChinese ? 8 : 4, .trailing),
    ]
    if size.hasSummaryColumn { columns.append(Table.Column(words.title, width: 20, weight: 1)) }
    return columns
  }

  private func cells(of row: MonthTableRow, at desk: Desk) -> [Table.Cell] {
    switch row {
    case .notice(let notice):
      // Of other units only this month's standing is known, which is enough for the state.
      let state = notice.spoken(isTold: false, at: desk)
      return [
        found(notice.unitName), Table.Cell(notice.side.shortName(in: desk.language)),
        Table.Cell(state.short, role: state.role), Table.Cell(notice.madeOn?.short ?? ""),
        Table.Cell(notice.deliveredOn?.short ?? ""), late(notice.lateBy),
        Table.Cell(notice.openItems > 0 ? "\(notice.openItems)" : ""),
      ]
    case .report(let report):
      let state = report.spoken(at: desk)
      return [
        found(report.unitName), found(report.documentNumber ?? ""), Table.Cell(state.short, role: state.role),
        Table.Cell(report.sent[.mainOffice]?.short ?? ""),
        Table.Cell(report.sent[.disciplineOffice]?.short ?? ""), late(report.lateBy),
        Table.Cell(report.title ?? "", role: .dim),
      ]
    }
  }

  private func late(_ days: Int?) -> Table.Cell { Table.Cell(days.map(String.init) ?? "", role: .alert) }

  /// A cell with what was looked for shown.
  private func found(_ text: String) -> Table.Cell { Table.Cell(text, matches: list.matches(in: text)) }

  mutating func export(at desk: Desk) -> [Command] {
    let words = desk.words.lists
    let rows = list.marks.isEmpty ? list.rows : list.marked
    guard !rows.isEmpty else {
      return [.tell(Notice(list.marks.isEmpty ? words.nothingShown : words.allMarksHidden, isProblem: true))]
    }
    let found = list.narrowing.isOn ? ["\(words.find) \(list.narrowing.field.text)"] : []
    let notices = rows.compactMap(\.notice)
    let reports = rows.compactMap(\.report)
    exporting.open(
      .export(
        showsReports ? .reports(reports) : .notices(notices), title: subject(at: desk),
        subtitle: (["\(desk.today)"] + chips(at: desk) + found).joined(separator: "  "),
        scope: words.rows(rows.count), at: desk))
    return []
  }
}
