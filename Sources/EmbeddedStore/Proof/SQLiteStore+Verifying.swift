import Foundation
import GRDB
import Records

extension SQLiteStore {
  /// Checks the store against itself, and against what the verifier brings.
  ///
  /// A person who looks at everything with an open key signs what came out.
  package func verify(_ scope: VerificationScope, by session: Session?, progress: ProgressListener?)
    throws(StoreFailure) -> VerificationReport
  {
    guard isUnderInspection || (try? schemaDifferences()) == [] else {
      // What is not ours is met by a store of its own, which reads the journal and writes nothing.
      let inspected = try SQLiteStore.inspect(directory, options: options)
      defer { inspected.close() }
      return try inspected.verify(scope, progress: progress)
    }
    if scope.quick { return try quickReport(scope) }
    let begun = now()
    var run = VerificationRun(store: self, scope: scope, progress: progress)
    try run.run()
    // What was found is told even when it cannot be recorded, because of a full disk, or somebody else who has
    // renewed the store meanwhile. The next look finds it again.
    try? keepResult(of: run, begun: begun, by: session)
    return run.report
  }

  private func keepResult(of run: VerificationRun, begun: Instant, by session: Session?)
    throws(StoreFailure)
  {
    try noteResult(of: run)
    guard run.scope.isWhole, !options.readOnly, let session, session.key != nil else { return }
    try keepStatement(FoundFaults(run.faults), entries: run.walk.entries, begun: begun, by: session)
  }

  /// The last entry of each chain.
  package func heads() throws(StoreFailure) -> [ChainHead] {
    try reading { try ChainHead.kept($0) }
  }

  private func quickReport(_ scope: VerificationScope) throws(StoreFailure) -> VerificationReport {
    if isUnderInspection {
      var run = VerificationRun(store: self, scope: scope, progress: nil)
      try run.checkSchema()
      return run.report
    }
    var report = try reading { db in try QuickCheck(db: db).report() }
    guard scope.against != nil || scope.fingerprint != nil else { return report }
    var run = VerificationRun(store: self, scope: scope, progress: nil)
    try run.checkTrustQuickly()
    report.faults += run.faults
    return report
  }

  /// Keeps what came out: which chains are broken, and which attachments are wrong.
  func noteResult(of run: VerificationRun) throws(StoreFailure) {
    guard !options.readOnly else { return }
    let scope = run.scope
    var first: [ChainName: ChainBreak] = [:]
    for fault in run.breaks {
      if fault.number < first[fault.chain]?.number ?? .max { first[fault.chain] = fault }
    }
    // Only a run that looked at everything may declare a chain sound again: laws reach across chains.
    let isThorough = scope.isThorough && scope.unit == nil && run.signaturesAfter == 0
    let walked = run.walk.heads.map(\.chain)
    let seen = now().seconds
    let broken = first.values.sorted { $0.chain < $1.chain }
    guard try needsNote(broken, run) else { return }
    try writing { db in
      if isThorough {
        for chain in walked {
          try db.execute(sql: "DELETE FROM broken WHERE chain = ?", arguments: [chain.rawValue])
        }
      }
      for fault in broken {
        try db.execute(
          sql: "INSERT OR REPLACE INTO broken (chain, number, fault) VALUES (?, ?, ?)",
          arguments: [fault.chain.rawValue, fault.number, fault.fault.rawValue])
      }
      for digest in run.wrongObjects {
        try db.execute(
          sql: "INSERT OR REPLACE INTO faulty_objects (digest, seen) VALUES (?, ?)",
          arguments: [digest.bytes.column, seen])
      }
      for digest in run.soundObjects {
        try db.execute(sql: "DELETE FROM faulty_objects WHERE digest = ?", arguments: [digest.bytes.column])
      }
    }
  }

  /// Whether there is anything to keep; a check that changes nothing takes no lock.
  private func needsNote(_ broken: [ChainBreak], _ run: VerificationRun) throws(StoreFailure) -> Bool {
    if !broken.isEmpty || !run.wrongObjects.isEmpty { return true }
    return try reading { db in
      try Bool.fetchOne(
        db, sql: "SELECT EXISTS (SELECT 1 FROM broken) OR EXISTS (SELECT 1 FROM faulty_objects)") ?? false
    }
  }

  /// Stops the chains of breaks that were seen without a walk; an earlier break of a chain stays.
  func noteBroken(_ breaks: [ChainBreak]) throws(StoreFailure) {
    guard !breaks.isEmpty, !options.readOnly else { return }
    try writing { db in
      for fault in breaks {
        try db.execute(
          sql: "INSERT OR IGNORE INTO broken (chain, number, fault) VALUES (?, ?, ?)",
          arguments: [fault.chain.rawValue, fault.number, fault.fault.rawValue])
      }
    }
  }
}

extension VerificationScope {
  /// Whether no entry, signature or file within the scope is left aside.
  fileprivate var isThorough: Bool { !quick && sample >= 100 && signatures }
  /// Whether nothing in the store is left aside.
  fileprivate var isWhole: Bool { isThorough && unit == nil && projections }
}

extension ChainHead {
  /// The last entry of each chain as the table beside the entries has it, by the names of the chains.
  static func kept(_ db: Database) throws -> [ChainHead] {
    try Row.fetchAll(db, sql: "SELECT chain, number, digest FROM heads ORDER BY chain").map { row in
      ChainHead(
        chain: ChainName(rawValue: try row.sound("chain")), number: try row.sound("number"),
        digest: try Digest(column: row.bytes("digest")))
    }
  }
}
