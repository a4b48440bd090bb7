import GRDB
import Records

extension AlertReader {
  /// Remarks that nobody of the unit had seen at the time, and no record entered since has answered.
  func openRemarks() throws -> [OpenRemark] {
    let known = time.knownBy?.seconds ?? Int.max
    return try ground[.remark].flatMap { piece -> [OpenRemark] in
      var condition = piece.condition("m")
      condition.add("m.at <= ? AND (m.seen_at IS NULL OR m.seen_at > ?)", [known, known])
      condition.add(
        """
        NOT EXISTS (SELECT 1 FROM occurrences o JOIN record_links l ON l.occurrence = o.id
          WHERE o.unit = m.unit AND o.side = m.side AND o.year = m.year AND o.code = m.code
            AND o.ordinal = m.ordinal AND l.known_at > m.at AND l.known_at <= ?
            AND (l.voided_at IS NULL OR l.voided_at > ?))
        """, [known, known])
      let statement = try db.cachedStatement(
        sql: """
          SELECT m.unit, m.side, m.number, m.year, m.code, m.ordinal, m.record, m.at, m.text, p.name AS author
          FROM remarks m LEFT JOIN people p ON p.code = m.author WHERE \(condition.sql) ORDER BY m.sequence
          """)
      return try Row.fetchAll(statement, arguments: condition.arguments).map(remark)
    }
  }

  private func remark(_ row: Row) -> OpenRemark {
    var subject = RemarkSubject.unit
    if let code: String = row["code"], let ordinal: Int = row["ordinal"], let year: Int = row["year"] {
      subject = .duty(OccurrenceName(code: code, ordinal: ordinal), year: year)
    } else if let number: RecordNumber = row.wordIfAny("record") {
      subject = .record(number)
    }
    return OpenRemark(
      name: RemarkName(side: row.word("side"), number: row["number"]),
      unit: UnitCode(rawValue: row["unit"]), subject: subject, text: row["text"],
      authorName: row["author"] ?? "", on: Instant(seconds: row["at"]).day)
  }
}
