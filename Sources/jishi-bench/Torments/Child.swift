import Foundation
import Glibc

/// A program that was run beside this one, to its end or to the end of patience.
struct Child {
  /// How it ended.
  enum End: Hashable {
    case status(Int32)
    /// A trap, or a kill from outside.
    case signal(Int32)
    case outOfTime
  }

  let end: End
  let output: String
  let complaints: String

  /// Whether it ended of itself.
  var isOrderly: Bool { if case .status = end { true } else { false } }

  /// Runs a program in a folder, which takes what it prints; nothing of this program's environment reaches it.
  static func run(
    _ command: [String], in folder: String, environment: [String: String] = [:], input: [UInt8] = [],
    patience seconds: Int = 60
  ) throws -> Child {
    let files = ["in", "out", "err"].map { folder + "/.child-" + $0 }
    defer { files.forEach { unlink($0) } }
    guard FileManager.default.createFile(atPath: files[0], contents: Data(input)) else {
      throw POSIXError(.EIO)
    }
    var actions = posix_spawn_file_actions_t()
    var attributes = posix_spawnattr_t()
    posix_spawn_file_actions_init(&actions)
    posix_spawnattr_init(&attributes)
    defer {
      posix_spawn_file_actions_destroy(&actions)
      posix_spawnattr_destroy(&attributes)
    }
    posix_spawn_file_actions_addopen(&actions, 0, files[0], O_RDONLY, 0)
    posix_spawn_file_actions_addopen(&actions, 1, files[1], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    posix_spawn_file_actions_addopen(&actions, 2, files[2], O_WRONLY | O_CREAT | O_TRUNC, 0o600)
    // A report of a trap takes seconds; the case can be run again by hand, and tells then. Nothing is remembered
    // beside the store: cases start from copies of one store, and would ask about a file that another brought in.
    let settings = [
      "PATH": "/usr/bin:/bin", "HOME": folder, "XDG_CONFIG_HOME": "/dev/null", "LC_ALL": "C.UTF-8",
      "SWIFT_BACKTRACE": "enable=no",
    ].merging(environment) { $1 }
    // Swift's Glibc cannot set the folder of a program that it starts; the shell can, and gives way to it.
    let words = ["/bin/sh", "-c", "cd \"$0\" && exec \"$@\"", folder] + command
    let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
    let variables: [UnsafeMutablePointer<CChar>?] = settings.map { strdup("\($0.key)=\($0.value)") } + [nil]
    defer { (arguments + variables).forEach { free($0) } }
    var child = pid_t()
    let code = posix_spawn(&child, words[0], &actions, &attributes, arguments, variables)
    guard code == 0 else { throw POSIXError(POSIXErrorCode(rawValue: code) ?? .EINVAL) }
    let end = wait(for: child, seconds)
    func text(_ path: String) -> String {
      String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self)
    }
    return Child(end: end, output: text(files[1]), complaints: text(files[2]))
  }

  private static func wait(for child: pid_t, _ seconds: Int) -> End {
    let start = ContinuousClock.now
    var status: Int32 = 0
    while true {
      let found = waitpid(child, &status, WNOHANG)
      if found == child { break }
      if found < 0, errno != EINTR { return .outOfTime }
      if ContinuousClock.now - start > .seconds(seconds) {
        kill(child, SIGKILL)
        while waitpid(child, &status, 0) < 0, errno == EINTR {}
        return .outOfTime
      }
      usleep(1_000)
    }
    return status & 0x7F == 0 ? .status((status >> 8) & 0xFF) : .signal(status & 0x7F)
  }
}

/// Where this program is.
func ownProgram() throws -> String {
  var buffer = [CChar](repeating: 0, count: 4096)
  let count = readlink("/proc/self/exe", &buffer, buffer.count - 1)
  guard count > 0 else { throw POSIXError(.ENOENT) }
  return String(decoding: buffer[..<count].map { UInt8(bitPattern: $0) }, as: UTF8.self)
}

/// The `jishi` of the same build, which stands beside this program.
func programBeside() throws -> String {
  let folders = try ownProgram().split(separator: "/", omittingEmptySubsequences: false).dropLast()
  let path = (folders + ["jishi"]).joined(separator: "/")
  guard access(path, X_OK) == 0 else { throw POSIXError(.ENOENT) }
  return path
}
