import GRDB
import Records

extension SQLiteStore {
  /// Imported drafts, all or none: everything that can fail comes before the one transaction that writes them.
  ///
  /// An import that was killed between the commit and its answer is done again by the one who asked for it; so a draft
  /// that already lies there unchanged is not written twice.
  package func importDrafts(
    _ next: () throws(StoreFailure) -> ImportedDraft?, by session: Session, progress: ProgressListener?
  ) throws(StoreFailure) -> Int {
    guard !options.readOnly else { throw .readOnly(path: directory) }
    var brought: [ImportedDraft] = []
    var allowed: Set<Scope> = []
    while let draft = try next() {
      let scope = Scope(unit: draft.unit, side: draft.side)
      if !allowed.contains(scope) {
        try requireRecorder(of: draft.unit, draft.side, session)
        allowed.insert(scope)
      }
      brought.append(draft)
      guard progress?(Progress(stage: .writing, done: brought.count, total: 0)) != false else {
        throw .stopped
      }
    }
    let given = try lastDraftInEntries()
    let at = now()
    return try failing(at: directory) {
      try draftQueue.heedfulWrite { db in
        let known = try knownDrafts(db)
        let new = brought.filter { !known.contains($0.likeness) }
        for draft in new {
          try insert(
            Draft(
              number: try nextDraft(given, db), version: 1, unit: draft.unit, side: draft.side,
              author: session.person.code, createdAt: at, updatedAt: at, purpose: .new, record: nil,
              form: draft.form), db)
        }
        return new.count
      }
    }
  }

  private func knownDrafts(_ db: Database) throws -> Set<ImportedDraft> {
    var known: Set<ImportedDraft> = []
    let rows = try Row.fetchCursor(db, sql: "SELECT data FROM drafts")
    while let row = try rows.next() {
      let draft = try keptDraft(row.sound("data"))
      guard draft.purpose == .new else { continue }
      known.insert(ImportedDraft(unit: draft.unit, side: draft.side, form: draft.form).likeness)
    }
    return known
  }
}

extension ImportedDraft {
  /// Without the moments at which its attachments were taken in.
  fileprivate var likeness: ImportedDraft {
    var like = self
    for index in like.form.evidence.indices { like.form.evidence[index].addedAt = Instant(seconds: 0) }
    return like
  }
}
