/// The columns a table may have: rows always come back in this order, whatever the file's is.
package struct TableColumns: Hashable, Sendable {
  /// Every column's name.
  package let names: [String]
  /// Those a file cannot do without.
  package let mandatory: [String]
  let positions: [String: Int]
  /// The column in which a file of rejected lines says why; it is passed over, so that the mended file goes back.
  package static let problem = "problem"

  /// Columns by name, of which some must be there.
  package init(_ names: [String], mandatory: [String]) {
    self.names = names
    self.mandatory = mandatory
    positions = Dictionary(zip(names, names.indices), uniquingKeysWith: { first, _ in first })
  }

  /// The place of a column in the cells of every row, or `nil` when the table has none of that name.
  package func position(of name: String) -> Int? { positions[name] }

  /// Whether the table has no such column, and a file may not have it either.
  func isUnknown(_ name: String) -> Bool { positions[name] == nil && name != TableColumns.problem }

  /// Where each cell of a file's row belongs, `nil` for what is passed over; throws every fault of the header at once.
  func order(ofHeader header: [String], file: String, line: Int) throws(InputProblems) -> [Int?] {
    var problems: [InputProblem] = []
    let unknown = header.filter(isUnknown)
    if !unknown.isEmpty {
      problems.append(InputProblem(file: file, line: line, fault: .unknownColumns(unknown)))
    }
    var seen: Set<String> = []
    for name in header where !seen.insert(name).inserted && positions[name] != nil {
      problems.append(InputProblem(file: file, line: line, column: name, fault: .columnTwice))
    }
    let missing = mandatory.filter { !seen.contains($0) }
    if !missing.isEmpty {
      problems.append(InputProblem(file: file, line: line, fault: .missingColumns(missing)))
    }
    guard problems.isEmpty else { throw InputProblems(problems) }
    return header.map { positions[$0] }
  }
}

/// One row of a table, its cells in the order of ``TableColumns/names``.
package struct TableRow: Hashable, Sendable {
  /// The line, from 1, on which the row begins.
  package let line: Int
  /// The cells; a column that the file lacks is empty throughout.
  package let cells: [String]
  let columns: TableColumns

  /// The cell of a column, empty when there is none.
  package subscript(_ name: String) -> String {
    columns.positions[name].map { cells[$0] } ?? ""
  }

  /// What is wrong with one of the row's cells.
  package func problem(_ column: String, _ fault: InputFault, file: String) -> InputProblem {
    InputProblem(file: file, line: line, column: column, fault: fault)
  }

  /// The items of a cell that holds a list, separated by `;`, trimmed, without empty ones.
  package func list(_ name: String) -> [String] {
    self[name].split(whereSeparator: { $0 == ";" || $0 == "\u{FF1B}" }).map { RuleText.trimmed($0) }.filter {
      !$0.isEmpty
    }
  }
}

/// What a table reader hands out next.
package enum TableItem: Hashable, Sendable {
  /// A sound row.
  case row(TableRow)
  /// A row that cannot be read, with what could be made of its cells, for a file of rejects.
  case problem(InputProblem, cells: [String])
}
