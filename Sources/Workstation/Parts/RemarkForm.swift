import Records
import TerminalUI

/// The line in which a supervisor urges a unit, over the units or over a duty of a ledger.
struct RemarkForm: Hashable, Sendable {
  let unit: UnitCode
  let side: Side
  let subject: RemarkSubject
  private(set) var dialog: Dialog

  init(_ unit: UnitCode, _ name: String, _ side: Side, _ subject: RemarkSubject = .unit, in words: Words) {
    (self.unit, self.side, self.subject) = (unit, side, subject)
    dialog = words.units.remarking(name, side, subject)
  }

  /// What became of the form: still open, or closed with what is to be done.
  enum Step: Hashable, Sendable {
    case typing(RemarkForm)
    case done([Command])
  }

  /// Says why the store does not take what was typed.
  mutating func refuse(_ failure: StoreFailure, in language: Language) {
    dialog.refuse(failure.sentence(in: language))
  }

  func type(_ input: Input, in area: Area, words: Words) -> Step {
    var form = self
    form.dialog.take(input, on: area)
    switch form.dialog.answer {
    case nil: return .typing(form)
    case .cancelled, .confirmed: return .done([])
    case .text(let text):
      guard !text.trimmed.isEmpty else {
        form.dialog.refuse(words.units.remarkMissing)
        return .typing(form)
      }
      return .done([.confirm(.remark(unit, side, subject, text: text.trimmed))])
    }
  }
}
