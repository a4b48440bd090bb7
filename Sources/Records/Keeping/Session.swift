/// A person who has signed in and whose key is open: everything is read and done by one.
package struct Session: Sendable {
  package let person: Person
  /// The posts that the person holds or has held.
  package let posts: [Post]
  /// Absent after ten idle minutes, until the passphrase is typed again.
  package let key: SigningKey?

  package init(person: Person, posts: [Post], key: SigningKey?) {
    self.person = person
    self.posts = posts
    self.key = key
  }

  /// The session after its key was put away, everywhere that the key is held.
  package func withoutKey() -> Session {
    key?.putAway()
    return Session(person: person, posts: posts, key: nil)
  }

  /// The posts held on a day.
  package func posts(on day: Day) -> [Post] { posts.filter { $0.isHeld(on: day) } }

  /// Whether the person may do something on a day; screens ask before they offer a key.
  package func may(_ operation: Operation, in scope: Scope, on day: Day) -> Bool {
    Permission.post(for: operation, in: scope, among: posts, on: day) != nil
  }
}

/// Somebody who can sign in, or could after typing a one-time code.
package struct Account: Hashable, Sendable, Identifiable {
  package var person: Person
  /// The posts held today.
  package var posts: [Post]
  /// Whether a key is kept here for the person.
  package var enrolled: Bool
  /// Whether a one-time code is waiting to be used.
  package var codeWaiting: Bool

  package init(person: Person, posts: [Post], enrolled: Bool, codeWaiting: Bool) {
    self.person = person
    self.posts = posts
    self.enrolled = enrolled
    self.codeWaiting = codeWaiting
  }

  package var id: PersonCode { person.code }
}

/// What a store is, to be shown before anyone has signed in.
package struct StoreOverview: Hashable, Sendable {
  package var store: Digest
  package var city: String
  /// A practice city says so on every screen, for good.
  package var isPractice: Bool
  /// Seconds by which a practice city's clock is moved.
  package var clockOffset: Int
  /// The administrator's fingerprint, as the store has it; only the one on paper proves anything.
  package var fingerprint: String
  /// Whether somebody other than the administrator has acted.
  package var isOpen: Bool
  package var entries: Int
  /// Whether any record was entered, ever.
  package var hasRecords: Bool
  /// The day from which the ledgers count.
  package var ledgersFrom: Day
  package var lastAt: Instant
  package var lastCheckpoint: Checkpoint?
  /// What was last said of the whole store, by somebody who is believed.
  package var lastFullVerification: VerificationStatement?
  /// When `backUp` last wrote a copy; what else copies the files is not known.
  package var lastBackup: Instant?

  package init(
    store: Digest, city: String, isPractice: Bool, clockOffset: Int, fingerprint: String, isOpen: Bool,
    entries: Int, hasRecords: Bool = true, ledgersFrom: Day = .distantPast, lastAt: Instant,
    lastCheckpoint: Checkpoint? = nil,
    lastFullVerification: VerificationStatement? = nil, lastBackup: Instant? = nil
  ) {
    self.store = store
    self.city = city
    self.isPractice = isPractice
    self.clockOffset = clockOffset
    self.fingerprint = fingerprint
    self.isOpen = isOpen
    self.entries = entries
    self.hasRecords = hasRecords
    self.ledgersFrom = ledgersFrom
    self.lastAt = lastAt
    self.lastCheckpoint = lastCheckpoint
    self.lastFullVerification = lastFullVerification
    self.lastBackup = lastBackup
  }
}
