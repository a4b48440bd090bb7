import HonestText

/// One key, as the terminal told it.
package enum Key: Hashable, Sendable {
  /// A character that was typed or came from an input method.
  case character(Character)
  /// Ctrl with a character, letters in lower case.
  case control(Character)
  /// F1 to F24.
  case function(Int)
  /// The arrows.
  case up, down, left, right
  /// To the beginning and the end of the line or the list.
  case home, end
  /// A window up and down.
  case pageUp, pageDown
  /// The keys that change text.
  case insert, delete, backspace
  /// To the next field and the one before.
  case tab, backTab
  /// Yes and no, open and back.
  case enter, escape
  /// A word left and right: Ctrl with an arrow.
  case wordLeft, wordRight
}

extension Key {
  /// This key as a command outside fields: full-width signs count as the narrow ones.
  package var command: Key {
    guard case .character(let character) = self, let scalar = character.unicodeScalars.first,
      character.unicodeScalars.count == 1
    else { return self }
    switch scalar.value {
    case 0x3000: return .character(" ")
    case 0x3001: return .character("/")
    case 0x3002: return .character(".")
    case 0x300A: return .character("<")
    case 0x300B: return .character(">")
    case 0x3010: return .character("[")
    case 0x3011: return .character("]")
    default: return .character(Character(scalar.narrow))
    }
  }

  /// Whether this is a character that only an input method gives, so no command.
  package var comesFromInputMethod: Bool {
    guard case .character(let character) = command else { return false }
    return !character.isASCII
  }
}
