import GRDB
import Records

/// Notices of a month that no head has received yet.
enum OwedNotices: AlertSource {
  static let kind = AlertKind.monthlyNotice

  /// Read along the index of months or of the unit: two rows a unit at most, however many months there are.
  static func owed(in pieces: [Scope], _ reader: AlertReader) throws -> [Obligation] {
    let month = reader.rules.noticeMonth
    let bodies = try reader.bodies(in: pieces, by: month.lastDay)
    let made = try made(in: pieces, reader)
    guard !bodies.isEmpty else { return made }
    let told = try told(since: month, in: pieces, reader)
    // The days are the same for all; a city has two thousand of them.
    var owed = Obligation.notice(of: month, "", .main, profile: reader.rules.profile)
    return made
      + bodies.compactMap { unit, side in
        guard !told.contains(Scope(unit: unit, side: side)),
          !made.contains(where: { $0.unit == unit && $0.side == side && $0.target == owed.target })
        else { return nil }
        (owed.unit, owed.side) = (unit, side)
        return owed
      }
  }

  /// Notices that are made and wait for the head, of any month that no later one took over; others than that head are
  /// told of the month's alone, and not before it is called for.
  private static func made(in pieces: [Scope], _ reader: AlertReader) throws -> [Obligation] {
    guard reader.query.share == .own else { return [] }
    var owed: [Obligation] = []
    let heads = reader.posts.filter { $0.isHead && $0.isHeld(on: reader.rules.day) }
    let month = Obligation.notice(of: reader.rules.noticeMonth, "", .main, profile: reader.rules.profile)
    for piece in pieces where piece.unit != nil {
      var condition = piece.condition("n")
      condition.add("n.replaced = 0 AND n.delivered IS NULL")
      condition.add(
        """
        NOT EXISTS (SELECT 1 FROM notices l WHERE l.unit = n.unit AND l.side = n.side AND l.replaced = 0
          AND l.delivered IS NOT NULL AND l.month > n.month)
        """)
      let statement = try reader.db.cachedStatement(
        sql: """
          SELECT n.unit, n.side, n.month, n.due, n.made_at FROM notices n INDEXED BY notices_by_unit
          WHERE \(condition.sql)
          """)
      for row in try Row.fetchAll(statement, arguments: condition.arguments) {
        let (unit, side): (UnitCode, Side) = (UnitCode(rawValue: row[0]), row.word(1))
        let isHeads = heads.contains { $0.unit == unit && $0.side == side }
        let (target, made): (String, Day) = (row[2], Instant(seconds: row[4]).day)
        guard isHeads || target == month.target else { continue }
        owed.append(
          Obligation(
            kind: kind, unit: unit, side: side, target: target,
            due: row.day(3), alertFrom: isHeads ? made : max(made, month.alertFrom),
            stage: .noticeMade))
      }
    }
    return owed
  }

  /// The sides of units whose heads had received the notice of the month, or a later one, at the reader's time.
  private static func told(since month: Month, in pieces: [Scope], _ reader: AlertReader) throws -> Set<Scope>
  {
    var told: Set<Scope> = []
    for piece in pieces {
      var condition = piece.condition("n")
      condition.add(
        "n.replaced = 0 AND n.month >= ? AND n.put_down <= ?",
        [month.description, reader.time.knownBy?.seconds ?? Int.max])
      let statement = try reader.db.cachedStatement(
        sql: "SELECT n.unit, n.side FROM notices n WHERE \(condition.sql)")
      for row in try Row.fetchAll(statement, arguments: condition.arguments) {
        told.insert(Scope(unit: UnitCode(rawValue: row[0]), side: row.word(1)))
      }
    }
    return told
  }
}

extension AlertReader {
  /// The sides of the units of some pieces that were there by a day and are there on the reader's day.
  ///
  /// Nothing is owed for the time before the ledgers counted.
  func bodies(in pieces: [Scope], by last: Day) throws -> [(unit: UnitCode, side: Side)] {
    let day = rules.day
    guard try ledgersFrom() <= last else { return [] }
    return try units().flatMap { unit in
      guard unit.stands(on: day), unit.start <= last else { return [(unit: UnitCode, side: Side)]() }
      return unit.sides.filter { side in
        pieces.contains { $0.covers(Scope(unit: unit.code, side: side)) }
      }.map { (unit.code, $0) }
    }
  }
}
