import Foundation
import GRDB
import Records

extension SQLiteStore {
  package func newDraft(
    unit: UnitCode, side: Side, purpose: Purpose, record: RecordNumber?, form: DraftForm, by sitting: Sitting
  ) throws(StoreFailure) -> Draft {
    try requireRecorder(of: unit, side, sitting)
    guard !options.readOnly else { throw .readOnly(path: directory) }
    // Draft numbers stand in entries and are never given twice, even when the drafts' file was lost.
    let given = try reading { db in
      try Int.fetchOne(db, sql: "SELECT max(draft) FROM acts") ?? 0
    }
    let at = now()
    return try failing(at: directory) {
      try draftQueue.write { db in
        let last = try Int.fetchOne(db, sql: "SELECT seq FROM sqlite_sequence WHERE name = 'drafts'") ?? 0
        let draft = Draft(
          number: max(given, last) + 1, version: 1, unit: unit, side: side, author: sitting.person.code,
          createdAt: at, updatedAt: at, purpose: purpose, record: record, form: form)
        try insert(draft, db)
        try pass(.draftWritten)
        return draft
      }
    }
  }

  private func insert(_ draft: Draft, _ db: Database) throws {
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

  package func keep(_ draft: Draft, by sitting: Sitting) throws(StoreFailure) -> Draft {
    try requireRecorder(of: draft.unit, draft.side, sitting)
    guard !options.readOnly else { throw .readOnly(path: directory) }
    var kept = draft
    kept.version += 1
    kept.updatedAt = now()
    let (number, version, updated) = (draft.number, kept.version, kept.updatedAt)
    let text = try failing { try domainText(kept) }
    try failing(at: directory) {
      try draftQueue.write { db in
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

  /// Drafts belong to the recorders of their unit and side.
  private func requireRecorder(of unit: UnitCode, _ side: Side, _ sitting: Sitting) throws(StoreFailure) {
    let scope = Scope(unit: unit, side: side)
    let posts = try posts(of: sitting.person.code)
    guard Permission.post(for: .draftRecord, in: scope, among: posts, on: now().day) != nil else {
      throw .refused(.notPermitted(.draftRecord, scope))
    }
  }

  private func removeDraft(_ number: Int) throws(StoreFailure) {
    try pass(.actCommitted)
    try failing(at: directory) {
      try draftQueue.write {
        try $0.execute(sql: "DELETE FROM drafts WHERE number = ?", arguments: [number])
      }
    }
  }

  /// What an act means for the drafts' own file, which is no part of the journal.
  func settleDraft(after act: Act, _ receipt: Receipt, by sitting: Sitting) throws(StoreFailure) {
    switch act {
    case .discard(let number), .enter(let number, _): try removeDraft(number)
    // Only a signature that put something into the books answers with a record's number.
    case .sign(let number, _, _, _) where receipt.number != nil: try removeDraft(number)
    case .takeOver(let number):
      try failing(at: directory) {
        try draftQueue.write { db in
          let text = try String.fetchOne(
            db, sql: "SELECT data FROM drafts WHERE number = ?", arguments: [number])
          guard let text else { return }
          var draft = try domainValue(Draft.self, text)
          draft.author = sitting.person.code
          draft.version += 1
          try db.execute(
            sql: "UPDATE drafts SET author = ?, version = ?, data = ? WHERE number = ?",
            arguments: [draft.author.rawValue, draft.version, try domainText(draft), number])
        }
      }
    default: break
    }
  }
}
