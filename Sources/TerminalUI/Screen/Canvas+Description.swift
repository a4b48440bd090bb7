extension Canvas: CustomStringConvertible {
  /// The text of every row, then the roles of every row that is not all plain text.
  package var description: String { description(of: 0..<size.rows) }

  /// The same of some rows, numbered from the first of them.
  package func description(of some: Range<Int>) -> String {
    let rows = some.map(row)
    let text = rows.map { String($0.compactMap(\.glyph)) + "|" }
    let roles = rows.enumerated().compactMap { number, cells in
      cells.allSatisfy { $0.role == .text } ? nil : "\(number)\t" + String(cells.map(\.role.rawValue))
    }
    return (text + ["--"] + roles).joined(separator: "\n") + "\n"
  }

  /// The text alone, a line a row, without the spaces at the ends.
  package var text: String {
    (0..<size.rows).map { number in
      var line = row(number).compactMap(\.glyph)
      while line.last == " " { line.removeLast() }
      return String(line)
    }
    .joined(separator: "\n")
  }
}
