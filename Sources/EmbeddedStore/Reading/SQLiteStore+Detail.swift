import Foundation
import GRDB
import Records

extension SQLiteStore {
  package func record(_ number: RecordNumber, for session: Session) throws(StoreFailure) -> RecordDetail {
    try reading(for: session) { db, rights in
      try rights.open(number.unit, number.side)
      guard let row = try recordRow(number, db) else {
        throw StoreFailure.refused(.noSuch(.record(number.description)))
      }
      let line = try RecordRow(row, db)
      let entering = try Journal(db).entry(row["entering"])
      var detail = RecordDetail(
        row: line, revisions: [], deadline: row.day("deadline"), recorder: line.enteredBy,
        recorderName: try name(of: line.enteredBy, db), faultyEvidence: [])
      if entering.header.kind == .recordImported {
        let body = try entering.body(RecordImported.self)
        detail.boundBy = body.boundBy
        detail.revisions = [RecordRevision(imported: body, by: entering.header.author)]
      } else {
        let body = try entering.body(RecordEntered.self)
        detail.boundBy = body.boundBy
        detail.lateReason = body.lateReason
        let submission = try submission(body.submission, entering, db)
        detail.designation = try designation(submission.body.designation, db)
        detail.revisions = [
          try revision(1, of: submission, signing: body.signing, at: entering.header.at, entering, db)
        ]
      }
      for entry in try entries(about: number, of: .recordRevised, db) {
        let body = try entry.body(RecordRevised.self)
        let submission = try submission(body.submission, entry, db)
        detail.revisions.append(
          try revision(body.revision, of: submission, signing: body.signing, at: entry.header.at, entry, db))
      }
      detail.voidReason = try entries(about: number, of: .recordVoided, db).last?.body(RecordVoided.self)
        .reason
      detail.faultyEvidence = try faulty(detail.content?.evidence ?? [], db)
      detail.pendingDraft = try pendingDraft(about: number, db)
      return detail
    }
  }

  func recordRow(_ number: RecordNumber, _ db: Database) throws -> Row? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT \(RecordRow.columns), r.deadline, r.entry, r.entering FROM records r
        WHERE r.unit = ? AND r.year = ? AND r.side = ? AND r.serial = ?
        """)
    return try Row.fetchOne(
      statement, arguments: [number.unit.rawValue, number.year, number.side.rawValue, number.serial])
  }

  /// The acts of one kind about a record, in the order of arrival.
  func entries(about number: RecordNumber, of kind: EntryKind, _ db: Database) throws -> [Entry] {
    let statement = try db.cachedStatement(
      sql: "SELECT sequence FROM acts WHERE record = ? AND kind = ? ORDER BY sequence")
    return try Int.fetchAll(statement, arguments: [number.description, kind.rawValue])
      .map { try Journal(db).entry($0) }
  }

  /// The submission that an act names by its digest, on the chain of the act.
  private func submission(_ digest: Digest, _ act: Entry, _ db: Database) throws
    -> (body: RecordSubmitted, author: PersonCode)
  {
    guard let entry = try Journal(db).entry(digest, on: act.header.chain) else {
      throw StoreFailure.damaged(detail: "\(act.header.chain)#\(act.header.number): \(digest.short)")
    }
    return (try entry.body(), entry.header.author)
  }

  private func revision(
    _ number: Int, of submission: (body: RecordSubmitted, author: PersonCode), signing: Digest, at: Instant,
    _ act: Entry, _ db: Database
  ) throws -> RecordRevision {
    guard let signature = try Journal(db).entry(signing, on: act.header.chain) else {
      throw StoreFailure.damaged(detail: "\(act.header.chain)#\(act.header.number): \(signing.short)")
    }
    return RecordRevision(
      number: number, purpose: submission.body.purpose, content: submission.body.content,
      reason: submission.body.reason, author: submission.author, at: at,
      signing: try signingFacts(signature, db))
  }

  private func signingFacts(_ entry: Entry, _ db: Database) throws -> SigningFacts {
    let body = try entry.body(RecordSigned.self)
    let signer = body.paper?.signer ?? entry.header.author
    let statement = try db.cachedStatement(sql: "SELECT data FROM posts WHERE id = ?")
    let post = try String.fetchOne(statement, arguments: [body.post]).map { try domainValue(Post.self, $0) }
    return SigningFacts(
      signer: signer, name: try name(of: signer, db), title: post?.title ?? "", at: entry.header.at,
      opinion: body.opinion, acting: body.acting == true, own: body.own == true, paper: body.paper,
      keyedInBy: try body.paper.map { _ in try name(of: entry.header.author, db) })
  }

  /// The paper that names the recorder, or the post's title where there is none.
  private func designation(_ id: String, _ db: Database) throws -> String {
    let statement = try db.cachedStatement(sql: "SELECT data FROM posts WHERE id = ?")
    let post = try String.fetchOne(statement, arguments: [id]).map { try domainValue(Post.self, $0) }
    return post?.basis ?? post?.title ?? id
  }

  /// Attachments that verification found altered, and those whose bytes are not there.
  private func faulty(_ evidence: [EvidenceItem], _ db: Database) throws -> [Digest] {
    let statement = try db.cachedStatement(sql: "SELECT 1 FROM faulty_objects WHERE digest = ?")
    return try evidence.filter { item in
      let facts = FileFacts(path: objects + "/" + item.sha256.description)
      guard let facts, facts.isRegular, facts.size == item.size else { return true }
      return try Int.fetchOne(statement, arguments: [item.sha256.bytes.column]) != nil
    }.map(\.sha256)
  }

  /// A correction, supplement or void that is on its way, submitted or still being typed.
  private func pendingDraft(about number: RecordNumber, _ db: Database) throws -> Int? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT s.draft FROM submissions s WHERE s.draft IN (SELECT draft FROM acts WHERE record = ?)
          AND s.purpose <> 'new' AND s.state NOT IN ('entered', 'discarded') ORDER BY s.draft DESC LIMIT 1
        """)
    if let draft = try Int.fetchOne(statement, arguments: [number.description]) { return draft }
    let typed = try draftQueue.heedfulRead { drafts in
      try Int.fetchAll(
        drafts,
        sql: """
          SELECT number FROM drafts
          WHERE unit = ? AND side = ? AND json_extract(data, '$.record') = ? ORDER BY number DESC
          """, arguments: [number.unit.rawValue, number.side.rawValue, number.description])
    }
    let submission = try db.cachedStatement(sql: "SELECT 1 FROM submissions WHERE draft = ?")
    return try typed.first { try Int.fetchOne(submission, arguments: [$0]) == nil }
  }
}

extension RecordRevision {
  /// The only revision that a record has when it is imported; its dates are claims.
  fileprivate init(imported body: RecordImported, by author: PersonCode) {
    self.init(
      number: 1, purpose: .new, content: body.content, author: author, at: Instant(body.enteredAt),
      signing: SigningFacts(
        name: body.signedBy, title: "", at: Instant(body.signedAt), opinion: "", acting: false, own: false,
        claimed: body.signedAt))
  }
}
