import Records
import TerminalUI

// How supervision shows itself: its parts above, a list, the chosen row in full below, a form over them.
extension SupervisionScreen {
  /// The part of the list, its heading with it; below it stands the chosen row in full.
  func listArea(in area: Area) -> Area {
    area.split(top: 2).rest.split(bottom: detailRows(in: area)).rest.split(right: 1).rest
  }

  private func detailRows(in area: Area) -> Int { min(14, 6 + max(0, area.rows - 19) / 3) }

  /// The text of what is read, below the choice of parts and a rule.
  func readingArea(in area: Area) -> Area { area.split(top: 2).rest.inset(columns: 1) }

  package func draw(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let words = desk.words.supervision
    canvas.write(choices: parts(at: desk), chosen: part, at: area.point(column: 1), name: words.part)
    if isReading || issuing != nil {
      canvas.rule(area, row: 1)
      let inner = readingArea(in: area)
      sheet.draw(page(width: inner.columns, at: desk), on: &canvas, in: inner)
    } else {
      drawHead(on: &canvas, in: area.row(1).inset(columns: 1), at: desk)
      drawTable(on: &canvas, in: listArea(in: area), at: desk)
      let detail = area.split(bottom: detailRows(in: area)).bottom
      canvas.rule(detail)
      let lines = detailLines(width: max(10, detail.columns - 2), at: desk)
      let inner = detail.split(top: 1).rest.inset(columns: 1)
      for (row, line) in lines.prefix(inner.rows).enumerated() {
        canvas.write(line.text, in: inner, row: row, role: line.role)
      }
    }
    if issuing == nil { over?.draw(on: &canvas, in: area, at: desk) }
    asking.draw(on: &canvas, in: area)
    exporting.draw(on: &canvas, in: area, at: desk)
  }

  private func drawHead(on canvas: inout Canvas, in line: Area, at desk: Desk) {
    let words = desk.words.supervision
    var head = ListHead(narrowing: list.narrowing)
    if let inspection { head.chips = [inspection.description] }
    switch part {
    case .trail: head.order = words.reach(reach, from: firstDay(at: desk), to: desk.today)
    case .findings: break
    default:
      head.order = desk.words.ledger.year(shownYear(at: desk))
      (head.marked, head.hidden) = (list.marks.all.count, list.hiddenMarks)
    }
    head.draw(on: &canvas, in: line, at: desk)
  }

  private func drawTable(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let words = desk.words.supervision
    var table = Table(words.columns(part))
    table.cursor = list.cursor
    let rows = list.rows
    table.draw(on: &canvas, in: area, isFocused: !list.narrowing.isTyping) { index in
      guard rows.indices.contains(index) else { return nil }
      return Table.Row(cells(of: rows[index], at: desk), isMarked: list.isMarked(rows[index]))
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
    case .bulletin(let bulletin):
      let units = Set(bulletin.body.lines.map(\.unit)).sorted().map { bulletin.unitNames[$0] ?? $0.rawValue }
      return [
        found(bulletin.id.description),
        bulletin.correctedBy.map { Table.Cell(desk.words.supervision.correctedBy($0), role: .warning) }
          ?? found(bulletin.body.title),
        Table.Cell(bulletin.issuedAt.day.withoutYear), Table.Cell("\(bulletin.body.lines.count)"),
        found(language.list(units)),
      ]
    case .preview(let analysis):
      return [
        Table.Cell(desk.words.supervision.preview, role: .warning),
        Table.Cell("\(analysis.from) – \(analysis.to)"), Table.Cell(analysis.total.completion.asPercent),
        Table.Cell("-"), Table.Cell(""),
      ]
    case .analysis(let presented):
      let body = presented.body
      return [
        found(presented.id.description), Table.Cell("\(body.analysis.from) – \(body.analysis.to)"),
        Table.Cell(body.analysis.total.completion.asPercent),
        Table.Cell(presented.presentedAt.day.withoutYear),
        found(language.list(presented.sendings.map(\.recipient))),
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
  func matter(of line: TrailLine, in language: Language) -> String {
    if line.kind == .refusal, let asked = line.reason.flatMap({ Operation(rawValue: $0) }) {
      return asked.name(in: language)
    }
    return line.title.isEmpty ? line.target : line.title
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
