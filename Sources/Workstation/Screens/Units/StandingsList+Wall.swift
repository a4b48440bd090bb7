import Records
import TerminalUI

// The wall of lights: many units at one look, each with its mark, its word, its name and what is overdue.
extension StandingsList {
  /// The least and the most columns from one light to the next, the gap between them with it: 200 columns hold
  /// eight, and a few units are given the room for their whole names.
  static let lightWidths = 25...50
  static let lightGap = 2

  /// Puts as few lights beside each other as bring all units in sight, also those that are narrowed away.
  mutating func fitWall() {
    let room = wallSize.columns + Self.lightGap
    let most = max(1, room / Self.lightWidths.lowerBound)
    let needed = (unitCount + wallSize.rows - 1) / max(1, wallSize.rows)
    grid.resize(
      columns: min(most, max(needed, room / Self.lightWidths.upperBound)), height: max(1, wallSize.rows))
  }

  /// The columns from one light to the next.
  func lightWidth(in wall: Area) -> Int {
    min(Self.lightWidths.upperBound, (wall.columns + Self.lightGap) / max(1, grid.columns))
  }

  func drawWall(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let width = lightWidth(in: area)
    for (place, index) in grid.visible.enumerated() {
      let cell = Area(
        left: area.left + place % grid.columns * width, top: area.top + place / grid.columns,
        columns: width - Self.lightGap, rows: 1)
      drawLight(of: rows[index], isChosen: index == grid.selected, on: &canvas, in: cell, at: here)
    }
    drawNone(on: &canvas, in: area, at: here)
  }

  private func drawLight(
    of row: UnitStanding, isChosen: Bool, on canvas: inout Canvas, in cell: Area, at here: ScreenContext
  ) {
    let chosen: Role? = isChosen ? .selection : nil
    canvas.fill(cell, role: chosen ?? .text)
    let count = row.overdue > 0 ? "\(row.overdue)" : ""
    let light = row.light.spoken(in: here.language)
    canvas.write(light, in: cell, role: chosen ?? row.light.role)
    let (name, figure) = cell.split(left: light.columns, gap: 1).rest.split(
      right: count.columns, gap: count.isEmpty ? 0 : 1)
    canvas.write(row.unit.name, in: name, role: chosen ?? .text)
    canvas.write(count, in: figure, .trailing, role: chosen ?? .alert)
  }
}
