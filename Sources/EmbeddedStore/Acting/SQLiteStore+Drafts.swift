import Foundation
import GRDB
import Records

extension SQLiteStore {
  package func newDraft(
    unit: UnitCode, side: Side, purpose: Purpose, record: RecordNumber?, form: DraftForm, by session: Session
  ) throws(StoreFailure) -> Draft {
    try requireRecorder(of: unit, side, session)
    if let unfit = form.unfit { throw .refused(.unfit(unfit)) }
    guard !options.readOnly else { throw .readOnly(path: directory) }
    let given = try lastDraftInEntries()
    let at = now()
    return try failing(at: directory) {
      try draftQueue.heedfulWrite { db in
        let draft = Draft(
          number: try nextDraft(given, db), version: 1, unit: unit, side: side, author: session.person.code,
          createdAt: at, updatedAt: at, purpose: purpose, record: record, form: form.mended)
        try insert(draft, db)
        try pass(.draftWritten)
        return draft
      }
    }
  }

  /// Draft numbers stand in entries and are never given twice, even when the drafts' file was lost.
  func lastDraftInEntries() throws(StoreFailure) -> Int {
    try reading { db in try Int.fetchOne(db, sql: "SELECT max(draft) FROM acts") ?? 0 }
  }

  func nextDraft(_ given: Int, _ db: Database) throws -> Int {
    let last = try Int.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'drafts'") ?? 0
    return max(given, last) + 1
  }

  func insert(_ draft: Draft, _ db: Database) throws {
    try db.execute(
      sql: """
        INSERT INTO drafts (number, unit, side, author, version, updated_at, data)
        VALUES (?, ?, ?, ?, ?, ?, ?)
        """,
      arguments: [
        draft.number, draft.unit.rawValue, draft.side.rawValue, draft.author.rawValue, draft.version,
        draft.updatedAt.seconds, try domainText(draft),
      ])
  }

  package func keep(_ draft: Draft, by session: Session) throws(StoreFailure) -> Draft {
    try requireRecorder(of: draft.unit, draft.side, session)
    guard !options.readOnly else { throw .readOnly(path: directory) }
    if let unfit = draft.form.unfit { throw .refused(.unfit(unfit)) }
    // What waits for a signature or bears one is what was submitted: nobody would see what is written behind it.
    let submitted = try submissionState(of: draft.number)
    if let submitted, submitted == .submitted || submitted == .signed {
      throw .refused(.wrongState(draft: draft.number, submitted))
    }
    var kept = draft
    kept.form = draft.form.mended
    kept.version += 1
    kept.updatedAt = now()
    let (number, version, updated) = (draft.number, kept.version, kept.updatedAt)
    let text = try failing { try domainText(kept) }
    try failing(at: directory) {
      try draftQueue.heedfulWrite { db in
        let row = try Row.fetchOne(
          db, sql: "SELECT version, author FROM drafts WHERE number = ? AND unit = ? AND side = ?",
          arguments: [number, draft.unit.rawValue, draft.side.rawValue])
        guard let row else { throw StoreFailure.refused(.noSuch(.draft(number))) }
        guard row["version"] == version - 1 else {
          throw StoreFailure.draftChanged(number: number, by: PersonCode(rawValue: row["author"]))
        }
        try db.execute(
          sql: "UPDATE drafts SET version = ?, updated_at = ?, data = ? WHERE number = ?",
          arguments: [version, updated.seconds, text, number])
        try pass(.draftWritten)
      }
    }
    return kept
  }

  private func submissionState(of draft: Int) throws(StoreFailure) -> DraftState? {
    try reading { db in
      let statement = try db.cachedStatement(sql: "SELECT state FROM submissions WHERE draft = ?")
      return try String.fetchOne(statement, arguments: [draft]).map {
        ColumnDamage.word($0, in: "state")
      }
    }
  }

  /// Drafts belong to the recorders of their unit and side.
  func requireRecorder(of unit: UnitCode, _ side: Side, _ session: Session) throws(StoreFailure) {
    let scope = Scope(unit: unit, side: side)
    let posts = try posts(of: session.person.code)
    guard Permission.post(for: .draftRecord, in: scope, among: posts, on: now().day) != nil else {
      throw .refused(.notPermitted(.draftRecord, scope))
    }
  }
}
