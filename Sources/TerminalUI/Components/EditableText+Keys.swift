extension EditableText {
  /// Does what a key means in any field; false for keys that mean something to the field's surroundings.
  package mutating func type(_ input: Input) -> Bool {
    switch input {
    case .paste(let text):
      own(replacing: true)
      insert(text)
    case .fill(let text): replace(with: text)
    case .key(let key): return type(key)
    default: return false
    }
    return true
  }

  private mutating func type(_ key: Key) -> Bool {
    if case .character = key { own(replacing: true) }
    guard edit(key) else { return false }
    own(replacing: false)
    return true
  }

  private mutating func edit(_ key: Key) -> Bool {
    switch key {
    case .character(let character): insert(String(character))
    case .left: moveCaret(to: caret - 1)
    case .right: moveCaret(to: caret + 1)
    case .wordLeft: moveCaret(to: previousWord)
    case .wordRight: moveCaret(to: nextWord)
    case .backspace: remove(caret - 1..<caret)
    case .delete: remove(caret..<caret + 1)
    case .control("w"): remove(previousWord..<caret)
    case .control("z"): undo()
    case .control("y"): redo()
    default: return typeInLine(key)
    }
    return true
  }

  /// Keys that work on the line, from one line end to the next.
  private mutating func typeInLine(_ key: Key) -> Bool {
    switch key {
    case .control("k"): remove(caret..<lineEnd)
    case .control("u"): remove(lineStart..<caret)
    case .home, .control("a"): moveCaret(to: lineStart)
    case .end, .control("e"): moveCaret(to: lineEnd)
    default: return false
    }
    return true
  }

  private var lineStart: Int {
    let before = text.prefix(caret)
    return before.lastIndex(of: "\n").map { before.distance(from: before.startIndex, to: $0) + 1 } ?? 0
  }

  private var lineEnd: Int {
    let after = text.dropFirst(caret)
    return caret
      + (after.firstIndex(of: "\n").map { after.distance(from: after.startIndex, to: $0) } ?? after.count)
  }
}
