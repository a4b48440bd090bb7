/// The columns a table may have: rows always come back in this order, not in the file's.
package struct TableColumns: Hashable, Sendable {
  /// Every column, in the order of a row.
  package let columns: [InputColumn]
  /// Every column's key.
  package let names: [String]
  /// The keys of those that a file cannot do without.
  package let mandatory: [String]
  let positions: [String: Int]
  private let headings: [String: Int]
  /// The column in which a file of rejected lines says why; it is passed over, so that the mended file goes back.
  package static let problem = "problem"

  private let ignored: Set<String>

  /// Columns, of which some must be there.
  ///
  /// - Parameter ignored: keys of columns that exported tables have and that say nothing to an import.
  package init(_ columns: [InputColumn], ignoring ignored: [String] = []) {
    self.init(
      columns, ignored: Set((ignored + [Self.problem, "问题", "序号", "行号"]).map(InputColumn.compared)),
      headings: Dictionary(
        columns.enumerated().flatMap { place, column in column.names.map { ($0, place) } },
        uniquingKeysWith: { first, _ in first }))
  }

  private init(_ columns: [InputColumn], ignored: Set<String>, headings: [String: Int]) {
    (self.columns, self.ignored, self.headings) = (columns, ignored, headings)
    names = columns.map(\.key)
    mandatory = columns.filter(\.isMandatory).map(\.key)
    positions = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The same columns with headings that a person has said to mean one of them, or none.
  ///
  /// What the table knows by itself means what it means, unless it is passed over.
  ///
  /// - Parameter choices: the key of the column for each heading; empty for one that is passed over.
  package func called(_ choices: [String: String]) -> TableColumns {
    var (ignored, headings) = (ignored, headings)
    for (heading, key) in choices where key.isEmpty || position(of: heading) == nil {
      let name = InputColumn.compared(heading)
      if key.isEmpty { ignored.insert(name) } else { headings[name] = positions[key] }
    }
    return TableColumns(columns, ignored: ignored, headings: headings)
  }

  /// What a row of headings leaves open: those that no column is called by, and the columns that it lacks.
  package func open(in row: [String]) -> (unknown: [String], absent: [InputColumn]) {
    let (found, spare) = (Set(row.compactMap(position)), spare(in: row))
    return (
      row.filter { !$0.isEmpty && (isUnknown($0) || spare.contains($0)) },
      columns.indices.filter { !found.contains($0) }.map { columns[$0] }
    )
  }

  /// The place of a column in the cells of every row by its key or any of its headings; `nil` when there is none.
  package func position(of heading: String) -> Int? {
    let name = InputColumn.compared(heading)
    return ignored.contains(name) ? nil : positions[heading] ?? headings[name]
  }

  /// The headings of a row that call a column in another way beside its own heading, as 单位 beside 单位代码.
  private func spare(in row: [String]) -> Set<String> {
    let called = Dictionary(grouping: row.filter { position(of: $0) != nil }) { position(of: $0) ?? 0 }
    var spare: Set<String> = []
    for (place, names) in called where names.count > 1 {
      let own = names.filter { columns[place].isOwn($0) }
      if own.count == 1 { spare.formUnion(names.filter { $0 != own[0] }) }
    }
    return spare
  }

  /// The same columns, some of which a file cannot do without as things are.
  package func requiring(_ keys: Set<String>) -> TableColumns {
    TableColumns(
      columns.map { column in
        var column = column
        if keys.contains(column.key) { column.isMandatory = true }
        return column
      }, ignored: ignored, headings: headings)
  }

  /// Whether the table has no such column, and a file may not have it either.
  func isUnknown(_ heading: String) -> Bool {
    position(of: heading) == nil && !ignored.contains(InputColumn.compared(heading))
  }

  /// How many of the columns a row of texts names.
  func count(in row: [String]) -> Int { Set(row.compactMap(position)).count }

  /// How many rows may stand above the headings: titles, who filled it in, when.
  static let titles = 10

  /// Whether a row of texts names every column that must be there, as the headings of a table do.
  func areHeadings(_ row: [String]) -> Bool {
    let named = Set(row.compactMap(position))
    return mandatory.allSatisfy { positions[$0].map(named.contains) ?? false }
  }

  /// How rows begin that stand under a table and are none of its lines: sums, who filled it in, notes.
  private static let footers = [
    "合计", "小计", "总计", "共计", "填表", "制表", "审核", "审批", "负责人签", "备注", "注", "说明", "联系", "total", "note",
  ]

  /// The headings that a row of texts gives, where some stand in the row above because they reach over both.
  func headings(_ row: [String], under above: [String]) -> [String] {
    let named = Set(row.compactMap(position))
    return row.indices.map { index in
      guard row[index].isEmpty, above.indices.contains(index), let place = position(of: above[index]) else {
        return row[index]
      }
      return named.contains(place) ? row[index] : above[index]
    }
  }

  private static func isBracketed(_ text: String) -> Bool {
    ["()", "（）", "[]", "【】"].contains("\(text.prefix(1))\(text.suffix(1))")
  }

  /// Whether a row is no line of the table: its headings once more, a word on each of them in brackets, or a sum or a note,
  /// which lacks what a line must have.
  ///
  /// - Parameter cells: the cells in the order of the columns.
  func areBeside(_ row: [String], ordered cells: [String]) -> Bool {
    // Every line comes by here: only where a heading stands under the first heading is the rest looked at.
    if let first = columns.firstIndex(where: \.isMandatory),
      position(of: RuleText.trimmed(cells[first])) != nil,
      areHeadings(row.map { RuleText.trimmed($0) })
    {
      return true
    }
    let texts = row.lazy.map(\.trimmed).filter { !$0.isEmpty }
    guard let first = texts.first else { return false }
    if Self.isBracketed(first), texts.allSatisfy(Self.isBracketed) { return true }
    guard columns.indices.contains(where: { columns[$0].isMandatory && cells[$0].trimmed.isEmpty }) else {
      return false
    }
    let short = first.lowercased().filter { $0 != " " && $0 != "\u{3000}" }
    return Self.footers.contains { short.hasPrefix($0) }
  }

  /// Where each cell of a file's row belongs, `nil` for what is passed over; throws every fault of the header at once.
  ///
  /// Columns without a name at the end are not there; nothing may stand in one between others.
  func order(ofHeader header: [String], file: String, line: Int) throws(InputProblems) -> [Int?] {
    var problems: [InputProblem] = []
    let named = header.prefix(header.lastIndex { !$0.isEmpty }.map { $0 + 1 } ?? 0)
    let spare = spare(in: header)
    let unknown = named.filter { !$0.isEmpty && (isUnknown($0) || spare.contains($0)) }
    if !unknown.isEmpty {
      problems.append(InputProblem(file: file, line: line, fault: .unknownColumns(unknown, known: columns)))
    }
    var seen: Set<Int> = []
    for name in named where !spare.contains(name) {
      guard let place = position(of: name), !seen.insert(place).inserted else { continue }
      problems.append(InputProblem(file: file, line: line, column: name, fault: .columnTwice))
    }
    let missing = columns.indices.filter { columns[$0].isMandatory && !seen.contains($0) }.map { columns[$0] }
    if !missing.isEmpty {
      problems.append(InputProblem(file: file, line: line, fault: .missingColumns(missing)))
    }
    guard problems.isEmpty else { throw InputProblems(problems) }
    return named.map { position(of: $0) }
  }
}

/// One row of a table, its cells in the order of ``TableColumns/columns``.
package struct TableRow: Hashable, Sendable {
  /// The line, from 1, on which the row begins.
  package let line: Int
  /// The cells; a column that the file lacks is empty throughout.
  package let cells: [String]
  /// How the file calls the columns.
  let head: TableHead

  /// The cell of a column, empty when there is none.
  package subscript(_ name: String) -> String {
    head.columns.positions[name].map { cells[$0] } ?? ""
  }

  /// What is wrong with one of the row's cells, or with the whole of it.
  package func problem(_ column: String?, _ fault: InputFault, file: String) -> InputProblem {
    InputProblem(
      file: file, line: line, column: column, place: column.flatMap { head.place(of: $0, line: line) },
      fault: fault)
  }

  /// The row with codes in place of the names of units, in narrow letters and digits.
  func coded(by codes: [String: UnitCode]) -> TableRow {
    let columns = head.columns.columns
    guard
      let place = columns.indices.first(where: { columns[$0].namesUnit }),
      !cells[place].isEmpty
    else { return self }
    var cells = cells
    cells[place] = codes[cells[place].trimmed]?.rawValue ?? cells[place].plainDigits
    return TableRow(line: line, cells: cells, head: head)
  }

  /// The items of a cell that holds a list, separated by semicolons or line breaks, trimmed, without empty ones.
  ///
  /// - Parameter mark: what parts them too, where no item can hold it.
  package func list(_ name: String, partedBy mark: Character? = nil) -> [String] {
    self[name].split { $0 == ";" || $0 == "\u{FF1B}" || $0.endsLine || $0 == mark }
      .map { RuleText.trimmed($0) }.filter { !$0.isEmpty }
  }
}

/// What a table reader hands out next.
package enum TableItem: Hashable, Sendable {
  /// A sound row.
  case row(TableRow)
  /// A row that cannot be read, with what could be made of its cells, for a file of rejects.
  case problem(InputProblem, cells: [String])
}
