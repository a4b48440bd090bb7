import Foundation
import GRDB
import Records

extension SQLiteStore {
  package func noticePreview(
    _ unit: UnitCode, _ side: Side, _ month: Month, cutOff: Day?, for session: Session
  ) throws(StoreFailure) -> NoticePreview {
    let now = now()
    return try reading(for: session) { db, rights in
      try rights.open(unit, side)
      let books = SQLiteBooks(db: db, draftQueue: draftQueue, objects: objects)
      let rules = try rules(db)
      guard let found = try books.unit(unit), found.sides.contains(side) else {
        throw StoreFailure.refused(.noSuch(.unit(unit.rawValue)))
      }
      let clerk = try Clerk(books: books, session: session, now: now, rules: rules)
      let period = try clerk.period(of: month, found, side, cutOff: cutOff)
      return NoticePreview(
        period: period, due: rules.profile.noticeDeadline(in: month),
        contents: try books.noticeContents(unit, side, period, clerk.alertRules(endOf: period.to)),
        heads: try [ChainName.body(unit, side), .office(side)].map { try books.head(of: $0) })
    }
  }

  package func notices(_ query: NoticeQuery, for session: Session) throws(StoreFailure) -> [NoticeStanding] {
    let today = now().day
    return try reading(for: session) { db, rights in
      let pieces = try rights.numbers(within: Scope(unit: query.unit, side: query.side))
      let rules = try rules(db)
      let due = rules.profile.noticeDeadline(in: query.month)
      let made = try standing(in: query, on: today, db)
      let isOwed = rules.ledgersFrom <= min(due, query.month.lastDay)
      let lateBy = isOwed && today > due ? today - due : nil
      var standings: [NoticeStanding] = []
      for unit in try units(in: query.month.firstDay...query.month.lastDay, query.unit, query.group, db) {
        for side in unit.sides where pieces.contains(where: { $0.covers(Scope(unit: unit.code, side: side)) })
        {
          var standing =
            made["\(unit.code)/\(side.rawValue)"]
            ?? NoticeStanding(
              unit: unit.code, unitName: unit.name, side: side, month: query.month, due: due, state: .due,
              lateBy: lateBy)
          standing.unitName = unit.name
          standing.isOwed = isOwed
          standings.append(standing)
        }
      }
      return standings.filter { !query.lateOnly || $0.lateBy != nil }
    }
  }

  /// The units that existed in a span of days, in their fixed order.
  func units(in days: ClosedRange<Day>, _ code: UnitCode?, _ group: UnitGroup?, _ db: Database) throws
    -> [OrganisationUnit]
  {
    try allUnits(db).filter { unit in
      unit.stands(in: days) && (code == nil || unit.code == code) && (group == nil || unit.group == group)
    }
  }

  private static let columns = """
    entry, unit, side, month, since, cut_off, due, made_at, delivered, put_down, late, items - done AS open
    """

  /// Along the index of the month, or of the one unit that is asked for.
  private func standing(in query: NoticeQuery, on today: Day, _ db: Database) throws
    -> [String: NoticeStanding]
  {
    var condition = Scope(unit: query.unit).condition()
    condition.add("month = ? AND replaced = 0", [query.month.description])
    let statement = try db.cachedStatement(sql: "SELECT \(Self.columns) FROM notices WHERE \(condition.sql)")
    let rows = try Row.fetchAll(statement, arguments: condition.arguments)
    return Dictionary(
      rows.map {
        ("\($0["unit"] as String)/\($0["side"] as String)", standing($0, query.month, on: today))
      }, uniquingKeysWith: { _, last in last })
  }

  private func standing(_ row: Row, _ month: Month, on today: Day) -> NoticeStanding {
    let due = row.day("due")
    let delivered = row.dayIfAny("delivered")
    return NoticeStanding(
      unit: UnitCode(rawValue: row["unit"]), unitName: "", side: row.word("side"),
      month: month, due: due, state: delivered == nil ? .made : .delivered,
      period: NoticePeriod(from: row.day("since"), to: row.day("cut_off")),
      madeOn: Instant(seconds: row["made_at"]).day, deliveredOn: delivered,
      putDownOn: (row["put_down"] as Int?).map { Instant(seconds: $0).day },
      lateBy: delivered == nil ? (today > due ? today - due : nil) : row["late"], openItems: row["open"])
  }

  package func notice(_ unit: UnitCode, _ side: Side, _ month: Month, for session: Session)
    throws(StoreFailure) -> NoticeDetail
  {
    let today = now().day
    return try reading(for: session) { db, rights in
      try rights.open(unit, side)
      let statement = try db.cachedStatement(
        sql: """
          SELECT \(Self.columns) FROM notices WHERE unit = ? AND side = ? AND month = ? AND replaced = 0
          """)
      let key: StatementArguments = [unit.rawValue, side.rawValue, month.description]
      guard let row = try Row.fetchOne(statement, arguments: key) else {
        throw StoreFailure.refused(.noSuch(.notice(unit, month)))
      }
      var standing = standing(row, month, on: today)
      standing.unitName = try name(ofUnit: unit, db)
      let made = try Journal(db).entry(row["entry"])
      var detail = NoticeDetail(
        standing: standing, body: try made.body(), madeBy: try name(of: made.header.author, db),
        madeAt: made.header.at, entry: made.place)
      try addActs(on: row["entry"], to: &detail, db)
      return detail
    }
  }

  func name(ofUnit code: UnitCode, _ db: Database) throws -> String {
    try allUnits(db).first { $0.code == code }?.name ?? code.rawValue
  }

  private func addActs(on notice: Int, to detail: inout NoticeDetail, _ db: Database) throws {
    let places = try Int.fetchAll(
      db, sql: "SELECT entry FROM notice_acts WHERE notice = ? ORDER BY entry", arguments: [notice])
    var items = 0
    for place in places {
      let entry = try Journal(db).entry(place)
      switch entry.header.kind {
      case .noticeDelivered:
        let body = try entry.body(NoticeDelivered.self)
        detail.deliveries.append(
          NoticeDelivery(
            recipient: body.recipient, name: try name(of: body.recipient, db), on: body.on, way: body.way,
            isCopy: body.copy == true, lateBy: body.lateBy, putDownAt: entry.header.at))
      case .noticeInstructed:
        let body = try entry.body(NoticeInstructed.self)
        detail.instructions.append(
          NoticeInstruction(
            by: try name(of: entry.header.author, db), at: entry.header.at, text: body.text,
            items: body.items.enumerated().map { FollowUpItem(number: items + $0 + 1, text: $1) }))
        items += body.items.count
      case .noticeFollowed:
        let body = try entry.body(NoticeFollowed.self)
        for instruction in detail.instructions.indices {
          for item in detail.instructions[instruction].items.indices
          where detail.instructions[instruction].items[item].number == body.item {
            detail.instructions[instruction].items[item].doneAt = entry.header.at
            detail.instructions[instruction].items[item].doneBy = try name(of: entry.header.author, db)
            detail.instructions[instruction].items[item].note = body.note
          }
        }
      default: break
      }
    }
  }
}

extension Entry {
  /// The place and digest of an entry.
  var place: ChainHead { ChainHead(chain: header.chain, number: header.number, digest: digest) }
}
