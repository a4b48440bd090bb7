import Records
import TerminalUI

/// A field of a form: what it is called, what it takes, what is proposed in it, and what is said where it cannot be read.
///
/// Its name is that of the column in the files and in the clerk's refusals, so that a refusal finds its field.
package struct LabelledField: Hashable, Sendable {
  /// The column in files and refusals.
  package let name: String
  let label: Said
  /// What stands beside it while nothing is wrong.
  private(set) var hint = Said(same: "")
  /// What is said where something is missing or cannot be read; the form's own sentence without one.
  private(set) var refusal: Said?
  /// What the values of a choice are called.
  private var options: [String: Said] = [:]
  package var entry: Entry

  /// What is typed or chosen in a field.
  package enum Entry: Hashable, Sendable {
    case text(TextField)
    /// A day, typed in any way; without a year or a week it lies in that direction.
    case day(TextField, TypedDirection)
    case secret(SecretField)
    case choice(ChoiceField<String>)
    case picks(PickField)
    /// The path of a file, typed, pasted or found.
    case file(TextField)
  }

  private init(_ name: String, _ label: Said, _ entry: Entry) {
    (self.name, self.label, self.entry) = (name, label, entry)
  }

  /// A field of one line; a figure that is proposed in it gives way to what is typed.
  static func text(_ name: String, _ chinese: String, _ english: String, _ text: String = "", limit: Int = 60)
    -> Self
  {
    let isFigure = text.allSatisfy { $0.isASCII && ($0.isNumber || ".-/:% ".contains($0)) }
    return Self(
      name, Said(chinese, english),
      .text(isFigure ? TextField(proposing: text, limit: limit) : TextField(text, limit: limit)))
  }

  /// A field for a day; one that is proposed in it gives way to what is typed.
  static func day(
    _ name: String, _ chinese: String, _ english: String, _ day: Day? = nil, _ direction: TypedDirection
  ) -> Self {
    Self(
      name, Said(chinese, english),
      .day(TextField(proposing: day?.description ?? "", limit: 20), direction))
  }

  /// A field of one line that nobody sees.
  static func secret(_ name: String, _ chinese: String, _ english: String) -> Self {
    Self(name, Said(chinese, english), .secret(SecretField()))
  }

  /// A field of people who are picked, some of them as soon as it is known who there is.
  static func picks(_ name: String, _ chinese: String, _ english: String, wanted: [String] = []) -> Self {
    Self(name, Said(chinese, english), .picks(PickField(wanted: wanted)))
  }

  /// A field for one file of this machine.
  static func file(_ name: String, _ chinese: String, _ english: String) -> Self {
    Self(name, Said(chinese, english), .file(TextField(limit: 1_000)))
  }

  /// A field that holds one of several values, each with what it is called.
  static func choice(
    _ name: String, _ chinese: String, _ english: String, _ options: [(value: String, name: Said)],
    chosen: String? = nil
  ) -> Self {
    var field = Self(
      name, Said(chinese, english), .choice(ChoiceField(options.map(\.value), chosen: chosen)))
    field.options = Dictionary(options.map { ($0.value, $0.name) }, uniquingKeysWith: { first, _ in first })
    return field
  }

  /// A field that holds one of the trade's words; last, where it is said how, none of them.
  static func choice<Word: RawRepresentable<String>>(
    _ name: String, _ chinese: String, _ english: String, _ words: [Word],
    _ naming: (Word) -> (Language) -> String, orNone none: Said? = nil, chosen: String? = nil
  ) -> Self {
    choice(
      name, chinese, english, Self.options(words, naming) + (none.map { [(value: "", name: $0)] } ?? []),
      chosen: chosen)
  }

  /// Words of the trade with what they are called.
  static func options<Word: RawRepresentable<String>>(
    _ words: [Word], _ naming: (Word) -> (Language) -> String
  ) -> [(value: String, name: Said)] {
    words.map { word in (word.rawValue, Said { naming(word)($0) }) }
  }

  func hint(_ chinese: String, _ english: String) -> Self {
    var field = self
    field.hint = Said(chinese, english)
    return field
  }

  func refusal(_ chinese: String, _ english: String) -> Self {
    var field = self
    field.refusal = Said(chinese, english)
    return field
  }

  /// What a value of a choice is called.
  func option(_ value: String, in language: Language) -> String {
    options[value]?.text(in: language) ?? value
  }
}

extension LabelledField.Entry {
  /// What was typed; nothing of what is chosen or secret.
  var typed: String {
    switch self {
    case .text(let text), .day(let text, _), .file(let text): text.text
    case .picks(let field): field.picked.map(\.text).joined() + field.rest
    case .secret, .choice: ""
    }
  }

  /// What stands in the field, without blanks at both ends; nothing of what is secret.
  var value: String {
    switch self {
    case .text(let text), .day(let text, _), .file(let text): text.text.withoutOuterBlanks
    case .choice(let choice): choice.value ?? ""
    case .picks(let field): field.picked.map(\.text).joined(separator: "、")
    case .secret: ""
    }
  }

  mutating func type(_ input: Input) -> Bool {
    let isTaken: Bool
    switch self {
    case .text(var text):
      isTaken = text.type(input)
      self = .text(text)
    case .day(var text, let direction):
      isTaken = text.type(input)
      self = .day(text, direction)
    case .secret(var secret):
      isTaken = secret.type(input)
      self = .secret(secret)
    case .choice(var choice):
      isTaken = choice.type(input)
      self = .choice(choice)
    case .picks(var field):
      isTaken = field.type(input)
      self = .picks(field)
    case .file(var text):
      isTaken = text.type(input)
      self = .file(text)
    }
    return isTaken
  }

  /// Puts a text in, or chooses it.
  mutating func set(_ text: String) {
    switch self {
    case .text(let old): self = .text(TextField(text, limit: old.content.limit))
    case .day(let old, let direction): self = .day(TextField(text, limit: old.content.limit), direction)
    case .file(let old): self = .file(TextField(text, limit: old.content.limit))
    case .choice(var choice):
      choice.choose(text)
      self = .choice(choice)
    case .secret, .picks: break
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
