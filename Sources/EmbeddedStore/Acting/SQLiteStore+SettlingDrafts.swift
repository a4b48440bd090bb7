import GRDB
import Records

// What acts mean for the drafts' own file, which is no part of the journal and has transactions of its own.
extension SQLiteStore {
  /// Does it after the act, which is done by then: what fails here is no failure of it.
  func settleDraft(after act: Act, _ receipt: Receipt, by sitting: Sitting) {
    try? failing(at: directory) {
      switch act {
      case .discard(let number), .enter(let number, _): try removeDraft(number)
      // Only a signature that put something into the books answers with a record's number.
      case .sign(let number, _, _, _) where receipt.number != nil: try removeDraft(number)
      case .takeOver(let number): try giveDraft(number, to: sitting.person.code)
      default: break
      }
    }
  }

  /// Makes good what could not be done when the act was: by what the journal says of the drafts that are here.
  func settleDraftsLeft() {
    try? failing(at: directory) {
      let typed = try draftQueue.read { db in
        try Row.fetchAll(db, sql: "SELECT number, author FROM drafts").map { row in
          (number: try row.sound("number") as Int, author: try row.sound("author") as String)
        }
      }
      guard !typed.isEmpty else { return }
      let (gone, given) = try reading { db in
        (
          try typed.filter { try isSettled($0.number, db) }.map(\.number),
          try typed.compactMap { draft in
            try holder(of: draft.number, db).flatMap { $0 == draft.author ? nil : (draft.number, $0) }
          }
        )
      }
      for number in gone { try removeDraft(number) }
      for (number, person) in given { try giveDraft(number, to: PersonCode(rawValue: person)) }
    }
  }

  /// Whether a draft is in the books, or was discarded.
  private func isSettled(_ number: Int, _ db: Database) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: """
        SELECT EXISTS (SELECT 1 FROM submissions WHERE draft = :draft AND state IN ('entered', 'discarded'))
          OR EXISTS (SELECT 1 FROM acts WHERE draft = :draft AND kind = 'draft.discarded')
        """)
    return try Bool.fetchOne(statement, arguments: ["draft": number]) ?? false
  }

  /// Who has taken a draft over, if anybody has.
  private func holder(of number: Int, _ db: Database) throws -> String? {
    let statement = try db.cachedStatement(
      sql: """
        SELECT author FROM acts WHERE draft = ? AND kind = 'draft.handedOver' ORDER BY sequence DESC LIMIT 1
        """)
    return try String.fetchOne(statement, arguments: [number])
  }

  private func removeDraft(_ number: Int) throws {
    try pass(.actCommitted)
    try draftQueue.write {
      try $0.execute(sql: "DELETE FROM drafts WHERE number = ?", arguments: [number])
    }
  }

  private func giveDraft(_ number: Int, to person: PersonCode) throws {
    try draftQueue.write { db in
      let text = try String.fetchOne(db, sql: "SELECT data FROM drafts WHERE number = ?", arguments: [number])
      guard let text else { return }
      var draft = try keptDraft(text)
      draft.author = person
      draft.version += 1
      try db.execute(
        sql: "UPDATE drafts SET author = ?, version = ?, data = ? WHERE number = ?",
        arguments: [draft.author.rawValue, draft.version, try domainText(draft), number])
    }
  }
}
