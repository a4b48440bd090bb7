import HonestText

extension Character {
  /// The form of this character that may reach a terminal, or `nil` if nothing of it may.
  ///
  /// A record is untrusted text on its way to a terminal. Controls and marks
  /// that turn the direction of writing become `?`, line ends and tabs a
  /// space; invisible scalars are left out. What remains is one base with its
  /// combining marks, at most two columns and five scalars, which is what
  /// ncurses puts in a cell.
  package var displayable: Character? {
    if utf8.count == 1, let ascii = utf8.first { return Self.displayable(ascii: ascii, self) }
    var iterator = unicodeScalars.makeIterator()
    if let only = iterator.next(), iterator.next() == nil, only.isAlwaysDrawn { return self }
    return composed
  }

  /// The columns this character takes: 0 when nothing of it is drawn, else 1 or 2.
  package var columns: Int {
    if utf8.count == 1 { return 1 }
    var iterator = unicodeScalars.makeIterator()
    if let only = iterator.next(), iterator.next() == nil, only.isAlwaysDrawn { return only.columns ?? 1 }
    return composed?.unicodeScalars.reduce(0) { $0 + ($1.columns ?? 0) } ?? 0
  }

  private static func displayable(ascii: UInt8, _ itself: Character) -> Character {
    switch ascii {
    case 0x20...0x7E: itself
    case 0x09, 0x0A, 0x0D: " "
    default: "?"
    }
  }

  private var composed: Character? {
    if self == "\r\n" { return " " }
    var (kept, columns) = (String.UnicodeScalarView(), 0)
    for scalar in unicodeScalars {
      guard let scalar = scalar.shown else { continue }
      guard let width = scalar.columns else { return "?" }
      if kept.isEmpty, width == 0 { return "?" }
      guard columns + width <= 2, kept.count < 5 else { continue }
      kept.append(scalar)
      columns += width
    }
    return kept.isEmpty ? nil : String(kept).first
  }
}

extension Unicode.Scalar {
  /// Scalars that need no second look: most of what is ever drawn.
  fileprivate var isAlwaysDrawn: Bool {
    (0x4E00...0x9FFF).contains(value) || (0x3000...0x3029).contains(value)
      || (0xFF01...0xFF60).contains(value)
      || (0xA1...0xAC).contains(value) || (0xAE...0x2FF).contains(value) || (0x2500...0x257F).contains(value)
  }
}
