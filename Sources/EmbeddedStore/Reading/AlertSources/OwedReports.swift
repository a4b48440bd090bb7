import GRDB
import Records

/// Half-yearly reports that have not gone to both offices yet (R-143).
enum OwedReports: AlertSource {
  static let kind = AlertKind.halfYearReport

  static func owed(in pieces: [Scope], _ reader: AlertReader) throws -> [Obligation] {
    try reader.rules.reportHalves.flatMap { half in
      let bodies = try reader.bodies(in: pieces, by: half.lastDay).filter { $0.side == .main }
      guard !bodies.isEmpty else { return [Obligation]() }
      guard var owed = Obligation.report(of: half, "", profile: reader.rules.profile) else { return [] }
      let sent = try sent(half, in: pieces, reader)
      let stages = try stages(half, in: pieces, reader)
      return bodies.compactMap { unit, _ in
        guard !sent.contains(unit) else { return nil }
        (owed.unit, owed.stage) = (unit, stages[unit])
        return owed
      }
    }
  }

  /// How far the reports of single units have come, as it is known now.
  private static func stages(_ half: HalfYear, in pieces: [Scope], _ reader: AlertReader) throws
    -> [UnitCode: AlertStage]
  {
    guard reader.time.knownBy == nil else { return [:] }
    let statement = try reader.db.cachedStatement(
      sql: "SELECT signing IS NOT NULL FROM reports WHERE unit = ? AND half = ? AND replaced = 0")
    var stages: [UnitCode: AlertStage] = [:]
    for unit in Set(pieces.compactMap(\.unit)) {
      guard let isSigned = try Bool.fetchOne(statement, arguments: [unit.rawValue, half.description]) else {
        continue
      }
      stages[unit] = isSigned ? .reportSigned : .reportRegistered
    }
    return stages
  }

  /// The units whose report had gone to every recipient at the reader's time, each found along its own index.
  private static func sent(_ half: HalfYear, in pieces: [Scope], _ reader: AlertReader) throws -> Set<
    UnitCode
  > {
    let isCity = pieces.contains { $0.unit == nil }
    let units = Set(pieces.compactMap(\.unit)).sorted()
    let wanted = isCity ? "" : " AND u.code IN (\(units.map { _ in "?" }.joined(separator: ", ")))"
    let statement = try reader.db.cachedStatement(
      sql: """
        SELECT u.code FROM units u CROSS JOIN reports r ON r.unit = u.code
        WHERE r.half = ? AND r.replaced = 0
          AND (SELECT count(*) FROM report_sendings s WHERE s.report = r.entry AND s.put_down <= ?) >= ?\(wanted)
        """)
    let known: StatementArguments = [
      half.description, reader.time.knownBy?.seconds ?? Int.max, ReportRecipient.allCases.count,
    ]
    let arguments = isCity ? known : known + StatementArguments(units.map(\.rawValue))
    return try Set(
      String.fetchAll(statement, arguments: arguments).map { UnitCode(rawValue: $0) })
  }
}
