/// A table to fill in: headings, a row that shows how, words for choice, and a second sheet that explains each column.
package struct BookTemplate: Sendable {
  /// A column with its explanation.
  package struct Column: Sendable {
    package var column: BookColumn
    /// What scripts call it.
    package var key: String
    /// What stands in it.
    package var meaning: String
    package var example: BookCell

    /// A column that is explained.
    package init(_ column: BookColumn, key: String, meaning: String, example: BookCell) {
      (self.column, self.key, self.meaning, self.example) = (column, key, meaning, example)
    }
  }

  /// The words of the second sheet, in the language of the reader.
  package struct Words: Sendable {
    /// The sheet's name.
    package var sheet: String
    /// The headings: of the column's heading, key, duty to be filled in, meaning, example and words.
    package var headings: [String]
    package var yes: String
    package var no: String
    /// What stands between words that are listed.
    package var separator: String
    /// Says that the words stand in a column of the sheet, by its letter.
    package var elsewhere: @Sendable (String) -> String

    /// The words of a language.
    package init(
      sheet: String, headings: [String], yes: String, no: String, separator: String,
      elsewhere: @escaping @Sendable (String) -> String
    ) {
      (self.sheet, self.headings, self.yes, self.no) = (sheet, headings, yes, no)
      (self.separator, self.elsewhere) = (separator, elsewhere)
    }
  }

  private let name: String
  private let columns: [Column]
  private let words: Words
  /// The places of the columns whose words are too many for a choice of their own.
  private let long: [Int]

  /// A table under a name that its sheet can have.
  package init(_ name: String, _ columns: [Column], words: Words) {
    (self.name, self.columns, self.words) = (name, columns, words)
    long = columns.indices.filter {
      !columns[$0].column.words.isEmpty && !BookRules.fitsChoice(columns[$0].column.words)
    }
  }

  /// Writes both sheets.
  package func write(to book: BookWriter) throws(BookFailure) {
    var table = BookSheet(name, columns.map(\.column), isFiltered: false)
    for (index, place) in long.enumerated() {
      table.wordPlaces[place] = BookRules.range(
        sheet: words.sheet, place: words.headings.count + index,
        rows: 1...columns[place].column.words.count)
    }
    try book.begin(table)
    try book.row(columns.map(\.example), isExample: true)

    let kinds: [BookColumn.Kind] = [.text, .text, .text, .lines, .text, .lines]
    let headings = zip(words.headings, kinds).map { BookColumn($0, $1) }
    let lists = long.map { BookColumn(columns[$0].column.heading) }
    try book.begin(BookSheet(words.sheet, headings + lists, isFiltered: false))
    for row in 0..<max(columns.count, long.map { columns[$0].column.words.count }.max() ?? 0) {
      try book.row(explanation(of: row) + long.map { word(row, of: $0) })
    }
  }

  private func explanation(of place: Int) -> [BookCell] {
    guard columns.indices.contains(place) else { return words.headings.map { _ in .empty } }
    let (column, explained) = (columns[place].column, columns[place])
    let allowed =
      long.firstIndex(of: place).map { words.elsewhere(BookRules.letters(of: words.headings.count + $0)) }
      ?? column.words.joined(separator: words.separator)
    return [
      .text(column.heading), .text(explained.key), .text(column.isMandatory ? words.yes : words.no),
      .text(explained.meaning), explained.example, .text(allowed),
    ]
  }

  private func word(_ row: Int, of place: Int) -> BookCell {
    let words = columns[place].column.words
    return words.indices.contains(row) ? .text(words[row]) : .empty
  }
}
