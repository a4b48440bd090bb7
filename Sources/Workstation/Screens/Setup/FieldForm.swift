import Records
import Secrets
import TerminalUI

/// A short form of labelled fields, one under the other, each with what is wrong with it beside it.
///
/// Days are fixed when their field is left: 昨天 is the day before the one on which it was typed. Esc loses nothing
/// that was typed unless it is pressed twice.
package struct FieldForm<Name: Hashable & Sendable>: Hashable, Sendable {
  /// A field of the form.
  package struct Field: Hashable, Sendable {
    package let name: Name
    package var entry: Entry
  }

  /// What is typed or chosen in a field.
  package enum Entry: Hashable, Sendable {
    case text(TextField)
    /// A day, typed in any way; without a year or a week it lies in that direction.
    case day(TextField, TypedDirection)
    case secret(SecretField)
    case choice(ChoiceField<String>)
    case picks(PickField)
  }

  package private(set) var fields: [Field]
  /// The place of the field that has the keyboard.
  package private(set) var focus = 0
  package private(set) var problems: [Name: String] = [:]
  /// The texts that were proposed, against which one sees what was typed.
  private var proposals: [Name: String]
  private var leaving = Leaving()

  /// A form with the keyboard in its first field.
  package init(_ fields: [Field]) {
    self.fields = fields
    proposals = Dictionary(fields.map { ($0.name, $0.entry.text) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether something was typed that nothing has become of yet.
  package var hasUnsaved: Bool {
    fields.contains { field in
      let text = field.entry.text
      return !text.isEmpty && text != proposals[field.name]
    }
  }

  /// The name of the field that has the keyboard.
  package var focused: Name? { fields.indices.contains(focus) ? fields[focus].name : nil }
  package var isAtLast: Bool { focus == fields.count - 1 }

  /// What stands in a field, without blanks at both ends; nothing of what is secret.
  package subscript(name: Name) -> String {
    switch fields.first(where: { $0.name == name })?.entry {
    case .text(let text), .day(let text, _): text.text.withoutOuterBlanks
    case .choice(let choice): choice.value ?? ""
    case .picks(let field): field.picked.map(\.text).joined(separator: "、")
    case .secret, nil: ""
    }
  }

  /// Who was picked in a field.
  package func picked(_ name: Name) -> [Picker.Candidate] {
    if case .picks(let field) = fields.first(where: { $0.name == name })?.entry { return field.picked }
    return []
  }

  /// Why what is typed in a field of people names none of them; `nil` where nothing is left there.
  package func untaken(_ name: Name, in words: Words) -> String? {
    guard case .picks(let field) = fields.first(where: { $0.name == name })?.entry else { return nil }
    return field.refusal(isFocused: false, in: words)
  }

  /// Says who can be picked in a field.
  package mutating func offer(_ name: Name, _ candidates: [Picker.Candidate]) {
    guard let place = fields.firstIndex(where: { $0.name == name }),
      case .picks(var field) = fields[place].entry
    else { return }
    field.offer(candidates)
    fields[place].entry = .picks(field)
  }

  /// What was typed into a secret field.
  package func phrase(_ name: Name) -> Passphrase {
    if case .secret(let field) = fields.first(where: { $0.name == name })?.entry { return field.phrase }
    return Passphrase()
  }

  /// Puts a text into a field; where the field still held what was proposed, this is the proposal now.
  package mutating func set(_ name: Name, _ text: String) {
    guard let place = fields.firstIndex(where: { $0.name == name }) else { return }
    if fields[place].entry.text == proposals[name] { proposals[name] = text }
    switch fields[place].entry {
    case .text(let old):
      fields[place].entry = .text(TextField(text, limit: old.content.limit))
    case .day(let old, let direction):
      fields[place].entry = .day(TextField(text, limit: old.content.limit), direction)
    case .choice(var choice):
      choice.choose(text)
      fields[place].entry = .choice(choice)
    case .secret, .picks: break
    }
  }

  /// Says what is wrong with a field and puts the keyboard there.
  package mutating func refuse(_ name: Name, _ sentence: String) {
    problems[name] = sentence
    if let place = fields.firstIndex(where: { $0.name == name }) { focus = place }
  }

  package mutating func clearProblems() { problems = [:] }

  /// Takes input; Enter leads to the next field, and is left to the screen in the last one, as F5 and Esc are.
  package mutating func type(_ input: Input, in area: Area, on today: Day) -> Bool {
    if case .key = input, case .picks(var field) = fields.indices.contains(focus) ? fields[focus].entry : nil,
      field.type(input)
    {
      fields[focus].entry = .picks(field)
      problems[fields[focus].name] = nil
      leaving.stay()
      return true
    }
    if input == .key(.escape) { return !leaving.leaves(losing: hasUnsaved) }
    leaving.stay()
    switch input {
    case .key(.function(5)):
      straighten(on: today)
      return false
    case .key(.tab), .key(.down): move(by: 1, on: today)
    case .key(.backTab), .key(.up): move(by: -1, on: today)
    case .key(.enter):
      guard !isAtLast else {
        straighten(on: today)
        return false
      }
      move(by: 1, on: today)
    case .mouse(let mouse):
      guard mouse.act == .press, area.contains(mouse.point) else { return false }
      let row = top(rows: area.rows) + mouse.point.row - area.top
      guard fields.indices.contains(row) else { return true }
      straighten(on: today)
      focus = row
    default:
      guard fields.indices.contains(focus), typeInField(input) else { return false }
      problems[fields[focus].name] = nil
    }
    return true
  }

  /// The day in the field that has the keyboard, in its exact form; what is no day stays as it was typed.
  private mutating func straighten(on today: Day) {
    guard fields.indices.contains(focus), case .day(var text, let direction) = fields[focus].entry,
      let day = Day(typed: text.text, today: today, direction)?.description, day != text.text
    else { return }
    text.content.replace(with: day)
    fields[focus].entry = .day(text, direction)
  }

  private mutating func typeInField(_ input: Input) -> Bool {
    switch fields[focus].entry {
    case .text(var text):
      let isTaken = text.type(input)
      fields[focus].entry = .text(text)
      return isTaken
    case .day(var text, let direction):
      let isTaken = text.type(input)
      fields[focus].entry = .day(text, direction)
      return isTaken
    case .secret(var secret):
      let isTaken = secret.type(input)
      fields[focus].entry = .secret(secret)
      return isTaken
    case .choice(var choice):
      let isTaken = choice.type(input)
      fields[focus].entry = .choice(choice)
      return isTaken
    case .picks(var field):
      let isTaken = field.type(input)
      fields[focus].entry = .picks(field)
      return isTaken
    }
  }

  private mutating func move(by step: Int, on today: Day) {
    guard !fields.isEmpty else { return }
    straighten(on: today)
    if case .picks(var field) = fields[focus].entry {
      field.settle()
      fields[focus].entry = .picks(field)
    }
    focus = (focus + step + fields.count) % fields.count
  }

  mutating func go(to place: Int) { focus = max(0, min(fields.count - 1, place)) }

  func top(rows: Int) -> Int { max(0, focus - max(1, rows) + 1) }
}

extension FieldForm.Field {
  /// A field of one line; a figure that is proposed in it gives way to what is typed.
  static func text(_ name: Name, _ text: String = "", limit: Int = 60) -> Self {
    let isFigure = text.allSatisfy { $0.isASCII && ($0.isNumber || ".-/:% ".contains($0)) }
    return Self(
      name: name,
      entry: .text(isFigure ? TextField(proposing: text, limit: limit) : TextField(text, limit: limit)))
  }

  /// A field for a day; one that is proposed in it gives way to what is typed.
  static func day(_ name: Name, _ text: String = "", _ direction: TypedDirection) -> Self {
    Self(name: name, entry: .day(TextField(proposing: text, limit: 20), direction))
  }

  /// A field of one line that nobody sees.
  static func secret(_ name: Name) -> Self { Self(name: name, entry: .secret(SecretField())) }

  /// A field of people who are picked, some of them as soon as it is known who there is.
  static func picks(_ name: Name, wanted: [String] = []) -> Self {
    Self(name: name, entry: .picks(PickField(wanted: wanted)))
  }

  /// A field that holds one of several values.
  static func choice(_ name: Name, _ values: [String], chosen: String? = nil) -> Self {
    Self(name: name, entry: .choice(ChoiceField(values, chosen: chosen)))
  }
}

extension FieldForm.Entry {
  /// What was typed; nothing of what is chosen or secret.
  fileprivate var text: String {
    switch self {
    case .text(let text), .day(let text, _): text.text
    case .picks(let field): field.picked.map(\.text).joined() + field.rest
    case .secret, .choice: ""
    }
  }
}

extension String {
  /// Without blanks at both ends.
  var withoutOuterBlanks: String {
    let inside = drop { $0.isWhitespace }
    return String(inside.reversed().drop { $0.isWhitespace }.reversed())
  }
}
