import Foundation
import GRDB
import Records

extension SQLiteBooks {
  func review(_ unit: UnitCode, _ side: Side, _ month: Month) throws(StoreFailure) -> ReviewFacts? {
    try ask {
      let statement = try db.cachedStatement(
        sql: "SELECT state, digest FROM reviews WHERE unit = ? AND side = ? AND month = ?")
      let place: StatementArguments = [unit.rawValue, side.rawValue, month.description]
      return try Row.fetchOne(statement, arguments: place).map { row in
        let closing: Data? = row["digest"]
        return ReviewFacts(
          state: row.word("state"),
          closing: try closing.map { try Digest(column: Array($0)) })
      }
    }
  }

  func closedMonth(from: Day, through: Day) throws(StoreFailure) -> Month? {
    try ask {
      let statement = try db.cachedStatement(
        sql: "SELECT min(month) FROM reviews WHERE month BETWEEN ? AND ? AND state = 'closed'")
      let span = [from, through].map { Month(containing: $0).description }
      return try String.fetchOne(statement, arguments: [span[0], span[1]]).map {
        ColumnDamage.word($0, in: "month")
      }
    }
  }

  func dueOccurrences(_ unit: UnitCode, _ side: Side, in month: Month) throws(StoreFailure) -> [DueOccurrence]
  {
    try ask { try ReviewReader(db: db).due(unit, side, in: month) }
  }

  func bulletin(_ quarter: Quarter, _ group: UnitGroup) throws(StoreFailure) -> BulletinFacts? {
    try ask {
      guard let row = try ReviewReader(db: db).bulletin(quarter, group) else { return nil }
      let entry = try Journal(db).entry(row["entry"])
      return BulletinFacts(digest: entry.digest, body: try entry.body())
    }
  }

  func lastBulletin(in year: Int) throws(StoreFailure) -> Int {
    try number(
      """
      SELECT max(serial) FROM (SELECT serial FROM bulletins WHERE year = ?1
        UNION ALL SELECT serial FROM year_lists WHERE year = ?1)
      """, [year]) ?? 0
  }

  func quarterFacts(_ quarter: Quarter, _ group: UnitGroup) throws(StoreFailure) -> [QuarterFacts] {
    try ask { try ReviewReader(db: db).facts(quarter, of: units().ranked(in: quarter, group)) }
  }

  func ranks(in quarter: Quarter, _ group: UnitGroup, _ versions: RuleVersions) throws(StoreFailure)
    -> [UnitCode: Int]
  {
    try ask {
      try ReviewReader(db: db).ranks(
        in: quarter, of: units().ranked(in: quarter, group), group, versions)
    }
  }

  func units() throws -> [OrganisationUnit] {
    try String.fetchAll(db.cachedStatement(sql: "SELECT data FROM units ORDER BY place, code"))
      .map { try domainValue(OrganisationUnit.self, $0) }
  }

  func isFlagged(_ record: RecordNumber) throws(StoreFailure) -> Bool {
    try number("SELECT 1 FROM untruths WHERE record = ?", [record.description]) != nil
  }

  func hasConsent(to submission: Digest) throws(StoreFailure) -> Bool {
    try number("SELECT 1 FROM consents WHERE submission = ?", [submission.bytes.column]) != nil
  }

  func whyDeclined(_ submission: Digest) throws(StoreFailure) -> String? {
    try ask {
      try String.fetchOne(
        db.cachedStatement(sql: "SELECT reason FROM declined_changes WHERE submission = ?"),
        arguments: [submission.bytes.column])
    }
  }
}
