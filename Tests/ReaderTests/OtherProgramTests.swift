import SheetRows
import Testing

@Suite struct `Workbooks that other programs wrote` {
  private static let expected: [SheetItem] = [
    .sheet(SheetHead(name: "单位", isHidden: false)), row(1, ["单位名录"]),
    row(2, ["编号", "名称", "成立日期", "分数", "在用"]), row(3, ["001", "濮阳市教育局", "2026-06-26", "86.5", "TRUE"]),
    row(4, ["002", " 前后 ", "2026-01-01", "0.3", "FALSE"], isHidden: true),
    row(5, ["003", "换\n行", "2026-06-26 14:00", "30", "TRUE"]),
    .merged(MergedCells(firstRow: 1, lastRow: 1, firstColumn: 0, lastColumn: 4)),
    .sheet(SheetHead(name: "备份", isHidden: true)),
    .row(SheetRow(number: 3, isHidden: false, cells: [SheetCell(column: 1, kind: .text, text: "旧")])),
  ]

  /// A row from its first column on; texts stand in the first two columns and in the headings.
  private static func row(_ number: Int, _ texts: [String], isHidden: Bool = false) -> SheetItem {
    let kinds: [SheetCell.Kind] = number < 3 ? [] : [.text, .text, .date, .number, .boolean]
    let cells = texts.enumerated().map { column, text in
      SheetCell(column: column, kind: column < kinds.count ? kinds[column] : .text, text: text)
    }
    return .row(SheetRow(number: number, isHidden: isHidden, cells: cells))
  }

  @Test(arguments: ["openpyxl", "xlsxwriter", "libreoffice", "mac-1904"])
  func `say the same`(name: String) throws {
    let folder = #filePath.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let path = folder.joined(separator: "/") + "/Books/\(name).xlsx"
    #expect(try Reading.items(TestFile.read(path)) == Self.expected)
  }
}
