import Foundation
import GRDB
import Records
import Secrets
import Synchronization

/// What a new store begins with.
package struct Founding: Sendable {
  package var city: String
  package var administrator: Person
  package var passphrase: Passphrase
  package var profile: RuleProfile
  package var calendars: [CalendarYear]
  /// A practice city says so for good; its clock can be moved and its passphrases are cheap.
  package var isPractice = false
  /// Seconds by which the clock of a practice city is moved.
  package var clockOffset = 0
  /// The day from which the ledgers count; `nil`: the day of founding.
  package var ledgersFrom: Day?

  package init(
    city: String, administrator: Person, passphrase: Passphrase, profile: RuleProfile,
    calendars: [CalendarYear],
    isPractice: Bool = false, clockOffset: Int = 0, ledgersFrom: Day? = nil
  ) {
    self.city = city
    self.administrator = administrator
    self.passphrase = passphrase
    self.profile = profile
    self.calendars = calendars
    self.isPractice = isPractice
    self.clockOffset = clockOffset
    self.ledgersFrom = ledgersFrom
  }
}

/// A store that was just founded, and the secret that is printed once.
package struct FoundedStore: Sendable {
  package let store: SQLiteStore
  package let session: Session
  /// The secret of the recovery key as it goes to paper: two lines.
  package let recoverySecret: String
  package let fingerprint: String
}

extension SQLiteStore {
  /// Makes a store with its first entry, the rules in force and the calendars that are known.
  package static func found(_ founding: Founding, at directory: String, options: OpenOptions = OpenOptions())
    throws(StoreFailure) -> FoundedStore
  {
    if !founding.isPractice { try requireLength(founding.passphrase) }
    let store = try make(at: directory, options: options)
    do throws(StoreFailure) {
      return try store.writeFirstEntries(founding)
    } catch {
      for name in ["jishi.sqlite", "jishi.sqlite-wal", "jishi.sqlite-shm"] { unlink(directory + "/" + name) }
      throw error
    }
  }

  private func writeFirstEntries(_ founding: Founding) throws(StoreFailure) -> FoundedStore {
    clockOffset.withLock { $0 = founding.clockOffset }
    let key = SigningKey()
    let recovery = SigningKey()
    let code = founding.administrator.code
    let vault = try failing {
      try KeyVault(
        key, passphrase: founding.passphrase,
        cost: options.vaultCost ?? (founding.isPractice ? .practice : .usual))
    }
    let id = Digest(of: [UInt8].random(count: 32))
    try writing { db in
      let at = now()
      let body = StoreFounded(
        store: id, city: founding.city, administrator: founding.administrator, key: key.publicKey,
        recoveryKey: recovery.publicKey, practice: founding.isPractice ? true : nil,
        from: founding.ledgersFrom)
      let sealed = try SealedBody(body)
      let header = EntryHeader(
        chain: .city, number: 1, kind: .storeFounded, bodyDigest: sealed.digest, author: code, at: at,
        previous: id, city: 0, batch: [1, 1])
      let entry = try Entry(sealing: header, body: sealed, with: key)
      let journal = Journal(db)
      let place = try journal.append(entry)
      try journal.requireThere(place...place, endingWith: entry.digest)
      try Projector(db).apply(entry, sequence: place)
      var bodies: [any EntryBody] = [ProfileAdopted(profile: founding.profile, reason: "store founded")]
      bodies += founding.calendars.map { CalendarAdopted(year: $0) }
      _ = try Appender(db: db, author: code, key: key, at: at).append(ActPlan(.city, bodies))
      try put(vault, of: code, db)
      try Setting.clockOffset.set(founding.clockOffset, db)
    }
    let posts = try posts(of: code)
    return FoundedStore(
      store: self, session: Session(person: founding.administrator, posts: posts, key: key),
      recoverySecret: try failing { try recovery.written().joined(separator: "\n") },
      fingerprint: key.publicKey.fingerprint)
  }

  /// Moves the clock of a practice city; any other store's clock cannot be moved.
  package func moveClock(to moment: Moment) throws(StoreFailure) {
    let offset = Instant(moment) - (options.clock ?? systemClock)()
    try writing { db in
      guard try isPractice(db) else { throw StoreFailure.refused(.notPermitted(.manageStore, .city)) }
      let last = try Int.fetchOne(db, sql: "SELECT max(at) FROM heads") ?? 0
      guard Instant(moment).seconds >= last else {
        throw StoreFailure.clockBehind(last: Instant(seconds: last), now: Instant(moment))
      }
      try Setting.clockOffset.set(offset, db)
    }
    clockOffset.withLock { $0 = offset }
  }
}
