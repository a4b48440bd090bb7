import GRDB
import Records

extension SQLiteStore {
  /// Throws all projections away and computes them anew from the entries, in one transaction (rule 4).
  ///
  /// An entry that was altered, or cannot be applied, ends it, and all stays as it was, unless its fault was
  /// acknowledged: rebuilding mends projections, never entries.
  package func rebuild(progress: ProgressListener?) throws(StoreFailure) {
    try writing(keepsSchema: false) { db in try renew(db, requiresWholeEntries: true, progress) }
  }

  /// Brings an older program's store into the form of today; its entries are left to `verify`.
  func renew(progress: ProgressListener?) throws(StoreFailure) {
    try writing(keepsSchema: false) { db in try renew(db, requiresWholeEntries: false, progress) }
  }

  /// Puts a store's schema right and computes its projections anew, for the administrator; answers how many entries
  /// there are.
  ///
  /// It works where the schema keeps the store from being opened. So the caller is judged inside the transaction, by
  /// what the entries have just been found to say, and a refusal leaves all as it was, but for its own entry where
  /// the store can take one.
  package static func rebuild(
    at directory: String, as claim: Claim, options: OpenOptions = OpenOptions(), progress: ProgressListener?
  ) throws(StoreFailure) -> Int {
    do throws(StoreFailure) {
      return try rebuildJudged(at: directory, as: claim, options: options, progress: progress)
    } catch .refused(let refusal) {
      if let store = try? open(at: directory, options: options), let session = try? store.signIn(claim) {
        try? store.appendRefusal(of: .manageStore, scope: .city, by: session)
      }
      throw .refused(refusal)
    }
  }

  private static func rebuildJudged(
    at directory: String, as claim: Claim, options: OpenOptions, progress: ProgressListener?
  ) throws(StoreFailure) -> Int {
    let store = try connectToOwn(directory, options: options, inspecting: true).store
    let person = try store.code(of: claim)
    let key = try store.openVault(of: person, passphrase: claim.passphrase)
    return try store.writing(keepsSchema: false) { db in
      try store.renew(db, requiresWholeEntries: true, progress)
      try store.readClockOffset(db)
      try store.requireInForce(key, of: person, db)
      let posts = try SQLiteBooks(db: db, draftQueue: store.draftQueue, objects: store.objects).posts(
        of: person)
      guard Permission.post(for: .manageStore, in: .city, among: posts, on: store.now().day) != nil else {
        throw StoreFailure.refused(.notPermitted(.manageStore, .city))
      }
      // Before the commit: after it nothing may fail that could only be told as if nothing had been done.
      try store.draftQueue.heedfulWrite { drafts in
        if try !SchemaCheck.drafts.differences(drafts).isEmpty { try DraftsRenewal(db: drafts).run() }
      }
      return try Int.fetchOne(db, sql: "SELECT max(sequence) FROM entries") ?? 0
    }
  }

  /// The code of the person who signs in, taken from wherever it stands: the key will show whether it is true.
  private func code(of claim: Claim) throws(StoreFailure) -> PersonCode {
    try reading { db in
      let known = try String.fetchAll(
        db, sql: "SELECT person FROM vaults WHERE person = ?", arguments: [claim.person])
      let named =
        (try? String.fetchAll(db, sql: "SELECT code FROM people WHERE name = ?", arguments: [claim.person]))
      let codes = known.isEmpty ? named ?? [] : known
      guard codes.count == 1 else { throw StoreFailure.unknownPerson(claim.person) }
      return PersonCode(codes[0])
    }
  }

  private func renew(_ db: Database, requiresWholeEntries: Bool, _ progress: ProgressListener?) throws {
    var meter = ProgressMeter(progress)
    try SchemaRenewal(db: db).run(meter: &meter)
    try pass(.schemaRenewed)
    // An index that leaves rows out would hide them from what is computed here.
    try db.execute(sql: "REINDEX")
    let known = try acknowledgedPlaces(db)
    _ = try Replay(db: db, requiresWholeEntries: requiresWholeEntries).run(meter: &meter, stage: .writing) {
      place, error in
      if let failure = error as? StoreFailure, failure == .stopped { throw failure }
      guard known.contains(place) else {
        if error is AlteredEntry { throw StoreFailure.entryAltered(place: place) }
        throw StoreFailure.damaged(detail: "\(place): \(error)")
      }
      return nil
    }
    try pass(.entriesReplayed)
  }

  /// The places of acknowledged faults, as `CHAIN#NUMBER`, by what whole entries say.
  private func acknowledgedPlaces(_ db: Database) throws -> Set<String> {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT header, body FROM entries WHERE chain = 'city' AND instr(header, ?)",
      arguments: [Array("\"\(EntryKind.faultAcknowledged.rawValue)\"".utf8).column])
    var places: Set<String> = []
    while let row = try rows.next() {
      let entry = try? Entry(headerBytes: row.bytes("header"), bodyBytes: row.bytes("body"), signature: nil)
      guard let entry, entry.header.kind == .faultAcknowledged,
        Digest(of: entry.bodyBytes) == entry.header.bodyDigest,
        let body = try? entry.body(FaultAcknowledged.self)
      else { continue }
      places.insert("\(body.chain)#\(body.number)")
    }
    return places
  }
}
