import GRDB
import Records

/// How urgent an occurrence is, as a key to count by.
struct Urgency: Hashable {
  let kind: AlertKind
  let level: AlertLevel
}

/// The alerts of duties: how many of each urgency, and the first ones in the order of the list.
struct DutyAlerts {
  var counts: [Urgency: Int] = [:]
  var first: [OpenOccurrence] = []
}

extension AlertReader {
  /// From the partial index of open occurrences: counted by their deadlines, listed up to the limit.
  ///
  /// Costs what is open, however many records there are.
  func currentDuties(limit: Int) throws -> DutyAlerts {
    var alerts = DutyAlerts()
    for piece in ground.union(of: [.dutyFiveDay, .dutyOverdue]) {
      var open = piece.condition("o")
      open.add(
        "o.record IS NULL AND o.exempt_at IS NULL AND o.counts = 1 AND o.due <= ?", [rules.horizon.number])
      if let group = query.group {
        open.add("o.unit IN (SELECT code FROM units WHERE grp = ?)", [group.rawValue])
      }
      let statement = try db.cachedStatement(
        sql: """
          SELECT o.due, count(*) FROM occurrences o INDEXED BY \(index(for: piece))
          WHERE \(open.sql) GROUP BY o.due
          """)
      var dues: [Int] = []
      for row in try Row.fetchAll(statement, arguments: open.arguments) {
        let due = row.day(0)
        guard let urgency = rules.urgency(ofDue: due), asksFor(urgency.kind, urgency.level)
        else { continue }
        alerts.counts[Urgency(kind: urgency.kind, level: urgency.level), default: 0] += row[1]
        dues.append(due.number)
      }
      guard let first = dues.min(), let last = dues.max() else { continue }
      alerts.first += try currentOccurrences(open, in: piece, from: first, through: last, limit: limit)
    }
    return alerts
  }

  private func index(for piece: Scope) -> String {
    piece.unit == nil ? "occurrences_open" : "occurrences_by_unit"
  }

  private func currentOccurrences(
    _ open: Condition, in piece: Scope, from first: Int, through last: Int, limit: Int
  ) throws -> [OpenOccurrence] {
    var open = open
    open.add("o.due BETWEEN ? AND ?", [first, last])
    let statement = try db.cachedStatement(
      sql: """
        SELECT o.unit, o.side, o.year, o.code, o.ordinal, o.scope, o.due, o.made_at
        FROM occurrences o INDEXED BY \(index(for: piece))
        WHERE \(open.sql) ORDER BY o.due, o.unit, o.side, o.code, o.ordinal LIMIT ?
        """)
    let rows = try Row.fetchAll(statement, arguments: open.arguments + [limit])
    return try rows.map(occurrence)
  }

  /// The occurrence of a row that begins with unit, side, year, code, ordinal, scope, due and made_at.
  func occurrence(_ row: Row) throws -> OpenOccurrence {
    let unit = UnitCode(rawValue: row[0])
    let code: String = row[3]
    return OpenOccurrence(
      unit: unit, unitName: try name(of: unit), side: row.word(1),
      year: row[2], name: OccurrenceName(code: code, ordinal: row[4]),
      title: try title(row[2], row[1], row[5], code), due: row.day(6),
      madeOn: Instant(seconds: row[7]).day)
  }
}
