import Records
import Workbooks

/// A list as a sheet of a workbook: headings in the language of the reader, numbers, days and moments as such.
///
/// Rows come in pages and go into the book at once; only the finished book is bytes.
package struct BookList<Row> {
  private let facts: [Fact<Row>]
  private let name: String
  private let language: Language
  private let book: BookWriter
  private var isOpen = false

  /// A list that becomes a sheet with this title.
  package init(_ facts: [Fact<Row>], title: String, language: Language, in book: BookWriter) {
    // A list that only scripts know has their keys for headings.
    let shown = facts.filter { $0.heading(in: language) != nil }
    self.facts =
      shown.isEmpty
      ? facts.map { fact in
        var fact = fact
        fact.title = { [key = fact.key] _ in key }
        return fact
      } : shown
    (self.language, self.book) = (language, book)
    name = BookSheet.safeName(title)
  }

  /// Writes the next rows.
  package mutating func rows(_ rows: [Row]) throws(BookFailure) {
    let cells = rows.map { row in facts.flatMap { $0.bookCells(of: row, in: language) } }
    if !isOpen, !cells.isEmpty { try open(cells) }
    for row in cells { try book.row(row) }
  }

  /// What ends the list; one without rows has its headings.
  package mutating func end() throws(BookFailure) {
    if !isOpen { try open([]) }
  }

  /// Writes a whole list at once.
  package static func write(
    _ rows: [Row], _ facts: [Fact<Row>], title: String, _ language: Language, in book: BookWriter
  ) throws(BookFailure) {
    var list = BookList(facts, title: title, language: language, in: book)
    try list.rows(rows)
    try list.end()
  }

  /// The first page tells what is typed into the empty cells of a column.
  private mutating func open(_ page: [[BookCell]]) throws(BookFailure) {
    isOpen = true
    let headings = facts.flatMap { $0.bookHeadings(in: language) }
    let columns = headings.enumerated().map { place, heading in
      BookColumn(heading, page.lazy.compactMap { $0[place].kind }.first ?? .text)
    }
    try book.begin(BookSheet(name, columns))
  }
}
