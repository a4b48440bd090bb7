import Records
import Testing

/// Tables as spreadsheets and offices write them.
@Suite struct `Tables of others` {
  private func rows(_ text: String, by size: Int = 5) throws -> [[String]] {
    try `A reader of CSV`.rows(`A reader of CSV`.items(text, by: size))
  }

  @Test(arguments: [
    "code;name;note\nA;b;c\n", "code\tname\tnote\nA\tb\tc\n", "code，name，note\nA，b，c\n",
    "code,name,note\rA,b,c\r", "code,name,note\r\nA,b,c\r\n", "code,name,note,,\nA,b,c,,\n",
    "代码,名称,说明\nA,b,c\n", "CODE, Name ,NOTE\nA,b,c\n", "代码（必填）,名称*,说明\nA,b,c\n",
    "单位一览表,,\n填表人：王管理,,\n\ncode,name,note\nA,b,c\n", "note,code,name\nc,A,b\n",
    "code,name,note\n,,\nA,b,c\n , ,\n",
  ])
  func `are read whatever parts their cells, ends their lines or stands above their headings`(text: String)
    throws
  {
    #expect(try rows(text) == [["A", "b", "c"]])
  }

  @Test func `keep a comma that is text where another mark parts the cells`() throws {
    #expect(try rows("code;name;note\nA;青河,县;一，二\n") == [["A", "青河,县", "一，二"]])
    #expect(try rows("code，name\nA，语（县\n") == [["A", "语（县", ""]])
  }

  @Test func `may leave out empty cells at the end of a row, as spreadsheets do`() throws {
    #expect(try rows("code,name,note\nA,b\n") == [["A", "b", ""]])
  }

  @Test func `keep a code that was written as a formula of its text, and pass over lines of blanks`() throws {
    #expect(
      try rows("code,name\n=\"001\",甲\n\u{3000},\t\n=\"0\"\"2\",乙\n").map { $0[0] } == ["001", "=\"0\"\"2\""])
  }

  @Test(arguments: ["；", "|"])
  func `are parted by what else people part cells with`(separator: String) throws {
    #expect(try rows("code\(separator)name\nA\(separator)甲，乙\n") == [["A", "甲，乙", ""]])
  }

  @Test func `are without sums and notes below them`() throws {
    #expect(try rows("code,name\nA,甲\n合计,\n填表人：某某,\n") == [["A", "甲", ""]])
  }

  @Test func `say where text stands under no heading`() throws {
    let faults = `A reader of CSV`.faults(try `A reader of CSV`.items("code,name,,\nA,b,,\nC,d,e,\n"))
    #expect(faults.map(\.0) == [3])
    #expect(faults.map(\.1) == [.cellCount(expected: 2, found: 4)])
  }

  @Test func `may have an empty column between others; what stands in it is told`() throws {
    #expect(try rows(",code,,name\n,A,,甲\n") == [["A", "甲", ""]])
    let faults = `A reader of CSV`.faults(try `A reader of CSV`.items("code,,name\nA,x,b\n"))
    #expect(faults.map(\.0) == [2] && faults.map(\.1) == [.underNoHeading("x")])
  }

  @Test func `have headings over two rows, where one reaches over both`() throws {
    #expect(try rows("代码,说明,其他,\n,,名称,\nA,c,b,\n") == [["A", "b", "c"]])
  }

  @Test func `have a word on each heading below it`() throws {
    #expect(try rows("code,name,note\n（必填）,（60 字以内）,\nA,甲,\n") == [["A", "甲", ""]])
  }

  @Test func `end where another table or notes begin below a gap, and a line behind a gap is still one`()
    throws
  {
    let text = "code,name,note\nA,甲,\n\nB,乙,\n,,\n说明\n1. 略\n姓名\n王某\n"
    #expect(try rows(text) == [["A", "甲", ""], ["B", "乙", ""]])
    let faults = `A reader of CSV`.faults(try `A reader of CSV`.items("code,name,note\nA,甲,\nB\n"))
    #expect(faults.map(\.0) == [3], "without a gap it is a line that lacks something")
  }

  @Test(arguments: [
    "code;name;note\nA,b,c\n", "code,name,note\nA，b，c\n", "code,name,note\nA\tb\tc\n",
    "code\tname\tnote\nA;b;c\n",
    "code,name,note\n\"A\" , \"b\",c\n", "'code','name','note'\n'A','b','c'\n",
    "“code”,“name”,“note”\n“A”,“b”,“c”\n",
    "code、name、note\nA、b、c\n", "code^name^note\nA^b^c\n", "code~name~note\nA~b~c\n",
    "code,name,note\nA,\"b,c\n",
    "code,name,note\nA,b\",c\n", "code,name,note\r\nA,b,c\n\r\r\n", "code,name,note\nA,b,c\n\u{1A}",
  ])
  func `are read line by line by the number of their cells where a line is written in its own way`(
    text: String
  ) throws {
    #expect(try rows(text) == [["A", "b", "c"]])
    #expect(try rows(text, by: 1000) == [["A", "b", "c"]])
  }

  @Test(arguments: [
    ("A,\"市\"一把手\"工程\",c", "市\"一把手\"工程"), ("\"A\",\"\"示范\"集团\",\"c\"", "\"示范\"集团"),
    ("A,\"市\\\"一办\\\"党组\",c", "市\"一办\"党组"), ("A,市\"大数据\"中心,c", "市\"大数据\"中心"),
    ("A,\"市\"一办\"\",c", "市\"一办\""), ("A,\"b,\"c, d\"", "b"), ("A,\"放管服\"改革小组,c", "\"放管服\"改革小组"),
  ])
  func `keep quotes that are text, however the cell around them is quoted`(line: String, name: String) throws
  {
    #expect(try rows("code,name,note\n\(line)\n").map { $0[1] } == [name])
  }

  @Test func `go on with the next line after a quote that is never closed`() throws {
    let items = try `A reader of CSV`.items("code,name,note\nA,b\n\"C\nE,f\n")
    #expect(`A reader of CSV`.faults(items).map(\.0) == [3])
    #expect(`A reader of CSV`.rows(items) == [["A", "b", ""], ["E", "f", ""]])
  }

  @Test func `are read to their end where a long line has nothing but quotes that never close`() throws {
    let line = String(repeating: "\"x,", count: 300_000)
    let items = try `A reader of CSV`.items("code,name,note\n\(line)\nE,f\n", by: 65_536)
    #expect(`A reader of CSV`.rows(items) == [["E", "f", ""]])
  }

  @Test func `say which lines were read by the number of their cells, and how many rows are no lines`() throws
  {
    let text = "code,name,note\nA;b;c\nD,e,f\nG,\"h\"i\",j\n合计,,\n"
    var reader = try TableReader(
      file: "a.csv", columns: `A reader of CSV`.columns,
      chunks: `A reader of CSV`.chunks(Array(text.utf8), by: 4))
    while try reader.next() != nil {}
    #expect(
      reader.remarks.sentences(in: .chinese) == [
        "合计、填表人、重复的表头等 1 行不是数据，没有导入", "第 2、4 行的引号或分隔符与别的行不同，已按格数对上",
      ])
  }

  @Test func `have a line of one cell joined again that was broken over several`() throws {
    guard case .row(let row)? = try `A reader of CSV`.items("code,name\nA,\"市财政局\n党组\"\nB,c\n").first else {
      Issue.record("no row")
      return
    }
    var line = InputLine(row, file: "a.csv")
    #expect(line.text("name", 1...60) == "市财政局党组" && line.unbroken == 1)
  }
}

@Suite struct `Headings of offices` {
  private func fault(_ table: String, _ columns: TableColumns) -> [InputFault]? {
    do {
      _ = try TableReader(
        file: "a.csv", columns: columns, chunks: `A reader of CSV`.chunks(Array(table.utf8), by: 64))
      return nil
    } catch let problems as InputProblems { return problems.problems.map(\.fault) } catch { return [] }
  }

  @Test func `that call a column twice leave the other one open where one is its own`() {
    let row = ["单位代码", "单位", "责任", "备注"]
    let open = ReviewIntake.columns.open(in: row)
    #expect(open.unknown == ["单位", "备注"])
    let passed = ReviewIntake.columns.called(["单位": "", "备注": ""])
    #expect(passed.open(in: row).unknown.isEmpty)
    #expect(fault("单位,单位编码,责任,月份,事项,结论\n", ReviewIntake.columns)?.contains(.columnTwice) == true)
  }

  @Test func `that lack what records before the opening must have are one fault`() {
    let table = "单位代码,责任,标题,内容摘要,开始时间,地点,参加人员\n"
    #expect(fault(table, RecordIntake.columns(RecordIntake.columns, for: .drafts)) == nil)
    guard
      case .missingColumns(let missing)? = fault(
        table, RecordIntake.columns(RecordIntake.columns, for: .books))?.first
    else {
      Issue.record("nothing is missing")
      return
    }
    #expect(missing.map(\.key) == ["signed_by", "signed_at", "entered_at"])
  }

  @Test func `name a column that the file lacks as the file would, and by its key where it calls all so`()
    throws
  {
    for (head, told) in [("代码,名称", "a.csv:2: 说明: 必填项为空；请填写"), ("code,name", "a.csv:2: note: 必填项为空；请填写")] {
      guard case .row(let row)? = try `A reader of CSV`.items("\(head)\nA,b\n").first else { return }
      #expect(row.problem("note", .missingValue, file: "a.csv").sentence(in: .chinese) == told)
    }
  }
}

@Suite struct `Words that tables write in their own way` {
  private func line(_ cell: String) throws -> InputLine {
    let items = try `A reader of CSV`.items("code,name,note\nA,b,\"\(cell)\"\n")
    guard case .row(let row)? = items.first else { throw InputProblems([]) }
    return InputLine(row, file: "a.csv")
  }

  @Test(arguments: [
    "2026-06-26", "2026/6/26", "2026/06/26", "2026.6.26", "2026年6月26日", "2026年06月26日", "46199", "２０２６-06-26",
  ])
  func `a day`(cell: String) throws {
    var line = try line(cell)
    #expect(line.day("note") == Day(year: 2026, month: 6, day: 26))
  }

  @Test(arguments: ["2026-13-01", "26/6/2026", "2026-6", "2026-06/26", "4619", "六月"])
  func `what is no day, or could be two, is told`(cell: String) throws {
    var line = try line(cell)
    #expect(line.day("note") == nil)
    #expect(line.problems.map(\.fault) == [.notADay(cell)])
  }

  @Test(arguments: [
    "2026-06-26 14:00", "2026/6/26 14:00", "2026/6/26 14:00:00", "2026年6月26日14时", "2026年6月26日 14:00",
    "2026年6月26日14点00分", "46199.583333333", "2026-06-26T14:00",
    "2026年6月26日 下午2:00", "2026/6/26 2:00 PM", "2026-06-26 下午2时",
  ])
  func `a moment`(cell: String) throws {
    var line = try line(cell)
    let day = try #require(Day(year: 2026, month: 6, day: 26))
    #expect(line.moment("note") == Moment(day: day, minute: 840))
  }

  @Test(arguments: [("2026-06-26 上午12:30", 30), ("2026-06-26 上午9:05", 545), ("2026-06-26 晚上8点", 1200)])
  func `a moment of a half of the day`(cell: String, minute: Int) throws {
    var line = try line(cell)
    #expect(line.moment("note")?.minute == minute)
  }

  @Test func `a code in wide letters and digits, or kept a text`() throws {
    for cell in ["ＣＺＪ１", "'CZJ1"] {
      var line = try line(cell)
      #expect(line.code("note") == "CZJ1")
    }
  }

  @Test(arguments: [("1,200", 1200), ("1 200", 1200), ("30.0", 30), ("３０", 30)])
  func `a number`(cell: String, number: Int) throws {
    var line = try line(cell)
    #expect(line.optionalNumber("note", 0...9999) == number)
  }

  @Test(arguments: [("主体", Side.main), ("主体责任", .main), ("MAIN", .main), ("监督责任", .supervision)])
  func `a side`(cell: String, side: Side) throws {
    var line = try line(cell)
    #expect(line.choice("note", Side.self) == side)
  }

  @Test(arguments: [
    ("领导班子", "team"), ("主要负责人", "head"), ("班子成员：ZWM", "member:ZWM"), ("disciplineBody", "disciplineBody"),
  ])
  func `a subject`(cell: String, text: String) throws {
    var line = try line(cell)
    #expect(line.subject("note", on: nil)?.text == text)
  }

  @Test func `a word that is none of them is answered with all of them`() throws {
    var line = try line("两边")
    #expect(line.choice("note", Side.self) == nil)
    #expect(
      line.problems.map(\.fault) == [.notOneOf("两边", [Said("主体责任", "main"), Said("监督责任", "supervision")])])
  }
}
