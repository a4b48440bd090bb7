import Records
import TerminalUI

// How Today shows itself: tasks, the month's figures, the weeks ahead with what falls due.
extension TodayScreen {
  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.today
    let head = area.row(0).inset(columns: 1)
    let rates = rates(at: here)
    canvas.write(rates, in: head, .trailing, role: .dim)
    canvas.write(
      words.lastCheck(here.lastCheck, on: here.today), in: head.split(right: rates.columns, gap: 3).rest,
      .trailing,
      role: here.lastCheck.role(on: here.today))
    canvas.write(here.isHead ? words.headTasks : words.tasks, at: head.origin, role: .heading)
    let rows = TodayScreen.listRows(area.size)
    if let news {
      let text = words.newsLine(here.words.news.line(news, here), isNew: news.total > 0)
      canvas.write(text, in: area.row(1).inset(columns: 1), role: news.total > 0 ? .notice : .dim)
    }
    let list = area.split(top: 2).rest.split(top: rows).top
    if tasks.isEmpty { canvas.write(words.nothing, in: list.inset(columns: 2), role: .good) }
    for (line, index) in cursor.visible.enumerated() where line < list.rows {
      let isChosen = index == cursor.selected
      canvas.item(index, of: tasks.count, isChosen: isChosen) {
        draw(tasks[index], isChosen: isChosen, on: &$0, in: list.row(line), at: here)
      }
    }
    let below = tasks[(cursor.visible.last.map { $0 + 1 } ?? tasks.count)...]
    let more = below.count { $0 != .others }
    if !below.isEmpty {
      let text = more > 0 ? words.more(more) : alerts.othersLine(in: here.language)
      canvas.write(text, in: area.row(2 + rows).inset(columns: 4), role: .dim)
    }
    let foot = area.split(top: rows + 2).rest
    drawFigures(on: &canvas, in: foot.split(top: 1).rest.inset(columns: 1), at: here)
    let line = foot.row(1 + here.sides.count).inset(columns: 1)
    canvas.write(here.words.today.notices(notices, at: here), in: line)
    drawWeeks(on: &canvas, in: foot.split(top: 1 + here.sides.count + 2).rest.inset(columns: 1), at: here)
    remark?.dialog.draw(on: &canvas, in: area)
  }

  /// How much of what is due is recorded, by side: 主体 74%.
  private func rates(at here: ScreenContext) -> String {
    here.sides.map { side in
      let due = duties.filter { $0.side == side && $0.counts && $0.due <= here.today }
      let done = due.filter { $0.fulfilment != nil }.count
      let rate = due.isEmpty ? "-" : "\(done * 100 / due.count)%"
      return "\(here.words.today.side(side)) \(rate)"
    }.joined(separator: "  ")
  }

  private func draw(
    _ task: Task, isChosen: Bool, on canvas: inout Canvas, in line: Area, at here: ScreenContext
  ) {
    let text = here.words.today.text(
      of: task, others: alerts.othersLine(in: here.language), at: here)
    let role: Role? = isChosen ? .selection : nil
    canvas.fill(line, role: role ?? .text)
    canvas.write(isChosen ? ">" : " ", at: line.origin, role: role ?? .mark)
    let wide = line.columns >= 110
    let (start, rest) = line.split(left: 2).rest.split(left: here.language == .chinese ? 13 : 16, gap: 1)
    canvas.write("\(text.mark) \(text.kind)", in: start, role: role ?? text.role)
    let narrow = here.language == .chinese ? 28 : 31
    let (left, tail) = rest.split(right: wide ? 40 : narrow, gap: 1)
    canvas.write(text.title, in: left, role: role ?? .text)
    let (due, standing) = tail.split(left: 11, gap: 1)
    canvas.write(text.due, in: due, role: role ?? .text)
    canvas.write(text.left, in: standing, role: role ?? text.role)
  }

  private func drawFigures(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    for (row, side) in here.sides.enumerated() where row < area.rows {
      guard let figures = figures[side] else { continue }
      canvas.write(here.words.today.figures(figures, side, several: here.sides.count > 1), in: area, row: row)
    }
  }

  /// This week and as many of the next as there is room for, up to six, each day with a mark for what falls due;
  /// beside it the next dates in words.
  private func drawWeeks(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    guard area.rows >= 3 else { return }
    canvas.unheard { drawDays(on: &$0, in: area, at: here) }
    let words = here.words.today
    let open = duties.filter(\.isOpen)
    let beside = area.split(left: 34).rest
    canvas.write(words.dueSoon, in: beside, role: .label)
    let coming = Dictionary(
      grouping: open.filter { (here.today...(here.today + 30)).contains($0.due) }, by: \.due
    )
    .sorted { $0.key < $1.key }.prefix(area.rows - 1)
    for (row, group) in coming.enumerated() where row + 1 < area.rows {
      let rest = here.calendar.isWorkingDay(group.key) ? "" : words.restDay
      canvas.write(
        words.due(group.key.shortWithWeekday(in: here.language), group.value.count) + rest, in: beside,
        row: row + 1)
    }
    if coming.isEmpty { canvas.write(words.nothingDue, in: beside, row: 1, role: .dim) }
  }

  /// The days themselves, for the eye alone; what falls due stands in words beside them.
  private func drawDays(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let open = duties.filter(\.isOpen)
    let monday = here.today - (here.today.weekday.rawValue - 1)
    for column in 0..<7 {
      let name = (monday + column).weekday.shortName(in: here.language)
      canvas.write(
        String(here.language == .chinese ? name.suffix(1) : name.prefix(2)),
        at: area.point(column: 2 + column * 4), role: .label)
    }
    for week in 0..<min(6, area.rows - 1) {
      for column in 0..<7 {
        let day = monday + (week * 7 + column)
        let isDue = open.contains { $0.due == day }
        let mark = isDue ? (day < here.today ? "!" : "*") : " "
        let number = String(day.day)
        let text = String(repeating: " ", count: 2 - min(2, number.count)) + number + mark
        let rest: Role = here.calendar.isWorkingDay(day) ? .text : .dim
        let role: Role = day == here.today ? .strong : isDue ? (day < here.today ? .alert : .warning) : rest
        let point = area.point(column: 1 + column * 4, row: 1 + week)
        if day == here.today {
          canvas.write("[", at: Point(column: point.column - 0, row: point.row), role: .mark)
        }
        canvas.write(text, at: Point(column: point.column + 1, row: point.row), role: role)
        if day == here.today, !isDue {
          canvas.write("]", at: Point(column: point.column + 3, row: point.row), role: .mark)
        }
      }
    }
  }
}
