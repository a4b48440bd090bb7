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
  /// The people whose name sounds like a word of Latin letters.
  private let sounds: [String: [String]]

  init(_ query: RecordQuery, sounds: [String: [String]] = [:]) {
    self.sounds = sounds
    words = TextCondition.words(of: query.words ?? "")
    place = query.place.flatMap { $0.trimmed.nonEmpty }
    names = query.personName.flatMap { $0.trimmed.nonEmpty }
  }

  /// The words of a query, with the people that they are the pinyin or the initials of.
  init(_ query: RecordQuery, _ db: Database) throws {
    var sounds: [String: [String]] = [:]
    for word in TextCondition.words(of: query.words ?? "") where word.isLatin {
      let statement = try db.cachedStatement(
        sql: """
          SELECT DISTINCT name FROM people
          WHERE instr(' ' || initials || ' ', ' ' || ?1 || ' ') OR instr(' ' || pinyin, ' ' || ?1)
          """)
      sounds[word] = try String.fetchAll(statement, arguments: [word.lowercased()])
    }
    self.init(query, sounds: sounds)
  }

  /// Whether a query asks for any words at all.
  static func isAsked(by query: RecordQuery) -> Bool { !TextCondition(query).isEmpty }

  /// The words between blanks, each of which must be found.
  static func words(of text: String) -> [String] {
    text.split { $0.isWhitespace || $0.isNewline || $0 == "\0" }.map(String.init)
  }

  var isEmpty: Bool { words.isEmpty && place == nil && names == nil }

  /// The question to the index; every text is a phrase, so that nothing in it is an operator.
  var match: String {
    (words.map { word in
      let people = (sounds[word] ?? []).map { "people : \(quoted($0))" }
      return people.isEmpty ? quoted(word) : "(\(([quoted(word)] + people).joined(separator: " OR ")))"
    }
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
      let people = (sounds[word] ?? []).map { self.folded($0) }
      let named = people.map { _ in " OR instr(lower(r.people), ?)" }.joined()
      condition.add(
        """
        (instr(lower(r.title), ?) OR instr(lower(r.place), ?) OR instr(lower(r.people), ?)\(named)
          OR instr(lower((SELECT json_extract(CAST(e.body AS TEXT), '$.content.summary')
            FROM entries e WHERE e.sequence = r.entry)), ?))
        """, [folded, folded, folded] + StatementArguments(people) + [folded])
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

  /// Whether the index finds no more than this many rows.
  func isRare(_ db: Database, atMost limit: Int) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT count(*) FROM (SELECT 1 FROM record_index WHERE record_index MATCH ? LIMIT ?)")
    return try (Int.fetchOne(statement, arguments: [match, limit + 1]) ?? 0) <= limit
  }
}

extension String {
  /// Two or more Latin letters, as pinyin and initials are typed.
  fileprivate var isLatin: Bool { utf8.count > 1 && utf8.allSatisfy { (65...90).contains($0 & 0xDF) } }
}
