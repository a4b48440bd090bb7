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
    guard !sides.isEmpty, try reader.isOpened() else { return [] }
    let (rules, units) = (reader.rules, try reader.units())
    var owed: [Obligation] = []
    var month = Month(containing: rules.day).previous
    let first = try reader.ledgersFrom()
    // What was over before the ledgers counted was reviewed elsewhere, if at all.
    for _ in 1...months where month.lastDay >= first {
      for side in sides {
        let review = Obligation.review(of: month, side, profile: rules.profile, calendar: rules.calendar)
        guard rules.day >= review.alertFrom else { continue }
        let reviewed = units.count { $0.sides.contains(side) && $0.stands(in: month) }
        if try closed(month, side, reader) < reviewed { owed.append(review) }
      }
      month = month.previous
    }
    return owed
  }

  /// How many reviews of the month were closed at the reader's time.
  private static func closed(_ month: Month, _ side: Side, _ reader: AlertReader) throws -> Int {
    let statement = try reader.db.cachedStatement(
      sql: """
        SELECT count(*) FROM reviews WHERE month = ? AND side = ? AND state = 'closed' AND closed_at <= ?
        """)
    let place: StatementArguments = [
      month.description, side.rawValue, reader.time.knownBy?.seconds ?? Int.max,
    ]
    return try Int.fetchOne(statement, arguments: place) ?? 0
  }
}

extension AlertReader {
  /// Whether the work in the store has begun.
  func isOpened() throws -> Bool { try StoreStart.firstAct(db) != nil }
}
