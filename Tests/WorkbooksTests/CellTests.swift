import Testing

@testable import Workbooks

@Suite struct `Cells of a workbook` {
  @Test(arguments: ["=1+1", "+1", "-2", "@SUM(A1)", "{=1}", "http://a.b", "mailto:a@b.c", "TRUE", "0012"])
  func `a text stays a text whatever it begins with`(_ text: String) throws {
    let book = try Opened([BookColumn("文")], [[.text(text)]])
    #expect(book.text("A2") == text)
    #expect(book.cell("A2").contains("t=\"inlineStr\""))
    #expect(!book.sheet.contains("<f>"))
    #expect(!book.sheet.contains("hyperlink"))
  }

  @Test func `what would be read as an escape is escaped`() throws {
    let texts = ["_x000D_", "a_x0041_b", "_X000d_", "_x00_", "x_x005F_"]
    let book = try Opened([BookColumn("文")], texts.map { [.text($0)] })
    #expect(
      (2...6).map { book.text("A\($0)") } == [
        "_x005F_x000D_", "a_x005F_x0041_b", "_x005F_X000d_", "_x00_", "x_x005F_x005F_",
      ])
  }

  @Test func `an escape behind what looks like the beginning of one stays by itself`() throws {
    let book = try Opened([BookColumn("文")], [[.text("_x000D\r")], [.text("_x000D\0")], [.text("_x000D\n")]])
    #expect(book.text("A2") == "_x005F_x000D_x000D_")
    #expect(book.text("A3") == "_x005F_x000D_x0000_")
    #expect(book.text("A4") == "_x000D\n")
  }

  @Test func `what XML cannot hold is escaped`() throws {
    let book = try Opened(
      [BookColumn("文")],
      [[.text("零\0字")], [.text("铃\u{7}")], [.text("a\r\nb")], [.text("\u{FFFE}")]])
    #expect(book.text("A2") == "零_x0000_字")
    #expect(book.text("A3") == "铃_x0007_")
    #expect(book.text("A4") == "a_x000D_\nb")
    #expect(book.text("A5") == "_xFFFE_")
  }

  @Test func `blanks at the ends are kept`() throws {
    let book = try Opened([BookColumn("文")], [[.text(" 字 ")]])
    #expect(book.cell("A2").contains("<t xml:space=\"preserve\"> 字 </t>"))
  }

  @Test func `numbers are numbers, and scores have two decimals`() throws {
    let book = try Opened(
      [BookColumn("数", .integer), BookColumn("分", .hundredths)],
      [[.integer(-7), .hundredths(-167)], [.integer(1_000_003), .hundredths(123_456_789)]])
    #expect(book.number("A2") == "-7")
    #expect(book.number("B2") == "-1.67")
    #expect(book.number("A3") == "1000003")
    #expect(book.number("B3") == "1234567.89")
    #expect(book.part("xl/styles.xml").contains("numFmtId=\"2\""))
  }

  @Test func `a number that Excel would round is a text`() throws {
    let book = try Opened(
      [BookColumn("数", .integer)],
      [[.integer(999_999_999_999_999)], [.integer(1_000_000_000_000_000)], [.integer(.min)]])
    #expect(book.number("A2") == "999999999999999")
    #expect(book.text("A3") == "1000000000000000")
    #expect(book.text("A4") == "-9223372036854775808")
  }

  @Test func `days and moments are dates with a format of their own`() throws {
    let day = BookDay(year: 2026, month: 6, day: 26)
    let book = try Opened(
      [BookColumn("日", .day), BookColumn("时", .moment)], [[.day(day), .moment(day, minute: 720)]])
    #expect(book.number("A2") == "46199")
    #expect(book.number("B2") == "46199.5")
    #expect(book.part("xl/styles.xml").contains("formatCode=\"yyyy-mm-dd\""))
    #expect(book.part("xl/styles.xml").contains("formatCode=\"yyyy-mm-dd hh:mm\""))
  }

  @Test func `days count from 1 March 1900, as every program counts them`() {
    #expect(BookDay(year: 1900, month: 3, day: 1).serial == 61)
    #expect(BookDay(year: 2000, month: 2, day: 29).serial == 36_585)
    #expect(BookDay(year: 9999, month: 12, day: 31).serial == 2_958_465)
  }

  @Test func `an earlier day is a text`() throws {
    let book = try Opened([BookColumn("日", .day)], [[.day(BookDay(year: 1900, month: 2, day: 28))]])
    #expect(book.text("A2") == "1900-02-28")
    let early = BookCell.moment(BookDay(year: 987, month: 1, day: 2), minute: 65)
    #expect(early.kept == .text("0987-01-02 01:05"))
  }

  @Test func `a text that no cell has room for ends in a remark`() throws {
    let long = String(repeating: "😀", count: 20_000)
    let most = String(repeating: "字", count: 32_767)
    let book = try Opened([BookColumn("文")], [[.text(long)], [.text(most)]])
    #expect(book.shortened == 1)
    #expect(book.text("A2").hasSuffix("😀…(20000)"))
    #expect(book.text("A2").utf16.count == 32_766)
    #expect(book.text("A3").count == 32_767)
  }

  @Test func `a text full of escapes is cut where libxlsxwriter still takes it`() throws {
    let book = try Opened([BookColumn("文")], [[.text(String(repeating: "_x000D_", count: 4_000))]])
    #expect(book.shortened == 1)
    #expect(book.text("A2").hasSuffix("…(28000)"))
    #expect(book.text("A2").utf16.count <= 32_767)
  }
}
