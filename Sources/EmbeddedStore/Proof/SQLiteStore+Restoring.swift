import GRDB
import Glibc
import Records

extension SQLiteStore {
  /// Puts a backup in the place of a store, for the administrator, and says so by an entry.
  ///
  /// In this order, so that a refusal leaves everything as it was:
  /// 1. The person who asks signs in to the store that stands, or, where none can be read, to the copy, and is judged.
  /// 2. The copy is brought beside its place, verified in full, and lengthened by `store.restored`.
  /// 3. The objects move, then the database, by one rename; the one that stood there is kept under another name.
  ///
  /// A copy that lacks entries that stand here, and a store that cannot even be read, are replaced on confirmation
  /// only.
  package static func restore(
    from backup: String, to directory: String, as claim: Claim, reason: String, confirmOlder: Bool = false,
    options: OpenOptions = OpenOptions(), progress: ProgressListener? = nil
  ) throws(StoreFailure) {
    guard FileFacts(path: backup + "/jishi.sqlite") != nil else { throw .noStore(path: backup) }
    let standing = try Standing(at: directory, as: claim, confirmed: confirmOlder, options: options)
    let staging = try RestoreStaging(from: backup, in: directory, mishap: options.mishap)
    do throws(StoreFailure) {
      try staging.takeCopy(progress)
      try options.mishap?(.copyTaken)
      let copy = try staging.open(options, progress)
      defer { copy.close() }
      if let facts = standing.facts { try facts.requireRoom(for: copy, confirmOlder: confirmOlder) }
      let asking = if let session = standing.session { session } else { try copy.administrator(claim) }
      try copy.requireSound(progress)
      try options.mishap?(.copyVerified)
      try copy.appendRestored(reason: reason, by: try copy.sameAdministrator(asking))
      try options.mishap?(.copyLengthened)
      copy.close()
      try staging.place(replacing: standing)
    } catch {
      staging.remove()
      throw error
    }
  }

  /// Signs somebody in who must be an administrator today.
  fileprivate func administrator(_ claim: Claim) throws(StoreFailure) -> Session {
    let session = try signIn(claim)
    guard session.may(.manageStore, in: .city, on: now().day) else {
      try? appendRefusal(of: .manageStore, scope: .city, by: session)
      throw .refused(.notPermitted(.manageStore, .city))
    }
    return session
  }

  /// The session of the same person with the same key in this copy: only so can its entry be signed.
  private func sameAdministrator(_ session: Session) throws(StoreFailure) -> Session {
    let own = try refreshed(session)
    guard try keyInForce(of: session.person.code) == session.key?.publicKey,
      own.may(.manageStore, in: .city, on: now().day)
    else { throw .otherKeyInCopy(session.person.code) }
    return own
  }

  /// The copy is looked at whole; faults that were acknowledged in it do not count.
  private func requireSound(_ progress: ProgressListener?) throws(StoreFailure) {
    let faults = try verify(VerificationScope(), progress: progress).faults.filter {
      $0.kind != .acknowledged
    }
    if let first = faults.first { throw .unsoundCopy(first, count: faults.count) }
  }

  /// Tells in the journal that a backup takes the store's place, with the heads that it has.
  private func appendRestored(reason: String, by session: Session) throws(StoreFailure) {
    guard let key = session.key else { throw .keyAsleep }
    let heads = try heads()
    _ = try writing { db in
      let at = try actingTime(db, act: nil)
      let plan = ActPlan(.city, [StoreRestored(reason: reason, heads: heads)])
      return try Appender(db: db, author: session.person.code, key: key, at: at).append(plan)
    }
    try foldLog()
  }
}

/// The store that a copy is to replace, as far as it can be read.
struct Standing {
  /// What must be known of it; `nil` where there is none that can be read.
  let facts: Facts?
  /// The person who asks for the restoring, signed in to it.
  let session: Session?
  let isThere: Bool

  struct Facts {
    let store: Digest
    let entries: Int
    let heads: [ChainHead]

    /// Refuses the copy of another store, and an older one that was not confirmed.
    func requireRoom(for copy: SQLiteStore, confirmOlder: Bool) throws(StoreFailure) {
      let found = try copy.overview()
      guard store == found.store else { throw .otherStore(found: found.store) }
      if confirmOlder { return }
      guard entries <= found.entries, try copy.missing(heads).isEmpty else {
        throw .olderCopy(entries: found.entries, here: entries)
      }
    }
  }

  /// Reads it and signs in to it; one that cannot be read may hold later entries, so it needs a confirmation too.
  init(at directory: String, as claim: Claim, confirmed: Bool, options: OpenOptions) throws(StoreFailure) {
    isThere = FileFacts(path: directory + "/jishi.sqlite") != nil
    guard isThere else {
      (facts, session) = (nil, nil)
      return
    }
    let store: SQLiteStore
    do throws(StoreFailure) {
      store = try SQLiteStore.open(at: directory, options: options)
    } catch {
      guard confirmed, error.isUnreadable else { throw error }
      (facts, session) = (nil, nil)
      return
    }
    defer { store.close() }
    session = try store.administrator(claim)
    let overview = try store.overview()
    facts = Facts(store: overview.store, entries: try store.changeCounter(), heads: try store.heads())
  }
}

extension StoreFailure {
  /// Whether there is nothing in the place of a store that could be read, by this program or by a newer one.
  fileprivate var isUnreadable: Bool {
    if case .notAStore = self { return true }
    return isOfTheDatabase
  }
}
