import Records
import TerminalUI

/// A list on its way to a file: the form that lies over it, and that comes back when the file cannot be written.
struct Exporting: Hashable, Sendable {
  /// The form that takes all keys.
  private(set) var form: OpenForm?
  private var sent: OpenForm?

  /// Whether the form lies over the list.
  var isOpen: Bool { form != nil }

  mutating func open(_ spec: FormSpec) { form = OpenForm(spec) }

  /// Takes input while the form is open; `nil` while it is not.
  mutating func type(_ input: Input, on screen: Area, at here: ScreenContext) -> [Command]? {
    guard var form else { return nil }
    let step = form.run(input, on: screen, at: here)
    self.form = form
    switch step {
    case .typing: break
    case .left: self.form = nil
    case .asks(let commands):
      (self.form, sent) = (nil, form)
      return commands
    }
    return []
  }

  /// Takes what became of the file.
  mutating func take(_ reply: Reply, in language: Language) {
    switch reply {
    case .finished(.export, _): sent = nil
    case .jobFailed(.export, let failure):
      guard var form = sent else { return }
      form.form.refuse("path", failure.sentence(in: language))
      (self.form, sent) = (form, nil)
    default: break
    }
  }

  func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext) {
    form?.draw(on: &canvas, in: area, at: here)
  }
}
