/// A table in either of its two forms, CSV or JSON lines, told apart by the file's name.
package struct TableReader {
  // One of the two is there; an enum would copy the reader's buffers at every row.
  private var csv: CSVReader?
  private var lines: JSONLinesReader?

  /// JSON lines for a name that ends in `.json` or `.jsonl`, else CSV; throws as the reader it picks.
  package init(file: String, columns: TableColumns, chunks: @escaping () throws -> [UInt8]?) throws {
    if Self.isJSONLines(file) {
      lines = try JSONLinesReader(file: file, columns: columns, chunks: chunks)
    } else {
      csv = try CSVReader(file: file, columns: columns, chunks: chunks)
    }
  }

  /// Whether a file's name says that it holds JSON lines.
  package static func isJSONLines(_ file: String) -> Bool {
    let name = file.lowercased()
    return name.hasSuffix(".json") || name.hasSuffix(".jsonl")
  }

  /// The next row or problem, or `nil` at the end.
  package mutating func next() throws -> TableItem? {
    if csv != nil { return try csv?.next() }
    return try lines?.next()
  }
}
