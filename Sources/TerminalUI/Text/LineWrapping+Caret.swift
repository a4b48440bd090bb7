extension LineWrapping {
  /// The line and column where a caret before a character stands.
  package func point(ofCaret caret: Int) -> Point {
    let row = lines.lastIndex { $0.range.lowerBound <= caret } ?? 0
    let line = lines[row]
    let before = line.text.prefix(max(0, caret - line.range.lowerBound))
    return Point(column: before.columns, row: row)
  }

  /// The caret nearest to a column of a line, never in the middle of a wide character.
  package func caret(at point: Point) -> Int {
    let line = lines[min(max(0, point.row), lines.count - 1)]
    var (caret, column) = (line.range.lowerBound, 0)
    for character in line.text {
      column += character.columns
      if column > point.column { return caret }
      caret += 1
    }
    return min(caret, lastCaret(of: line))
  }

  /// The caret after the last character of a line, which still stands in it.
  package func lastCaret(ofLine row: Int) -> Int { lastCaret(of: lines[min(max(0, row), lines.count - 1)]) }

  private func lastCaret(of line: Line) -> Int {
    if line.endsParagraph { return line.range.upperBound - 1 }
    let isLast = line.range.upperBound == lines.last?.range.upperBound
    return isLast ? line.range.upperBound : max(line.range.lowerBound, line.range.upperBound - 1)
  }
}
