import Glibc

/// Files of tests, which nobody finds afterwards.
enum TestFile {
  struct Failure: Error {}

  /// The path of an empty file; libzip wants one that is not there at all.
  static func freshPath() throws -> String {
    var path = Array("/tmp/jishi-book-XXXXXX".utf8CString)
    let channel = mkstemp(&path)
    guard channel >= 0 else { throw Failure() }
    close(channel)
    let name = String(decoding: path.dropLast().map { UInt8(bitPattern: $0) }, as: UTF8.self)
    unlink(name)
    return name
  }

  static func read(_ path: String) throws -> [UInt8] {
    let channel = open(path, O_RDONLY)
    guard channel >= 0 else { throw Failure() }
    defer { close(channel) }
    var bytes: [UInt8] = []
    while true {
      let piece = [UInt8](unsafeUninitializedCapacity: 1 << 16) {
        $1 = max(0, Glibc.read(channel, $0.baseAddress, $0.count))
      }
      if piece.isEmpty { return bytes }
      bytes += piece
    }
  }

  /// Gives an open file that holds bytes and has no name any more.
  static func holding<Value>(_ bytes: [UInt8], _ body: (Int32) throws -> Value) throws -> Value {
    let path = try freshPath()
    let channel = open(path, O_RDWR | O_CREAT | O_EXCL | O_CLOEXEC, 0o600)
    guard channel >= 0 else { throw Failure() }
    defer { close(channel) }
    unlink(path)
    var rest = bytes[...]
    while !rest.isEmpty {
      let written = rest.withUnsafeBytes { write(channel, $0.baseAddress, $0.count) }
      guard written > 0 else { throw Failure() }
      rest = rest.dropFirst(written)
    }
    return try body(channel)
  }
}
