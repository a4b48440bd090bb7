import GRDB
import Records

/// Reads submitted changes of records whose months are closed; there are never many, and an index finds them.
struct ConsentReader {
  let db: Database

  /// The changes in a part of the city that nobody has consented to, the oldest first.
  func waiting(in piece: Scope) throws -> [Row] {
    var condition = piece.condition("s")
    condition.add("s.state <> 'entered' AND s.state <> 'discarded'")
    condition.add("s.state = 'submitted' AND s.record IS NOT NULL")
    condition.add("NOT EXISTS (SELECT 1 FROM consents c WHERE c.submission = e.digest)")
    let statement = try db.cachedStatement(
      sql: """
        SELECT s.draft, s.unit, s.side, s.record, s.title, s.author, s.submitted_at, s.entry,
          d.at AS declined_at, d.author AS declined_by, d.reason AS declined_reason
        FROM submissions s INDEXED BY \(piece.unit == nil ? "submissions_open" : "submissions_waiting")
          JOIN entries e ON e.sequence = s.entry
          LEFT JOIN declined_changes d ON d.submission = e.digest
        WHERE \(condition.sql) ORDER BY s.submitted_at, s.draft
        """)
    return try Row.fetchAll(statement, arguments: condition.arguments)
  }

  /// The closed months that have judged a record: that of its event, and those in which the duties fall due that it
  /// names or fulfils.
  func closedMonths(of number: RecordNumber, closedBy instant: Instant? = nil) throws -> [Month] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT v.month FROM records r JOIN reviews v ON v.unit = r.unit AND v.side = r.side
        WHERE r.unit = ? AND r.year = ? AND r.side = ? AND r.serial = ?
          AND v.digest IS NOT NULL AND v.closed_at <= ?
          AND (v.month = strftime('%Y-%m', r.ended * 60, 'unixepoch') OR v.month IN (
            SELECT strftime('%Y-%m', o.due * 86400, 'unixepoch')
            FROM record_links l JOIN occurrences n ON n.id = l.occurrence
            JOIN occurrences o ON o.unit = n.unit AND o.side = n.side AND o.year = n.year AND o.code = n.code
            WHERE l.record = r.id AND (o.id = n.id OR o.record = r.id)))
        ORDER BY v.month
        """)
    let months = try String.fetchAll(
      statement,
      arguments: [
        number.unit.rawValue, number.year, number.side.rawValue, number.serial, instant?.seconds ?? Int.max,
      ])
    return months.map { ColumnDamage.word($0, in: "month") }
  }
}
