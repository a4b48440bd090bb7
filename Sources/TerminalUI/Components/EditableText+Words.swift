extension EditableText {
  private enum Kind { case space, word, han, sign }

  private static func kind(_ character: Character) -> Kind {
    if character.isWhitespace { return .space }
    if character.columns == 2, character.isLetter { return .han }
    return character.isLetter || character.isNumber ? .word : .sign
  }

  /// Where the word before the caret begins; a run of Chinese counts as one word, its stops belong to it.
  package var previousWord: Int {
    let characters = Array(text)
    var place = caret
    while place > 0, Self.kind(characters[place - 1]) == .space { place -= 1 }
    while place > 0, Self.isStop(characters[place - 1]) { place -= 1 }
    guard place > 0 else { return 0 }
    let kind = Self.kind(characters[place - 1])
    while place > 0, Self.kind(characters[place - 1]) == kind, !Self.isStop(characters[place - 1]) {
      place -= 1
    }
    return place
  }

  /// Where the word after the one at the caret begins: from clause to clause in Chinese.
  package var nextWord: Int {
    let characters = Array(text)
    var place = caret
    if place < characters.count, !Self.isStop(characters[place]) {
      let kind = Self.kind(characters[place])
      while place < characters.count, Self.kind(characters[place]) == kind, !Self.isStop(characters[place]) {
        place += 1
      }
    }
    while place < characters.count, Self.isStop(characters[place]) { place += 1 }
    while place < characters.count, Self.kind(characters[place]) == .space { place += 1 }
    return place
  }

  /// The stops between Chinese clauses.
  private static func isStop(_ character: Character) -> Bool { "，。、；：？！".contains(character) }
}
