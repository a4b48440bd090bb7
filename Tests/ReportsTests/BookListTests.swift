import Records
import Testing
import Workbooks

@testable import Reports

@Suite struct `Lists as workbooks` {
  @Test func `days are days, numbers numbers, and codes stand beside names`() throws {
    struct Line { var unit: String, name: String, due: Day?, left: Int?, remark: String, score: Int? }
    let facts: [Fact<Line>] = [
      Fact("unit", "单位", "unit", { .text($0.unit) }) { line, _ in line.name }.named(),
      Fact("due", "期限", "due", { .of($0.due) }) { line, _ in line.due.map { "到 \($0)" } ?? "" },
      Fact("left", "剩余", "left", { .optional($0.left) }) { line, _ in line.left.map { "\($0) 天" } ?? "" },
      Fact("note", "说明", "note", { .optional($0.left) }) { line, _ in line.remark }.toldInBooks(),
      Fact("score", "得分", "score", isFigure: true, { $0.score.map { .hundredths($0) } ?? .none }) {
        line, _ in line.score == nil ? "-" : "x"
      },
      Fact("only") { .text($0.unit) },
    ]
    let line = Line(unit: "CZJ", name: "财政局", due: Day("2026-06-26"), left: 3, remark: "快了", score: 9_550)
    let empty = Line(unit: "A", name: "甲", due: nil, left: nil, remark: "", score: nil)
    #expect(facts.flatMap { $0.bookHeadings(in: .chinese) } == ["单位代码", "单位", "期限", "剩余", "说明", "得分"])
    #expect(
      facts.filter { $0.title != nil }.flatMap { $0.bookCells(of: line, in: .chinese) } == [
        .text("CZJ"), .text("财政局"), .day(BookDay(year: 2026, month: 6, day: 26)), .integer(3), .text("快了"),
        .hundredths(9_550),
      ])
    #expect(
      facts.filter { $0.title != nil }.flatMap { $0.bookCells(of: empty, in: .chinese) } == [
        .text("A"), .text("甲"), .text(""), .text(""), .text(""), .empty,
      ])
    let csv = ListingWriter.whole([line], facts, format: .csv(shown: false), language: .chinese)
    #expect(String(decoding: csv, as: UTF8.self).hasSuffix("CZJ,2026-06-26,3,3,95.50,CZJ\r\n"))
    let book = try BookWriter(created: 1, scratch: "/tmp")
    var list = BookList(facts, title: "清单", language: .chinese, in: book)
    try list.rows([line, empty])
    try list.end()
    #expect(try book.finish().size > 4_000)
  }
}
