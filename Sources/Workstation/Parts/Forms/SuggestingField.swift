import Records
import TerminalUI

/// A line of text with what was used before under it: typed freely, or taken from the list.
package struct SuggestingField: Hashable, Sendable {
  package private(set) var text: TextField
  private var all: [Picker.Candidate] = []
  /// The row of the list that Enter takes; none as long as one only types.
  package private(set) var chosen: Int?
  /// How many suggestions are shown.
  static let rows = 4

  /// Whether what is taken is the name of a thing rather than its text.
  let takesValue: Bool

  /// A field with a text.
  package init(_ text: String = "", limit: Int, takesValue: Bool = false) {
    self.text = TextField(text, limit: limit)
    self.takesValue = takesValue
  }

  /// What fits the typed text, nearest first; nothing that is already there.
  package var suggestions: [Picker.Candidate] {
    let fitting = text.isEmpty ? all : Picker.ranked(all, by: text.text)
    return Array(fitting.filter { (takesValue ? $0.id : $0.text) != text.text }.prefix(Self.rows))
  }

  /// Everything that was used before.
  package var known: [String] { all.map(\.text) }

  package mutating func suggest(_ candidates: [Candidate]) { all = candidates.map(Picker.Candidate.init) }

  /// Takes a text that was kept before; there is nothing to take back.
  package mutating func load(_ text: String) {
    self.text = TextField(text, limit: self.text.content.limit)
    chosen = nil
  }

  package mutating func replace(with text: String) {
    self.text.content.replace(with: text)
    chosen = nil
  }

  /// Takes input; Enter is taken only while a suggestion is chosen.
  package mutating func type(_ input: Input) -> Bool {
    let count = suggestions.count
    switch input {
    case .key(.down) where count > 0: chosen = chosen.map { min($0 + 1, count - 1) } ?? 0
    case .key(.up) where chosen != nil: chosen = chosen.flatMap { $0 > 0 ? $0 - 1 : nil }
    case .key(.enter):
      guard let chosen, suggestions.indices.contains(chosen) else { return false }
      replace(with: takesValue ? suggestions[chosen].id : suggestions[chosen].text)
    default:
      guard text.type(input) else { return false }
      chosen = nil
    }
    return true
  }

  package func drawSuggestions(on canvas: inout Canvas, in area: Area) {
    for (row, candidate) in suggestions.enumerated() where row < area.rows {
      let item = Reading.Item(
        index: row, count: suggestions.count, texts: [candidate.text, candidate.detail],
        isChosen: row == chosen, isOffered: true)
      canvas.spoken(.item(item), at: area.row(row).origin) {
        candidate.draw(on: &$0, in: area.row(row), isChosen: row == chosen)
      }
    }
  }
}

extension Picker.Candidate {
  /// What a store offers, findable by characters, pinyin and initials.
  init(_ candidate: Candidate) {
    self.init(
      id: candidate.value, text: candidate.text, detail: candidate.detail,
      keys: candidate.sounds + [candidate.value])
  }

  /// One line of a list of suggestions.
  func draw(on canvas: inout Canvas, in line: Area, isChosen: Bool) {
    let role: Role = isChosen ? .selection : .text
    canvas.fill(line, role: role)
    canvas.write(isChosen ? "> " : "  ", at: line.origin, role: isChosen ? role : .mark)
    let (left, right) = line.split(left: 2).rest.split(left: max(10, line.columns * 2 / 5), gap: 2)
    canvas.write(text, in: left, role: role)
    canvas.write(detail, in: right, role: isChosen ? role : .dim)
  }
}
