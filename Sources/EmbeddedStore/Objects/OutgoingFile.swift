import Glibc
import Records

/// A file in the making: written under a name of its own, flushed, and only then given its real name.
///
/// If anything goes wrong before that, nothing stays behind.
struct OutgoingFile: ~Copyable {
  let path: String
  private let descriptor: Int32
  private var isKept = false

  /// Makes a new file that only its owner may read; an existing one or a link is never taken.
  init(temporary path: String) throws(StoreFailure) {
    self.path = path
    descriptor = open(path, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
    guard descriptor >= 0 else { throw fileFailure(path) }
    _ = fchmod(descriptor, 0o600)
  }

  deinit {
    close(descriptor)
    if !isKept { unlink(path) }
  }

  /// Writes all of the bytes.
  func write(_ bytes: UnsafeRawBufferPointer) throws(StoreFailure) {
    try writeAll(bytes, to: descriptor, named: path)
  }

  /// Writes all of the bytes.
  func write(_ bytes: [UInt8]) throws(StoreFailure) { try writeAll(bytes, to: descriptor, named: path) }

  /// Flushes the bytes and gives the file its real name; the folder must be flushed after.
  consuming func keep(as name: String, replacing: Bool) throws(StoreFailure) {
    guard fsync(descriptor) == 0 else { throw fileFailure(path) }
    if replacing {
      guard rename(path, name) == 0 else { throw fileFailure(name) }
      isKept = true
    } else {
      // `link` refuses an existing name, where `rename` would take its place; the first name goes in `deinit`.
      guard link(path, name) == 0 else {
        throw errno == EEXIST
          ? .inputOutput(path: name, detail: String(cString: strerror(EEXIST))) : fileFailure(name)
      }
    }
  }
}

/// Writes all of the bytes to an open file, in as many steps as the system takes.
///
/// A symbol of its own: the test of the door reads which object asks the linker for `write`.
@inline(never)
func writeAll(_ bytes: UnsafeRawBufferPointer, to descriptor: Int32, named path: String) throws(StoreFailure)
{
  var rest = bytes[...]
  while !rest.isEmpty {
    let count = Glibc.write(descriptor, UnsafeRawBufferPointer(rebasing: rest).baseAddress, rest.count)
    if count > 0 {
      rest = rest.dropFirst(count)
    } else if count == 0 || errno != EINTR {
      // A limit on file sizes says EFBIG where a full disk says ENOSPC; both mean: no room.
      throw count == 0 || errno == EFBIG ? .diskFull(path: path) : fileFailure(path)
    }
  }
}

/// Writes all of the bytes to an open file.
func writeAll(_ bytes: [UInt8], to descriptor: Int32, named path: String) throws(StoreFailure) {
  try bytes.withUnsafeBufferPointer { (buffer) throws(StoreFailure) in
    try writeAll(UnsafeRawBufferPointer(buffer), to: descriptor, named: path)
  }
}

/// A name beside others that nothing else has.
func temporaryName(in folder: String) -> String {
  folder + "/" + temporaryPrefix + [UInt8].random(count: 12).hexadecimal
}

/// How the names of files in the making begin.
let temporaryPrefix = ".incoming-"

/// Removes one file; it may be gone already.
func removeFile(_ path: String) { unlink(path) }

/// Removes a folder that this program made and did not finish, with all in it; links are never followed.
func removeFolder(_ path: String) {
  for name in fileNames(in: path) {
    let inner = path + "/" + name
    if FileFacts(path: inner)?.isDirectory == true { removeFolder(inner) } else { unlink(inner) }
  }
  rmdir(path)
}
