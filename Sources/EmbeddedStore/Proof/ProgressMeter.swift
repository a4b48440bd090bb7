import Glibc
import Records

/// Tells a listener how far work has come, at most ten times a second unless asked to look more often, and stops the
/// work when it says so.
struct ProgressMeter {
  let listener: ProgressListener?
  private let pause: Int
  private var last = 0
  private var stage: Progress.Stage?

  init(_ listener: ProgressListener?, every milliseconds: Int = 100) {
    self.listener = listener
    pause = milliseconds
  }

  /// Tells of progress when it is time to; throws `stopped` when the listener wants no more.
  mutating func tell(_ stage: Progress.Stage, _ done: Int, of total: Int) throws(StoreFailure) {
    guard let listener else { return }
    let now = milliseconds()
    guard stage != self.stage || now - last >= pause || done == total && total > 0 else { return }
    (self.stage, last) = (stage, now)
    guard listener(Progress(stage: stage, done: done, total: total)) else { throw .stopped }
  }

  private func milliseconds() -> Int {
    var time = timespec()
    clock_gettime(CLOCK_MONOTONIC, &time)
    return time.tv_sec * 1000 + time.tv_nsec / 1_000_000
  }
}
