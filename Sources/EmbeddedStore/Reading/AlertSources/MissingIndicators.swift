import GRDB
import Records

/// Sets of indicators that the year has begun without.
enum MissingIndicators: AlertSource {
  static let kind = AlertKind.indicatorsMissing

  static func owed(in pieces: [Scope], _ reader: AlertReader) throws -> [Obligation] {
    let (rules, year) = (reader.rules, reader.rules.day.year)
    let profile = rules.profile
    var owed: [Obligation] = []
    for side in profile.sides where pieces.contains(where: { $0.side == nil || $0.side == side }) {
      for group in profile.groups where pieces.contains(where: { $0.unit == nil }) {
        let place = IndicatorPlace(year: year, side: side, scope: .group(group))
        let set = Obligation.indicators(in: place, profile: profile)
        if rules.day >= set.alertFrom, try isMissing(place, reader) { owed.append(set) }
      }
      let own = IndicatorPlace(year: year, side: side, scope: .unit(UnitCode(rawValue: "")))
      guard rules.day >= Obligation.indicators(in: own, profile: profile).alertFrom else { continue }
      for unit in try unitsWithout(own, reader) {
        owed.append(
          Obligation.indicators(
            in: IndicatorPlace(year: year, side: side, scope: .unit(unit.code)), since: unit.start,
            profile: profile))
      }
    }
    return owed
  }

  /// Whether a group that has units owing duties on the side is without a set.
  private static func isMissing(_ place: IndicatorPlace, _ reader: AlertReader) throws -> Bool {
    let statement = try reader.db.cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM units WHERE grp = ?3 AND since <= ?5 AND (?2 = 'main'
            OR json_extract(data, '$.supervisionBody') IS NOT NULL))
          AND NOT EXISTS (SELECT 1 FROM indicators WHERE year = ?1 AND side = ?2 AND scope = ?3
            AND adopted = 1 AND made_at <= ?4)
        """)
    let found = try Bool.fetchOne(
      statement,
      arguments: [
        place.year, place.side.rawValue, place.scope.text, reader.time.knownBy?.seconds ?? Int.max,
        reader.rules.day.number,
      ])
    return found ?? false
  }

  /// The units that are there on the day, owe duties on the side, and have no set of their own.
  private static func unitsWithout(_ place: IndicatorPlace, _ reader: AlertReader) throws
    -> [(code: UnitCode, start: Day)]
  {
    let statement = try reader.db.cachedStatement(
      sql: """
        SELECT u.code, u.since, json_extract(u.data, '$.end') FROM units u
        WHERE u.since <= ?4 AND u.grp IS NOT NULL
          AND (?2 = 'main' OR json_extract(u.data, '$.supervisionBody') IS NOT NULL)
          AND NOT EXISTS (SELECT 1 FROM indicators i WHERE i.year = ?1 AND i.side = ?2 AND i.scope = u.code
            AND i.adopted = 1 AND i.made_at <= ?3)
        ORDER BY u.code
        """)
    let day = reader.rules.day
    let rows = try Row.fetchAll(
      statement,
      arguments: [place.year, place.side.rawValue, reader.time.knownBy?.seconds ?? Int.max, day.number])
    return rows.compactMap { row in
      if let end: String = row[2], let last = Day(end), last < day { return nil }
      return (UnitCode(rawValue: row[0]), Day(number: row[1]))
    }
  }
}
