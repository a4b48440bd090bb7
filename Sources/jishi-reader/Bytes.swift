import Glibc

/// Bytes that grow and are used again, without a copy in between; what is cut off stays for the next.
struct Bytes: ~Copyable {
  private var start: UnsafeMutablePointer<UInt8>?
  private var room = 0
  private let limit: Int
  private(set) var count = 0

  /// No bytes, and never more than the limit.
  init(limit: Int) { self.limit = limit }

  deinit { free(start) }

  /// Adds bytes; false, and nothing added, where the limit or the memory does not allow it.
  mutating func append(_ bytes: UnsafeRawBufferPointer) -> Bool {
    guard reserve(bytes.count) else { return false }
    if let source = bytes.baseAddress, let start { memcpy(start + count, source, bytes.count) }
    count += bytes.count
    return true
  }

  /// Adds a byte, as `append` does.
  mutating func append(_ byte: UInt8) -> Bool {
    guard reserve(1) else { return false }
    start?[count] = byte
    count += 1
    return true
  }

  /// Keeps only the first so many.
  mutating func cut(to length: Int) { count = max(0, min(count, length)) }

  /// Those in a range, good until the next change.
  func slice(_ from: Int, _ to: Int) -> UnsafeBufferPointer<UInt8> {
    guard let start, 0 <= from, from <= to, to <= count else { return .init(start: nil, count: 0) }
    return UnsafeBufferPointer(start: start + from, count: to - from)
  }

  /// All of them, good until the next change.
  var all: UnsafeBufferPointer<UInt8> { slice(0, count) }

  /// Those from a place on, to be changed.
  func tail(_ from: Int) -> UnsafeMutableBufferPointer<UInt8> {
    guard let start, 0 <= from, from <= count else { return UnsafeMutableBufferPointer(start: nil, count: 0) }
    return UnsafeMutableBufferPointer(start: start + from, count: count - from)
  }

  private mutating func reserve(_ more: Int) -> Bool {
    if count + more <= room { return true }
    guard count + more <= limit else { return false }
    let wanted = min(limit, max(count + more, 2 * room, 256))
    guard let moved = realloc(start, wanted) else { return false }
    start = moved.assumingMemoryBound(to: UInt8.self)
    room = wanted
    return true
  }
}
