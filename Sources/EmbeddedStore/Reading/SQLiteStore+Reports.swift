import Foundation
import GRDB
import Records

extension SQLiteStore {
  package func reports(_ half: HalfYear, unit: UnitCode?, group: UnitGroup?, for session: Session)
    throws(StoreFailure) -> [ReportStanding]
  {
    let today = now().day
    return try reading(for: session) { db, rights in
      let pieces = try rights.numbers(within: Scope(unit: unit, side: .main))
      let units = try units(in: half.firstDay...half.lastDay, unit, group, db)
        .filter { unit in pieces.contains { $0.covers(Scope(unit: unit.code, side: .main)) } }
      let rows = try reportRows(half, of: unit, db)
      let due = try owedDue(half, db)
      return units.map { standing(of: $0, half, rows[$0.code], due: due, on: today) }
    }
  }

  /// A registered report with the days on which it was sent.
  private struct ReportRow {
    var due: Day?
    var document: String
    var title: String
    var isSigned: Bool
    var sent: [ReportRecipient: Day] = [:]
  }

  /// The registered reports of a half-year, of one unit or of all, in one look.
  private func reportRows(_ half: HalfYear, of unit: UnitCode?, _ db: Database) throws -> [UnitCode:
    ReportRow]
  {
    let statement = try db.cachedStatement(
      sql: """
        SELECT u.code, r.due, r.document, r.title, r.signing, s.recipient, s.day
        FROM units u CROSS JOIN reports r ON r.unit = u.code AND r.half = ? AND r.replaced = 0
          LEFT JOIN report_sendings s ON s.report = r.entry
        WHERE \(unit == nil ? "?2 IS NULL" : "u.code = ?2")
        """)
    var rows: [UnitCode: ReportRow] = [:]
    for row in try Row.fetchAll(statement, arguments: [half.description, unit?.rawValue]) {
      let code = UnitCode(rawValue: row[0])
      var found =
        rows[code]
        ?? ReportRow(
          due: row.dayIfAny(1), document: row[2], title: row[3],
          isSigned: (row[4] as Int?) != nil)
      if let recipient = row.wordIfAny(5) as ReportRecipient?, let day = row.dayIfAny(6) {
        found.sent[recipient] = day
      }
      rows[code] = found
    }
    return rows
  }

  /// When the report of a half-year is due, and whether it is owed: not where the ledgers count from a later day.
  private func owedDue(_ half: HalfYear, _ db: Database) throws -> (day: Day?, isOwed: Bool) {
    let rules = try rules(db)
    let due = rules.profile.reportDeadline(of: half)
    return (due, rules.ledgersFrom <= min(half.lastDay, due ?? half.lastDay))
  }

  private func standing(
    of unit: OrganisationUnit, _ half: HalfYear, _ row: ReportRow?, due: (day: Day?, isOwed: Bool),
    on today: Day
  ) -> ReportStanding {
    guard let row else {
      var standing = ReportStanding(
        unit: unit.code, unitName: unit.name, half: half, due: due.day, state: .due,
        lateBy: due.isOwed ? due.day.flatMap { today > $0 ? today - $0 : nil } : nil)
      standing.isOwed = due.isOwed
      return standing
    }
    let isSent = row.sent.count == ReportRecipient.allCases.count
    let end = isSent ? row.sent.values.max() ?? today : today
    return ReportStanding(
      unit: unit.code, unitName: unit.name, half: half, due: row.due,
      state: isSent ? .sent : row.isSigned ? .signed : .drafted, documentNumber: row.document,
      title: row.title, sent: row.sent, lateBy: row.due.flatMap { end > $0 ? end - $0 : nil })
  }

  package func report(_ unit: UnitCode, _ half: HalfYear, for session: Session)
    throws(StoreFailure) -> ReportDetail
  {
    let today = now().day
    return try reading(for: session) { db, rights in
      let scope = try rights.open(unit)
      let books = SQLiteBooks(db: db, draftQueue: draftQueue, objects: objects)
      guard let found = try books.unit(unit) else {
        throw StoreFailure.refused(.noSuch(.unit(unit.rawValue)))
      }
      let standing = standing(
        of: found, half, try reportRows(half, of: unit, db)[unit], due: try owedDue(half, db), on: today)
      guard let facts = try books.report(unit, half) else {
        let cutOff = min(today, half.lastDay)
        guard half.firstDay <= today else {
          throw StoreFailure.refused(.invalid(field: "half", value: "\(half)"))
        }
        return ReportDetail(
          standing: standing, cutOff: cutOff,
          figures: try books.reportFigures(found, half, cutOff: cutOff).filter(in: scope),
          heads: try found.sides.flatMap { [ChainName.body(unit, $0), .office($0)] }
            .map { try books.head(of: $0) })
      }
      let entry = try entry(of: unit, half, db)
      return ReportDetail(
        standing: standing, cutOff: facts.body.cutOff, figures: facts.body.figures.filter(in: scope),
        heads: facts.body.heads,
        registered: ReportDetail.Registration(
          body: facts.body, by: try name(of: entry.made.header.author, db), at: entry.made.header.at,
          entry: entry.made.place, signing: try entry.signed.map { try signing($0, books) }))
    }
  }

  private func entry(of unit: UnitCode, _ half: HalfYear, _ db: Database) throws
    -> (made: Entry, signed: Entry?)
  {
    let row = try Row.fetchOne(
      db, sql: "SELECT entry, signing FROM reports WHERE unit = ? AND half = ? AND replaced = 0",
      arguments: [unit.rawValue, half.description])
    guard let row else { throw StoreFailure.refused(.noSuch(.report(unit, half))) }
    let journal = Journal(db)
    return (try journal.entry(row["entry"]), try (row["signing"] as Int?).map { try journal.entry($0) })
  }

  private func signing(_ entry: Entry, _ books: SQLiteBooks) throws -> SigningFacts {
    let body = try entry.body(ReportSigned.self)
    let post = try books.post(body.post)
    let signer = post?.person ?? entry.header.author
    return SigningFacts(
      signer: signer, name: try books.person(signer)?.name ?? signer.rawValue, title: post?.title ?? "",
      at: entry.header.at, opinion: "", acting: body.acting == true, own: false, paper: body.paper,
      keyedInBy: try body.paper.flatMap { _ in try books.person(entry.header.author)?.name })
  }
}

extension [ReportFigures] {
  /// The rows of the sides that a person may read.
  fileprivate func filter(in scopes: [Scope]) -> [ReportFigures] {
    filter { row in scopes.contains { $0.side == nil || $0.side == row.side } }
  }
}
