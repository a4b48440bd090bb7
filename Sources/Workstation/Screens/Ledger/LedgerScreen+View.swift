import Records
import TerminalUI

// How the ledger shows itself: owner and progress above, the duties, and one of them in full below.
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

  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let places = places(in: area)
    drawHead(on: &canvas, in: area.inset(columns: 1), at: here)
    let nothing = filter == LedgerFilter() ? noDuties(at: here) : here.words.ledger.noneFits
    var table = list.table(columns(at: here), none: duties == nil ? nil : nothing, at: here)
    table.role = { $0.isWaiting ? .dim : .text }
    table.draw(on: &canvas, in: places.table, margin: 1, language: here.language)
    if places.isBeside {
      let inner = canvas.openPreview(places.detail)
      Sheet().draw(preview(inner.columns, at: here), on: &canvas, in: inner)
    } else {
      canvas.rule(places.detail)
      drawDetail(on: &canvas, in: places.detail.split(top: 1).rest.inset(columns: 1), at: here)
    }
    switch over {
    case .filter(let menu):
      menu.draw(on: &canvas, in: menuArea(menu, in: area), title: here.words.ledger.filter)
    case .form(let form): form.draw(on: &canvas, in: area, at: here)
    case .page(let page): page.draw(on: &canvas, in: area, at: here)
    case nil: break
    }
    asking.draw(on: &canvas, in: area)
    exporting.draw(on: &canvas, in: area, at: here)
  }

  private func drawHead(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let (words, language, shown) = (here.words.ledger, here.language, shownSide(at: here))
    let progress = SideProgress(duties ?? [], on: here.today, lead: lead(at: here))
    let right = "\(words.recorded) \(progress.done)/\(progress.counted)  \(progress.percentage)"
    let unit = isOwn(at: here) ? "" : "\(unitName(at: here))  "
    let room = max(10, area.columns - right.columns - 26)
    canvas.write(right, in: area, .trailing, role: .strong)
    var column =
      canvas.write(
        "\(unit.clipped(to: room))\(words.year(shownYear(at: here)))", at: area.origin, role: .strong) + 3
    column = canvas.write(
      choices: sides(at: here), chosen: shown, at: Point(column: column, row: area.top),
      name: { $0.shortName(in: language) })
    if isClosed {
      canvas.write(
        "[\(here.words.indicators.isClosed)]", at: Point(column: column + 1, row: area.top), role: .warning)
    }
    let head = ListHead(
      chips: chips(at: here), order: words.order(order), marked: list.marks.all.count,
      hidden: list.hiddenMarks, narrowing: list.narrowing)
    column = head.draw(on: &canvas, in: area.row(1), at: here)
    let facts = words.facts(progress)
    guard list.marks.isEmpty, !list.narrowing.isShown, column + facts.columns + 1 <= area.right else {
      return
    }
    canvas.write(facts, in: area.row(1).split(right: facts.columns).right, role: .dim)
  }

  private func columns(at here: ScreenContext) -> [ListColumn<LedgerRow>] {
    let (words, language, isFlat) = (here.words.ledger, here.language, order != .code)
    let columns: [ListColumn<LedgerRow>] = [
      ListColumn("编号", "Code", width: 8) { row in
        if let part = row.part { return "  #\(part.name.ordinal)" }
        return isFlat ? row.duty?.name.description ?? row.code : row.code
      },
      ListColumn("事项", "Duty", width: 20, weight: 1) { row, _ in
        row.part.map { Table.Cell("  " + ($0.event ?? words.part($0.from, $0.due))) }
          ?? Table.Cell(row.title, matches: list.matches(in: row.title))
      },
      ListColumn("性质", "Kind", width: 4, english: 10, dropOrder: language == .chinese ? 0 : 1) {
        $0.part == nil ? $0.kind.name(in: language) : ""
      },
      ListColumn("期限", "Due", width: 10) { $0.due?.shortWithWeekday(in: language) ?? "" },
      ListColumn("状态", "State", width: 13, english: 18) { row, _ in
        switch row {
        case .indicator(_, let done, let total, _):
          Table.Cell("\(done)/\(total)", role: done == total ? .good : .text)
        case .duty(let duty, _): duty.stateCell(at: here, lead: lead(at: here))
        case .drafted: Table.Cell(words.waiting, role: .warning)
        case .awaiting: Table.Cell(here.words.indicators.afterEvents)
        }
      },
      ListColumn("记实", "Records", width: 4, english: 7, isFigure: true) { $0.records.map(String.init) ?? "" },
    ]
    guard size.hasSummaryColumn else { return columns }
    let requirement = ListColumn<LedgerRow>(
      "要求", "Demands", width: 16, weight: 1, role: { _ in .dim },
      text: { $0.part == nil ? $0.requirement ?? "" : "" })
    return columns + [requirement]
  }

  /// What an empty year says: who its duties come from, and where those of the year before are.
  private func noDuties(at here: ScreenContext) -> String {
    let own = mayCopy(at: here)
    return here.language.say(
      "这一年还没有事项。共性指标由督查部门下达\(own ? "；个性事项用 d 添加" : "")。[ 看上一年。",
      "No duties this year: the office sets common ones\(own ? ", d adds your own" : ""); [ last year.")
  }
}

extension DutyOccurrence {
  /// The state in a mark, a word and the days that are left or past.
  fileprivate func stateCell(at here: ScreenContext, lead: Int) -> Table.Cell {
    let (words, language) = (here.words.ledger, here.language)
    let state = state(on: here.today, lead: lead)
    switch state {
    case .overdue:
      return Table.Cell("! " + TimeLeft.days(due - here.today).sentence(in: language), role: .alert)
    case .warning:
      return Table.Cell(
        "* " + (due == here.today ? words.today : words.daysLeft(due - here.today)), role: .warning)
    case .pending: return Table.Cell(draft == nil ? state.name(in: language) : words.draft)
    case .recorded: return Table.Cell(state.name(in: language), role: .good)
    case .recordedLate, .exempted, .beforeLedger: return Table.Cell(state.name(in: language), role: .dim)
    }
  }
}
