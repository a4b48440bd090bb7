import GRDB
import Records

/// Units without a comprehensive inspection in the period in which each has one.
enum MissingInspections: AlertSource {
  static let kind = AlertKind.inspectionMissing

  /// An inspection counts once its result is known, for the period in which the time that it looks at ends.
  ///
  /// Nothing is known of a period before the ledgers counted, so nothing is called for.
  static func owed(in pieces: [Scope], _ reader: AlertReader) throws -> [Obligation] {
    let (day, profile) = (reader.rules.day, reader.rules.profile)
    let span = InspectionSpan(calledForOn: day, profile: profile)
    guard day >= span.lastDay - profile.lead(of: .halfYearInspection),
      try reader.ledgersFrom() <= span.lastDay
    else { return [] }
    let missing = try unitsWithout(span, reader)
    // A unit that is closed before the period ends is called for until then.
    let last = min(day, span.lastDay)
    // The days are the same for all.
    var owed = Obligation.comprehensiveInspection(of: "", in: span, profile: profile)
    return try reader.units().filter { unit in
      unit.group != nil && unit.stands(on: last) && missing.contains(unit.code.rawValue)
    }.map { unit in
      owed.unit = unit.code
      return owed
    }
  }

  /// The codes of all units without such an inspection whose result was known at the reader's time.
  private static func unitsWithout(_ span: InspectionSpan, _ reader: AlertReader) throws -> Set<String> {
    let statement = try reader.db.cachedStatement(
      sql: """
        SELECT u.code FROM units u WHERE NOT EXISTS (
          SELECT 1 FROM inspected_units p CROSS JOIN inspections i ON i.entry = p.inspection
          WHERE p.unit = u.code AND i.kind = 'comprehensive' AND i.until BETWEEN ?1 AND ?2
            AND i.closed_at IS NOT NULL AND i.closed_at <= ?3)
        """)
    return try String.fetchSet(
      statement,
      arguments: [
        span.firstDay.number, span.lastDay.number, reader.time.knownBy?.seconds ?? Int.max,
      ])
  }
}
