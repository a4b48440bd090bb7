import Records
import TerminalUI

// How the ledger shows itself: whose and how far above, the duties, and the whole of one below.
extension LedgerScreen {
  /// The duties, and what is known of the chosen one: beside them in wide windows, else below.
  func places(in area: Area) -> (table: Area, detail: Area, isBeside: Bool) {
    let body = area.split(top: 2).rest
    let (list, preview) = body.withPreview
    if let preview { return (list, preview, true) }
    let halves = body.split(bottom: 6)
    return (halves.rest, halves.bottom, false)
  }

  func menuArea(_ menu: MenuList<LedgerFilter.Choice>, in area: Area) -> Area {
    let wanted = menu.wantedSize
    return area.centred(Size(columns: max(34, wanted.columns), rows: min(wanted.rows, area.rows)))
  }

  package func draw(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let places = places(in: area)
    drawHead(on: &canvas, in: area.inset(columns: 1), at: desk)
    drawTable(on: &canvas, in: places.table, at: desk)
    if places.isBeside {
      let inner = canvas.openPreview(places.detail)
      Sheet().draw(preview(inner.columns, at: desk), on: &canvas, in: inner)
    } else {
      canvas.rule(places.detail)
      drawDetail(on: &canvas, in: places.detail.split(top: 1).rest.inset(columns: 1), at: desk)
    }
    switch over {
    case .filter(let menu):
      menu.draw(on: &canvas, in: menuArea(menu, in: area), title: desk.words.ledger.filter)
    case .form(let form): form.draw(on: &canvas, in: area, at: desk)
    case .page(let page): page.draw(on: &canvas, in: area, at: desk)
    case nil: break
    }
    asking.draw(on: &canvas, in: area)
    exporting.draw(on: &canvas, in: area, at: desk)
  }

  private func drawHead(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let (words, language, shown) = (desk.words.ledger, desk.language, shownSide(at: desk))
    let progress = LedgerProgress(duties ?? [], on: desk.today, lead: lead(at: desk))
    let right = "\(words.recorded) \(progress.done)/\(progress.counted)  \(progress.percentage)"
    let unit = isOwn(at: desk) ? "" : "\(unitName(at: desk))  "
    let room = max(10, area.columns - right.columns - 26)
    canvas.write(right, in: area, .trailing, role: .strong)
    var column =
      canvas.write(
        "\(unit.clipped(to: room))\(words.year(shownYear(at: desk)))", at: area.origin, role: .strong) + 3
    column = canvas.write(
      choices: sides(at: desk), chosen: shown, at: Point(column: column, row: area.top),
      name: { $0.shortName(in: language) })
    if isClosed {
      canvas.write(
        "[\(desk.words.indicators.isClosed)]", at: Point(column: column + 1, row: area.top), role: .warning)
    }
    let head = ListHead(
      chips: chips(at: desk), order: words.order(order), marked: list.marks.all.count,
      hidden: list.hiddenMarks, narrowing: list.narrowing)
    column = head.draw(on: &canvas, in: area.row(1), at: desk)
    let facts = words.facts(progress)
    guard list.marks.isEmpty, !list.narrowing.isShown, column + facts.columns + 1 <= area.right else {
      return
    }
    canvas.write(facts, in: area.row(1).split(right: facts.columns).right, role: .dim)
  }

  private func drawTable(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let (words, isChinese) = (desk.words.ledger, desk.language == .chinese)
    let isFlat = order != .code
    var columns = [
      Table.Column(words.code, width: 8), Table.Column(words.matter, width: 20, weight: 1),
      Table.Column(words.kind, width: isChinese ? 4 : 10, dropOrder: isChinese ? 0 : 1),
      Table.Column(words.due, width: 10),
      Table.Column(words.state, width: isChinese ? 13 : 18),
      Table.Column(words.records, width: isChinese ? 4 : 7, .trailing),
    ]
    if size.hasSummaryColumn {
      columns.append(Table.Column(words.requirement, width: 16, weight: 1))
    }
    var table = Table(columns)
    table.cursor = list.cursor
    let rows = list.rows
    table.draw(on: &canvas, in: area.split(right: 1).rest, isFocused: !list.narrowing.isTyping) { index in
      guard rows.indices.contains(index) else { return nil }
      let row = cells(of: rows[index], isFlat: isFlat, at: desk)
      return Table.Row(row.cells, isMarked: list.isMarked(rows[index]), role: row.role)
    }
    if duties != nil, rows.isEmpty {
      let text =
        list.narrowing.isOn
        ? desk.words.lists.none : filter == LedgerFilter() ? noDuties(at: desk) : words.noneFits
      canvas.write(text, in: area, row: 2, .centre, role: .dim)
    }
  }

  /// What an empty year says: from whom its duties come, and where those of the year before are.
  private func noDuties(at desk: Desk) -> String {
    let own = mayCopy(at: desk)
    return desk.language.say(
      "这一年还没有事项。共性指标由督查部门下达\(own ? "；个性事项用 d 添加" : "")。[ 看上一年。",
      "No duties this year: the office sets common ones\(own ? ", d adds your own" : ""); [ last year.")
  }

  private func cells(of row: LedgerRow, isFlat: Bool, at desk: Desk) -> Table.Row {
    let (words, language) = (desk.words.ledger, desk.language)
    switch row {
    case .indicator(let first, let done, let total, let records):
      return Table.Row([
        Table.Cell(first.name.code), found(first.title), Table.Cell(first.kind.name(in: language)), "",
        Table.Cell("\(done)/\(total)", role: done == total ? .good : .text), Table.Cell("\(records)"),
        Table.Cell(first.requirement ?? "", role: .dim),
      ])
    case .duty(let duty, let isPart):
      let standing = duty.standing(at: desk, lead: lead(at: desk))
      return Table.Row([
        Table.Cell(
          isPart ? "  #\(duty.name.ordinal)" : isFlat ? duty.name.description : duty.name.code),
        isPart
          ? Table.Cell("  " + (duty.event ?? words.part(duty.from, duty.due))) : found(duty.title),
        Table.Cell(isPart ? "" : duty.kind.name(in: language)),
        Table.Cell(duty.due.shortWithWeekday(in: language)), Table.Cell(standing.text, role: standing.role),
        Table.Cell("\(duty.records)"), Table.Cell(isPart ? "" : duty.requirement ?? "", role: .dim),
      ])
    case .drafted(let dated):
      return Table.Row(
        [
          Table.Cell(dated.indicator.code), found(dated.indicator.title),
          Table.Cell(dated.indicator.kind.name(in: language)),
          Table.Cell(dated.occurrences.first?.due.shortWithWeekday(in: language) ?? ""),
          Table.Cell(words.waiting, role: .warning), "",
          Table.Cell(dated.indicator.requirement ?? "", role: .dim),
        ], role: .dim)
    case .awaiting(let indicator):
      return Table.Row(
        [
          Table.Cell(indicator.code), found(indicator.title),
          Table.Cell(indicator.kind.name(in: language)), "",
          Table.Cell(desk.words.indicators.afterEvents), "",
          Table.Cell(indicator.requirement ?? "", role: .dim),
        ], role: .dim)
    }
  }

  /// A cell with what was looked for shown.
  private func found(_ text: String) -> Table.Cell { Table.Cell(text, matches: list.matches(in: text)) }

}

extension DutyOccurrence {
  /// The state in a mark, a word and the days that are left or past.
  func standing(at desk: Desk, lead: Int) -> (text: String, role: Role) {
    let (words, language) = (desk.words.ledger, desk.language)
    let state = state(on: desk.today, lead: lead)
    switch state {
    case .overdue: return ("! " + TimeLeft.days(due - desk.today).sentence(in: language), .alert)
    case .warning:
      return ("* " + (due == desk.today ? words.today : words.daysLeft(due - desk.today)), .warning)
    case .pending: return (draft == nil ? state.name(in: language) : words.draft, .text)
    case .recorded: return (state.name(in: language), .good)
    case .recordedLate, .exempted, .beforeLedger: return (state.name(in: language), .dim)
    }
  }
}
