import Records
import Reports
import TerminalUI

// How the office's table shows itself, and how it is exported.
extension MonthTableScreen {
  func tableArea(in area: Area) -> Area { area.split(top: 2).rest }

  func menuArea(_ menu: MenuList<Filter>, in area: Area) -> Area {
    let wanted = menu.wantedSize
    return area.centred(Size(columns: max(34, wanted.columns), rows: min(wanted.rows, area.rows)))
  }

  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    drawHead(on: &canvas, in: area.row(0).inset(columns: 1), at: here)
    ListHead(
      chips: chips(at: here), order: here.words.month.order(order), marked: list.marks.all.count,
      hidden: list.hiddenMarks, narrowing: list.narrowing
    ).draw(on: &canvas, in: area.row(1).inset(columns: 1), at: here)
    list.table(
      columns(at: here), isNarrowed: !filters.isEmpty, none: all == nil ? nil : here.words.month.noUnits,
      at: here
    ).draw(on: &canvas, in: tableArea(in: area), language: here.language)
    if let menu { menu.draw(on: &canvas, in: menuArea(menu, in: area), title: here.words.alerts.filter) }
    exporting.draw(on: &canvas, in: area, at: here)
  }

  private func chips(at here: ScreenContext) -> [String] {
    filters.map { filter in
      switch filter {
      case .late: here.words.month.lateOnly
      case .group(let group): group.name(in: here.language)
      case .all: here.words.month.all
      }
    }
  }

  /// What the table shows: the month's notices of a side, the half-year's reports.
  private func subject(at here: ScreenContext) -> String {
    guard !showsReports else { return shownHalf(at: here).report(in: here.language).asHeading }
    let side = shownSide(at: here)?.shortName(in: here.language) ?? here.words.units.bothSides
    return "\(shownMonth(at: here).notice(in: here.language).asHeading)  \(side)"
  }

  private func drawHead(on canvas: inout Canvas, in line: Area, at here: ScreenContext) {
    let words = here.words.month
    let rows = list.rows
    let counts: [(String, Role)] = [
      (words.countDone(rows.count(where: \.isDone), isReport: showsReports), .good),
      (words.countOpen(rows.count { $0.isOpen(on: here.today) }), .text),
      (words.countLate(rows.count { $0.lateBy != nil }), .alert),
    ]
    var column = line.right - counts.map { $0.0.columns + 3 }.reduce(0, +) + 3
    canvas.write(
      "\(subject(at: here))    \(here.words.lists.rows(rows.count))", at: line.origin, role: .strong,
      limit: max(0, column - line.left - 2))
    guard all != nil else { return }
    for (text, role) in counts {
      canvas.write(text, at: Point(column: column, row: line.top), role: role)
      column += text.columns + 3
    }
  }

  private func columns(at here: ScreenContext) -> [ListColumn<MonthTableRow>] {
    let state = ListColumn<MonthTableRow>(
      "状态", "State", width: showsReports ? 12 : 14, english: showsReports ? 17 : 20, place: 1
    ) { row, _ in
      let state = row.spoken(at: here)
      return Table.Cell(state.short, role: state.role)
    }
    guard showsReports else { return PaperFacts.notice.columns(of: \.notice) + [state] }
    return PaperFacts.report.columns(of: \.report).filter { $0.key != "title" || size.hasSummaryColumn }
      + [state]
  }

  mutating func export(at here: ScreenContext) -> [Command] {
    let words = here.words.lists
    let rows = list.marks.isEmpty ? list.rows : list.marked
    guard !rows.isEmpty else {
      return [
        .tell(StatusLine(list.marks.isEmpty ? words.nothingShown : words.allMarksHidden, isProblem: true))
      ]
    }
    let found = list.narrowing.isOn ? ["\(words.find) \(list.narrowing.field.text)"] : []
    let notices = rows.compactMap(\.notice)
    let reports = rows.compactMap(\.report)
    exporting.open(
      .export(
        showsReports ? .reports(reports) : .notices(notices), title: subject(at: here),
        subtitle: (["\(here.today)"] + chips(at: here) + found).joined(separator: "  "),
        scope: words.rows(rows.count), at: here))
    return []
  }
}
