import SheetRows

/// The ways in which a table may be written in a file.
package enum TableShape: Hashable, Sendable {
  case csv, jsonLines
  /// A sheet of a workbook by its place, as another process has read it, with the merged cells among its lines.
  case sheet(Int, merged: [MergedCells] = [])

  /// What a file's name says: JSON lines for one that ends in `.json` or `.jsonl`, else CSV.
  package init(ofFile name: String) {
    let name = name.lowercased()
    self = name.hasSuffix(".json") || name.hasSuffix(".jsonl") ? .jsonLines : .csv
  }
}

/// A table in any of its shapes.
package struct TableReader {
  // One of them is there; an enum would copy the reader's buffers at every row.
  private var csv: CSVReader?
  private var lines: JSONLinesReader?
  private var sheet: SheetReader?

  /// What was done so far beside taking lines.
  package var remarks: TableRemarks { csv?.remarks ?? sheet?.remarks ?? TableRemarks() }

  /// A reader of the shape, or of the one that the file's name says; throws as the reader it picks.
  package init(
    file: String, columns: TableColumns, shape: TableShape? = nil, chunks: @escaping () throws -> [UInt8]?
  ) throws {
    switch shape ?? TableShape(ofFile: file) {
    case .csv: csv = try CSVReader(file: file, columns: columns, chunks: chunks)
    case .jsonLines: lines = try JSONLinesReader(file: file, columns: columns, chunks: chunks)
    case .sheet(let place, let merged):
      sheet = try SheetReader(file: file, columns: columns, sheet: place, merged: merged, chunks: chunks)
    }
  }

  /// The headings of a table; none for JSON lines, each of which has keys of its own.
  package static func headings(
    file: String, columns: TableColumns, shape: TableShape, chunks: @escaping () throws -> [UInt8]?
  ) throws -> [String] {
    switch shape {
    case .csv: try CSVReader.headings(file, columns, chunks)
    case .jsonLines: []
    case .sheet(let place, _): try SheetReader.headings(file, columns, place, chunks)
    }
  }

  /// The next row or problem, or `nil` at the end.
  package mutating func next() throws -> TableItem? {
    if csv != nil { return try csv?.next() }
    if sheet != nil { return try sheet?.next() }
    return try lines?.next()
  }
}
