import TerminalUI
import TestSupport
import Testing

@Suite struct `Marks on the rows of a list` {
  @Test func `W-1 marks on hidden rows are counted, and an act does not reach them`() {
    var marks = Marks<Int>()
    marks.mark([1, 2, 3])
    #expect(marks.among([2, 9, 1]) == [2, 1])
    #expect(marks.hidden(among: [2, 9, 1]) == 1)
    marks.unmark([1, 2])
    #expect(marks.all == [3])
  }

  @Test(arguments: 1...20)
  func `W-1 whatever is marked and shown, an act reaches what is both, and every mark is counted`(
    seed: Int
  ) {
    var random = Seeded(UInt64(seed))
    var marks = Marks<Int>()
    var model: Set<Int> = []
    for _ in 0..<200 {
      let row = Int.random(in: 0..<40, using: &random)
      switch Int.random(in: 0..<8, using: &random) {
      case 0:
        marks.mark(row..<row + 5)
        model.formUnion(row..<row + 5)
      case 1:
        marks.unmark([row, row + 1])
        model.subtract([row, row + 1])
      case 2 where row == 0:
        marks.clear()
        model = []
      default:
        marks.toggle(row)
        model.formSymmetricDifference([row])
      }
      let shown = (0..<45).filter { _ in Bool.random(using: &random) }.shuffled(using: &random)
      let reached = marks.among(shown)
      #expect(reached == shown.filter(model.contains))
      #expect(marks.hidden(among: shown) == model.subtracting(shown).count)
      #expect(marks.isEmpty == model.isEmpty && marks.contains(row) == model.contains(row))
    }
  }

  @Test func `W-1 the part of a cell that was looked for is shown, as far as it is in sight`() {
    var table = Table([Table.Column("", width: 8)], count: 1, hasHeader: false)
    table.resize(rows: 1)
    func roles(_ text: String, _ match: Range<Int>) -> String {
      var canvas = Canvas(size: Size(columns: 11, rows: 1))
      table.draw(on: &canvas, in: canvas.area, isFocused: false) { _ in
        Table.Row([Table.Cell(text, matches: [match])])
      }
      return String(canvas.row(0).dropFirst(3).map(\.role.rawValue))
    }
    #expect(roles("a谈心b", 1..<3) == "sMMMMsss")
    #expect(roles("谈心谈话记录", 2..<4) == "ssssMMss")
    #expect(roles("谈心谈话记录", 4..<6) == "ssssssss")
  }
}
