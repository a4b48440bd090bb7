import Records
import TerminalUI

/// The duties that the event fulfils, out of those of this unit, side and year.
package struct LinksField: Hashable, Sendable {
  package private(set) var links: [OccurrenceName]
  package private(set) var picker = Picker([], height: 4)

  /// A field with duties.
  package init(_ links: [OccurrenceName] = []) { self.links = links }

  /// Takes other duties in the place of those that are there.
  package mutating func replace(with links: [OccurrenceName]) { self.links = links }

  package mutating func suggest(_ candidates: [Candidate]) {
    picker.setCandidates(candidates.map(Picker.Candidate.init))
  }

  /// What is said of a duty beside its name.
  func text(of link: OccurrenceName) -> String {
    guard let known = picker.candidates.first(where: { $0.id == link.description }) else {
      return link.description
    }
    return known.text.hasPrefix(link.description) ? known.text : "\(link) \(known.text)"
  }

  /// Takes input; Enter and Space link or unlink the duty in the list, and Enter leads on where nothing was typed.
  package mutating func type(_ input: Input) -> Bool {
    switch input {
    case .key(.enter):
      guard !picker.filter.isEmpty || isMoved, let current = picker.current else { return false }
      toggle(current.id)
    case .key(let key) where key.command == .character(" "):
      if let current = picker.current { toggle(current.id) }
    case .key(.escape) where !picker.filter.isEmpty: if picker.clears() { clear() }
    case .key(.backspace) where picker.filter.isEmpty:
      if !links.isEmpty { links.removeLast() }
    case .key(.up) where picker.cursor.selected == 0: return false
    default:
      let before = picker.cursor
      guard picker.type(input) else { return false }
      isMoved = isMoved || picker.cursor.selected != before.selected
    }
    return true
  }

  private var isMoved = false

  private mutating func toggle(_ id: String) {
    guard let name = OccurrenceName(id) else { return }
    if let index = links.firstIndex(of: name) { links.remove(at: index) } else { links.append(name) }
    clear()
  }

  private mutating func clear() {
    picker = Picker(picker.candidates, height: picker.cursor.height)
    isMoved = false
  }

  /// Links what is typed where it can be one duty only; false where it is none or several, and so stays.
  package mutating func takeTyped() -> Bool {
    guard picker.filter.text.contains(where: { !$0.isWhitespace }) else {
      if !picker.filter.isEmpty { clear() }
      return true
    }
    guard picker.matches.count == 1, let only = picker.current else { return false }
    if !links.contains(where: { $0.description == only.id }) { toggle(only.id) } else { clear() }
    return true
  }

  /// All duties that are linked, each with what is said of it.
  package var line: String { links.map { text(of: $0) }.joined(separator: "; ") }

  package func draw(on canvas: inout Canvas, in area: Area, isFocused: Bool, placeholder: String) {
    let typed = picker.filter.text
    let kind = Reading.Field.Kind.picking(
      typed: typed, take: typed.isEmpty ? .character(" ") : .enter, leave: isMoved ? nil : .enter)
    let value = line
    canvas.spoken(
      .field(Reading.Field(kind, value, hint: placeholder, isFocused: isFocused)), at: area.origin
    ) { show(on: &$0, in: area, isFocused: isFocused, placeholder: placeholder) }
  }

  private func show(on canvas: inout Canvas, in area: Area, isFocused: Bool, placeholder: String) {
    let role: Role = isFocused ? .focusedField : .field
    canvas.fill(area, role: role)
    let room = max(1, area.columns - (isFocused ? picker.filter.text.columns + 3 : 0))
    let shown = line.clipped(to: room)
    canvas.write(shown, at: area.origin, role: role, limit: room)
    let column = shown.columns
    if isFocused {
      let rest = area.split(left: min(column + (column > 0 ? 1 : 0), max(0, area.columns - 2))).rest
      picker.filter.draw(on: &canvas, in: rest, isFocused: true, placeholder: column == 0 ? placeholder : "")
    } else if links.isEmpty {
      canvas.write(placeholder, in: area, role: .placeholder)
    }
  }

  package func drawSuggestions(on canvas: inout Canvas, in area: Area) {
    picker.speak(on: &canvas, in: area)
    canvas.unheard { showSuggestions(on: &$0, in: area) }
  }

  private func showSuggestions(on canvas: inout Canvas, in area: Area) {
    for (row, index) in picker.cursor.visible.enumerated() where row < area.rows {
      let candidate = picker.matches[index]
      let isLinked = links.contains { $0.description == candidate.id }
      candidate.draw(
        on: &canvas, in: area.row(row).split(left: 4).rest, isChosen: index == picker.cursor.selected)
      canvas.write(isLinked ? "[x]" : "[ ]", at: area.row(row).origin, role: .mark)
    }
  }
}
