/// Reads a CSV table row by row: RFC 4180 over UTF-8, with or without a byte order mark, and what spreadsheets make of it:
/// other separators and line ends, titles above the headings, empty rows, columns without a name.
///
/// Holds one chunk and one row at a time. A row that does not fit the headings is read once more as ``LooseLine`` before
/// it is reported and passed over, so that one reading tells all that is wrong in a file.
package struct CSVReader {
  /// The most bytes a row may have; more mean that a quote is not closed.
  package static let rowLimit = CSVRows.limit

  private let file: String
  private let columns: TableColumns
  private var order: [Int?] = []
  /// The columns that have no heading: nothing may stand in them.
  private var nameless: [Int] = []
  private var head: TableHead
  private var rows: CSVRows
  /// What was found so far that is no line, or was read in another way than the strict one.
  private(set) var remarks = TableRemarks()
  private var beside: RowsBeside

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
    var stream = ByteStream(chunks)
    try stream.skipByteOrderMark()
    let form = TableForm(try stream.beginning(upTo: 1 << 16), of: columns)
    rows = CSVRows(stream, form)
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
    var seen = 0
    while seen <= TableColumns.titles {
      let start = rows.number
      switch try rows.next() {
      case .end: seen = .max - 1
      case .fault(let fault):
        if best == nil { throw InputProblems([InputProblem(file: file, line: start, fault: fault)]) }
      case .row:
        guard let read = rows.cells()?.map(\.trimmed) else {
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
      seen += 1
    }
    guard let best else { throw InputProblems([InputProblem(file: file, line: nil, fault: .noHeader)]) }
    return best
  }

  /// The next row or problem, or `nil` at the end; empty rows are passed over.
  package mutating func next() throws -> TableItem? {
    while true {
      let start = rows.number
      rows.mark()
      let outcome = try rows.next()
      if case .end = outcome { return nil }
      var found = rows.cells()
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
        (found, fault) = (rows.cells(), nil)
      }
      let ordered = found.map(ordered)
      if let ordered, beside.isBelow(ordered, isShort: rows.ends.count < order.count && fault != nil) {
        remarks.passedOver += 1
        continue
      }
      if fault == nil, let ordered {
        if rows.hasStrayQuote { remarks.noteMended(start) }
        return .row(TableRow(line: start, cells: ordered, head: head))
      }
      return .problem(
        InputProblem(file: file, line: start, fault: fault ?? .notUTF8), cells: shownCells())
    }
  }

  /// Why a row is not taken as it was read; `nil` when nothing is wrong with it.
  private func fault(of outcome: CSVRows.Outcome, _ cells: [String]?) -> InputFault? {
    if case .fault(let fault) = outcome { return fault }
    if !fits { return .cellCount(expected: order.count, found: rows.ends.count) }
    guard let cells else { return .notUTF8 }
    let homeless = nameless.first { $0 < cells.count && !Self.isBlank(cells[$0]) }
    return homeless.map { .underNoHeading(cells[$0]) }
  }

  /// Whether a cell has nothing in it; the mark with which old systems end a file counts as nothing.
  private static func isBlank(_ cell: String) -> Bool { cell.trimmed.isEmpty || cell == "\u{1A}" }

  /// Whether the row has a cell for each heading: what stands behind the last one must be empty, and spreadsheets leave out
  /// empty cells at the end of a row, which a column that must be filled cannot be.
  private var fits: Bool {
    let ends = rows.ends
    if ends.count >= order.count { return ends.last == ends[order.count - 1] }
    return order[ends.count...].allSatisfy { place in place.map { !columns.columns[$0].isMandatory } ?? true }
  }

  /// Reads the line again on which the row began, by where its quotes can only close and by every separator; `false`
  /// where that gives no line either, and then the row is as it was.
  ///
  /// After a quote that is never closed the next line is read by itself.
  private mutating func readLoosely(from start: Int, because fault: InputFault) throws -> Bool {
    rows.rewind(to: start)
    let line = try rows.line()
    if line.count <= Self.rowLimit, let cells = looseCells(of: line) {
      rows.take(cells)
      return true
    }
    switch fault {
    case .unclosedQuote, .rowTooLong: rows.take([Array(line.prefix(Self.rowLimit))])
    default:
      rows.rewind(to: start)
      _ = try rows.next()
    }
    return false
  }

  /// The first loose reading of a line with a cell for each heading, else one that leaves out empty cells at its end.
  private func looseCells(of line: [UInt8]) -> [[UInt8]]? {
    let readings = ([rows.form] + rows.form.others).lazy.flatMap { form in
      [false, true].lazy.map { LooseLine(bytes: line, form: form, doubtsOpenQuotes: $0).cells }
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

  /// What can be shown of a row that is not taken: in the order of the table, then what no column is for.
  private func shownCells() -> [String] {
    let cells = zip([0] + rows.ends, rows.ends).map { String(escaping: rows.bytes[$0..<$1]) }
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
