import GRDB
import Records

extension SQLiteStore {
  package func alertShowings(unit: UnitCode, since day: Day, for session: Session) throws(StoreFailure)
    -> [AlertShowing]
  {
    try reading(for: session) { db, rights in
      let sides = try Set(
        rights.open(unit).flatMap { $0.side.map { [$0.rawValue] } ?? [] } + [""])
      let statement = try db.cachedStatement(
        sql: """
          SELECT person, side, kind, target, due, shown_at, acknowledged_at FROM alert_marks
          WHERE unit = ? AND ifnull(shown_at, acknowledged_at) >= ?
          ORDER BY ifnull(shown_at, acknowledged_at), person, side, kind, target, due
          """)
      let start = Instant(Moment(day: day, minute: 0)).seconds
      return try Row.fetchAll(statement, arguments: [unit.rawValue, start]).compactMap { row in
        guard sides.contains(row["side"]) else { return nil }
        return AlertShowing(
          mark: AlertMark(
            kind: row.word("kind"), unit: unit, side: row.wordIfAny("side"), target: row["target"],
            due: row["due"] == 0 ? nil : row.day("due")),
          person: PersonCode(rawValue: row["person"]), seen: AlertSeen(row))
      }
    }
  }
}

extension AlertSeen {
  /// Whether anything at all is kept of a person's looks.
  static func isKnown(of person: PersonCode, _ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(sql: "SELECT 1 FROM alert_marks WHERE person = ? LIMIT 1")
    return try Bool.fetchOne(statement, arguments: [person.rawValue]) ?? false
  }

  /// What is kept of a person's looks at an alert; `nil`: nothing.
  init?(of mark: AlertMark, by person: PersonCode, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT shown_at, acknowledged_at FROM alert_marks
        WHERE person = ? AND unit = ? AND side = ? AND kind = ? AND target = ? AND due = ?
        """)
    guard let row = try Row.fetchOne(statement, arguments: [person.rawValue] + mark.columns) else {
      return nil
    }
    self.init(row)
  }

  fileprivate init(_ row: Row) {
    self.init(
      firstShownAt: (row["shown_at"] as Int?).map(Instant.init(seconds:)),
      acknowledgedAt: (row["acknowledged_at"] as Int?).map(Instant.init(seconds:)))
  }
}
