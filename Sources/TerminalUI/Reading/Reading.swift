/// What a frame says, in the order in which it was drawn: for those who listen instead of looking.
///
/// It is recorded while the frame is drawn, from the same calls, so that no screen has to be
/// written a second time. Texts are whole here even where the window cuts them.
package struct Reading: Hashable, Sendable {
  /// Everything that was said.
  package var elements: [Element] = []

  /// Nothing as yet.
  package init() {}

  /// One thing that was drawn, and where.
  package struct Element: Hashable, Sendable {
    package var kind: Kind
    package var point: Point
    package var role: Role
    /// Whether it stands in a pane beside what the screen is about.
    package var isAside = false
  }

  /// What can be drawn that has a meaning of its own.
  package enum Kind: Hashable, Sendable {
    case text(String)
    /// Lines that belong together and are read whole.
    case passage([String])
    /// The screen that is shown, and the tag of the language it speaks: `zh`, `en`.
    case place(String, language: String)
    /// A box begins, over all that was drawn before.
    case box(String)
    case item(Item)
    case field(Field)
    case button(Button)
    /// The keys that the footer names.
    case keys([Footer.Item])
    /// The parts of the workstation with their keys, the shown one marked.
    case parts([Part])
    case notice(String, isProblem: Bool)
    /// Long work that is under way.
    case work(String, figures: String)
  }

  /// A row of a list that arrows move through.
  package struct Item: Hashable, Sendable {
    /// Its place in the whole list, from 0.
    package var index: Int
    /// How many rows the whole list has.
    package var count: Int
    package var texts: [String]
    package var isChosen: Bool
    /// Whether it is offered for the field that has the keyboard.
    package var isOffered: Bool

    /// A row with its texts, the most urgent first.
    package init(index: Int, count: Int, texts: [String], isChosen: Bool, isOffered: Bool = false) {
      (self.index, self.count, self.texts) = (index, count, texts)
      (self.isChosen, self.isOffered) = (isChosen, isOffered)
    }
  }

  /// A field that is typed in.
  package struct Field: Hashable, Sendable {
    package var kind: Kind
    package var value: String
    package var hint: String
    package var isFocused: Bool
    /// The heading of the field, found in the texts before it.
    package var label = ""
    /// What is wrong with it, found in the texts behind it.
    package var problem = ""

    /// A field with what stands in it.
    package init(_ kind: Kind, _ value: String, hint: String = "", isFocused: Bool) {
      (self.kind, self.value, self.hint, self.isFocused) = (kind, value, hint, isFocused)
    }

    /// How a field is answered.
    package enum Kind: Hashable, Sendable {
      /// One line; Enter leads on.
      case line
      /// One line that nobody sees.
      case secret
      /// Several lines; Tab leads on.
      case lines
      /// One of several values.
      case choice([String], chosen: Int)
      /// A text that narrows the offered items, of which a key takes the chosen one; with nothing
      /// typed a key leads on, where there is one.
      case picking(typed: String, take: Key, leave: Key?)
      /// Files, each an offered item; a pasted path adds one, a key leads on.
      case files(leave: Key)
    }
  }

  /// A button of a dialog.
  package struct Button: Hashable, Sendable {
    package var label: String
    package var isFocused: Bool
    /// Whether it leaves everything as it is.
    package var isCancel: Bool
  }

  /// A part of the workstation.
  package struct Part: Hashable, Sendable {
    package var key: String
    package var label: String
    package var isShown: Bool
  }
}
