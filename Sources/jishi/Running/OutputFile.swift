import Glibc
import Records

/// Where a command's result goes: standard output, or a file that appears whole or not at all.
final class OutputFile {
  private let channel: Int32
  private let path: String?
  private var isFinished = false

  /// Standard output, or the file that `-o` names; a file is readable by its owner alone.
  init(_ path: String?) throws(CommandFailure) {
    guard let path, path != "-" else {
      self.path = nil
      channel = Terminal.output
      return
    }
    self.path = path
    let channel = open(path + ".part", O_WRONLY | O_CREAT | O_TRUNC | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard channel >= 0 else { throw .cannotCreate(path, detail: lastError()) }
    self.channel = channel
  }

  deinit {
    guard let path, !isFinished else { return }
    close(channel)
    unlink(path + ".part")
  }

  /// Adds bytes.
  func write(_ bytes: [UInt8]) throws(CommandFailure) {
    guard !Terminal.write(bytes, to: channel) else { return }
    // A reader such as `head` that has seen enough is no failure.
    if path == nil, errno == EPIPE { return }
    throw .inputOutput(path ?? "-", detail: lastError())
  }

  /// Adds text.
  func write(_ text: String) throws(CommandFailure) { try write(Array(text.utf8)) }

  /// Puts the file in its place.
  func finish() throws(CommandFailure) {
    guard let path else { return }
    isFinished = true
    guard fsync(channel) == 0, close(channel) == 0, rename(path + ".part", path) == 0 else {
      throw .inputOutput(path, detail: lastError())
    }
  }

  /// Writes a whole result at once.
  static func write(_ bytes: [UInt8], to path: String?) throws {
    let file = try OutputFile(path)
    try file.write(bytes)
    try file.finish()
  }

  /// Makes a folder and those above it, for the owner alone.
  static func makeFolders(_ path: String) throws(CommandFailure) {
    var made = path.hasPrefix("/") ? "" : "."
    for part in path.split(separator: "/") {
      made += "/" + part
      if mkdir(made, 0o700) != 0, errno != EEXIST { throw .cannotCreate(made, detail: lastError()) }
    }
  }
}
