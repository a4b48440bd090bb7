import Records
import TerminalUI

/// What a list is narrowed by as one types: any part of a text, full pinyin or initials; each word must be found.
package struct Narrowing: Hashable, Sendable {
  package private(set) var field: TextField
  /// Whether the line has the keyboard.
  package private(set) var isTyping = false

  /// A line that is not opened, with words in it already if some are given.
  package init(_ text: String = "") { field = TextField(text, limit: 60) }

  /// The words between blanks.
  package var words: [String] { field.text.split(whereSeparator: \.isWhitespace).map(String.init) }
  /// Whether anything is looked for.
  package var isOn: Bool { !words.isEmpty }
  /// Whether the line is to be seen.
  package var isShown: Bool { isTyping || isOn }

  /// What became of an input.
  package enum Change: Hashable, Sendable {
    /// Other words are looked for.
    case words
    /// The line is left, the words hold.
    case left
    /// Everything is shown again.
    case ended
    case none
  }

  package mutating func begin() { isTyping = true }

  /// Takes input while the line has the keyboard: Enter and the arrow down leave it, Esc ends the search.
  package mutating func type(_ input: Input) -> Change {
    switch input {
    case .key(.enter), .key(.down), .key(.tab):
      isTyping = false
      return .left
    case .key(.escape):
      self = Narrowing()
      return .ended
    default:
      let before = words
      _ = field.type(input)
      return words == before ? .none : .words
    }
  }

  /// Takes the words off where the line has no keyboard; false when there are none.
  package mutating func end() -> Bool {
    defer { self = Narrowing() }
    return isOn
  }

  /// The items that have a text for every word.
  package func narrowed<Item>(
    _ items: [Item], _ texts: inout SpokenTexts, by textsOf: (Item) -> [String]
  ) -> [Item] {
    guard isOn else { return items }
    let words = words
    // Many rows share few texts: each is looked through once.
    var found: [String: Set<Int>] = [:]
    return items.filter { item in
      var missing = Set(words.indices)
      for text in textsOf(item) where !missing.isEmpty {
        let held = found[text] ?? Set(words.indices.filter { texts[text].place(of: words[$0]) != nil })
        found[text] = held
        missing.subtract(held)
      }
      return missing.isEmpty
    }
  }

  /// Where the words stand in a text.
  package func places(in text: String, _ texts: SpokenTexts) -> [Range<Int>] {
    guard isOn else { return [] }
    let spoken = texts.known(text)
    return words.compactMap { spoken.place(of: $0) }
  }

  /// Draws the line: what it is, and what is typed.
  package func draw(on canvas: inout Canvas, in line: Area, label: String, placeholder: String = "") {
    let (left, rest) = line.split(left: label.columns, gap: 1)
    canvas.write(label, in: left, role: .label)
    field.draw(on: &canvas, in: rest, isFocused: isTyping, placeholder: placeholder)
  }
}

/// The readings of the texts of a list, worked out once for each text.
package struct SpokenTexts: Hashable, Sendable {
  private var texts: [String: SpokenText] = [:]

  /// None as yet.
  package init() {}

  /// A text with its readings, which are kept.
  package subscript(text: String) -> SpokenText {
    mutating get {
      if let known = texts[text] { return known }
      let spoken = SpokenText(phrase: text)
      texts[text] = spoken
      return spoken
    }
  }

  /// A text with its readings, while nothing can be kept.
  func known(_ text: String) -> SpokenText { texts[text] ?? SpokenText(phrase: text) }
}
