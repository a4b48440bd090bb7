import TerminalUI

/// What can be done to the rows of any list, by the same keys everywhere.
package enum ListAction: Hashable, Sendable, CaseIterable {
  case find, sort, mark, markAll, unmark, export
}

extension ListAction {
  /// The keys of a list's screen; each action is one of the screen's own.
  ///
  /// - Parameters:
  ///   - isEmpty: whether no row is shown.
  ///   - hasMarks: whether any row is marked, shown or not.
  static func bindings<Action>(isEmpty: Bool, hasMarks: Bool, _ action: (ListAction) -> Action)
    -> [KeyBinding<Action>]
  {
    [
      KeyBinding(.character("/"), action: action(.find)),
      KeyBinding(.character("o"), action: action(.sort)),
      KeyBinding(.character("e"), action: action(.export), isOffered: !isEmpty || hasMarks),
      KeyBinding(.character(" "), action: action(.mark), isOffered: !isEmpty, isInFooter: false),
      KeyBinding(.character("*"), action: action(.markAll), isOffered: !isEmpty, isInFooter: false),
      KeyBinding(.character("u"), action: action(.unmark), isOffered: hasMarks, isInFooter: hasMarks),
    ]
  }
}
