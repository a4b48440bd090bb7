import Glibc

/// A program at a pseudo-terminal of its own: what is typed goes in, what it paints comes out and is timed.
final class PseudoTerminal {
  /// What a key brought: how long until the last byte of the repaint came, and how many bytes came.
  struct Repaint {
    var milliseconds: Double
    var bytes: Int
  }

  private static let environment = ["TERM=xterm-256color", "PATH=/usr/bin:/bin", "LC_ALL=C.UTF-8"]
  private let master: Int32
  private let child: pid_t
  private let started = ContinuousClock.now
  private var buffer = [UInt8](repeating: 0, count: 1 << 16)
  /// This long without a byte means that a repaint is over.
  private static let quiet: Int32 = 25
  // Linux's TIOCSPTLCK and TIOCGPTN, and glibc's POSIX_SPAWN_SETSID, which are macros that Swift cannot see.
  private static let setLock: UInt = 0x4004_5431
  private static let getNumber: UInt = 0x8004_5430
  private static let newSession: Int16 = 0x80

  /// Starts a program, found by its path, in a window of a size; `nil` when there is no terminal or no program.
  init?(_ command: [String], columns: UInt16 = 80, rows: UInt16 = 24) {
    // What `posix_openpt`, `unlockpt` and `ptsname` do; Swift's Glibc has none of them.
    let master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (locked, number): (Int32, Int32) = (0, 0)
    guard master >= 0, ioctl(master, Self.setLock, &locked) == 0, ioctl(master, Self.getNumber, &number) == 0
    else { return nil }
    let slave = "/dev/pts/\(number)"
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)

    var files = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&files)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&files)
      posix_spawnattr_destroy(&attributes)
    }
    // The first terminal that the leader of a new session opens is its controlling one.
    posix_spawnattr_setflags(&attributes, Self.newSession)
    posix_spawn_file_actions_addopen(&files, 0, slave, O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&files, 0, 1)
    posix_spawn_file_actions_adddup2(&files, 0, 2)

    let arguments: [UnsafeMutablePointer<CChar>?] = command.map { strdup($0) } + [nil]
    let settings: [UnsafeMutablePointer<CChar>?] =
      Self.environment.map { strdup($0) } + [nil]
    defer { (arguments + settings).forEach { free($0) } }
    var child: pid_t = 0
    guard posix_spawn(&child, command[0], &files, &attributes, arguments, settings) == 0 else {
      close(master)
      return nil
    }
    (self.master, self.child) = (master, child)
  }

  /// Milliseconds from the start of the program until a text was painted; `nil` when it never was.
  func milliseconds(until text: String, patience: Int32 = 10_000) -> Double? {
    var painted: [UInt8] = []
    var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&wait, 1, patience) > 0 {
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { break }
      painted += buffer.prefix(count)
      if String(decoding: painted, as: UTF8.self).contains(text) { return Self.milliseconds(since: started) }
    }
    return nil
  }

  /// The most memory that the program has held so far, in MiB.
  var peakMemory: Double { mostMemory(ofProcess: child) }

  private static func milliseconds(
    since start: ContinuousClock.Instant, to end: ContinuousClock.Instant = .now
  )
    -> Double
  {
    let spent = (end - start).components
    return Double(spent.seconds) * 1000 + Double(spent.attoseconds) / 1e15
  }

  deinit {
    kill(child, SIGKILL)
    var status: Int32 = 0
    waitpid(child, &status, 0)
    close(master)
  }

  /// Presses a key and waits until the screen has been quiet, or, before the first byte, for a few seconds.
  func press(_ key: String, patience: Int32 = 3_000) -> Repaint {
    let start = ContinuousClock.now
    let sent = Array(key.utf8)
    _ = write(master, sent, sent.count)
    var (last, bytes) = (start, 0)
    var wait = pollfd(fd: master, events: Int16(POLLIN), revents: 0)
    while poll(&wait, 1, bytes == 0 ? patience : Self.quiet) > 0 {
      let count = read(master, &buffer, buffer.count)
      guard count > 0 else { break }
      (last, bytes) = (.now, bytes + count)
    }
    return Repaint(milliseconds: Self.milliseconds(since: start, to: last), bytes: bytes)
  }
}
