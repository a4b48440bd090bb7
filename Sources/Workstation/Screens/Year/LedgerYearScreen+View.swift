import Records
import TerminalUI

// How a year shows itself: a map of its days, its months as columns, its duties as bars; figures beside each.
extension LedgerYearScreen {
  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.year
    drawHead(on: &canvas, in: area.row(0).inset(columns: 1), at: here)
    let (map, rest) = area.split(top: 1).rest.split(top: 8)
    drawMap(on: &canvas, in: map.inset(columns: 1), at: here)
    let day = shownDay(at: here)
    canvas.write(
      words.day(day, picture.entries[day], picture.due(on: day)), in: rest.row(0).inset(columns: 1),
      role: .strong)
    canvas.rule(rest, row: 1)
    let below = rest.split(top: 2).rest
    let (months, bars) = below.split(top: min(below.rows - 2, Self.monthRows))
    drawMonths(on: &canvas, in: months.inset(columns: 1), at: here)
    for (row, kind) in [IndicatorKind.common, .individual].enumerated() {
      drawCoverage(of: kind, on: &canvas, in: bars.row(row).inset(columns: 1), at: here)
    }
  }

  private func drawHead(on canvas: inout Canvas, in line: Area, at here: ScreenContext) {
    let words = here.words.year
    let unit = unit(at: here)
    let name = here.units.first { $0.code == unit }?.name ?? unit?.rawValue ?? ""
    let figures = words.figures(picture)
    canvas.write(figures, in: line, .trailing, role: picture.late > 0 ? .warning : .dim)
    let side = shownSide(at: here).name(in: here.language)
    canvas.write(
      words.heading(name, side, shownYear(at: here)), at: line.origin, role: .heading,
      limit: max(0, line.columns - figures.columns - 2))
  }

  /// The months with their figures take no more rows than these: taller columns tell nothing more.
  private static let monthRows = 13

  /// The columns of the labels beside months and bars, and the gap after them.
  private func labelColumns(at here: ScreenContext) -> Int { here.language == .chinese ? 8 : 11 }

  /// A column for each week, a row for each day of the week; the month's number stands over its first week.
  private func drawMap(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let (labels, map) = area.split(left: 4)
    let days = YearPicture.days(of: shownYear(at: here))
    let first = days.lowerBound.weekday.rawValue - 1
    let legend = 2 + (signs(at: here).map(\.2.columns).max() ?? 0)
    let width = map.columns >= 53 * 2 + 2 + legend ? 2 : 1
    for row in 0..<7 {
      canvas.write(
        here.words.year.weekday((days.lowerBound - first) + row), in: labels, row: row + 1, role: .label)
    }
    for month in 1...12 {
      guard let start = Day(year: days.lowerBound.year, month: month, day: 1) else { continue }
      let week = (start - days.lowerBound + first + 6) / 7
      canvas.write("\(month)", at: map.point(column: week * width), role: .label, limit: 2)
    }
    for number in days.lowerBound.number...days.upperBound.number {
      let day = Day(number: number)
      let place = day - days.lowerBound + first
      let point = map.point(column: place / 7 * width, row: 1 + place % 7)
      let (sign, role) = cell(of: day, at: here)
      canvas.write(String(sign), at: point, role: day == shownDay(at: here) ? .selection : role)
    }
    drawLegend(on: &canvas, in: map.split(left: 53 * width + 2).rest, at: here)
  }

  /// Late entries and missed deadlines are told by signs of their own, not by colour alone.
  private func cell(of day: Day, at here: ScreenContext) -> (Character, Role) {
    let isMissed = picture.due(on: day).contains { $0.fulfilment == nil }
    if let entry = picture.entries[day], entry.records > 0 {
      if entry.late > 0 { return ("!", .alert) }
      let level = entry.records >= 6 ? 3 : entry.records >= 3 ? 2 : 1
      return (ChartSign.shades[level], .bar)
    }
    if isMissed { return day < here.today ? ("x", .alert) : ("*", .warning) }
    if day > here.today || !here.calendar.isWorkingDay(day) { return (" ", .text) }
    return (".", .dim)
  }

  /// What each sign of the map means.
  private func signs(at here: ScreenContext) -> [(Character, Role, String)] {
    let words = here.words.year
    return [
      (ChartSign.shades[1], .bar, words.few), (ChartSign.shades[2], .bar, words.some),
      (ChartSign.shades[3], .bar, words.many), ("!", .alert, words.late), ("x", .alert, words.missed),
      ("*", .warning, words.dueAhead), (".", .dim, words.none),
    ]
  }

  private func drawLegend(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    for (row, line) in signs(at: here).enumerated() where area.columns >= 6 {
      canvas.write(String(line.0), at: area.point(row: row + 1), role: line.1)
      canvas.write(
        line.2, at: area.point(column: 2, row: row + 1), role: .dim, limit: max(0, area.columns - 2))
    }
  }

  private func drawMonths(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.year
    let label = labelColumns(at: here)
    let step = min(8, max(5, (area.columns - label) / 12))
    let months = picture.months
    let (chart, rows) = area.split(top: max(1, area.rows - 5))
    let place = chart.split(left: label).rest
    canvas.chart(
      Area(
        left: place.left + step - 3, top: place.top, columns: max(0, place.columns - step + 3),
        rows: place.rows),
      of: months.map(\.records), step: step, width: 2)
    let figures = rows.split(top: 1).rest
    for index in months.indices {
      let head = rows.split(left: label + index * step).rest.split(left: step).left
      canvas.write(words.month(index + 1), in: head, .trailing, role: .dim)
    }
    let lines: [(String, (YearPicture.Part) -> Int, Role)] = [
      (words.entered, \.records, .text), (words.lateEntries, \.late, .alert), (words.due, \.due, .text),
      (words.done, \.done, .text),
    ]
    for (row, line) in lines.enumerated() {
      canvas.write(line.0, in: figures.split(left: label).left, row: row, role: .label)
      for (index, month) in months.enumerated() {
        let count = line.1(month)
        let cell = Area(
          left: figures.left + label + index * step, top: figures.top, columns: step, rows: figures.rows)
        canvas.write(
          count == 0 ? "-" : "\(count)", in: cell.intersection(figures), row: row, .trailing,
          role: count == 0 ? .dim : line.2)
      }
    }
  }

  private func drawCoverage(
    of kind: IndicatorKind, on canvas: inout Canvas, in line: Area, at here: ScreenContext
  ) {
    let words = here.words.year
    let coverage = picture.coverage(of: kind, on: here.today)
    let (label, rest) = line.split(left: labelColumns(at: here))
    canvas.write(kind.name(in: here.language), in: label, role: .label)
    let (bar, figures) = rest.split(left: min(30, rest.columns / 3), gap: 2)
    canvas.bar(bar, done: coverage.done, of: coverage.owed)
    canvas.write(words.coverage(coverage), in: figures, role: coverage.overdue > 0 ? .alert : .text)
  }
}
