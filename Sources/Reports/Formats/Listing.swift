import Records

/// One fact of a row, said once for commands, files, papers and the screen: its key for scripts, its heading for
/// people, how it is read off the row.
package struct Fact<Row>: Sendable {
  /// The key in JSON, and the column's name in CSV.
  package var key: String
  /// The heading in a table; `nil` for what only scripts want.
  package var title: (@Sendable (Language) -> String)?
  /// The heading in files that people read, where there is more room; `nil` where it is the title, or there is none.
  private var fileTitle: Said?
  /// Whether it stands at the right, as figures do.
  package var isFigure: Bool
  /// The fact as scripts take it.
  package var value: @Sendable (Row) -> JSONText
  /// The fact in words; what scripts take when absent.
  package var words: (@Sendable (Row, Language) -> String)?
  /// What a workbook gets of it.
  package internal(set) var inBooks = InBooks.value
  /// How it stands in a list on the screen; `nil` where it does not.
  package internal(set) var column: Column?
  /// What its text means, by which the screen colours it.
  package internal(set) var tone: @Sendable (Row) -> Tone = { _ in .plain }

  /// A fact that tables show too.
  package init(
    _ key: String, _ chinese: String, _ english: String, isFigure: Bool = false,
    _ value: @escaping @Sendable (Row) -> JSONText,
    words: (@Sendable (Row, Language) -> String)? = nil
  ) {
    self.key = key
    title = { $0.say(chinese, english) }
    self.isFigure = isFigure
    self.value = value
    self.words = words
  }

  /// The heading in a file that people read; `nil` for what only scripts want.
  func heading(in language: Language) -> String? { title?(language) ?? fileTitle?.text(in: language) }

  /// The same fact, which files call as a table of that kind calls the column of its key, so that they go back whole.
  package func headed(as columns: TableColumns) -> Fact {
    var fact = self
    fact.fileTitle = columns.columns.first { $0.key == key }?.heading
    return fact
  }

  /// A fact that is in the files for scripts only.
  package init(_ key: String, _ value: @escaping @Sendable (Row) -> JSONText) {
    self.key = key
    isFigure = false
    self.value = value
  }
}

/// The ways in which a list can be written.
package enum ListFormat: Hashable, Sendable {
  case table, json
  /// Values for scripts, under keys or under the headings that people know.
  case csv(shown: Bool)
}

/// A list in the making: rows come in pages, text goes out, and nothing is held but the page.
package struct ListingWriter<Row> {
  private let facts: [Fact<Row>]
  private let format: ListFormat
  private let language: Language
  private var table: TextTable
  private var csv: CSVWriter
  private var isFirst = true

  /// A list of rows with these facts.
  package init(_ facts: [Fact<Row>], format: ListFormat, language: Language) {
    self.facts = facts
    self.format = format
    self.language = language
    table = TextTable(
      facts.compactMap { fact in fact.title.map { TextTable.Column($0(language), isFigure: fact.isFigure) } })
    let isShown = format == .csv(shown: true)
    csv = CSVWriter(header: facts.map { isShown ? $0.heading(in: language) ?? $0.key : $0.key })
  }

  /// The bytes of the next rows.
  package mutating func rows(_ rows: [Row]) -> [UInt8] {
    defer { isFirst = isFirst && rows.isEmpty }
    switch format {
    case .table:
      if rows.isEmpty { return [] }
      let cells = rows.map { row in
        facts.filter { $0.title != nil }.map { $0.words?(row, language) ?? $0.value(row).cell }
      }
      return Array((table.lines(of: cells).joined(separator: "\n") + "\n").utf8)
    case .csv:
      for row in rows { csv.append(facts.map { $0.value(row).cell }) }
      return csv.drain()
    case .json:
      var text = ""
      for (index, row) in rows.enumerated() {
        text += isFirst && index == 0 ? "[\n  " : ",\n  "
        text += JSONText.object(facts.map { .init(key: $0.key, value: $0.value(row)) }).pretty(indent: "  ")
      }
      return Array(text.utf8)
    }
  }

  /// What ends the list; a table without rows says so.
  package mutating func end() -> [UInt8] {
    switch format {
    case .table: isFirst ? Array(language.say("（没有）\n", "(none)\n").utf8) : []
    case .csv: csv.drain()
    case .json: Array((isFirst ? "[]\n" : "\n]\n").utf8)
    }
  }

  /// A whole list at once.
  package static func whole(
    _ rows: [Row], _ facts: [Fact<Row>], format: ListFormat, language: Language
  ) -> [UInt8] {
    var writer = ListingWriter(facts, format: format, language: language)
    return writer.rows(rows) + writer.end()
  }
}
