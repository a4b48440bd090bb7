import Records
import TerminalUI

// How the proof shows itself: facts above, the last result, faults with what to do, or the heads of the chains.
extension VerifyScreen {
  func places(in area: Area) -> (facts: Area, list: Area, advice: Area) {
    let facts = area.split(top: 8)
    let rest = facts.rest.split(bottom: 3)
    return (facts.top, rest.rest, rest.bottom)
  }

  package func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let places = places(in: area)
    drawFacts(on: &canvas, in: places.facts.inset(columns: 1), at: here)
    canvas.rule(places.facts, row: 7)
    switch page {
    case .faults: drawFaults(on: &canvas, in: places, at: here)
    case .heads: drawHeads(on: &canvas, in: places, at: here)
    }
    asking.draw(on: &canvas, in: area)
  }

  private func drawFacts(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.verify
    guard let overview else { return }
    let last = overview.lastCheckpoint
    let lines: [(label: String, text: String, role: Role)] = [
      (words.store, words.entries(overview.city, overview.entries, overview.lastAt), .text),
      (words.fingerprint, "\(overview.fingerprint)  \(words.compare)", .text),
      (
        words.lastFull, words.note(here.lastCheck),
        here.lastCheck.map { $0.faults == 0 ? .good : .alert } ?? .warning
      ),
      (words.checkpoint, last.map { words.made($0) } ?? words.noCheckpoint, last == nil ? .warning : .text),
      (words.root, last.map { $0.root.description } ?? "-", .text),
      (words.thisTime, result(at: here), report.map { $0.isSound ? .good : .alert } ?? .dim),
    ]
    for (row, line) in lines.enumerated() where row < area.rows {
      canvas.write(line.label, in: area.split(left: 12).left, row: row, role: .label)
      let field = area.split(left: 12).rest
      canvas.write(line.text.clipped(to: field.columns), in: field, row: row, role: line.role)
    }
  }

  private func result(at here: ScreenContext) -> String {
    let words = here.words.verify
    if let running { return words.runningNow(words.scope(running)) }
    guard let report, let scope else { return words.notYet }
    return words.result(words.scope(scope), report)
  }

  private typealias Places = (facts: Area, list: Area, advice: Area)

  private func drawFaults(on canvas: inout Canvas, in places: Places, at here: ScreenContext) {
    let (words, language) = (here.words.verify, here.language)
    let faults = faults(at: here)
    guard !faults.isEmpty else {
      canvas.write(words.faults, in: places.list.inset(columns: 1), role: .heading)
      let area = places.list.inset(columns: 3).split(top: 2).rest
      let text = LineWrapping(report == nil ? words.howTo : words.noFaults, width: max(4, area.columns))
      for (row, line) in text.lines.prefix(area.rows).enumerated() {
        canvas.write(line.text, in: area, row: row, role: report == nil ? .dim : .good)
      }
      return
    }
    let columns: [ListColumn<VerificationFault>] = [
      ListColumn(
        "缺陷", "Fault", width: 17, english: 28, role: { _ in .alert },
        text: { "! " + $0.kind.name(in: language) }),
      ListColumn("位置", "Place", width: 22) { $0.place },
      ListColumn("情况", "Detail", width: 20, weight: 1) {
        ChainFault(rawValue: $0.detail)?.sentence(in: language) ?? $0.detail
      },
    ]
    ListTable(columns: columns, rows: faults, cursor: cursor)
      .draw(on: &canvas, in: places.list, language: language)
    canvas.rule(places.advice)
    guard let row = cursor.selection else { return }
    let area = places.advice.split(top: 1).rest.inset(columns: 1)
    let advice = words.whatToDo + faults.advice(on: faults[row], in: language)
    for (line, text) in LineWrapping(advice, width: max(4, area.columns)).lines.prefix(area.rows).enumerated()
    {
      canvas.write(text.text, in: area, row: line, role: .strong)
    }
  }

  private func drawHeads(on canvas: inout Canvas, in places: Places, at here: ScreenContext) {
    let columns: [ListColumn<ChainHead>] = [
      ListColumn("记录链", "Chain", width: 24, weight: 1) { $0.chain.rawValue },
      ListColumn("末条", "Last", width: 8, isFigure: true) { "\($0.number)" },
      ListColumn("指纹", "Digest", width: 34, weight: 1) { $0.digest.description },
    ]
    ListTable(columns: columns, rows: heads, cursor: cursor)
      .draw(on: &canvas, in: places.list, language: here.language)
    canvas.rule(places.advice)
    let area = places.advice.split(top: 1).rest.inset(columns: 1)
    if let row = cursor.selection, heads.indices.contains(row) {
      canvas.write(heads[row].digest.description, in: area, role: .strong)
    }
    canvas.write(here.words.verify.headsHint, in: area, row: 1, role: .dim)
  }
}
