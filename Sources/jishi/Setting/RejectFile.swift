import Records

/// The lines that an import could not take, as they stood, with a last column that says why.
final class RejectFile {
  private let output: OutputFile
  private let language: Language
  private let width: Int
  private var csv: CSVWriter
  private(set) var count = 0

  /// A file with the table's columns and one more, `problem`.
  init(_ path: String, columns: TableColumns, language: Language) throws {
    output = try OutputFile(path)
    self.language = language
    width = columns.names.count
    csv = CSVWriter(header: columns.names + ["problem"])
  }

  /// Adds a line.
  func add(_ line: RejectedLine) throws {
    let missing = max(0, width - line.cells.count)
    csv.append(
      line.cells + Array(repeating: "", count: missing)
        + [line.problems.map { $0.sentence(in: language) }.joined(separator: " / ")])
    count += 1
    if count.isMultiple(of: 1_000) { try output.write(csv.drain()) }
  }

  /// Puts the file in its place.
  func finish() throws {
    try output.write(csv.drain())
    try output.finish()
  }
}
