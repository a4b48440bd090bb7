import TerminalUI
import Testing

@Suite struct `Charts and grids` {
  @Test func `W-5 a bar is filled to half a column`() {
    var canvas = Canvas(size: Size(columns: 10, rows: 1))
    canvas.bar(canvas.area, done: 1, of: 4)
    #expect(canvas.text == "██▌░░░░░░░")
    canvas.bar(canvas.area, done: 0, of: 0)
    #expect(canvas.text == "░░░░░░░░░░")
    canvas.bar(canvas.area, done: 9, of: 4)
    #expect(canvas.text == "██████████")
  }

  @Test func `W-5 columns grow by eighths, and one is told from none`() {
    var canvas = Canvas(size: Size(columns: 7, rows: 2))
    canvas.chart(canvas.area, of: [16, 8, 0, 1], step: 2)
    #expect(canvas.text == "█\n█ █   ▁")
  }

  @Test func `W-5 every sign of a chart has its own sign where there is only ASCII`() {
    let signs = Set(ChartSign.levels + ChartSign.shades + ["▌"])
    let shown = signs.compactMap(ChartSign.ascii)
    #expect(shown.count == signs.count && shown.allSatisfy(\.isASCII))
    #expect(Set(ChartSign.levels.compactMap(ChartSign.ascii)).count == 8)
    #expect(Set(ChartSign.shades.compactMap(ChartSign.ascii)).count == 4)
  }

  @Test func `W-4 a grid moves by cells and rows and keeps the choice in sight`() {
    var grid = GridCursor()
    grid.setCount(10)
    grid.resize(columns: 4, height: 2)
    for (key, chosen) in [
      (Key.right, 1), (.down, 5), (.down, 9), (.down, 9), (.left, 8), (.up, 4), (.end, 9), (.up, 5),
      (.pageUp, 1), (.up, 1), (.home, 0), (.left, 0),
    ] {
      let isTaken = grid.type(.key(key))
      #expect(isTaken && grid.selected == chosen, "after \(key)")
      #expect(grid.visible.contains(grid.selected))
    }
  }

  @Test func `W-4 a grid takes presses on its cells alone`() {
    var grid = GridCursor()
    grid.setCount(5)
    grid.resize(columns: 3, height: 2)
    let area = Area(left: 1, top: 4, columns: 30, rows: 2)
    let presses = [(12, 5), (25, 5), (5, 6)].map {
      grid.press(Point(column: $0.0, row: $0.1), in: area, cellWidth: 10)
    }
    #expect(presses == [true, false, false] && grid.selected == 4)
  }
}
