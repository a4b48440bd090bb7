import GRDB
import Glibc
import Records

extension SQLiteStore {
  /// What a program checks by itself while somebody sits there: heads and the last checkpoint, then the person's own
  /// unit, and once a day the whole store, by the program that comes first (decision 0061).
  ///
  /// It runs on the calling thread alone and looks often at whether it should stop.
  package func watch(unit: UnitCode?, by session: Session, progress: ProgressListener?)
    throws(StoreFailure) -> WatchReport
  {
    guard session.key != nil else { throw .keyAsleep }
    var faults = try headFaults()
    // A chain whose head is another takes no more acts, no matter what its walk says afterwards.
    let broken = faults.filter { $0.kind == .chain }.compactMap { ChainBreak(headAt: $0.place) }
    try noteBroken(broken)
    if let unit {
      faults += try UnitCheck(store: self, unit: unit, session: session).faults(progress)
    }
    if try isWholeDue(after: faults), let turn = try DailyTurn(path: directory + "/jishi.verify.lock") {
      defer { turn.end() }
      // Somebody else may have come first while the lock was asked for.
      if try isWholeDue(after: faults) {
        let seen = faults.filter { $0.kind == .checkpoint }
        faults += try WholeCheck(store: self, session: session, besides: seen).faults(progress)
      }
    }
    try noteBroken(broken)
    var told: Set<VerificationFault> = []
    return WatchReport(
      faults: faults.filter { told.insert($0).inserted }, statement: try lastFullVerification())
  }

  /// What is wrong with the heads and the last checkpoint.
  private func headFaults() throws(StoreFailure) -> [VerificationFault] {
    do {
      return try verify(VerificationScope(quick: true), progress: nil).faults
    } catch .damaged(let detail) {
      return [VerificationFault(kind: .database, place: "jishi.sqlite", detail: detail)]
    }
  }

  /// A whole check is due once a day, and at once when what was found just now differs from the last one.
  private func isWholeDue(after faults: [VerificationFault]) throws(StoreFailure) -> Bool {
    guard !options.readOnly else { return false }
    guard let last = try lastFullVerification() else { return true }
    let isContradicted = last.faults == 0 && faults.contains { $0.kind != .acknowledged }
    return isContradicted || last.at.day != now().day
  }
}

extension ChainBreak {
  /// A head that is another, at a place as faults name it: `CHAIN#NUMBER`.
  fileprivate init?(headAt place: String) {
    let parts = place.split(separator: "#")
    guard parts.count == 2, let number = Int(parts[1]) else { return nil }
    self.init(chain: ChainName(rawValue: String(parts[0])), number: number, fault: .headerChanged)
  }
}

/// The lock under which one program at a time checks the whole store; the kernel frees it when that one dies.
struct DailyTurn {
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
