import GRDB
import Records

/// What a query asks of one piece of the city, as SQL over `records r`.
///
/// The condition that narrows most leads: rare words, a duty or a person; else the rows come in the order of an
/// index and everything else is asked of each row. So a page costs the same wherever it begins.
struct RecordSelection {
  let source: String
  let condition: Condition

  /// Which rows of a piece are read along which index.
  enum Part: CaseIterable {
    case whole
    /// Events of a year that began in that year, and those few that began before it.
    case begunInYear, begunBefore
  }

  init(_ db: Database, _ query: RecordQuery, _ piece: Scope, _ part: Part = .whole, ordered: Bool = true)
    throws
  {
    var source = ""
    var sourceArguments = StatementArguments()
    var condition = piece.condition("r", side: query.order == .lastNumber ? "+r.side" : "r.side")
    func lead(_ ids: String, _ arguments: StatementArguments) -> Bool {
      guard source.isEmpty else { return false }
      source = "(\(ids)) s CROSS JOIN records r ON r.id = s.id"
      sourceArguments = arguments
      return true
    }

    let text = try TextCondition(query, db)
    if !text.isEmpty {
      let isCount = !ordered && piece.unit == nil
      if try isCount || text.isRare(db, atMost: piece.unit == nil ? 10_000 : 2_000) {
        _ = lead("SELECT rowid AS id FROM record_index WHERE record_index MATCH ?", [text.match])
      } else {
        condition.add(text.condition)
      }
    }
    if let duty = query.duty {
      let (ids, arguments) = RecordSelection.records(naming: duty, query, piece)
      if !lead(ids, arguments) { condition.add("r.id IN (\(ids))", arguments) }
    }
    if let person = query.person {
      let ids = "SELECT DISTINCT record AS id FROM record_people WHERE person = ?"
      if !lead(ids, [person.rawValue]) { condition.add("r.id IN (\(ids))", [person.rawValue]) }
    }
    if source.isEmpty {
      source = ordered && part != .begunBefore ? "records r \(query.order.index(in: piece))" : "records r"
    }
    condition.add(RecordSelection.plain(query, part))
    self.source = source
    var whole = Condition()
    whole.add(condition.sql, sourceArguments + condition.arguments)
    self.condition = whole
  }

  /// All conditions of a query but its words, asked of each row of `records r`.
  static func filters(_ query: RecordQuery) -> Condition {
    var condition = plain(query, .whole)
    switch query.duty {
    case .occurrence(let name): condition.add("instr(';' || r.links || ';', ?)", [";\(name);"])
    case .indicator(let code): condition.add("instr(';' || r.links, ?)", [";\(code)#"])
    case nil: break
    }
    if let person = query.person {
      condition.add(
        "EXISTS (SELECT 1 FROM record_people p WHERE p.record = r.id AND p.person = ?)", [person.rawValue])
    }
    return condition
  }

  /// The conditions on the columns of a row.
  private static func plain(_ query: RecordQuery, _ part: Part) -> Condition {
    var condition = Condition()
    if let year = query.year {
      condition.add("r.year = ?", [year])
      let newYear = Day(year: year, month: 1, day: 1).map { $0.number * 1440 } ?? 0
      if part == .begunInYear { condition.add("r.start >= ?", [newYear]) }
      if part == .begunBefore { condition.add(Schema.beganBeforeItsYear("r.")) }
      if let next = Day(year: year + 1, month: 1, day: 1) {
        condition.add("r.start < ?", [next.number * 1440])
      }
    }
    if let from = query.from { condition.add("r.start >= ?", [from.number * 1440]) }
    if let to = query.to { condition.add("r.start < ?", [(to.number + 1) * 1440]) }
    switch (query.states.contains(.entered), query.states.contains(.voided)) {
    case (true, false): condition.add("r.voided = 0")
    case (false, true): condition.add("r.voided = 1")
    case (false, false) where !query.states.isEmpty: condition.add("0")
    default: break
    }
    if let category = query.category { condition.add("r.category = ?", [category.rawValue]) }
    if query.lateOnly { condition.add("r.late IS NOT NULL") }
    if query.unplannedOnly { condition.add("r.links = ''") }
    if let evidence = query.evidence {
      condition.add(
        "EXISTS (SELECT 1 FROM record_evidence v WHERE v.record = r.id AND v.kind = ?)", [evidence.rawValue])
    }
    if query.paperPendingOnly {
      condition.add(
        """
        r.no_paper = 0 AND NOT EXISTS (SELECT 1 FROM paper p WHERE p.target =
          r.unit || '-' || r.year || '-' || CASE r.side WHEN 'main' THEN 'Z' ELSE 'J' END
            || '-' || printf('%04d', r.serial))
        """)
    }
    return condition
  }

  /// The records that name a duty, or count for it: by the ledger of the unit, or of every unit in turn.
  private static func records(naming duty: NamedDuty, _ query: RecordQuery, _ piece: Scope)
    -> (sql: String, arguments: StatementArguments)
  {
    var condition = piece.condition("o")
    switch duty {
    case .occurrence(let name): condition.add("o.code = ? AND o.ordinal = ?", [name.code, name.ordinal])
    case .indicator(let code): condition.add("o.code = ?", [code])
    }
    if piece.side == nil { condition.add("o.side IN ('main', 'supervision')") }
    if let year = query.year {
      condition.add("o.year = ?", [year])
    } else {
      condition.add("o.year IN (SELECT DISTINCT year FROM indicators)")
    }
    let ledgers = piece.unit == nil ? "units u CROSS JOIN occurrences o ON o.unit = u.code" : "occurrences o"
    // What counts for an occurrence without naming it is one record at the most.
    return (
      """
      SELECT l.record AS id FROM \(ledgers) CROSS JOIN record_links l ON l.occurrence = o.id WHERE \(condition.sql)
      UNION SELECT o.record FROM \(ledgers) WHERE \(condition.sql) AND o.record IS NOT NULL
      """, condition.arguments + condition.arguments
    )
  }
}

extension RecordOrder {
  /// The index along which a piece is read in this order.
  ///
  /// A unit's records have none for the order of entering: they are few enough to be sorted.
  fileprivate func index(in piece: Scope) -> String {
    switch self {
    case .oldestFirst, .newestFirst:
      "INDEXED BY \(piece.unit == nil ? "records_by_start" : "records_by_unit")"
    case .lastEntered: piece.unit == nil ? "NOT INDEXED" : "INDEXED BY records_by_unit"
    // The index that keeps numbers unique; the side is kept from the planner, who would sort because of it.
    case .lastNumber: "INDEXED BY sqlite_autoindex_records_1"
    }
  }
}
