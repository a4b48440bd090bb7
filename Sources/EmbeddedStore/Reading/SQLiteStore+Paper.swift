import GRDB
import Records

extension SQLiteStore {
  package func paperRegister(_ unit: UnitCode, side: Side?, year: Int, for session: Session)
    throws(StoreFailure) -> [PaperLine]
  {
    try reading(for: session) { db, rights in
      try rights.open(unit, side).sorted {
        ($0.side ?? .main) < ($1.side ?? .main)
      }
      .flatMap { piece in try lines(of: unit, piece.side.map { [$0] } ?? Side.allCases, year: year, db) }
    }
  }

  private func lines(of unit: UnitCode, _ sides: [Side], year: Int, _ db: Database) throws -> [PaperLine] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT r.unit, r.year, r.side, r.serial, r.start, r.title, r.voided, r.no_paper,
          p.number, p.location, p.pages, p.filed
        FROM records r LEFT JOIN paper p ON p.target =
          r.unit || '-' || r.year || '-' || CASE r.side WHEN 'main' THEN 'Z' ELSE 'J' END
            || '-' || printf('%04d', r.serial)
        WHERE r.unit = ? AND r.side = ? AND r.year = ? ORDER BY r.serial
        """)
    return try sides.flatMap { side in
      try Row.fetchAll(statement, arguments: [unit.rawValue, side.rawValue, year]).map { row in
        let filed = (row["number"] as String?).map {
          PaperState.filed(PaperFile(number: $0, location: row["location"], pages: row["pages"]))
        }
        let isNone: Bool = row["no_paper"]
        return PaperLine(
          number: RecordNumber(row), date: row.moment("start").day, title: row["title"],
          paper: filed ?? (isNone ? .none : .pending),
          filedOn: row.dayIfAny("filed"), voided: row["voided"])
      }
    }
  }
}
