import GRDB
import Records

/// Findings that are to be put right and were neither accepted nor escalated.
enum DueRectifications: AlertSource {
  static let kind = AlertKind.rectificationDue

  /// Those open now by their own index; for a past moment, also those that ended since.
  static func owed(in pieces: [Scope], _ reader: AlertReader) throws -> [Obligation] {
    let (day, profile) = (reader.rules.day, reader.rules.profile)
    let horizon = day + profile.lead(of: .rectification)
    var rows = try find("f.due IS NOT NULL AND f.ended_at IS NULL", [], by: horizon, reader)
    if let known = reader.time.knownBy {
      rows += try find("f.ended_at IS NOT NULL AND f.ended_at > ?", [known.seconds], by: horizon, reader)
    }
    return rows.map { row in
      var owed = Obligation.rectification(
        FindingName(SupervisionName(.inspection, row), row["number"]), unit: UnitCode(rawValue: row["unit"]),
        side: row.word("side"), text: row["text"], due: row.day("due"),
        issued: Instant(seconds: row["found_at"]).day, profile: profile)
      if reader.time.knownBy == nil, (row["state"] as String) == FindingState.replied.rawValue {
        owed.stage = .rectificationAnswered
      }
      return owed
    }
  }

  private static func find(
    _ condition: String, _ arguments: StatementArguments, by horizon: Day, _ reader: AlertReader
  ) throws -> [Row] {
    let statement = try reader.db.cachedStatement(
      sql: """
        SELECT i.office, i.year, i.serial, f.number, f.unit, f.side, f.text, f.due, f.found_at, f.state
        FROM findings f JOIN inspections i ON i.entry = f.inspection
        WHERE \(condition) AND f.due <= ? AND f.found_at <= ? ORDER BY f.entry
        """)
    return try Row.fetchAll(
      statement,
      arguments: arguments + [horizon.number, reader.time.knownBy?.seconds ?? Int.max])
  }
}
