import Glibc
import Records
import Synchronization
import TerminalUI

/// Whether the person has pressed Ctrl-C; long work asks, and then leaves nothing half done.
enum Interruption {
  private static let flag = Atomic<Bool>(false)

  /// Whether to stop.
  static var happened: Bool { flag.load(ordering: .relaxed) }

  /// From now on the first Ctrl-C asks long work to stop, and a second one ends the program as usual.
  static func watch() {
    signal(SIGPIPE, SIG_IGN)
    signal(SIGINT) { _ in
      Interruption.flag.store(true, ordering: .relaxed)
      signal(SIGINT, SIG_DFL)
    }
  }
}

/// A line at the foot of the terminal that tells how far long work has come; none where nobody watches.
final class ProgressBar: Sendable {
  private let language: Language
  private let isShown: Bool
  private let shownAt = Mutex<Int>(0)

  /// A bar that speaks a language.
  init(_ language: Language) {
    self.language = language
    isShown = Terminal.isInteractive(Terminal.errors)
    Interruption.watch()
  }

  /// What a store tells its progress to; answers false once the person wants to stop.
  var listener: ProgressListener {
    { progress in
      self.show(progress)
      return !Interruption.happened
    }
  }

  private func show(_ progress: Progress) {
    guard isShown else { return }
    var now = timespec()
    clock_gettime(CLOCK_MONOTONIC, &now)
    let tenths = now.tv_sec * 10 + now.tv_nsec / 100_000_000
    let isDue = shownAt.withLock { last in
      defer { if tenths != last { last = tenths } }
      return tenths != last
    }
    guard isDue else { return }
    var line = "\(progress.stage.name(in: language)) \(progress.done)"
    if progress.total > 0 {
      let full = min(30, 30 * progress.done / progress.total)
      line += "/\(progress.total) [\(String(repeating: "#", count: full))"
      line += "\(String(repeating: ".", count: 30 - full))]"
    }
    DoorOut.order(.clearLine, to: Terminal.errors)
    Terminal.write(line, to: Terminal.errors)
  }

  /// Takes the line away.
  func end() {
    if isShown { DoorOut.order(.clearLine, to: Terminal.errors) }
  }
}
