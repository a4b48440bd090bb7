import EmbeddedStore
import Glibc
import Records

/// Where a command's result goes: standard output, or a file that a person named.
final class OutputFile {
  /// What becomes of a regular file that lies there already.
  enum Neighbour {
    case replaced, kept

    fileprivate var named: NamedOutput.Neighbour { self == .kept ? .kept : .replaced }
  }

  /// `nil` is standard output.
  private let file: NamedOutput?

  /// Standard output, or the file that `-o` names; a file is readable by its owner alone.
  init(_ path: String?, neighbour: Neighbour = .replaced) throws(StoreFailure) {
    guard let path, path != "-" else {
      file = nil
      return
    }
    file = try NamedOutput(path, neighbour: neighbour.named)
  }

  /// Adds bytes.
  func write(_ bytes: [UInt8]) throws {
    if let file {
      guard let terminal = file.terminal else { return try file.write(bytes) }
      guard Terminal.write(bytes, to: terminal) else { throw CommandFailure.answerLost(detail: lastError()) }
      return
    }
    guard !Terminal.write(bytes, to: Terminal.output) else { return }
    // A reader such as `head` that has seen enough is no failure, unless something was done that it had to hear of.
    if errno == EPIPE, !Deeds.areDone { return }
    throw CommandFailure.answerLost(detail: lastError())
  }

  /// Adds text.
  func write(_ text: String) throws { try write(Array(text.utf8)) }

  /// Puts the file in its place.
  func finish() throws(StoreFailure) { try file?.finish() }

  /// Writes a whole result at once.
  static func write(_ bytes: [UInt8], to path: String?, neighbour: Neighbour = .replaced) throws {
    let file = try OutputFile(path, neighbour: neighbour)
    try file.write(bytes)
    try file.finish()
  }

  /// Refuses a place before anything is done whose result could not be written there.
  static func require(_ path: String?, neighbour: Neighbour = .replaced) throws(StoreFailure) {
    guard let path, path != "-" else { return }
    try NamedOutput.require(path, neighbour: neighbour.named)
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
