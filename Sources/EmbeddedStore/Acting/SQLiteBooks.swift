import Foundation
import GRDB
import Records

/// The clerk's look-ups, answered from the projections inside the transaction that will append.
struct SQLiteBooks: Books {
  let db: Database
  let draftQueue: DatabaseQueue
  let objects: String
  /// How the journal stands by a walk through all its entries; only where a checkpoint is to be made.
  var walked: JournalStanding?

  func ask<Value>(_ body: () throws -> Value) throws(StoreFailure) -> Value { try failing(body) }

  private func value<Value: Decodable>(_ sql: String, _ arguments: StatementArguments)
    throws(StoreFailure) -> Value?
  {
    try ask {
      try String.fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
        .map { try domainValue(Value.self, $0) }
    }
  }

  private func values<Value: Decodable>(_ sql: String, _ arguments: StatementArguments)
    throws(StoreFailure) -> [Value]
  {
    try ask {
      try String.fetchAll(db.cachedStatement(sql: sql), arguments: arguments)
        .map { try domainValue(Value.self, $0) }
    }
  }

  func number(_ sql: String, _ arguments: StatementArguments = []) throws(StoreFailure) -> Int? {
    try ask { try Int.fetchOne(db.cachedStatement(sql: sql), arguments: arguments) }
  }

  func unit(_ code: UnitCode) throws(StoreFailure) -> OrganisationUnit? {
    try value("SELECT data FROM units WHERE code = ?", [code.rawValue])
  }

  func person(_ code: PersonCode) throws(StoreFailure) -> Person? {
    try value("SELECT data FROM people WHERE code = ?", [code.rawValue])
  }

  func posts(of person: PersonCode) throws(StoreFailure) -> [Post] {
    try values("SELECT data FROM posts WHERE person = ? ORDER BY since, id", [person.rawValue])
  }

  func post(_ id: String) throws(StoreFailure) -> Post? {
    try value("SELECT data FROM posts WHERE id = ?", [id])
  }

  func heads(of unit: UnitCode, _ side: Side) throws(StoreFailure) -> [Post] {
    try values(
      "SELECT data FROM posts WHERE unit = ? AND role = 'primaryHead' AND side = ?",
      [unit.rawValue, side.rawValue])
  }

  func postCount(of person: PersonCode) throws(StoreFailure) -> Int {
    try number("SELECT count(*) FROM posts WHERE person = ?", [person.rawValue]) ?? 0
  }

  func draft(_ number: Int) throws(StoreFailure) -> Draft? {
    let text = try ask {
      try draftQueue.heedfulRead {
        try String.fetchOne($0, sql: "SELECT data FROM drafts WHERE number = ?", arguments: [number])
      }
    }
    return try text.map { text throws(StoreFailure) in try ask { try keptDraft(text) } }
  }

  func submission(ofDraft number: Int) throws(StoreFailure) -> SubmissionFacts? {
    try ask {
      let statement = try db.cachedStatement(
        sql: "SELECT state, entry, signing FROM submissions WHERE draft = ?")
      guard let row = try Row.fetchOne(statement, arguments: [number]) else { return nil }
      let journal = Journal(db)
      let entry = try journal.entry(row["entry"])
      let place: Int? = row["signing"]
      let signing = try place.map { try journal.entry($0) }
      return SubmissionFacts(
        digest: entry.digest, body: try entry.body(), author: entry.header.author, at: entry.header.at,
        state: row.word("state"), signing: signing?.digest, signedBody: try signing?.body(RecordSigned.self),
        signedAt: signing?.header.at, signedBy: signing?.header.author)
    }
  }

  func record(_ number: RecordNumber) throws(StoreFailure) -> EnteredRecord? {
    try ask {
      let statement = try db.cachedStatement(
        sql: """
          SELECT entry, revision, voided, deadline, late, entered_at FROM records
          WHERE unit = ? AND year = ? AND side = ? AND serial = ?
          """)
      let key: StatementArguments = [
        number.unit.rawValue, number.year, number.side.rawValue, number.serial,
      ]
      guard let row = try Row.fetchOne(statement, arguments: key) else { return nil }
      return EnteredRecord(
        number: number, content: try Journal(db).entry(row["entry"]).recordContent(),
        revision: row["revision"], voided: row["voided"] != 0, deadline: row.day("deadline"),
        lateBy: row["late"], enteredOn: Instant(seconds: row["entered_at"]).day)
    }
  }

  func remark(_ name: RemarkName) throws(StoreFailure) -> RemarkFacts? {
    try ask {
      let statement = try db.cachedStatement(
        sql: "SELECT digest, unit, seen_at IS NOT NULL AS seen FROM remarks WHERE side = ? AND number = ?")
      return try Row.fetchOne(statement, arguments: [name.side.rawValue, name.number]).map { row in
        RemarkFacts(
          digest: try Digest(column: row.bytes("digest")), unit: UnitCode(rawValue: row["unit"]),
          isSeen: row["seen"])
      }
    }
  }

  func nextSerial(_ unit: UnitCode, _ side: Side, year: Int) throws(StoreFailure) -> Int {
    let last = try number(
      "SELECT max(serial) FROM records WHERE unit = ? AND year = ? AND side = ?",
      [unit.rawValue, year, side.rawValue])
    return (last ?? 0) + 1
  }

  func occurrence(_ unit: UnitCode, _ side: Side, year: Int, _ name: OccurrenceName)
    throws(StoreFailure) -> OccurrenceFacts?
  {
    try ask {
      let statement = try db.cachedStatement(
        sql: """
          SELECT o.due AS due, o.exempt_at IS NOT NULL AS exempt, o.record IS NOT NULL AS done, i.data AS data
          FROM occurrences o JOIN indicators i
            ON i.year = o.year AND i.side = o.side AND i.scope = o.scope AND i.code = o.code
          WHERE o.unit = ? AND o.side = ? AND o.year = ? AND o.code = ? AND o.ordinal = ?
          """)
      let key: StatementArguments = [unit.rawValue, side.rawValue, year, name.code, name.ordinal]
      guard let row = try Row.fetchOne(statement, arguments: key) else { return nil }
      let dated = try domainValue(DatedIndicator.self, row["data"])
      return OccurrenceFacts(
        due: row.day("due"), evidence: dated.indicator.evidence ?? [], isExempt: row["exempt"],
        isRecorded: row["done"], kind: dated.indicator.kind)
    }
  }

  func paperHolder(_ unit: UnitCode, number: String) throws(StoreFailure) -> String? {
    try ask {
      try String.fetchOne(
        db.cachedStatement(sql: "SELECT target FROM paper WHERE unit = ? AND number = ?"),
        arguments: [unit.rawValue, number])
    }
  }

  func hasObject(_ digest: Digest, size: Int) -> Bool {
    guard let facts = FileFacts(path: objects + "/" + digest.description) else { return false }
    return facts.isRegular && facts.size == size
  }

  func standing() throws(StoreFailure) -> JournalStanding {
    guard let walked else { throw .damaged(detail: "a checkpoint without a walk") }
    return walked
  }

  func lying(in chain: ChainName, at number: Int) throws(StoreFailure) -> Digest? {
    try ask { try Journal(db).lying(in: chain, at: number) }
  }

  func storeID() throws(StoreFailure) -> Digest {
    try ask { try Journal(db).entry(1).body(StoreFounded.self).store }
  }

  func lastInstant() throws(StoreFailure) -> Instant? {
    try number("SELECT max(at) FROM heads").map(Instant.init(seconds:))
  }

  /// Acts by anyone but the founder open a store.
  var isOpen: Bool {
    let isOpen = try? failing { () throws -> Bool in try StoreStart.firstAct(db) != nil }
    return isOpen ?? true
  }
}

extension Entry {
  /// The content of a record, from either kind of entry that carries one.
  func recordContent() throws -> RecordContent {
    switch header.kind {
    case .recordImported: try body(RecordImported.self).content
    default: try body(RecordSubmitted.self).content
    }
  }
}
