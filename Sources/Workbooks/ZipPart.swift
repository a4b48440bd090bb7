import CZlib

/// A part of a workbook as the directory at the end of the file lists it; only what libxlsxwriter writes is known.
struct ZipPart {
  let name: String
  private let packed: Range<Int>
  private let size: Int
  private let sum: UInt

  /// All parts in their order; `nil` when the directory is not as it must be.
  static func all(in book: UnsafeRawBufferPointer) -> [ZipPart]? {
    let end = book.count - 22
    guard end >= 0, book.number(at: end, bytes: 4) == 0x0605_4B50 else { return nil }
    var parts: [ZipPart] = []
    var place = book.number(at: end + 16, bytes: 4)
    for _ in 0..<book.number(at: end + 10, bytes: 2) {
      guard place + 46 <= end, book.number(at: place, bytes: 4) == 0x0201_4B50 else { return nil }
      let name = book.number(at: place + 28, bytes: 2)
      let beyond = book.number(at: place + 30, bytes: 2) + book.number(at: place + 32, bytes: 2)
      let local = book.number(at: place + 42, bytes: 4)
      guard place + 46 + name + beyond <= end, local + 30 <= end, book.number(at: place + 10, bytes: 2) == 8
      else { return nil }
      let start = local + 30 + book.number(at: local + 26, bytes: 2) + book.number(at: local + 28, bytes: 2)
      let packed = book.number(at: place + 20, bytes: 4)
      guard start + packed <= end else { return nil }
      parts.append(
        ZipPart(
          name: String(decoding: book[(place + 46)..<(place + 46 + name)], as: UTF8.self),
          packed: start..<(start + packed), size: book.number(at: place + 24, bytes: 4),
          sum: UInt(book.number(at: place + 16, bytes: 4))))
      place += 46 + name + beyond
    }
    return parts
  }

  /// Hands the unpacked bytes over in pieces; tells whether they were all there.
  func inflate(from book: UnsafeRawBufferPointer, _ take: (UnsafeRawBufferPointer) -> Void) -> Bool {
    var stream = z_stream()
    // -15: no header of zlib's own.
    guard
      inflateInit2_(&stream, -15, ZLIB_VERSION, Int32(MemoryLayout<z_stream>.size)) == Z_OK
    else { return false }
    defer { inflateEnd(&stream) }
    let input = UnsafeMutableRawBufferPointer(mutating: UnsafeRawBufferPointer(rebasing: book[packed]))
    stream.next_in = input.bindMemory(to: UInt8.self).baseAddress
    stream.avail_in = UInt32(input.count)
    let room = UnsafeMutableBufferPointer<UInt8>.allocate(capacity: 64 * 1024)
    defer { room.deallocate() }
    var (total, sum) = (0, crc32(0, nil, 0))
    while true {
      stream.next_out = room.baseAddress
      stream.avail_out = UInt32(room.count)
      let answer = CZlib.inflate(&stream, Z_NO_FLUSH)
      let count = room.count - Int(stream.avail_out)
      sum = crc32(sum, room.baseAddress, UInt32(count))
      total += count
      take(UnsafeRawBufferPointer(start: room.baseAddress, count: count))
      if answer == Z_STREAM_END { return total == size && UInt(sum) == self.sum }
      guard answer == Z_OK, count > 0 else { return false }
    }
  }
}

extension UnsafeRawBufferPointer {
  /// A number whose lowest byte comes first.
  fileprivate func number(at place: Int, bytes: Int) -> Int {
    (0..<bytes).reduce(0) { $0 | Int(self[place + $1]) << ($1 * 8) }
  }
}
