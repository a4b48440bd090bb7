import Records
import Reports
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

  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.supervision
    canvas.write(choices: parts(at: here), chosen: part, at: area.point(column: 1), name: words.part)
    if isReading || issuing != nil {
      canvas.rule(area, row: 1)
      let inner = readingArea(in: area)
      sheet.draw(page(width: inner.columns, at: here), on: &canvas, in: inner)
    } else {
      drawHead(on: &canvas, in: area.row(1).inset(columns: 1), at: here)
      list.table(columns(at: here), none: isLoaded ? words.none(part) : nil, .good, at: here)
        .draw(on: &canvas, in: listArea(in: area), language: here.language)
      let detail = area.split(bottom: detailRows(in: area)).bottom
      canvas.rule(detail)
      let lines = detailLines(width: max(10, detail.columns - 2), at: here)
      let inner = detail.split(top: 1).rest.inset(columns: 1)
      for (row, line) in lines.prefix(inner.rows).enumerated() {
        canvas.write(line.text, in: inner, row: row, role: line.role)
      }
    }
    if issuing == nil { over?.draw(on: &canvas, in: area, at: here) }
    asking.draw(on: &canvas, in: area)
    exporting.draw(on: &canvas, in: area, at: here)
  }

  private func drawHead(on canvas: inout Canvas, in line: Area, at here: ScreenContext) {
    let words = here.words.supervision
    var head = ListHead(narrowing: list.narrowing)
    if let inspection { head.chips = [inspection.description] }
    switch part {
    case .trail: head.order = words.trailPeriod(trailPeriod, from: firstDay(at: here), to: here.today)
    case .findings: break
    default:
      head.order = here.words.ledger.year(shownYear(at: here))
      (head.marked, head.hidden) = (list.marks.all.count, list.hiddenMarks)
    }
    head.draw(on: &canvas, in: line, at: here)
  }

  private func columns(at here: ScreenContext) -> [ListColumn<SupervisionRow>] {
    switch part {
    case .findings: SupervisionFacts.finding(on: here.today).columns(of: \.finding)
    case .inspections: SupervisionFacts.inspection.columns(of: \.inspected)
    case .violations: SupervisionFacts.violation.columns(of: \.violation)
    case .bulletins: bulletinColumns(at: here).map { $0.among(\.bulletin) }
    case .analyses: analysisColumns(at: here)
    case .trail:
      [
        ListColumn("时间", "Time", width: 11) {
          $0.line?.at?.spoken(on: here.today, in: here.language) ?? "-"
        }
      ] + SupervisionFacts.trail.columns(of: \.line)
    }
  }

  private func bulletinColumns(at here: ScreenContext) -> [ListColumn<NamedBulletin>] {
    [
      ListColumn("编号", "Number", width: 11, isFound: true) { $0.id.description },
      ListColumn("标题", "Title", width: 20, weight: 2) { bulletin, _ in
        let title = bulletin.body.title
        return bulletin.correctedBy.map { Table.Cell(here.words.supervision.correctedBy($0), role: .warning) }
          ?? Table.Cell(title, matches: list.matches(in: title))
      },
      ListColumn("印发", "Issued", width: 6) { $0.issuedAt.day.withoutYear },
      ListColumn("人次", "Named", width: 4, english: 6, isFigure: true) { "\($0.body.lines.count)" },
      ListColumn("单位", "Units", width: 14, weight: 1, isFound: true) { bulletin in
        let units = Set(bulletin.body.lines.map(\.unit)).sorted()
        return here.language.list(units.map { bulletin.unitNames[$0] ?? $0.rawValue })
      },
    ]
  }

  private func analysisColumns(at here: ScreenContext) -> [ListColumn<SupervisionRow>] {
    [
      ListColumn(
        "编号", "Number", width: 11, isFound: true, role: { $0.presented == nil ? .warning : .text },
        text: { $0.presented?.id.description ?? here.words.supervision.preview }),
      ListColumn("时段", "Period", width: 23) { $0.analysis.map { "\($0.from) – \($0.to)" } ?? "" },
      ListColumn("完成率", "Share", width: 8, isFigure: true) { ($0.analysis?.total.completion).asPercent },
      ListColumn("呈报", "Presented", width: 6, english: 9) {
        $0.presented?.presentedAt.day.withoutYear ?? "-"
      },
      ListColumn("呈送", "Sent to", width: 14, weight: 1, isFound: true) {
        here.language.list($0.presented?.sendings.map(\.recipient) ?? [])
      },
    ]
  }
}
