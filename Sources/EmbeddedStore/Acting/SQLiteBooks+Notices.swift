import Foundation
import GRDB
import Records

extension SQLiteBooks {
  func notice(_ unit: UnitCode, _ side: Side, _ month: Month) throws(StoreFailure) -> NoticeFacts? {
    try failing {
      let statement = try db.cachedStatement(
        sql: """
          SELECT entry, delivered, items FROM notices WHERE unit = ? AND side = ? AND month = ? AND replaced = 0
          """)
      let key: StatementArguments = [unit.rawValue, side.rawValue, month.description]
      guard let row = try Row.fetchOne(statement, arguments: key) else { return nil }
      let place: Int = row["entry"]
      let made = try Journal(db).entry(place)
      let received = try String.fetchAll(
        db, sql: "SELECT person FROM notice_acts WHERE notice = ? AND person IS NOT NULL ORDER BY entry",
        arguments: [place])
      let done = try Set(
        Int.fetchAll(
          db, sql: "SELECT item FROM notice_acts WHERE notice = ? AND item IS NOT NULL", arguments: [place]))
      let items: Int = row["items"]
      return NoticeFacts(
        digest: made.digest, body: try made.body(), madeOn: made.header.at.day,
        received: received.map { PersonCode($0) }, isDelivered: (row["delivered"] as Int?) != nil,
        isItemDone: (0..<items).map { done.contains($0 + 1) })
    }
  }

  func lastDelivered(_ unit: UnitCode, _ side: Side) throws(StoreFailure) -> (month: Month, cutOff: Day)? {
    try failing {
      let statement = try db.cachedStatement(
        sql: """
          SELECT month, cut_off FROM notices WHERE unit = ? AND side = ? AND delivered IS NOT NULL
          ORDER BY month DESC LIMIT 1
          """)
      return try Row.fetchOne(statement, arguments: [unit.rawValue, side.rawValue]).map { row in
        (month: row.word("month"), cutOff: row.day("cut_off"))
      }
    }
  }

  func ledgerStart(_ unit: UnitCode, _ side: Side, year: Int) throws(StoreFailure) -> Day {
    let (first, begins) = try failing {
      let first = try Int.fetchOne(
        db.cachedStatement(
          sql: "SELECT min(since) FROM occurrences WHERE unit = ? AND side = ? AND year = ?"),
        arguments: [unit.rawValue, side.rawValue, year])
      return (first.map { ColumnDamage.day($0, in: "since") }, try StoreStart.ledgersFrom(db))
    }
    if let first { return max(first, begins) }
    let newYear = Day(year: year, month: 1, day: 1) ?? .distantPast
    return max(newYear, begins, try self.unit(unit)?.start ?? newYear)
  }

  func noticeContents(_ unit: UnitCode, _ side: Side, _ period: NoticePeriod, _ rules: AlertRules)
    throws(StoreFailure) -> NoticeContents
  {
    try failing { try NoticeReader(db: db).contents(unit, side, period, rules) }
  }

  func report(_ unit: UnitCode, _ half: HalfYear) throws(StoreFailure) -> ReportFacts? {
    try failing {
      let statement = try db.cachedStatement(
        sql: "SELECT entry, signing FROM reports WHERE unit = ? AND half = ? AND replaced = 0")
      guard let row = try Row.fetchOne(statement, arguments: [unit.rawValue, half.description]) else {
        return nil
      }
      let registered = try Journal(db).entry(row["entry"])
      let sent = try String.fetchAll(
        db, sql: "SELECT recipient FROM report_sendings WHERE report = ?", arguments: [row["entry"] as Int])
      return ReportFacts(
        digest: registered.digest, body: try registered.body(), isSigned: (row["signing"] as Int?) != nil,
        sentTo: Set(sent.map { ColumnDamage.word($0, in: "recipient") }))
    }
  }

  func reportFigures(_ unit: OrganisationUnit, _ half: HalfYear, cutOff: Day)
    throws(StoreFailure) -> [ReportFigures]
  {
    try failing { try NoticeReader(db: db).figures(unit, half, cutOff: cutOff) }
  }

  func head(of chain: ChainName) throws(StoreFailure) -> ChainHead {
    let head = try failing {
      let statement = try db.cachedStatement(sql: "SELECT number, digest FROM heads WHERE chain = ?")
      return try Row.fetchOne(statement, arguments: [chain.rawValue]).map { row in
        ChainHead(chain: chain, number: row["number"], digest: try Digest(column: row.bytes("digest")))
      }
    }
    if let head { return head }
    return ChainHead(chain: chain, number: 0, digest: try storeID())
  }
}
