import SheetRows

/// Reads a table out of one sheet of a workbook, whose rows another process has made plain.
///
/// Titles may stand above the headings, empty rows and nameless columns anywhere, as in CSV.
package struct SheetReader {
  private let file: String
  private let columns: TableColumns
  private var decoder: SheetDecoder
  private var head: TableHead
  /// The place among the columns for each column of the sheet.
  private var order: [Int: Int] = [:]
  /// The merged cells among the lines by their first rows, and what those that have begun hold in each column.
  private var starts: [Int: [MergedCells]] = [:]
  private var held: [Int: (last: Int, text: String)] = [:]
  /// Whether the sheet is at its end: what follows in the answer is of others.
  private var hasEnded = false
  /// What was found so far that is no line.
  private(set) var remarks = TableRemarks()
  private var beside: RowsBeside
  /// The row that came last.
  private var last = 0

  /// A reader over the answer of the process that reads workbooks, at a sheet by its place.
  ///
  /// Throws ``InputProblems`` for headings as ``CSVReader`` does, and whatever the decoder throws.
  package init(
    file: String, columns: TableColumns, sheet: Int, merged: [MergedCells] = [],
    chunks: @escaping () throws -> [UInt8]?
  ) throws {
    try self.init(beginning: file, columns, sheet, chunks)
    for cells in merged { starts[cells.firstRow, default: []].append(cells) }
    guard let (names, line) = try headings() else {
      throw InputProblems([InputProblem(file: file, line: nil, fault: .noHeader)])
    }
    last = line
    let places = try columns.order(ofHeader: names, file: file, line: line)
    for (column, place) in places.enumerated() { if let place { order[column] = place } }
    head = TableHead(
      columns, headings: names, order: places, letters: names.indices.map(Self.letters))
  }

  private init(
    beginning file: String, _ columns: TableColumns, _ sheet: Int, _ chunks: @escaping () throws -> [UInt8]?
  ) throws {
    self.file = file
    self.columns = columns
    beside = RowsBeside(columns)
    decoder = SheetDecoder(chunks)
    head = TableHead(columns)
    var left = sheet + 1
    while left > 0, let item = try decoder.next() { if case .sheet = item { left -= 1 } }
  }

  /// The row that is taken for the headings, without a word on what is wrong with it.
  static func headings(
    _ file: String, _ columns: TableColumns, _ sheet: Int, _ chunks: @escaping () throws -> [UInt8]?
  ) throws -> [String] {
    var reader = try SheetReader(beginning: file, columns, sheet, chunks)
    return try reader.headings()?.names ?? []
  }

  private mutating func headings() throws -> (names: [String], line: Int)? {
    var best: (names: [String], line: Int)?
    var above: [String] = []
    for _ in 0...TableColumns.titles {
      guard case .row(let row)? = try decoder.next() else { break }
      let names = columns.headings(row.texts, under: above)
      if columns.areHeadings(names) { return (names, row.number) }
      if best.map({ columns.count(in: names) > columns.count(in: $0.names) }) ?? true {
        best = (names, row.number)
      }
      above = row.texts
    }
    return best
  }

  /// The next row or problem, or `nil` at the end of the sheet.
  package mutating func next() throws -> TableItem? {
    while !hasEnded {
      guard case .row(let row)? = try decoder.next() else { break }
      var cells = [String](repeating: "", count: columns.names.count)
      var failed: (column: String, text: String)?
      for (column, text) in fill(row) { if let place = order[column] { cells[place] = text } }
      for cell in row.cells {
        guard let place = order[cell.column] else { continue }
        cells[place] = cell.text
        if cell.kind == .error { failed = failed ?? (columns.names[place], cell.text) }
      }
      if cells.allSatisfy({ $0.trimmed.isEmpty }) {
        beside.noteGap()
        continue
      }
      if row.number > last + 1 { beside.noteGap() }
      last = row.number
      if beside.isBeside(row.cells.map(\.text), ordered: cells) || beside.isBelow(cells) {
        remarks.passedOver += 1
        continue
      }
      let found = TableRow(line: row.number, cells: cells, head: head)
      guard let failed else { return .row(found) }
      return .problem(
        found.problem(failed.column, .failedFormula(failed.text), file: file), cells: cells)
    }
    hasEnded = true
    return nil
  }

  /// What merged cells that began above hold in the columns of a row.
  private mutating func fill(_ row: SheetRow) -> [(column: Int, text: String)] {
    for cells in starts.removeValue(forKey: row.number) ?? [] {
      guard let text = row.cells.first(where: { $0.column == cells.firstColumn })?.text else { continue }
      for column in cells.firstColumn...cells.lastColumn { held[column] = (cells.lastRow, text) }
    }
    return held.filter { row.number <= $0.value.last }.map { ($0.key, $0.value.text) }
  }

  /// The letters of a column of a sheet: `A` for 0, `AA` for 26.
  package static func letters(of column: Int) -> String {
    var (left, text) = (column + 1, "")
    while left > 0 {
      text = String(UnicodeScalar(UInt8(65 + (left - 1) % 26))) + text
      left = (left - 1) / 26
    }
    return text
  }
}

extension SheetRow {
  /// The texts of its cells from the first column on, trimmed.
  var texts: [String] {
    var texts = [String](repeating: "", count: cells.map(\.column).max().map { $0 + 1 } ?? 0)
    for cell in cells { texts[cell.column] = cell.text.trimmed }
    return texts
  }
}
