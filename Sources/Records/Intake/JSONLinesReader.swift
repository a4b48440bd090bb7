/// Reads a table written as one flat JSON object a line, with the same keys as the CSV's columns.
///
/// A line with an unknown key is reported; a mandatory key that is missing counts as an empty cell, as in CSV.
package struct JSONLinesReader {
  private let file: String
  private let columns: TableColumns
  private var stream: ByteStream
  private var line = 0
  private var bytes: [UInt8] = []

  /// A reader over chunks of a file; throws what the chunks throw.
  package init(file: String, columns: TableColumns, chunks: @escaping () throws -> [UInt8]?) throws {
    self.file = file
    self.columns = columns
    stream = ByteStream(chunks)
    try stream.skipByteOrderMark()
  }

  /// The next row or problem, or `nil` at the end; empty lines are passed over.
  package mutating func next() throws -> TableItem? {
    while try readLine() {
      guard let text = String(validating: bytes, as: UTF8.self) else {
        return problem(.notUTF8, text: String(escaping: bytes))
      }
      if RuleText.trimmed(text).isEmpty { continue }
      if bytes.count > CSVReader.rowLimit { return problem(.rowTooLong(limit: CSVReader.rowLimit), text: "") }
      guard let pairs = FlatJSON.pairs(in: text) else { return problem(.notJSON, text: text) }
      let unknown = pairs.map(\.key).filter(columns.isUnknown)
      guard unknown.isEmpty else {
        return problem(.unknownColumns(unknown, known: columns.columns), text: text)
      }
      var cells = [String](repeating: "", count: columns.names.count)
      var seen: Set<Int> = []
      for (key, value) in pairs {
        guard let place = columns.position(of: key) else { continue }
        guard seen.insert(place).inserted else { return problem(.columnTwice, column: key, text: text) }
        cells[place] = value
      }
      return .row(TableRow(line: line, cells: cells, head: TableHead(columns)))
    }
    return nil
  }

  private func problem(_ fault: InputFault, column: String? = nil, text: String) -> TableItem {
    .problem(InputProblem(file: file, line: line, column: column, fault: fault), cells: [text])
  }

  /// Reads up to the next newline; bytes beyond the limit of a row are counted but not kept.
  private mutating func readLine() throws -> Bool {
    let newline = UInt8(ascii: "\n")
    bytes.removeAll(keepingCapacity: true)
    guard try stream.byte() != nil else { return false }
    stream.unread()
    line += 1
    while true {
      stream.copy(into: &bytes, upTo: newline, newline, newline)
      guard let byte = try stream.byte() else { return true }
      if byte == newline { return true }
      stream.unread()
      if bytes.count > CSVReader.rowLimit { bytes.removeLast(bytes.count - CSVReader.rowLimit - 1) }
    }
  }
}
