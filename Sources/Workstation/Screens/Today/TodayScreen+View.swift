import Records
import TerminalUI

// How Today shows itself: tasks, the month's figures, the weeks ahead with what falls due.
extension TodayScreen {
  package func draw(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let words = desk.words.today
    let head = area.row(0).inset(columns: 1)
    let rates = rates(at: desk)
    canvas.write(rates, in: head, .trailing, role: .dim)
    canvas.write(
      words.lastCheck(desk.lastCheck, on: desk.today), in: head.split(right: rates.columns, gap: 3).rest,
      .trailing,
      role: desk.lastCheck.role(on: desk.today))
    canvas.write(desk.isHead ? words.headTasks : words.tasks, at: head.origin, role: .heading)
    let rows = TodayScreen.listRows(area.size)
    if let news {
      let text = words.newsLine(desk.words.news.line(news, desk), isNew: news.total > 0)
      canvas.write(text, in: area.row(1).inset(columns: 1), role: news.total > 0 ? .notice : .dim)
    }
    let list = area.split(top: 2).rest.split(top: rows).top
    if tasks.isEmpty { canvas.write(words.nothing, in: list.inset(columns: 2), role: .good) }
    for (line, index) in cursor.visible.enumerated() where line < list.rows {
      let isChosen = index == cursor.selected
      canvas.item(index, of: tasks.count, isChosen: isChosen) {
        draw(tasks[index], isChosen: isChosen, on: &$0, in: list.row(line), at: desk)
      }
    }
    let below = tasks[(cursor.visible.last.map { $0 + 1 } ?? tasks.count)...]
    let more = below.count { $0 != .others }
    if !below.isEmpty {
      let text = more > 0 ? words.more(more) : alerts.othersLine(in: desk.language)
      canvas.write(text, in: area.row(2 + rows).inset(columns: 4), role: .dim)
    }
    let foot = area.split(top: rows + 2).rest
    drawFigures(on: &canvas, in: foot.split(top: 1).rest.inset(columns: 1), at: desk)
    let line = foot.row(1 + desk.sides.count).inset(columns: 1)
    canvas.write(desk.words.today.notices(notices, at: desk), in: line)
    drawWeeks(on: &canvas, in: foot.split(top: 1 + desk.sides.count + 2).rest.inset(columns: 1), at: desk)
    remark?.dialog.draw(on: &canvas, in: area)
  }

  /// How much of what is due is recorded, by side: 主体 74%.
  private func rates(at desk: Desk) -> String {
    desk.sides.map { side in
      let due = duties.filter { $0.side == side && $0.counts && $0.due <= desk.today }
      let done = due.filter { $0.fulfilment != nil }.count
      let rate = due.isEmpty ? "-" : "\(done * 100 / due.count)%"
      return "\(desk.words.today.side(side)) \(rate)"
    }.joined(separator: "  ")
  }

  private func draw(
    _ task: Task, isChosen: Bool, on canvas: inout Canvas, in line: Area, at desk: Desk
  ) {
    let text = desk.words.today.text(
      of: task, others: alerts.othersLine(in: desk.language), at: desk)
    let role: Role? = isChosen ? .selection : nil
    canvas.fill(line, role: role ?? .text)
    canvas.write(isChosen ? ">" : " ", at: line.origin, role: role ?? .mark)
    let wide = line.columns >= 110
    let (start, rest) = line.split(left: 2).rest.split(left: desk.language == .chinese ? 13 : 16, gap: 1)
    canvas.write("\(text.mark) \(text.kind)", in: start, role: role ?? text.role)
    let narrow = desk.language == .chinese ? 28 : 31
    let (left, tail) = rest.split(right: wide ? 40 : narrow, gap: 1)
    canvas.write(text.title, in: left, role: role ?? .text)
    let (due, standing) = tail.split(left: 11, gap: 1)
    canvas.write(text.due, in: due, role: role ?? .text)
    canvas.write(text.left, in: standing, role: role ?? text.role)
  }

  private func drawFigures(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    for (row, side) in desk.sides.enumerated() where row < area.rows {
      guard let figures = figures[side] else { continue }
      canvas.write(desk.words.today.figures(figures, side, several: desk.sides.count > 1), in: area, row: row)
    }
  }

  /// This week and as many of the next as there is room for, up to six, each day with a mark for what falls due;
  /// beside it the next dates in words.
  private func drawWeeks(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    guard area.rows >= 3 else { return }
    canvas.unheard { drawDays(on: &$0, in: area, at: desk) }
    let words = desk.words.today
    let open = duties.filter(\.isOpen)
    let beside = area.split(left: 34).rest
    canvas.write(words.dueSoon, in: beside, role: .label)
    let coming = Dictionary(
      grouping: open.filter { (desk.today...(desk.today + 30)).contains($0.due) }, by: \.due
    )
    .sorted { $0.key < $1.key }.prefix(area.rows - 1)
    for (row, group) in coming.enumerated() where row + 1 < area.rows {
      let rest = desk.calendar.isWorkingDay(group.key) ? "" : words.restDay
      canvas.write(
        words.due(group.key.shortWithWeekday(in: desk.language), group.value.count) + rest, in: beside,
        row: row + 1)
    }
    if coming.isEmpty { canvas.write(words.nothingDue, in: beside, row: 1, role: .dim) }
  }

  /// The days themselves, for the eye alone; what falls due stands in words beside them.
  private func drawDays(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let open = duties.filter(\.isOpen)
    let monday = desk.today - (desk.today.weekday.rawValue - 1)
    for column in 0..<7 {
      let name = (monday + column).weekday.shortName(in: desk.language)
      canvas.write(
        String(desk.language == .chinese ? name.suffix(1) : name.prefix(2)),
        at: area.point(column: 2 + column * 4), role: .label)
    }
    for week in 0..<min(6, area.rows - 1) {
      for column in 0..<7 {
        let day = monday + (week * 7 + column)
        let isDue = open.contains { $0.due == day }
        let mark = isDue ? (day < desk.today ? "!" : "*") : " "
        let number = String(day.day)
        let text = String(repeating: " ", count: 2 - min(2, number.count)) + number + mark
        let rest: Role = desk.calendar.isWorkingDay(day) ? .text : .dim
        let role: Role = day == desk.today ? .strong : isDue ? (day < desk.today ? .alert : .warning) : rest
        let point = area.point(column: 1 + column * 4, row: 1 + week)
        if day == desk.today {
          canvas.write("[", at: Point(column: point.column - 0, row: point.row), role: .mark)
        }
        canvas.write(text, at: Point(column: point.column + 1, row: point.row), role: role)
        if day == desk.today, !isDue {
          canvas.write("]", at: Point(column: point.column + 3, row: point.row), role: .mark)
        }
      }
    }
  }
}
