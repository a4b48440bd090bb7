/// An action and the keys that ask for it.
package struct KeyBinding<Action: Hashable & Sendable>: Hashable, Sendable {
  /// The keys, the one to show first.
  package let keys: [Key]
  /// What they ask for.
  package let action: Action
  /// Whether it can be done now; if not, the key is answered with a reason.
  package let isOffered: Bool
  /// Whether the footer names it; help and menus always do.
  package let isInFooter: Bool

  /// Keys for an action.
  package init(_ keys: Key..., action: Action, isOffered: Bool = true, isInFooter: Bool = true) {
    (self.keys, self.action, self.isOffered, self.isInFooter) = (keys, action, isOffered, isInFooter)
  }

  /// Keys for an action, as a list that may be empty: then it can be reached by menu and palette alone.
  package init(keys: [Key], action: Action, isOffered: Bool = true, isInFooter: Bool = true) {
    (self.keys, self.action, self.isOffered, self.isInFooter) = (keys, action, isOffered, isInFooter)
  }

  /// The same keys for an action that holds this one, where one screen shows what has keys of its own.
  package func asking<Whole>(_ whole: (Action) -> Whole) -> KeyBinding<Whole> {
    KeyBinding<Whole>(
      keys: keys, action: whole(action), isOffered: isOffered, isInFooter: isInFooter)
  }

  /// The same action on some of its keys only.
  package func keeping(_ isKept: (Key) -> Bool) -> KeyBinding {
    KeyBinding(keys: keys.filter(isKept), action: action, isOffered: isOffered, isInFooter: isInFooter)
  }

  /// The name of the key to show.
  package var keyName: String { keys.first?.name ?? "" }
}

/// All bindings of a screen, most important first: dispatch, footer, help, menu and documents read it.
package struct Keymap<Action: Hashable & Sendable>: Hashable, Sendable {
  /// What a key means on a screen.
  package enum Meaning: Hashable, Sendable {
    /// Nothing.
    case unbound
    /// An action that can be done.
    case action(Action)
    /// An action that cannot be done now, and should say why.
    case refused(Action)
  }

  /// The bindings in their order.
  package let bindings: [KeyBinding<Action>]

  /// A keymap of bindings, most important first.
  package init(_ bindings: [KeyBinding<Action>]) { self.bindings = bindings }

  /// What a key means: as it is, or else as a command from an input method.
  package subscript(key: Key) -> Meaning {
    let found =
      bindings.first { $0.keys.contains(key) } ?? bindings.first { $0.keys.contains(key.command) }
    guard let found else { return .unbound }
    return found.isOffered ? .action(found.action) : .refused(found.action)
  }

  /// The binding of an action.
  package func binding(for action: Action) -> KeyBinding<Action>? {
    bindings.first { $0.action == action }
  }

  /// Every key that is bound more than once; empty in a sound keymap.
  package var keysBoundTwice: [Key] {
    var seen: Set<Key> = []
    return bindings.flatMap(\.keys).filter { !seen.insert($0).inserted }
  }

  /// The footer of what is offered now, with labels in some language.
  package func footer(label: (Action) -> String) -> Footer {
    Footer(
      bindings.filter { $0.isOffered && $0.isInFooter }.map {
        Footer.Item(key: $0.keyName, label: label($0.action))
      })
  }

  /// The menu of everything there is, with labels and the reasons for what is not offered.
  package func menu(label: (Action) -> String, refusal: (Action) -> String) -> MenuList<Action> {
    MenuList(
      bindings.map {
        MenuList.Item(
          value: $0.action, label: label($0.action), key: $0.keyName,
          refusal: $0.isOffered ? nil : refusal($0.action))
      })
  }
}
