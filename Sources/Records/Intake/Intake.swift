/// One kind of table that can be imported into a store: reads a line at a time, and knows what it may not hold.
///
/// Nothing here touches a file or a store: what is known is handed in, and values of the domain come out.
package protocol Intake {
  /// What a sound line becomes.
  associatedtype Value: Sendable
  /// The columns of the table, as `commands.md` lists them.
  static var columns: TableColumns { get }
  /// Reads a line; when it is not sound, reports why to the line and answers `nil`.
  mutating func read(_ line: inout InputLine) -> Value?
  /// The faults that show only when all lines are known, by their place among the sound ones.
  func faultsOfWhole(_ values: [Value]) -> [(index: Int, column: String, fault: IntakeFault)]
  /// The places of the lines in an order in which each comes after what it rests on.
  static func order(of values: [Value]) -> [Int]
}

extension Intake {
  package static func order(of values: [Value]) -> [Int] { Array(values.indices) }

  package func faultsOfWhole(_ values: [Value]) -> [(index: Int, column: String, fault: IntakeFault)] { [] }
}

/// A line that was not taken.
package struct RejectedLine: Hashable, Sendable {
  /// The cells as they stood, in the order of the table's columns.
  package var cells: [String]
  /// Everything that is wrong with it.
  package var problems: [InputProblem]

}

/// What a line of an input file turned out to be.
package enum IntakeItem<Value: Sendable>: Sendable {
  case value(Value, TableRow)
  case rejected(RejectedLine)
}

/// Walks through an input file with an intake, line by line, without holding the whole.
package struct IntakeReader<Kind: Intake> {
  private var table: TableReader
  private let file: String
  /// The units that may be called by their names.
  private let codes: [String: UnitCode]
  /// What the lines are read by.
  package private(set) var intake: Kind
  /// What was done so far beside taking lines.
  package var remarks: TableRemarks {
    var remarks = table.remarks
    remarks.unbroken = unbroken
    return remarks
  }
  private var unbroken = 0

  /// A reader over chunks of a file; throws ``InputProblems`` when the header is wrong.
  package init(
    _ intake: Kind, file: String, columns: TableColumns = Kind.columns, shape: TableShape? = nil,
    units codes: [String: UnitCode] = [:], chunks: @escaping () throws -> [UInt8]?
  ) throws {
    self.intake = intake
    self.file = file
    self.codes = codes
    table = try TableReader(file: file, columns: columns, shape: shape, chunks: chunks)
  }

  /// The next line, or `nil` at the end.
  package mutating func next() throws -> IntakeItem<Kind.Value>? {
    switch try table.next() {
    case nil: return nil
    case .problem(let problem, let cells): return .rejected(RejectedLine(cells: cells, problems: [problem]))
    case .row(let row):
      let row = codes.isEmpty ? row : row.coded(by: codes)
      var line = InputLine(row, file: file)
      let value = intake.read(&line)
      unbroken += line.unbroken
      guard let value, line.problems.isEmpty else {
        return .rejected(RejectedLine(cells: row.cells, problems: line.problems))
      }
      return .value(value, row)
    }
  }
}

/// A whole file that was read: what is sound, and what is not.
package struct IntakeResult<Value: Sendable>: Sendable {
  /// In the order of the file.
  package private(set) var values: [Value] = []
  /// The lines of the values.
  private var rows: [TableRow] = []
  private var file = ""
  /// In the order in which they were found.
  package var rejected: [RejectedLine] = []

  /// What was done beside taking lines.
  package private(set) var remarks = TableRemarks()

  package var problems: [InputProblem] { rejected.flatMap(\.problems) }

  /// Reads a file to its end, and then takes out what only the whole shows to be wrong.
  package static func reading<Kind: Intake>(
    _ intake: Kind, file: String, columns: TableColumns = Kind.columns, shape: TableShape? = nil,
    units codes: [String: UnitCode] = [:], chunks: @escaping () throws -> [UInt8]?
  ) throws -> IntakeResult where Kind.Value == Value {
    var reader = try IntakeReader(
      intake, file: file, columns: columns, shape: shape, units: codes, chunks: chunks)
    var result = IntakeResult()
    result.file = file
    while let item = try reader.next() {
      switch item {
      case .rejected(let line): result.rejected.append(line)
      case .value(let value, let row):
        result.values.append(value)
        result.rows.append(row)
      }
    }
    // A line that names one that fell out may fall out in turn.
    result.remarks = reader.remarks
    while true {
      let faults = reader.intake.faultsOfWhole(result.values)
      guard !faults.isEmpty else { return result }
      for (index, found) in Dictionary(grouping: faults, by: \.index).sorted(by: { $0.key > $1.key }) {
        result.reject(index, found.map { ($0.column, $0.fault) })
      }
    }
  }

  private mutating func reject(_ index: Int, _ faults: [(column: String?, fault: IntakeFault)]) {
    let row = rows.remove(at: index)
    values.remove(at: index)
    let problems = faults.map { row.problem($0.column, .intake($0.fault), file: file) }
    rejected.append(RejectedLine(cells: row.cells, problems: problems))
  }
}

// What the clerk would refuse.
extension IntakeResult {
  /// Takes out the lines that would be refused beside the others, each with its reason.
  ///
  /// The clerk judges all lines at once, and names none. So what is refused is halved until single lines are left; a
  /// file without such lines is judged once. An order in which each line comes after what it rests on is wanted.
  package mutating func sift(
    in order: [Int], by refusal: (_ values: [Value]) throws -> ActRefusal?
  ) rethrows {
    var taken: [Int] = []
    var refused: [Int: ActRefusal] = [:]
    try sift(order[...], &taken, &refused, by: refusal)
    for (index, why) in refused.sorted(by: { $0.key > $1.key }) {
      reject(index, [(why.column, IntakeFault(why))])
    }
  }

  private func sift(
    _ lines: ArraySlice<Int>, _ taken: inout [Int], _ refused: inout [Int: ActRefusal],
    by refusal: (_ values: [Value]) throws -> ActRefusal?
  ) rethrows {
    guard let first = lines.first else { return }
    guard let why = try refusal((taken + lines).sorted().map { values[$0] }) else {
      taken += lines
      return
    }
    guard lines.count > 1 else {
      refused[first] = why
      return
    }
    let middle = lines.startIndex + lines.count / 2
    try sift(lines[..<middle], &taken, &refused, by: refusal)
    try sift(lines[middle...], &taken, &refused, by: refusal)
  }
}

extension IntakeFault {
  /// A refusal as a fault of its line; nothing was tried, so nothing was recorded.
  fileprivate init(_ refusal: ActRefusal) {
    if case .notPermitted(let operation, let scope) = refusal {
      self = .notPermitted(operation, scope)
    } else {
      self = .refused(refusal)
    }
  }
}
