import GRDB
import Records

/// One run of verification over a store: what it has found so far, and what is still to be looked at.
struct VerificationRun {
  let store: SQLiteStore
  let scope: VerificationScope
  /// Signatures of entries up to this place were found good before and are left aside.
  var signaturesAfter = 0
  var meter: ProgressMeter
  var walk: JournalWalk
  var faults: [VerificationFault] = []
  var attachments = 0
  var wrongObjects: [Digest] = []
  var soundObjects: [Digest] = []

  init(store: SQLiteStore, scope: VerificationScope, progress: ProgressListener?) {
    self.store = store
    self.scope = scope
    meter = ProgressMeter(progress)
    walk = JournalWalk(checksSignatures: scope.signatures, seesAll: scope.unit == nil)
  }

  /// How many entries are read and checked at a time: enough for all cores, little enough for memory.
  static let page = 2048

  /// Looks at everything that the scope asks for.
  ///
  /// Damage that the engine meets is a fault, not an end.
  mutating func run() throws(StoreFailure) {
    try surviving { (run) throws(StoreFailure) in try run.checkDatabase() }
    try surviving { (run) throws(StoreFailure) in try run.walkChains() }
    walk.finish()
    faults += walk.faults
    try surviving { (run) throws(StoreFailure) in try run.checkAttachments() }
    if scope.projections, scope.unit == nil {
      try surviving { (run) throws(StoreFailure) in
        run.faults += try ProjectionCheck(store: run.store).faults(meter: &run.meter)
      }
    }
    try surviving { (run) throws(StoreFailure) in try run.checkTrust() }
    tellAcknowledged()
  }

  private mutating func surviving(_ body: (inout Self) throws(StoreFailure) -> Void) throws(StoreFailure) {
    do {
      try body(&self)
    } catch .damaged(let detail) {
      faults.append(VerificationFault(kind: .database, place: "jishi.sqlite", detail: detail))
    }
  }

  /// SQLite's own check of pages, indexes and constraints.
  private mutating func checkDatabase() throws(StoreFailure) {
    guard scope.unit == nil, scope.projections else { return }
    try meter.tell(.reading, 0, of: 0)
    let lines = try store.reading { db in try String.fetchAll(db, sql: "PRAGMA integrity_check(100)") }
    for line in lines where line != "ok" {
      faults.append(VerificationFault(kind: .database, place: "jishi.sqlite", detail: line))
    }
  }

  /// Walks all entries up to the last one that is there now; what is appended meanwhile waits for next time.
  private mutating func walkChains() throws(StoreFailure) {
    let sample = BodySample(percent: scope.sample, seed: UInt64.random(in: .min ... .max))
    let reader = try JournalReader(store: store, unit: scope.unit)
    let ahead = PagesAhead(reader: reader, sample: sample)
    defer { ahead.stop() }
    while let page = try ahead.next() {
      walk.take(page.entries, signaturesAfter: signaturesAfter)
      try meter.tell(.chains, page.done, of: reader.total)
    }
  }

  /// Every object that an entry names: its size and the digest of its bytes.
  private mutating func checkAttachments() throws(StoreFailure) {
    let named = walk.attachments.sorted { $0.key.digest < $1.key.digest }
    let sample = BodySample(percent: scope.sample, seed: UInt64.random(in: .min ... .max))
    for (index, (object, place)) in named.enumerated() where sample.takes(index) {
      try meter.tell(.attachments, index, of: named.count)
      attachments += 1
      let found = store.objectFolder.measure(object.digest)
      if let found, found.digest == object.digest, found.size == object.size {
        soundObjects.append(object.digest)
        continue
      }
      wrongObjects.append(object.digest)
      let detail = found.map {
        $0.digest == object.digest
          ? "\($0.size) bytes, the entry says \(object.size)" : "its bytes were changed"
      }
      faults.append(
        VerificationFault(
          kind: .attachment, place: object.digest.description,
          detail: "\(detail ?? "missing, or no regular file"); named by \(place)"))
    }
    try meter.tell(.attachments, named.count, of: named.count)
  }

  /// Acknowledged faults are told for ever, whether they still show or not.
  private mutating func tellAcknowledged() {
    for known in walk.book.acknowledged {
      let place = "\(known.chain)#\(known.number)"
      faults.removeAll { $0.place == place && [.chain, .signature, .entitlement, .order].contains($0.kind) }
      faults.append(
        VerificationFault(
          kind: .acknowledged, place: place, detail: "\(known.fault.rawValue): \(known.reason)"))
    }
  }

  var report: VerificationReport {
    VerificationReport(entries: walk.entries, attachments: attachments, faults: faults, heads: walk.heads)
  }
}
