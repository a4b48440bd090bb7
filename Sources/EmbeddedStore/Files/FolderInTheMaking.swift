import Glibc
import Records

/// A folder that is filled under a name of its own and gets its real one when it is whole.
///
/// If anything goes wrong before that, nothing stays behind; after a kill, the next one that comes sweeps it.
package final class FolderInTheMaking {
  /// Where to write in the meantime.
  package let path: String
  private let parent: String
  private let descriptor: Int32
  private var isKept = false

  /// Makes one in a folder that is there, and sweeps what killed programs have left in it.
  package init(in parent: String) throws(StoreFailure) {
    Leftovers.sweep(in: parent)
    self.parent = parent
    while true {
      let path = parent + "/" + Leftovers.newName()
      guard mkdir(path, 0o700) == 0 else { throw fileFailure(parent) }
      let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      guard descriptor >= 0 else { throw fileFailure(path) }
      flock(descriptor, LOCK_EX)
      // Somebody who sweeps may have come between making and locking: then this one is gone.
      if let there = FileFacts(path: path), let held = FileFacts(".", in: descriptor),
        there.isSameFile(as: held)
      {
        (self.path, self.descriptor) = (path, descriptor)
        _ = fchmod(descriptor, 0o700)
        return
      }
      close(descriptor)
    }
  }

  deinit {
    if !isKept { removeFolder(path) }
    close(descriptor)
  }

  /// Gives it its real name, beside where it lies; what is there already stays, and nothing is left behind then.
  package func keep(as name: String) throws(StoreFailure) {
    let place = parent + "/" + name
    guard FileFacts(path: place) == nil else { throw .output(.exists, path: place) }
    try flushDirectory(path)
    guard rename(path, place) == 0 else {
      throw errno == EEXIST || errno == ENOTEMPTY || errno == ENOTDIR
        ? .output(.exists, path: place) : fileFailure(place)
    }
    isKept = true
    do {
      try flushDirectory(parent)
    } catch {
      // It might be gone after a power cut, so it must not be told as done.
      removeFolder(place)
      throw error
    }
  }
}

/// A new folder that a person named, in the making beside its place.
package final class NewFolder {
  private let making: FolderInTheMaking
  private let name: String

  /// Where to write in the meantime.
  package var path: String { making.path }

  /// Begins one; the folders above it are made when they are missing, and it lies in no store.
  package init(_ path: String) throws(StoreFailure) {
    let parts = path.split(separator: "/").map(String.init)
    guard let name = parts.last, name != ".", name != ".." else { throw .output(.exists, path: path) }
    guard FileFacts(path: path.droppingSlashes) == nil else { throw .output(.exists, path: path) }
    try OpenFolder.requireOutsideStores(path)
    let parent = OpenFolder.folder(of: path)
    try makeFolders(parent)
    making = try FolderInTheMaking(in: parent)
    self.name = name
  }

  /// Gives it the name that was asked for.
  package func keep() throws(StoreFailure) { try making.keep(as: name) }
}

/// Makes a folder and those above it, for the owner alone, where they are missing.
func makeFolders(_ path: String) throws(StoreFailure) {
  guard FileFacts(following: path) == nil else { return }
  let parent = OpenFolder.folder(of: path)
  if parent != path { try makeFolders(parent) }
  if mkdir(path, 0o700) != 0, errno != EEXIST { throw fileFailure(path) }
}

extension String {
  /// A path without the slashes at its end, which would follow a link.
  fileprivate var droppingSlashes: String {
    var text = self[...]
    while text.count > 1, text.hasSuffix("/") { text.removeLast() }
    return String(text)
  }
}
