/// A text in lines that fit a width, broken as Chinese and Latin writing want it.
///
/// Invariants: the ranges of the lines follow each other without gaps and
/// cover the text; no line's text is wider than the width, unless one
/// character alone is; where any other break is possible, no line begins with
/// a closing mark or ends with an opening one, and no Latin word is cut.
package struct LineWrapping: Hashable, Sendable {
  /// One line of the text.
  package struct Line: Hashable, Sendable {
    /// The characters it holds, counted from the text's beginning, with the line end if there is one.
    package let range: Range<Int>
    /// What is drawn: no line end, no spaces that hang over the edge.
    package let text: String
    /// Whether a line end in the text ends it.
    package let endsParagraph: Bool
  }

  /// The lines; there is always one.
  package let lines: [Line]

  /// Breaks a text into lines.
  package init(_ text: String, width: Int) {
    let characters = Array(text)
    var lines: [Line] = []
    var start = 0
    for index in characters.indices where characters[index].isNewline {
      Self.wrap(characters, start..<index, width: max(1, width), endsParagraph: true, into: &lines)
      start = index + 1
    }
    Self.wrap(characters, start..<characters.count, width: max(1, width), endsParagraph: false, into: &lines)
    self.lines = lines
  }

  private static func wrap(
    _ characters: [Character], _ paragraph: Range<Int>, width: Int, endsParagraph: Bool,
    into lines: inout [Line]
  ) {
    var start = paragraph.lowerBound
    while true {
      let end = lineEnd(characters, from: start, to: paragraph.upperBound, width: width)
      let isLast = end == paragraph.upperBound
      var shown = characters[start..<end]
      var columns = shown.reduce(0) { $0 + $1.columns }
      while columns > width, let last = shown.last, last.isWhitespace {
        columns -= last.columns
        shown.removeLast()
      }
      lines.append(
        Line(
          range: start..<(isLast && endsParagraph ? end + 1 : end), text: String(shown),
          endsParagraph: isLast && endsParagraph))
      if isLast { return }
      start = end
    }
  }

  /// Where the line that starts at a place ends.
  private static func lineEnd(_ characters: [Character], from start: Int, to end: Int, width: Int) -> Int {
    var (index, columns) = (start, 0)
    while index < end, columns + characters[index].columns <= width {
      columns += characters[index].columns
      index += 1
    }
    if index == end { return end }
    let latest = max(index, start + 1)
    if latest == end { return end }  // one character, wider than the line
    while index < end, characters[index].isWhitespace { index += 1 }  // spaces hang over the edge
    if index == end { return end }
    if index > latest, LineBreaking.allowsCut(between: " ", and: characters[index]) { return index }
    let places = stride(from: latest, to: start, by: -1)
    return places.first { LineBreaking.allowsBreak(between: characters[$0 - 1], and: characters[$0]) }
      ?? places.first { LineBreaking.allowsCut(between: characters[$0 - 1], and: characters[$0]) }
      ?? latest
  }
}
