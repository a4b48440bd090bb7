import Records
import Reports
import Testing

@Suite struct `Lists for people` {
  static let head = PrintedList<Formats.Row>.Head(title: "示范市 <记实>", subtitle: "2026-06-26  迟录")

  static func text(_ list: PrintedList<Formats.Row>, _ rows: [Formats.Row]) -> String {
    var list = list
    return String(decoding: list.rows(rows) + list.end(), as: UTF8.self)
  }

  @Test func `W-1 a table for spreadsheets has headings in words, a byte order mark, and no formula runs`() {
    #expect(
      Self.text(.csv(Formats.facts, language: .chinese), Formats.rows)
        == "\u{FEFF}名称,条数\r\n市财政局,9\r\n'=HYPERLINK(1),120\r\n")
  }

  @Test func `W-1 a text begins with what it is and what it is narrowed by`() {
    #expect(
      Self.text(.text(Formats.facts, head: Self.head, language: .chinese), [Formats.rows[0]]) == """
        示范市 <记实>
        2026-06-26  迟录

        名称      条数
        --------  ----
        市财政局     9

        """)
  }

  @Test
  func `W-1 a page to print shows signs as signs, repeats its headings and needs nothing from elsewhere`() {
    var rows = Formats.rows
    rows[1].name = "<b>\"&\"</b>\u{202E}"
    let page = Self.text(.html(Formats.facts, head: Self.head, language: .chinese), rows)
    #expect(page.hasPrefix("<!DOCTYPE html>\n<html lang=\"zh-CN\">") && page.hasSuffix("</html>\n"))
    #expect(page.contains("<h1>示范市 &lt;记实&gt;</h1>"))
    #expect(page.contains("<tr><td>市财政局</td><td class=\"figure\">9</td></tr>\n"))
    #expect(page.contains("<td>&lt;b&gt;&quot;&amp;&quot;&lt;/b&gt;?</td>"))
    #expect(page.contains("thead { display: table-header-group }") && page.contains("default-src 'none'"))
    #expect(!page.contains("http://") && !page.contains("https://") && !page.contains("<script"))
  }

  @Test func `W-1 pages of rows make the same file as all rows at once, and an empty list says so`() {
    let make: [() -> PrintedList<Formats.Row>] = [
      { .csv(Formats.facts, language: .english) },
      { .html(Formats.facts, head: Self.head, language: .english) },
    ]
    for list in make {
      var paged = list()
      let bytes = Formats.rows.flatMap { paged.rows([$0]) } + paged.end()
      #expect(String(decoding: bytes, as: UTF8.self) == Self.text(list(), Formats.rows))
    }
    #expect(Self.text(make[1](), []).contains("<p>(none)</p>"))
    #expect(
      Self.text(.text(Formats.facts, head: Self.head, language: .english), []).hasSuffix("\n\n(none)\n"))
  }

  @Test func `W-1 records on paper tell who took part`() {
    let keys = RecordFacts.printed.map(\.key)
    #expect(keys.contains("people") && keys.allSatisfy { !$0.isEmpty })
    #expect(RecordFacts.printed.allSatisfy { $0.title != nil })
  }
}
