import CSecrets

/// Bytes in pages of their own: locked, left out of dumps, kept from children, and zeroed at the end.
///
/// Nothing copies it. Code changing it has it alone, as a variable or behind a `Mutex`; so it is held as an address,
/// which may cross threads.
package struct LockedBytes: ~Copyable, Sendable {
  private let address: UInt
  private let room: Int
  /// How many of the bytes count.
  package private(set) var count: Int

  /// Zeroed bytes.
  package init(count: Int) {
    address = UInt(bitPattern: cs_open_pages(count))
    (room, self.count) = (count, count)
  }

  /// A copy of bytes.
  package init(copying bytes: UnsafeRawBufferPointer) {
    self.init(count: bytes.count)
    write { $0.copyMemory(from: bytes) }
  }

  deinit { if let pages { cs_close_pages(pages, room) } }

  private var pages: UnsafeMutableRawPointer? { UnsafeMutableRawPointer(bitPattern: address) }

  package func read<Value>(_ body: (UnsafeRawBufferPointer) throws -> Value) rethrows -> Value {
    try body(UnsafeRawBufferPointer(start: pages, count: count))
  }

  package mutating func write<Value>(_ body: (UnsafeMutableRawBufferPointer) throws -> Value) rethrows
    -> Value
  {
    try body(UnsafeMutableRawBufferPointer(start: pages, count: count))
  }

  /// Keeps this many of the first bytes only.
  package mutating func shorten(to count: Int) {
    guard let pages, (0..<self.count).contains(count) else { return }
    cs_wipe(pages + count, self.count - count)
    self.count = count
  }

  /// Zeroes all of it; nothing is left to be read.
  package mutating func wipe() { shorten(to: 0) }
}
