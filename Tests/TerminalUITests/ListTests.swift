import TerminalUI
import TestSupport
import Testing

@Suite struct `The place in a list` {
  var cursor = ListCursor(count: 100, height: 10)

  mutating func press(_ keys: Key...) { for key in keys { _ = cursor.type(.key(key)) } }

  @Test mutating func `arrows and j k move by one`() {
    press(.down, .character("j"), .character("j"), .up, .character("k"))
    #expect(cursor.selected == 1)
  }

  @Test mutating func `g and G, Home and End go to the ends`() {
    press(.character("G"))
    #expect(cursor.visible == 90..<100)
    press(.home)
    #expect(cursor.selected == 0)
  }

  @Test mutating func `a page moves by a window less one row`() {
    press(.pageDown, .pageDown)
    #expect(cursor.selected == 18)
  }

  @Test mutating func `R-370 a smaller window keeps the chosen row in sight`() {
    cursor.select(9)
    cursor.resize(height: 3)
    #expect(cursor.selected == 9)
    #expect(cursor.visible == 7..<10)
  }

  @Test mutating func `R-370 a larger window leaves no empty rows below`() {
    cursor.select(99)
    cursor.resize(height: 30)
    #expect(cursor.visible == 70..<100)
    #expect(cursor.selected == 99)
  }

  @Test mutating func `R-364 fewer rows choose the last one that is left`() {
    cursor.select(50)
    cursor.setCount(20)
    #expect(cursor.selected == 19)
    cursor.setCount(0)
    #expect(cursor.selection == nil)
  }

  @Test mutating func `rows that come in above leave the chosen one where it stands`() {
    cursor.select(15)
    let height = cursor.selected - cursor.top
    cursor.followSelection(to: 18, count: 103)
    #expect(cursor.selected == 18)
    #expect(cursor.selected - cursor.top == height)
  }

  @Test mutating func `the wheel moves by three, a press chooses a row`() {
    _ = cursor.type(.mouse(Mouse(.wheelDown, at: Point(column: 0, row: 0))))
    #expect(cursor.selected == 3)
    let area = Area(left: 0, top: 5, columns: 20, rows: 10)
    let isRow = [7, 4].map { cursor.press(Point(column: 3, row: $0), in: area) }
    #expect(cursor.selected == 2)
    #expect(isRow == [true, false])
  }

  @Test(arguments: 1...30 as ClosedRange<UInt64>)
  func `the chosen row exists and is in sight whatever happens`(seed: UInt64) {
    var random = Seeded(seed)
    var cursor = ListCursor(count: 10, height: 4)
    let keys: [Key] = [.up, .down, .pageUp, .pageDown, .home, .end]
    for _ in 0..<300 {
      switch Int.random(in: 0...3, using: &random) {
      case 0: cursor.resize(height: .random(in: -1...12, using: &random))
      case 1: cursor.setCount(.random(in: 0...40, using: &random))
      case 2: cursor.select(.random(in: -5...50, using: &random))
      default: _ = cursor.type(.key(keys[Int.random(in: 0..<keys.count, using: &random)]))
      }
      #expect(cursor.count == 0 ? cursor.visible.isEmpty : cursor.visible.contains(cursor.selected))
      #expect(cursor.top == 0 || cursor.top + cursor.height <= cursor.count)
    }
  }
}

@Suite struct `Tables` {
  let columns: [Table.Column] = [
    .init("编号", width: 8), .init("事项", width: 12, weight: 1), .init("期限", width: 6, dropOrder: 1),
    .init("得分", width: 6, .trailing, dropOrder: 2),
  ]
  let rows: [Table.Row] = [
    .init(["Z-01", "年度工作计划与责任分解", "02-28", "2.5"]),
    .init(["Z-02#2", .init("研究ａｂ", role: .alert), "06-25", "10"], isMarked: true),
  ]

  func draw(_ width: Int, selected: Int = 0) -> Canvas {
    var canvas = Canvas(size: Size(columns: width, rows: 3))
    var table = Table(columns, count: rows.count, height: 2)
    table.cursor.select(selected)
    table.draw(on: &canvas, in: canvas.area) { rows.indices.contains($0) ? rows[$0] : nil }
    return canvas
  }

  @Test func `R-365 Chinese, Latin and full-width cells stay aligned`() {
    let expected = """
         编号      事项             期限      得分|
         Z-01      年度工作计划..   02-28      2.5|
      >x Z-02#2    研究ａｂ         06-25       10|
      --
      0\t...HHHHHHHH..HHHHHHHHHHHHHHH..HHHHHH..HHHHHH
      2\tSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSSS

      """
    #expect(differingRows(expected: expected, actual: draw(44, selected: 1).description) == [])
  }

  @Test func `columns that may go are left out by their order when it is narrow`() {
    #expect(Table(columns).places(in: 41).map(\.index) == [0, 1, 2, 3])
    #expect(Table(columns).places(in: 40).map(\.index) == [0, 1, 2])
    #expect(Table(columns).places(in: 32).map(\.index) == [0, 1])
  }

  @Test func `room to spare goes to the columns with weight`() {
    #expect(Table(columns).places(in: 60).map(\.width) == [8, 31, 6, 6])
  }

  @Test func `a row that is not loaded yet is empty`() {
    var canvas = Canvas(size: Size(columns: 30, rows: 2))
    Table(columns, count: 1, height: 1).draw(on: &canvas, in: canvas.area) { _ in nil }
    #expect(canvas.text.hasSuffix("\n>"))
  }

  @Test(arguments: 1...12 as ClosedRange<UInt64>)
  func `R-365 columns stand where they should for any text and any width`(seed: UInt64) {
    var random = Seeded(seed)
    let rows = (0..<5).map { _ in
      Table.Row((0..<4).map { _ in Table.Cell(Seeded.wildText(length: 6, using: &random)) })
    }
    for width in stride(from: 1, through: 60, by: 3) {
      var canvas = Canvas(size: Size(columns: width, rows: 6))
      let table = Table(columns, count: 5, height: 5)
      table.draw(on: &canvas, in: canvas.area) { rows[$0] }
      expectWhole(canvas)
      let gaps = table.places(in: width).map { $0.start - 1 }.filter { $0 > 2 && $0 < width }
      let isClear = gaps.allSatisfy { gap in
        (0..<6).allSatisfy { canvas.cell(at: Point(column: gap, row: $0))?.glyph == " " }
      }
      #expect(isClear, "at \(width) columns")
    }
  }
}
