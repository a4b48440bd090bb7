import Foundation
import Glibc

/// The writable memory of a running program, as whoever may look into it sees it.
struct ProcessMemory {
  let id: Int32

  /// Where bytes were found: the mapping, and whether that is kept out of swap and dumps.
  struct Place: CustomStringConvertible {
    let address: UInt
    let mapping: String
    let isLocked: Bool
    var stride = 1
    var description: String { String(address, radix: 16) + " in \(mapping), stride \(stride)" }
  }

  private struct Mapping {
    let range: Range<UInt>
    let name: String
    let isLocked: Bool
  }

  /// Where these bytes stand one after the other.
  func places(of bytes: [UInt8]) throws -> [Place] {
    try places { window in
      var found: [(Int, Int)] = []
      var start = window.startIndex
      while let place = find(bytes, in: window, from: start) {
        found.append((place, 1))
        start = place + 1
      }
      return found
    }
  }

  /// Where these bytes stand, each so many after the last: as UTF-8, as wider units, as elements of arrays.
  func places(ofStrided bytes: [UInt8]) throws -> [Place] {
    try places { window in
      var found: [(Int, Int)] = []
      var start = window.startIndex
      // The first half is a trace too.
      let part = bytes.prefix(bytes.count / 2)
      while let place = find([bytes[0]], in: window, from: start) {
        for stride in 1...64 where place + stride * (part.count - 1) < window.count {
          if part.enumerated().allSatisfy({ window[place + stride * $0.offset] == $0.element }) {
            found.append((place, stride))
          }
        }
        start = place + 1
      }
      return found
    }
  }

  private func places(_ look: (UnsafeRawBufferPointer) -> [(Int, Int)]) throws -> [Place] {
    let memory = open("/proc/\(id)/mem", O_RDONLY | O_CLOEXEC)
    guard memory >= 0 else { throw CocoaError(.fileReadNoPermission) }
    defer { close(memory) }
    return try mappings().flatMap { mapping -> [Place] in
      let room = UnsafeMutableRawBufferPointer.allocate(byteCount: mapping.range.count, alignment: 16)
      defer { room.deallocate() }
      var read = 0
      while read < room.count {
        let count = pread(
          memory, room.baseAddress?.advanced(by: read), room.count - read,
          off_t(mapping.range.lowerBound) + off_t(read))
        guard count > 0 else { break }
        read += count
      }
      return look(UnsafeRawBufferPointer(rebasing: room[..<read])).map { place, stride in
        Place(
          address: mapping.range.lowerBound + UInt(place), mapping: mapping.name, isLocked: mapping.isLocked,
          stride: stride)
      }
    }
  }

  /// The kernel hands this file out page by page; whoever takes a short read for its end misses most of it.
  private func smaps() throws -> String {
    let file = open("/proc/\(id)/smaps", O_RDONLY | O_CLOEXEC)
    guard file >= 0 else { throw CocoaError(.fileReadNoPermission) }
    defer { close(file) }
    var text: [UInt8] = []
    var page = [UInt8](repeating: 0, count: 1 << 16)
    while case let count = read(file, &page, page.count), count > 0 { text += page[..<count] }
    return String(decoding: text, as: UTF8.self)
  }

  private func mappings() throws -> [Mapping] {
    var mappings: [Mapping] = []
    var head: [Substring] = []
    for line in try smaps().split(separator: "\n") {
      let words = line.split(separator: " ")
      if words.count >= 5, words[0].contains("-"), words[1].count == 4 { head = words }
      guard words.first == "VmFlags:", head.count >= 5, head[1].hasPrefix("rw") else { continue }
      let ends = head[0].split(separator: "-").compactMap { UInt($0, radix: 16) }
      guard ends.count == 2 else { continue }
      mappings.append(
        Mapping(
          range: ends[0]..<ends[1], name: head.count > 5 ? String(head[5]) : "anonymous",
          isLocked: words.contains("dd")))
    }
    return mappings
  }
}

/// The place of bytes in a window, from a place on.
private func find(_ bytes: [UInt8], in window: UnsafeRawBufferPointer, from start: Int) -> Int? {
  guard let base = window.baseAddress else { return nil }
  var start = start
  while start + bytes.count <= window.count,
    let found = memchr(base + start, Int32(bytes[0]), window.count - start)
  {
    let place = UnsafeRawPointer(found) - base
    guard place + bytes.count <= window.count else { return nil }
    if memcmp(found, bytes, bytes.count) == 0 { return place }
    start = place + 1
  }
  return nil
}
