extension StringProtocol {
  /// The columns this text takes on a terminal.
  package var columns: Int {
    var columns = 0
    for character in self { columns += character.columns }
    return columns
  }

  /// This text as it may reach a terminal.
  package var displayable: String {
    String(self.compactMap(\.displayable))
  }

  /// The longest beginning that fits, never half a wide character.
  package func prefix(columns: Int) -> SubSequence {
    var room = columns
    var end = startIndex
    while end < endIndex {
      room -= self[end].columns
      if room < 0 { break }
      formIndex(after: &end)
    }
    return self[..<end]
  }

  /// This text if it fits, else a beginning and an ending that says there is more.
  package func clipped(to columns: Int, ending: String = "..") -> String {
    if utf8.count <= columns || self.columns <= columns { return String(self) }
    let room = columns - ending.columns
    return room > 0 ? prefix(columns: room) + ending : String(prefix(columns: columns))
  }

  /// The longest end that fits, never half a wide character.
  package func suffix(columns: Int) -> SubSequence {
    var room = columns
    var start = endIndex
    while start > startIndex {
      let before = index(before: start)
      room -= self[before].columns
      if room < 0 { break }
      start = before
    }
    return self[start...]
  }

  /// This text if it fits, else a sign that there is more and its end: of a path the end says the most.
  package func clippedBefore(to columns: Int, beginning: String = "…") -> String {
    if utf8.count <= columns || self.columns <= columns { return String(self) }
    let room = columns - beginning.columns
    return room > 0 ? beginning + suffix(columns: room) : String(suffix(columns: columns))
  }

  /// This text in exactly this many columns, cut or filled with spaces.
  package func padded(to columns: Int, _ alignment: Alignment = .leading) -> String {
    let text = clipped(to: columns)
    let spare = Swift.max(0, columns - text.columns)
    let before =
      switch alignment {
      case .leading: 0
      case .trailing: spare
      case .centre: spare / 2
      }
    return String(repeating: " ", count: before) + text + String(repeating: " ", count: spare - before)
  }
}

/// Where a text stands in a wider place.
package enum Alignment: Hashable, Sendable {
  /// At the left, as words are.
  case leading
  /// At the right, as figures are.
  case trailing
  /// In the middle.
  case centre
}
