import Records
import TerminalUI

// How the common sets show themselves: whose and how far above, the indicators, and the whole of one below.
extension CommonSetsScreen {
  /// The indicators, and what is known of the chosen one.
  func places(in area: Area) -> (table: Area, detail: Area) {
    let halves = area.split(top: 2).rest.split(bottom: 5)
    return (halves.rest, halves.bottom)
  }

  package func draw(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let places = places(in: area)
    drawHead(on: &canvas, in: area.inset(columns: 1), at: desk)
    drawTable(on: &canvas, in: places.table, at: desk)
    canvas.rule(places.detail)
    drawDetail(on: &canvas, in: places.detail.split(top: 1).rest.inset(columns: 1), at: desk)
    switch over {
    case .form(let form): form.draw(on: &canvas, in: area, at: desk)
    case .page(let page): page.draw(on: &canvas, in: area, at: desk)
    case nil: break
    }
    asking.draw(on: &canvas, in: area)
  }

  private func drawHead(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let (words, language, shown) = (desk.words.indicators, desk.language, shownGroup(at: desk))
    let sums = sums(at: desk)
    let year = desk.words.ledger.year(shownYear(at: desk))
    let title = "\(words.commonSets)  \(year)  \(side(at: desk).shortName(in: language))"
    let column = canvas.write(title, at: area.origin, role: .strong) + 3
    canvas.write(
      choices: groups(at: desk), chosen: shown, at: Point(column: column, row: area.top),
      name: { $0.name(in: language) })
    guard standings != nil else { return }
    let isRight = sums.wanted == nil || sums.wanted == sums.inForce + sums.waiting
    let verdict = words.verdict(sums)
    let (left, right) = area.row(1).split(right: verdict.columns, gap: 2)
    canvas.write(verdict, in: right, role: isRight ? .good : .warning)
    canvas.write(words.sums(sums), in: left, role: .dim)
  }

  private func drawTable(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let (ledger, words, language) = (desk.words.ledger, desk.words.indicators, desk.language)
    var table = Table([
      Table.Column(ledger.code, width: 8), Table.Column(ledger.matter, width: 28, weight: 1),
      Table.Column(ledger.subject, width: language == .chinese ? 12 : 15),
      Table.Column(words.recurs, width: 14, dropOrder: 1),
      Table.Column(language.say("分值", "Points"), width: 6, .trailing),
      Table.Column(ledger.state, width: language == .chinese ? 8 : 9),
    ])
    table.cursor = cursor
    let rows = rows(at: desk)
    table.draw(on: &canvas, in: area.split(right: 1).rest) { index in
      guard rows.indices.contains(index) else { return nil }
      let (indicator, isInForce) = (rows[index].dated.indicator, rows[index].adopted)
      let state: Table.Cell =
        isInForce
        ? Table.Cell(words.inForce)
        : Table.Cell(rows[index].isUndated ? "! \(words.undated)" : words.waits, role: .warning)
      return Table.Row([
        Table.Cell(indicator.code), Table.Cell(indicator.title),
        Table.Cell(indicator.subject.name(in: language)),
        Table.Cell((try? Recurrence.parse(indicator.recurrence))?.name(in: language) ?? ""),
        Table.Cell(indicator.points.asPoints), state,
      ])
    }
    if standings != nil, rows.isEmpty { canvas.write(words.empty, in: area, row: 2, .centre, role: .dim) }
  }

  private func drawDetail(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    guard let indicator = current(at: desk)?.dated.indicator else { return }
    let language = desk.language
    let evidence = (indicator.evidence ?? []).map { $0.name(in: language) }
    let facts: [(name: String, text: String?)] = [
      (language.say("要求", "Demands"), indicator.requirement),
      (language.say("措施", "Measure"), indicator.measure),
      (language.say("佐证", "Evidence"), evidence.isEmpty ? nil : language.list(evidence)),
      (language.say("依据", "Article"), indicator.source),
    ]
    let rhythm = (try? Recurrence.parse(indicator.recurrence))?.name(in: language) ?? indicator.recurrence
    let due = rhythm + (indicator.due.isEmpty ? "" : "  \(desk.words.ledger.dueBy) \(indicator.due)")
    for (row, fact) in facts.enumerated() where row < area.rows {
      let (left, right) = area.row(row).split(right: row == 0 ? due.columns : 0, gap: row == 0 ? 2 : 0)
      canvas.write("\(fact.name)  \(fact.text ?? "-")", in: left)
      if row == 0 { canvas.write(due, in: right, role: .strong) }
    }
  }
}

extension IndicatorStanding {
  /// Whether it cannot be adopted before its date is filled in (R-036, R-042).
  var isUndated: Bool { dated.occurrences.isEmpty && dated.indicator.expectedAfterEvents == nil }
}
