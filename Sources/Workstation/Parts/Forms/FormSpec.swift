import Records
import TerminalUI

/// A form as it is described once: its title, its fields, and what is asked for when they can be read.
package struct FormSpec: Sendable {
  /// What stands over it.
  package let title: Said
  /// Its fields as they are when it is opened.
  package let fields: [LabelledField]
  /// What is said beside a field in which something must stand.
  let missing: Said
  /// What is said beside a field that holds no day.
  let noDay: Said
  /// What the form asks for; `nil` after something was refused beside its field.
  let outcome: @Sendable (inout FormReader) -> Outcome?

  // A form sets what it needs of the following. The closures keep the people and the units of the moment of opening.
  /// The field in which the keyboard is at first, where that is not the first one.
  var first: String?
  /// Its measures, in columns and rows of the window.
  var layout = Layout()
  /// A line above the fields that says what is at stake, and a second one that says more.
  var about: (@Sendable (FieldForm, Language) -> String)?
  /// A hint that depends on what is typed; `nil` is the field's own.
  var hint: (@Sendable (String, FieldForm, Language) -> String?)?
  /// What other fields propose, now that something was typed.
  var follow: (@Sendable (inout FieldForm, _ before: FieldForm) -> Void)?
  /// The field of a refusal that names no column, or another one.
  var place: (@Sendable (ActRefusal) -> String?)?
  /// What is proposed in the place of what was refused.
  var mend: (@Sendable (ActRefusal, inout FieldForm) -> Void)?
  /// What is said below the fields, and the keys that stand at the foot of the window instead of the screen's.
  var note: Said?
  var keys: (@Sendable (Language) -> Footer)?

  /// What a form asks for once it can be read.
  package enum Outcome: Sendable {
    case command(Command)
    /// A file is taken into the store first; what follows needs it.
    case file(path: String, EvidenceKind, then: @Sendable (EvidenceItem) -> Command)
  }

  /// How wide things are, and how high at least.
  package struct Layout: Hashable, Sendable {
    var columns = 78
    /// The height of the whole; by the number of fields without one.
    var rows: Int?
    /// Rows between the frame and the first field.
    var top = 1
    var label = Said.Width(chinese: 10, english: 12)
    /// The width of the fields; half of the room without one.
    var field: Int? = 40
  }

  /// A form that asks for a command, or sends a file to the store first.
  package init(
    _ title: Said, missing: Said, noDay: Said = Said(same: ""), layout: Layout = Layout(),
    _ fields: [LabelledField], outcome: @escaping @Sendable (inout FormReader) -> Outcome?
  ) {
    (self.title, self.missing, self.noDay, self.layout) = (title, missing, noDay, layout)
    (self.fields, self.outcome) = (fields, outcome)
  }

  /// The same with an act, which asks for the passphrase where `confirmed`.
  package init(
    _ title: Said, missing: Said, noDay: Said = Said(same: ""), layout: Layout = Layout(),
    confirmed: Bool = true, _ fields: [LabelledField], act: @escaping @Sendable (inout FormReader) -> Act?
  ) {
    self.init(title, missing: missing, noDay: noDay, layout: layout, fields) { typed in
      act(&typed).map { .command(confirmed ? .confirm($0) : .perform($0)) }
    }
  }
}

extension Said {
  /// A width that differs with the language.
  package struct Width: Hashable, Sendable {
    var chinese: Int
    var english: Int
    func of(_ language: Language) -> Int { language == .chinese ? chinese : english }
  }
}
