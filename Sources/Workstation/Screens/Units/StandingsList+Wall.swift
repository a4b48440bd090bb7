import Records
import TerminalUI

// The wall of lights: many units at one look, each with its mark, its word, its name and what is overdue.
extension StandingsList {
  /// The columns from one light to the next, the gap between them with it: 200 columns hold eight.
  static let lightWidth = 25
  static let lightGap = 2

  func drawWall(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    for (place, index) in grid.visible.enumerated() {
      let cell = Area(
        left: area.left + place % grid.columns * Self.lightWidth, top: area.top + place / grid.columns,
        columns: Self.lightWidth - Self.lightGap, rows: 1)
      drawLight(of: rows[index], isChosen: index == grid.selected, on: &canvas, in: cell, at: desk)
    }
    drawNone(on: &canvas, in: area, at: desk)
  }

  private func drawLight(
    of row: UnitStanding, isChosen: Bool, on canvas: inout Canvas, in cell: Area, at desk: Desk
  ) {
    let chosen: Role? = isChosen ? .selection : nil
    canvas.fill(cell, role: chosen ?? .text)
    let count = row.overdue > 0 ? "\(row.overdue)" : ""
    let light = row.light.spoken(in: desk.language)
    canvas.write(light, in: cell, role: chosen ?? row.light.role)
    let (name, figure) = cell.split(left: light.columns, gap: 1).rest.split(
      right: count.columns, gap: count.isEmpty ? 0 : 1)
    canvas.write(row.unit.name, in: name, role: chosen ?? .text)
    canvas.write(count, in: figure, .trailing, role: chosen ?? .alert)
  }
}
