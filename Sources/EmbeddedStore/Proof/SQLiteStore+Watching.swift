import GRDB
import Glibc
import Records

extension SQLiteStore {
  /// What a program checks by itself after its start: heads and the last checkpoint, then the person's own
  /// unit, and once a day the whole store, whoever comes first.
  ///
  /// Answers the most thorough report that was made.
  package func backgroundCheck(for unit: UnitCode?, progress: ProgressListener?) throws(StoreFailure)
    -> VerificationReport
  {
    var report = try verify(VerificationScope(quick: true), progress: progress)
    if try isFullCheckDue(), let turn = try DailyTurn(path: directory + "/jishi.verify.lock") {
      defer { turn.end() }
      // Somebody else may have come first while the lock was waited for.
      if try isFullCheckDue() { return try verify(VerificationScope(), progress: progress) }
    }
    if let unit {
      let own = try checkUnit(unit, progress: progress)
      report = VerificationReport(
        entries: own.entries, attachments: own.attachments, faults: report.faults + own.faults,
        heads: report.heads)
    }
    return report
  }

  /// When the whole store was last looked at, and what came out.
  package func lastFullVerification() throws(StoreFailure) -> VerificationNote? {
    try reading { db in
      try String.fetchOne(db, sql: "SELECT value FROM settings WHERE name = 'lastFullVerification'")
        .map { try domainValue(VerificationNote.self, $0) }
    }
  }

  private func isFullCheckDue() throws(StoreFailure) -> Bool {
    guard !options.readOnly else { return false }
    guard let last = try lastFullVerification() else { return true }
    return now() - last.at >= 86_400 || now() < last.at
  }

  /// One unit's chains from their first entry; signatures only of what came since the last good result.
  private func checkUnit(_ unit: UnitCode, progress: ProgressListener?) throws(StoreFailure)
    -> VerificationReport
  {
    let name = "verified \(unit)"
    let since = try reading { db in
      try String.fetchOne(db, sql: "SELECT value FROM settings WHERE name = ?", arguments: [name])
    }
    let last = try changeCounter()
    var run = VerificationRun(store: self, scope: VerificationScope(unit: unit), progress: progress)
    run.signaturesAfter = since.flatMap { Int($0) } ?? 0
    try run.run()
    try noteResult(of: run)
    if run.faults.isEmpty, !options.readOnly, run.signaturesAfter < last {
      try writing { db in
        try db.execute(
          sql: "INSERT OR REPLACE INTO settings (name, value) VALUES (?, ?)", arguments: [name, "\(last)"])
      }
    }
    return run.report
  }
}

/// The lock under which one program at a time checks the whole store; the kernel frees it when that one dies.
private struct DailyTurn {
  private let descriptor: Int32

  /// Takes the lock, or answers `nil` when another program has it.
  init?(path: String) throws(StoreFailure) {
    descriptor = open(path, O_RDWR | O_CREAT | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw fileFailure(path) }
    guard flock(descriptor, LOCK_EX | LOCK_NB) == 0 else {
      close(descriptor)
      return nil
    }
  }

  func end() { close(descriptor) }
}
