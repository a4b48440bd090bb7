import GRDB
import Records

// What was known at a past moment: links, exemptions and acts that had been made by then.

extension AlertReader {
  func pastDuties(knownBy instant: Instant, limit: Int) throws -> DutyAlerts {
    var alerts = DutyAlerts()
    let known = instant.seconds
    let begins = try StoreStart.ledgersFrom(knownBy: instant, db)
    for piece in ground.union(of: [.dutyFiveDay, .dutyOverdue]) {
      let revised = try revisedSince(instant, in: piece)
      let undone = try occurrences(namedBy: revised)
      var open = piece.condition("o")
      open.add("o.due <= ? AND o.made_at <= ?", [rules.horizon.number, known])
      open.add("(o.exempt_at IS NULL OR o.exempt_at > ?)", [known])
      open.add(
        """
        (o.due >= ? OR EXISTS (SELECT 1 FROM review_verdicts v WHERE v.unit = o.unit AND v.side = o.side
          AND v.code = o.code AND v.ordinal = o.ordinal AND v.month GLOB o.year || '-*' AND v.at <= ?))
        """, [begins.number, known])
      open.add(
        """
        NOT EXISTS (SELECT 1 FROM record_links l WHERE l.occurrence = o.id AND l.known_at <= ?
          AND (l.voided_at IS NULL OR l.voided_at > ?))
        """, [known, known])
      if let group = query.group {
        open.add("o.unit IN (SELECT code FROM units WHERE grp = ?)", [group.rawValue])
      }
      let statement = try db.cachedStatement(
        sql: """
          SELECT o.unit, o.side, o.year, o.code, o.ordinal, o.scope, o.due, o.made_at, o.id
          FROM (\(AlertReader.occurrencesThen)) o
          WHERE \(open.sql) ORDER BY o.due, o.unit, o.side, o.code, o.ordinal
          """)
      for row in try Row.fetchAll(statement, arguments: [known] + open.arguments)
      where try !undone.contains(row["id"]) && !isCarriedOver(row["id"], knownBy: instant, begins, revised) {
        guard let urgency = rules.urgency(ofDue: row.day("due")),
          asksFor(urgency.kind, urgency.level)
        else { continue }
        alerts.counts[Urgency(kind: urgency.kind, level: urgency.level), default: 0] += 1
        if alerts.first.count < limit { alerts.first.append(try occurrence(row)) }
      }
    }
    return alerts
  }

  /// Whether a record fulfilled it then that does not name it.
  private func isCarriedOver(
    _ occurrence: Int, knownBy instant: Instant, _ begins: Day, _ revised: [RevisedRecord]
  )
    throws -> Bool
  {
    guard let books = try RepeatedDutyBooks(around: occurrence, isNow: false, db) else { return false }
    return try books.carriedOver(knownBy: instant.seconds, begins: begins, revised)[occurrence] != nil
  }

  /// The occurrences with the deadlines that they had at a moment; the first argument is the moment.
  private static let occurrencesThen = """
    SELECT id, unit, side, year, code, ordinal, scope, made_at, exempt_at, ifnull(
      (SELECT e.due FROM earlier_dues e WHERE e.occurrence = occurrences.id AND e.until > ?
        ORDER BY e.entry LIMIT 1), due) AS due FROM occurrences
    """

  /// Records that were corrected since, with what they named then: the projection has forgotten it, the entries have not.
  private func revisedSince(_ instant: Instant, in piece: Scope) throws -> [RevisedRecord] {
    let revised = try String.fetchAll(
      db.cachedStatement(
        sql: "SELECT DISTINCT record FROM acts WHERE sequence > ? AND kind = 'record.revised'"),
      arguments: [try lastAct(by: instant)])
    let statement = try db.cachedStatement(
      sql: "SELECT id, entered_at FROM records WHERE unit = ? AND year = ? AND side = ? AND serial = ?")
    return try revised.map { ColumnDamage.word($0, in: "record") as RecordNumber }
      .filter { piece.covers(Scope(unit: $0.unit, side: $0.side)) }
      .compactMap { number in
        let place: StatementArguments = [
          number.unit.rawValue, number.year, number.side.rawValue, number.serial,
        ]
        guard let content = try content(of: number, knownBy: instant),
          let row = try Row.fetchOne(statement, arguments: place)
        else { return nil }
        return RevisedRecord(
          number: number, id: row["id"], entered: Instant(seconds: row["entered_at"]).day,
          links: content.links)
      }
  }

  /// The occurrences that corrected records named then.
  private func occurrences(namedBy revised: [RevisedRecord]) throws -> Set<Int> {
    let statement = try db.cachedStatement(
      sql: "SELECT id FROM occurrences WHERE unit = ? AND side = ? AND year = ? AND code = ? AND ordinal = ?")
    return try Set(
      revised.flatMap { record in
        try record.links.compactMap { link in
          try Int.fetchOne(
            statement,
            arguments: [
              record.number.unit.rawValue, record.number.side.rawValue, record.number.year, link.code,
              link.ordinal,
            ])
        }
      })
  }

  /// The content that a record had; `nil` when it was not entered yet, or voided already.
  private func content(of number: RecordNumber, knownBy instant: Instant) throws -> RecordContent? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT sequence FROM acts WHERE record = ? AND at <= ?
          AND kind IN ('record.entered', 'record.revised', 'record.voided') ORDER BY sequence DESC LIMIT 1
        """)
    let journal = Journal(db)
    guard let place = try Int.fetchOne(statement, arguments: [number.description, instant.seconds]) else {
      return try importedContent(of: number, knownBy: instant)
    }
    let act = try journal.entry(place)
    switch act.header.kind {
    case .recordEntered:
      return try journal.entry(act.body(RecordEntered.self).submission, on: act.header.chain)?.recordContent()
    case .recordRevised:
      return try journal.entry(act.body(RecordRevised.self).submission, on: act.header.chain)?.recordContent()
    default: return nil
    }
  }

  private func importedContent(of number: RecordNumber, knownBy instant: Instant) throws -> RecordContent? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT entering FROM records WHERE unit = ? AND year = ? AND side = ? AND serial = ?
          AND imported = 1 AND entered_at <= ?
        """)
    let place = try Int.fetchOne(
      statement,
      arguments: [number.unit.rawValue, number.year, number.side.rawValue, number.serial, instant.seconds])
    return try place.map { try Journal(db).entry($0).recordContent() }
  }

  func lastAct(by instant: Instant) throws -> Int { try ActTimes(db: db).lastAct(by: instant) }
}

/// A record that was corrected after a moment, as it was then.
struct RevisedRecord {
  let number: RecordNumber
  let id: Int
  let entered: Day
  let links: [OccurrenceName]
}
