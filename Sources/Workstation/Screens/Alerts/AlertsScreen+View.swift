import Records
import Reports
import TerminalUI

// How alerts show themselves: counts and chips above, the list, and the whole of one below.
extension AlertsScreen {
  /// The table, and what is known of its chosen row: beside it in wide windows, else below.
  func places(in area: Area) -> (table: Area, detail: Area, isBeside: Bool) {
    let body = area.split(top: 2).rest
    let (list, preview) = body.withPreview
    if let preview { return (list, preview, true) }
    let halves = body.split(bottom: 4)
    return (halves.rest, halves.bottom, false)
  }

  func menuArea(_ menu: MenuList<Filter>, in area: Area) -> Area {
    let wanted = menu.wantedSize
    return area.centred(Size(columns: max(34, wanted.columns), rows: min(wanted.rows, area.rows)))
  }

  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let places = places(in: area)
    drawCounts(on: &canvas, in: area.row(0).inset(columns: 1), at: here)
    ListHead(
      chips: filters.map { name(of: $0, at: here) }, order: here.words.alerts.order(order),
      marked: rows.marks.all.count, hidden: rows.hiddenMarks, narrowing: rows.narrowing
    ).draw(on: &canvas, in: area.row(1).inset(columns: 1), at: here)
    rows.table(columns(at: here), none: list == nil ? nil : here.words.alerts.none, .good, at: here)
      .draw(on: &canvas, in: places.table, language: here.language)
    if places.isBeside {
      let inner = canvas.openPreview(places.detail)
      Sheet().draw(preview(inner.columns, at: here), on: &canvas, in: inner)
    } else {
      canvas.rule(places.detail)
      drawDetail(on: &canvas, in: places.detail.split(top: 1).rest.inset(columns: 1), at: here)
    }
    if let menu { menu.draw(on: &canvas, in: menuArea(menu, in: area), title: here.words.alerts.filter) }
    exporting.draw(on: &canvas, in: area, at: here)
  }

  func name(of filter: Filter, at here: ScreenContext) -> String {
    switch filter {
    case .own: AlertShare.own.name(in: here.language)
    case .level(let level): level.name(in: here.language)
    case .kind(let kind): kind.name(in: here.language)
    case .side(let side): side.name(in: here.language)
    case .group(let group): group.name(in: here.language)
    case .unit(let unit): here.units.first { $0.code == unit }?.name ?? unit.rawValue
    }
  }

  private func drawCounts(on canvas: inout Canvas, in line: Area, at here: ScreenContext) {
    let words = here.words.alerts
    guard let list else { return }
    var column = canvas.write(words.count(list.total), at: line.origin, role: .strong) + 4
    for level in AlertLevel.allCases.reversed() {
      let text = "\(level.spoken(in: here.language)) \(list.countByLevel[level] ?? 0)"
      column = canvas.write(text, at: Point(column: column, row: line.top), role: level.role) + 3
    }
    let remark =
      list.alerts.count < list.total
      ? words.firstOnes(list.alerts.count)
      : list.othersTotal > 0 ? words.others(list) : ""
    let rest = line.split(left: column - line.left).rest
    canvas.write(remark.clipped(to: rest.columns), in: rest, .trailing, role: .dim)
  }

  /// The columns that say something here: no unit where there is only one, the remark where there is room.
  private func columns(at here: ScreenContext) -> [ListColumn<Alert>] {
    DutyFacts.alert.columns().filter { column in
      switch column.key {
      case "unit": here.post?.unit == nil
      case "side": showsSide(at: here)
      case "working_days_left": size.hasSummaryColumn
      default: true
      }
    }
  }

  private func preview(_ width: Int, at here: ScreenContext) -> [Sheet.Line] {
    let (words, language) = (here.words.alerts, here.language)
    guard let current else { return [] }
    var lines: [Sheet.Line] = []
    lines.append(wrapped: current.matter(in: language), width: width, role: .heading)
    if !current.reference.isEmpty { lines.append(Sheet.Line(current.reference, role: .dim)) }
    lines.append(Sheet.Line(""))
    lines.append(words.kind, current.kind.name(in: language), width: width)
    lines.append(words.level, current.level.spoken(in: language), width: width, role: current.level.role)
    let side = current.side.map { "  \($0.name(in: language))" } ?? ""
    lines.append(words.unit, current.unitName + side, width: width)
    if current.due != nil { lines.append(words.due, current.deadline(in: language), width: width) }
    lines.append(words.left, current.timeLeft(in: language), width: width)
    let note = current.remark(in: language)
    if !note.isEmpty {
      lines.append(Sheet.Line(""))
      lines.append(wrapped: note, width: width, role: .strong)
    }
    return lines
  }

  private func drawDetail(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let language = here.language
    guard let current else { return }
    let side = current.side.map { "  \($0.name(in: language))" } ?? ""
    let matter = [current.reference, current.matter(in: language)].filter { !$0.isEmpty }.joined(
      separator: "  ")
    canvas.write(matter, in: area, role: .strong)
    let unit = "\(current.unitName)\(side)"
    let due = current.due == nil ? "" : "   \(here.words.alerts.due) \(current.deadline(in: language))"
    canvas.write("\(unit)\(due)", in: area, row: 1)
    canvas.write(current.remark(in: language), in: area, row: 2, role: .dim)
  }
}
