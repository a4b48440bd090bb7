import Testing

@testable import Workbooks

@Suite struct `Tables to fill in` {
  private static let words = BookTemplate.Words(
    sheet: "说明", headings: ["表头", "键", "必填", "写什么", "例", "可填的词"], yes: "是", no: "否", separator: "、",
    elsewhere: { "见 \($0) 列" })

  private static func template() throws -> Opened {
    let units = (1...120).map { "单位\($0)" }
    return try Opened { book in
      try BookTemplate(
        "记实",
        [
          .init(
            BookColumn("单位代码", isMandatory: true, words: units, note: "先登记单位"), key: "unit", meaning: "单位的代码",
            example: .text("0012")),
          .init(
            BookColumn("责任", words: ["主体责任", "监督责任"]), key: "side", meaning: "哪一方面",
            example: .text("主体责任")),
          .init(
            BookColumn("日期", .day), key: "date", meaning: "哪一天",
            example: .day(BookDay(year: 2026, month: 3, day: 5))),
        ], words: words
      ).write(to: book)
    }
  }

  @Test func `headings stand as they are read, and those that must be there look different`() throws {
    let book = try Self.template()
    #expect(["A1", "B1", "C1"].map(book.text) == ["单位代码", "责任", "日期"])
    #expect(!book.cell("A1").isEmpty && book.cell("A1").contains("s=\"") && book.cell("B1").contains("s=\""))
    let looks = ["A1", "B1", "C1"].map { book.cell($0).prefix { $0 != ">" }.split(separator: " ")[2] }
    #expect(looks[0] != looks[1] && looks[1] == looks[2])
  }

  @Test func `few words are a choice by themselves, many a range of the second sheet`() throws {
    let sheet = try Self.template().sheet
    #expect(sheet.contains("sqref=\"B2:B1048576\""))
    #expect(sheet.contains("<formula1>\"主体责任,监督责任\"</formula1>"))
    #expect(sheet.contains("<formula1>'说明'!$G$2:$G$121</formula1>"))
    #expect(sheet.contains("prompt=\"先登记单位\""))
  }

  @Test func `the second sheet explains each column`() throws {
    let sheet = try Self.template().part("xl/worksheets/sheet2.xml")
    for text in ["单位的代码", "见 G 列", "主体责任、监督责任", "单位120"] { #expect(sheet.contains(">\(text)</t>")) }
  }

  @Test func `empty cells of a column keep what is typed`() throws {
    // The looks of columns: the one of codes is a text, the one of days a date.
    let book = try Self.template()
    #expect(book.sheet.contains("<col min=\"3\" max=\"3\""))
    #expect(book.part("xl/styles.xml").contains("numFmtId=\"49\""))
  }

  @Test func `Excel takes 255 units for a choice, and parts words at commas`() {
    #expect(BookRules.fitsChoice([String(repeating: "字", count: 255)]))
    #expect(!BookRules.fitsChoice([String(repeating: "字", count: 255), ""]))
    #expect(BookRules.fitsChoice([String(repeating: "字", count: 127), String(repeating: "字", count: 127)]))
    #expect(!BookRules.fitsChoice(["a,b"]))
    #expect(!BookRules.fitsChoice(["a\"b"]))
  }

  @Test func `a range names its sheet and its column`() {
    #expect(BookRules.range(sheet: "It's", place: 27, rows: 1...9) == "'It''s'!$AB$2:$AB$10")
    #expect([0, 25, 26, 701, 702].map(BookRules.letters) == ["A", "Z", "AA", "ZZ", "AAA"])
  }

  @Test func `a note that is too long is cut`() throws {
    let note = String(repeating: "注", count: 300)
    let book = try Opened([BookColumn("文", note: note)], [])
    #expect(book.sheet.contains("prompt=\"\(String(repeating: "注", count: 254))…\""))
  }
}
