import Records
import TerminalUI

/// What a pasted text seems to say, point by point; only what stays ticked is taken into the form.
package struct GuessSheet: Hashable, Sendable {
  /// One point that was found, as it would stand in its field.
  package struct Guess: Hashable, Sendable {
    package var field: FormField
    package var text: String
    package var isTaken: Bool
    /// What stands in the field now and would be replaced.
    package var present: String
  }

  package let event: PastedEvent
  package private(set) var guesses: [Guess]
  package private(set) var cursor: ListCursor

  /// What is left for the summary: the lines that neither a ticked point nor a filled field says already.
  package var summary: String {
    let left = Set(guesses.filter { !$0.isTaken }.map(\.field))
    return event.summary(without: Set(FormField.allCases).subtracting(left))
  }

  /// What came of a key.
  package enum Step: Hashable, Sendable { case choosing, left, taken(Set<FormField>) }

  /// A sheet of what was found; a point whose field is filled already is not ticked.
  package init(_ event: PastedEvent, form: DraftForm, in language: Language) {
    self.event = event
    var guesses: [Guess] = []
    func add(_ field: FormField, _ text: String, _ present: String) {
      guard !text.isEmpty, text != present else { return }
      guesses.append(Guess(field: field, text: text, isTaken: present.isEmpty, present: present))
    }
    add(.title, event.title, form.title.trimmed)
    add(.start, event.start?.description ?? "", form.start.trimmed)
    add(.end, event.end?.description ?? "", form.end.trimmed)
    // An end belongs to its start: one is not taken without the other unless the person says so.
    if let start = guesses.first(where: { $0.field == .start }), guesses.last?.field == .end {
      guesses[guesses.count - 1].isTaken = start.isTaken
    }
    add(.place, event.place, form.place.trimmed)
    add(.people, event.people.spoken(in: language), form.people.spoken(in: language))
    add(.headCount, event.headCount.map(String.init) ?? "", form.headCount.trimmed)
    // What was said in the other fields need not be said again; the whole text is what stands in the field now.
    if !event.summary.isEmpty, event.summary != form.summary.trimmed {
      guesses.append(Guess(field: .summary, text: event.summary, isTaken: true, present: ""))
    }
    self.guesses = guesses
    cursor = ListCursor(count: guesses.count, height: max(1, guesses.count))
  }

  package mutating func type(_ input: Input) -> Step {
    guard case .key(let key) = input else { return .choosing }
    switch key.command {
    case .escape: return .left
    case .enter: return .taken(Set(guesses.filter(\.isTaken).map(\.field)))
    case .character(" "):
      guard let row = cursor.selection else { break }
      guesses[row].isTaken.toggle()
      if let last = guesses.indices.last, guesses[last].field == .summary { guesses[last].text = summary }
    default: _ = cursor.type(input)
    }
    return .choosing
  }

  package func draw(on canvas: inout Canvas, in screen: Area, at here: ScreenContext) {
    let words = here.words.form
    let box = screen.inset(columns: 2, rows: 1)
    canvas.fill(box)
    canvas.cursor = nil
    canvas.frame(box, title: words.guess)
    let inner = box.inset(columns: 2, rows: 1)
    let (list, last) = inner.split(bottom: 2)
    var row = 0
    for (index, guess) in guesses.enumerated() where row < list.rows {
      let isHere = index == cursor.selected
      let line = list.row(row)
      canvas.fill(line, role: isHere ? .selection : .text)
      canvas.write(guess.isTaken ? "[x]" : "[ ]", in: line, role: isHere ? .selection : .mark)
      canvas.write(
        guess.field.name(in: here.language).clipped(to: 10), at: line.point(column: 4),
        role: isHere ? .selection : .label, limit: 10)
      let text = guess.text.split(whereSeparator: \.isNewline).joined(separator: " ")
      canvas.write(
        text.clipped(to: max(2, line.columns - 15)), at: line.point(column: 15),
        role: isHere ? .selection : .text)
      row += 1
      if !guess.present.isEmpty, row < list.rows {
        let present = "\(words.before): \(guess.present)".clipped(to: max(2, line.columns - 15))
        canvas.write(present, at: list.row(row).point(column: 15), role: .dim)
        row += 1
      }
    }
    if guesses.isEmpty { canvas.write(words.nothingFound, in: list, role: .dim) }
    canvas.write(words.guessKeys, in: last.row(1), role: .dim)
  }
}
