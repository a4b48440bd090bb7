import GRDB
import Records

/// Quarters whose bulletin was not issued.
enum MissingBulletins: AlertSource {
  static let kind = AlertKind.bulletinQuarterly
  /// Quarters further back than this call for nothing any more.
  private static let quarters = 4

  static func owed(in pieces: [Scope], _ reader: AlertReader) throws -> [Obligation] {
    guard pieces.contains(where: { $0.unit == nil }), try reader.isOpened() else { return [] }
    let (rules, units, issued) = (reader.rules, try reader.units(), try issued(reader))
    var owed: [Obligation] = []
    let first = try reader.ledgersFrom()
    var quarter = Quarter(containing: rules.day)
    for _ in 0...quarters where quarter.lastDay >= first {
      for group in UnitGroup.allCases {
        let bulletin = Obligation.bulletin(of: quarter, group, profile: rules.profile)
        if rules.day >= bulletin.alertFrom, !issued.contains("\(quarter)/\(group.rawValue)"),
          !units.ranked(in: quarter, group).isEmpty
        {
          owed.append(bulletin)
        }
      }
      quarter = quarter.previous
    }
    return owed
  }

  /// The quarters and groups whose bulletin was issued at the reader's time.
  private static func issued(_ reader: AlertReader) throws -> Set<String> {
    let statement = try reader.db.cachedStatement(
      sql: "SELECT quarter || '/' || grp FROM bulletins WHERE issued_at <= ?")
    return try String.fetchSet(statement, arguments: [reader.time.knownBy?.seconds ?? Int.max])
  }
}
