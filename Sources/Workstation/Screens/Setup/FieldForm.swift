import Records
import Secrets
import TerminalUI

/// A short form of labelled fields, one under the other, each with what is wrong with it beside it.
package struct FieldForm<Name: Hashable & Sendable>: Hashable, Sendable {
  /// A field of the form.
  package struct Field: Hashable, Sendable {
    package let name: Name
    package var entry: Entry
  }

  /// What is typed or chosen in a field.
  package enum Entry: Hashable, Sendable {
    case text(TextField)
    case secret(SecretField)
    case choice(ChoiceField<String>)
  }

  package private(set) var fields: [Field]
  /// The place of the field that has the keyboard.
  package private(set) var focus = 0
  package private(set) var problems: [Name: String] = [:]

  /// A form with the keyboard in its first field.
  package init(_ fields: [Field]) { self.fields = fields }

  /// The name of the field that has the keyboard.
  package var focused: Name? { fields.indices.contains(focus) ? fields[focus].name : nil }
  package var isAtLast: Bool { focus == fields.count - 1 }

  /// What stands in a field, without blanks at both ends; nothing of what is secret.
  package subscript(name: Name) -> String {
    switch fields.first(where: { $0.name == name })?.entry {
    case .text(let text): text.text.withoutOuterBlanks
    case .choice(let choice): choice.value ?? ""
    case .secret, nil: ""
    }
  }

  /// What was typed into a secret field.
  package func phrase(_ name: Name) -> Passphrase {
    if case .secret(let field) = fields.first(where: { $0.name == name })?.entry { return field.phrase }
    return Passphrase()
  }

  package mutating func set(_ name: Name, _ text: String) {
    guard let place = fields.firstIndex(where: { $0.name == name }) else { return }
    switch fields[place].entry {
    case .text(let old):
      fields[place].entry = .text(TextField(text, limit: old.content.limit))
    case .choice(var choice):
      choice.choose(text)
      fields[place].entry = .choice(choice)
    case .secret: break
    }
  }

  /// Says what is wrong with a field and puts the keyboard there.
  package mutating func refuse(_ name: Name, _ sentence: String) {
    problems[name] = sentence
    if let place = fields.firstIndex(where: { $0.name == name }) { focus = place }
  }

  package mutating func clearProblems() { problems = [:] }

  /// Takes input; Enter leads to the next field, and is left to the screen in the last one.
  package mutating func type(_ input: Input, in area: Area) -> Bool {
    switch input {
    case .key(.tab), .key(.down): move(by: 1)
    case .key(.backTab), .key(.up): move(by: -1)
    case .key(.enter):
      guard !isAtLast else { return false }
      move(by: 1)
    case .mouse(let mouse):
      guard mouse.act == .press, area.contains(mouse.point) else { return false }
      focus = max(0, min(fields.count - 1, top(rows: area.rows) + mouse.point.row - area.top))
    default:
      guard fields.indices.contains(focus), typeInField(input) else { return false }
      problems[fields[focus].name] = nil
    }
    return true
  }

  private mutating func typeInField(_ input: Input) -> Bool {
    switch fields[focus].entry {
    case .text(var text):
      let isTaken = text.type(input)
      fields[focus].entry = .text(text)
      return isTaken
    case .secret(var secret):
      let isTaken = secret.type(input)
      fields[focus].entry = .secret(secret)
      return isTaken
    case .choice(var choice):
      let isTaken = choice.type(input)
      fields[focus].entry = .choice(choice)
      return isTaken
    }
  }

  private mutating func move(by step: Int) {
    guard !fields.isEmpty else { return }
    focus = (focus + step + fields.count) % fields.count
  }

  mutating func go(to place: Int) { focus = max(0, min(fields.count - 1, place)) }

  private func top(rows: Int) -> Int { max(0, focus - max(1, rows) + 1) }

  /// Draws the fields that fit; beside each what is wrong with it, or a hint.
  package func draw(
    on canvas: inout Canvas, in area: Area, labelWidth: Int = 14, fieldWidth: Int = 30,
    label: (Name) -> String, hint: (Name) -> String, choice: (Name, String) -> String
  ) {
    let first = top(rows: area.rows)
    for row in 0..<area.rows where fields.indices.contains(first + row) {
      let (field, line) = (fields[first + row], area.row(row))
      let isFocused = first + row == focus
      canvas.write(
        label(field.name), in: line.split(left: labelWidth).left, role: isFocused ? .strong : .label)
      let parts = line.split(left: labelWidth).rest.split(left: fieldWidth, gap: 2)
      switch field.entry {
      case .text(let text): text.draw(on: &canvas, in: parts.left, isFocused: isFocused)
      case .secret(let secret): secret.draw(on: &canvas, in: parts.left, isFocused: isFocused)
      case .choice(let values):
        values.draw(on: &canvas, in: parts.left, isFocused: isFocused) { choice(field.name, $0) }
      }
      if let problem = problems[field.name] {
        canvas.write(problem.clipped(to: parts.rest.columns), in: parts.rest, role: .problem)
      } else {
        canvas.write(hint(field.name).clipped(to: parts.rest.columns), in: parts.rest, role: .dim)
      }
    }
  }
}

extension FieldForm.Field {
  /// A field of one line.
  static func text(_ name: Name, _ text: String = "", limit: Int = 60) -> Self {
    Self(name: name, entry: .text(TextField(text, limit: limit)))
  }

  /// A field of one line that nobody sees.
  static func secret(_ name: Name) -> Self { Self(name: name, entry: .secret(SecretField())) }

  /// A field that holds one of several values.
  static func choice(_ name: Name, _ values: [String], chosen: String? = nil) -> Self {
    Self(name: name, entry: .choice(ChoiceField(values, chosen: chosen)))
  }
}

extension String {
  /// Without blanks at both ends.
  var withoutOuterBlanks: String {
    let inside = drop { $0.isWhitespace }
    return String(inside.reversed().drop { $0.isWhitespace }.reversed())
  }
}
