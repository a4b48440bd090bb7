import Records
import Reports

/// The lines that an import could not take, as they stood, with a last column that says why.
///
/// It is written as an import reads it, CSV or JSON lines by its name, so that the mended file goes straight back.
final class RejectFile {
  private let output: OutputFile
  private let language: Language
  private let names: [String]
  private let isJSON: Bool
  private var csv: CSVWriter
  private var lines: [UInt8] = []
  private(set) var count = 0

  /// A file with the table's columns and one more, `problem`.
  init(_ path: String, columns: TableColumns, language: Language) throws {
    output = try OutputFile(path)
    self.language = language
    names = columns.names
    isJSON = TableShape(ofFile: path) == .jsonLines
    csv = CSVWriter(header: columns.names + [TableColumns.problem])
  }

  /// Adds a line.
  func add(_ line: RejectedLine) throws {
    let why = line.problems.map { $0.sentence(in: language) }.joined(separator: " / ")
    if isJSON { addJSON(line.cells, why) } else { addCSV(line.cells, why) }
    count += 1
    if count.isMultiple(of: 1_000) { try output.write(drain()) }
  }

  /// What no column is for stays behind the reason, so that the line is still one cell too long.
  private func addCSV(_ cells: [String], _ why: String) {
    let missing = max(0, names.count - cells.count)
    csv.append(
      cells.prefix(names.count) + Array(repeating: "", count: missing) + [why] + cells.dropFirst(names.count))
  }

  /// A line that could not be read at all is kept as it stood, under a key that no table has.
  private func addJSON(_ cells: [String], _ why: String) {
    let known = cells.count == 1 && names.count > 1 ? [("line", cells[0])] : Array(zip(names, cells))
    var object = JSONText.object([])
    for (name, cell) in known where !cell.isEmpty { object = object.adding([name: .text(cell)]) }
    lines += Array((object.adding([TableColumns.problem: .text(why)]).compact + "\n").utf8)
  }

  private func drain() -> [UInt8] {
    guard isJSON else { return csv.drain() }
    defer { lines = [] }
    return lines
  }

  /// Puts the file in its place.
  func finish() throws {
    try output.write(drain())
    try output.finish()
  }
}
