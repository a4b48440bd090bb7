import Records
import TerminalUI

/// One screen: a value that knows its keys, takes input and replies, and paints itself.
///
/// What it wants done it returns as commands. It knows the time, the person and the language from
/// the context alone, which is handed to it each time.
package protocol Screen: Equatable, Sendable {
  /// Where it is among the screens; `nil` before sign-in, and on a page that no item of the palette leads to.
  static var spot: ScreenID? { get }
  /// In its first state, for documents and tests of keys.
  static var specimen: Self { get }
  /// Whether title line and tabs stand above it; forms have a heading of their own.
  static var hasTabs: Bool { get }

  /// The heading of a form; `nil` where tabs stand.
  func heading(at here: ScreenContext) -> Heading?
  /// What the screen is called.
  func name(in words: Words) -> String
  /// Every key it takes outside of fields, most important first; the role and what is shown decide which there are.
  func keys(at here: ScreenContext) -> [ScreenKey<Self>]
  /// What the screen is for, and the articles behind its rules.
  func help(in words: Words) -> Help
  /// Whether a field has the focus, so that letters are text.
  var isTyping: Bool { get }
  /// What fills it: asked when it is shown, on the way back to it, and after any change.
  func questions(at here: ScreenContext) -> [any Query]

  /// Takes input before the keymap does; `nil`: not wanted.
  ///
  /// The places of mouse presses count from the corner of the screen's own area.
  mutating func type(_ input: Input, at here: ScreenContext) -> [Command]?
  mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command]
  /// Takes what stands in the field that has the keyboard, and keeps it: something else takes the screen away.
  mutating func settle(at here: ScreenContext) -> [Command]
  mutating func resize(to size: Size)
  /// Closes what was opened within it, when the person goes to its tab.
  mutating func comeForward()
  func draw(on canvas: inout Canvas, in area: Area, at here: ScreenContext)
}

/// A key of a screen: its name, why it is refused now, and what it changes there and asks for.
package typealias ScreenKey<Owner> = KeyBinding<@Sendable (inout Owner, ScreenContext) -> [Command]>

/// The heading of a form: what it is on the left, how it stands on the right.
package struct Heading: Hashable, Sendable {
  package var left: String
  package var middle: String
  package var right: String
  package var role: Role

  package init(left: String, middle: String = "", right: String = "", role: Role = .text) {
    self.left = left
    self.middle = middle
    self.right = right
    self.role = role
  }
}

/// What a help page says besides the keys.
package struct Help: Hashable, Sendable {
  package var purpose: String
  package var rules: [Rule]

  package init(_ purpose: String, rules: [Rule] = []) {
    self.purpose = purpose
    self.rules = rules
  }

  /// A rule that the screen keeps, and the article it comes from.
  package struct Rule: Hashable, Sendable {
    package var text: String
    package var article: String

    package init(_ text: String, _ article: String) {
      self.text = text
      self.article = article
    }
  }
}

extension Screen {
  package static var hasTabs: Bool { true }
  package func heading(at here: ScreenContext) -> Heading? { nil }
  package var isTyping: Bool { false }
  package func questions(at here: ScreenContext) -> [any Query] { [] }
  package mutating func type(_ input: Input, at here: ScreenContext) -> [Command]? { nil }
  package mutating func receive(_ reply: Reply, at here: ScreenContext) -> [Command] { [] }
  package mutating func settle(at here: ScreenContext) -> [Command] { [] }
  package mutating func resize(to size: Size) {}
  package mutating func comeForward() {}
}
