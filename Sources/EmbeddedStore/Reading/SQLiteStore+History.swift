import Foundation
import GRDB
import Records

extension SQLiteStore {
  /// Every act on a record, from its first draft on, in the order of time.
  package func history(ofRecord number: RecordNumber, for session: Session) throws(StoreFailure)
    -> [HistoryLine]
  {
    try reading(for: session) { db, rights in
      try rights.open(number.unit, number.side)
      guard let row = try recordRow(number, db) else {
        throw StoreFailure.refused(.noSuch(.record(number.description)))
      }
      let statement = try db.cachedStatement(
        sql: """
          SELECT sequence FROM acts WHERE record = ?1
          UNION SELECT sequence FROM acts WHERE draft IN (SELECT draft FROM acts WHERE record = ?1)
          UNION SELECT ?2 ORDER BY 1
          """)
      let places = try Int.fetchAll(statement, arguments: [number.description, row["entering"] as Int])
      return try places.map { try line(of: Journal(db).entry($0), db) }
    }
  }

  package func history(ofDraft number: Int, for session: Session) throws(StoreFailure) -> [HistoryLine] {
    try reading(for: session) { db, rights in
      let statement = try db.cachedStatement(
        sql: "SELECT sequence FROM acts WHERE draft = ? ORDER BY sequence")
      let entries = try Int.fetchAll(statement, arguments: [number]).map { try Journal(db).entry($0) }
      guard let body = try entries.first?.header.chain.body ?? bodyOfUnsent(number),
        rights.reads(body.unit, body.side)
      else { throw StoreFailure.refused(.noSuch(.draft(number))) }
      try rights.open(body.unit, body.side)
      return try entries.map { try line(of: $0, db) }
    }
  }

  /// A draft that nobody has submitted has no history yet, but it has an owner.
  private func bodyOfUnsent(_ number: Int) throws -> (unit: UnitCode, side: Side)? {
    let row = try draftQueue.heedfulRead { drafts in
      try Row.fetchOne(drafts, sql: "SELECT unit, side FROM drafts WHERE number = ?", arguments: [number])
    }
    return row.map { (UnitCode(rawValue: $0["unit"]), $0.word("side")) }
  }

  private func line(of entry: Entry, _ db: Database) throws -> HistoryLine {
    let header = entry.header
    return HistoryLine(
      chain: header.chain, number: header.number, at: header.at, who: header.author,
      whoName: try name(of: header.author, db), kind: header.kind, signer: try signer(of: entry, db),
      reason: try entry.reason, digest: entry.digest)
  }
}

extension SQLiteStore {
  /// The head who signed on paper what somebody else keyed in.
  private func signer(of entry: Entry, _ db: Database) throws -> HistoryLine.Signer? {
    guard entry.header.kind == .recordSigned, !entry.bodyBytes.isEmpty,
      let paper = try entry.body(RecordSigned.self).paper
    else { return nil }
    return HistoryLine.Signer(person: paper.signer, name: try name(of: paper.signer, db))
  }
}

extension Entry {
  /// What the person said to an act: why, or with what opinion.
  fileprivate var reason: String? {
    get throws {
      let key: String? =
        switch header.kind {
        case .recordSubmitted, .recordVoided: "reason"
        case .recordFlagged, .recordCleared, .changeDeclined: "reason"
        case .violationNoted: "evidence"
        case .recordReturned: "comment"
        case .recordSigned: "opinion"
        case .recordEntered: "lateReason"
        case .draftHandedOver: "from"
        case .draftDiscarded: "title"
        default: nil
        }
      guard !bodyBytes.isEmpty else { return nil }
      let body = try CanonicalValue(canonical: bodyBytes)
      if header.kind == .paperFiled { return body["paper"]?["number"]?.text }
      return key.flatMap { body[$0]?.text?.nonEmpty }
    }
  }
}
