import GRDB
import Records

/// Quarters whose bulletin was not issued.
enum MissingBulletins: AlertSource {
  static let kind = AlertKind.bulletinQuarterly
  /// Quarters further back than this call for nothing any more.
  private static let quarters = 4

  static func owed(in pieces: [Scope], _ reader: AlertReader) throws -> [Obligation] {
    guard pieces.contains(where: { $0.unit == nil }), let opened = try reader.firstActDay() else { return [] }
    let rules = reader.rules
    var owed: [Obligation] = []
    var quarter = Quarter(containing: rules.day)
    for _ in 0...quarters where quarter.lastDay >= opened {
      for group in UnitGroup.allCases {
        let bulletin = Obligation.bulletin(of: quarter, group, profile: rules.profile)
        if rules.day >= bulletin.alertFrom, try isMissing(quarter, group, reader) { owed.append(bulletin) }
      }
      quarter = quarter.previous
    }
    return owed
  }

  private static func isMissing(_ quarter: Quarter, _ group: UnitGroup, _ reader: AlertReader) throws -> Bool
  {
    let statement = try reader.db.cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM units WHERE grp = ?2 AND since <= ?3
            AND ifnull(json_extract(data, '$.end') >= ?4, 1))
          AND NOT EXISTS (SELECT 1 FROM bulletins WHERE quarter = ?1 AND grp = ?2 AND issued_at <= ?5)
        """)
    return try Bool.fetchOne(
      statement,
      arguments: [
        quarter.description, group.rawValue, quarter.lastDay.number, quarter.firstDay.description,
        reader.time.knownBy?.seconds ?? Int.max,
      ]) ?? false
  }
}
