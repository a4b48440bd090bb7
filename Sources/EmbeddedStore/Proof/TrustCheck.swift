import GRDB
import Records

extension VerificationRun {
  /// Checks the store against what the verifier brought: a fingerprint, a checkpoint, or the root of one.
  mutating func checkTrust() throws(StoreFailure) {
    if let fingerprint = scope.fingerprint {
      let bare = { (text: String) in text.lowercased().filter { $0.isHexDigit } }
      let own = walk.book.founding?.key.fingerprint ?? ""
      if bare(fingerprint) != bare(own) {
        note(.fingerprint, "city#1", "the store's administrator has the fingerprint \(own)")
      }
    }
    switch scope.against {
    case nil: break
    case .checkpoint(let checkpoint): compare(checkpoint)
    case .note(let note): compare(note)
    case .root(let root):
      if walk.checkpoints.roots[root] == nil {
        self.note(.checkpoint, root.description, "no sound checkpoint in this store has this root")
      }
    }
  }

  /// The same without having walked the chains: only the city chain is read, for keys and checkpoints.
  mutating func checkTrustQuickly() throws(StoreFailure) {
    let entries = try store.reading { db in
      try Int.fetchAll(db, sql: "SELECT sequence FROM entries WHERE chain = 'city' ORDER BY number")
        .map { try Journal(db).entry($0) }
    }
    var roots: Set<Digest> = []
    for entry in entries {
      walk.learn(entry)
      if entry.header.kind == .checkpointMade, let body = try? entry.body(CheckpointMade.self) {
        roots.formUnion([body.root, body.order?.root].compactMap(\.self))
      }
    }
    switch scope.against {
    case .root(let root):
      if !roots.contains(root) {
        note(.checkpoint, root.description, "no checkpoint in this store has this root")
      }
    case .checkpoint, .note:
      // What was not read entry by entry shows nothing of a file from outside.
      note(.checkpoint, "--quick", "a checkpoint is held against the whole journal; leave --quick away")
    case nil: break
    }
    if scope.fingerprint != nil { try checkTrust() }
  }

  private mutating func note(_ kind: VerificationFault.Kind, _ place: String, _ detail: String) {
    faults.append(VerificationFault(kind: kind, place: place, detail: detail))
  }

  /// Each head of the checkpoint must have been met on the way, and the order of all entries up to it: finds a cut tail,
  /// a rewriting and another order, no matter who holds the keys.
  private mutating func compare(_ checkpoint: Checkpoint) {
    let place = "checkpoint \(checkpoint.number)"
    guard checkpoint.isSound else {
      return note(.checkpoint, place, "the file's signatures do not fit what it says")
    }
    if let store = walk.book.founding?.store, store != checkpoint.store {
      return note(.checkpoint, place, "it speaks of another store: \(checkpoint.store.short)")
    }
    if !walk.book.hadKey(checkpoint.key, checkpoint.by) {
      note(.checkpoint, place, "\(checkpoint.by) never had the key that signed it in this store")
    }
    let walked = Dictionary(walk.heads.map { ($0.chain, $0.number) }, uniquingKeysWith: max)
    for head in (walk.unmet?.heads.values.sorted { $0.chain < $1.chain }) ?? [] {
      // One unit's walk has seen its own chains and the city's.
      guard scope.unit == nil || walked[head.chain] != nil else { continue }
      note(
        .checkpoint, "\(head.chain)#\(head.number)",
        walked[head.chain] ?? 0 < head.number
          ? "checkpoint \(checkpoint.number) knows this entry, the store has lost it"
          : "checkpoint \(checkpoint.number) knows another entry in this place")
    }
    compareOrder(place)
  }

  private mutating func compare(_ note: CheckpointNote) {
    let place = "note of \(note.order.size) entries"
    if let store = walk.book.founding?.store, store != note.store {
      return self.note(.checkpoint, place, "it speaks of another store: \(note.store.short)")
    }
    if !walk.book.everyKey.contains(where: note.isSigned(by:)) {
      self.note(.checkpoint, place, "nobody who ever had a key in this store has signed it")
    }
    compareOrder(place)
  }

  private mutating func compareOrder(_ place: String) {
    guard scope.unit == nil, let order = walk.unmet?.order else { return }
    note(
      .checkpoint, place,
      order.size > walk.entries
        ? "it knows \(order.size) entries, the store has \(walk.entries)"
        : "the first \(order.size) entries are others, or stand in another order")
  }
}
