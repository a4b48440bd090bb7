/// How a file calls the columns of its table, so that faults name what people see there.
struct TableHead: Hashable, Sendable {
  let columns: TableColumns
  /// The file's own headings, in the order of the columns; `nil` for those that it lacks.
  private let headings: [String?]
  /// The letters of a sheet's columns, in the same order; `nil` where the file has no letters.
  private let letters: [String?]?

  /// Columns that a file calls by their keys.
  init(_ columns: TableColumns) {
    (self.columns, headings, letters) = (columns, columns.names, nil)
  }

  /// Columns under headings of a file, each of which belongs to a place among the columns.
  ///
  /// - Parameter letters: the letters of the headings in a sheet.
  init(_ columns: TableColumns, headings: [String], order: [Int?], letters: [String]? = nil) {
    var called = [String?](repeating: nil, count: columns.names.count)
    var lettered = called
    for (index, place) in order.enumerated() {
      guard let place else { continue }
      called[place] = headings[index]
      lettered[place] = letters?[index]
    }
    (self.columns, self.headings) = (columns, called)
    self.letters = letters == nil ? nil : lettered
  }

  /// Where a column stands in a line of the file; `nil` where its key says enough.
  func place(of column: String, line: Int) -> InputProblem.Place? {
    guard let index = columns.positions[column] else { return nil }
    let heading = headings[index]
    let cell = letters?[index].map { "\($0)\(line)" }
    guard let heading else {
      // A column that the file lacks: known by its heading where the file calls its columns so.
      return callsByKeys
        ? nil : InputProblem.Place(cell: nil, heading: nil, lacking: columns.columns[index].heading)
    }
    return cell == nil && heading == column ? nil : InputProblem.Place(cell: cell, heading: heading)
  }

  /// Whether the file calls its columns by the keys that scripts use.
  private var callsByKeys: Bool {
    zip(headings, columns.names).allSatisfy { heading, key in heading == nil || heading == key }
  }
}
