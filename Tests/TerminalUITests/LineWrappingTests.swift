import TerminalUI
import TestSupport
import Testing

@Suite struct `Breaking lines` {
  func lines(_ text: String, _ width: Int) -> [String] { LineWrapping(text, width: width).lines.map(\.text) }

  @Test func `Chinese breaks between any two characters`() {
    #expect(lines("落实主体责任", 8) == ["落实主体", "责任"])
  }

  @Test func `W-3 no line begins with a closing mark`() {
    #expect(lines("落实主体，责任", 8) == ["落实主", "体，责任"])
  }

  @Test func `W-3 no line ends with an opening mark`() {
    #expect(lines("依据文《办法》", 8) == ["依据文", "《办法》"])
  }

  @Test func `a Latin word stays whole when it fits`() {
    #expect(lines("open the record", 8) == ["open the", "record"])
    #expect(lines("材料 report.docx", 12) == ["材料 ", "report.docx"])
  }

  @Test func `a word that is too long is cut`() {
    #expect(lines("abcdefghij", 4) == ["abcd", "efgh", "ij"])
  }

  @Test func `line ends start new lines`() {
    #expect(lines("一\n\n二\n", 8) == ["一", "", "二", ""])
  }

  @Test func `an empty text has one line`() {
    #expect(lines("", 8) == [""])
  }

  @Test func `a caret finds its place and comes back`() {
    let wrapping = LineWrapping("落实主体责任\n二", width: 8)
    #expect(wrapping.point(ofCaret: 5) == Point(column: 2, row: 1))
    #expect(wrapping.point(ofCaret: 7) == Point(column: 0, row: 2))
    #expect(wrapping.caret(at: Point(column: 3, row: 1)) == 5)
    #expect(wrapping.caret(at: Point(column: 99, row: 1)) == 6)
  }

  @Test(arguments: 1...25 as ClosedRange<UInt64>)
  func `the lines give back the text and none is too wide`(seed: UInt64) {
    var random = Seeded(seed)
    let text = Seeded.wildText(length: .random(in: 0...60, using: &random), using: &random)
    let characters = Array(text)
    for width in 2...20 {
      let lines = LineWrapping(text, width: width).lines
      #expect(lines.map { String(characters[$0.range]) }.joined() == text)
      #expect(lines.allSatisfy { $0.text.columns <= width })
      #expect(zip(lines, lines.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
    }
  }

  @Test(arguments: 1...25 as ClosedRange<UInt64>)
  func `no line begins with a closing mark or ends with an opening one where that can be helped`(
    seed: UInt64
  ) {
    var random = Seeded(seed)
    let characters = Array(Seeded.tameText(length: 60, using: &random))
    let text = String(characters)
    let whole = Array(text)
    for width in 6...20 {
      let lines = LineWrapping(text, width: width).lines
      for (line, next) in zip(lines, lines.dropFirst()) where !line.endsParagraph {
        let all = whole[line.range.lowerBound...next.range.lowerBound]
        let hasCut = zip(all, all.dropFirst()).contains { LineBreaking.allowsCut(between: $0, and: $1) }
        guard hasCut, let first = next.text.first else { continue }
        let last = whole[line.range.upperBound - 1]
        #expect(LineBreaking.allowsCut(between: last, and: first), "\(line.text)|\(next.text)")
      }
    }
  }

  @Test(arguments: 1...40 as ClosedRange<UInt64>)
  func `every caret has a place, and its place gives it back`(seed: UInt64) {
    var random = Seeded(seed)
    let text = Seeded.tameText(length: 40, using: &random)
    let wrapping = LineWrapping(text, width: 10)
    for caret in 0...text.count {
      let point = wrapping.point(ofCaret: caret)
      #expect(wrapping.lines.indices.contains(point.row))
      let line = wrapping.lines[point.row]
      if caret - line.range.lowerBound < line.text.count { #expect(wrapping.caret(at: point) == caret) }
    }
  }
}
