import GRDB
import Records

/// One unit's chains, and the city's, from their first entry; signatures only of what came since the last good look.
///
/// What that look said is signed, and holds the heads that it saw: they show a rewriting of what was found good, even
/// with everybody's keys, and a tail that was cut.
struct UnitCheck {
  let store: SQLiteStore
  let unit: UnitCode
  let session: Session

  /// What is wrong; a look without any fault is kept for the next one.
  func faults(_ progress: ProgressListener?) throws(StoreFailure) -> [VerificationFault] {
    let begun = store.now()
    let before = try store.believed(UnitProgress.self, at: WordPlace.unit(unit))
    let since = before?.unit == unit ? before : nil
    let lost = try since.map { word throws(StoreFailure) in try self.lost(of: word) } ?? []
    let last = try store.changeCounter()
    var run = VerificationRun(
      store: store, scope: VerificationScope(unit: unit), progress: progress, cores: 1)
    run.signaturesAfter = lost.isEmpty ? min(since?.upTo ?? 0, last) : 0
    try run.run(.chains)
    try store.noteResult(of: run)
    let faults = lost + run.faults
    guard faults.isEmpty, !store.options.readOnly, run.signaturesAfter < last, let key = session.key else {
      return faults
    }
    let id = try store.storeID()
    let word = try failing {
      try UnitProgress(
        store: id, by: session.person.code, at: begun, unit: unit, upTo: last, heads: run.walk.heads,
        signedWith: key)
    }
    try store.keep(word, at: WordPlace.unit(unit))
    return []
  }

  /// The heads of the last look that are there no more, or are others now.
  private func lost(of word: UnitProgress) throws(StoreFailure) -> [VerificationFault] {
    let found = try store.reading { db in
      try word.heads.map { head in
        try Row.fetchOne(
          db, sql: "SELECT header FROM entries WHERE chain = ? AND number = ?",
          arguments: [head.chain.rawValue, head.number]
        ).map { Digest(of: $0.bytes("header")) }
      }
    }
    return zip(word.heads, found).filter { $0.digest != $1 }.map { head, digest in
      VerificationFault(
        kind: .checkpoint, place: "\(head.chain)#\(head.number)",
        detail: digest == nil
          ? "\(word.by) saw this entry on \(word.at.day), the store has lost it"
          : "\(word.by) saw another entry in this place on \(word.at.day)")
    }
  }
}
