import GRDB
import Records

extension SQLiteStore {
  package func records(
    _ query: RecordQuery, page: PageAnchor<RecordKey>, limit: Int, for session: Session
  ) throws(StoreFailure) -> Page<RecordRow> {
    try reading(for: session) { db, rights in
      try rights.handOut(
        within: Scope(unit: query.unit, side: query.side),
        of: { (page: Page<RecordRow>) in page.rows.map(\.number.unit) }
      ) { pieces in
        try RecordPages(db: db, query: query, pieces: pieces).page(page, limit: max(limit, 1))
      }
    }
  }

  package func records(_ query: RecordQuery, among numbers: [RecordNumber], for session: Session)
    throws(StoreFailure) -> [RecordRow]
  {
    try reading(for: session) { db, rights in
      try rights.handOut(
        within: Scope(unit: query.unit, side: query.side),
        of: { (rows: [RecordRow]) in rows.map(\.number.unit) }
      ) { pieces in try RecordPages(db: db, query: query, pieces: pieces).rows(among: numbers) }
    }
  }

  package func recordCount(_ query: RecordQuery, cap: Int, for session: Session) throws(StoreFailure) -> Int {
    try reading(for: session) { db, rights in
      let pieces = try rights.oversight(within: Scope(unit: query.unit, side: query.side))
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
    (rest.unit, rest.side, rest.order, rest.lateOnly, rest.states) = (nil, nil, .oldestFirst, false, [])
    guard rest == RecordQuery() else { return nil }
    return switch (lateOnly, states) {
    case (true, []): "late"
    case (false, [.voided]): "voided"
    default: nil
    }
  }
}

/// Reads pages of records: each piece along its own index, merged in the order of the query (R-068).
struct RecordPages {
  let db: Database
  let query: RecordQuery
  let pieces: [Scope]

  /// A row with the whole of its key: two records of one start may share all but the year.
  private struct Found {
    let row: RecordRow
    let id: Int

    func comesBefore(_ other: Found, in order: RecordOrder) -> Bool {
      let (mine, others) = (row.number, other.row.number)
      return switch order {
      case .oldestFirst, .newestFirst:
        (row.start, mine.unit, mine.side, mine.serial, id)
          < (other.row.start, others.unit, others.side, others.serial, other.id)
      case .lastEntered: id < other.id
      case .lastNumber:
        (mine.unit, mine.year, mine.side, mine.serial) < (
          others.unit, others.year, others.side, others.serial
        )
      }
    }
  }

  func page(_ anchor: PageAnchor<RecordKey>, limit: Int) throws -> Page<RecordRow> {
    switch anchor {
    case .first:
      let rows = try rows(from: nil, ascending: query.order.ascends, limit: limit + 1)
      return Page(rows: Array(rows.prefix(limit)), hasMoreBefore: false, hasMoreAfter: rows.count > limit)
    case .last:
      let rows = try rows(from: nil, ascending: !query.order.ascends, limit: limit + 1)
      return Page(rows: rows.prefix(limit).reversed(), hasMoreBefore: rows.count > limit, hasMoreAfter: false)
    case .after(let key):
      let rows = try rows(from: key, ascending: query.order.ascends, limit: limit + 1)
      return Page(rows: Array(rows.prefix(limit)), hasMoreBefore: true, hasMoreAfter: rows.count > limit)
    case .before(let key):
      let rows = try rows(from: key, ascending: !query.order.ascends, limit: limit + 1)
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
    return sorted(found, ascending: ascending).prefix(limit).map(\.row)
  }

  private func sorted(_ found: [Found], ascending: Bool) -> [Found] {
    found.sorted {
      ascending ? $0.comesBefore($1, in: query.order) : $1.comesBefore($0, in: query.order)
    }
  }

  /// Each record is looked up by its number and asked everything that the query asks.
  func rows(among numbers: [RecordNumber]) throws -> [RecordRow] {
    var condition = Condition.any(pieces.map { $0.condition("r") })
    condition.add(RecordSelection.filters(query))
    let text = try TextCondition(query, db)
    if !text.isEmpty { condition.add(text.condition) }
    let statement = try db.cachedStatement(
      sql: "SELECT \(query.columns) FROM records r WHERE r.id = ? AND \(condition.sql)")
    let found = try numbers.compactMap { number -> Found? in
      guard let id = try db.recordID(number),
        let row = try Row.fetchOne(statement, arguments: [id] + condition.arguments)
      else { return nil }
      return Found(row: try RecordRow(row, db), id: id)
    }
    return sorted(found, ascending: query.order.ascends).map(\.row)
  }

  /// All units' events of one year are read along two indexes, any other list along one.
  private func parts(of piece: Scope) throws -> [RecordSelection.Part] {
    let isLed = query.person != nil || query.duty != nil || TextCondition.isAsked(by: query)
    let isByEvent = query.order == .oldestFirst || query.order == .newestFirst
    return query.year != nil && piece.unit == nil && isByEvent && !isLed
      ? [.begunInYear, .begunBefore] : [.whole]
  }

  private func rows(
    _ selection: RecordSelection, from key: RecordKey?, _ id: Int?, ascending: Bool, limit: Int
  ) throws -> [Found] {
    var condition = selection.condition
    let columns = query.order.columns.map { "r.\($0)" }
    if let key, let id {
      let places = columns.map { _ in "?" }.joined(separator: ", ")
      condition.add(
        "(\(columns.joined(separator: ", "))) \(ascending ? ">" : "<") (\(places))",
        query.order.values(of: key, id: id))
    }
    let order = columns.map { $0 + (ascending ? "" : " DESC") }
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(query.columns) FROM \(selection.source) WHERE \(condition.sql)
        ORDER BY \(order.joined(separator: ", ")) LIMIT ?
        """)
    return try Row.fetchAll(statement, arguments: condition.arguments + [limit]).map { row in
      Found(row: try RecordRow(row, db), id: row["id"])
    }
  }

  /// The row that a key names; for one that is not there, a place beside all that share its start and serial.
  private func place(of key: RecordKey, ascending: Bool) throws -> Int {
    try db.recordID(key.number) ?? (ascending ? 0 : Int.max)
  }
}

extension Database {
  /// The row of a record, which grows in the order of entering.
  func recordID(_ number: RecordNumber) throws -> Int? {
    let statement = try cachedStatement(
      sql: "SELECT id FROM records WHERE unit = ? AND year = ? AND side = ? AND serial = ?")
    return try Int.fetchOne(
      statement, arguments: [number.unit.rawValue, number.year, number.side.rawValue, number.serial])
  }
}

extension RecordQuery {
  /// What is read of each row.
  fileprivate var columns: String { isWhole ? RecordRow.wholeColumns : RecordRow.columns }
}

extension RecordOrder {
  /// The columns of `records` that make the order; together no two rows share them.
  fileprivate var columns: [String] {
    switch self {
    case .oldestFirst, .newestFirst: ["start", "unit", "side", "serial", "id"]
    case .lastEntered: ["id"]
    case .lastNumber: ["unit", "year", "side", "serial"]
    }
  }

  /// What a row holds in those columns.
  fileprivate func values(of key: RecordKey, id: Int) -> StatementArguments {
    let number = key.number
    let (unit, side) = (number.unit.rawValue, number.side.rawValue)
    return switch self {
    case .oldestFirst, .newestFirst: [key.start.column, unit, side, number.serial, id]
    case .lastEntered: [id]
    case .lastNumber: [unit, number.year, side, number.serial]
    }
  }
}
