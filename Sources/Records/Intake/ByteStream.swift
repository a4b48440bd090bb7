/// Bytes that arrive in chunks, read one after another without ever holding the whole.
struct ByteStream {
  private let next: () throws -> [UInt8]?
  private var chunk: [UInt8] = []
  private var position = 0
  /// The place to which it can go back, if any: what follows it stays in the chunk.
  private var marked: Int?
  private var isExhausted = false

  init(_ next: @escaping () throws -> [UInt8]?) { self.next = next }

  /// The next byte, or `nil` at the end.
  @inline(__always)
  mutating func byte() throws -> UInt8? {
    if position == chunk.count, try !refill() { return nil }
    defer { position &+= 1 }
    return chunk[position]
  }

  /// Remembers this place, and forgets the one before.
  @inline(__always)
  mutating func mark() { marked = position }

  /// Goes back to the remembered place.
  mutating func rewind() { position = marked ?? position }

  /// Goes back over the byte just read.
  @inline(__always)
  mutating func unread() { position &-= 1 }

  /// Appends bytes to a row up to the first that is one of three, which stays unread.
  @inline(__always)
  mutating func copy(into row: inout [UInt8], upTo a: UInt8, _ b: UInt8, _ c: UInt8) {
    var end = position
    let count = chunk.count
    while end < count {
      let byte = chunk[end]
      if byte == a || byte == b || byte == c { break }
      end &+= 1
    }
    if end > position {
      row.append(contentsOf: chunk[position..<end])
      position = end
    }
  }

  private mutating func refill() throws -> Bool {
    while !isExhausted {
      guard let more = try next() else {
        isExhausted = true
        return false
      }
      if more.isEmpty { continue }
      chunk = marked.map { chunk[$0...] + more } ?? more
      position -= marked ?? position
      marked = marked.map { _ in 0 }
      return true
    }
    return false
  }

  /// The bytes ahead, at most this many, without reading on.
  mutating func beginning(upTo count: Int) throws -> ArraySlice<UInt8> {
    while chunk.count - position < count, !isExhausted {
      guard let more = try next() else {
        isExhausted = true
        break
      }
      chunk.append(contentsOf: more)
    }
    return chunk[position...].prefix(count)
  }

  /// Passes over a byte order mark at the very start.
  mutating func skipByteOrderMark() throws {
    var head: [UInt8] = []
    while head.count < 3, let byte = try byte() { head.append(byte) }
    if head != [0xEF, 0xBB, 0xBF] {
      chunk = head + chunk[position...]
      position = 0
    }
  }
}
