/// Reads a CSV table row by row: RFC 4180 over UTF-8, with or without a byte order mark, and what spreadsheets make of it:
/// other separators and line ends, titles above the headings, empty rows, columns without a name.
///
/// Holds one chunk and one row at a time. A row that does not fit the headings is read once more as ``LooseLine`` before
/// it is reported and passed over, so that one reading tells all that is wrong in a file.
package struct CSVReader {
  /// The most bytes a row may have; more mean that a quote is not closed.
  package static let rowLimit = 1 << 20

  private let file: String
  private let columns: TableColumns
  private var order: [Int?] = []
  /// The columns that have no heading: nothing may stand in them.
  private var nameless: [Int] = []
  private var head: TableHead
  private let form: TableForm
  private var stream: ByteStream
  private var line = 1
  /// What was found so far that is no line, or was read in another way than the strict one.
  private(set) var remarks = TableRemarks()
  private var beside: RowsBeside
  private var row: [UInt8] = []
  private var ends: [Int] = []
  /// Whether a quote at the end of a cell, which none opens, was left out.
  private var hasStrayQuote = false

  /// A reader over chunks of a file, of which it reads the headings at once.
  ///
  /// Throws ``InputProblems`` for headings that name unknown columns, lack mandatory ones, or have one twice, and what
  /// the chunks throw.
  package init(file: String, columns: TableColumns, chunks: @escaping () throws -> [UInt8]?) throws {
    try self.init(beginning: file, columns, chunks)
    let (names, line) = try headings()
    order = try columns.order(ofHeader: names, file: file, line: line)
    nameless = order.indices.filter { names[$0].isEmpty }
    head = TableHead(columns, headings: names, order: order)
  }

  private init(
    beginning file: String, _ columns: TableColumns, _ chunks: @escaping () throws -> [UInt8]?
  ) throws {
    self.file = file
    self.columns = columns
    beside = RowsBeside(columns)
    head = TableHead(columns)
    stream = ByteStream(chunks)
    try stream.skipByteOrderMark()
    form = TableForm(try stream.beginning(upTo: 1 << 16), of: columns)
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
    var above: [String] = []
    var rows = 0
    while rows <= TableColumns.titles {
      let start = line
      switch try readRow() {
      case .end: rows = .max - 1
      case .fault(let fault):
        if best == nil { throw InputProblems([InputProblem(file: file, line: start, fault: fault)]) }
      case .row:
        guard let read = cells()?.map(\.trimmed) else {
          throw InputProblems([InputProblem(file: file, line: start, fault: .notUTF8)])
        }
        if read.allSatisfy(\.isEmpty) { continue }
        let names = columns.headings(read, under: above)
        if columns.areHeadings(names) { return (names, start) }
        if best.map({ columns.count(in: names) > columns.count(in: $0.names) }) ?? true {
          best = (names, start)
        }
        above = read
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
      stream.mark()
      let outcome = try readRow()
      if case .end = outcome { return nil }
      var found = cells()
      if let found, found.allSatisfy(Self.isBlank) {
        beside.noteGap()
        continue
      }
      if case .row = outcome, let found, beside.isBeside(found, ordered: ordered(found)) {
        remarks.passedOver += 1
        continue
      }
      var fault = fault(of: outcome, found)
      if let why = fault, try readLoosely(from: start, because: why) {
        remarks.noteMended(start)
        (found, fault) = (cells(), nil)
      }
      let ordered = found.map(ordered)
      if let ordered, beside.isBelow(ordered, isShort: ends.count < order.count && fault != nil) {
        remarks.passedOver += 1
        continue
      }
      if fault == nil, let ordered {
        if hasStrayQuote { remarks.noteMended(start) }
        return .row(TableRow(line: start, cells: ordered, head: head))
      }
      return .problem(
        InputProblem(file: file, line: start, fault: fault ?? .notUTF8), cells: shownCells())
    }
  }

  /// Why a row is not taken as it was read; `nil` when nothing is wrong with it.
  private func fault(of outcome: Outcome, _ cells: [String]?) -> InputFault? {
    if case .fault(let fault) = outcome { return fault }
    if !fits { return .cellCount(expected: order.count, found: ends.count) }
    guard let cells else { return .notUTF8 }
    let homeless = nameless.first { $0 < cells.count && !Self.isBlank(cells[$0]) }
    return homeless.map { .underNoHeading(cells[$0]) }
  }

  /// Whether a cell has nothing in it; the mark with which old systems end a file counts as nothing.
  private static func isBlank(_ cell: String) -> Bool { cell.trimmed.isEmpty || cell == "\u{1A}" }

  /// Whether the row has a cell for each heading: what stands behind the last one must be empty, and spreadsheets leave out
  /// empty cells at the end of a row, which a column that must be filled cannot be.
  private var fits: Bool {
    if ends.count >= order.count { return ends.last == ends[order.count - 1] }
    return order[ends.count...].allSatisfy { place in place.map { !columns.columns[$0].isMandatory } ?? true }
  }

  /// Reads the line again on which the row began, by where its quotes can only close and by every separator; `false`
  /// where that gives no line either, and then the row is as it was.
  ///
  /// After a quote that is never closed the next line is read by itself.
  private mutating func readLoosely(from start: Int, because fault: InputFault) throws -> Bool {
    stream.rewind()
    let bytes = try readLine()
    if bytes.count <= Self.rowLimit, let cells = looseCells(of: bytes) {
      (row, ends, hasStrayQuote) = ([], [], false)
      for cell in cells {
        row += cell
        ends.append(row.count)
      }
      line = start + 1
      return true
    }
    switch fault {
    case .unclosedQuote, .rowTooLong:
      (row, ends, line) = (Array(bytes.prefix(Self.rowLimit)), [min(bytes.count, Self.rowLimit)], start + 1)
    default:
      stream.rewind()
      line = start
      _ = try readRow()
    }
    return false
  }

  /// The first loose reading of a line with a cell for each heading, else one that leaves out empty cells at its end.
  private func looseCells(of bytes: [UInt8]) -> [[UInt8]]? {
    let readings = ([form] + form.others).lazy.flatMap { form in
      [false, true].lazy.map { LooseLine(bytes: bytes, form: form, doubtsOpenQuotes: $0).cells }
    }
    return readings.first { $0.count == order.count && isLine($0) }
      ?? readings.prefix(2).first { $0.dropFirst(order.count).allSatisfy(\.isEmpty) && isLine($0) }
  }

  /// Whether something stands in each cell of a line that must be filled, and nothing under no heading.
  private func isLine(_ cells: [[UInt8]]) -> Bool {
    order.indices.allSatisfy { index in
      let isEmpty = index >= cells.count || cells[index].isEmpty
      guard let place = order[index] else { return isEmpty || !nameless.contains(index) }
      return !isEmpty || !columns.columns[place].isMandatory
    }
  }

  /// One line of the file whatever stands in it, at most a byte more than a row may have.
  private mutating func readLine() throws -> [UInt8] {
    var bytes: [UInt8] = []
    while true {
      stream.copy(into: &bytes, upTo: Self.newline, Self.carriageReturn, Self.newline)
      if bytes.count > Self.rowLimit { bytes.removeLast(bytes.count - Self.rowLimit - 1) }
      guard let byte = try stream.byte() else { return bytes }
      switch byte {
      case Self.newline: return bytes
      case Self.carriageReturn:
        if let next = try stream.byte(), next != Self.newline { stream.unread() }
        return bytes
      default: stream.unread()
      }
    }
  }

  private enum Outcome {
    case row, end
    case fault(InputFault)
  }

  private static let blank = UInt8(ascii: " ")
  private static let newline = UInt8(ascii: "\n")
  private static let carriageReturn = UInt8(ascii: "\r")

  /// Reads one row into `row`, the cells run together, and `ends`, where each of them stops.
  private mutating func readRow() throws -> Outcome {
    row.removeAll(keepingCapacity: true)
    ends.removeAll(keepingCapacity: true)
    hasStrayQuote = false
    guard try stream.byte() != nil else { return .end }
    stream.unread()
    var fault: InputFault?
    while true {
      let isQuoted = try opensQuote()
      if isQuoted, try !readQuoted() {
        ends.append(row.count)
        return .fault(row.count > Self.rowLimit ? .rowTooLong(limit: Self.rowLimit) : .unclosedQuote)
      }
      let start = row.count
      let end = try readPlain()
      if isQuoted {
        if row[start...].allSatisfy({ $0 == Self.blank }) { row.removeSubrange(start...) }
        if row.count > start { fault = fault ?? .textAfterQuote }
      } else if row.last == form.quote, row.count > start,
        row[start...].count(where: { $0 == form.quote }) == 1
      {
        row.removeLast()
        hasStrayQuote = true
      }
      ends.append(row.count)
      if row.count > Self.rowLimit { fault = .rowTooLong(limit: Self.rowLimit) }
      if !end { continue }
      return fault.map { .fault($0) } ?? .row
    }
  }

  /// Whether a cell begins with a quote, which is passed over with the blanks before it.
  private mutating func opensQuote() throws -> Bool {
    var blanks = 0
    while let byte = try stream.byte() {
      if byte == form.quote { return true }
      guard byte == Self.blank, form.separator != .blank else {
        stream.unread()
        break
      }
      blanks += 1
    }
    row.append(contentsOf: repeatElement(Self.blank, count: blanks))
    return false
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
        if let next = try stream.byte(), next != Self.newline { stream.unread() }
        line += 1
        return true
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
      stream.copy(into: &row, upTo: form.quote, Self.newline, Self.newline)
      guard let byte = try stream.byte() else { return false }
      switch byte {
      case Self.newline:
        line += 1
        row.append(byte)
      case form.quote:
        guard let next = try stream.byte() else { return true }
        if next != form.quote {
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
      cells.append(form.unquoted(cell))
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
