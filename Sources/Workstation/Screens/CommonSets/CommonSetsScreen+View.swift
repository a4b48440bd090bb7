import Records
import Reports
import TerminalUI

// How the common sets show themselves: owner and progress above, the indicators, and one in full below.
extension CommonSetsScreen {
  /// The indicators, and what is known of the chosen one.
  func places(in area: Area) -> (table: Area, detail: Area) {
    let halves = area.split(top: 2).rest.split(bottom: 5)
    return (halves.rest, halves.bottom)
  }

  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let places = places(in: area)
    drawHead(on: &canvas, in: area.inset(columns: 1), at: here)
    ListTable(
      columns: DutyFacts.indicator.columns(), rows: rows(at: here), cursor: cursor,
      none: standings.map { _ in (here.words.indicators.empty, .dim) }
    ).draw(on: &canvas, in: places.table, margin: 1, language: here.language)
    canvas.rule(places.detail)
    drawDetail(on: &canvas, in: places.detail.split(top: 1).rest.inset(columns: 1), at: here)
    switch over {
    case .form(let form): form.draw(on: &canvas, in: area, at: here)
    case .page(let page): page.draw(on: &canvas, in: area, at: here)
    case nil: break
    }
    asking.draw(on: &canvas, in: area)
  }

  private func drawHead(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let (words, language, shown) = (here.words.indicators, here.language, shownGroup(at: here))
    let sums = sums(at: here)
    let year = here.words.ledger.year(shownYear(at: here))
    let title = "\(words.commonSets)  \(year)  \(side(at: here).shortName(in: language))"
    let column = canvas.write(title, at: area.origin, role: .strong) + 3
    canvas.write(
      choices: groups(at: here), chosen: shown, at: Point(column: column, row: area.top),
      name: { $0.name(in: language) })
    guard standings != nil else { return }
    let isRight = sums.wanted == nil || sums.wanted == sums.inForce + sums.waiting
    let verdict = words.verdict(sums)
    let (left, right) = area.row(1).split(right: verdict.columns, gap: 2)
    canvas.write(verdict, in: right, role: isRight ? .good : .warning)
    canvas.write(words.sums(sums), in: left, role: .dim)
  }

  private func drawDetail(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    guard let indicator = current(at: here)?.dated.indicator else { return }
    let language = here.language
    let evidence = (indicator.evidence ?? []).map { $0.name(in: language) }
    let facts: [(name: String, text: String?)] = [
      (language.say("要求", "Demands"), indicator.requirement),
      (language.say("措施", "Measure"), indicator.measure),
      (language.say("佐证", "Evidence"), evidence.isEmpty ? nil : language.list(evidence)),
      (language.say("依据", "Article"), indicator.source),
    ]
    let rhythm = (try? Recurrence.parse(indicator.recurrence))?.name(in: language) ?? indicator.recurrence
    let due = rhythm + (indicator.due.isEmpty ? "" : "  \(here.words.ledger.dueBy) \(indicator.due)")
    for (row, fact) in facts.enumerated() where row < area.rows {
      let (left, right) = area.row(row).split(right: row == 0 ? due.columns : 0, gap: row == 0 ? 2 : 0)
      canvas.write("\(fact.name)  \(fact.text ?? "-")", in: left)
      if row == 0 { canvas.write(due, in: right, role: .strong) }
    }
  }
}
