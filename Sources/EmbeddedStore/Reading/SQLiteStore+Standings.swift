import GRDB
import Records

extension SQLiteStore {
  /// How units stand on a day, the most overdue first, then in their fixed order (R-177).
  ///
  /// Due and recorded count the ledger of the day's year, overdue everything that is open still; late entries are
  /// those of the year. Numbers only, so a person who sees all numbers sees all units.
  package func standings(side: Side?, group: UnitGroup?, on day: Day, for session: Session)
    throws(StoreFailure) -> [UnitStanding]
  {
    try reading(for: session) { db, rights in
      let pieces = try rights.numbers(within: Scope(side: side))
      let mine = Set(pieces.compactMap(\.unit))
      let isCity = pieces.contains { $0.unit == nil }
      let wanted = try allUnits(db).filter { unit in
        (isCity || mine.contains(unit.code)) && (group == nil || unit.group == group)
          && unit.stands(on: day)
          && (side.map(unit.sides.contains) ?? true)
      }
      let rules = try rules(db)
      let counts = StandingCounts(
        db: db, pieces: pieces,
        rules: AlertRules(
          endOf: day, calendar: rules.calendar, profile: rules.versions.profile(on: day)),
        memory: memory)
      var standings = Standings(of: wanted, side: side)
      try counts.addDue(to: &standings)
      try counts.addOpen(to: &standings)
      try counts.addMonths(to: &standings)
      try counts.addFaults(to: &standings)
      return standings.rows.sorted { a, b in
        (-a.overdue, -a.warnings, a.unit.displayOrder, a.unit.code)
          < (-b.overdue, -b.warnings, b.unit.displayOrder, b.unit.code)
      }
    }
  }
}

/// The standings in the making, which are changed in place.
private struct Standings {
  var rows: [UnitStanding]
  private let places: [UnitCode: Int]

  init(of units: [OrganisationUnit], side: Side?) {
    rows = units.map { unit in
      UnitStanding(
        unit: unit, side: side, recordsThisMonth: 0, due: 0, recorded: 0, overdue: 0, late: 0, warnings: 0,
        faults: 0)
    }
    places = Dictionary(
      units.indices.map { (units[$0].code, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// Changes a unit's row; a unit that is not asked for has none.
  mutating func change(_ unit: UnitCode, _ change: (inout UnitStanding) -> Void) {
    guard let place = places[unit] else { return }
    change(&rows[place])
  }
}

/// Counts by unit, each in one pass over one index.
private struct StandingCounts {
  let db: Database
  let pieces: [Scope]
  let rules: AlertRules
  let memory: CityMemory

  private var day: Day { rules.day }

  private func forEach(
    _ sql: (String) -> String, _ arguments: StatementArguments, _ body: (UnitCode, Side, Row) -> Void
  ) throws {
    for piece in pieces {
      for side in piece.side.map({ [$0] }) ?? Side.allCases {
        let ground = piece.unit == nil ? "ifnull(?1, 1)" : "u.code = ?1"
        let statement = try db.cachedStatement(sql: sql(ground))
        let rows = try Row.fetchCursor(
          statement, arguments: [piece.unit?.rawValue, side.rawValue] + arguments)
        while let row = try rows.next() { body(UnitCode(rawValue: row[0]), side, row) }
      }
    }
  }

  /// What was due in the day's year up to the day, which changes only with the duties.
  ///
  /// The records decide on what was due before the ledgers counted, so that is counted each time.
  func addDue(to standings: inout Standings) throws {
    let named = try namedEarly()
    let owed = try memory.owed(db, by: day) { try allCounted().merging(named, uniquingKeysWith: -) }
      .merging(named, uniquingKeysWith: +)
    for place in standings.rows.indices {
      let unit = standings.rows[place].unit.code
      for piece in pieces where piece.unit == nil || piece.unit == unit {
        for side in piece.side.map({ [$0] }) ?? Side.allCases {
          let count = owed[Scope(unit: unit, side: side)] ?? 0
          standings.rows[place].due += count
          standings.rows[place].recorded += count
        }
      }
    }
  }

  /// What was due before the ledgers counted and counts all the same, because a record or a review names it.
  private func namedEarly() throws -> [Scope: Int] {
    guard let newYear = Day(year: day.year, month: 1, day: 1) else { return [:] }
    let statement = try db.cachedStatement(
      sql: """
        SELECT unit, side, count(*) FROM occurrences INDEXED BY occurrences_named_early
        WHERE counts = 1 AND due < begins AND due BETWEEN ? AND ? AND exempt_at IS NULL GROUP BY unit, side
        """)
    var named: [Scope: Int] = [:]
    let rows = try Row.fetchCursor(statement, arguments: [newYear.number, day.number])
    while let row = try rows.next() {
      named[Scope(unit: UnitCode(rawValue: row[0]), side: row.word(1))] = row[2]
    }
    return named
  }

  /// What counts, with what is named early: both from indexes alone, since no index holds from when a duty counts.
  private func allCounted() throws -> [Scope: Int] {
    guard let newYear = Day(year: day.year, month: 1, day: 1) else { return [:] }
    let statement = try db.cachedStatement(
      sql: """
        SELECT u.code, s.side, (SELECT count(*) FROM occurrences o INDEXED BY occurrences_by_unit
          WHERE o.unit = u.code AND o.side = s.side AND o.due BETWEEN ?1 AND ?2 AND o.exempt_at IS NULL
            AND o.counts = 1)
        FROM units u CROSS JOIN (SELECT 'main' AS side UNION ALL SELECT 'supervision') s
        """)
    var counted: [Scope: Int] = [:]
    let rows = try Row.fetchCursor(statement, arguments: [newYear.number, day.number])
    while let row = try rows.next() {
      counted[Scope(unit: UnitCode(rawValue: row[0]), side: row.word(1))] = row[2]
    }
    return counted
  }

  /// What is open, by deadline, from the partial index alone.
  ///
  /// What was due and is not open is recorded.
  func addOpen(to standings: inout Standings) throws {
    var levels: [Day: AlertLevel?] = [:]
    let newYear = Day(year: day.year, month: 1, day: 1) ?? day
    try forEach(
      { ground in
        """
        SELECT o.unit, o.due, count(*) FROM occurrences o INDEXED BY occurrences_open
        WHERE \(ground.replacing("u.code", with: "o.unit")) AND o.side = ?2 AND o.record IS NULL
          AND o.exempt_at IS NULL AND o.counts = 1 AND o.due <= ?3 GROUP BY o.due, o.unit
        """
      }, [rules.horizon.number]
    ) { unit, side, row in
      let due = row.day(1)
      let level = levels[due] ?? rules.urgency(ofDue: due)?.level
      levels[due] = level
      let count: Int = row[2]
      standings.change(unit) { standing in
        switch level {
        case .overdue:
          standing.overdue += count
          if standing.oldestOverdue.map({ due < $0 }) ?? true {
            (standing.oldestOverdue, standing.oldestOverdueSide) = (due, side)
          }
        case .warning, .notice: standing.warnings += count
        case nil: break
        }
        if (newYear...day).contains(due) { standing.recorded -= count }
      }
    }
  }

  /// Records of the month, late entries of the year and the last entry, a row of figures for each.
  ///
  /// A unit without an entry this year is looked up on its own: its last one can be years back.
  func addMonths(to standings: inout Standings) throws {
    let month = Month(containing: day).description
    try forEach(
      { ground in
        """
        SELECT u.code, ifnull(m.records - m.voided, 0), y.late, y.last FROM units u
        CROSS JOIN unit_years y ON y.unit = u.code AND y.side = ?2 AND y.year = ?3
        LEFT JOIN unit_months m ON m.unit = u.code AND m.side = ?2 AND m.month = ?4
        WHERE \(ground)
        """
      }, [day.year, month]
    ) { unit, _, row in
      standings.change(unit) { standing in
        standing.recordsThisMonth += row[1]
        standing.late += row[2]
        standing.lastEntry = max(standing.lastEntry ?? Day(number: 0), row.day(3))
      }
    }
    let earlier = try db.cachedStatement(
      sql: "SELECT max(last) FROM unit_years WHERE unit = ? AND ifnull(side = ?, 1) AND year < ?")
    for place in standings.rows.indices where standings.rows[place].lastEntry == nil {
      let standing = standings.rows[place]
      let key: StatementArguments = [standing.unit.code.rawValue, standing.side?.rawValue, day.year]
      standings.rows[place].lastEntry = try Int.fetchOne(earlier, arguments: key).map {
        ColumnDamage.day($0, in: "last")
      }
    }
  }

  /// Bodies without a head and sides without a recorder.
  func addFaults(to standings: inout Standings) throws {
    for fault in try UnitFaults(db: db, rules: rules, memory: memory).list(of: nil) {
      guard let unit = fault.unit else { continue }
      standings.change(unit) { standing in
        if standing.side == nil || fault.side == nil || fault.side == standing.side { standing.faults += 1 }
      }
    }
  }
}
