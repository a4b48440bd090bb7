import TerminalUI
import TestSupport
import Testing

@Suite struct `Canvas and its cells` {
  @Test func `R-365 a wide character at the right edge is left out`() {
    var canvas = Canvas(size: Size(columns: 3, rows: 1))
    canvas.write("记事", at: Point(column: 0, row: 0))
    #expect(canvas.description == "记 |\n--\n")
  }

  @Test func `R-365 writing over the right half blanks the left`() {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    canvas.write("记事", at: Point(column: 0, row: 0))
    canvas.write("x", at: Point(column: 1, row: 0))
    #expect(canvas.description == " x事|\n--\n")
  }

  @Test func `R-365 writing over the left half blanks the right`() {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    canvas.write("记事", at: Point(column: 0, row: 0))
    canvas.write("x", at: Point(column: 0, row: 0))
    #expect(canvas.description == "x 事|\n--\n")
  }

  @Test func `a wide character cut by the left edge of the clip leaves a blank`() {
    var canvas = Canvas(size: Size(columns: 4, rows: 1))
    canvas.write("记事", at: Point(column: -1, row: 0))
    #expect(canvas.description == " 事 |\n--\n")
  }

  @Test func `an escape sequence in data is shown and not obeyed`() {
    var canvas = Canvas(size: Size(columns: 6, rows: 1))
    canvas.write("\u{1B}[31m", at: Point(column: 0, row: 0))
    #expect(canvas.description == "?[31m |\n--\n")
  }

  @Test func `nothing is drawn outside the clip`() {
    var canvas = Canvas(size: Size(columns: 6, rows: 2))
    canvas.clipped(to: Area(left: 1, top: 0, columns: 3, rows: 1)) { canvas in
      canvas.fill(canvas.area, with: "#")
      canvas.write("abcdef", at: Point(column: 0, row: 1))
    }
    #expect(canvas.text == " ###\n")
  }

  @Test func `the description shows the roles of rows that have any`() {
    var canvas = Canvas(size: Size(columns: 4, rows: 2))
    canvas.write("记", at: Point(column: 1, row: 1), role: .alert)
    #expect(canvas.description == "    |\n 记 |\n--\n1\t.AA.\n")
  }

  @Test func `a frame has its title in the upper edge`() {
    var canvas = Canvas(size: Size(columns: 10, rows: 3))
    canvas.frame(canvas.area, title: "记实")
    #expect(canvas.text == "┌─ 记实 ─┐\n│        │\n└────────┘")
  }

  @Test(arguments: 1...60 as ClosedRange<UInt64>)
  func `R-365 every row is as wide as the canvas and holds no half character`(seed: UInt64) {
    var random = Seeded(seed)
    let size = Size(columns: .random(in: 1...30, using: &random), rows: .random(in: 1...6, using: &random))
    var canvas = Canvas(size: size)
    for _ in 0..<60 {
      let point = Point(
        column: .random(in: -5...35, using: &random), row: .random(in: -2...8, using: &random))
      let area = Area(
        left: .random(in: -3...30, using: &random), top: .random(in: -2...6, using: &random),
        columns: .random(in: 0...20, using: &random), rows: .random(in: 0...4, using: &random))
      let text = Seeded.wildText(length: .random(in: 0...12, using: &random), using: &random)
      switch Int.random(in: 0...4, using: &random) {
      case 0: canvas.fill(area, with: text.first ?? "记")
      case 1: canvas.frame(area, title: text)
      case 2: canvas.clipped(to: area) { $0.write(text, at: point, role: .alert) }
      case 3: canvas.write(text, at: point, limit: .random(in: 0...9, using: &random))
      default: canvas.write(text, in: area, .trailing)
      }
    }
    expectWhole(canvas)
  }
}

/// Expects that no row is wider or narrower than the canvas, and no character is halved.
func expectWhole(_ canvas: Canvas, at location: SourceLocation = #_sourceLocation) {
  for number in 0..<canvas.size.rows {
    let row = Array(canvas.row(number))
    let isWhole = row.enumerated().allSatisfy { column, cell in
      let isRightHalf = column > 0 && row[column - 1].glyph?.columns == 2
      return (cell.glyph == nil) == isRightHalf && (cell.glyph.map { $0.displayable == $0 } ?? true)
    }
    let columns = row.reduce(0) { $0 + ($1.glyph?.columns ?? 0) }
    if !isWhole || columns != canvas.size.columns {
      Issue.record("row \(number) is not whole: \(String(row.compactMap(\.glyph)))", sourceLocation: location)
    }
  }
}
