/// What a field has room for: how much text, in which shape, and nothing that the eye would not see.
///
/// The one judge of text that comes in, for screen, command, import and served line alike. Length is bounded four
/// times, because each of the measures can be small where another is huge: 600 KB make sixty characters, and
/// twenty thousand marks stand on one.
package struct TextRoom: Hashable, Sendable {
  /// How a text may be laid out.
  package enum Shape: Hashable, Sendable {
    /// One line that names somebody: nothing that parts the items of a list stands in it.
    case name
    case line
    case lines
  }

  package var shape: Shape
  /// How many characters with ink at the least, and how many in all at the most.
  package var characters: ClosedRange<Int>

  package init(_ shape: Shape, _ characters: ClosedRange<Int>) {
    self.shape = shape
    self.characters = characters
  }

  /// A letter with its tone, a stack of Tibetan, a rare character with its variant: four scalars are plenty.
  package var scalars: Int { characters.upperBound * 4 }
  /// In UTF-8, where a Han character has three and with its variant eight.
  package var bytes: Int { characters.upperBound * 12 }
  /// On the screen, where a Han character has two.
  package var columns: Int { characters.upperBound * 2 }
  /// How many scalars one character may be made of.
  package static let scalarsInCharacter = 8

  /// What keeps a text from being kept in the field; `nil` when nothing does.
  package func problem(in text: String) -> TextProblem? {
    // Counting characters takes long where there are very many, so the bytes are looked at first.
    let bytes = text.utf8.count
    if bytes > self.bytes { return .tooLarge(.bytes, most: self.bytes, has: bytes) }
    var walk = ScalarWalk()
    for (offset, scalar) in text.unicodeScalars.enumerated() {
      if scalar == "\n", shape == .lines {
        walk.endLine()
        continue
      }
      let verdict = shape == .name && ScalarWalk.partsList(scalar) ? .deceitful : walk.judge(scalar)
      switch verdict {
      case .honest: break
      case .deceitful: return .scalar(scalar.value, at: characters(before: offset, in: text) + 1)
      case .stacked: return .marks(at: characters(before: offset, in: text))
      }
    }
    let count = walk.isPlain ? walk.scalars : text.count
    if walk.ink == 0 { return characters.lowerBound > 0 ? .missing : tooLong(count, walk) }
    let ink = walk.isPlain ? walk.ink : text.ink
    if ink < characters.lowerBound { return .tooShort(least: characters.lowerBound, has: ink) }
    return tooLong(count, walk)
  }

  private func tooLong(_ count: Int, _ walk: ScalarWalk) -> TextProblem? {
    if count > characters.upperBound { return .tooLong(most: characters.upperBound, has: count) }
    if walk.scalars > scalars { return .tooLarge(.scalars, most: scalars, has: walk.scalars) }
    return walk.columns > columns ? .tooLarge(.columns, most: columns, has: walk.columns) : nil
  }

  private func characters(before offset: Int, in text: String) -> Int {
    String(text.unicodeScalars.prefix(offset)).count
  }
}

/// Why a field does not take a text.
package enum TextProblem: Hashable, Codable, Sendable {
  /// Nothing in it has ink.
  case missing
  /// A scalar that has no place in such a field, in the character of that number from 1.
  case scalar(UInt32, at: Int)
  /// More marks on one character than any script has.
  case marks(at: Int)
  case tooShort(least: Int, has: Int)
  case tooLong(most: Int, has: Int)
  /// Few characters, and yet beyond all measure.
  case tooLarge(Measure, most: Int, has: Int)

  package enum Measure: String, Hashable, Codable, CaseIterable, Sendable { case scalars, bytes, columns }
}

extension String {
  /// How many of its characters can be seen.
  package var ink: Int { count { !$0.isWhitespace && !$0.unicodeScalars.allSatisfy { $0.deceit != nil } } }

  /// The text as a field that is typed or pasted into can take it: what deceives is left out, and in one line ends
  /// of lines and tabs are blanks.
  ///
  /// Typing comes scalar by scalar, so what a mark or a variant belongs to may stand before the text already.
  package func mended(_ shape: TextRoom.Shape, behind before: Character? = nil) -> String {
    // Nearly every text is honest, and is told so faster than it is taken apart.
    if before == nil, TextRoom(shape, 0...(1 << 40)).problem(in: self) == nil { return self }
    var walk = ScalarWalk()
    if let before { for scalar in before.unicodeScalars { _ = walk.judge(scalar) } }
    var clean = String.UnicodeScalarView()
    for character in self {
      if character.isNewline || character == "\t" {
        if shape == .lines, character != "\t" {
          walk.endLine()
          clean.append("\n")
        } else {
          _ = walk.judge(" ")
          clean.append(" ")
        }
        continue
      }
      for scalar in character.unicodeScalars where walk.judge(scalar) == .honest { clean.append(scalar) }
    }
    return String(clean)
  }
}
