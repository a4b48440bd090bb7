import SheetRows
import Testing

@testable import Records

@Suite struct `A reader of sheets` {
  private static let columns = TableColumns([
    InputColumn("code", Said("单位代码", "Code"), isMandatory: true, Said(same: "")),
    InputColumn("name", Said("单位名称", "Name"), others: ["名称"], isMandatory: true, Said(same: "")),
    InputColumn("note", Said("备注", "Note"), Said(same: "")),
  ])

  /// A cell of a sheet that is made up: a text, or what its kind is.
  private typealias Row = (number: Int, isHidden: Bool, cells: [(Int, SheetCell.Kind, String)])

  private static func row(_ number: Int, _ texts: String?..., isHidden: Bool = false) -> Row {
    (number, isHidden, texts.enumerated().compactMap { place, text in text.map { (place, .text, $0) } })
  }

  /// The answer of the reading process for sheets that are made up.
  private static func answer(
    _ sheets: [(name: String, isHidden: Bool, rows: [Row])], merged: [MergedCells] = []
  ) throws -> () throws -> [UInt8]? {
    var bytes: [UInt8] = []
    let encoder = SheetEncoder { bytes += Array($0) }
    for sheet in sheets {
      Array(sheet.name.utf8).withUnsafeBytes { encoder.sheet($0, isHidden: sheet.isHidden) }
      for row in sheet.rows {
        encoder.beginRow(row.number, isHidden: row.isHidden)
        for (column, kind, text) in row.cells {
          try Array(text.utf8).withUnsafeBytes { try encoder.cell(column, kind, $0) }
        }
        encoder.endRow()
      }
      for cells in merged { encoder.merged(cells) }
    }
    encoder.end()
    var rest: [UInt8]? = bytes
    return {
      defer { rest = nil }
      return rest
    }
  }

  private static func items(_ rows: Row...) throws -> [TableItem] {
    var reader = try TableReader(
      file: "单位.xlsx", columns: columns, shape: .sheet(0), chunks: try answer([("单位", false, rows)]))
    var items: [TableItem] = []
    while let item = try reader.next() { items.append(item) }
    return items
  }

  private static func cells(_ rows: Row...) throws -> [[String]] {
    var reader = try TableReader(
      file: "单位.xlsx", columns: columns, shape: .sheet(0), chunks: try answer([("单位", false, rows)]))
    var cells: [[String]] = []
    while case .row(let row)? = try reader.next() { cells.append(row.cells) }
    return cells
  }

  private static func sheets(
    _ sheets: [(name: String, isHidden: Bool, rows: [Row])], merged: [MergedCells] = [], named: String? = nil
  ) throws -> BookSheets {
    try BookSheets(columns: columns, named: named, chunks: try answer(sheets, merged: merged))
  }

  private static let table = [row(1, "单位代码", "名称"), row(2, "CZJ", "财政局")]

  @Test func `titles stand above the headings, which come in any order, and empty rows are passed over`()
    throws
  {
    let cells = try Self.cells(
      Self.row(1, "单位名册"), Self.row(3, "名称", "备注", "单位代码"), Self.row(7, "财政局", nil, "CZJ"))
    #expect(cells == [["CZJ", "财政局", ""]])
  }

  @Test func `a column without a heading is not there`() throws {
    let cells = try Self.cells(
      Self.row(1, "单位代码", "名称", " "), Self.row(2, "CZJ", "财政局", "x"))
    #expect(cells == [["CZJ", "财政局", ""]])
  }

  @Test func `a fault names the cell, and the column as the file does`() throws {
    let items = try Self.items(Self.row(4, nil, "单位代码", "名称"), Self.row(7, nil, "CZJ"))
    guard case .row(let row) = try #require(items.first) else {
      Issue.record("no row")
      return
    }
    let problem = row.problem("name", .missingValue, file: "单位.xlsx")
    #expect(problem.sentence(in: .chinese) == "单位.xlsx:C7: 名称: 必填项为空；请填写")
    #expect(InputProblem.gathered([problem], in: .chinese) == ["C7: 名称: 必填项为空；请填写"])
  }

  @Test func `what is wrong alike in many places is said once`() {
    let problems = (2...6).map {
      InputProblem(file: "x.csv", line: $0, column: "unit", fault: .unknownReference("001"))
    }
    #expect(
      InputProblem.gathered(problems + [InputProblem(file: "x.csv", line: 9, fault: .notUTF8)], in: .chinese)
        == [
          "第 2 行、第 3 行、第 4 行 等 5 处: unit: 找不到“001”；请先录入，或改正代码",
          "第 9 行: 不是 UTF-8 编码；请另存为 UTF-8（表格软件中选“CSV UTF-8”）",
        ])
  }

  @Test func `what a formula failed with is a fault of its cell`() throws {
    let items = try Self.items(
      Self.row(1, "单位代码", "名称"), (2, false, [(0, .text, "CZJ"), (1, .error, "#N/A")]))
    guard case .problem(let problem, let cells) = try #require(items.first) else {
      Issue.record("taken")
      return
    }
    #expect(problem.sentence(in: .english).hasPrefix("单位.xlsx:B2: 名称: the formula came to #N/A"))
    #expect(cells == ["CZJ", "#N/A", ""])
  }

  @Test func `the first sheet in sight that has the headings is taken`() throws {
    let found = try Self.sheets([
      ("说明", false, [Self.row(1, "怎么填")]), ("旧", true, Self.table), ("单位", false, Self.table),
      ("又一张", false, Self.table),
    ])
    #expect(found.place == 2 && found.name == "单位" && found.names.count == 4)
    #expect(found.doubts == [.hiddenSheets(["旧"]), .otherSheets(["又一张"])])
    #expect(try Self.sheets([("说明", false, []), ("单位", false, Self.table)], named: "单位").place == 1)
  }

  @Test func `a workbook without such a sheet is told with those that it has`() {
    #expect(throws: BookProblem.noSuchSheet(["甲", "乙"])) {
      try Self.sheets([("甲", false, [Self.row(1, "x")]), ("乙", false, [])])
    }
    #expect(throws: BookProblem.sheetMissing("丙", ["甲"])) {
      try Self.sheets([("甲", false, Self.table)], named: "丙")
    }
  }

  @Test func `hidden rows, formulas without values and merged headings are doubtful, a merged title is not`()
    throws
  {
    let rows: [Row] = [
      Self.row(2, "单位代码", "名称"), Self.row(3, "CZJ", "财政局", isHidden: true),
      (4, false, [(0, .text, "JYJ"), (1, .valueless, "")]),
    ]
    let title = MergedCells(firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 3)
    let heading = MergedCells(firstRow: 2, lastRow: 2, firstColumn: 1, lastColumn: 2)
    #expect(
      try Self.sheets([("单位", false, rows)], merged: [title]).doubts == [.hiddenRows(1), .valueless(1)])
    #expect(
      try Self.sheets([("单位", false, rows)], merged: [heading]).doubts == [
        .hiddenRows(1), .valueless(1), .mergedHeadings,
      ])
  }

  @Test func `the end of a sheet stays its end, whatever follows`() throws {
    var reader = try TableReader(
      file: "单位.xlsx", columns: Self.columns, shape: .sheet(0),
      chunks: try Self.answer([("单位", false, Self.table), ("说明", false, [Self.row(1, "表头", "键")])]))
    #expect(try reader.next() != nil)
    for _ in 0..<3 { #expect(try reader.next() == nil) }
  }

  @Test func `sums, notes and headings once more are no lines of the table`() throws {
    let rows: [Row] = [
      Self.row(1, "单位代码", "名称"), Self.row(2, "CZJ", "财政局"), Self.row(3, "单位代码", "名称"),
      Self.row(4, "HJ", "合计局"), Self.row(5, "合计", nil, "2"), Self.row(6, "填表人：某某"), Self.row(7, "JYJ"),
    ]
    var reader = try TableReader(
      file: "单位.xlsx", columns: Self.columns, shape: .sheet(0), chunks: try Self.answer([("单位", false, rows)])
    )
    var codes: [String] = []
    while case .row(let row)? = try reader.next() { codes.append(row["code"]) }
    #expect(codes == ["CZJ", "HJ", "JYJ"] && reader.remarks.passedOver == 3)
  }

  @Test func `what the first row of merged cells holds counts for all of them, and no further`() throws {
    let rows = [
      Self.row(1, "单位代码", "名称"), Self.row(2, "CZJ", "甲"), Self.row(3, nil, "乙"), Self.row(4, "JYJ", "丙"),
      Self.row(5, nil, "丁"),
    ]
    let merged = [MergedCells(firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0)]
    var reader = try TableReader(
      file: "单位.xlsx", columns: Self.columns, shape: .sheet(0, merged: merged),
      chunks: try Self.answer([("单位", false, rows)]))
    var codes: [String] = []
    while case .row(let row)? = try reader.next() { codes.append(row["code"]) }
    #expect(codes == ["CZJ", "CZJ", "JYJ", ""])
  }

  @Test func `merged cells among the lines and columns without a heading are doubtful`() throws {
    let rows = [
      Self.row(1, "单位代码", "名称"), Self.row(2, "CZJ", "财政局", nil, "待核"), Self.row(3, nil, "教育局"),
    ]
    let cells = MergedCells(firstRow: 2, lastRow: 3, firstColumn: 0, lastColumn: 0)
    #expect(
      try Self.sheets([("单位", false, rows)], merged: [cells]).doubts == [
        .mergedCells(1), .namelessColumns(["D"]),
      ])
  }

  @Test
  func `headings that a person has named are those of the columns, and what is passed over is not there`()
    throws
  {
    let columns = Self.columns.called(["部门编号": "code", "电话": "", "名称": "note"])
    #expect(columns.position(of: "部门编号") == 0 && columns.position(of: "名称") == 1)
    let open = columns.open(in: ["部门编号", "电话", "传真"])
    #expect(open.unknown == ["传真"] && open.absent.map(\.key) == ["name", "note"])
  }

  @Test(arguments: [(0, "A"), (25, "Z"), (26, "AA"), (255, "IV"), (701, "ZZ"), (702, "AAA")])
  func `columns are lettered as sheets letter them`(column: Int, letters: String) {
    #expect(SheetReader.letters(of: column) == letters)
  }
}
