import GRDB
import Records

extension SQLiteBooks {
  /// Records and submissions of the same unit, side and date whose title or place is the same.
  func similar(to content: RecordContent, exceptDraft: Int?, exceptRecord: RecordNumber?)
    throws(StoreFailure) -> [SimilarRecord]
  {
    try failing {
      let first = Moment(day: content.time.start.day, minute: 0).column
      let keys: StatementArguments = [
        content.unit.rawValue, content.side.rawValue, first, first + 1439, content.title, content.place,
      ]
      let recordStatement = try db.cachedStatement(
        sql: """
          SELECT unit, year, side, serial, start, title, place FROM records
          WHERE unit = ? AND side = ? AND start BETWEEN ? AND ? AND (title = ? OR place = ?) AND voided = 0
          ORDER BY start, serial LIMIT 20
          """)
      var found = try Row.fetchAll(recordStatement, arguments: keys).map { row in
        SimilarRecord(
          name: RecordNumber(row).description, start: row.moment("start"), title: row["title"],
          place: row["place"])
      }
      found.removeAll { $0.name == exceptRecord?.description }
      let submissionStatement = try db.cachedStatement(
        sql: """
          SELECT draft, start, title, place FROM submissions
          WHERE unit = ? AND side = ? AND start BETWEEN ? AND ? AND (title = ? OR place = ?)
            AND purpose = 'new' AND state IN ('submitted', 'signed') AND draft <> ?
          ORDER BY start, draft LIMIT 20
          """)
      found += try Row.fetchAll(submissionStatement, arguments: keys + [exceptDraft ?? 0]).map { row in
        let draft: Int = row["draft"]
        return SimilarRecord(
          name: "D\(draft)", start: row.moment("start"), title: row["title"], place: row["place"])
      }
      return found
    }
  }
}

extension RecordNumber {
  /// The number in the columns `unit`, `year`, `side`, `serial` of a row.
  init(_ row: Row) {
    self.init(
      unit: UnitCode(rawValue: row["unit"]), year: row["year"],
      side: row.word("side"), serial: row["serial"])
  }
}
