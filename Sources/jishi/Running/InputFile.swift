import Glibc
import Records
import Secrets

/// A file that is read in pieces, so that its size does not matter; closed when nobody holds it any more.
final class InputFile {
  private let channel: Int32
  private let path: String
  /// In bytes, as far as it is known.
  let size: Int
  private(set) var position = 0

  /// Opens a file; `-` is standard input.
  init(_ path: String) throws(CommandFailure) {
    self.path = path
    guard path != "-" else {
      channel = Terminal.input
      size = 0
      return
    }
    // Opened without waiting: nobody might ever write to a pipe.
    let channel = open(path, O_RDONLY | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
    guard channel >= 0 else {
      if errno == ENOENT { throw .missing(path) }
      throw .inputOutput(path, detail: lastError())
    }
    var facts = stat()
    do throws(CommandFailure) {
      guard fstat(channel, &facts) == 0 else { throw .missing(path) }
      switch facts.st_mode & S_IFMT {
      case S_IFDIR: throw .file(.isDirectory(path: path))
      case S_IFBLK: throw .file(.notRegular(path: path))
      case S_IFIFO: try InputFile.awaitWriter(on: channel, path)
      default: break
      }
      _ = fcntl(channel, F_SETFL, fcntl(channel, F_GETFL) & ~O_NONBLOCK)
    } catch {
      close(channel)
      throw error
    }
    self.channel = channel
    size = Int(facts.st_size)
  }

  /// Waits for five seconds that something comes through a named pipe, or that its writer has come and gone.
  private static func awaitWriter(on channel: Int32, _ path: String) throws(CommandFailure) {
    // What a shell hands over has a writer, who may take time.
    if path.hasPrefix("/dev/") || path.hasPrefix("/proc/") { return }
    var source = pollfd(fd: channel, events: Int16(POLLIN), revents: 0)
    guard poll(&source, 1, 5_000) > 0 else { throw .file(.noWriter(path: path)) }
  }

  deinit { if channel != Terminal.input { close(channel) } }

  /// The next piece, or `nil` at the end.
  func next() throws -> [UInt8]? {
    if Interruption.happened { throw StoreFailure.stopped }
    var failed = false
    let bytes = [UInt8](unsafeUninitializedCapacity: 1 << 16) { buffer, count in
      let got = read(channel, buffer.baseAddress, buffer.count)
      failed = got < 0
      count = max(0, got)
    }
    if failed { throw CommandFailure.inputOutput(path, detail: lastError()) }
    position += bytes.count
    return bytes.isEmpty ? nil : bytes
  }

  /// More than checkpoints, notes and proofs come to, which name each chain once; in bytes.
  static let ofProofs = 16 << 20

  /// The whole of a file that is no larger than a limit, in bytes.
  static func whole(_ path: String, limit: Int) throws -> [UInt8] {
    let file = try InputFile(path)
    var bytes: [UInt8] = []
    while let more = try file.next() {
      bytes += more
      guard bytes.count <= limit else {
        throw CommandFailure.input(
          "\(path) 太大，最多 \(limit >> 10) KB；请核对是不是这个文件",
          "\(path) is too large, at most \(limit >> 10) KB are read; check that it is the right file")
      }
    }
    return bytes
  }

  /// The first line of a file as a passphrase.
  static func passphrase(_ path: String) throws -> Passphrase {
    try secret(path) { bytes in
      guard let phrase = Passphrase(firstLineOf: bytes) else { throw StoreFailure.passphraseNotText }
      return phrase
    }
  }

  /// What the bytes of a small file come to, of which nothing else is kept in memory.
  static func secret<Value>(_ path: String, _ body: (UnsafeRawBufferPointer) throws -> Value) throws -> Value
  {
    try Secrecy.during { try whole(path, limit: 1 << 16).withUnsafeBytes { try body($0) } }
  }
}
