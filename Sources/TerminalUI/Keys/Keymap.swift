/// A key as it stands now: what it is called, why it is refused, what it does.
package struct KeyBinding<Effect: Sendable>: Sendable {
  /// What it does, in a word or two.
  package let label: String
  /// The keys, the one to show first; without any it is reached by menu and palette alone.
  package let keys: [Key]
  /// Why it cannot be done now; `nil`: it can.
  package let refusal: String?
  /// Whether the footer names it; help and menus always do.
  package let isInFooter: Bool
  /// What follows when it is pressed.
  package let effect: Effect

  /// A key by name.
  package init(
    _ label: String, _ keys: Key..., unless refusal: String? = nil, isInFooter: Bool = true, effect: Effect
  ) {
    self.init(label, keys: keys, unless: refusal, isInFooter: isInFooter, effect: effect)
  }

  /// A key by name, with a list of keys that may be empty.
  package init(
    _ label: String, keys: [Key], unless refusal: String? = nil, isInFooter: Bool = true, effect: Effect
  ) {
    self.label = label
    self.keys = keys
    self.refusal = refusal
    self.isInFooter = isInFooter
    self.effect = effect
  }

  /// The same key with another effect, where one screen shows what has keys of its own.
  package func map<Other>(_ other: (Effect) -> Other) -> KeyBinding<Other> {
    KeyBinding<Other>(label, keys: keys, unless: refusal, isInFooter: isInFooter, effect: other(effect))
  }

  /// The same on some of its keys only.
  package func keeping(_ isKept: (Key) -> Bool) -> KeyBinding {
    KeyBinding(label, keys: keys.filter(isKept), unless: refusal, isInFooter: isInFooter, effect: effect)
  }

  /// The name of the key to show.
  package var keyName: String { keys.first?.name ?? "" }
}

/// All keys of a screen, most important first: dispatch, footer, help, menu and documents read it.
package struct Keymap<Effect: Sendable>: Sendable {
  /// The bindings in their order.
  package let bindings: [KeyBinding<Effect>]

  /// A keymap of bindings, most important first.
  package init(_ bindings: [KeyBinding<Effect>]) { self.bindings = bindings }

  /// What is bound to a key: as it is, or else as a command from an input method.
  package subscript(key: Key) -> KeyBinding<Effect>? {
    bindings.first { $0.keys.contains(key) } ?? bindings.first { $0.keys.contains(key.command) }
  }

  /// Every key that is bound more than once; empty in a sound keymap.
  package var keysBoundTwice: [Key] {
    var seen: Set<Key> = []
    return bindings.flatMap(\.keys).filter { !seen.insert($0).inserted }
  }

  /// The footer of what can be done now.
  package var footer: Footer {
    Footer(
      bindings.filter { $0.refusal == nil && $0.isInFooter }.map {
        Footer.Item(key: $0.keyName, label: $0.label)
      })
  }
}
