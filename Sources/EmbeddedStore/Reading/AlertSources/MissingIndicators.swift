import GRDB
import Records

/// Sets of indicators that the year has begun without.
enum MissingIndicators: AlertSource {
  static let kind = AlertKind.indicatorsMissing

  static func owed(in pieces: [Scope], _ reader: AlertReader) throws -> [Obligation] {
    let (rules, year) = (reader.rules, reader.rules.day.year)
    let profile = rules.profile
    let first = try reader.ledgersFrom()
    guard first.year <= year else { return [] }
    // Ledgers that begin within a year give as long for its sets as they are called for ahead.
    let begun = first.year == year ? first : nil
    let units = try reader.units().filter { $0.group != nil && $0.start <= rules.day }
    var owed: [Obligation] = []
    for side in profile.sides where pieces.contains(where: { $0.side == nil || $0.side == side }) {
      let owing = units.filter { $0.sides.contains(side) }
      for group in profile.groups where pieces.contains(where: { $0.unit == nil }) {
        let place = IndicatorPlace(year: year, side: side, scope: .group(group))
        let set = Obligation.indicators(in: place, ledgersFrom: begun, profile: profile)
        if rules.day >= set.alertFrom, owing.contains(where: { $0.group == group }),
          try isMissing(place, reader)
        {
          owed.append(set)
        }
      }
      let own = IndicatorPlace(year: year, side: side, scope: .unit(UnitCode(rawValue: "")))
      guard rules.day >= Obligation.indicators(in: own, ledgersFrom: begun, profile: profile).alertFrom
      else { continue }
      let missing = try unitsWithout(own, reader)
      let waiting = try unitsWithWaiting(own, reader)
      for unit in owing where missing.contains(unit.code.rawValue) && unit.stands(on: rules.day) {
        var set = Obligation.indicators(
          in: IndicatorPlace(year: year, side: side, scope: .unit(unit.code)), since: unit.start,
          ledgersFrom: begun, profile: profile)
        if waiting.contains(unit.code.rawValue) { set.stage = .indicatorsWaiting }
        owed.append(set)
      }
    }
    return owed
  }

  private static func isMissing(_ place: IndicatorPlace, _ reader: AlertReader) throws -> Bool {
    let statement = try reader.db.cachedStatement(
      sql: """
        SELECT NOT EXISTS (SELECT 1 FROM indicators WHERE year = ?1 AND side = ?2 AND scope = ?3
          AND adopted = 1 AND made_at <= ?4)
        """)
    let found = try Bool.fetchOne(
      statement,
      arguments: [
        place.year, place.side.rawValue, place.scope.text, reader.time.knownBy?.seconds ?? Int.max,
      ])
    return found ?? false
  }

  /// The codes of units whose own set waits for the head, as it is known now.
  private static func unitsWithWaiting(_ place: IndicatorPlace, _ reader: AlertReader) throws -> Set<String> {
    guard reader.time.knownBy == nil else { return [] }
    let statement = try reader.db.cachedStatement(
      sql: "SELECT DISTINCT scope FROM indicators WHERE year = ? AND side = ? AND adopted = 0")
    return try String.fetchSet(statement, arguments: [place.year, place.side.rawValue])
  }

  /// The codes of all units, closed ones too, that have no set of their own.
  private static func unitsWithout(_ place: IndicatorPlace, _ reader: AlertReader) throws -> Set<String> {
    let statement = try reader.db.cachedStatement(
      sql: """
        SELECT u.code FROM units u
        WHERE NOT EXISTS (SELECT 1 FROM indicators i WHERE i.year = ?1 AND i.side = ?2 AND i.scope = u.code
          AND i.adopted = 1 AND i.made_at <= ?3)
        """)
    return try String.fetchSet(
      statement, arguments: [place.year, place.side.rawValue, reader.time.knownBy?.seconds ?? Int.max])
  }
}
