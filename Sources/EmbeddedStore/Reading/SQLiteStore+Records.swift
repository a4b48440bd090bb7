import GRDB
import Records

extension SQLiteStore {
  package func records(
    _ query: RecordQuery, page: PageAnchor<RecordKey>, limit: Int, for sitting: Sitting
  ) throws(StoreFailure) -> Page<RecordRow> {
    try reading(for: sitting) { db, rights in
      let pieces = try rights.content(within: Scope(unit: query.unit, side: query.side))
      return try RecordPages(db: db, query: query, pieces: pieces).page(page, limit: max(limit, 1))
    }
  }

  package func recordCount(_ query: RecordQuery, cap: Int, for sitting: Sitting) throws(StoreFailure) -> Int {
    try reading(for: sitting) { db, rights in
      let pieces = try rights.content(within: Scope(unit: query.unit, side: query.side))
      if let column = query.monthlyFigure { return min(cap, try monthlyTotal(column, in: pieces, db)) }
      var count = 0
      for piece in pieces where count < cap {
        let selection = try RecordSelection(db, query, piece, ordered: false)
        let statement = try db.cachedStatement(
          sql: """
            SELECT count(*) FROM (SELECT 1 FROM \(selection.source) WHERE \(selection.condition.sql) LIMIT ?)
            """)
        count += try Int.fetchOne(statement, arguments: selection.condition.arguments + [cap - count]) ?? 0
      }
      return count
    }
  }
}

extension SQLiteStore {
  /// The sum of a monthly figure over all months: exact, and never a look at the records.
  private func monthlyTotal(_ column: String, in pieces: [Scope], _ db: Database) throws -> Int {
    try pieces.reduce(0) { total, piece in
      let condition = piece.condition("m")
      let statement = try db.cachedStatement(
        sql: "SELECT ifnull(sum(\(column)), 0) FROM unit_months m WHERE \(condition.sql)")
      return total + (try Int.fetchOne(statement, arguments: condition.arguments) ?? 0)
    }
  }
}

extension RecordQuery {
  /// The figure of `unit_months` that counts this query, where nothing but unit, side and one mark is asked for.
  fileprivate var monthlyFigure: String? {
    var rest = self
    (rest.unit, rest.side, rest.newestFirst, rest.lateOnly, rest.states) = (nil, nil, false, false, [])
    guard rest == RecordQuery() else { return nil }
    return switch (lateOnly, states) {
    case (true, []): "late"
    case (false, [.voided]): "voided"
    default: nil
    }
  }
}

/// Reads pages of records: each piece along its own index, merged by start, then number (R-068).
struct RecordPages {
  let db: Database
  let query: RecordQuery
  let pieces: [Scope]

  /// A row with the whole of its key: two records of one start may share all but the year.
  private struct Found {
    let row: RecordRow
    let id: Int

    func comesBefore(_ other: Found) -> Bool {
      (row.start, row.number.unit, row.number.side, row.number.serial, id)
        < (other.row.start, other.row.number.unit, other.row.number.side, other.row.number.serial, other.id)
    }
  }

  func page(_ anchor: PageAnchor<RecordKey>, limit: Int) throws -> Page<RecordRow> {
    switch anchor {
    case .first:
      let rows = try rows(from: nil, ascending: !query.newestFirst, limit: limit + 1)
      return Page(rows: Array(rows.prefix(limit)), hasMoreBefore: false, hasMoreAfter: rows.count > limit)
    case .last:
      let rows = try rows(from: nil, ascending: query.newestFirst, limit: limit + 1)
      return Page(rows: rows.prefix(limit).reversed(), hasMoreBefore: rows.count > limit, hasMoreAfter: false)
    case .after(let key):
      let rows = try rows(from: key, ascending: !query.newestFirst, limit: limit + 1)
      return Page(rows: Array(rows.prefix(limit)), hasMoreBefore: true, hasMoreAfter: rows.count > limit)
    case .before(let key):
      let rows = try rows(from: key, ascending: query.newestFirst, limit: limit + 1)
      return Page(rows: rows.prefix(limit).reversed(), hasMoreBefore: rows.count > limit, hasMoreAfter: true)
    }
  }

  private func rows(from key: RecordKey?, ascending: Bool, limit: Int) throws -> [RecordRow] {
    let id = try key.map { try place(of: $0, ascending: ascending) }
    var found: [Found] = []
    for piece in pieces {
      for part in try parts(of: piece) {
        let selection = try RecordSelection(db, query, piece, part)
        found += try rows(selection, from: key, id, ascending: ascending, limit: limit)
      }
    }
    let ordered = found.sorted { ascending ? $0.comesBefore($1) : $1.comesBefore($0) }
    return ordered.prefix(limit).map(\.row)
  }

  /// All units' events of one year are read along two indexes, any other list along one.
  private func parts(of piece: Scope) throws -> [RecordSelection.Part] {
    let isLed = query.person != nil || query.occurrence != nil || !TextCondition(query).isEmpty
    return query.year != nil && piece.unit == nil && !isLed ? [.begunInYear, .begunBefore] : [.whole]
  }

  private func rows(
    _ selection: RecordSelection, from key: RecordKey?, _ id: Int?, ascending: Bool, limit: Int
  ) throws -> [Found] {
    var condition = selection.condition
    if let key, let id {
      let number = key.number
      condition.add(
        "(r.start, r.unit, r.side, r.serial, r.id) \(ascending ? ">" : "<") (?, ?, ?, ?, ?)",
        [key.start.column, number.unit.rawValue, number.side.rawValue, number.serial, id])
    }
    let order = ["start", "unit", "side", "serial", "id"].map { "r.\($0)" + (ascending ? "" : " DESC") }
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(RecordRow.columns) FROM \(selection.source) WHERE \(condition.sql)
        ORDER BY \(order.joined(separator: ", ")) LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: condition.arguments + [limit]).map { row in
      Found(row: try RecordRow(row, db), id: row["id"])
    }
  }

  /// The row that a key names; for one that is not there, a place beside all that share its start and serial.
  private func place(of key: RecordKey, ascending: Bool) throws -> Int {
    let number = key.number
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM records WHERE unit = ? AND year = ? AND side = ? AND serial = ?")
    return try Int.fetchOne(
      statement, arguments: [number.unit.rawValue, number.year, number.side.rawValue, number.serial])
      ?? (ascending ? 0 : Int.max)
  }
}
