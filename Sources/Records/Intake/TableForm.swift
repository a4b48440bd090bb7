/// How a CSV table is written: what parts its cells, and what they are quoted with.
package struct TableForm: Hashable, Sendable {
  /// What stands between two cells.
  package enum Separator: String, CaseIterable, Hashable, Sendable {
    case comma = ","
    case semicolon = ";"
    case tab = "\t"
    /// The comma of Chinese text, which some lists are typed with.
    case wideComma = "，"
    /// The semicolon of Chinese text, and the stroke that some databases part cells with.
    case wideSemicolon = "；"
    case stroke = "|"
    /// What Chinese text has between the items of a list.
    case enumerationComma = "、"
    case caret = "^"
    case tilde = "~"
    case blank = " "

    /// The first byte; a wide one has two more.
    var byte: UInt8 { bytes[0] }
    var bytes: [UInt8] { Array(rawValue.utf8) }
  }

  package var separator = Separator.comma
  /// What a cell is quoted with that holds a separator.
  var quote = UInt8(ascii: "\"")
  /// Whether the quotes of Chinese text stand around each cell.
  var hasWideQuotes = false

  /// How many lines at the beginning tell it.
  private static let lines = TableColumns.titles + 1

  /// The form in which the beginning of a table names most of its columns; a line that names none tells it by how often
  /// a separator stands in it.
  package init(_ beginning: some Sequence<UInt8>, of columns: TableColumns) {
    let lines = Self.lines(of: Array(beginning)).prefix(Self.lines)
    var best = 0
    self.init()
    for form in Self.all {
      // Headings are compared without marks, so what is still quoted counts against the form.
      let named =
        lines.map { form.names(in: $0) }
        .map { columns.count(in: $0) - $0.count(where: Self.isQuoted) }.max() ?? 0
      if named > best { (best, self) = (named, form) }
    }
    guard best < 2 else { return }
    self.init()
    var most = 0
    for line in lines where most == 0 {
      for separator in Separator.allCases where separator != .blank {
        let count = LooseLine(bytes: line, form: TableForm(separator: separator)).cells.count - 1
        if count > most { (most, self.separator) = (count, separator) }
      }
    }
  }

  private init(separator: Separator = .comma, quote: UInt8 = UInt8(ascii: "\""), hasWideQuotes: Bool = false)
  {
    (self.separator, self.quote, self.hasWideQuotes) = (separator, quote, hasWideQuotes)
  }

  /// Every form, the usual ones first.
  private static let all = Separator.allCases.flatMap { separator in
    [
      TableForm(separator: separator), TableForm(separator: separator, quote: UInt8(ascii: "'")),
      TableForm(separator: separator, hasWideQuotes: true),
    ]
  }

  /// The same with each other separator that single lines may have; lists and texts have the rest of them in their cells.
  var others: [TableForm] {
    [Separator.comma, .semicolon, .tab, .wideComma, .wideSemicolon, .stroke].filter { $0 != separator }.map {
      TableForm(separator: $0, quote: quote, hasWideQuotes: hasWideQuotes)
    }
  }

  /// A cell as it is meant.
  func unquoted(_ cell: String) -> String {
    guard hasWideQuotes, let first = cell.first, let last = cell.last, cell.count > 1 else { return cell }
    return (first, last) == ("“", "”") ? String(cell.dropFirst().dropLast()) : cell
  }

  private static func isQuoted(_ name: String) -> Bool {
    guard let first = name.first, let last = name.last, name.count > 1 else { return false }
    return ["\"\"", "''", "“”"].contains(String([first, last]))
  }

  private func names(in line: [UInt8]) -> [String] {
    LooseLine(bytes: line, form: self).cells.map { unquoted(String(escaping: $0).trimmed) }
  }

  /// The first lines that are not empty; a line break between quotes ends none.
  private static func lines(of bytes: [UInt8]) -> [[UInt8]] {
    var lines: [[UInt8]] = [[]]
    var isQuoted = false
    for byte in bytes {
      if byte == UInt8(ascii: "\"") { isQuoted.toggle() }
      if !isQuoted, byte == UInt8(ascii: "\n") || byte == UInt8(ascii: "\r") {
        if lines.count > Self.lines { break }
        if lines.last != [] { lines.append([]) }
      } else {
        lines[lines.count - 1].append(byte)
      }
    }
    return lines
  }
}
