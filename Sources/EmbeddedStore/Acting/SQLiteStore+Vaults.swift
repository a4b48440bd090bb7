import GRDB
import Glibc
import Records
import Secrets

// Vaults are state: what stands in them may be anybody's, and counts wrong tries of those who come by the program.
extension SQLiteStore {
  private static let triesBeforeLock = 5
  private static let lockSeconds = 300
  /// How many milliseconds somebody waits for others who sign in.
  private static let patienceForOthers = 30_000

  static func requireLength(_ passphrase: Passphrase) throws(StoreFailure) {
    guard passphrase.isLongEnough else { throw .passphraseTooShort(least: Passphrase.leastVisible) }
  }

  /// What a guess at a vault of this store costs.
  func vaultCost() throws(StoreFailure) -> KeyVault.Cost {
    if let cost = options.vaultCost { return cost }
    return try reading { try isPractice($0) } ? .practice : .usual
  }

  func put(_ vault: KeyVault, of person: PersonCode, _ db: Database) throws {
    try db.execute(
      sql: "INSERT OR REPLACE INTO vaults (person, vault, tries, locked_until) VALUES (?, ?, 0, NULL)",
      arguments: [person.rawValue, try domainText(vault)])
  }

  /// The key in a person's vault.
  ///
  /// Five wrong tries lock the account for five minutes. A store judges one passphrase at a time: those who
  /// waited see what those before have come to, so that many at once are no more tries than one after the other.
  func openVault(of person: PersonCode, passphrase: Passphrase) throws(StoreFailure) -> SigningKey {
    try failing(at: directory) {
      try SignInTurn(in: directory).holding(patience: Self.patienceForOthers) {
        try judge(passphrase, of: person)
      }
    }
  }

  private func judge(_ passphrase: Passphrase, of person: PersonCode) throws(StoreFailure) -> SigningKey {
    let row = try reading { db in
      try Row.fetchOne(
        db, sql: "SELECT vault, tries, locked_until FROM vaults WHERE person = ?",
        arguments: [person.rawValue]
      ).map { row -> (text: String, tries: Int, until: Int?) in
        (row["vault"], row["tries"], row["locked_until"])
      }
    }
    guard let row else { throw .notEnrolled(person) }
    let at = now()
    if let until = row.until, Self.isInForce(until, at) {
      throw .accountLocked(until: Instant(seconds: until))
    }
    let vault = try failing { try domainValue(KeyVault.self, row.text) }
    guard let key = try vault.open(passphrase) else { throw try countWrongTry(of: person, at: at) }
    guard !options.readOnly else { return key }
    if row.tries != 0 || row.until != nil { try forgetWrongTries(of: person, at: at) }
    // Where the journal cannot be read, the vault stays as it is.
    if let cost = try? vaultCost(), vault.isCheaper(than: cost) {
      try? renew(row.text, with: key, passphrase, of: person, cost)
    }
    return key
  }

  /// Whether a lock holds; one further off than locks last was made by another clock than this, and is none.
  private static func isInForce(_ until: Int, _ at: Instant) -> Bool {
    (at.seconds + 1...at.seconds + lockSeconds).contains(until)
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
      let row = try Row.fetchOne(
        db, sql: "SELECT tries, locked_until FROM vaults WHERE person = ?", arguments: [person.rawValue])
      if let until = row?["locked_until"] as Int?, Self.isInForce(until, at) {
        // An older program, which waits for nobody, was faster.
        failure = .accountLocked(until: Instant(seconds: until))
        return
      }
      let tries = min(max(0, row?["tries"] ?? 0), Self.triesBeforeLock) + 1
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

  /// Forgets wrong tries, unless a lock has come in between.
  private func forgetWrongTries(of person: PersonCode, at: Instant) throws(StoreFailure) {
    try changingVaults { db in
      try db.execute(
        sql: """
          UPDATE vaults SET tries = 0, locked_until = NULL
          WHERE person = ? AND (locked_until IS NULL OR locked_until NOT BETWEEN ? AND ?)
          """,
        arguments: [person.rawValue, at.seconds + 1, at.seconds + Self.lockSeconds])
    }
  }

  /// Closes a vault again at the cost of today, if it is still the one that was opened.
  private func renew(
    _ old: String, with key: SigningKey, _ passphrase: Passphrase, of person: PersonCode,
    _ cost: KeyVault.Cost
  ) throws(StoreFailure) {
    let vault = try failing { try domainText(KeyVault(key, passphrase: passphrase, cost: cost)) }
    try changingVaults { db in
      try db.execute(
        sql: "UPDATE vaults SET vault = ? WHERE person = ? AND vault = ?",
        arguments: [vault, person.rawValue, old])
    }
  }
}

/// The turn of a person who signs in: a lock on the folder of objects, which works on a read-only disk too.
///
/// The store's own folder is locked by the program that is still making it, such as a copy that is restored.
private struct SignInTurn: ~Copyable {
  private let descriptor: Int32

  init(in folder: String) throws(StoreFailure) {
    descriptor = open(folder + "/objects", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else { throw fileFailure(folder) }
  }

  deinit { close(descriptor) }

  func holding<Value>(patience milliseconds: Int, _ body: () throws -> Value) throws -> Value {
    try holdingLock(descriptor, patience: milliseconds, body)
  }
}
