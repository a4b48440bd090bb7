/// A column of a sheet: its heading, what stands in it, and what helps whoever fills it in.
package struct BookColumn: Hashable, Sendable {
  /// What its cells are, by which programs show what is typed into the empty ones.
  package enum Kind: Hashable, Sendable {
    /// Texts and codes: what is typed stays as it is typed, leading zeros too.
    case text
    /// Texts that may be long, shown in lines within the width.
    case lines
    case integer
    /// Numbers with two decimals.
    case hundredths
    case day
    case moment
  }

  package var heading: String
  package var kind: Kind
  /// Whether the heading is marked as one without which a file is not taken.
  package var isMandatory: Bool
  /// The words that may stand in it, offered for choice; others can be typed against a warning.
  package var words: [String]
  /// What is said when one of its cells is entered; what does not fit into 255 units of UTF-16 is cut.
  package var note: String?

  /// A column of a sheet.
  package init(
    _ heading: String, _ kind: Kind = .text, isMandatory: Bool = false, words: [String] = [],
    note: String? = nil
  ) {
    self.heading = heading
    self.kind = kind
    self.isMandatory = isMandatory
    self.words = words
    self.note = note
  }
}

/// A sheet of a workbook before its first row: its name and its columns.
package struct BookSheet: Hashable, Sendable {
  /// At most 31 units of UTF-16, without `[ ] : * ? / \` and unlike the others; ``safeName(_:)`` makes one.
  package var name: String
  package var columns: [BookColumn]
  /// Whether every heading has a button that filters the rows.
  package var isFiltered: Bool
  /// Where the words of a column stand that are too many for a choice of their own, by the column's place.
  var wordPlaces: [Int: String] = [:]

  /// A sheet with these columns.
  package init(_ name: String, _ columns: [BookColumn], isFiltered: Bool = true) {
    self.name = name
    self.columns = columns
    self.isFiltered = isFiltered
  }

  /// A name that a sheet can have, made from a title.
  package static func safeName(_ title: String) -> String {
    let name = title.plainForBook.map { "[]:*?/\\\n".contains($0) ? "-" : String($0) }.joined()
    var short = name.fitted(toUTF16: 31)
    while short.first == "'" { short.removeFirst() }
    while short.last == "'" { short.removeLast() }
    // Excel keeps this name to itself.
    return short.isEmpty || short.lowercased() == "history" ? "-" + short : short
  }
}
