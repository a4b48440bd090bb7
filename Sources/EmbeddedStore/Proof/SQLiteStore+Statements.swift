import GRDB
import Records

/// The names under which signed words are kept among the settings.
enum WordPlace {
  static let statement = "lastFullVerification"
  static let whole = "verifying"
  static let walk = "walking"
  static func unit(_ code: UnitCode) -> String { "verified \(code)" }
}

extension SQLiteStore {
  /// What was last said of the whole store, if it is to be believed.
  package func lastFullVerification() throws(StoreFailure) -> VerificationStatement? {
    try believed(VerificationStatement.self, at: WordPlace.statement)
  }

  /// The words at a place, unless they are unsigned, wrongly signed, of another store, of a time to come, or by a key
  /// that the person did not have here; notes of older programs were not signed.
  func believed<Word: SignedWord>(_ type: Word.Type, at place: String) throws(StoreFailure) -> Word? {
    let now = now()
    return try reading { db in
      guard
        let text = try String.fetchOne(
          db, sql: "SELECT value FROM settings WHERE name = ?", arguments: [place]),
        let word = try? domainValue(Word.self, text), word.at <= now, word.isSigned,
        let store = try? Journal(db).entry(1).body(StoreFounded.self).store, word.store == store,
        try memory.isBelieved(db, text, { try KeyEvidence(db: db).shows(word.key, of: word.by, at: word.at) })
      else { return nil }
      return word
    }
  }

  /// Keeps signed words, in the place of what stood there.
  func keep(_ word: some SignedWord, at place: String) throws(StoreFailure) {
    try writing { db in
      try db.execute(
        sql: "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)",
        arguments: [place, try domainText(word)])
    }
  }

  /// Keeps what came out of a look at everything; it ends what an interrupted look had kept.
  func keepStatement(_ found: FoundFaults, entries: Int, begun: Instant, by session: Session)
    throws(StoreFailure)
  {
    guard let key = session.key else { throw .keyAsleep }
    let store = try storeID()
    let statement = try failing {
      try VerificationStatement(
        store: store, by: session.person.code, at: begun, entries: entries, found: found, signedWith: key)
    }
    try keep(statement, at: WordPlace.statement)
    try writing { db in
      try db.execute(
        sql: "DELETE FROM settings WHERE name IN (?, ?)", arguments: [WordPlace.whole, WordPlace.walk])
    }
  }

  func storeID() throws(StoreFailure) -> Digest {
    try reading { db in try Journal(db).entry(1).body(StoreFounded.self).store }
  }
}
