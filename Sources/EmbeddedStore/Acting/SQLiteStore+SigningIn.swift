import Foundation
import GRDB
import Records

extension SQLiteStore {
  /// The least number of characters of a passphrase.
  static let leastPassphrase = 10
  private static let triesBeforeLock = 5
  private static let lockSeconds = 300

  static func requireLength(_ passphrase: String) throws(StoreFailure) {
    guard passphrase.count >= leastPassphrase else { throw .passphraseTooShort(least: leastPassphrase) }
  }

  func posts(of person: PersonCode) throws(StoreFailure) -> [Post] {
    try reading { db in
      try SQLiteBooks(db: db, draftQueue: draftQueue, objects: objects).posts(of: person)
    }
  }

  package func person(_ code: PersonCode) throws(StoreFailure) -> Person? {
    try reading { db in
      try SQLiteBooks(db: db, draftQueue: draftQueue, objects: objects).person(code)
    }
  }

  func put(_ vault: KeyVault, of person: PersonCode, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO vaults (person, vault, tries, locked_until) VALUES (?, ?, 0, NULL)",
      arguments: [person.rawValue, try domainText(vault)])
  }

  /// Five wrong tries in a row lock the account for five minutes.
  package func signIn(_ person: PersonCode, passphrase: String) throws(StoreFailure) -> Sitting {
    guard let known = try self.person(person) else { throw .unknownPerson(person.rawValue) }
    let key = try openVault(of: person, passphrase: passphrase)
    let inForce = try keyInForce(of: person)
    guard inForce == key.publicKey else { throw .notEnrolled(person) }
    return Sitting(person: known, posts: try posts(of: person), key: key)
  }

  /// Signs in whoever claims to be somebody, by code, or by a name that only one has.
  func signIn(_ claim: Claim) throws(StoreFailure) -> Sitting {
    if let person = try person(PersonCode(claim.person)) {
      return try signIn(person.code, passphrase: claim.passphrase)
    }
    let named = try accounts(matching: claim.person, limit: 50).filter { $0.person.name == claim.person }
    guard named.count == 1, let account = named.first else { throw .unknownPerson(claim.person) }
    return try signIn(account.person.code, passphrase: claim.passphrase)
  }

  /// The key in a person's vault; wrong tries are counted.
  func openVault(of person: PersonCode, passphrase: String) throws(StoreFailure) -> SigningKey {
    let row = try reading { db in
      try Row.fetchOne(
        db, sql: "SELECT vault, tries, locked_until FROM vaults WHERE person = ?",
        arguments: [person.rawValue])
    }
    guard let row else { throw .notEnrolled(person) }
    let at = now()
    if let until = (row["locked_until"] as Int?).map(Instant.init(seconds:)), at < until {
      throw .accountLocked(until: until)
    }
    let vault = try failing { try domainValue(KeyVault.self, row["vault"]) }
    guard let key = vault.open(passphrase: passphrase) else {
      throw try countWrongTry(of: person, at: at)
    }
    let tries: Int = row["tries"]
    if tries > 0, !options.readOnly {
      try changingVaults { db in
        try db.execute(
          sql: "UPDATE vaults SET tries = 0, locked_until = NULL WHERE person = ?",
          arguments: [person.rawValue])
      }
    }
    return key
  }

  /// Changes vaults; in a store under inspection only where no trigger of somebody else's would ride along.
  private func changingVaults(_ body: (Database) throws -> Void) throws(StoreFailure) {
    try writing(keepsSchema: !isUnderInspection) { db in
      guard try !isUnderInspection || SchemaCheck.store.hasOwn("vaults", db) else { return }
      try body(db)
    }
  }

  private func countWrongTry(of person: PersonCode, at: Instant) throws(StoreFailure) -> StoreFailure {
    var failure = StoreFailure.wrongPassphrase(triesLeft: 0)
    guard !options.readOnly else { return failure }
    try changingVaults { db in
      let tries =
        (try Int.fetchOne(db, sql: "SELECT tries FROM vaults WHERE person = ?", arguments: [person.rawValue])
          ?? 0) + 1
      let isLocked = tries >= Self.triesBeforeLock
      let until = at + Self.lockSeconds
      try db.execute(
        sql: "UPDATE vaults SET tries = ?, locked_until = ? WHERE person = ?",
        arguments: [isLocked ? 0 : tries, isLocked ? until.seconds : nil, person.rawValue])
      failure =
        isLocked
        ? .accountLocked(until: until) : .wrongPassphrase(triesLeft: Self.triesBeforeLock - tries)
    }
    return failure
  }

  func keyInForce(of person: PersonCode) throws(StoreFailure) -> PublicKey? {
    try reading { db in
      try Data.fetchOne(
        db, sql: "SELECT key FROM keys WHERE person = ? AND until_city IS NULL",
        arguments: [person.rawValue]
      ).map { PublicKey(bytes: Array($0)) }
    }
  }

  package func redeem(_ code: OneTimeCode, for person: PersonCode, passphrase: String)
    throws(StoreFailure) -> Sitting
  {
    guard let known = try self.person(person) else { throw .unknownPerson(person.rawValue) }
    let key = SigningKey()
    let practice = try reading { try isPractice($0) }
    if !practice { try Self.requireLength(passphrase) }
    let vault = try failing {
      try KeyVault(
        key, passphrase: passphrase, rounds: practice ? KeyVault.practiceRounds : KeyVault.usualRounds)
    }
    try writing { db in
      let at = try actingTime(db, act: nil)
      guard let issued = try issuedCode(of: person, db), code.hash(salt: issued.salt) == issued.hash else {
        throw StoreFailure.wrongCode
      }
      guard at <= issued.expires else { throw StoreFailure.codeExpired(issued.expires) }
      let body = KeyIntroduced(person: person, key: key.publicKey, code: code.description)
      _ = try Appender(db: db, author: person, key: key, at: at).append(ActPlan(.city, [body]))
      try put(vault, of: person, db)
    }
    return Sitting(person: known, posts: try posts(of: person), key: key)
  }

  /// The code that waits for a person, as its entry says: who alters the row beside it gets no key.
  private func issuedCode(of person: PersonCode, _ db: Database) throws -> CodeIssued? {
    let number = try Int.fetchOne(
      db, sql: "SELECT entry FROM codes WHERE person = ? AND used = 0", arguments: [person.rawValue])
    guard let number else { return nil }
    let place = try Int.fetchOne(
      db, sql: "SELECT sequence FROM entries WHERE chain = 'city' AND number = ?", arguments: [number])
    let entry = try place.map { try Journal(db).entry($0) }
    guard let entry, entry.header.kind == .codeIssued, Digest(of: entry.bodyBytes) == entry.header.bodyDigest,
      let issued = try? entry.body(CodeIssued.self), issued.person == person
    else { throw StoreFailure.damaged(detail: "the code of \(person) is not one that was issued") }
    return issued
  }

  package func enrolPresent(_ person: PersonCode, passphrase: String, by sitting: Sitting)
    throws(StoreFailure)
  {
    try enrol([person], passphrase: passphrase, by: sitting)
  }

  /// Introduces keys for several people at once, all under one passphrase: a practice city's people.
  package func enrol(_ people: [PersonCode], passphrase: String, by sitting: Sitting) throws(StoreFailure) {
    guard let administratorKey = sitting.key else { throw .keyAsleep }
    let practice = try reading { try isPractice($0) }
    if !practice { try Self.requireLength(passphrase) }
    for person in people where try self.person(person) == nil { throw .unknownPerson(person.rawValue) }
    let keys = people.map { _ in SigningKey() }
    let vaults = try failing {
      practice
        ? try KeyVault.sharing(keys, passphrase: passphrase)
        : try keys.map { try KeyVault($0, passphrase: passphrase) }
    }
    try writing { db in
      let at = try actingTime(db, act: nil)
      let posts = try SQLiteBooks(db: db, draftQueue: draftQueue, objects: objects).posts(
        of: sitting.person.code)
      guard Permission.post(for: .manageStore, in: .city, among: posts, on: at.day) != nil else {
        throw StoreFailure.refused(.notPermitted(.manageStore, .city))
      }
      let bodies = zip(people, keys).map { KeyIntroduced(person: $0, key: $1.publicKey, present: true) }
      _ = try Appender(db: db, author: sitting.person.code, key: administratorKey, at: at)
        .append(ActPlan(.city, bodies))
      for (person, vault) in zip(people, vaults) { try put(vault, of: person, db) }
    }
  }

  package func refreshed(_ sitting: Sitting) throws(StoreFailure) -> Sitting {
    let person = try self.person(sitting.person.code) ?? sitting.person
    return Sitting(person: person, posts: try posts(of: person.code), key: sitting.key)
  }

  package func keysInForce() throws(StoreFailure) -> [KeyInForce] {
    try reading { db in
      let rows = try Row.fetchAll(
        db,
        sql: """
          SELECT k.key AS key, k.at AS at, p.data AS data,
            (SELECT count(*) FROM keys e WHERE e.person = k.person AND e.since_city < k.since_city) AS earlier
          FROM keys k JOIN people p ON p.code = k.person WHERE k.until_city IS NULL ORDER BY k.person
          """)
      return try rows.map { row in
        KeyInForce(
          person: try domainValue(Person.self, row["data"]), key: PublicKey(bytes: row.bytes("key")),
          since: Instant(seconds: row["at"]), earlier: row["earlier"])
      }
    }
  }

  /// Who holds the recovery key names a new administrator; the store shows it to everyone.
  package func recoverAdministrator(_ person: Person, recoveryKey: SigningKey, passphrase: String)
    throws(StoreFailure) -> Sitting
  {
    try Self.requireLength(passphrase)
    let key = SigningKey()
    let vault = try failing { try KeyVault(key, passphrase: passphrase) }
    try writing { db in
      let founded = try Journal(db).entry(1).body(StoreFounded.self)
      guard recoveryKey.publicKey == founded.recoveryKey else { throw StoreFailure.wrongCode }
      let city = try SQLiteBooks(db: db, draftQueue: draftQueue, objects: objects).head(of: .city).number
      let body = try AdministratorRecovered(
        of: person, key: key.publicKey, store: founded.store, city: city, provenBy: recoveryKey)
      let at = try actingTime(db, act: nil)
      _ = try Appender(db: db, author: person.code, key: key, at: at).append(ActPlan(.city, [body]))
      try put(vault, of: person.code, db)
    }
    return Sitting(person: person, posts: try posts(of: person.code), key: key)
  }
}
