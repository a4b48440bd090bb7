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

  func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    drawHead(on: &canvas, in: area.row(0), at: here)
    drawFilter(on: &canvas, in: area.row(1), at: here)
    if isWall {
      drawWall(on: &canvas, in: wallArea(in: area), at: here)
    } else {
      let table = tableArea(in: area)
      ListTable(
        columns: columns(isWide: table.columns >= Self.wideColumns, in: here.language), rows: rows,
        cursor: cursor
      ).draw(on: &canvas, in: table, language: here.language)
      drawNone(on: &canvas, in: table, at: here)
    }
  }

  private func drawHead(on canvas: inout Canvas, in line: Area, at here: ScreenContext) {
    let (words, language) = (here.words.units, here.language)
    let inner = line.inset(columns: 1)
    var left = "\(group?.name(in: language) ?? words.allUnits) \(rows.count)"
    left += "    \((fixedSide(at: here) ?? side)?.shortName(in: language) ?? words.bothSides)"
    left += "    \(words.byOverdue)"
    let lights = UnitStanding.Light.allCases.map { ($0, "\($0.spoken(in: language)) \(count($0))") }
    var column = inner.right - lights.map { $0.1.columns + 3 }.reduce(0, +) + 3
    canvas.write(left, at: inner.origin, role: .strong, limit: max(0, column - inner.left - 2))
    for (light, text) in lights {
      canvas.write(text, at: Point(column: column, row: inner.top), role: light.role)
      column += text.columns + 3
    }
  }

  private func drawFilter(on canvas: inout Canvas, in line: Area, at here: ScreenContext) {
    guard let filter else { return }
    let inner = line.inset(columns: 1)
    canvas.write(here.words.station.find, in: inner, role: .label)
    filter.draw(
      on: &canvas, in: inner.split(left: here.words.station.find.columns, gap: 1).rest.split(left: 30).left,
      isFocused: isTyping, placeholder: here.words.units.findHint)
  }

  private func columns(isWide: Bool, in language: Language) -> [ListColumn<UnitStanding>] {
    let columns: [ListColumn<UnitStanding>] = [
      ListColumn("单位", "Unit", width: isWide ? 36 : 14, weight: isWide ? 0 : 1) { $0.unit.name },
      ListColumn("本月", "Month", width: 6, isFigure: true) { "\($0.recordsThisMonth)" },
      ListColumn("应完成", "Due", width: 6, isFigure: true) { "\($0.due)" },
      ListColumn("已记", "Done", width: 6, isFigure: true) { "\($0.recorded)" },
      ListColumn(
        "逾期", "Over", width: 6, isFigure: true, role: { $0.overdue > 0 ? .alert : .text },
        text: { "\($0.overdue)" }),
      ListColumn("迟录", "Late", width: 6, isFigure: true) { "\($0.late)" },
      ListColumn("最近录入", "Last", width: 8) { $0.lastEntry?.withoutYear ?? "-" },
      ListColumn("状态", "State", width: 8, role: { $0.light.role }, text: { $0.light.spoken(in: language) }),
    ]
    guard isWide else { return columns }
    let bar = ListColumn<UnitStanding>(
      "", "", width: Self.barColumns + 5, weight: 1, role: { _ in .bar }, text: Self.bar)
    return columns + [bar]
  }

  /// From this width on the names keep their width, and a bar shows how much of what was due is recorded.
  private static let wideColumns = 110
  private static let barColumns = 20

  private static func bar(of row: UnitStanding) -> String {
    guard row.due > 0 else { return "" }
    return ChartSign.bar(row.recorded, of: row.due, columns: barColumns)
      + "  \(row.recorded * 100 / row.due)%"
  }

  /// Says why there is no unit, where there is none.
  func drawNone(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.units
    if rows.isEmpty {
      canvas.write(filter == nil ? words.none : words.noneFits, in: area, row: 1, .centre, role: .dim)
    }
  }
}
