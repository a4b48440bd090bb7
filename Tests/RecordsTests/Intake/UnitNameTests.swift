import Testing

@testable import Records

@Suite struct `Units called by their names` {
  private static let columns = TableColumns([.unit, .side])

  private func row(_ unit: String) -> TableRow {
    TableRow(line: 2, cells: [unit, "主体"], head: TableHead(Self.columns))
      .coded(by: ["市财政局": "CZJ"])
  }

  @Test func `stand for their codes where one unit is meant`() {
    #expect(row(" 市财政局 ")["unit"] == "CZJ" && row("市财政局")["side"] == "主体")
  }

  @Test func `stay as they are where none is`() {
    #expect(row("市教育局")["unit"] == "市教育局" && row("CZJ")["unit"] == "CZJ")
  }
}
