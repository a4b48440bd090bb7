import HonestText
import Records

/// A paper document in the making: what stands on it, in order, before it is decided how it is written.
///
/// As text, labels stand in one column and everything within the width of a sheet; as HTML it prints on A4 in
/// the form of an official paper (`OfficialPage`).
package struct SheetLayout: Sendable {
  /// The columns of a line of text; A4 at a usual size.
  package static let width = 78

  /// A piece of a document.
  enum Block: Hashable, Sendable {
    case title(String)
    /// A line in the middle: a document's number, or what must not be overlooked.
    case centred(String)
    case rule(Character)
    case gap
    /// Who it goes to, at the margin.
    case address(String)
    case heading(String)
    case field(label: String, text: String)
    /// A label with a line of this many columns to write on.
    case blank(label: String, columns: Int)
    case paragraph(String)
    case table([TextTable.Column], [[String]])
    case chart(Chart)
    /// Who it comes from and when, at the right.
    case closing(String)
    /// What proves it, small, at the foot.
    case proof(String)
  }

  let labelColumns: Int
  private(set) var blocks: [Block] = []

  /// A document whose labels take this many columns in text.
  init(labelColumns: Int = 12) { self.labelColumns = labelColumns }

  /// What stands over it; `nil` while nothing does.
  package var name: String? {
    blocks.lazy.compactMap { if case .title(let text) = $0 { text } else { nil } }.first
  }

  /// The title, broken where its sense allows.
  mutating func title(_ text: String) { blocks.append(.title(text)) }

  /// A line in the middle.
  mutating func centre(_ text: String) { blocks.append(.centred(text)) }

  /// A line across the sheet, in text alone.
  mutating func rule(_ mark: Character = "-") { blocks.append(.rule(mark)) }

  /// An empty line, in text alone.
  mutating func gap() { blocks.append(.gap) }

  mutating func address(_ text: String) { blocks.append(.address(text)) }

  /// A label with what belongs to it, over as many lines as it needs; nothing when there is nothing to say.
  mutating func field(_ label: String, _ text: String?) {
    guard let text, !text.isEmpty else { return }
    blocks.append(.field(label: label, text: text))
  }

  /// A line that starts at the margin, broken where it must be.
  mutating func paragraph(_ text: String) { blocks.append(.paragraph(text)) }

  /// A heading of a part.
  mutating func heading(_ text: String) { blocks.append(.heading(text)) }

  /// A label with a line to write on.
  mutating func blank(_ label: String, columns: Int = 30) {
    blocks.append(.blank(label: label, columns: columns))
  }

  /// Rows under headings; a table without rows is not there.
  mutating func table(_ columns: [TextTable.Column], _ rows: [[String]]) {
    if !rows.isEmpty { blocks.append(.table(columns, rows)) }
  }

  /// The rows of a list as people read them.
  mutating func table<Row>(_ rows: [Row], _ facts: [Fact<Row>], _ language: Language) {
    let shown = facts.filter { $0.title != nil }
    table(
      shown.map { TextTable.Column($0.title?(language) ?? "", isFigure: $0.isFigure) },
      rows.map { row in shown.map { $0.words?(row, language) ?? $0.value(row).cell } })
  }

  mutating func picture(_ chart: Chart) { blocks.append(.chart(chart)) }

  mutating func closing(_ text: String) { blocks.append(.closing(text)) }

  mutating func proof(_ text: String) { blocks.append(.proof(text)) }
}

extension SheetLayout {
  /// The document as text that ends with a line break.
  package var text: String { lines(within: SheetLayout.width).map(\.text).joined(separator: "\n") + "\n" }

  /// A line of the document, and what it belongs to.
  package struct Line: Hashable, Sendable {
    package let text: String
    package let part: Part

    /// What a line belongs to: a title or a heading, a line drawn across, the proof at the foot, or the text.
    package enum Part: Hashable, Sendable { case title, heading, rule, proof, text }
  }

  /// The document as lines of at most this many columns.
  ///
  /// - Parameter cutsTables: whether a table that is too wide gives way in its first column of texts.
  package func lines(within width: Int, cutsTables: Bool = false) -> [Line] {
    blocks.flatMap { block -> [Line] in
      func all(_ lines: [String], _ part: Line.Part = .text) -> [Line] {
        lines.map { Line(text: $0, part: part) }
      }
      switch block {
      case .title(let text), .centred(let text):
        return all(
          text.wrapped(to: width).map { line in
            String(repeating: " ", count: max(0, (width - line.terminalColumns) / 2)) + line
          }, .title)
      case .rule(let mark): return all([String(repeating: mark, count: width)], .rule)
      case .gap: return all([""])
      case .heading(let text):
        return all([""]) + all(text.wrapped(to: width), .heading)
          + all([String(repeating: "-", count: width)], .rule)
      case .address(let text): return all([""] + text.wrapped(to: width))
      case .field(let label, let text):
        return all(
          text.wrapped(to: width - labelColumns).enumerated().map { index, line in
            (index == 0 ? label : "").filled(to: labelColumns) + line
          })
      case .blank(let label, let columns):
        return all([label.filled(to: labelColumns) + String(repeating: "_", count: columns)])
      case .paragraph(let text): return all(text.wrapped(to: width))
      case .proof(let text): return all(text.wrapped(to: width), .proof)
      case .table(let columns, let rows):
        var table = TextTable(columns, within: cutsTables ? width : nil)
        return all(table.lines(of: rows))
      case .chart(let chart): return all(chart.lines(within: width))
      case .closing(let text):
        return all(text.wrapped(to: width).map { $0.filled(to: width, right: true) })
      }
    }
  }

  /// The fields of the document as a table of part, label and text, for scripts and spreadsheets.
  package var csv: [UInt8] {
    var writer = CSVWriter(header: ["part", "label", "text"])
    var part = ""
    for block in blocks {
      switch block {
      case .title(let text): writer.append(["", "title", text])
      case .heading(let text): part = text
      case .field(let label, let text): writer.append([part, label, text])
      case .paragraph(let text): writer.append([part, "", text])
      case .proof(let text): writer.append(["", "proof", text])
      case .centred, .rule, .gap, .address, .blank, .table, .chart, .closing: break
      }
    }
    return writer.drain()
  }
}
