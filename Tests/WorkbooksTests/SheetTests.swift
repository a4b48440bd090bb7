import Testing

@testable import Workbooks

@Suite struct `Sheets of a workbook` {
  @Test func `the same rows give the same bytes`() throws {
    let rows: [[BookCell]] = (0..<200).map { [.text("第 \($0) 行"), .integer($0)] }
    let columns = [BookColumn("文"), BookColumn("数", .integer)]
    #expect(try Opened(columns, rows).bytes == Opened(columns, rows).bytes)
  }

  @Test func `the moment it was made is the one that was given`() throws {
    let book = try Opened([BookColumn("文")], [])
    #expect(book.part("docProps/core.xml").contains("2026-06-21T00:00:00Z"))
  }

  @Test func `the heading stays in sight and filters`() throws {
    let book = try Opened([BookColumn("甲"), BookColumn("乙")], [[.text("a"), .text("b")], [.text("c")]])
    #expect(book.sheet.contains("state=\"frozen\""))
    #expect(book.sheet.contains("<autoFilter ref=\"A1:B3\"/>"))
  }

  @Test func `a list without rows has its headings`() throws {
    let book = try Opened([BookColumn("甲"), BookColumn("乙")], [])
    #expect(book.text("B1") == "乙")
    #expect(book.sheet.contains("<autoFilter ref=\"A1:B1\"/>"))
  }

  @Test func `a column is as wide as its widest cell, a Chinese character two`() {
    var widths = BookWidths([BookColumn("甲"), BookColumn("乙"), BookColumn("丙")])
    widths.add([.text("研究部署党风廉政建设工作"), .text("short"), .text(String(repeating: "长", count: 900))])
    widths.add([.text("字"), .text("twenty-one characters")])
    #expect(widths.width(of: 0, isFiltered: false) == 31)
    #expect(widths.width(of: 1, isFiltered: false) == 27)
    #expect(widths.width(of: 2, isFiltered: false) == 60)
  }

  @Test func `the widest line counts`() {
    #expect("ab\n一二三\nc".bookColumns(upTo: 60) == 6)
    #expect("ab\n一二三\nc".bookColumns(upTo: 5) == 5)
  }

  @Test func `dates and figures have room before anything is typed`() {
    let kinds: [BookColumn.Kind] = [.day, .moment, .hundredths]
    let widths = BookWidths(kinds.map { BookColumn("日", $0) })
    #expect(kinds.indices.map { widths.width(of: $0, isFiltered: false) } == [13, 19, 10])
  }

  @Test func `every number has room`() {
    var widths = BookWidths([BookColumn("数", .integer), BookColumn("分", .hundredths)])
    widths.add([.integer(-123_456_789_012_345), .hundredths(-99_999_999_999_999)])
    #expect(widths.width(of: 0, isFiltered: false) >= 18)
    #expect(widths.width(of: 1, isFiltered: false) >= 18)
  }

  @Test func `a title becomes a name that a sheet can have`() {
    #expect(BookSheet.safeName("2026/6 [主体]: 记实?") == "2026-6 -主体-- 记实-")
    #expect(BookSheet.safeName("'引'") == "引")
    #expect(BookSheet.safeName("") == "-")
    #expect(BookSheet.safeName("History") == "-History")
    #expect(BookSheet.safeName(String(repeating: "长", count: 40)) == String(repeating: "长", count: 31))
  }
}
