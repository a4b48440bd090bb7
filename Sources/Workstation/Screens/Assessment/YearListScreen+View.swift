import Records
import Reports
import TerminalUI

// How a year's list shows itself: what it is and how it stands, the table, the chosen unit's sum below.
extension YearListScreen {
  func tableArea(in area: Area) -> Area { area.split(top: 2).rest.split(bottom: detailRows(in: area)).rest }
  private func detailRows(in area: Area) -> Int { min(12, 6 + max(0, area.rows - 19) / 4) }

  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.assessment
    let head = area.row(0).inset(columns: 1)
    let counts = found.map { words.counts($0.rows, of: here.profile ?? .proposed) } ?? ""
    let (left, right) = head.split(right: counts.columns, gap: 2)
    if let group = shownGroup(at: here) {
      canvas.write(words.title(shownYear(at: here), group).clipped(to: left.columns), in: left, role: .strong)
    }
    canvas.write(counts, in: right)
    drawStanding(on: &canvas, in: area.row(1).inset(columns: 1), at: here)
    let nothing = found?.isOwed == false ? words.beforeLedgers : here.words.scores.noUnits
    list.table(columns(at: here), isFocused: over == nil, none: found == nil ? nil : nothing, at: here)
      .draw(on: &canvas, in: tableArea(in: area), language: here.language)
    let detail = area.split(bottom: detailRows(in: area)).bottom
    canvas.rule(detail)
    let inner = detail.split(top: 1).rest.inset(columns: 1)
    for (row, line) in detailLines(width: inner.columns, at: here).prefix(inner.rows).enumerated() {
      canvas.write(line.text, in: inner, row: row, role: line.role)
    }
    over?.draw(on: &canvas, in: area, at: here)
    asking.draw(on: &canvas, in: area)
    exporting.draw(on: &canvas, in: area, at: here)
  }

  private func drawStanding(on canvas: inout Canvas, in line: Area, at here: ScreenContext) {
    guard let found else { return }
    let end = ListHead(narrowing: list.narrowing).draw(on: &canvas, in: line, at: here)
    let room = list.narrowing.isShown ? line.columns / 2 - 2 : line.columns
    let isLate = found.issued == nil && found.isOwed && found.plan == nil
    canvas.write(
      here.words.assessment.standing(of: found).clipped(to: max(0, room)),
      at: Point(column: end, row: line.top), role: isLate ? .warning : .dim)
  }

  private func columns(at here: ScreenContext) -> [ListColumn<YearRow>] {
    let open = Set(measures.filter { $0.measure == nil }.map(\.unit))
    return AssessmentFacts.row.columns() + [
      ListColumn("加减", "Adjust", width: 6, isFigure: true, place: 1) { row, _ in
        let net = row.bonus.hundredths - row.deduction.hundredths
        return Table.Cell(
          net == 0 ? "" : (net > 0 ? "+" : "") + Score(hundredths: net).description,
          role: net > 0 ? .good : .alert)
      },
      ListColumn("", "", width: 8, english: 6, weight: 2, place: 3) { row, width in
        Table.Cell(
          row.total.map { ChartSign.bar($0.hundredths, of: 100_00, columns: width) } ?? "", role: .bar)
      },
      ListColumn(
        "等次", "Grade", width: 6, english: 11, place: 3, role: { $0.grade?.role ?? .dim },
        text: {
          ($0.grade?.name(in: here.language, of: here.profile ?? .proposed) ?? "-")
            + ($0.ceilings.isEmpty ? "" : " !")
        }),
      ListColumn("拟办", "Follows", width: 8, english: 7, weight: 1, place: 3) { row, _ in
        here.words.assessment.proposal(row, isOpen: found?.issued == nil || open.contains(row.unit))
      },
    ]
  }

  /// The chosen unit: each side's parts, the sum, what limits the grade or is missing, what follows for its heads.
  private func detailLines(width: Int, at here: ScreenContext) -> [Sheet.Line] {
    let (words, language) = (here.words.assessment, here.language)
    guard let row = list.current else { return [] }
    var lines = [Sheet.Line("\(row.name)  \(words.sum(of: row))".clipped(to: width), role: .strong)]
    lines.append(Sheet.Line(words.parts(of: row).clipped(to: width)))
    if !row.gaps.isEmpty {
      lines.append(
        words.lacking, language.list(row.gaps.map { $0.name(in: language) }), width: width, role: .warning)
    }
    if !row.ceilings.isEmpty {
      lines.append(
        words.limited, language.list(row.ceilings.map { $0.name(in: language) }), width: width, role: .alert)
    }
    let own = measures.filter { $0.unit == row.unit }
    for measure in own { lines.append(Sheet.Line(words.measure(measure).clipped(to: width))) }
    if own.isEmpty, row.grade?.callsForTalk == true {
      lines.append(wrapped: words.callsForTalk, width: width, role: .dim)
    }
    if row.grade == .excellent { lines.append(wrapped: words.commended, width: width, role: .good) }
    return lines
  }
}

extension AssessmentGrade {
  /// How a grade is coloured; its word stands beside it.
  var role: Role {
    switch self {
    case .excellent: .good
    case .good: .text
    case .fair: .warning
    case .poor: .alert
    }
  }
}
