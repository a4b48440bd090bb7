import Records
import TerminalUI

// How the form of an indicator shows itself: beside each field a hint, or what stood there before.
extension IndicatorForm {
  func box(in area: Area) -> Area {
    area.centred(
      Size(
        columns: min(100, area.columns),
        rows: min(form.fields.count + 2 + FieldForm<Field>.footRows, area.rows)))
  }

  /// Where the fields stand, for the mouse.
  func fieldArea(in area: Area) -> Area { box(in: area).inset(columns: 2, rows: 1) }

  mutating func type(_ input: Input, in area: Area, on today: Day) -> Bool {
    form.type(input, in: fieldArea(in: area), on: today)
  }

  func draw(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let (words, language, box) = (desk.words.indicators, desk.language, box(in: area))
    canvas.fill(box)
    canvas.frame(box, title: words.title(task))
    canvas.cursor = nil
    let inner = fieldArea(in: area)
    form.draw(
      on: &canvas, in: inner, labelWidth: language == .chinese ? 10 : 12,
      fieldWidth: max(24, (inner.columns - 12) / 2),
      label: { words.field($0) }, hint: { hint($0, at: desk) },
      choice: { field, value in
        field == .subject ? subject(value, in: language) : words.rhythm(value)
      })
  }

  /// How the period of "at least N times" is cut, as soon as the number can be read.
  private func cut(at desk: Desk) -> String? {
    guard !task.isAmendment else { return nil }
    let due = Int(form[.due]) == nil ? "" : form[.due]
    let schedule = try? Schedule.parse(recurrence: typedRecurrence, due: due, year: task.place.year)
    return schedule?.cut(in: task.place.year, desk.spread, desk.language)
  }

  private func hint(_ field: Field, at desk: Desk) -> String {
    let words = desk.words.indicators
    if field == .due, let cut = cut(at: desk) { return cut }
    guard task.isAmendment, field != .reason else { return words.hint(field, rhythm: form[.recurrence]) }
    guard before[field] != form[field] else { return "" }
    let text = field == .subject ? subject(before[field], in: desk.language) : before[field]
    return words.was(text.isEmpty ? "-" : text)
  }
}
