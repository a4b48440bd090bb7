@testable import Workbooks

/// A workbook that was made for a test, with its parts unpacked.
struct Opened {
  let bytes: [UInt8]
  let shortened: Int

  /// One sheet of these columns and rows.
  init(_ columns: [BookColumn], _ rows: [[BookCell]]) throws {
    try self.init { book in
      try book.begin(BookSheet("表", columns))
      for row in rows { try book.row(row) }
    }
  }

  /// What is written to a book.
  init(_ write: (BookWriter) throws -> Void) throws {
    let book = try BookWriter(created: 1_782_000_000, scratch: "/tmp") { "…(\($0))" }
    try write(book)
    bytes = try book.finish().bytes
    shortened = book.shortened
  }

  /// The text of a part.
  func part(_ name: String) -> String {
    bytes.withUnsafeBytes { book in
      var text: [UInt8] = []
      let part = ZipPart.all(in: book)?.first { $0.name == name }
      _ = part?.inflate(from: book) { text += $0 }
      return String(decoding: text, as: UTF8.self)
    }
  }

  /// The first sheet.
  var sheet: String { part("xl/worksheets/sheet1.xml") }

  /// The cell of a place, as it is written: `<c …>…</c>`.
  func cell(_ place: String) -> String {
    guard let start = sheet.firstRange(of: "<c r=\"\(place)\"") else { return "" }
    let rest = sheet[start.lowerBound...]
    guard let end = rest.firstRange(of: "</c>") else { return "" }
    return String(rest[..<end.upperBound])
  }

  /// What stands in the text of a cell.
  func text(_ place: String) -> String {
    let cell = cell(place)
    guard let open = cell.firstRange(of: "<t"), let end = cell.firstRange(of: "</t>"),
      let start = cell[open.upperBound...].firstIndex(of: ">")
    else { return "" }
    return String(cell[cell.index(after: start)..<end.lowerBound])
  }

  /// What stands in the number of a cell.
  func number(_ place: String) -> String {
    let cell = cell(place)
    guard let open = cell.firstRange(of: "<v>"), let end = cell.firstRange(of: "</v>") else { return "" }
    return String(cell[open.upperBound..<end.lowerBound])
  }
}
