import Glibc
import Records

/// What the file system says of a path, without following a symbolic link.
struct FileFacts {
  let mode: mode_t
  let size: Int
  let modified: Int
  let device: UInt
  let inode: UInt

  init?(path: String) {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return nil }
    self.init(facts)
  }

  init?(at path: [CChar]) {
    var facts = stat()
    guard lstat(path, &facts) == 0 else { return nil }
    self.init(facts)
  }

  init(_ facts: stat) {
    mode = facts.st_mode
    size = Int(facts.st_size)
    modified = facts.st_mtim.tv_sec
    device = UInt(facts.st_dev)
    inode = UInt(facts.st_ino)
  }

  var isRegular: Bool { mode & S_IFMT == S_IFREG }
  var isDirectory: Bool { mode & S_IFMT == S_IFDIR }
  var isSymbolicLink: Bool { mode & S_IFMT == S_IFLNK }
}

/// The kind of a network file system that a path lies on, or `nil` on a local one.
///
/// The kernel's table of mounts tells; the longest mount point above the path is the one that counts.
func networkFileSystem(at path: String) -> String? {
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  let place = String(cString: resolved)
  guard let table = try? readWholeFile("/proc/self/mounts", limit: 4 << 20) else { return nil }
  // A mount whose name is no UTF-8 lies above no path that this program was given.
  let mounts = table.split(separator: UInt8(ascii: "\n")).compactMap {
    line -> (point: String, kind: String)? in
    guard let line = String(validating: line, as: UTF8.self) else { return nil }
    let columns = line.split(separator: " ")
    return columns.count > 2 ? (point: String(columns[1]), kind: String(columns[2])) : nil
  }
  let mount = mounts.filter { $0.point == "/" || place == $0.point || place.hasPrefix($0.point + "/") }
    .max { $0.point.utf8.count <= $1.point.utf8.count }
  let networks = [
    "nfs", "nfs4", "cifs", "smb3", "smbfs", "9p", "afs", "ceph", "fuse.sshfs", "fuse.glusterfs",
  ]
  return mount.flatMap { networks.contains($0.kind) ? $0.kind : nil }
}

/// All bytes of a file that is no larger than a limit, in bytes.
func readWholeFile(_ path: String, limit: Int) throws(StoreFailure) -> [UInt8] {
  let descriptor = open(path, O_RDONLY | O_CLOEXEC)
  guard descriptor >= 0 else { throw fileFailure(path) }
  defer { close(descriptor) }
  var bytes: [UInt8] = []
  var chunk = [UInt8](repeating: 0, count: 64 << 10)
  while true {
    let count = read(descriptor, &chunk, chunk.count)
    if count < 0, errno == EINTR { continue }
    guard count >= 0 else { throw fileFailure(path) }
    if count == 0 { return bytes }
    bytes.append(contentsOf: chunk[..<count])
    guard bytes.count <= limit else {
      throw .file(
        .tooLarge(path: path, size: max(bytes.count, FileFacts(path: path)?.size ?? 0), limit: limit))
    }
  }
}

/// The second that the system clock shows.
func systemClock() -> Instant { Instant(seconds: time(nil)) }

/// Makes a directory that only its owner may enter, under any umask.
func makePrivateDirectory(_ path: String) throws(StoreFailure) {
  if mkdir(path, 0o700) != 0, errno != EEXIST { throw fileFailure(path) }
  guard chmod(path, 0o700) == 0 else { throw fileFailure(path) }
}

/// Closes a file to all but its owner.
func makePrivate(_ path: String) { _ = chmod(path, 0o600) }

/// Flushes a directory, so that a rename in it survives a power cut.
func flushDirectory(_ path: String) throws(StoreFailure) {
  let descriptor = open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC)
  guard descriptor >= 0 else { throw fileFailure(path) }
  defer { close(descriptor) }
  guard fsync(descriptor) == 0 else { throw fileFailure(path) }
}

/// What the last failed file operation on a path means to the person.
func fileFailure(_ path: String) -> StoreFailure {
  switch errno {
  case ENOSPC, EDQUOT: .diskFull(path: path)
  case EACCES, EPERM, EROFS: .readOnly(path: path)
  case ENOENT: .noStore(path: path)
  default: .inputOutput(path: path, detail: String(cString: strerror(errno)))
  }
}
