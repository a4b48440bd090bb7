import Records
import Secrets
import TerminalUI

/// Labelled fields, one under the other, each with what is wrong with it beside it.
///
/// Days are fixed when their field is left: 昨天 is the day before the one on which it was typed. Esc loses nothing
/// that was typed unless it is pressed twice.
package struct FieldForm: Hashable, Sendable {
  package private(set) var fields: [LabelledField]
  /// The place of the field that has the keyboard.
  package private(set) var focus = 0
  package private(set) var problems: [String: String] = [:]
  /// The texts that were proposed, to tell them from what was typed.
  private var proposals: [String: String]
  private var leaving = Leaving()

  /// A form with the keyboard in its first field.
  package init(_ fields: [LabelledField]) {
    self.fields = fields
    proposals = Dictionary(
      fields.map { ($0.name, $0.entry.typed) }, uniquingKeysWith: { first, _ in first })
  }

  /// Whether something was typed that was not used yet.
  package var hasUnsaved: Bool {
    fields.contains { !$0.entry.typed.isEmpty && $0.entry.typed != proposals[$0.name] }
  }

  /// The name of the field that has the keyboard.
  package var focused: String? { fields.indices.contains(focus) ? fields[focus].name : nil }
  package var isAtLast: Bool { focus == fields.count - 1 }

  func field(_ name: String) -> LabelledField? { fields.first { $0.name == name } }

  /// What stands in a field, without blanks at both ends; nothing of what is secret.
  package subscript(name: String) -> String { field(name)?.entry.value ?? "" }

  /// Who was picked in a field.
  package func picked(_ name: String) -> [Picker.Candidate] {
    if case .picks(let field) = field(name)?.entry { return field.picked }
    return []
  }

  /// Why what is typed in a field of people names none of them; `nil` where nothing is left there.
  package func untaken(_ name: String, in words: Words) -> String? {
    guard case .picks(let field) = field(name)?.entry else { return nil }
    return field.refusal(isFocused: false, in: words)
  }

  /// Says who can be picked in a field.
  package mutating func offer(_ name: String, _ candidates: [Picker.Candidate]) {
    guard let place = fields.firstIndex(where: { $0.name == name }),
      case .picks(var field) = fields[place].entry
    else { return }
    field.offer(candidates)
    fields[place].entry = .picks(field)
  }

  /// What was typed into a secret field.
  package func phrase(_ name: String) -> Passphrase {
    if case .secret(let field) = field(name)?.entry { return field.phrase }
    return Passphrase()
  }

  /// Puts a text into a field; where the field still held what was proposed, this is the proposal now.
  package mutating func set(_ name: String, _ text: String) {
    guard let place = fields.firstIndex(where: { $0.name == name }) else { return }
    if fields[place].entry.typed == proposals[name] { proposals[name] = text }
    fields[place].entry.set(text)
  }

  /// Says what is wrong with a field and puts the keyboard there.
  package mutating func refuse(_ name: String, _ sentence: String) {
    problems[name] = sentence
    focus(on: name)
  }

  package mutating func clearProblems() { problems = [:] }

  /// Puts the keyboard into a field, if there is one of the name.
  mutating func focus(on name: String) {
    if let place = fields.firstIndex(where: { $0.name == name }) { focus = place }
  }

  /// The same form with other fields; what was typed in those that stay is kept, and so is the keyboard's place.
  func with(_ wanted: [LabelledField]) -> FieldForm {
    var form = FieldForm(wanted.map { field($0.name) ?? $0 })
    if let focused { form.focus(on: focused) }
    return form
  }

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
      guard fields.indices.contains(focus), fields[focus].entry.type(input) else { return false }
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

  private mutating func move(by step: Int, on today: Day) {
    guard !fields.isEmpty else { return }
    straighten(on: today)
    if case .picks(var field) = fields[focus].entry {
      field.settle()
      fields[focus].entry = .picks(field)
    }
    focus = (focus + step + fields.count) % fields.count
  }

  func top(rows: Int) -> Int { max(0, focus - max(1, rows) + 1) }
}
