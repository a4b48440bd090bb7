import GRDB
import Records

// A run in parts, on the calling thread alone: what goes on beside somebody's work takes one core, and ends soon
// after it was asked to.
extension VerificationRun {
  /// Few enough entries for one core to read and check between two looks at the listener.
  private static let smallPage = 128

  /// Looks at one part of what the scope asks for; damage that the engine meets is a fault, not an end.
  mutating func run(_ stage: CheckStage) throws(StoreFailure) {
    meter = ProgressMeter(meter.listener, every: 20)
    switch stage {
    case .chains:
      try surviving { (run) throws(StoreFailure) in try run.checkSchema() }
      try surviving { (run) throws(StoreFailure) in try run.walkAlone() }
      walk.finish()
      try surviving { (run) throws(StoreFailure) in try run.judgeFindings() }
    case .attachments:
      try surviving { (run) throws(StoreFailure) in
        if run.walk.entries == 0 { try run.findAttachments() }
        try run.checkAttachments()
      }
    case .projections:
      try surviving { (run) throws(StoreFailure) in
        if run.acknowledged == nil { try run.learnAcknowledged() }
        run.faults += try ProjectionCheck(store: run.store, isAlone: true).faults(
          acknowledged: run.acknowledged ?? [], meter: &run.meter)
      }
    }
  }

  /// As `walkChains`, page by page without a thread that reads ahead, and from where it was left.
  private mutating func walkAlone() throws(StoreFailure) {
    try forEachPage(after: walkedTo) { (run, page) in
      run.walk.take(page, signaturesAfter: run.signaturesAfter)
      run.walkedTo = page.last?.sequence ?? run.walkedTo
    }
  }

  /// What was acknowledged, where the walk that would know it ended in an earlier session.
  private mutating func learnAcknowledged() throws(StoreFailure) {
    let entries = try store.reading { db in
      try Int.fetchAll(
        db, sql: "SELECT sequence FROM acts WHERE kind = 'fault.acknowledged' ORDER BY sequence"
      )
      .map { try Journal(db).entry($0) }
    }
    for entry in entries { walk.learn(entry) }
    acknowledged = try AcknowledgedFaults(walk, lying: store.lying).places
  }

  /// Names the attachments again: the walk that named them may have ended in an earlier session.
  ///
  /// That walk checked them against their digests; a change between the two is found by the next one.
  private mutating func findAttachments() throws(StoreFailure) {
    try forEachPage { (run, page) in
      for entry in page {
        run.walk.note(entry.body.evidence, at: "\(entry.chain)#\(entry.number)")
      }
    }
  }

  private mutating func forEachPage(after place: Int = .min, _ body: (inout Self, [ScannedEntry]) -> Void)
    throws(StoreFailure)
  {
    let reader = try JournalReader(
      store: store, unit: scope.unit, page: VerificationRun.smallPage, after: place)
    while let rows = try reader.next() {
      body(&self, rows.scanned(BodySample(), cores: 1))
      try meter.tell(.chains, reader.done, of: reader.total)
    }
  }
}
