import Records
import TerminalUI

// How alerts show themselves: counts and chips above, the list, and the whole of one below.
extension AlertsScreen {
  func places(in area: Area) -> (table: Area, detail: Area) {
    let halves = area.split(top: 2).rest.split(bottom: 4)
    return (halves.rest, halves.bottom)
  }

  func menuArea(_ menu: MenuList<Filter>, in area: Area) -> Area {
    let wanted = menu.wantedSize
    return area.centred(Size(columns: max(34, wanted.columns), rows: min(wanted.rows, area.rows)))
  }

  package func draw(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let places = places(in: area)
    drawCounts(on: &canvas, in: area.row(0).inset(columns: 1), at: desk)
    drawChips(on: &canvas, in: area.row(1).inset(columns: 1), at: desk)
    drawTable(on: &canvas, in: places.table, at: desk)
    canvas.rule(places.detail)
    drawDetail(on: &canvas, in: places.detail.split(top: 1).rest.inset(columns: 1), at: desk)
    if let menu { menu.draw(on: &canvas, in: menuArea(menu, in: area), title: desk.words.alerts.filter) }
  }

  private func drawCounts(on canvas: inout Canvas, in line: Area, at desk: Desk) {
    let words = desk.words.alerts
    guard let list else { return }
    if list.alerts.count < list.total {
      canvas.write(words.firstOnes(list.alerts.count), in: line, .trailing, role: .dim)
    }
    var column = canvas.write(words.count(list.total), at: line.origin, role: .strong) + 4
    for level in AlertLevel.allCases.reversed() {
      let text = "\(level.spoken(in: desk.language)) \(list.countByLevel[level] ?? 0)"
      column = canvas.write(text, at: Point(column: column, row: line.top), role: level.role) + 3
    }
  }

  private func drawChips(on canvas: inout Canvas, in line: Area, at desk: Desk) {
    var column = line.left
    for filter in filters {
      let label: String =
        switch filter {
        case .level(let level): level.name(in: desk.language)
        case .kind(let kind): kind.name(in: desk.language)
        case .group(let group): group.name(in: desk.language)
        case .unit(let unit): desk.units.first { $0.code == unit }?.name ?? unit.rawValue
        }
      column = canvas.write("[\(label) x]", at: Point(column: column, row: line.top), role: .chip) + 1
    }
  }

  private func drawTable(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let (words, language) = (desk.words.alerts, desk.language)
    let showsUnit = desk.post?.unit == nil
    var columns = [
      Table.Column(words.level, width: language == .chinese ? 6 : 9),
      Table.Column(words.kind, width: language == .chinese ? 10 : 15),
      Table.Column(words.matter, width: 14, weight: 3),
    ]
    if showsUnit { columns.append(Table.Column(words.unit, width: 12, weight: 1)) }
    columns += [
      Table.Column(words.due, width: language == .chinese ? 10 : 9),
      Table.Column(words.left, width: language == .chinese ? 11 : 15),
    ]
    var table = Table(columns)
    table.cursor = cursor
    let alerts = list?.alerts ?? []
    table.draw(on: &canvas, in: area) { index in
      let alert = alerts[index]
      var cells = [
        Table.Cell(alert.level.spoken(in: language), role: alert.level.role),
        Table.Cell(alert.kind.name(in: language)), Table.Cell(alert.title),
      ]
      if showsUnit { cells.append(Table.Cell(alert.unitName)) }
      return Table.Row(
        cells + [
          Table.Cell(alert.due?.shortWithWeekday(in: language) ?? ""),
          Table.Cell(alert.timeLeft(in: language), role: alert.level == .overdue ? .alert : .text),
        ])
    }
    if list != nil, alerts.isEmpty { canvas.write(words.none, in: area, row: 2, .centre, role: .good) }
  }

  private func drawDetail(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let language = desk.language
    guard let current else { return }
    let side = current.side.map { "  \($0.name(in: language))" } ?? ""
    canvas.write("\(current.target)  \(current.title)", in: area, role: .strong)
    let unit = "\(current.unitName)\(side)"
    let due = current.due == nil ? "" : "   \(desk.words.alerts.due) \(current.deadline(in: language))"
    canvas.write("\(unit)\(due)", in: area, row: 1)
    let note = current.note?.sentence(in: language) ?? ""
    canvas.write(note, in: area, row: 2, role: .dim)
  }
}
