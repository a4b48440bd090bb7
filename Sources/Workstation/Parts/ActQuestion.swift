import Records
import TerminalUI

/// A question before an act, perhaps with a reason to be typed.
struct ActQuestion: Sendable {
  fileprivate(set) var dialog: Dialog
  /// What is said where a reason must be typed and is not.
  fileprivate let missing: Said
  /// The act, made of what was typed.
  fileprivate let act: @Sendable (String) -> Act

  /// A question that wants something typed.
  init(_ dialog: Dialog, missing: Said, act: @escaping @Sendable (String) -> Act) {
    (self.dialog, self.missing, self.act) = (dialog, missing, act)
  }

  /// A question that wants a yes or a no.
  init(_ dialog: Dialog, _ act: Act) { self.init(dialog, missing: Said(same: "")) { _ in act } }
}

extension ActQuestion {
  /// The line in which a supervisor urges a unit, over the units or over a duty of a ledger.
  static func remark(
    to unit: UnitCode, _ name: String, _ side: Side, _ subject: RemarkSubject = .unit, in words: Words
  ) -> ActQuestion {
    ActQuestion(
      words.units.remarking(name, side, subject), missing: Said("请写要说的话。", "Say what you want to say.")
    ) { .remark(unit, side, subject, text: $0) }
  }
}

extension ActQuestion: Hashable {
  static func == (one: ActQuestion, other: ActQuestion) -> Bool { one.dialog == other.dialog }
  func hash(into hasher: inout Hasher) { hasher.combine(dialog) }
}

/// The question that lies over a screen; it comes back with what was typed where the store does not take the act.
struct Asking: Hashable, Sendable {
  private(set) var question: ActQuestion?
  private var sent = SentForm<ActQuestion>()

  /// Whether it takes all keys.
  var isOpen: Bool { question != nil }

  mutating func ask(_ question: ActQuestion) { self.question = question }

  /// Takes input while a question is open; `nil` while none is.
  mutating func type(_ input: Input, on area: Area, at here: ScreenContext) -> [Command]? {
    guard var asked = question else { return nil }
    asked.dialog.take(input, on: area)
    question = asked
    switch asked.dialog.answer {
    case nil: return []
    case .cancelled:
      question = nil
      return []
    case .confirmed:
      question = nil
      return [.confirm(asked.act(""))]
    case .text(let typed):
      let text = typed.withoutOuterBlanks
      guard !text.isEmpty else {
        question?.dialog.refuse(asked.missing.text(in: here.language))
        return []
      }
      let act = asked.act(text)
      sent.keep(asked, for: act)
      question = nil
      return [.confirm(act)]
    }
  }

  /// Opens the question again when the store does not take what was typed.
  mutating func receive(_ reply: Reply, in language: Language) {
    guard let (kept, _, failure) = sent.takeBack(reply), question == nil else { return }
    question = kept
    question?.dialog.refuse(failure.sentence(in: language))
  }

  func draw(on canvas: inout Canvas, in area: Area) { question?.dialog.draw(on: &canvas, in: area) }
}
