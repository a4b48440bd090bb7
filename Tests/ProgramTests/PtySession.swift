import Foundation
import Glibc

/// A program at a bare pseudo-terminal, where every byte that is sent can be counted.
final class PtySession {
  private let master: Int32
  private var child = pid_t()

  /// `TIOCSPTLCK` and `TIOCGPTN` of Linux, which Swift does not import.
  private static let (setLock, getNumber): (UInt, UInt) = (0x4004_5431, 0x8004_5430)
  private static let newSession: Int16 = 0x80

  /// Starts a program; the terminal is its controlling one.
  init(_ arguments: [String], terminal: String, columns: UInt16 = 80, rows: UInt16 = 24) throws {
    master = open("/dev/ptmx", O_RDWR | O_NOCTTY | O_CLOEXEC)
    var (lock, number): (Int32, Int32) = (0, 0)
    guard master >= 0, ioctl(master, Self.setLock, &lock) == 0, ioctl(master, Self.getNumber, &number) == 0
    else { throw POSIXError(.EIO) }
    var size = winsize(ws_row: rows, ws_col: columns, ws_xpixel: 0, ws_ypixel: 0)
    _ = ioctl(master, UInt(TIOCSWINSZ), &size)
    _ = fcntl(master, F_SETFL, O_NONBLOCK)

    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_addopen(&actions, 0, "/dev/pts/\(number)", O_RDWR, 0)
    posix_spawn_file_actions_adddup2(&actions, 0, 1)
    posix_spawn_file_actions_adddup2(&actions, 0, 2)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var none = sigset_t()
    sigemptyset(&none)
    posix_spawnattr_setsigmask(&attributes, &none)
    posix_spawnattr_setflags(&attributes, Int16(POSIX_SPAWN_SETSIGMASK) | Self.newSession)
    let variables = ProcessInfo.processInfo.environment.filter {
      !["LANG", "LC_ALL", "LC_CTYPE", "NO_COLOR", "TERM", "XDG_CONFIG_HOME"].contains($0.key)
        && !$0.key.hasPrefix("JISHI")
    }
    // The settings of the person who runs the tests are left alone, and do not count.
    let settings = NSTemporaryDirectory() + "jishi-pty-\(getpid())-\(number)"
    let own = ["TERM=\(terminal)", "XDG_CONFIG_HOME=\(settings)"]
    var environment = (variables.map { "\($0.key)=\($0.value)" } + own).map { strdup($0) } + [nil]
    var pointers = arguments.map { strdup($0) } + [nil]
    defer { (pointers + environment).forEach { free($0) } }
    let code = posix_spawn(&child, arguments[0], &actions, &attributes, &pointers, &environment)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }
  }

  deinit {
    kill(child, SIGKILL)
    var status: Int32 = 0
    while waitpid(child, &status, 0) < 0, errno == EINTR {}
    close(master)
  }

  /// What comes until a text is among it, or the time is over.
  func read(until wanted: String, seconds: Double) -> String {
    var sent: [UInt8] = []
    let end = Date().addingTimeInterval(seconds)
    while Date() < end {
      sent += drained()
      let text = String(decoding: sent, as: UTF8.self)
      if text.contains(wanted) { return text }
      usleep(10_000)
    }
    return String(decoding: sent, as: UTF8.self)
  }

  /// Types something, and answers with what is sent until nothing more comes for a while.
  func answer(to text: String, quietFor milliseconds: UInt32 = 250) -> [UInt8] {
    _ = write(master, text, text.utf8.count)
    var sent: [UInt8] = []
    var quiet: UInt32 = 0
    while quiet < milliseconds {
      let bytes = drained()
      sent += bytes
      quiet = bytes.isEmpty ? quiet + 10 : 0
      if bytes.isEmpty { usleep(10_000) }
    }
    return sent
  }

  /// Everything that is sent until the program has gone; whatever it asks is answered with an empty line.
  func everything(seconds: Double) -> [UInt8] {
    var sent: [UInt8] = []
    let end = Date().addingTimeInterval(seconds)
    var asked = Date()
    while Date() < end {
      var bytes = [UInt8](repeating: 0, count: 65_536)
      let count = Glibc.read(master, &bytes, bytes.count)
      if count > 0 { sent += bytes.prefix(count) }
      // Once nobody holds the other end any more.
      if count < 0, errno == EIO { break }
      if count <= 0 { usleep(5_000) }
      if Date().timeIntervalSince(asked) > 3 {
        _ = write(master, "\n", 1)
        asked = Date()
      }
    }
    return sent
  }

  private func drained() -> [UInt8] {
    var bytes = [UInt8](repeating: 0, count: 65_536)
    let count = Glibc.read(master, &bytes, bytes.count)
    return Array(bytes.prefix(max(0, count)))
  }
}
