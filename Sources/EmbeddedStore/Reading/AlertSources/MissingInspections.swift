import GRDB
import Records

/// Units without a comprehensive inspection in the period in which each has one.
enum MissingInspections: AlertSource {
  static let kind = AlertKind.inspectionMissing

  /// An inspection counts once its result is known, for the period in which the time that it looks at ends.
  ///
  /// Of a period before the store was founded nothing is known, so nothing is called for.
  static func owed(in pieces: [Scope], _ reader: AlertReader) throws -> [Obligation] {
    let (day, profile) = (reader.rules.day, reader.rules.profile)
    let span = InspectionSpan(calledForOn: day, profile: profile)
    guard day >= span.lastDay - profile.lead(of: .halfYearInspection),
      let founded = try Int.fetchOne(
        reader.db.cachedStatement(sql: "SELECT at FROM profiles ORDER BY number LIMIT 1")),
      Instant(seconds: founded).day <= span.lastDay
    else { return [] }
    let statement = try reader.db.cachedStatement(
      sql: """
        SELECT u.code, json_extract(u.data, '$.end') FROM units u
        WHERE u.grp IS NOT NULL AND u.since <= ?1 AND u.since <= ?2 AND NOT EXISTS (
          SELECT 1 FROM inspected_units p CROSS JOIN inspections i ON i.entry = p.inspection
          WHERE p.unit = u.code AND i.kind = 'comprehensive' AND i.until BETWEEN ?3 AND ?1
            AND i.closed_at IS NOT NULL AND i.closed_at <= ?4)
        ORDER BY u.code
        """)
    let rows = try Row.fetchAll(
      statement,
      arguments: [
        span.lastDay.number, day.number, span.firstDay.number, reader.time.knownBy?.seconds ?? Int.max,
      ])
    return rows.compactMap { row in
      if let end: String = row[1], let last = Day(end), last < min(day, span.lastDay) { return nil }
      return Obligation.comprehensiveInspection(of: UnitCode(rawValue: row[0]), in: span, profile: profile)
    }
  }
}
