import Records
import Secrets
import TerminalUI

/// Somebody without a key chooses a passphrase at another's terminal, and takes the keyboard over by it.
///
/// That it is this person is shown by a one-time code; or the administrator, who sits there, answers for it.
package struct FirstKeyForm: Hashable, Sendable {
  package enum Field: Hashable, Sendable { case code, chosen, again }

  /// What came of a key.
  package enum Step: Hashable, Sendable {
    case typing, left
    /// Without a code the one who sits there answers for the person.
    case done(OneTimeCode?, Passphrase)
  }

  package let person: Person
  /// Whether the one who sits there may answer for who is present.
  let isVouchedFor: Bool
  private var form: FieldForm<Field>

  /// A form for a person; the keyboard is in the first field that must be filled.
  package init(_ person: Person, isVouchedFor: Bool) {
    (self.person, self.isVouchedFor) = (person, isVouchedFor)
    form = FieldForm([.text(.code, limit: 40), .secret(.chosen), .secret(.again)])
    if isVouchedFor { form.focus(on: .chosen) }
  }

  package mutating func type(_ input: Input, in screen: Area, at desk: Desk) -> Step {
    if form.type(input, in: fields(in: screen), on: desk.today) { return .typing }
    if input == .key(.escape) { return .left }
    return input == .key(.enter) || input == .key(.function(5)) ? finish(desk.words.signIn) : .typing
  }

  private mutating func finish(_ words: SignInWords) -> Step {
    form.clearProblems()
    let typed = form[.code]
    let code = OneTimeCode(typed: typed)
    if code == nil, !isVouchedFor || !typed.isEmpty { return wrong(.code, words.notACode) }
    let chosen = form.phrase(.chosen)
    guard chosen.isLongEnough else { return wrong(.chosen, words.tooShort) }
    guard chosen == form.phrase(.again) else { return wrong(.again, words.different) }
    return .done(code, chosen)
  }

  private mutating func wrong(_ field: Field, _ sentence: String) -> Step {
    form.refuse(field, sentence)
    return .typing
  }

  /// Says why the store does not take it, beside the field that it is about.
  package mutating func refuse(_ failure: StoreFailure, in language: Language) {
    let sentence = failure.sentence(in: language)
    switch failure {
    case .wrongCode, .codeExpired: form.refuse(.code, sentence)
    default: form.refuse(.chosen, sentence)
    }
  }

  private func box(in screen: Area) -> Area {
    screen.centred(Size(columns: min(76, screen.columns), rows: min(12, screen.rows)))
  }

  private func fields(in screen: Area) -> Area {
    box(in: screen).inset(columns: 2, rows: 1).split(bottom: 6).rest
  }

  package func draw(on canvas: inout Canvas, in screen: Area, at desk: Desk) {
    let (words, signIn) = (desk.words.signOff, desk.words.signIn)
    let box = box(in: screen)
    canvas.cursor = nil
    canvas.fill(box)
    canvas.frame(box, title: words.firstKey(person.name))
    form.draw(
      on: &canvas, in: fields(in: screen), labelWidth: 12, fieldWidth: 26,
      label: { field in
        switch field {
        case .code: signIn.code
        case .chosen: signIn.newPassphrase
        case .again: signIn.again
        }
      },
      hint: { field in
        switch field {
        case .code: isVouchedFor ? words.codeOrNothing : words.codeNeeded
        case .chosen: signIn.tooShort
        case .again: ""
        }
      }, choice: { $1 })
    let notes = box.inset(columns: 2, rows: 1).split(bottom: 5).bottom
    let text = words.firstKeyNote(person.name, vouching: isVouchedFor ? desk.seat?.person.name : nil)
    for (row, line) in LineWrapping(text, width: max(4, notes.columns)).lines.prefix(4).enumerated() {
      canvas.write(line.text, in: notes, row: row)
    }
    canvas.keys = words.firstKeyKeys
  }
}
