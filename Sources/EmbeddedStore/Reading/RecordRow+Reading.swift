import GRDB
import Records

extension RecordRow {
  /// The columns of `records r` that a line of a list needs.
  static let columns = """
    r.id, r.unit, r.year, r.side, r.serial, r.start, r.finish, r.title, r.place, r.subject, r.people, r.links,
    r.voided, r.late, r.entered_at, r.entered_by, r.signed_by, r.attachments, r.revision, r.imported, r.no_paper
    """

  /// The same with the entry that holds the content.
  static let wholeColumns = columns + ", r.entry AS holder"

  /// The line of a row with ``columns``, or with ``wholeColumns``.
  init(_ row: Row, _ db: Database) throws {
    let number = RecordNumber(row)
    let isVoided: Bool = row["voided"]
    let hasNoPaper: Bool = row["no_paper"]
    self.init(
      number: number, subject: row.subject("subject"), title: row["title"],
      start: row.moment("start"), end: row.momentIfAny("finish"), place: row["place"],
      people: RecordRow.shortened(row["people"]),
      links: row.list("links", parted: ";") { OccurrenceName($0) },
      state: isVoided ? .voided : .entered, lateBy: row["late"],
      enteredAt: Instant(seconds: row["entered_at"]),
      enteredBy: PersonCode(rawValue: row["entered_by"]), signedBy: row["signed_by"],
      attachments: row["attachments"], revision: row["revision"], imported: row["imported"],
      paper: try RecordRow.paper(of: number, isNone: hasNoPaper, db))
    guard row.hasColumn("holder") else { return }
    content = try Journal(db).entry(row["holder"]).recordContent()
    if lateBy != nil { lateReason = try RecordRow.lateReason(of: number, db) }
  }

  /// The first three names, and how many there are where there are more.
  static func shortened(_ names: String) -> String {
    let all = names.split(separator: "、")
    return all.count > 3 ? all.prefix(3).joined(separator: "、") + "（\(all.count)）" : names
  }

  private static func lateReason(of number: RecordNumber, _ db: Database) throws -> String? {
    let statement = try db.cachedStatement(
      sql: "SELECT reason FROM acts WHERE record = ? AND kind = 'record.entered'")
    return try String.fetchOne(statement, arguments: [number.description])
  }

  private static func paper(of number: RecordNumber, isNone: Bool, _ db: Database) throws -> PaperState {
    let statement = try db.cachedStatement(sql: "SELECT number, location, pages FROM paper WHERE target = ?")
    if let row = try Row.fetchOne(statement, arguments: [number.description]) {
      return .filed(PaperFile(number: row["number"], location: row["location"], pages: row["pages"]))
    }
    return isNone ? .none : .pending
  }
}
