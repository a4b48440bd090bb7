import HonestText
import Records
import Reports
import Testing

@Suite struct `Formats` {
  @Test func `a table on the screen gives way in its names, never in its figures`() {
    var table = TextTable(
      [TextTable.Column("单位"), TextTable.Column("记实", isFigure: true)], within: 20)
    #expect(
      table.lines(of: [["示范市人力资源和社会保障局", "12"], ["县", "3"]]) == [
        "单位            记实", "--------------  ----", "示范市人力资..    12", "县                 3",
      ])
  }

  struct Row: Sendable {
    var name: String
    var count: Int
    var score: Int?
  }

  static let facts: [Fact<Row>] = [
    Fact("name", "名称", "name") { .text($0.name) },
    Fact("count", "条数", "count", isFigure: true) { .integer($0.count) },
    Fact("score") { $0.score.map(JSONText.hundredths) ?? .none },
  ]
  static let rows = [
    Row(name: "市财政局", count: 9, score: 9520), Row(name: "=HYPERLINK(1)", count: 120, score: nil),
  ]

  static func text(_ rows: [Row], _ format: ListFormat, _ language: Language = .chinese) -> String {
    String(
      decoding: ListingWriter.whole(rows, facts, format: format, language: language), as: UTF8.self)
  }

  @Test func `R-374 a table lines up Chinese and Latin text, figures at the right`() {
    #expect(
      Self.text(Self.rows, .table) == """
        名称           条数
        -------------  ----
        市财政局          9
        =HYPERLINK(1)   120

        """)
  }

  @Test func `CSV has a byte order mark, stable keys, and formulas are defused`() {
    #expect(
      Self.text(Self.rows, .csv(shown: false))
        == "\u{FEFF}name,count,score\r\n市财政局,9,95.20\r\n'=HYPERLINK(1),120,\r\n")
  }

  @Test func `JSON has stable keys, two decimals, and null for what does not exist`() {
    #expect(
      Self.text(Self.rows, .json) == """
        [
          {
            "name": "市财政局",
            "count": 9,
            "score": 95.20
          },
          {
            "name": "=HYPERLINK(1)",
            "count": 120,
            "score": null
          }
        ]

        """)
  }

  @Test func `a list of nothing says so, and is an empty array to scripts`() {
    #expect(Self.text([], .table) == "（没有）\n")
    #expect(Self.text([], .table, .english) == "(none)\n")
    #expect(Self.text([], .json) == "[]\n")
    #expect(Self.text([], .csv(shown: false)) == "\u{FEFF}name,count,score\r\n")
  }

  @Test func `pages make the same text as the whole at once`() {
    for format in [ListFormat.csv(shown: false), .json] {
      var writer = ListingWriter(Self.facts, format: format, language: .chinese)
      var bytes: [UInt8] = []
      for row in Self.rows { bytes += writer.rows([row]) }
      bytes += writer.rows([]) + writer.end()
      #expect(String(decoding: bytes, as: UTF8.self) == Self.text(Self.rows, format))
    }
  }

  @Test func `nothing out of a record moves a terminal's cursor or turns its text round`() {
    #expect("甲\u{1B}[2J乙\u{202E}丙\r\n丁\u{7}".printable == "甲?[2J乙?丙 丁?")
    #expect(Self.text([Row(name: "甲\n乙\u{9B}", count: 1)], .table).contains("甲 乙"))
  }

  @Test(arguments: [
    ("abc", 3), ("党风廉政", 8), ("（一）", 6), ("𠮷", 2), ("e\u{301}", 1), ("Z-02#2 谈心", 11), ("", 0), ("；", 2),
    ("〔2026〕3号", 11), ("ｱ", 1), ("Ａ", 2), ("—", 1), ("“", 1), ("한", 2), ("👨‍👩‍👧", 2),
    ("李𮯰𱍐", 6), ("🚀", 2), ("🫩", 2),
  ])
  func `widths are those of a terminal`(text: String, columns: Int) {
    #expect(text.terminalColumns == columns)
  }

  @Test func `lines break between Chinese characters but never before a closing mark`() {
    #expect("听取汇报，分析风险。".wrapped(to: 8) == ["听取汇报，", "分析风险。"])
    #expect("one two three".wrapped(to: 8) == ["one two", "three"])
    #expect("甲\n乙".wrapped(to: 8) == ["甲", "乙"])
    #expect("abcdefghij".wrapped(to: 4) == ["abcd", "efgh", "ij"])
  }

  @Test func `JSON escapes what it must, what a terminal would obey or hide, and nothing else`() {
    #expect(JSONText.quoted("引\"号\\ \n\u{1}") == #""引\"号\\ \n\u0001""#)
    #expect(JSONText.quoted("报\u{9B}\u{202E}告\u{E0041}") == #""报\u009b\u202e告\udb40\udc41""#)
    #expect(JSONText.decimal(-250) == "-2.50")
    #expect(JSONText.decimal(5) == "0.05")
    #expect(
      JSONText.object(["b": .integer(1), "a": .list([.flag(true), .none])]).compact
        == #"{"b":1,"a":[true,null]}"#)
  }
}
