import Records
import TerminalUI

/// Who took part: people of the unit by name, pinyin or initials, outsiders as typed, each with a part.
package struct PeopleField: Hashable, Sendable {
  package var people: [Participant]
  package private(set) var picker = Picker([], height: 4)
  /// The person whose part Space changes: the one added last, unless the arrows moved on.
  package private(set) var chosen: Int

  /// Who fills in the form, and so is the recorder of the event when named.
  package var writer: PersonCode?

  /// A field with people.
  package init(_ people: [Participant] = []) {
    self.people = people
    chosen = max(0, people.count - 1)
  }

  /// Takes other people in the place of those that are there.
  package mutating func replace(with people: [Participant]) {
    self.people = people
    chosen = max(0, people.count - 1)
  }

  package mutating func suggest(_ candidates: [Candidate]) {
    picker.setCandidates(candidates.map(Picker.Candidate.init))
  }

  /// The people of the unit, as a list of participants would name them.
  package var known: [Participant] {
    picker.candidates.map { candidate in
      Participant(
        person: PersonCode(candidate.id), name: candidate.text,
        post: candidate.detail.isEmpty ? nil : candidate.detail, part: .attendee)
    }
  }

  /// Takes input; Enter with nothing typed is not taken and leads on.
  package mutating func type(_ input: Input) -> Bool {
    guard picker.filter.isEmpty else { return typeName(input) }
    switch input {
    case .key(.enter): return false
    case .key(.left) where chosen > 0: chosen -= 1
    case .key(.right) where chosen < people.count - 1: chosen += 1
    case .key(.left), .key(.right): break
    case .key(let key) where key.command == .character(" "): changePart()
    case .key(.backspace), .key(.delete):
      guard people.indices.contains(chosen) else { return true }
      people.remove(at: chosen)
      chosen = max(0, min(chosen, people.count - 1))
    case .key(.up), .key(.down): return false
    default: return picker.type(input)
    }
    return true
  }

  private mutating func typeName(_ input: Input) -> Bool {
    if input == .key(.enter) {
      add()
      return true
    }
    if input == .key(.escape) {
      clear()
      return true
    }
    return picker.type(input)
  }

  /// Adds the person in the list, or an outsider as typed.
  private mutating func add() {
    let typed = picker.filter.text.asName
    if let current = picker.current ?? picker.candidates.first(where: { $0.text.asName == typed }) {
      let code = PersonCode(current.id)
      if !people.contains(where: { $0.person == code }) {
        let post = current.detail.isEmpty ? nil : current.detail
        let part = code == writer && !people.isEmpty ? .recorder : nextPart
        people.append(Participant(person: code, name: current.text, post: post, part: part))
      }
    } else if !typed.isEmpty {
      people.append(Participant(name: typed, part: nextPart))
    }
    chosen = max(0, people.count - 1)
    clear()
  }

  private var nextPart: Part { people.isEmpty ? .chair : .attendee }

  private mutating func changePart() {
    guard people.indices.contains(chosen) else { return }
    let parts = Part.allCases
    let index = parts.firstIndex(of: people[chosen].part) ?? 0
    people[chosen].part = parts[(index + 1) % parts.count]
  }

  private mutating func clear() {
    var fresh = Picker(picker.candidates, height: picker.cursor.height)
    fresh.resize(height: picker.cursor.height)
    picker = fresh
  }

  /// Draws the people in one line; with the focus the chosen one stands out and the caret follows.
  package func draw(on canvas: inout Canvas, in area: Area, isFocused: Bool, at desk: Desk) {
    let kind = Reading.Field.Kind.picking(typed: picker.filter.text, take: .enter, leave: .enter)
    canvas.spoken(
      .field(Reading.Field(kind, people.spoken(in: desk.language), isFocused: isFocused)), at: area.origin
    ) { show(on: &$0, in: area, isFocused: isFocused, at: desk) }
  }

  private func show(on canvas: inout Canvas, in area: Area, isFocused: Bool, at desk: Desk) {
    let separator = desk.language == .chinese ? "；" : "; "
    canvas.fill(area, role: isFocused ? .focusedField : .field)
    let role: Role = isFocused ? .focusedField : .field
    let pieces = people.map { "\($0.name) \($0.part.name(in: desk.language))" }
    // The chosen one is always in sight: those before it give way.
    var first = 0
    let room = max(1, area.columns - picker.filter.text.columns - 3)
    let last = isFocused ? chosen : 0
    while first < last,
      pieces[first...min(last, pieces.count - 1)].map({ $0.columns + 2 }).reduce(0, +) > room
    { first += 1 }
    var column = 0
    func say(_ text: String, _ role: Role, on canvas: inout Canvas) {
      let piece = text.clipped(to: max(0, room - column))
      canvas.write(piece, at: area.point(column: column), role: role)
      column += piece.columns
    }
    if first > 0 { say("..", role, on: &canvas) }
    for (index, piece) in pieces.enumerated() where index >= first && column < room {
      if column > 0 { say(separator, role, on: &canvas) }
      let isChosen = isFocused && index == chosen && picker.filter.isEmpty
      say(piece, isChosen ? .match : role, on: &canvas)
    }
    guard isFocused else { return }
    let place = min(column + (column > 0 ? 1 : 0), max(0, area.columns - 2))
    let rest = area.split(left: place).rest
    picker.filter.draw(on: &canvas, in: rest, isFocused: true)
  }

  package func drawSuggestions(on canvas: inout Canvas, in area: Area) {
    // With nothing typed Enter leads on and takes nobody.
    if !picker.filter.isEmpty { picker.speak(on: &canvas, in: area) }
    canvas.unheard { showSuggestions(on: &$0, in: area) }
  }

  private func showSuggestions(on canvas: inout Canvas, in area: Area) {
    for (row, index) in picker.cursor.visible.enumerated() where row < area.rows {
      picker.matches[index].draw(
        on: &canvas, in: area.row(row), isChosen: index == picker.cursor.selected && !picker.filter.isEmpty)
    }
  }
}
