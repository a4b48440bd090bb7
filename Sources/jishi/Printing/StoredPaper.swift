import Records
import Reports

/// A paper in all its forms: sheets for people, rows for spreadsheets, values for scripts.
struct StoredPaper {
  let sheets: [SheetLayout]
  /// How many rows stand in its table.
  let count: Int
  /// Its table, with the headings of a language.
  let csv: (Language) -> [UInt8]
  let json: () throws -> JSONText

  init<Row>(
    _ sheets: [SheetLayout], _ rows: [Row], _ facts: [Fact<Row>],
    json: @escaping @autoclosure () throws -> JSONText
  ) {
    self.sheets = sheets
    count = rows.count
    csv = { ListingWriter.whole(rows, facts, format: .csv, language: $0) }
    self.json = json
  }

  /// As lines that stand on any terminal.
  var text: [UInt8] { Array(sheets.map(\.text).joined(separator: "\n").utf8) }

  func html(in language: Language) -> [UInt8] { Array(OfficialPage.html(sheets, language: language).utf8) }
}
