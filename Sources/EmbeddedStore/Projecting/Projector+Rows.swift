import Foundation
import GRDB
import Records

/// The columns of a record that its content does not hold.
struct RecordColumns {
  var deadline: Day
  var lateBy: Int?
  var enteredAt: Instant
  var enteredBy: PersonCode
  var signedBy: String
  var imported: Bool
  var entry: Int
  var entering: Int
}

extension Projector {
  /// Writes a record's row and all that hangs on it; answers its id, which grows with entry.
  func insert(_ number: RecordNumber, _ content: RecordContent, _ columns: RecordColumns) throws -> Int {
    try run(
      """
      INSERT INTO records (unit, year, side, serial, start, finish, ended, title, place, category, subject,
        people, links, voided, deadline, late, entered_at, entered_by, signed_by, attachments, revision,
        imported, no_paper, entry, entering)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, 1, ?, ?, ?, ?)
      """,
      [
        number.unit.rawValue, number.year, number.side.rawValue, number.serial, content.time.start.column,
        content.time.end?.column, content.time.over.column, content.title, content.place,
        content.category.rawValue, content.subject.column, content.names, content.linkText,
        columns.deadline.number, columns.lateBy, columns.enteredAt.seconds, columns.enteredBy.rawValue,
        columns.signedBy, content.evidence.count, columns.imported ? 1 : 0, content.noPaper == true ? 1 : 0,
        columns.entry, columns.entering,
      ])
    let record = Int(db.lastInsertedRowID)
    try index(record, content)
    try addPeopleAndEvidence(record, content)
    try count(number, on: columns.enteredAt.day, records: 1, late: columns.lateBy == nil ? 0 : 1, voided: 0)
    return record
  }

  /// Puts the people and the evidence of a revised record in the place of the earlier ones.
  func putPeopleAndEvidence(_ record: Int, _ content: RecordContent) throws {
    try run("DELETE FROM record_people WHERE record = ?", [record])
    try run("DELETE FROM record_evidence WHERE record = ?", [record])
    try addPeopleAndEvidence(record, content)
  }

  /// Keeps that a unit's books name the scan of a signed sheet.
  func keep(_ scan: EvidenceItem?, _ entry: Entry) throws {
    guard let scan, let body = entry.header.chain.body else { return }
    try run(
      "INSERT OR IGNORE INTO further_evidence (digest, unit, side) VALUES (?, ?, ?)",
      [scan.sha256.bytes.column, body.unit.rawValue, body.side.rawValue])
  }

  private func addPeopleAndEvidence(_ record: Int, _ content: RecordContent) throws {
    for (place, participant) in content.people.enumerated() {
      guard let person = participant.person else { continue }
      try run(
        "INSERT INTO record_people (record, place, person) VALUES (?, ?, ?)",
        [record, place, person.rawValue])
    }
    for (place, item) in content.evidence.enumerated() {
      try run(
        "INSERT INTO record_evidence (record, place, kind, digest) VALUES (?, ?, ?, ?)",
        [record, place, item.kind.rawValue, item.sha256.bytes.column])
    }
  }

  /// Figures of months and days are kept, so that opening a screen costs the same at any number of records.
  func count(_ number: RecordNumber, on day: Day, records: Int, late: Int, voided: Int) throws {
    let figures = MonthCount(records: records, late: late, voided: voided, last: day.number)
    let month = BodyMonth(unit: number.unit, side: number.side, month: Month(containing: day))
    let entryDay = BodyDay(unit: number.unit, side: number.side, day: day)
    if let arrears {
      arrears.months[month, default: MonthCount()].add(figures)
      arrears.days[entryDay, default: MonthCount()].add(figures)
    } else {
      try add(figures, to: month)
      try add(figures, to: entryDay)
    }
  }

  func add(_ figures: MonthCount, to day: BodyDay) throws {
    try run(
      """
      INSERT INTO unit_days (unit, side, day, records, late, voided) VALUES (?, ?, ?, ?, ?, ?)
      ON CONFLICT (unit, side, day) DO UPDATE SET records = records + excluded.records,
        late = late + excluded.late, voided = voided + excluded.voided
      """,
      [
        day.unit.rawValue, day.side.rawValue, day.day.number, figures.records, figures.late, figures.voided,
      ])
  }

  /// A month counts in its year too.
  func add(_ figures: MonthCount, to month: BodyMonth) throws {
    try run(
      """
      INSERT INTO unit_years (unit, side, year, late, last) VALUES (?, ?, ?, ?, ?)
      ON CONFLICT (unit, side, year) DO UPDATE SET late = late + excluded.late, last = max(last, excluded.last)
      """,
      [month.unit.rawValue, month.side.rawValue, month.month.year, figures.late, figures.last])
    try run(
      """
      INSERT INTO unit_months (unit, side, month, records, late, voided, last) VALUES (?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (unit, side, month) DO UPDATE SET records = records + excluded.records,
        late = late + excluded.late, voided = voided + excluded.voided, last = max(last, excluded.last)
      """,
      [
        month.unit.rawValue, month.side.rawValue, month.month.description, figures.records, figures.late,
        figures.voided, figures.last,
      ])
  }

  func index(_ record: Int, _ content: RecordContent) throws {
    guard indexesWords else { return }
    try run(
      "INSERT INTO record_index (rowid, title, summary, place, people) VALUES (?, ?, ?, ?, ?)",
      [record, content.title, content.summary, content.place, content.names])
  }

  /// The index keeps no text of its own, so what leaves it must be told as it went in.
  func unindex(_ record: Int, _ content: RecordContent) throws {
    guard indexesWords else { return }
    try run(
      """
      INSERT INTO record_index (record_index, rowid, title, summary, place, people)
      VALUES ('delete', ?, ?, ?, ?, ?)
      """, [record, content.title, content.summary, content.place, content.names])
  }
}

extension RecordContent {
  /// All names, as lists and the search index hold them.
  var names: String { people.map(\.name).joined(separator: "、") }

  /// The names of all linked occurrences, as a column holds them.
  var linkText: String { links.map(\.description).joined(separator: ";") }
}
