import HonestText
import Records
import TerminalUI

/// Who took part: people of the unit by name, pinyin or initials, outsiders as typed, each with a part.
package struct PeopleField: Hashable, Sendable {
  package var people: [Participant]
  package private(set) var picker = Picker([], height: 4)
  /// The person whose part Space changes: the one added last, unless the arrows moved on.
  package private(set) var chosen: Int

  /// The candidates whom the store does not know.
  private var outsiders: Set<String> = []
  /// Why what is typed is no name, until it is changed.
  package private(set) var refusal: TextProblem?

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

  /// Takes the people that can be chosen; a person under an outsider's name becomes an outsider.
  package mutating func suggest(_ candidates: [Candidate]) {
    picker.setCandidates(candidates.map(Picker.Candidate.init))
    outsiders = Set(candidates.filter(\.isOutsider).map(\.value))
    for index in people.indices where isOutsider(people[index]) { people[index].person = nil }
  }

  /// Whether somebody has a name in the place of a code, as old forms had it for people whom nobody knows.
  private func isOutsider(_ person: Participant) -> Bool {
    person.person.map { $0.rawValue == person.name && outsiders.contains(person.name) } ?? false
  }

  /// The people of the unit, as a list of participants would name them.
  package var known: [Participant] { picker.candidates.map { participant($0, .attendee) } }

  private func participant(_ candidate: Picker.Candidate, _ part: Part) -> Participant {
    Participant(
      person: outsiders.contains(candidate.id) ? nil : PersonCode(candidate.id), name: candidate.text,
      post: candidate.detail.isEmpty ? nil : candidate.detail, part: part)
  }

  /// Takes input; Enter with nothing typed is not taken and leads on.
  package mutating func type(_ input: Input) -> Bool {
    refusal = nil
    if case .paste(let text) = input, picker.filter.isEmpty, NameList.isList(text) {
      FieldTalk.take()
      addAll(NameList.names(in: text))
      return true
    }
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
      takeTyped()
      return true
    }
    if input == .key(.escape) {
      if picker.clears() { clear() }
      return true
    }
    return picker.type(input)
  }

  /// Adds what is typed: the person in the list, each name of a list, or an outsider; false if it is no name.
  @discardableResult
  package mutating func takeTyped() -> Bool {
    refusal = nil
    let typed = picker.filter.text
    guard !typed.asName.isEmpty else {
      clear()
      return true
    }
    if let current = picker.current, current.id != Picker.typedID {
      add(current)
      clear()
    } else {
      clear()
      addAll(NameList.names(in: typed))
    }
    return refusal == nil
  }

  /// Adds people by their names; text that can be no name stays in the field, which says why.
  private mutating func addAll(_ names: [String]) {
    var left: [String] = []
    for name in names {
      if let known = picker.candidates.first(where: { $0.text.asName == name }) {
        add(known)
      } else if let problem = TextRoom(.name, 1...60).problem(in: name) {
        refusal = refusal ?? problem
        left.append(name)
      } else if !people.contains(where: { $0.person == nil && $0.name == name }) {
        people.append(Participant(name: name, part: nextPart))
      }
    }
    chosen = max(0, people.count - 1)
    if !left.isEmpty { _ = picker.type(.fill(left.joined(separator: "、"))) }
  }

  private mutating func add(_ candidate: Picker.Candidate) {
    let code = outsiders.contains(candidate.id) ? nil : PersonCode(candidate.id)
    let isWriter = code != nil && code == writer && !people.isEmpty
    let person = participant(candidate, isWriter ? .recorder : nextPart)
    let isThere = people.contains { $0.person == person.person && (code != nil || $0.name == person.name) }
    if !isThere { people.append(person) }
    chosen = max(0, people.count - 1)
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
    fresh.typedDetail = picker.typedDetail
    picker = fresh
  }

  /// Says beside a typed name that it would be added as it is written.
  package mutating func offerTyped(saying detail: String) { picker.typedDetail = detail }

  /// Whether a field of this width has no room for all of them.
  package func isCut(to columns: Int, in language: Language) -> Bool {
    line(in: language).columns >= columns
  }

  /// Everybody with the part that each had.
  package func line(in language: Language) -> String { pieces(in: language).joined() }

  /// Each of them with the part, and the separator before the next.
  package func pieces(in language: Language) -> [String] {
    let separator = language == .chinese ? "；" : "; "
    return people.enumerated().map { place, one in
      "\(one.name) \(one.part.name(in: language))" + (place < people.count - 1 ? separator : "")
    }
  }

  /// Draws the people in one line; with the focus the chosen one stands out and the caret follows.
  package func draw(on canvas: inout Canvas, in area: Area, isFocused: Bool, at here: ScreenContext) {
    let kind = Reading.Field.Kind.picking(typed: picker.filter.text, take: .enter, leave: .enter)
    canvas.spoken(
      .field(Reading.Field(kind, people.spoken(in: here.language), isFocused: isFocused)), at: area.origin
    ) { show(on: &$0, in: area, isFocused: isFocused, at: here) }
  }

  private func show(on canvas: inout Canvas, in area: Area, isFocused: Bool, at here: ScreenContext) {
    let separator = here.language == .chinese ? "；" : "; "
    canvas.fill(area, role: isFocused ? .focusedField : .field)
    let role: Role = isFocused ? .focusedField : .field
    let pieces = people.map { "\($0.name) \($0.part.name(in: here.language))" }
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
