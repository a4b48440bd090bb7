import Records
import TerminalUI

// How a list of standings shows itself: the lights and what is typed above, then the table.
extension StandingsList {
  /// The part in which the units stand, below the two lines.
  private func tableArea(in area: Area) -> Area { area.split(top: 2).rest }

  /// The rows of the table, its heading left out, for the mouse.
  func rowArea(in area: Area) -> Area { tableArea(in: area).split(top: 1).rest }

  /// Where the lights stand while they are shown as a wall, for the mouse.
  func wallArea(in area: Area) -> Area { tableArea(in: area).split(left: 1).rest }

  mutating func resize(to area: Area) {
    cursor.resize(height: max(1, rowArea(in: area).rows))
    let wall = wallArea(in: area)
    wallSize = Size(columns: wall.columns, rows: wall.rows)
    fitWall()
  }

  func draw(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    drawHead(on: &canvas, in: area.row(0), at: desk)
    drawFilter(on: &canvas, in: area.row(1), at: desk)
    if isWall {
      drawWall(on: &canvas, in: wallArea(in: area), at: desk)
    } else {
      drawTable(on: &canvas, in: tableArea(in: area), at: desk)
    }
  }

  private func drawHead(on canvas: inout Canvas, in line: Area, at desk: Desk) {
    let (words, language) = (desk.words.units, desk.language)
    let inner = line.inset(columns: 1)
    var left = "\(group?.name(in: language) ?? words.allUnits) \(rows.count)"
    left += "    \((fixedSide(at: desk) ?? side)?.shortName(in: language) ?? words.bothSides)"
    left += "    \(words.byOverdue)"
    let lights = UnitStanding.Light.allCases.map { ($0, "\($0.spoken(in: language)) \(count($0))") }
    var column = inner.right - lights.map { $0.1.columns + 3 }.reduce(0, +) + 3
    canvas.write(left, at: inner.origin, role: .strong, limit: max(0, column - inner.left - 2))
    for (light, text) in lights {
      canvas.write(text, at: Point(column: column, row: inner.top), role: light.role)
      column += text.columns + 3
    }
  }

  private func drawFilter(on canvas: inout Canvas, in line: Area, at desk: Desk) {
    guard let filter else { return }
    let inner = line.inset(columns: 1)
    canvas.write(desk.words.station.find, in: inner, role: .label)
    filter.draw(
      on: &canvas, in: inner.split(left: desk.words.station.find.columns, gap: 1).rest.split(left: 30).left,
      isFocused: isTyping, placeholder: desk.words.units.findHint)
  }

  private func drawTable(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let (words, language) = (desk.words.units, desk.language)
    let isWide = area.columns >= Self.wideColumns
    var columns = [
      Table.Column(words.unit, width: isWide ? 36 : 14, weight: isWide ? 0 : 1),
      Table.Column(words.month, width: 6, .trailing),
      Table.Column(words.due, width: 6, .trailing),
      Table.Column(words.recorded, width: 6, .trailing),
      Table.Column(words.overdue, width: 6, .trailing),
      Table.Column(words.late, width: 6, .trailing),
      Table.Column(words.lastEntry, width: 8),
      Table.Column(words.state, width: 8),
    ]
    if isWide { columns.append(Table.Column("", width: Self.barColumns + 5, weight: 1)) }
    var table = Table(columns)
    table.cursor = cursor
    table.draw(on: &canvas, in: area) { index in
      let row = rows[index]
      let cells = [
        Table.Cell(row.unit.name), Table.Cell("\(row.recordsThisMonth)"), Table.Cell("\(row.due)"),
        Table.Cell("\(row.recorded)"), Table.Cell("\(row.overdue)", role: row.overdue > 0 ? .alert : .text),
        Table.Cell("\(row.late)"), Table.Cell(row.lastEntry?.withoutYear ?? "-"),
        Table.Cell(row.light.spoken(in: language), role: row.light.role),
      ]
      return Table.Row(isWide ? cells + [Table.Cell(Self.bar(of: row), role: .bar)] : cells)
    }
    drawNone(on: &canvas, in: area, at: desk)
  }

  /// From here on the names keep their width, and a bar shows how much of what was due is recorded.
  private static let wideColumns = 110
  private static let barColumns = 20

  private static func bar(of row: UnitStanding) -> String {
    guard row.due > 0 else { return "" }
    return ChartSign.bar(row.recorded, of: row.due, columns: barColumns)
      + "  \(row.recorded * 100 / row.due)%"
  }

  /// Says why there is no unit, where there is none.
  func drawNone(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let words = desk.words.units
    if rows.isEmpty {
      canvas.write(filter == nil ? words.none : words.noneFits, in: area, row: 1, .centre, role: .dim)
    }
  }
}
