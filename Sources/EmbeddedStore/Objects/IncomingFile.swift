import Glibc
import HostFiles
import Records

/// A regular file opened for copying, never through a symbolic link, a device or a pipe.
struct IncomingFile: ~Copyable {
  let path: String
  /// The path by its bytes, which need not be the text's.
  private let place: HostPath
  let descriptor: Int32
  /// As they were when the file was opened.
  let facts: FileFacts

  private init(path: String, place: HostPath, descriptor: Int32, facts: FileFacts) {
    self.path = path
    self.place = place
    self.descriptor = descriptor
    self.facts = facts
  }

  deinit { close(descriptor) }

  /// Opens without following links and without waiting, and looks at what came open: not at the path again.
  static func opening(_ path: String) throws(FileProblem) -> IncomingFile {
    let place = HostPath(path)
    let descriptor = open(place.bytes, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC | O_NOCTTY)
    guard descriptor >= 0 else { throw problem(errno, path) }
    var found = stat()
    let isKnown = fstat(descriptor, &found) == 0
    let facts = FileFacts(found)
    if isKnown, facts.isRegular {
      return IncomingFile(path: path, place: place, descriptor: descriptor, facts: facts)
    }
    close(descriptor)
    if !isKnown { throw .unreadable(path: path) }
    throw facts.isDirectory ? .isDirectory(path: path) : .notRegular(path: path)
  }

  private static func problem(_ code: Int32, _ path: String) -> FileProblem {
    switch code {
    case ENOENT, ENOTDIR: .missing(path: path)
    case ELOOP: .isSymbolicLink(path: path)
    // A socket, or a pipe that nobody writes to.
    case ENXIO, ENODEV: .notRegular(path: path)
    default: .unreadable(path: path)
    }
  }

  /// Whether size and times are still what they were, and the path still leads to this file.
  func isUnchanged(after copied: Int) -> Bool {
    var now = stat()
    guard fstat(descriptor, &now) == 0, let there = FileFacts(at: place.bytes) else { return false }
    let facts = FileFacts(now)
    return copied == self.facts.size && facts.size == self.facts.size
      && facts.modified == self.facts.modified && there.inode == self.facts.inode
      && there.device == self.facts.device
  }

  /// The next bytes, at most as many as the chunk holds; none at the end.
  func read(into chunk: inout [UInt8]) throws(FileProblem) -> Int {
    while true {
      let count = Glibc.read(descriptor, &chunk, chunk.count)
      if count >= 0 { return count }
      guard errno == EINTR else { throw .unreadable(path: path) }
    }
  }
}
