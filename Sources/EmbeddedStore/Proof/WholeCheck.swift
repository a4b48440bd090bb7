import GRDB
import Records

/// The whole store, stage by stage; what is finished is kept signed, so that a check that was cut goes on there when
/// somebody sits down again the same day.
struct WholeCheck {
  let store: SQLiteStore
  let session: Session
  /// What the signed words of earlier looks have shown, which no walk can find: a tail that was cut.
  let besides: [VerificationFault]

  /// What is wrong, that of earlier parts included as far as it was kept; leaves the statement of the person here.
  func faults(_ progress: ProgressListener?) throws(StoreFailure) -> [VerificationFault] {
    let before = try kept()
    let begun = before?.at ?? store.now()
    var (stages, entries) = (before?.stages ?? [], before?.entries ?? 0)
    var found = before?.found ?? FoundFaults()
    var faults = found.first
    var run = VerificationRun(store: store, scope: VerificationScope(), progress: progress, cores: 1)
    if stages.isEmpty, let kept = try keptWalk(), let walk = kept.walk {
      (run.walk, run.walkedTo) = (walk, kept.upTo)
    }
    for stage in CheckStage.allCases where !stages.contains(stage) {
      run.faults = []
      do throws(StoreFailure) {
        try run.run(stage)
      } catch .stopped where stage == .chains {
        try keep(run, begun)
        throw .stopped
      }
      try store.noteResult(of: run)
      stages.append(stage)
      entries = max(entries, run.walk.entries)
      found.add(run.faults)
      faults += run.faults
      if stage != CheckStage.allCases.last { try keep(stages, entries, found, begun) }
    }
    found.add(besides.filter { !faults.contains($0) })
    try store.keepStatement(found, entries: entries, begun: begun, by: session)
    return faults
  }

  /// What a check that was cut today had finished.
  private func kept() throws(StoreFailure) -> WholeProgress? {
    let word = try store.believed(WholeProgress.self, at: WordPlace.whole)
    return word.flatMap { $0.at.day == store.now().day ? $0 : nil }
  }

  /// What a walk that was broken off today remembered.
  private func keptWalk() throws(StoreFailure) -> WalkProgress? {
    let word = try store.believed(WalkProgress.self, at: WordPlace.walk)
    return word.flatMap { $0.at.day == store.now().day ? $0 : nil }
  }

  /// Keeps what the walk remembers; in a store where that would take long it begins again instead.
  private func keep(_ run: VerificationRun, _ begun: Instant) throws(StoreFailure) {
    guard let key = session.key, run.walk.entries > 0, run.walk.weight < WholeCheck.quicklyKept else {
      return
    }
    let id = try store.storeID()
    let word = try failing {
      try WalkProgress(
        store: id, by: session.person.code, at: begun, upTo: run.walkedTo, walk: run.walk, signedWith: key)
    }
    try store.keep(word, at: WordPlace.walk)
  }

  /// A person who leaves waits for what is kept, so it is kept within a fifth of a second.
  private static let quicklyKept = 20_000

  private func keep(_ stages: [CheckStage], _ entries: Int, _ found: FoundFaults, _ begun: Instant)
    throws(StoreFailure)
  {
    guard let key = session.key else { throw .keyAsleep }
    let id = try store.storeID()
    let word = try failing {
      try WholeProgress(
        store: id, by: session.person.code, at: begun, stages: stages, entries: entries, found: found,
        signedWith: key)
    }
    try store.keep(word, at: WordPlace.whole)
  }
}
