/// Between which characters a line may end: 避头尾, and Latin words whole.
package enum LineBreaking {
  /// Marks that no line begins with.
  package static let closers: Set<Character> = Set("，。；：？！、）》」』】〉〕〗…—～·”’％℃,.;:?!)]}%")
  /// Marks that no line ends with.
  package static let openers: Set<Character> = Set("（《「『【〈〔〖“‘([{¥￥$#№")

  /// Whether a line may end here in good writing.
  package static func allowsBreak(between before: Character, and after: Character) -> Bool {
    guard allowsCut(between: before, and: after) else { return false }
    if before.isWhitespace { return true }
    return !(isOfWord(before) && isOfWord(after))
  }

  /// Whether a line may end here when a word is too long for it.
  package static func allowsCut(between before: Character, and after: Character) -> Bool {
    !after.isWhitespace && !closers.contains(after) && !openers.contains(before)
  }

  private static func isOfWord(_ character: Character) -> Bool {
    guard let value = character.unicodeScalars.first?.value else { return false }
    return value > 0x20 && value < 0x2E80 && character.columns == 1
  }
}
