/// Why a scalar has no place in a field and must not reach a terminal: what the eye sees would not be what is kept.
package enum Deceit: Hashable, Sendable, CaseIterable {
  /// C0, DEL and C1, and the separators of lines and paragraphs: they command a terminal or break a line of a table.
  case control
  /// Marks, embeddings, overrides and isolates: what follows reads in another order than it is kept.
  case direction
  /// Without ink: zero width, fillers, tags, the mark of byte order; two texts would look alike and differ.
  case invisible
  /// No character and never one: Unicode keeps these code points free for programs.
  case noncharacter
}

extension Unicode.Scalar {
  /// What is dishonest about this scalar wherever it stands; `nil` for what honest text is made of.
  ///
  /// A selector of a variant is honest behind the character that it varies. Private-use
  /// characters stay: old name registers write rare names with them.
  package var deceit: Deceit? {
    switch value {
    case 0x20...0x7E, 0xA0...0xAC, 0xAE...0x2FF, 0x4E00...0x9FFF: nil
    case 0..<0x20, 0x7F..<0xA0, 0x2028, 0x2029: .control
    case 0x61C, 0x200E, 0x200F, 0x202A...0x202E, 0x2066...0x2069: .direction
    case 0xAD, 0x34F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180B...0x180F, 0x200B...0x200D, 0x2060...0x2065,
      0x206A...0x206F, 0x2800, 0x3164, 0xFE00...0xFE0F, 0xFEFF, 0xFFA0, 0xFFF0...0xFFFB, 0x13430...0x1343F,
      0x1BCA0...0x1BCA3, 0x1D173...0x1D17A, 0xE0000...0xE0FFF:
      .invisible
    case 0xFDD0...0xFDEF: .noncharacter
    default: value & 0xFFFE == 0xFFFE ? .noncharacter : nil
    }
  }

  /// Whether it selects a variant of the character before it: of an emoji, or of a Han character in a name.
  package var selectsVariant: Bool {
    (0xFE00...0xFE0F).contains(value) || (0xE0100...0xE01EF).contains(value)
  }
}
