import Records
import TerminalUI

// How the city's year shows itself: a row of shades for each unit, the chosen month in figures below.
extension CityMapScreen {
  /// The rows of units, without the line of months above them.
  func rowArea(in area: Area) -> Area { mapArea(in: area).split(top: 1).rest }

  private func mapArea(in area: Area) -> Area { area.split(top: 2).rest.split(bottom: 4).rest }

  /// Where the names, and each month's cell, stand in a line.
  private struct Columns {
    let name: Area
    let cells: [Area]
    /// Whether there is room for the figure beside its shade.
    let hasFigures: Bool

    init(_ line: Area) {
      hasFigures = line.columns >= 150
      let width = hasFigures ? 10 : 4
      // A blank column parts the quarters.
      let months = 12 * width + 3
      let room = line.columns - Table.lead - months - 1
      name = line.split(left: Table.lead).rest.split(left: min(max(8, room), 36)).left
      let start = name.right + 1
      cells = (0..<12).map { month in
        Area(left: start + month * width + month / 3, top: line.top, columns: width, rows: 1)
          .intersection(line)
      }
    }
  }

  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.scores
    let head = area.row(0).inset(columns: 1)
    canvas.write(words.monthScores, in: head, .trailing, role: .dim)
    canvas.write(
      words.cityYear(shownYear(at: here), shownGroup(at: here)), at: head.origin, role: .strong,
      limit: max(0, head.columns - words.monthScores.columns - 2))
    ListHead(narrowing: list.narrowing).draw(on: &canvas, in: area.row(1).inset(columns: 1), at: here)
    if !list.narrowing.isShown {
      canvas.write(words.provisional, in: area.row(1).inset(columns: 1), role: .dim)
    }
    drawMap(on: &canvas, in: mapArea(in: area), at: here)
    let foot = area.split(bottom: 4).bottom
    canvas.rule(foot)
    drawChosen(on: &canvas, in: foot.split(top: 1).rest.inset(columns: 1), at: here)
    exporting.draw(on: &canvas, in: area, at: here)
  }

  private func drawMap(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.scores
    let head = Columns(area.row(0))
    for (month, cell) in head.cells.enumerated() {
      let isChosen = month == shownMonth(at: here).ordinal - 1
      canvas.write(
        words.monthHead(month + 1), in: cell, role: isChosen ? .strong : .heading)
    }
    let rows = area.split(top: 1).rest
    for (line, index) in list.cursor.visible.enumerated()
    where line < rows.rows && list.rows.indices.contains(index) {
      drawRow(list.rows[index], index, on: &canvas, in: rows.row(line), at: here)
    }
    guard list.rows.isEmpty else { return }
    let text =
      !here.isSupervisor ? words.officesOnly : list.narrowing.isOn ? here.words.lists.none : words.noUnits
    canvas.write(text, in: area, row: 2, .centre, role: .dim)
  }

  private func drawRow(
    _ unit: MapUnit, _ index: Int, on canvas: inout Canvas, in line: Area, at here: ScreenContext
  ) {
    let isChosen = index == list.cursor.selected
    let months = known[unit.code]?.months
    let texts = [unit.name] + (months.map { [heard($0[shownMonth(at: here).ordinal - 1], at: here)] } ?? [])
    let item = Reading.Item(index: index, count: list.rows.count, texts: texts, isChosen: isChosen)
    canvas.spoken(.item(item), at: line.origin) { canvas in
      let columns = Columns(line)
      if isChosen { canvas.write(">", at: line.origin, role: .selection) }
      canvas.write(unit.name, in: columns.name, role: isChosen ? .selection : .text)
      guard let months else {
        canvas.write("...", in: columns.cells[0], role: .dim)
        return
      }
      for (place, month) in months.enumerated() where columns.cells.indices.contains(place) {
        let isHere = isChosen && place == shownMonth(at: here).ordinal - 1
        draw(month, on: &canvas, in: columns.cells[place], columns.hasFigures, isHere: isHere, at: here)
      }
    }
  }

  /// A shade with a sign of what is wrong, and in a wide window the figure.
  private func draw(
    _ month: UnitMonth, on canvas: inout Canvas, in cell: Area, _ hasFigures: Bool, isHere: Bool,
    at here: ScreenContext
  ) {
    let (sign, shade) = sign(of: month, at: here)
    var column = canvas.write(
      sign, at: cell.origin, role: isHere ? .selection : shade, limit: cell.columns)
    if hasFigures, month.state == .closed, let score = month.scores.unit {
      column = canvas.write(
        " \(score)", at: Point(column: column, row: cell.top), role: isHere ? .selection : .text,
        limit: cell.right - column)
    }
    guard month.state == .closed, month.missing > 0 || month.late > 0 else { return }
    canvas.write(
      month.missing > 0 ? "!" : "*", at: Point(column: column, row: cell.top),
      role: month.missing > 0 ? .alert : .warning, limit: cell.right - column)
  }

  /// The sign of a month: its shade twice, a dash without a score, a question mark while a review is open.
  private func sign(of month: UnitMonth, at here: ScreenContext) -> (String, Role) {
    switch month.state {
    case .absent, .ahead: return ("  ", .text)
    case .open: return ("? ", .dim)
    case .closed:
      guard let score = month.scores.unit else { return ("- ", .dim) }
      let profile = here.profile ?? .proposed
      let role: Role =
        switch ScoreShade(of: score, by: profile.gradeLimits) {
        case .low: .alert
        case .fair: .warning
        case .good, .high: .bar
        }
      return (String(repeating: profile.shade(of: score), count: 2), role)
    }
  }

  private func heard(_ month: UnitMonth, at here: ScreenContext) -> String {
    "\(month.month) " + here.words.scores.standing(of: month)
  }

  /// The chosen unit's month in figures, its months as a spark, and what the signs mean.
  private func drawChosen(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.scores
    let profile = here.profile ?? .proposed
    if let unit = list.current, let year = known[unit.code] {
      let month = year.months[shownMonth(at: here).ordinal - 1]
      canvas.write(
        "\(unit.name)  \(month.month.spoken(in: here.language))  \(words.standing(of: month))".clipped(
          to: area.columns), in: area, role: .strong)
      let sparks = Side.allCases.map { side in
        let scores = year.months.map { side == .main ? $0.scores.main : $0.scores.supervision }
        return "\(side.shortName(in: here.language)) \(profile.spark(scores))"
      }
      canvas.unheard {
        $0.write(
          words.sparks(sparks, records: month.records).clipped(to: area.columns), in: area, row: 1)
      }
    }
    canvas.unheard {
      $0.write(words.shades(profile).clipped(to: area.columns), in: area, row: 2, role: .dim)
    }
  }
}
