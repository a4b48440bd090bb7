import GRDB
import Records

extension SQLiteStore {
  /// Records by any words in title, summary, place or names, the newest entered first.
  package func search(_ query: RecordQuery, limit: Int, for sitting: Sitting) throws(StoreFailure)
    -> [SearchHit]
  {
    let words = TextCondition.words(of: query.words ?? "")
    return try reading(for: sitting) { db, rights in
      let pieces = try rights.content(within: Scope(unit: query.unit, side: query.side))
      guard !words.isEmpty else { return [] }
      let search = RecordSearch(db: db, text: TextCondition(query), limit: max(limit, 0))
      let ground = Condition.any(pieces.map { $0.condition("r") })
      let rows = try search.rows(
        RecordSelection.filters(query), in: ground, ofUnits: !pieces.contains { $0.unit == nil })
      return try rows.map { row in
        let line = try RecordRow(row, db)
        let summary: String? = row["summary"]
        let texts = [summary ?? "", line.title, row["people"], line.place]
        return SearchHit(row: line, snippet: Snippet.text(around: words, in: texts))
      }
    }
  }
}

/// Finds records by words: by the index in the order of entering, or, where the words are common and the
/// ground is a few units, by looking at those units' records one after the other.
private struct RecordSearch {
  let db: Database
  let text: TextCondition
  let limit: Int

  private static let columns = """
    \(RecordRow.columns), (SELECT json_extract(CAST(e.body AS TEXT), '$.content.summary')
      FROM entries e WHERE e.sequence = r.entry) AS summary
    """

  func rows(_ filters: Condition, in ground: Condition, ofUnits isSmall: Bool) throws -> [Row] {
    if try isSmall && !text.isRare(db, atMost: 5_000) { return try byRows(filters, in: ground) }
    var condition = Condition()
    condition.add("record_index MATCH ?", [text.match])
    condition.add(ground)
    condition.add(filters)
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(RecordSearch.columns) FROM record_index CROSS JOIN records r ON r.id = record_index.rowid
        WHERE \(condition.sql) ORDER BY record_index.rowid DESC LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: condition.arguments + [limit])
  }

  private func byRows(_ filters: Condition, in ground: Condition) throws -> [Row] {
    let list = try db.cachedStatement(sql: "SELECT r.id FROM records r WHERE \(ground.sql)")
    let ids = try Int.fetchAll(list, arguments: ground.arguments).sorted(by: >)
    var condition = text.condition
    condition.add(filters)
    let statement = try db.cachedStatement(
      sql: "SELECT \(RecordSearch.columns) FROM records r WHERE r.id = ? AND \(condition.sql)")
    var rows: [Row] = []
    for id in ids where rows.count < limit {
      if let row = try Row.fetchOne(statement, arguments: [id] + condition.arguments) { rows.append(row) }
    }
    return rows
  }
}
