import Secrets

/// A box over the screen that wants an answer first.
///
/// F5 finishes every one of them, and so does Enter, but for what cannot be undone. On its buttons `y` and `n` answer,
/// and the first letters of what stands on them. Esc leaves it as it is; where something was typed, only the second one.
package struct Dialog: Hashable, Sendable {
  /// What was answered.
  package enum Answer: Hashable, Sendable {
    /// Esc, or the button that leaves everything as it is.
    case cancelled
    /// The button that goes on.
    case confirmed
    /// The button that goes on, with what was typed.
    case text(String)
  }

  /// What it asks for besides a button.
  package enum Entry: Hashable, Sendable {
    /// Nothing.
    case none
    /// A line.
    case line(TextField)
    /// A line that nobody sees; it is confirmed like a button, and read from ``Dialog/phrase``.
    case secret(SecretField)
    /// A reason of several lines.
    case reason(TextArea)
  }

  /// Its heading.
  package let title: String
  /// What it says.
  package let message: String
  /// What is typed in it.
  package private(set) var entry: Entry
  /// The button that goes on.
  package let confirm: String
  /// The button that leaves everything as it is; `nil` where there is nothing to leave.
  package let cancel: String?
  /// Whether what it confirms cannot be undone: then Enter alone does not confirm.
  package let isDangerous: Bool
  /// What is wrong with what was typed.
  package var problem = ""
  /// Which part has the keyboard.
  package private(set) var focus: Focus
  /// The answer, once there is one.
  package private(set) var answer: Answer?
  /// What stood in the field before anything was typed.
  private let proposal: String
  private var leaving = Leaving()

  /// The parts that can have the keyboard.
  package enum Focus: Hashable, Sendable {
    /// The field.
    case entry
    /// The button that goes on.
    case confirm
    /// The button that leaves everything as it is.
    case cancel
  }

  /// A box with something to say, something to type, or something to confirm.
  package init(
    title: String, message: String, entry: Entry = .none, confirm: String, cancel: String? = nil,
    isDangerous: Bool = false
  ) {
    (self.title, self.message, self.entry) = (title, message, entry)
    (self.confirm, self.cancel, self.isDangerous) = (confirm, cancel, isDangerous)
    focus = entry != .none ? .entry : isDangerous && cancel != nil ? .cancel : .confirm
    proposal = entry.text
  }

  /// What is typed.
  package var text: String { entry.text }

  /// What is typed where nobody sees it.
  package var phrase: Passphrase {
    if case .secret(let field) = entry { return field.phrase }
    return Passphrase()
  }

  /// Takes the answer back, to say what is wrong with it.
  package mutating func refuse(_ problem: String) {
    (answer, self.problem) = (nil, problem)
    // Nobody sees what is wrong with it, so it is typed anew and not added to.
    if case .secret = entry { entry = .secret(SecretField()) }
    if entry != .none { focus = .entry }
  }

  /// Takes an input; a dialog consumes every key, so that none reaches what is below.
  package mutating func type(_ input: Input) -> Bool {
    let isPress = focus == .cancel && (input == .key(.enter) || input == .key(.character(" ")))
    if input != .key(.escape), !isPress { leaving.stay() }
    switch input {
    case .key(.escape): cancelling()
    case .key(.function(5)): press(.confirm)
    default:
      if focus == .entry { typeInEntry(input) } else if case .key(let key) = input { typeOnButtons(key) }
    }
    if case .resize = input { return false }
    return input != .hangUp
  }

  /// The key that goes on, as the line that names keys has it.
  package var confirmingKey: String { keys.items.first?.key ?? "F5" }

  /// The keys that answer it, for the line that names keys.
  package var keys: Footer {
    var items: [Footer.Item] = []
    switch entry {
    case .none:
      items.append(Footer.Item(key: cancel == nil ? "Enter" : "y", label: confirm))
      if let cancel { items.append(Footer.Item(key: "n", label: cancel)) }
    case .line, .secret, .reason:
      items.append(Footer.Item(key: isDangerous ? "F5" : "Enter", label: confirm))
      if let cancel { items.append(Footer.Item(key: "Esc", label: cancel)) }
    }
    return Footer(items)
  }

  private var hasUnsaved: Bool { text != proposal && !text.allSatisfy(\.isWhitespace) }

  /// Takes everything that comes while the dialog lies over a screen: a press, a key or a text.
  package mutating func take(_ input: Input, on screen: Area) {
    if case .mouse(let mouse) = input, mouse.act == .press {
      _ = press(mouse.point, on: screen)
    } else {
      _ = type(input)
    }
  }

  /// Answers with the button under the mouse, if there is one.
  package mutating func press(_ point: Point, on screen: Area) -> Bool {
    guard let part = button(at: point, on: screen) else { return false }
    press(part)
    return true
  }

  private mutating func typeInEntry(_ input: Input) {
    switch entry {
    case .line(var field):
      if input == .key(.enter) { return press(isDangerous && cancel != nil ? nil : .confirm) }
      if !field.type(input), case .key(let key) = input { moveFocus(key) }
      entry = .line(field)
    case .secret(var field):
      if input == .key(.enter) { return press(.confirm) }
      if !field.type(input), case .key(let key) = input { moveFocus(key) }
      entry = .secret(field)
    case .reason(var area):
      if input == .key(.enter) { return press(.confirm) }
      if !area.type(input), case .key(let key) = input { moveFocus(key) }
      entry = .reason(area)
    case .none: break
    }
  }

  private mutating func typeOnButtons(_ key: Key) {
    switch key.command {
    case .enter, .character(" "): press(focus)
    case .character(let letter):
      guard let part = part(meant: letter) else { return }
      // A letter alone loses nothing that was typed.
      if part == .cancel, hasUnsaved { focus = .cancel } else { press(part) }
    default: moveFocus(key)
    }
  }

  /// The button that a letter means: yes or no, or the first letter of what stands on one of them.
  package func part(meant letter: Character) -> Focus? {
    let small = letter.lowercased()
    if ["y", "是", "好"].contains(small) { return .confirm }
    guard let cancel else { return confirm.lowercased().hasPrefix(small) && letter.isASCII ? .confirm : nil }
    if ["n", "否", "不"].contains(small) { return .cancel }
    let first = [(Focus.confirm, confirm), (.cancel, cancel)].filter { $0.1.lowercased().hasPrefix(small) }
    return letter.isASCII && letter.isLetter && first.count == 1 ? first.first?.0 : nil
  }

  /// Answers with a button; a dangerous line must be confirmed on its button.
  private mutating func press(_ part: Focus?) {
    switch part {
    case .confirm: answer = isAnsweredByText ? .text(text) : .confirmed
    case .cancel: cancelling()
    case .entry, nil: focus = .cancel
    }
  }

  /// Leaves everything as it is, where something was typed only the second time.
  private mutating func cancelling() {
    if leaving.leaves(losing: hasUnsaved, saying: .unsaved(finishedBy: confirmingKey)) { answer = .cancelled }
  }

  private var isAnsweredByText: Bool {
    switch entry {
    case .none, .secret: false
    case .line, .reason: true
    }
  }

  private mutating func moveFocus(_ key: Key) {
    let parts: [Focus] = (entry == .none ? [] : [.entry]) + [.confirm] + (cancel == nil ? [] : [.cancel])
    guard let place = parts.firstIndex(of: focus) else { return }
    switch key {
    case .tab, .right, .down: focus = parts[(place + 1) % parts.count]
    case .backTab, .left, .up: focus = parts[(place + parts.count - 1) % parts.count]
    default: break
    }
  }
}

extension Dialog.Entry {
  /// What can be read of it.
  fileprivate var text: String {
    switch self {
    case .none, .secret: ""
    case .line(let field): field.text
    case .reason(let area): area.text
    }
  }
}
