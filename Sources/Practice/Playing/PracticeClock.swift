import Records
import Synchronization

/// The clock of a practice city while its past is being played through.
final class PracticeClock: Sendable {
  private let instant: Mutex<Instant>

  init(_ moment: Moment) { instant = Mutex(Instant(moment)) }

  func read() -> Instant { instant.withLock { $0 } }

  /// Goes on to a moment; never back.
  func move(to moment: Moment) { instant.withLock { $0 = max($0, Instant(moment)) } }

  /// Lets seconds pass.
  func pass(_ seconds: Int) { instant.withLock { $0 = $0 + seconds } }
}
