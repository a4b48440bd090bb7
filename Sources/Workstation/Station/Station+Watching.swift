import Records

/// When the check beside the work of the person who sits here began, and whether it still runs.
struct Watch: Equatable, Sendable {
  var isRunning = false
  /// The machine's clock at the first heartbeat of the person who sits here.
  var seated: Int64?
  /// The machine's clock when the last check began; without one it is due.
  var begun: Int64?

  /// At most one check in this many milliseconds.
  static let pause: Int64 = 3_600_000
}

extension Station {
  /// Starts the check once the first screen stands, and then once an hour, never beside another one and never
  /// without the key that signs what comes out.
  mutating func watchIfDue() -> [Command] {
    guard let session = here.session, session.isAwake, lender == nil else { return [] }
    guard let seated = watch.seated else {
      watch.seated = beat
      return []
    }
    guard beat != seated, !watch.isRunning, !jobs.keys.contains(where: \.rulesOutWatching) else { return [] }
    if let begun = watch.begun, beat >= begun, beat - begun < Watch.pause { return [] }
    (watch.isRunning, watch.begun) = (true, beat)
    return [.start(.watch(here.post?.unit))]
  }

  /// What must be stopped before a job starts.
  func stopsWatching(for job: Job) -> [Command] {
    watch.isRunning && job.rulesOutWatching ? [.stop(.watch(nil))] : []
  }

  /// Takes in what the check found; a fault is told at once, and what is shown is asked for again.
  mutating func takeWatch(_ report: WatchReport) -> [Command] {
    watch.isRunning = false
    here.lastCheck = report.statement
    guard here.session != nil else { return [] }
    here.faults = report.faults.filter { $0.kind != .acknowledged }
    guard let status = faultNotice else { return [] }
    self.status = status
    return refresh()
  }

  /// Where the first of the faults is, how many there are, and what to do.
  var faultNotice: StatusLine? {
    here.faults.first.map { StatusLine(here.words.verify.found($0, here.faults.count), isProblem: true) }
  }

  /// A check that was stopped goes on when nothing stands in its way; one that failed is tried again in an hour.
  mutating func endWatch(_ failure: StoreFailure) {
    watch.isRunning = false
    if failure == .stopped { watch.begun = nil }
  }
}

extension Job {
  /// Whether it reads or makes what a check reads, and would be slowed or misled by one.
  var rulesOutWatching: Bool {
    switch self {
    case .verify, .rebuild: true
    case .attach, .watch, .backUp, .export, .table, .act: false
    }
  }
}
