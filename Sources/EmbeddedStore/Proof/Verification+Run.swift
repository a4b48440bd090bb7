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
  /// What the walk found and nobody has acknowledged: chains take no more acts behind it.
  var breaks: [ChainBreak] = []
  /// Whether there is a journal's table to be read at all.
  private var hasJournal = true

  /// The place behind which a walk that is taken up again goes on.
  var walkedTo = Int.min
  /// Places in which what was acknowledged still lies; `nil` before anything was walked through.
  var acknowledged: Set<String>?

  /// - Parameter cores: on how many of them it reads and checks at once.
  init(store: SQLiteStore, scope: VerificationScope, progress: ProgressListener?, cores: Int = 8) {
    self.store = store
    self.scope = scope
    meter = ProgressMeter(progress)
    walk = JournalWalk(
      checksSignatures: scope.signatures, seesAll: scope.unit == nil, cores: cores,
      outside: scope.against?.view)
  }

  /// How many entries are read and checked at a time: enough for all cores, little enough for memory.
  static let page = 2048

  /// Looks at everything that the scope asks for.
  ///
  /// Damage that the engine meets is a fault, not an end.
  mutating func run() throws(StoreFailure) {
    try surviving { (run) throws(StoreFailure) in try run.checkSchema() }
    try surviving { (run) throws(StoreFailure) in try run.checkDatabase() }
    guard hasJournal else { return }
    try surviving { (run) throws(StoreFailure) in try run.walkChains() }
    walk.finish()
    try surviving { (run) throws(StoreFailure) in try run.judgeFindings() }
    try surviving { (run) throws(StoreFailure) in try run.checkAttachments() }
    if scope.projections, scope.unit == nil {
      try surviving { (run) throws(StoreFailure) in
        run.faults += try ProjectionCheck(store: run.store).faults(
          acknowledged: run.acknowledged ?? [], meter: &run.meter)
      }
    }
    try surviving { (run) throws(StoreFailure) in try run.checkTrust() }
  }

  mutating func surviving(_ body: (inout Self) throws(StoreFailure) -> Void) throws(StoreFailure) {
    do {
      try body(&self)
    } catch .damaged(let detail) {
      faults.append(VerificationFault(kind: .database, place: "jishi.sqlite", detail: detail))
    } catch .inputOutput(_, let detail) where store.isUnderInspection {
      faults.append(VerificationFault(kind: .database, place: "jishi.sqlite", detail: detail))
    }
  }

  /// Each object of the databases that is not as this program makes it: what it shows or writes is no proof.
  mutating func checkSchema() throws(StoreFailure) {
    hasJournal = false
    hasJournal = try store.reading { try Schema.hasJournal($0) }
    faults += try store.schemaDifferences().map {
      VerificationFault(kind: .database, place: $0.place, detail: $0.detail)
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
  mutating func checkAttachments() throws(StoreFailure) {
    let named = walk.attachments.sorted { $0.key.digest < $1.key.digest }
    let sample = BodySample(percent: scope.sample, seed: UInt64.random(in: .min ... .max))
    for (index, (object, place)) in named.enumerated() where sample.takes(index) {
      try meter.tell(.attachments, index, of: named.count)
      attachments += 1
      let found = try store.objectFolder.measure(object.digest) { () throws(StoreFailure) in
        try meter.tell(.attachments, index, of: named.count)
      }
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

  /// Tells what was acknowledged, and what the walk found besides.
  mutating func judgeFindings() throws(StoreFailure) {
    let known = try AcknowledgedFaults(walk, lying: store.lying)
    acknowledged = known.places
    faults += known.told
    for finding in walk.findings where !known.cover(finding.at) {
      breaks.append(finding.at)
      faults.append(
        VerificationFault(
          kind: finding.at.fault.kind, place: "\(finding.at.chain)#\(finding.at.number)",
          detail: "\(finding.at.fault.rawValue): \(finding.detail)"))
    }
  }

  var report: VerificationReport {
    VerificationReport(entries: walk.entries, attachments: attachments, faults: faults, heads: walk.heads)
  }
}

extension ChainFault {
  /// The kind of faults among which it is told.
  fileprivate var kind: VerificationFault.Kind {
    switch self {
    case .unsigned, .badSignature, .unknownAuthor: .signature
    case .notEntitled: .entitlement
    case .cityNumber, .place, .time, .reference, .figures: .order
    case .checkpoint: .checkpoint
    case .unreadable, .bodyChanged, .headerChanged, .gap, .previousDiffers, .batch, .form: .chain
    }
  }
}

extension TrustedHeads {
  /// What a walk is to meet of it on its way.
  fileprivate var view: OutsideView? {
    switch self {
    case .checkpoint(let checkpoint): OutsideView(heads: checkpoint.heads, order: checkpoint.order)
    case .note(let note): OutsideView(heads: [], order: note.order)
    case .root: nil
    }
  }
}
