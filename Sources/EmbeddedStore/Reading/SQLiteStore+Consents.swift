import GRDB
import Records

extension SQLiteStore {
  /// The changes of closed months that wait for consent: an office's own side, a unit's own.
  package func reviewedChanges(for session: Session) throws(StoreFailure) -> [ReviewedChange] {
    try reading(for: session) { db, rights in
      try rights.handOut(
        within: .city, of: { (changes: [ReviewedChange]) in changes.map(\.record.unit) }
      ) { try changes(in: $0, db) }
    }
  }

  private func changes(in pieces: [Scope], _ db: Database) throws -> [ReviewedChange] {
    let reader = ConsentReader(db: db)
    var found: [ReviewedChange] = []
    for row in try pieces.flatMap({ try reader.waiting(in: $0) }) {
      let number: RecordNumber = row.word("record")
      let months = try reader.closedMonths(of: number)
      guard !months.isEmpty, let record = try recordRow(number, db) else { continue }
      let body = try Journal(db).entry(row["entry"]).body(RecordSubmitted.self)
      let declined = (row["declined_at"] as Int?).map { Instant(seconds: $0).day }
      found.append(
        ReviewedChange(
          draft: row["draft"], purpose: body.purpose, record: number,
          unitName: try unitName(number.unit, db), months: months,
          author: try name(of: PersonCode(rawValue: row["author"]), db),
          on: Instant(seconds: row["submitted_at"]).day, reason: body.reason ?? "",
          old: try Journal(db).entry(record["entry"]).recordContent(), new: body.content,
          declined: try declined.map {
            ReviewedChange.Declined(
              by: try name(of: PersonCode(rawValue: row["declined_by"]), db), on: $0,
              reason: row["declined_reason"])
          }))
    }
    return found
  }

  private func unitName(_ unit: UnitCode, _ db: Database) throws -> String {
    let statement = try db.cachedStatement(sql: "SELECT name FROM units WHERE code = ?")
    return try String.fetchOne(statement, arguments: [unit.rawValue]) ?? unit.rawValue
  }
}
