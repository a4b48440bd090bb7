import Foundation
import GRDB
import Records
import Secrets

extension SQLiteStore {
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

  package func signIn(_ person: PersonCode, passphrase: Passphrase) throws(StoreFailure) -> Session {
    guard let known = try self.person(person) else { throw .unknownPerson(person.rawValue) }
    let key = try openVault(of: person, passphrase: passphrase)
    let inForce = try keyInForce(of: person)
    guard inForce == key.publicKey else { throw .notEnrolled(person) }
    return Session(person: known, posts: try posts(of: person), key: key)
  }

  /// Signs a person in by code, or by a name that only one has.
  func signIn(_ claim: Claim) throws(StoreFailure) -> Session {
    if let person = try person(PersonCode(claim.person)) {
      return try signIn(person.code, passphrase: claim.passphrase)
    }
    let named = try accounts(matching: claim.person, limit: 50).filter { $0.person.name == claim.person }
    guard named.count == 1, let account = named.first else { throw .unknownPerson(claim.person) }
    return try signIn(account.person.code, passphrase: claim.passphrase)
  }

  func keyInForce(of person: PersonCode) throws(StoreFailure) -> PublicKey? {
    try reading { db in
      try Data.fetchOne(
        db, sql: "SELECT key FROM keys WHERE person = ? AND until_city IS NULL",
        arguments: [person.rawValue]
      ).map { PublicKey(bytes: Array($0)) }
    }
  }

  package func redeem(_ code: OneTimeCode, for person: PersonCode, passphrase: Passphrase)
    throws(StoreFailure) -> Session
  {
    guard let known = try self.person(person) else { throw .unknownPerson(person.rawValue) }
    let key = SigningKey()
    let practice = try reading { try isPractice($0) }
    if !practice { try Self.requireLength(passphrase) }
    let cost = try vaultCost()
    let vault = try failing { try KeyVault(key, passphrase: passphrase, cost: cost) }
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
    return Session(person: known, posts: try posts(of: person), key: key)
  }

  /// The code that waits for a person, as its entry says: altering the row beside it gets nobody a key.
  ///
  /// A key that came into force after it ends it, such as one chosen beside the administrator.
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
    let waits = try Bool.fetchOne(
      db, sql: "SELECT \(Self.codeWaits) FROM codes c WHERE person = ? AND entry = ?",
      arguments: [person.rawValue, number])
    return waits == true ? issued : nil
  }

  /// Whether a code `c` still waits.
  static let codeWaits = """
    c.used = 0 AND NOT EXISTS (SELECT 1 FROM keys k WHERE k.person = c.person AND k.since_city > c.entry)
    """

  package func enrolPresent(_ person: PersonCode, passphrase: Passphrase, by session: Session)
    throws(StoreFailure)
  {
    try enrol([person], passphrase: passphrase, by: session)
  }

  /// Introduces keys for several people at once, all under one passphrase: a practice city's people.
  package func enrol(_ people: [PersonCode], passphrase: Passphrase, by session: Session) throws(StoreFailure)
  {
    guard let administratorKey = session.key else { throw .keyAsleep }
    let practice = try reading { try isPractice($0) }
    if !practice { try Self.requireLength(passphrase) }
    for person in people where try self.person(person) == nil { throw .unknownPerson(person.rawValue) }
    let keys = people.map { _ in SigningKey() }
    let cost = try vaultCost()
    let vaults = try failing {
      practice
        ? try KeyVault.sharing(keys, passphrase: passphrase, cost: cost)
        : try keys.map { try KeyVault($0, passphrase: passphrase, cost: cost) }
    }
    try writing { db in
      let at = try actingTime(db, act: nil)
      let posts = try SQLiteBooks(db: db, draftQueue: draftQueue, objects: objects).posts(
        of: session.person.code)
      guard Permission.post(for: .manageStore, in: .city, among: posts, on: at.day) != nil else {
        throw StoreFailure.refused(.notPermitted(.manageStore, .city))
      }
      let bodies = zip(people, keys).map { KeyIntroduced(person: $0, key: $1.publicKey, present: true) }
      _ = try Appender(db: db, author: session.person.code, key: administratorKey, at: at)
        .append(ActPlan(.city, bodies))
      for (person, vault) in zip(people, vaults) { try put(vault, of: person, db) }
    }
  }

  package func refreshed(_ session: Session) throws(StoreFailure) -> Session {
    let person = try self.person(session.person.code) ?? session.person
    return Session(person: person, posts: try posts(of: person.code), key: session.key)
  }

  package func codesOut(for session: Session) throws(StoreFailure) -> Set<PersonCode> {
    let now = now()
    return try reading(for: session) { db, rights in
      guard rights.administers else { return [] }
      let codes = try String.fetchAll(
        db, sql: "SELECT DISTINCT person FROM codes c WHERE \(Self.codeWaits) AND expires >= ?",
        arguments: [now.seconds])
      return Set(codes.map { PersonCode($0) })
    }
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

  /// The holder of the recovery key names a new administrator; the store shows it to everyone.
  package func recoverAdministrator(_ person: Person, recoveryKey: SigningKey, passphrase: Passphrase)
    throws(StoreFailure) -> Session
  {
    try Self.requireLength(passphrase)
    let key = SigningKey()
    let cost = try vaultCost()
    let vault = try failing { try KeyVault(key, passphrase: passphrase, cost: cost) }
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
    return Session(person: person, posts: try posts(of: person.code), key: key)
  }
}
