import HonestText
import Records

/// A list for people: under headings in their language, in words, as a table to compute with, to read or to print.
///
/// Rows come in pages and bytes go out, so that a list of any length needs no more memory than a page of it.
package struct PrintedList<Row> {
  /// What stands above the list.
  package struct Head: Hashable, Sendable {
    package var title: String
    package var subtitle: String

    package init(title: String, subtitle: String) {
      self.title = title
      self.subtitle = subtitle
    }

  }

  private enum Form {
    case csv(CSVWriter)
    case text(TextTable)
    case html(HTMLTable)
  }

  private let facts: [Fact<Row>]
  private let language: Language
  private var form: Form
  private var pending: [UInt8] = []
  private var isEmpty = true

  private init(_ facts: [Fact<Row>], _ language: Language, _ form: Form, opening: String = "") {
    (self.facts, self.language, self.form) = (facts.filter { $0.title != nil }, language, form)
    pending = Array(opening.utf8)
  }

  /// Comma-separated values that spreadsheets open as they are meant; they have no head, for the first row is the
  /// headings.
  package static func csv(_ facts: [Fact<Row>], language: Language) -> Self {
    Self(facts, language, .csv(CSVWriter(header: titles(facts, language))))
  }

  /// A table in plain text.
  package static func text(_ facts: [Fact<Row>], head: Head, language: Language) -> Self {
    let columns = zip(titles(facts, language), facts.filter { $0.title != nil })
      .map { TextTable.Column($0, isFigure: $1.isFigure) }
    return Self(
      facts, language, .text(TextTable(columns)),
      opening: "\(head.title.printable)\n\(head.subtitle.printable)\n\n")
  }

  /// A page that browsers show and print.
  package static func html(_ facts: [Fact<Row>], head: Head, language: Language) -> Self {
    let shown = facts.filter { $0.title != nil }
    let table = HTMLTable(figures: Set(shown.indices.filter { shown[$0].isFigure }))
    return Self(
      facts, language, .html(table),
      opening: HTMLTable.opening(
        title: head.title, subtitle: head.subtitle, columns: titles(facts, language), language: language))
  }

  private static func titles(_ facts: [Fact<Row>], _ language: Language) -> [String] {
    facts.compactMap { $0.title?(language) }
  }

  /// The bytes of the next rows.
  package mutating func rows(_ rows: [Row]) -> [UInt8] {
    if !rows.isEmpty { isEmpty = false }
    let cells = rows.map { row in facts.map { $0.words?(row, language) ?? $0.value(row).cell } }
    switch form {
    case .csv(var csv):
      for row in cells { csv.append(row) }
      pending += csv.drain()
      form = .csv(csv)
    case .text(var table):
      if !cells.isEmpty { pending += Array((table.lines(of: cells).joined(separator: "\n") + "\n").utf8) }
      form = .text(table)
    case .html(let table): pending += Array(cells.map(table.row).joined().utf8)
    }
    defer { pending = [] }
    return pending
  }

  /// What ends the list; one without rows says so.
  package mutating func end() -> [UInt8] {
    var bytes = rows([])
    switch form {
    case .csv: break
    case .text: if isEmpty { bytes += Array(language.say("（没有）\n", "(none)\n").utf8) }
    case .html: bytes += Array(HTMLTable.closing(isEmpty ? language.say("（没有）", "(none)") : nil).utf8)
    }
    return bytes
  }
}
