import Glibc
import Records

/// A file that a person named, and the one way in which such a file is written (decision 0066).
///
/// A regular file appears whole or not at all: it is written under a name that nothing else has, and renamed at the
/// end. What is there and is no regular file (a device, a terminal, a pipe) is written through to and stays. Nothing
/// is written at or below a store, through a link, or in the place of a proof.
package final class NamedOutput {
  /// What becomes of a regular file that lies there already; a proof stays in any case.
  package enum Neighbour: Sendable { case replaced, kept }

  private let path: String
  private let descriptor: Int32
  private let neighbour: Neighbour
  /// The file in the making; `nil` where nothing is made.
  private var part: Part?

  private struct Part {
    let folder: OpenFolder
    let temporary: String
    let name: String
  }

  /// The channel of a terminal, where people read along: what goes there leaves by the door out, not by `write`.
  package var terminal: Int32? { isatty(descriptor) == 1 ? descriptor : nil }

  /// Begins to write to a path; nothing of it is seen before `finish`, unless it is no regular file.
  ///
  /// - Parameter sweeps: whether to look for leftovers beside it; not worth it for each of many files.
  package init(_ path: String, neighbour: Neighbour = .replaced, sweeps: Bool = true) throws(StoreFailure) {
    self.path = path
    self.neighbour = neighbour
    switch try Way(to: path, neighbour) {
    case .channel(let channel):
      descriptor = fcntl(channel, F_DUPFD_CLOEXEC, 3)
      guard descriptor >= 0 else { throw fileFailure(path) }
    case .through:
      descriptor = try NamedOutput.openThrough(path)
    case .file(let folder, let name):
      if sweeps { Leftovers.sweep(in: folder.path) }
      let temporary = Leftovers.newName()
      descriptor = openat(
        folder.descriptor, temporary, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
      guard descriptor >= 0 else { throw fileFailure(path) }
      part = Part(folder: folder, temporary: temporary, name: name)
      // Held until the end, so that nobody takes it for a leftover.
      flock(descriptor, LOCK_EX | LOCK_NB)
      _ = fchmod(descriptor, 0o600)
    }
  }

  deinit {
    if let part { unlinkat(part.folder.descriptor, part.temporary, 0) }
    close(descriptor)
  }

  /// Refuses a path as writing to it would, before anything is done for which there would be no place.
  package static func require(_ path: String, neighbour: Neighbour = .replaced) throws(StoreFailure) {
    _ = try Way(to: path, neighbour)
  }

  /// Adds bytes.
  package func write(_ bytes: [UInt8]) throws(StoreFailure) {
    try writeAll(bytes, to: descriptor, named: path)
  }

  /// Puts the file in its place.
  package func finish() throws(StoreFailure) {
    guard let part else { return }
    let folder = part.folder.descriptor
    guard fsync(descriptor) == 0 else { throw fileFailure(path) }
    // Looked at again: something may have come there in the meantime.
    if case .kept = neighbour {
      guard linkat(folder, part.temporary, folder, part.name, 0) == 0 else {
        throw errno == EEXIST ? .output(.exists, path: path) : fileFailure(path)
      }
      return
    }
    if let there = part.folder.facts(of: part.name), !there.isRegular {
      throw .output(there.isDirectory ? .isFolder : there.isSymbolicLink ? .isLink : .exists, path: path)
    }
    guard renameat(folder, part.temporary, folder, part.name) == 0 else { throw fileFailure(path) }
    self.part = nil
  }

  /// Writes a whole text at once.
  package static func write(_ bytes: [UInt8], to path: String, neighbour: Neighbour = .replaced)
    throws(StoreFailure)
  {
    let file = try NamedOutput(path, neighbour: neighbour)
    try file.write(bytes)
    try file.finish()
  }

  /// Opens what is no regular file; for a while it waits for somebody to read from a pipe.
  private static func openThrough(_ path: String) throws(StoreFailure) -> Int32 {
    for _ in 0..<patience {
      let channel = open(path, O_WRONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
      if channel >= 0 {
        var facts = stat()
        guard fstat(channel, &facts) == 0, !FileFacts(facts).isRegular else {
          close(channel)
          throw .output(.exists, path: path)
        }
        _ = fcntl(channel, F_SETFL, fcntl(channel, F_GETFL) & ~O_NONBLOCK)
        return channel
      }
      guard errno == ENXIO else { throw fileFailure(path) }
      usleep(50_000)
    }
    throw .output(.noReader, path: path)
  }

  /// How often a pipe that nobody reads from is tried: for five seconds.
  private static let patience = 100
}

/// How a path is written to.
private enum Way {
  /// A channel that the program was started with: `/dev/stdout`, or what a shell hands over.
  case channel(Int32)
  /// A device, a terminal or a pipe, also by a link.
  case through
  case file(OpenFolder, name: String)

  init(to path: String, _ neighbour: NamedOutput.Neighbour) throws(StoreFailure) {
    let name = path.split(separator: "/", omittingEmptySubsequences: false).last.map(String.init) ?? ""
    if let channel = Way.channel(path) {
      self = .channel(channel)
      return
    }
    guard name != "", name != ".", name != ".." else { throw .output(.isFolder, path: path) }
    if let there = FileFacts(path: path), !there.isRegular {
      let end = there.isSymbolicLink ? FileFacts(following: path) : there
      guard let end, !(there.isSymbolicLink && end.isRegular) else { throw .output(.isLink, path: path) }
      guard !end.isDirectory else { throw .output(.isFolder, path: path) }
      self = .through
      return
    }
    let folder = try OpenFolder(OpenFolder.folder(of: path))
    guard !folder.isWithinStore else { throw .output(.withinStore, path: path) }
    if folder.facts(of: name) != nil {
      guard !KeptProof.lies(at: path) else { throw .output(.isProof, path: path) }
      guard neighbour == .replaced else { throw .output(.exists, path: path) }
    }
    self = .file(folder, name: name)
  }

  /// The channel that a path stands for.
  ///
  /// Only what was handed over counts: the program's own files are closed to programs that it would start, and are
  /// told by that.
  private static func channel(_ path: String) -> Int32? {
    let named = FileFacts(path: path)?.isSymbolicLink == true ? [path, target(ofLink: path)] : [path]
    for name in named {
      for prefix in ["/dev/fd/", "/proc/self/fd/", "/proc/\(getpid())/fd/"] where name.hasPrefix(prefix) {
        guard let channel = Int32(name.dropFirst(prefix.count)) else { continue }
        let flags = fcntl(channel, F_GETFD)
        if flags >= 0, flags & FD_CLOEXEC == 0 { return channel }
      }
    }
    return nil
  }

  private static func target(ofLink path: String) -> String {
    var bytes = [CChar](repeating: 0, count: Int(PATH_MAX))
    let count = readlink(path, &bytes, bytes.count)
    return String(decoding: bytes.prefix(max(0, count)).map { UInt8(bitPattern: $0) }, as: UTF8.self)
  }
}
