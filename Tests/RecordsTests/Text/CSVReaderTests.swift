import Records
import TestSupport
import Testing

@Suite struct `A reader of CSV` {
  static let columns = TableColumns([
    InputColumn("code", Said("代码", "Code"), isMandatory: true, Said("代码", "a code")),
    InputColumn("name", Said("名称", "Name"), isMandatory: true, Said("名称", "a name")),
    InputColumn("note", Said("说明", "Note"), Said("说明", "a note")),
  ])

  /// Hands out the bytes in pieces, so that every boundary falls somewhere inside a row.
  static func chunks(_ bytes: [UInt8], by size: Int) -> () throws -> [UInt8]? {
    var rest = bytes[...]
    return {
      guard !rest.isEmpty else { return nil }
      defer { rest = rest.dropFirst(size) }
      return Array(rest.prefix(size))
    }
  }

  static func items(_ bytes: [UInt8], file: String = "units.csv", by size: Int = 3) throws -> [TableItem] {
    var reader = try TableReader(file: file, columns: columns, chunks: chunks(bytes, by: size))
    var items: [TableItem] = []
    while let item = try reader.next() { items.append(item) }
    return items
  }

  static func items(_ text: String, file: String = "units.csv", by size: Int = 3) throws -> [TableItem] {
    try items(Array(text.utf8), file: file, by: size)
  }

  static func rows(_ items: [TableItem]) -> [[String]] {
    items.compactMap { if case .row(let row) = $0 { row.cells } else { nil } }
  }

  static func faults(_ items: [TableItem]) -> [(Int?, InputFault)] {
    items.compactMap { if case .problem(let problem, _) = $0 { (problem.line, problem.fault) } else { nil } }
  }

  @Test(arguments: [1, 2, 3, 7, 1000])
  func `rows are read the same however the bytes arrive`(size: Int) throws {
    let text = "\u{FEFF}name,code\r\n\"县,青河\",QHX\r\n\r\n\"他说\"\"好\"\"\n第二行\",B\n尾,C"
    let items = try Self.items(text, by: size)
    #expect(Self.rows(items) == [["QHX", "县,青河", ""], ["B", "他说\"好\"\n第二行", ""], ["C", "尾", ""]])
    let lines = items.map { if case .row(let row) = $0 { row.line } else { 0 } }
    #expect(lines == [2, 4, 6])
  }

  @Test func `cells are found by column, and lists by semicolons of either width`() throws {
    guard case .row(let row)? = try Self.items("code,name,note\nA,b, x ;y；;z\n").first else {
      Issue.record("no row")
      return
    }
    #expect(row["code"] == "A" && row["nothing"] == "")
    #expect(row.list("note") == ["x", "y", "z"])
  }

  @Test func `a wrong header names every fault at once`() throws {
    do {
      _ = try Self.items("code,colour,code,size\nA,b,c,d\n")
      Issue.record("the header was accepted")
    } catch let error as InputProblems {
      #expect(
        error.problems.map(\.fault) == [
          .unknownColumns(["colour", "size"], known: Self.columns.columns), .columnTwice,
          .missingColumns([Self.columns.columns[1]]),
        ])
      #expect(error.problems.map(\.line) == [1, 1, 1])
      #expect(
        error.problems[0].sentence(in: .english)
          == "units.csv:1: unknown columns: colour, size; drop them, or name them as one of: code, name, note"
      )
      #expect(
        error.problems[0].sentence(in: .chinese)
          == "units.csv:1: 不认识的列：colour、size；请删去，或改为这些列名之一：代码（code）、名称（name）、说明（note）")
    }
    #expect(throws: InputProblems([InputProblem(file: "units.csv", line: nil, fault: .noHeader)])) {
      try Self.items("")
    }
  }

  @Test func `a faulty row is reported with its line, and the next is read`() throws {
    let items = try Self.items("code,name\nA,b,c\n\"A\"x\nC,d\nE\n")
    let faults = Self.faults(items)
    #expect(faults.map(\.0) == [2, 3, 5])
    #expect(
      faults.map(\.1) == [
        .cellCount(expected: 2, found: 3), .textAfterQuote, .cellCount(expected: 2, found: 1),
      ])
    #expect(Self.rows(items) == [["C", "d", ""]])
  }

  @Test func `an open quote is reported where its row begins`() throws {
    let faults = Self.faults(try Self.items("code,name\nA,b\n\"C\ne,f\n"))
    #expect(faults.map(\.0) == [3])
    #expect(faults.map(\.1) == [.unclosedQuote])
  }

  @Test func `bytes that are not UTF-8 are reported by line, in the header too`() throws {
    let gb: [UInt8] = [0xC7, 0xE0, 0xBA, 0xD3]
    let faults = Self.faults(try Self.items(Array("code,name\nA,b\nC,".utf8) + gb + Array("\nE,f\n".utf8)))
    #expect(faults.map(\.0) == [3])
    #expect(faults.map(\.1) == [.notUTF8])
    #expect(throws: InputProblems([InputProblem(file: "units.csv", line: 1, fault: .notUTF8)])) {
      try Self.items(gb)
    }
  }

  @Test func `a row without end is given up instead of filling the memory`() throws {
    let open = "code,name\nA,\"" + String(repeating: "x", count: CSVReader.rowLimit + 10)
    let faults = Self.faults(try Self.items(open, by: 65_536))
    #expect(faults.first?.1 == .rowTooLong(limit: CSVReader.rowLimit))
  }

  @Test func `an error of the source passes through`() {
    struct Gone: Error {}
    #expect(throws: Gone.self) {
      try TableReader(file: "x.csv", columns: Self.columns, chunks: { throw Gone() })
    }
  }

  @Test func `JSON lines have the same keys, and lists become cells`() throws {
    let items = try Self.items(
      #"{"code":"A","name":"\u9752河","note":["x","y"]}"# + "\n\n"
        + #"{ "name" : "\ud842\udfb7\n", "code" : 12.5 , "note":null }"#,
      file: "units.json")
    #expect(Self.rows(items) == [["A", "青河", "x;y"], ["12.5", "𠮷\n", ""]])
  }

  @Test(
    arguments: [
      ("[1]", .notJSON), (#"{"code":"A""#, .notJSON), (#"{"code":{"a":1}}"#, .notJSON),
      (#"{"code":"A"} x"#, .notJSON),
      (#"{"code":"\ud842"}"#, .notJSON), (#"{"code":1e5}"#, .notJSON),
      (#"{"size":"A"}"#, .unknownColumns(["size"], known: columns.columns)),
      (#"{"code":"A","code":"B"}"#, .columnTwice),
    ] as [(String, InputFault)])
  func `a line that is no flat object is reported`(line: String, fault: InputFault) throws {
    let faults = Self.faults(try Self.items("{\"code\":\"first\"}\n" + line + "\n", file: "units.jsonl"))
    #expect(faults.map(\.0) == [2])
    #expect(faults.map(\.1) == [fault])
  }

  @Test(arguments: 1...10)
  func `what the writer writes the reader reads`(seed: Int) throws {
    var random = Seeded(UInt64(seed))
    let pieces = ["a", ",", "\"", "\n", "\r\n", "\r", "县", "𠮷", " ", ";", "1"]
    var written: [[String]] = []
    for _ in 0..<50 {
      // The first cell is never empty: a leading x also keeps formulas out of the comparison.
      written.append(
        (0..<3).map { _ in
          "x"
            + (0..<Int.random(in: 0...6, using: &random)).map { _ in
              pieces.randomElement(using: &random) ?? ""
            }.joined()
        })
    }
    var writer = CSVWriter(header: ["code", "name", "note"])
    for row in written { writer.append(row) }
    #expect(Self.rows(try Self.items(writer.drain(), by: 11)) == written)
    #expect(writer.bytes.isEmpty)
  }

  @Test(arguments: [
    ("=1+1", "'=1+1"), ("+86", "'+86"), ("-x", "'-x"), ("@me", "'@me"), ("\tx", "'\tx"), ("＝A1", "'＝A1"),
    ("-3", "-3"), ("-3.50", "-3.50"), ("-3-4", "'-3-4"), ("a=b", "a=b"), ("", ""), ("'-1楼", "''-1楼"),
    ("''=x", "'''=x"), ("'tis", "'tis"), ("'", "'"), ("'-3", "''-3"),
  ])
  func `a cell that would run as a formula is defused, and read as it was`(cell: String, written: String)
    throws
  {
    #expect(CSVWriter.defused(cell) == written)
    #expect(CSVWriter.undefused(written) == cell)
    var writer = CSVWriter(header: ["code", "name", "note"])
    writer.append(["x", cell, "y"])
    #expect(Self.rows(try Self.items(writer.drain(), by: 7)) == [["x", cell, "y"]])
  }

  @Test func `a column that says what was wrong is passed over, in CSV and in JSON lines`() throws {
    let table = "code,problem,name\na,in.csv:2: name: too long,短\n"
    #expect(Self.rows(try Self.items(table)) == [["a", "短", ""]])
    let lines = #"{"code":"a","name":"短","problem":"in.jsonl:1: too long"}"# + "\n"
    #expect(Self.rows(try Self.items(lines, file: "a.jsonl")) == [["a", "短", ""]])
  }

  @Test func `a row that cannot be read is handed on in the order of the table`() throws {
    let items = try Self.items("note,name,code\nlate,短,a,too much\n'-1楼\n")
    let cells = items.compactMap { item -> [String]? in
      if case .problem(_, let cells) = item { return cells }
      return nil
    }
    #expect(cells == [["a", "短", "late", "too much"], ["", "", "-1楼"]])
  }

  @Test func `a table opens with a byte order mark and ends its lines as RFC 4180 says`() {
    var writer = CSVWriter(header: ["单位", "分"])
    writer.append(["青河县,一", "90.00"])
    #expect(String(decoding: writer.bytes, as: UTF8.self) == "\u{FEFF}单位,分\r\n\"青河县,一\",90.00\r\n")
  }
}
