import Records
import TerminalUI

// How supervision shows itself: its parts above, a list, the chosen row in full below, a form over them.
extension SupervisionScreen {
  /// The part of the list, its heading with it; below it stands the chosen row in full.
  func listArea(in area: Area) -> Area {
    area.split(top: 2).rest.split(bottom: detailRows(in: area)).rest.split(right: 1).rest
  }

  private func detailRows(in area: Area) -> Int { min(14, 6 + max(0, area.rows - 19) / 3) }

  func formArea(_ task: SupervisionTask, in area: Area) -> Area {
    formBox(task, in: area).inset(columns: 2, rows: 1).split(top: 1).rest
  }

  private func formBox(_ task: SupervisionTask, in area: Area) -> Area {
    area.centred(Size(columns: min(78, area.columns), rows: min(11, area.rows)))
  }

  package func draw(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let words = desk.words.supervision
    canvas.write(choices: Part.allCases, chosen: part, at: area.point(column: 1), gap: 2, name: words.part)
    drawHead(on: &canvas, in: area.row(1).inset(columns: 1), at: desk)
    drawTable(on: &canvas, in: listArea(in: area), at: desk)
    let detail = area.split(bottom: detailRows(in: area)).bottom
    canvas.rule(detail)
    let lines = detailLines(width: max(10, detail.columns - 2), at: desk)
    let inner = detail.split(top: 1).rest.inset(columns: 1)
    for (row, line) in lines.prefix(inner.rows).enumerated() {
      canvas.write(line.text, in: inner, row: row, role: line.role)
    }
    if let open = over { draw(open, on: &canvas, in: area, at: desk) }
  }

  private func drawHead(on canvas: inout Canvas, in line: Area, at desk: Desk) {
    let words = desk.words.supervision
    var head = ListHead(narrowing: list.narrowing)
    if let inspection { head.chips = [inspection.description] }
    if part == .trail { head.order = words.reach(reach, from: firstDay(at: desk), to: desk.today) }
    head.draw(on: &canvas, in: line, at: desk)
  }

  private func drawTable(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let words = desk.words.supervision
    var table = Table(words.columns(part))
    table.cursor = list.cursor
    let rows = list.rows
    table.draw(on: &canvas, in: area, isFocused: !list.narrowing.isTyping) { index in
      rows.indices.contains(index) ? Table.Row(cells(of: rows[index], at: desk)) : nil
    }
    guard isLoaded, rows.isEmpty else { return }
    let text = list.narrowing.isOn ? desk.words.lists.none : words.none(part)
    canvas.write(text, in: area, row: 2, .centre, role: list.narrowing.isOn ? .dim : .good)
  }

  private func cells(of row: SupervisionRow, at desk: Desk) -> [Table.Cell] {
    let language = desk.language
    func found(_ text: String) -> Table.Cell { Table.Cell(text, matches: list.matches(in: text)) }
    switch row {
    case .finding(let finding):
      let isOverdue = finding.isOverdue(on: desk.today)
      let role: Role = isOverdue ? .alert : finding.state.isOpen ? .warning : .text
      let left = finding.state.isOpen ? finding.notice.map { TimeLeft.days($0.dueOn - desk.today) } : nil
      return [
        found(finding.name.description), found(finding.unitName), found(finding.text),
        Table.Cell(finding.state.name(in: language), role: role),
        Table.Cell(finding.notice?.dueOn.withoutYear ?? "-"),
        Table.Cell(left?.sentence(in: language) ?? "", role: role),
      ]
    case .inspection(let inspection):
      return [
        found(inspection.name.description), Table.Cell(inspection.kind.name(in: language)),
        found(desk.words.supervision.units(inspection)), Table.Cell(inspection.openedOn.withoutYear),
        Table.Cell(inspection.closedOn?.withoutYear ?? "-"), Table.Cell("\(inspection.findings)"),
        Table.Cell(
          "\(inspection.openFindings)", role: inspection.openFindings > 0 ? .warning : .text),
      ]
    case .violation(let violation):
      return [
        found(violation.name.description), found(violation.unitName),
        Table.Cell(violation.body.form.name(in: language)), found(violation.body.evidence),
        Table.Cell(violation.body.on.withoutYear),
        Table.Cell(violation.bulletin?.description ?? violation.caseNumber ?? "-"),
      ]
    case .trail(let line):
      return [
        Table.Cell(line.at?.spoken(on: desk.today, in: language) ?? "-"),
        Table.Cell(line.kind.name(in: language), role: line.kind.role), found(line.unitName),
        found(matter(of: line, in: language)), found(line.whoName),
        Table.Cell(line.lateBy.map { "\($0)" } ?? ""),
      ]
    }
  }

  /// The record's title, or what was refused.
  private func matter(of line: TrailLine, in language: Language) -> String {
    if line.kind == .refusal, let asked = line.reason.flatMap({ Operation(rawValue: $0) }) {
      return asked.name(in: language)
    }
    return line.title.isEmpty ? line.target : line.title
  }

  /// The chosen row with all that is known of it.
  private func detailLines(width: Int, at desk: Desk) -> [Sheet.Line] {
    let (words, language) = (desk.words.supervision, desk.language)
    var lines: [Sheet.Line] = []
    switch current {
    case .finding(let finding):
      let side = finding.side.name(in: language)
      let head = "\(finding.name)  \(finding.unitName)  \(side)  \(finding.gravity.name(in: language))"
      lines.append(Sheet.Line(head.clipped(to: width), role: .strong))
      lines.append(wrapped: finding.text, width: width)
      if let demand = finding.notice?.demand { lines.append(words.field(.demand), demand, width: width) }
      if let number = finding.caseNumber { lines.append(words.field(.caseNumber), number, width: width) }
      for step in finding.steps.reversed() {
        lines.append(
          wrapped: "\(step.at.day) \(step.whoName) \(step.state.name(in: language)): \(step.text)",
          width: width, role: .dim)
      }
    case .inspection(let inspection):
      let head = "\(inspection.name)  \(inspection.kind.name(in: language))"
      lines.append(Sheet.Line(head.clipped(to: width), role: .strong))
      lines.append(
        words.period, "\(inspection.from) – \(inspection.to)", width: width)
      lines.append(
        words.field(.units),
        language.list(
          inspection.units.map { code in desk.units.first { $0.code == code }?.name ?? code.rawValue }),
        width: width)
    case .violation(let violation):
      let body = violation.body
      let head = "\(violation.name)  \(violation.unitName)  \(body.form.name(in: language))"
      lines.append(Sheet.Line(head.clipped(to: width), role: .strong))
      lines.append(words.field(.evidence), body.evidence, width: width)
      lines.append(
        words.field(.occasion),
        "\(body.occasion.name(in: language))  \(body.foundBy ?? violation.notedBy)  \(body.on)", width: width)
      if let record = body.record { lines.append(words.field(.record), "\(record)", width: width) }
      if let number = violation.caseNumber { lines.append(words.field(.caseNumber), number, width: width) }
      for text in violation.followUps { lines.append(wrapped: text, width: width, role: .dim) }
    case .trail(let line):
      let head = line.kind == .refusal ? matter(of: line, in: language) : "\(line.target)  \(line.title)"
      lines.append(Sheet.Line(head.clipped(to: width), role: .strong))
      let place = [line.unitName, line.side?.name(in: language) ?? ""].filter { !$0.isEmpty }
      lines.append(Sheet.Line(place.joined(separator: "  ").clipped(to: width)))
      if line.kind != .refusal, let reason = line.reason {
        lines.append(wrapped: reason, width: width, role: .dim)
      }
    case nil: break
    }
    return lines
  }

  private func draw(_ open: Open, on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let words = desk.words.supervision
    let box = formBox(open.task, in: area)
    canvas.fill(box)
    canvas.frame(box, title: words.title(open.task))
    canvas.cursor = nil
    open.form.draw(
      on: &canvas, in: formArea(open.task, in: area), labelWidth: 11, fieldWidth: 40,
      label: { words.field($0) }, hint: { words.hint($0, open.task) },
      choice: { words.choice($0, $1, open.task) })
  }
}

extension TrailKind {
  fileprivate var role: Role {
    switch self {
    case .void, .refusal, .hashFault: .alert
    case .lateEntry, .correction: .warning
    case .supplement: .text
    }
  }
}
