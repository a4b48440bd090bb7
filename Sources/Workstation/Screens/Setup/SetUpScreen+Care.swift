import Records
import TerminalUI

// The room that the store takes, and what must be done before the next year, with the place where it is done.
extension SetUpScreen {
  func drawCare(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    let words = here.words.care
    guard let care else { return }
    let label = here.language == .chinese ? 10 : 12
    func line(_ row: Int, _ name: String, _ text: String, role: Role = .text) {
      let (left, right) = area.split(left: label)
      canvas.write(name, in: left, row: row, role: .label)
      canvas.write(text, in: right, row: row, role: role)
    }
    line(0, words.room, words.sizes(care))
    let isShort = care.daysLeft.map { $0 < 90 } ?? false
    line(1, words.left, words.left(care), role: isShort ? .alert : .text)
    drawMonths(of: care, on: &canvas, in: area.split(top: 3).rest.split(top: 4).top, label: label, at: here)
    let list = area.split(top: 8).rest
    canvas.write(words.before(care.next.year), in: list, role: .heading)
    for (row, step) in words.steps(care.next).enumerated() {
      let text = "\(step.isDone ? "x" : "!") \(step.what)".padded(to: here.language == .chinese ? 36 : 42)
      canvas.write(
        text + (step.isDone ? "" : "  " + step.whereTo), in: list, row: row + 1,
        role: step.isDone ? .good : .warning)
    }
  }

  private func drawMonths(
    of care: StoreCare, on canvas: inout Canvas, in area: Area, label: Int, at here: ScreenContext
  ) {
    let words = here.words.care
    let step = 5
    let rest = area.split(left: label).rest
    canvas.write(words.perMonth, in: area.split(left: label).left, row: 2, role: .label)
    canvas.chart(
      Area(left: rest.left + step - 3, top: rest.top, columns: max(0, rest.columns - step + 3), rows: 2),
      of: care.months.map(\.records), step: step, width: 2)
    for (index, month) in care.months.enumerated() {
      let cell = rest.split(left: index * step).rest.split(left: step).left
      canvas.write("\(month.records)", in: cell, row: 2, .trailing)
      canvas.write("\(month.month.ordinal)", in: cell, row: 3, .trailing, role: .dim)
    }
  }
}
