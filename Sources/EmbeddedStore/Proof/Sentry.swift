import Foundation
import Records
import Synchronization

/// Asks again and again whether work should go on, and breaks it off when not: one statement of the engine may run for
/// minutes without asking anybody.
final class Sentry: Sendable {
  private let isOver = Mutex(false)
  private let gone = DispatchSemaphore(value: 0)
  private static let pause = 0.03

  init(_ listener: @escaping ProgressListener, interrupt: @escaping @Sendable () -> Void) {
    Thread.detachNewThread { [self] in
      while !isOver.withLock({ $0 }) {
        if !listener(Progress(stage: .projections, done: 0, total: 0)) { interrupt() }
        Thread.sleep(forTimeInterval: Sentry.pause)
      }
      gone.signal()
    }
  }

  /// When this returns, nothing is broken off any more.
  func end() {
    isOver.withLock { $0 = true }
    gone.wait()
  }
}
