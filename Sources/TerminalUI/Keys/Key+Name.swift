extension Key {
  /// What the key is called in footers, help and documents.
  package var name: String {
    switch self {
    case .character(" "): "Space"
    case .character(let character): String(character)
    case .control(" "): "Ctrl-Space"
    case .control(let character): "Ctrl-" + character.uppercased()
    case .function(let number): "F\(number)"
    default: Self.named.first { $0.value == self }?.key ?? ""
    }
  }

  /// The key that has a name; a single character is its own name.
  package init?(name: String) {
    if let key = Self.named[name] {
      self = key
    } else if name == "Space" {
      self = .character(" ")
    } else if name == "Ctrl-Space" {
      self = .control(" ")
    } else if name.hasPrefix("Ctrl-"), name.count == 6, let last = name.lowercased().last {
      self = .control(last)
    } else if name.hasPrefix("F"), let number = Int(name.dropFirst()), (1...24).contains(number) {
      self = .function(number)
    } else if name.count == 1, let character = name.first {
      self = Self.arrows[character] ?? .character(character)
    } else {
      return nil
    }
  }

  private static let named: [String: Key] = [
    "Up": .up, "Down": .down, "Left": .left, "Right": .right, "Home": .home, "End": .end,
    "PgUp": .pageUp, "PgDn": .pageDown, "Ins": .insert, "Del": .delete, "Backspace": .backspace,
    "Tab": .tab, "Shift-Tab": .backTab, "Enter": .enter, "Esc": .escape,
    "Ctrl-Left": .wordLeft, "Ctrl-Right": .wordRight,
  ]

  /// Arrows as tests write them.
  private static let arrows: [Character: Key] = ["↑": .up, "↓": .down, "←": .left, "→": .right]
}
