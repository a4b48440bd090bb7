import CZip
import Glibc

/// The file on standard input as libzip reads it, by its places alone, so that the filter of calls can stay
/// narrow.
final class DescriptorSource {
  /// In bytes; `nil` where there are no places, as in a pipe.
  static func size() -> Int? {
    let here = lseek(STDIN_FILENO, 0, SEEK_CUR)
    let end = lseek(STDIN_FILENO, 0, SEEK_END)
    // The place is shared with whoever opened the file.
    guard here >= 0, end >= 0, lseek(STDIN_FILENO, here, SEEK_SET) >= 0 else { return nil }
    return Int(end)
  }

  /// Fills as much of a buffer as the file has from a place on; negative when it cannot be read.
  static func read(at place: Int, into buffer: UnsafeMutableRawBufferPointer) -> Int {
    var got = 0
    while got < buffer.count, let start = buffer.baseAddress {
      let more = pread(STDIN_FILENO, start + got, buffer.count - got, off_t(place + got))
      if more < 0, errno == EINTR { continue }
      guard more >= 0 else { return -1 }
      if more == 0 { break }
      got += more
    }
    return got
  }

  private let size: Int
  private var place = 0
  private var error = zip_error_t()

  init(size: Int) {
    self.size = size
    zip_error_init(&error)
  }

  /// What libzip asks for, by its number.
  func answer(
    _ command: zip_source_cmd_t, _ data: UnsafeMutableRawPointer?, _ length: UInt64
  ) -> zip_int64_t {
    switch command {
    case ZIP_SOURCE_OPEN:
      place = 0
      return 0
    case ZIP_SOURCE_READ:
      let room = min(Int(clamping: length), max(0, size - place))
      let got = Self.read(at: place, into: UnsafeMutableRawBufferPointer(start: data, count: room))
      guard got >= 0 else { return refuse(ZIP_ER_READ) }
      place += got
      return zip_int64_t(got)
    case ZIP_SOURCE_CLOSE: return 0
    case ZIP_SOURCE_STAT:
      guard let facts = data?.assumingMemoryBound(to: zip_stat_t.self) else { return refuse(ZIP_ER_INVAL) }
      zip_stat_init(facts)
      facts.pointee.size = zip_uint64_t(size)
      facts.pointee.valid |= zip_uint64_t(ZIP_STAT_SIZE)
      return zip_int64_t(MemoryLayout<zip_stat_t>.size)
    case ZIP_SOURCE_ERROR: return data.map { zip_error_to_data(&error, $0, length) } ?? -1
    case ZIP_SOURCE_FREE: return 0
    case ZIP_SOURCE_SEEK:
      let wanted = data.map {
        zip_source_seek_compute_offset(UInt64(place), UInt64(size), $0, length, &error)
      }
      guard let wanted, wanted >= 0 else { return -1 }
      place = Int(wanted)
      return 0
    case ZIP_SOURCE_TELL: return zip_int64_t(place)
    case ZIP_SOURCE_SUPPORTS:
      return [
        ZIP_SOURCE_OPEN, ZIP_SOURCE_READ, ZIP_SOURCE_CLOSE, ZIP_SOURCE_STAT, ZIP_SOURCE_ERROR,
        ZIP_SOURCE_FREE, ZIP_SOURCE_SEEK, ZIP_SOURCE_TELL, ZIP_SOURCE_SUPPORTS,
      ].reduce(0) { $0 | 1 << zip_int64_t($1.rawValue) }
    default: return refuse(ZIP_ER_OPNOTSUPP)
    }
  }

  private func refuse(_ code: Int32) -> zip_int64_t {
    zip_error_set(&error, code, 0)
    return -1
  }
}
