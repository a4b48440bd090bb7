import GRDB
import Records

/// Months whose reviews are not all closed.
enum OpenReviews: AlertSource {
  static let kind = AlertKind.reviewMonthly
  /// Months further back than this call for nothing any more.
  private static let months = 12

  static func owed(in pieces: [Scope], _ reader: AlertReader) throws -> [Obligation] {
    let sides = Side.allCases.filter { side in
      pieces.contains { $0.unit == nil && ($0.side == nil || $0.side == side) }
    }
    guard !sides.isEmpty, let opened = try reader.firstActDay() else { return [] }
    let rules = reader.rules
    var owed: [Obligation] = []
    var month = Month(containing: rules.day).previous
    // What was over before anybody worked here was reviewed elsewhere, if at all.
    for _ in 1...months where month.lastDay >= opened {
      for side in sides {
        let review = Obligation.review(
          of: month, side, profile: rules.profile, calendar: rules.calendar)
        if rules.day >= review.alertFrom, try isOpen(month, side, reader) { owed.append(review) }
      }
      month = month.previous
    }
    return owed
  }

  /// Whether fewer reviews are closed than there are units with such a side in the month.
  private static func isOpen(_ month: Month, _ side: Side, _ reader: AlertReader) throws -> Bool {
    let units = try reader.db.cachedStatement(
      sql: """
        SELECT count(*) FROM units WHERE since <= ?1
          AND ifnull(json_extract(data, '$.end') >= ?2, 1)
          AND (?3 = 'main' OR json_extract(data, '$.supervisionBody') IS NOT NULL)
        """)
    let closed = try reader.db.cachedStatement(
      sql: """
        SELECT count(*) FROM reviews WHERE month = ? AND side = ? AND state = 'closed' AND closed_at <= ?
        """)
    let wanted = try Int.fetchOne(
      units, arguments: [month.lastDay.number, month.firstDay.description, side.rawValue])
    let done = try Int.fetchOne(
      closed,
      arguments: [month.description, side.rawValue, reader.time.knownBy?.seconds ?? Int.max])
    return done ?? 0 < wanted ?? 0
  }
}

extension AlertReader {
  /// The day of the first act by anybody but the founder; what was brought over is no act.
  func firstActDay() throws -> Day? {
    let founder = try Journal(db).entry(1).header.author.rawValue
    let statement = try db.cachedStatement(
      sql: "SELECT at FROM acts WHERE author <> ? AND kind <> 'act.refused' ORDER BY sequence LIMIT 1")
    return try Int.fetchOne(statement, arguments: [founder]).map { Instant(seconds: $0).day }
  }
}
