import GRDB
import Records

/// The words of a query, as a question to the index and as one to single rows.
///
/// The index finds rare words fast; common ones are found faster by looking at the rows in the order of the
/// list until a page is full. Both find exactly the same.
struct TextCondition {
  private let words: [String]
  private let place: String?
  private let names: String?

  init(_ query: RecordQuery) {
    words = TextCondition.words(of: query.words ?? "")
    place = query.place.flatMap { $0.trimmed.nonEmpty }
    names = query.personName.flatMap { $0.trimmed.nonEmpty }
  }

  /// The words between blanks, each of which must be found.
  static func words(of text: String) -> [String] {
    text.split { $0.isWhitespace || $0.isNewline || $0 == "\0" }.map(String.init)
  }

  var isEmpty: Bool { words.isEmpty && place == nil && names == nil }

  /// The question to the index; every text is a phrase, so that nothing in it is an operator.
  var match: String {
    (words.map(quoted)
      + [place.map { "place : \(quoted($0))" }, names.map { "people : \(quoted($0))" }]
      .compactMap { $0 }).joined(separator: " AND ")
  }

  private func quoted(_ text: String) -> String {
    "\"" + text.replacing("\"", with: "\"\"") + "\""
  }

  /// The condition on a row of `records r`; the summary is read from the entry that holds the content.
  var condition: Condition {
    var condition = Condition()
    for word in words {
      let folded = folded(word)
      condition.add(
        """
        (instr(lower(r.title), ?) OR instr(lower(r.place), ?) OR instr(lower(r.people), ?)
          OR instr(lower((SELECT json_extract(CAST(e.body AS TEXT), '$.content.summary')
            FROM entries e WHERE e.sequence = r.entry)), ?))
        """, [folded, folded, folded, folded])
    }
    if let place { condition.add("instr(lower(r.place), ?)", [folded(place)]) }
    if let names { condition.add("instr(lower(r.people), ?)", [folded(names)]) }
    return condition
  }

  /// Latin letters are found in either case, as the index finds them.
  private func folded(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.unicodeScalars.map {
          $0.isASCII ? $0.properties.lowercaseMapping.unicodeScalars.first ?? $0 : $0
        }))
  }

  /// Whether the index finds no more than so many rows.
  func isRare(_ db: Database, atMost limit: Int) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT count(*) FROM (SELECT 1 FROM record_index WHERE record_index MATCH ? LIMIT ?)")
    return try (Int.fetchOne(statement, arguments: [match, limit + 1]) ?? 0) <= limit
  }
}
