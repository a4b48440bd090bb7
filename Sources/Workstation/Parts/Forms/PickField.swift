import Records
import TerminalUI

/// People who are picked from those there are, narrowed by name, pinyin or initials; nobody is typed in.
package struct PickField: Hashable, Sendable {
  /// Who was picked, in the order of picking.
  package private(set) var picked: [Picker.Candidate] = []
  private var picker = Picker([], height: 6)
  /// Who is to be picked as soon as it is known who there is.
  private var wanted: [String]

  /// Nobody, or those of these codes or names once they are offered.
  package init(wanted: [String] = []) { self.wanted = wanted }

  package var isTyping: Bool { !picker.filter.isEmpty }
  /// What is typed and was not taken.
  package var rest: String { picker.filter.text.trimmed }

  package mutating func offer(_ candidates: [Picker.Candidate]) {
    picker.setCandidates(candidates)
    // A person who is not among these may be among those that are offered next.
    let names = wanted
    wanted = names.filter { name in
      guard let found = candidates.first(where: { $0.id == name || $0.text == name }) else { return true }
      take(found)
      return false
    }
  }

  private mutating func take(_ candidate: Picker.Candidate) {
    if !picked.contains(where: { $0.id == candidate.id }) { picked.append(candidate) }
  }

  /// Takes input; with nothing typed Enter and the arrows are left to the form.
  package mutating func type(_ input: Input) -> Bool {
    switch input {
    case .key(.enter), .key(.up), .key(.down), .key(.escape):
      guard isTyping else { return false }
      if input == .key(.enter) {
        guard let current = picker.current else { return true }
        take(current)
      } else if input != .key(.escape) {
        return picker.type(input)
      } else if !picker.clears() {
        return true
      }
      clear()
    case .key(.backspace) where !isTyping: _ = picked.popLast()
    default: return picker.type(input)
    }
    return true
  }

  /// Takes what is typed where it can mean one person only, as the field is left.
  package mutating func settle() {
    guard isTyping, picker.matches.count == 1, let only = picker.current else { return }
    take(only)
    clear()
  }

  /// Why the text beside the picked people was not taken; `nil` where there is none, or it can still be taken.
  package func refusal(isFocused: Bool, in words: Words) -> String? {
    guard isTyping, !rest.isEmpty else { return nil }
    if picker.matches.isEmpty { return words.supervision.pickSomebody }
    return isFocused ? nil : words.supervision.pickOne(of: picker.matches.count)
  }

  private mutating func clear() {
    picker = Picker(picker.candidates, height: picker.cursor.height)
  }

  /// The person whom Enter would take, and how many others the typed text could mean.
  package var offered: (text: String, others: Int)? {
    guard isTyping, let current = picker.current else { return nil }
    return ("\(current.text)  \(current.detail)", picker.matches.count - 1)
  }

  package func draw(on canvas: inout Canvas, in area: Area, isFocused: Bool, at language: Language) {
    let names = language.list(picked.map(\.text))
    let kind = Reading.Field.Kind.picking(typed: picker.filter.text, take: .enter, leave: .enter)
    canvas.spoken(.field(Reading.Field(kind, names, isFocused: isFocused)), at: area.origin) { canvas in
      let role: Role = isFocused ? .focusedField : .field
      canvas.fill(area, role: role)
      // What was not taken stays in sight when the field is left.
      let hasRest = isFocused || isTyping
      let room = hasRest ? max(0, area.columns - picker.filter.text.columns - 3) : area.columns
      let shown = names.columns > room ? ".." + names.suffixFitting(max(0, room - 2)) : names
      let end = canvas.write(shown, at: area.origin, role: role, limit: room)
      guard hasRest else { return }
      let place = end - area.left + (picked.isEmpty ? 0 : 1)
      picker.filter.draw(on: &canvas, in: area.split(left: place).rest, isFocused: isFocused)
    }
    if isFocused, isTyping { picker.speak(on: &canvas, in: area) }
  }
}

extension String {
  /// The end of it that fits into this many columns.
  fileprivate func suffixFitting(_ columns: Int) -> String {
    var (end, width) = ("", 0)
    for character in reversed() {
      width += character.columns
      guard width <= columns else { break }
      end = String(character) + end
    }
    return end
  }
}
