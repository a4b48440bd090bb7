import Records
import TerminalUI

// How a form of labelled fields shows itself: what does not fit beside a field stands under all of them.
extension FieldForm {
  /// How many rows under the fields are kept for what does not fit beside them.
  static var footRows: Int { 2 }

  /// Draws the fields that fit; beside each what is wrong with it, or a hint.
  package func draw(
    on canvas: inout Canvas, in area: Area, labelWidth: Int = 14, fieldWidth: Int = 30, language: Language,
    hint: (LabelledField) -> String? = { _ in nil }
  ) {
    let (list, foot) = area.split(top: min(area.rows, fields.count))
    let first = top(rows: list.rows)
    for row in 0..<list.rows where fields.indices.contains(first + row) {
      let (field, line) = (fields[first + row], list.row(row))
      let isFocused = first + row == focus
      canvas.write(
        field.label.text(in: language), in: line.split(left: labelWidth).left,
        role: isFocused ? .strong : .label)
      let parts = line.split(left: labelWidth).rest.split(left: fieldWidth, gap: 2)
      switch field.entry {
      case .text(let text), .day(let text, _), .file(let text):
        text.draw(on: &canvas, in: parts.left, isFocused: isFocused)
      case .secret(let secret): secret.draw(on: &canvas, in: parts.left, isFocused: isFocused)
      case .choice(let values):
        values.draw(on: &canvas, in: parts.left, isFocused: isFocused) { field.option($0, in: language) }
      case .picks(let picks):
        picks.draw(on: &canvas, in: parts.left, isFocused: isFocused, at: language)
        if isFocused, let offered = picks.offered {
          let others = offered.others > 0 ? "  +\(offered.others)" : ""
          canvas.unheard {
            $0.write(
              "> \(offered.text)\(others)".clipped(to: parts.rest.columns), in: parts.rest, role: .match)
          }
          continue
        }
      }
      let problem = problems[field.name] ?? untaken(field, isFocused: isFocused, in: Words(language))
      let remark = problem ?? hint(field) ?? field.hint.text(in: language)
      canvas.write(
        remark.clipped(to: parts.rest.columns), in: parts.rest, role: problem == nil ? .dim : .problem)
      guard isFocused else { continue }
      canvas.unheard { drawFoot(field, remark, problem != nil, beside: parts, on: &$0, in: foot) }
    }
  }

  /// What is said beside a field of people that holds text that was not taken.
  private func untaken(_ field: LabelledField, isFocused: Bool, in words: Words) -> String? {
    guard case .picks(let picks) = field.entry else { return nil }
    return picks.refusal(isFocused: isFocused, in: words)
  }

  /// What is wrong in full, or else all of a text that its field has no room for, or else the hint in full.
  private func drawFoot(
    _ field: LabelledField, _ remark: String, _ isProblem: Bool, beside parts: (left: Area, rest: Area),
    on canvas: inout Canvas, in foot: Area
  ) {
    var (text, role) = ("", Role.dim)
    if remark.columns > parts.rest.columns { (text, role) = (remark, isProblem ? .problem : .dim) }
    switch field.entry {
    case .text(let typed) where !isProblem && typed.isCut(to: parts.left.columns),
      .file(let typed) where !isProblem && typed.isCut(to: parts.left.columns):
      (text, role) = (typed.text, .dim)
    default: break
    }
    let lines = LineWrapping(text, width: max(4, foot.columns)).lines
    for (row, line) in lines.prefix(foot.rows).enumerated() {
      let isCut = row == foot.rows - 1 && row + 1 < lines.count
      canvas.write(
        isCut ? line.text.clipped(to: foot.columns - 2) + ".." : line.text, in: foot, row: row, role: role)
    }
  }
}
