import GRDB
import Records

extension SQLiteStore {
  /// The last event for a duty of this year or the year before: a record, or a draft that is on its way.
  package func precedent(unit: UnitCode, side: Side, duty: String, for session: Session)
    throws(StoreFailure) -> Precedent?
  {
    let found = try reading(for: session) { db, rights in
      try rights.open(unit, side)
      return try lastRecord(unit, side, duty, now().day.year, db)
    }
    let draft = try lastDraft(unit, side, duty)
    guard let found else { return draft }
    let content = try record(found, for: session).content
    let record = content.map { Precedent(name: found.description, form: DraftForm($0)) }
    guard let draft, let record else { return record ?? draft }
    return draft.form.start > record.form.start ? draft : record
  }

  private func lastRecord(_ unit: UnitCode, _ side: Side, _ duty: String, _ year: Int, _ db: Database) throws
    -> RecordNumber?
  {
    let statement = try db.cachedStatement(
      sql: """
        SELECT r.unit, r.year, r.side, r.serial
        FROM occurrences o JOIN record_links l ON l.occurrence = o.id JOIN records r ON r.id = l.record
        WHERE o.unit = ? AND o.side = ? AND o.year IN (?, ?) AND o.code = ? AND l.voided_at IS NULL
        ORDER BY l.ended DESC, r.serial DESC LIMIT 1
        """)
    let keys: StatementArguments = [unit.rawValue, side.rawValue, year, year - 1, duty]
    return try Row.fetchOne(statement, arguments: keys).map { RecordNumber($0) }
  }

  /// Among the drafts of a unit, which are few; a draft without a known start counts as oldest.
  private func lastDraft(_ unit: UnitCode, _ side: Side, _ duty: String) throws(StoreFailure) -> Precedent? {
    try failing(at: directory) {
      let texts = try draftQueue.heedfulRead { db in
        try String.fetchAll(
          db,
          sql: "SELECT data FROM drafts WHERE unit = ? AND side = ? ORDER BY updated_at DESC LIMIT 40",
          arguments: [unit.rawValue, side.rawValue])
      }
      let drafts = try texts.map { try keptDraft($0) }.filter { draft in
        draft.purpose == .new && draft.form.links.contains { $0.code == duty }
          && Moment(draft.form.start) != nil
      }
      return drafts.max { $0.form.start < $1.form.start }.map { Precedent(name: $0.name, form: $0.form) }
    }
  }

  /// The last records of the other side; nothing for people who may not read them.
  func counterpartCandidates(_ unit: UnitCode, _ side: Side, _ rights: ReadingRights, _ db: Database) throws
    -> [Candidate]
  {
    let other: Side = side == .main ? .supervision : .main
    guard rights.reads(unit, other) else { return [] }
    let statement = try db.cachedStatement(
      sql: """
        SELECT unit, year, side, serial, start, title FROM records
        WHERE unit = ? AND side = ? AND voided = 0 ORDER BY start DESC, serial DESC LIMIT 60
        """)
    return try Row.fetchAll(statement, arguments: [unit.rawValue, other.rawValue]).map { row in
      let number = RecordNumber(row)
      let title: String = row["title"]
      let pinyin = Pinyin(phrase: title)
      return Candidate(
        value: number.description, text: "\(number) \(title)",
        detail: row.moment("start").description, sounds: pinyin)
    }
  }
}
