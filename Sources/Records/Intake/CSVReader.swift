/// Reads a CSV table row by row: RFC 4180 over UTF-8, with or without a byte order mark, and what spreadsheets make of it:
/// other separators and line ends, titles above the headings, empty rows, columns without a name at the end.
///
/// Holds one chunk and one row at a time. A row that is wrong is reported and passed over, so that one
/// reading tells all that is wrong in a file.
package struct CSVReader {
  /// The most bytes a row may have; more mean that a quote is not closed.
  package static let rowLimit = 1 << 20

  private let file: String
  private let columns: TableColumns
  private var order: [Int?] = []
  private var head: TableHead
  private let form: TableForm
  private var stream: ByteStream
  private var line = 1
  /// How many rows were passed over because they are no lines of the table.
  private(set) var passedOver = 0
  private var row: [UInt8] = []
  private var ends: [Int] = []

  /// A reader over chunks of a file, of which it reads the headings at once.
  ///
  /// Throws ``InputProblems`` for headings that name unknown columns, lack mandatory ones, or have one twice, and what
  /// the chunks throw.
  package init(file: String, columns: TableColumns, chunks: @escaping () throws -> [UInt8]?) throws {
    try self.init(beginning: file, columns, chunks)
    let (names, line) = try headings()
    order = try columns.order(ofHeader: names, file: file, line: line)
    head = TableHead(columns, headings: names, order: order)
  }

  private init(
    beginning file: String, _ columns: TableColumns, _ chunks: @escaping () throws -> [UInt8]?
  ) throws {
    self.file = file
    self.columns = columns
    head = TableHead(columns)
    stream = ByteStream(chunks)
    try stream.skipByteOrderMark()
    form = TableForm(try stream.beginning(upTo: 1 << 16), least: columns.mandatory.count - 1)
  }

  /// The row that is taken for the headings, without a word on what is wrong with it.
  static func headings(
    _ file: String, _ columns: TableColumns, _ chunks: @escaping () throws -> [UInt8]?
  ) throws -> [String] {
    var reader = try CSVReader(beginning: file, columns, chunks)
    return try reader.headings().names
  }

  /// The first row that names every mandatory column, else the one that names most of them, for its faults.
  private mutating func headings() throws -> (names: [String], line: Int) {
    var best: (names: [String], line: Int)?
    var rows = 0
    while rows <= TableColumns.titles {
      let start = line
      switch try readRow() {
      case .end: rows = .max - 1
      case .fault(let fault):
        if best == nil { throw InputProblems([InputProblem(file: file, line: start, fault: fault)]) }
      case .row:
        guard let names = cells()?.map({ RuleText.trimmed($0) }) else {
          throw InputProblems([InputProblem(file: file, line: start, fault: .notUTF8)])
        }
        if names.allSatisfy(\.isEmpty) { continue }
        if columns.areHeadings(names) { return (names, start) }
        if best.map({ columns.count(in: names) > columns.count(in: $0.names) }) ?? true {
          best = (names, start)
        }
      }
      rows += 1
    }
    guard let best else { throw InputProblems([InputProblem(file: file, line: nil, fault: .noHeader)]) }
    return best
  }

  /// The next row or problem, or `nil` at the end; empty rows are passed over.
  package mutating func next() throws -> TableItem? {
    while true {
      let start = line
      switch try readRow() {
      case .end: return nil
      case .fault(let fault):
        return .problem(InputProblem(file: file, line: start, fault: fault), cells: shownCells())
      case .row:
        let found = cells()
        if let found, found.allSatisfy(\.trimmed.isEmpty) { continue }
        let ordered = found.map(ordered)
        if let found, let ordered, columns.areBeside(found, ordered: ordered) {
          passedOver += 1
          continue
        }
        guard fits else {
          let fault = InputFault.cellCount(expected: order.count, found: ends.count)
          return .problem(InputProblem(file: file, line: start, fault: fault), cells: shownCells())
        }
        guard let ordered else {
          return .problem(InputProblem(file: file, line: start, fault: .notUTF8), cells: shownCells())
        }
        return .row(TableRow(line: start, cells: ordered, head: head))
      }
    }
  }

  /// Whether the row has a cell for each heading: what stands behind the last one must be empty, and spreadsheets leave out
  /// empty cells at the end of a row, which a column that must be filled cannot be.
  private var fits: Bool {
    if ends.count >= order.count { return ends.last == ends[order.count - 1] }
    return order[ends.count...].allSatisfy { place in place.map { !columns.columns[$0].isMandatory } ?? true }
  }

  private enum Outcome {
    case row, end
    case fault(InputFault)
  }

  private static let quote = UInt8(ascii: "\"")
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

  /// Copies up to a separator or the row's end; `true` when the row ends.
  private mutating func readPlain() throws -> Bool {
    let separator = form.separator.byte
    while true {
      stream.copy(into: &row, upTo: separator, Self.newline, Self.carriageReturn)
      guard let byte = try stream.byte() else { return true }
      switch byte {
      case Self.newline:
        line += 1
        return true
      case Self.carriageReturn:
        guard let next = try stream.byte() else { return true }
        if next != Self.newline { stream.unread() }
        if next == Self.newline || form.endsWithReturn {
          line += 1
          return true
        }
        row.append(byte)
      case separator: if try endsCell(after: byte) { return false }
      default: stream.unread()
      }
    }
  }

  /// Whether a byte that begins a separator is one; what only begins as a wide one does is taken into the cell.
  private mutating func endsCell(after byte: UInt8) throws -> Bool {
    let separator = form.separator.bytes
    guard separator.count > 1 else { return true }
    var read = [byte]
    while read.count < separator.count, let next = try stream.byte() { read.append(next) }
    if read == separator { return true }
    row += read
    return false
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

  /// What can be shown of a row that is not taken: in the order of the table, then what no column is for.
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
