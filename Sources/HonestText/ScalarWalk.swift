/// Walks through a text and judges each scalar by those before it.
struct ScalarWalk {
  enum Verdict { case honest, deceitful, stacked }

  private(set) var scalars = 0
  /// Scalars that are no blanks.
  private(set) var ink = 0
  /// The most columns that any terminal makes of it.
  private(set) var columns = 0
  /// Whether each scalar so far is a character of its own.
  private(set) var isPlain = true
  private var previous: Unicode.Scalar?
  private var inCharacter = 0

  /// Goes over the end of a line, behind which nothing stands yet that a mark could stand on.
  mutating func endLine() {
    scalars += 1
    inCharacter = 0
    previous = nil
  }

  /// What the scalar is where it stands; only an honest one is counted.
  mutating func judge(_ scalar: Unicode.Scalar) -> Verdict {
    let isBlank: Bool
    if Self.isPlain(scalar) {
      inCharacter = 1
      isBlank = scalar == " " || scalar == "\u{3000}"
    } else {
      isPlain = false
      if scalar.selectsVariant {
        guard let previous, scalar.canVary(previous) else { return .deceitful }
      } else if scalar.deceit != nil {
        return .deceitful
      }
      if scalar.selectsVariant || scalar.isMark {
        // A mark that stands on nothing would stand on what the screen shows before it.
        guard inCharacter > 0 else { return .deceitful }
        inCharacter += 1
        guard inCharacter <= TextRoom.scalarsInCharacter else { return .stacked }
        scalars += 1
        self.previous = scalar
        return .honest
      }
      inCharacter = 1
      isBlank = scalar.properties.isWhitespace
    }
    scalars += 1
    if !isBlank { ink += 1 }
    columns += scalar.value < 0x1100 ? 1 : 2
    previous = scalar
    return .honest
  }

  /// ASCII, Han and the signs between them: most of what is ever written, and told without a table.
  private static func isPlain(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 0x20...0x7E, 0xA1...0xAC, 0xAE...0x2FF, 0x3000...0x3029, 0x4E00...0x9FFF, 0xFF01...0xFF60: true
    default: false
    }
  }

  /// What parts one item of a list from the next, or a name from its part.
  static func partsList(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "|", "\u{FF5C}", ";", "\u{FF1B}", "、": true
    default: false
    }
  }
}

extension Unicode.Scalar {
  /// Whether it stands on the character before it.
  var isMark: Bool {
    switch properties.generalCategory {
    case .nonspacingMark, .spacingMark, .enclosingMark: true
    default: false
    }
  }

  /// Whether this selector means something behind a character: behind Han, or the two of emoji behind one.
  func canVary(_ base: Unicode.Scalar) -> Bool {
    if base.properties.isIdeographic { return true }
    return (value == 0xFE0E || value == 0xFE0F) && base.properties.isEmoji
  }
}
