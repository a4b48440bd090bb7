import GRDB
import Records

extension VerificationRun {
  /// Holds the store against what the verifier brought: a fingerprint, a checkpoint, or the root of one.
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
    case .checkpoint(let checkpoint): try compare(checkpoint)
    case .root(let root):
      if walk.checkpoints.roots[root] == nil {
        note(.checkpoint, root.description, "no sound checkpoint in this store has this root")
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
        roots.insert(body.root)
      }
    }
    if case .root(let root) = scope.against {
      if !roots.contains(root) {
        note(.checkpoint, root.description, "no checkpoint in this store has this root")
      }
      return
    }
    try checkTrust()
  }

  private mutating func note(_ kind: VerificationFault.Kind, _ place: String, _ detail: String) {
    faults.append(VerificationFault(kind: kind, place: place, detail: detail))
  }

  /// Each head of the checkpoint must still be an entry with the same digest: finds a cut tail and a rewriting.
  private mutating func compare(_ checkpoint: Checkpoint) throws(StoreFailure) {
    let place = "checkpoint \(checkpoint.number)"
    guard checkpoint.isSound else {
      return note(.checkpoint, place, "the file's signature does not fit its heads")
    }
    if let store = walk.book.founding?.store, store != checkpoint.store {
      return note(.checkpoint, place, "it speaks of another store: \(checkpoint.store.short)")
    }
    if !walk.book.hadKey(checkpoint.key, checkpoint.by) {
      note(.checkpoint, place, "\(checkpoint.by) never had the key that signed it in this store")
    }
    let found = try store.reading { db in
      try checkpoint.heads.map { head in
        try Row.fetchOne(
          db, sql: "SELECT header FROM entries WHERE chain = ? AND number = ?",
          arguments: [head.chain.rawValue, head.number]
        ).map { Digest(of: $0.bytes("header")) }
      }
    }
    for (head, digest) in zip(checkpoint.heads, found) where digest != head.digest {
      note(
        .checkpoint, "\(head.chain)#\(head.number)",
        digest == nil
          ? "checkpoint \(checkpoint.number) knows this entry, the store has lost it"
          : "checkpoint \(checkpoint.number) knows another entry in this place")
    }
  }
}
