import Glibc
import Records

/// A folder that is held open: renaming or linking meanwhile cannot lead elsewhere what is done in it.
final class OpenFolder: Sendable {
  let descriptor: Int32
  /// As a person wrote it.
  let path: String
  /// Looks without reading, so that a folder that may only be entered can be passed through.
  private static let passing: Int32 = 0o10000000 | O_DIRECTORY | O_CLOEXEC

  /// Opens the folder at a path; links among the folders above are followed, as the person who named them means it.
  init(_ path: String) throws(StoreFailure) {
    self.path = path
    descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard descriptor >= 0 else {
      throw errno == ENOENT || errno == ENOTDIR ? .output(.noFolder, path: path) : fileFailure(path)
    }
  }

  deinit { close(descriptor) }

  /// What lies in it under a name; a link is not followed.
  func facts(of name: String) -> FileFacts? { FileFacts(name, in: descriptor) }

  /// Whether it is a store's folder or lies in one, at any depth and by any way that it was reached.
  ///
  /// A store is known by its database, so this holds for every store and every backup. A person's outbox lies in a
  /// store to be written to.
  var isWithinStore: Bool {
    var at = dup(descriptor)
    guard at >= 0 else { return true }
    defer { close(at) }
    var passed: [FileFacts] = []
    while let here = FileFacts(".", in: at) {
      if FileFacts("jishi.sqlite", in: at)?.isDirectory == false {
        guard passed.count == 2, let outbox = FileFacts("outbox", in: at) else { return true }
        return !outbox.isSameFile(as: passed[1])
      }
      let above = openat(at, "..", OpenFolder.passing)
      // What may not even be entered from here holds no store of ours, which would have been met below.
      guard above >= 0 else { return false }
      close(at)
      at = above
      if FileFacts(".", in: at)?.isSameFile(as: here) ?? true { return false }
      passed.append(here)
    }
    return false
  }

  /// Refuses a place at or below a store; what is not there yet is judged by the folder in which it will lie.
  static func requireOutsideStores(_ path: String) throws(StoreFailure) {
    var existing = path
    while FileFacts(following: existing) == nil, existing != ".", existing != "/" {
      existing = folder(of: existing)
    }
    guard try !OpenFolder(existing).isWithinStore else { throw .output(.withinStore, path: path) }
  }

  /// The folder that holds what a path names.
  static func folder(of path: String) -> String {
    var text = path[...]
    while text.count > 1, text.hasSuffix("/") { text.removeLast() }
    guard let slash = text.lastIndex(of: "/") else { return "." }
    return slash == text.startIndex ? "/" : String(text[..<slash])
  }
}

extension FileFacts {
  /// What lies in an open folder under a name; a link is not followed.
  init?(_ name: String, in folder: Int32) {
    var facts = stat()
    guard fstatat(folder, name, &facts, AT_SYMLINK_NOFOLLOW) == 0 else { return nil }
    self.init(facts)
  }

  /// What a path leads to in the end.
  init?(following path: String) {
    var facts = stat()
    guard stat(path, &facts) == 0 else { return nil }
    self.init(facts)
  }

  /// Whether both are one file, under any name.
  func isSameFile(as other: FileFacts) -> Bool { device == other.device && inode == other.inode }
}
