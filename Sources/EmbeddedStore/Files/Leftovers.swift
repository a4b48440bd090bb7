import Glibc
import Records

/// What a program that was killed left behind: files and folders in the making, which bear names of their own.
///
/// The program that makes one holds a lock on it, which the kernel frees when it dies; so what is locked is being
/// written, and what is not is swept by the next program that comes.
enum Leftovers {
  private static let beginning = ".jishi-"
  private static let ending = ".part"
  private static let digits = 24

  /// A name that nothing else has.
  static func newName() -> String {
    beginning + [UInt8].random(count: digits / 2).hexadecimal + ending
  }

  /// Removes what killed programs have left in a folder.
  static func sweep(in folder: String) {
    for name in fileNames(in: folder) {
      let path = folder + "/" + name
      if isOurs(name) {
        sweepUnlocked(path)
      } else if name.hasPrefix(temporaryPrefix) {
        sweepOld(path)
      }
    }
  }

  private static func isOurs(_ name: String) -> Bool {
    guard name.hasPrefix(beginning), name.hasSuffix(ending) else { return false }
    let middle = name.dropFirst(beginning.count).dropLast(ending.count)
    return middle.count == digits && middle.allSatisfy(\.isHexDigit)
  }

  private static func sweepUnlocked(_ path: String) {
    let descriptor = open(path, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_CLOEXEC)
    guard descriptor >= 0 else { return }
    defer { close(descriptor) }
    var found = stat()
    guard fstat(descriptor, &found) == 0, found.st_uid == geteuid(),
      flock(descriptor, LOCK_EX | LOCK_NB) == 0
    else { return }
    let facts = FileFacts(found)
    if facts.isDirectory { removeFolder(path) } else if facts.isRegular { removeFile(path) }
  }

  /// Programs before version 0.4 held no lock: theirs are swept when a day has passed.
  private static func sweepOld(_ path: String) {
    guard let facts = FileFacts(path: path), facts.modified < systemClock().seconds - 86_400 else { return }
    if facts.isDirectory { removeFolder(path) } else if facts.isRegular { removeFile(path) }
  }
}
