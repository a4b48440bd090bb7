import Records
import Reports
import Workbooks

/// A paper in all its forms: sheets for people, rows for spreadsheets, values for scripts.
struct StoredPaper {
  let sheets: [SheetLayout]
  /// How many rows stand in its table.
  let count: Int
  /// Its table, under the keys of scripts.
  let csv: (Language) -> [UInt8]
  /// Its table for people, under headings.
  let shownCSV: (Language) -> [UInt8]
  /// Puts its table into a workbook.
  let fill: (BookWriter, Language) throws -> Void
  let json: () throws -> JSONText

  init<Row>(
    _ sheets: [SheetLayout], _ rows: [Row], _ facts: [Fact<Row>],
    json: @escaping @autoclosure () throws -> JSONText
  ) {
    self.sheets = sheets
    count = rows.count
    csv = { ListingWriter.whole(rows, facts, format: .csv(shown: false), language: $0) }
    shownCSV = { language in
      var list = PrintedList.csv(facts, language: language)
      return list.rows(rows) + list.end()
    }
    fill = { book, language in
      let title = sheets.first?.name ?? language.say("清单", "list")
      try BookList.write(rows, facts, title: title, language, in: book)
    }
    self.json = json
  }

  /// As lines that stand on any terminal.
  var text: [UInt8] { Array(sheets.map(\.text).joined(separator: "\n").utf8) }

  func html(in language: Language) -> [UInt8] { Array(OfficialPage.html(sheets, language: language).utf8) }
}
