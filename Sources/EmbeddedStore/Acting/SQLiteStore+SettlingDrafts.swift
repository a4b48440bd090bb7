import GRDB
import Records

// What acts mean for the drafts' own file, which is no part of the journal and has transactions of its own.
extension SQLiteStore {
  /// Does it after the act, which is done by then: what fails here is no failure of it.
  func settleDraft(after act: Act, _ receipt: Receipt, by session: Session) {
    try? failing(at: directory) {
      switch act {
      case .discard(let number), .enter(let number, _): try removeDraft(number)
      // Only a signature that put something into the books answers with a record's number.
      case .sign(let number, _, _, _) where receipt.number != nil: try removeDraft(number)
      case .takeOver(let number): try giveDraft(number, to: session.person.code)
      default: break
      }
    }
  }

  /// Catches up on what could not be done with the act: by what the journal says of the drafts that are here.
  func settleDraftsLeft() {
    try? failing(at: directory) {
      let authors = try draftQueue.heedfulRead { db in
        try Row.fetchAll(db, sql: "SELECT number, author FROM drafts").reduce(into: [Int: String]()) {
          $0[try $1.sound("number")] = try $1.sound("author") as String
        }
      }
      guard !authors.isEmpty else { return }
      for (number, fate) in try reading({ try fates(of: authors.keys.sorted(), $0) }) {
        switch fate {
        case .settled: try removeDraft(number)
        case .taken(let person) where person != authors[number]:
          try giveDraft(number, to: PersonCode(rawValue: person))
        case .taken: break
        }
      }
    }
  }

  private enum Fate {
    /// In the books, or discarded.
    case settled
    case taken(by: String)
  }

  /// What became of drafts by the journal, for those that it says anything about.
  private func fates(of drafts: [Int], _ db: Database) throws -> [(Int, Fate)] {
    let rows = try Row.fetchAll(
      db,
      sql: """
        SELECT value AS draft,
          EXISTS (SELECT 1 FROM submissions WHERE draft = value AND state IN ('entered', 'discarded'))
          OR EXISTS (SELECT 1 FROM acts WHERE draft = value AND kind = 'draft.discarded') AS settled,
          (SELECT author FROM acts WHERE draft = value AND kind = 'draft.handedOver'
            ORDER BY sequence DESC LIMIT 1) AS holder
        FROM json_each(?)
        """, arguments: ["[" + drafts.map(String.init).joined(separator: ",") + "]"])
    return rows.compactMap { row in
      if row["settled"] == true { return (row["draft"], .settled) }
      return (row["holder"] as String?).map { (row["draft"], .taken(by: $0)) }
    }
  }

  private func removeDraft(_ number: Int) throws {
    try pass(.actCommitted)
    try draftQueue.heedfulWrite {
      try $0.execute(sql: "DELETE FROM drafts WHERE number = ?", arguments: [number])
    }
  }

  private func giveDraft(_ number: Int, to person: PersonCode) throws {
    try draftQueue.heedfulWrite { db in
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
