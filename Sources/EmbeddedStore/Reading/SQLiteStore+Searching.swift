import GRDB
import Records

extension SQLiteStore {
  package func search(
    _ query: RecordQuery, page: PageAnchor<RecordKey>, limit: Int, for session: Session
  ) throws(StoreFailure) -> Page<SearchHit> {
    let words = TextCondition.words(of: query.words ?? "")
    return try reading(for: session) { db, rights in
      try rights.handOut(
        within: Scope(unit: query.unit, side: query.side),
        of: { (page: Page<SearchHit>) in page.rows.map(\.row.number.unit) }
      ) { pieces in
        guard !words.isEmpty else { return .empty }
        let search = RecordSearch(
          db: db, text: try TextCondition(query, db), filters: RecordSelection.filters(query),
          ground: Condition.any(pieces.map { $0.condition("r") }),
          isSmall: !pieces.contains { $0.unit == nil })
        return try search.page(page, limit: max(limit, 1)) { row in
          let line = try RecordRow(row, db)
          let summary: String? = row["summary"]
          let texts = [summary ?? "", line.title, row["people"], line.place]
          return SearchHit(row: line, snippet: Snippet.text(around: words, in: texts))
        }
      }
    }
  }
}

/// Finds records by words, page by page in the order of entering: by the index or, where the words are common
/// and the ground is a few units, by looking at those units' records one after the other.
private struct RecordSearch {
  let db: Database
  let text: TextCondition
  let filters: Condition
  let ground: Condition
  /// Whether the ground is a few units rather than the city.
  let isSmall: Bool

  private static let columns = """
    \(RecordRow.columns), (SELECT json_extract(CAST(e.body AS TEXT), '$.content.summary')
      FROM entries e WHERE e.sequence = r.entry) AS summary
    """

  func page(_ anchor: PageAnchor<RecordKey>, limit: Int, hit: (Row) throws -> SearchHit) throws
    -> Page<SearchHit>
  {
    let isBackward: Bool
    let key: RecordKey?
    switch anchor {
    case .first: (isBackward, key) = (false, nil)
    case .after(let last): (isBackward, key) = (false, last)
    case .before(let first): (isBackward, key) = (true, first)
    case .last: (isBackward, key) = (true, nil)
    }
    let place = try key.map { try db.recordID($0.number) ?? 0 }
    let found = try rows(beside: place, ascending: isBackward, limit: limit + 1)
    let hits = try found.prefix(limit).map(hit)
    let hasMore = found.count > limit
    return isBackward
      ? Page(rows: hits.reversed(), hasMoreBefore: hasMore, hasMoreAfter: key != nil)
      : Page(rows: hits, hasMoreBefore: key != nil, hasMoreAfter: hasMore)
  }

  private func rows(beside id: Int?, ascending: Bool, limit: Int) throws -> [Row] {
    if try isSmall && !text.isRare(db, atMost: 5_000) {
      return try byRows(beside: id, ascending: ascending, limit: limit)
    }
    var condition = Condition()
    condition.add("record_index MATCH ?", [text.match])
    if let id { condition.add("record_index.rowid \(ascending ? ">" : "<") ?", [id]) }
    condition.add(ground)
    condition.add(filters)
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(RecordSearch.columns) FROM record_index CROSS JOIN records r ON r.id = record_index.rowid
        WHERE \(condition.sql) ORDER BY record_index.rowid \(ascending ? "" : "DESC") LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: condition.arguments + [limit])
  }

  private func byRows(beside id: Int?, ascending: Bool, limit: Int) throws -> [Row] {
    let list = try db.cachedStatement(sql: "SELECT r.id FROM records r WHERE \(ground.sql)")
    let ids = try Int.fetchAll(list, arguments: ground.arguments)
      .filter { other in id.map { ascending ? other > $0 : other < $0 } ?? true }
      .sorted { ascending ? $0 < $1 : $0 > $1 }
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
