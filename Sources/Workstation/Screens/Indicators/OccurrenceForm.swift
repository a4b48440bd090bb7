import Records
import TerminalUI

/// A short form over the ledger: more time for an occurrence, or the event that sets one off.
package struct OccurrenceForm: Hashable, Sendable {
  package enum Field: String, Hashable, Sendable { case code, event, on, due, reason }

  /// What is asked for.
  package enum Task: Hashable, Sendable {
    case extend(DutyOccurrence)
    /// One of the duties of a side that fall due after events.
    case trigger([Indicator], UnitCode, Side)
  }

  package let task: Task
  package var form: FieldForm<Field>

  /// A form in which an occurrence is given more time.
  package init(extending duty: DutyOccurrence) {
    task = .extend(duty)
    form = FieldForm([.day(.due, "", .future), .text(.reason, limit: 200)])
  }

  /// A form in which an event is reported, today's unless another day is typed.
  package init(_ unit: UnitCode, _ side: Side, after indicators: [Indicator], chosen: String?, on day: Day) {
    task = .trigger(indicators, unit, side)
    form = FieldForm([
      .choice(.code, indicators.map(\.code), chosen: chosen), .text(.event, limit: 60),
      .day(.on, day.description, .past),
    ])
  }

  /// What the form asks for, or what is wrong beside the field that it is wrong with.
  package mutating func act(at desk: Desk) -> Act? {
    let words = desk.words.indicators
    form.clearProblems()
    switch task {
    case .extend(let duty):
      guard let due = day(.due, .future, at: desk) else { return nil }
      guard !form[.reason].isEmpty else { return refuse(.reason, words.reasonMissing) }
      return .extend(duty.unit, duty.side, year: duty.year, duty.name, to: due, reason: form[.reason])
    case .trigger(_, let unit, let side):
      guard !form[.event].isEmpty else { return refuse(.event, words.eventMissing) }
      guard let day = day(.on, .past, at: desk) else { return nil }
      return .openOccurrence(unit, side, code: form[.code], event: form[.event], on: day)
    }
  }

  private mutating func day(_ field: Field, _ direction: TypedDirection, at desk: Desk) -> Day? {
    guard let day = Day(typed: form[field], today: desk.today, direction) else {
      form.refuse(field, desk.words.ledger.dueMissing)
      return nil
    }
    form.set(field, day.description)
    return day
  }

  private mutating func refuse(_ field: Field, _ sentence: String) -> Act? {
    form.refuse(field, sentence)
    return nil
  }

  /// Puts the clerk's refusal beside its field; false where no field is meant.
  package mutating func take(_ failure: StoreFailure, in language: Language) -> Bool {
    guard case .refused(let refusal) = failure else { return false }
    let field: Field? =
      switch refusal {
      case .deadlinePassed, .notExtendable: .due
      case .notAfterEvents: .code
      default: refusal.column.flatMap(Field.init(rawValue:))
      }
    guard let field, form.fields.contains(where: { $0.name == field }) else { return false }
    form.refuse(field, failure.sentence(in: language))
    return true
  }
}

extension OccurrenceForm {
  private func box(in area: Area) -> Area {
    area.centred(
      Size(
        columns: min(90, area.columns),
        rows: min(form.fields.count + 4 + FieldForm<Field>.footRows, area.rows)))
  }

  /// Where the fields stand, for the mouse: under a line that says what it is about.
  private func fieldArea(in area: Area) -> Area {
    box(in: area).inset(columns: 2, rows: 1).split(top: 2).rest
  }

  mutating func type(_ input: Input, in area: Area, on today: Day) -> Bool {
    form.type(input, in: fieldArea(in: area), on: today)
  }

  func draw(on canvas: inout Canvas, in area: Area, at desk: Desk) {
    let (words, box) = (desk.words.indicators, box(in: area))
    canvas.fill(box)
    canvas.frame(box, title: words.title(task))
    canvas.cursor = nil
    let inner = box.inset(columns: 2, rows: 1)
    canvas.write(words.about(self).clipped(to: inner.columns), in: inner, role: .strong)
    form.draw(
      on: &canvas, in: fieldArea(in: area), labelWidth: 10, fieldWidth: 36, label: { words.field($0) },
      hint: { words.hint($0) }, choice: { _, value in value })
  }

  /// The indicator that is chosen.
  var chosen: Indicator? {
    guard case .trigger(let indicators, _, _) = task else { return nil }
    return indicators.first { $0.code == form[.code] }
  }
}
