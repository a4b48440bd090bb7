import Foundation
import GRDB
import Records

extension Projector {
  func enter(_ entry: Entry, _ body: RecordEntered, sequence: Int) throws {
    let places = try submissionPlaces(body.draft)
    let content = try Journal(db).entry(places.entry).body(RecordSubmitted.self).content
    let signing = try Journal(db).entry(places.signing ?? places.entry)
    let signer = try signing.body(RecordSigned.self).paper?.signer ?? signing.header.author
    let record = try insert(
      body.number, content,
      RecordColumns(
        deadline: body.deadline, lateBy: body.lateBy, enteredAt: entry.header.at, enteredBy: body.recorder,
        signedBy: try name(of: signer), imported: false, entry: places.entry, entering: sequence))
    try link(record, content, year: body.number.year, entered: entry.header.at.day, knownAt: entry.header.at)
    try move(body.draft, to: .entered, entry)
    try run(
      "UPDATE paper SET target = ? WHERE target = ?", [body.number.description, "D\(body.draft)"])
    try act(
      entry, sequence, draft: body.draft, record: body.number.description, reason: body.lateReason)
  }

  func bringOver(_ entry: Entry, _ body: RecordImported, sequence: Int) throws {
    let entered = Instant(body.enteredAt)
    let record = try insert(
      body.number, body.content,
      RecordColumns(
        deadline: body.deadline, lateBy: body.lateBy, enteredAt: entered, enteredBy: entry.header.author,
        signedBy: body.signedBy, imported: true, entry: sequence, entering: sequence))
    try link(record, body.content, year: body.number.year, entered: body.enteredAt.day, knownAt: entered)
    if let paper = body.paper {
      try run(
        """
        INSERT OR IGNORE INTO paper (unit, number, target, location, pages, filed) VALUES (?, ?, ?, ?, ?, ?)
        """,
        [
          body.number.unit.rawValue, paper.number, body.number.description, paper.location, paper.pages,
          body.enteredAt.day.number,
        ])
    }
  }

  func revise(_ entry: Entry, _ body: RecordRevised, sequence: Int) throws {
    let places = try submissionPlaces(body.draft)
    let content = try Journal(db).entry(places.entry).body(RecordSubmitted.self).content
    guard let row = try row(of: body.number) else { return }
    let record: Int = row["id"]
    let old = try Journal(db).entry(row["entry"]).recordContent()
    let entered = Instant(seconds: row["entered_at"])
    try unindex(record, old)
    try run(
      """
      UPDATE records SET start = ?, finish = ?, ended = ?, title = ?, place = ?, category = ?, subject = ?,
        people = ?, links = ?, deadline = ?, late = ?, attachments = ?, revision = ?, no_paper = ?, entry = ?
      WHERE id = ?
      """,
      [
        content.time.start.column, content.time.end?.column, content.time.over.column, content.title,
        content.place, content.category.rawValue, content.subject.column, content.names, content.linkText,
        body.deadline.number, body.lateBy, content.evidence.count, body.revision,
        content.noPaper == true ? 1 : 0, places.entry, record,
      ])
    try index(record, content)
    try putPeopleAndEvidence(record, content)
    try unlink(record, except: content.links, of: body.number)
    try link(record, content, year: body.number.year, entered: entered.day, knownAt: entry.header.at)
    try keepUntrue(record, body.number, since: entry.header.at)
    if body.lateBy != nil, (row["late"] as Int?) == nil {
      try count(body.number, on: entered.day, records: 0, late: 1, voided: 0)
    }
    try move(body.draft, to: .entered, entry)
    try act(
      entry, sequence, draft: body.draft, record: body.number.description, reason: body.purpose.rawValue)
  }

  func void(_ entry: Entry, _ body: RecordVoided, sequence: Int) throws {
    guard let row = try row(of: body.number) else { return }
    let record: Int = row["id"]
    try run("UPDATE records SET voided = 1 WHERE id = ?", [record])
    try run(
      "UPDATE record_links SET voided_at = ? WHERE record = ?", [entry.header.at.seconds, record])
    try settleAll(of: record)
    try count(
      body.number, on: Instant(seconds: row["entered_at"]).day, records: 0, late: 0, voided: 1)
    try move(body.draft, to: .entered, entry)
    try act(entry, sequence, draft: body.draft, record: body.number.description, reason: body.reason)
  }

  private func submissionPlaces(_ draft: Int) throws -> (entry: Int, signing: Int?) {
    let statement = try db.cachedStatement(sql: "SELECT entry, signing FROM submissions WHERE draft = ?")
    guard let row = try Row.fetchOne(statement, arguments: [draft]) else {
      throw StoreFailure.damaged(detail: "draft \(draft) was never submitted")
    }
    return (row["entry"], row["signing"])
  }

  private func row(of number: RecordNumber) throws -> Row? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, entry, entered_at, late FROM records WHERE unit = ? AND year = ? AND side = ? AND serial = ?
        """)
    return try Row.fetchOne(
      statement, arguments: [number.unit.rawValue, number.year, number.side.rawValue, number.serial])
  }

  private func name(of person: PersonCode) throws -> String {
    let statement = try db.cachedStatement(sql: "SELECT name FROM people WHERE code = ?")
    return try String.fetchOne(statement, arguments: [person.rawValue]) ?? person.rawValue
  }

  /// A link that a correction took away leaves the occurrence, which may find another record.
  private func unlink(_ record: Int, except kept: [OccurrenceName], of number: RecordNumber) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT o.id AS id, o.code AS code, o.ordinal AS ordinal FROM record_links l
        JOIN occurrences o ON o.id = l.occurrence WHERE l.record = ? ORDER BY o.id
        """)
    for row in try Row.fetchAll(statement, arguments: [record])
    where !kept.contains(OccurrenceName(code: row["code"], ordinal: row["ordinal"])) {
      let occurrence: Int = row["id"]
      try run("DELETE FROM record_links WHERE occurrence = ? AND record = ?", [occurrence, record])
      try settle(occurrence)
    }
  }
}

extension RecordEntered: Projected { static var projection: Projection<Self> { Projector.enter } }
extension RecordRevised: Projected { static var projection: Projection<Self> { Projector.revise } }
extension RecordVoided: Projected { static var projection: Projection<Self> { Projector.void } }
extension RecordImported: Projected { static var projection: Projection<Self> { Projector.bringOver } }
