/// Reads a CSV table row by row: RFC 4180 over UTF-8, with or without a byte order mark, lines ended
/// by LF or CRLF, quoted cells over several lines.
///
/// Holds one chunk and one row at a time. A row that is wrong is reported and passed over, so that one
/// reading tells all that is wrong in a file.
package struct CSVReader {
  /// The most bytes a row may have; more mean that a quote is not closed.
  package static let rowLimit = 1 << 20

  private let file: String
  private let columns: TableColumns
  private var order: [Int?] = []
  private var stream: ByteStream
  private var line = 1
  private var row: [UInt8] = []
  private var ends: [Int] = []

  /// A reader over chunks of a file, of which it reads the header at once.
  ///
  /// Throws ``InputProblems`` for a header that names unknown columns, lacks mandatory ones, or has one
  /// twice, and whatever the chunks throw.
  package init(file: String, columns: TableColumns, chunks: @escaping () throws -> [UInt8]?) throws {
    self.file = file
    self.columns = columns
    stream = ByteStream(chunks)
    try stream.skipByteOrderMark()
    let start = line
    switch try readRow() {
    case .end: throw InputProblems([InputProblem(file: file, line: nil, fault: .noHeader)])
    case .fault(let fault): throw InputProblems([InputProblem(file: file, line: start, fault: fault)])
    case .row:
      guard let names = cells() else {
        throw InputProblems([InputProblem(file: file, line: start, fault: .notUTF8)])
      }
      order = try columns.order(ofHeader: names.map { RuleText.trimmed($0) }, file: file, line: start)
    }
  }

  /// The next row or problem, or `nil` at the end; empty lines are passed over.
  package mutating func next() throws -> TableItem? {
    while true {
      let start = line
      switch try readRow() {
      case .end: return nil
      case .fault(let fault):
        return .problem(InputProblem(file: file, line: start, fault: fault), cells: shownCells())
      case .row:
        if ends.count == 1, row.isEmpty { continue }
        guard ends.count == order.count else {
          let fault = InputFault.cellCount(expected: order.count, found: ends.count)
          return .problem(InputProblem(file: file, line: start, fault: fault), cells: shownCells())
        }
        guard let found = cells() else {
          return .problem(InputProblem(file: file, line: start, fault: .notUTF8), cells: shownCells())
        }
        return .row(TableRow(line: start, cells: ordered(found), columns: columns))
      }
    }
  }

  private enum Outcome {
    case row, end
    case fault(InputFault)
  }

  private static let quote = UInt8(ascii: "\"")
  private static let comma = UInt8(ascii: ",")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Reads one row into `row`, the cells run together, and `ends`, where each of them stops.
  private mutating func readRow() throws -> Outcome {
    row.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    guard try stream.byte() != nil else { return .end }
    stream.unread()
    var fault: InputFault?
    while true {
      var isQuoted = false
      if let first = try stream.byte() {
        if first == Self.quote { isQuoted = true } else { stream.unread() }
      }
      if isQuoted, try !readQuoted() {
        ends.append(row.count)
        return .fault(row.count > Self.rowLimit ? .rowTooLong(limit: Self.rowLimit) : .unclosedQuote)
      }
      let start = row.count
      let end = try readPlain()
      if isQuoted, row.count > start { fault = fault ?? .textAfterQuote }
      ends.append(row.count)
      if row.count > Self.rowLimit { fault = .rowTooLong(limit: Self.rowLimit) }
      if !end { continue }
      return fault.map { .fault($0) } ?? .row
    }
  }

  /// Copies up to a comma or the row's end; `true` when the row ends.
  private mutating func readPlain() throws -> Bool {
    while true {
      stream.copy(into: &row, upTo: Self.comma, Self.newline, Self.carriageReturn)
      guard let byte = try stream.byte() else { return true }
      switch byte {
      case Self.comma: return false
      case Self.newline:
        line += 1
        return true
      case Self.carriageReturn:
        guard let next = try stream.byte() else { return true }
        if next == Self.newline {
          line += 1
          return true
        }
        stream.unread()
        row.append(byte)
      default: stream.unread()
      }
    }
  }

  /// Copies up to the closing quote; `false` when there is none.
  private mutating func readQuoted() throws -> Bool {
    while row.count <= Self.rowLimit {
      stream.copy(into: &row, upTo: Self.quote, Self.newline, Self.newline)
      guard let byte = try stream.byte() else { return false }
      switch byte {
      case Self.newline:
        line += 1
        row.append(byte)
      case Self.quote:
        guard let next = try stream.byte() else { return true }
        if next != Self.quote {
          stream.unread()
          return true
        }
        row.append(byte)
      default: stream.unread()
      }
    }
    return false
  }

  private func cells() -> [String]? {
    var cells: [String] = []
    cells.reserveCapacity(ends.count)
    var start = 0
    for end in ends {
      guard let cell = String(validating: row[start..<end], as: UTF8.self) else { return nil }
      cells.append(cell)
      start = end
    }
    return cells
  }

  /// What can be shown of a row that is not taken: in the order of the table, what no column is for behind it.
  private func shownCells() -> [String] {
    let cells = zip([0] + ends, ends).map { String(escaping: row[$0..<$1]) }
    return ordered(cells) + cells.dropFirst(order.count)
  }

  /// The cells in the order of the table, without the marks that keep spreadsheets from running them.
  private func ordered(_ cells: [String]) -> [String] {
    var ordered = [String](repeating: "", count: columns.names.count)
    for (cell, place) in zip(cells, order) {
      if let place { ordered[place] = CSVWriter.undefused(cell) }
    }
    return ordered
  }
}
