import CXlsxWriter
import Glibc

/// A file without a name and without a place on a disk, in which a workbook is put together.
final class BookMemory {
  let descriptor: Int32

  /// Memory that is empty.
  init() throws(BookFailure) {
    // 1 is MFD_CLOEXEC: a program that is started meanwhile does not get it.
    descriptor = memfd_create("workbook", 1)
    if descriptor < 0 { throw .noMemory(detail: systemWords()) }
  }

  deinit { close(descriptor) }

  /// The name under which this process opens it.
  var path: String { "/proc/self/fd/\(descriptor)" }
}

/// A workbook that is whole, held in memory until it is let go.
package final class FinishedBook {
  /// Its size in bytes.
  package let size: Int
  private let memory: BookMemory
  private let start: UnsafeMutableRawPointer

  init(_ memory: BookMemory) throws(BookFailure) {
    self.memory = memory
    size = lseek(memory.descriptor, 0, SEEK_END)
    guard size > 0, let start = mmap(nil, size, PROT_READ, MAP_SHARED, memory.descriptor, 0),
      start != MAP_FAILED
    else { throw .noMemory(detail: systemWords()) }
    self.start = start
  }

  deinit { munmap(start, size) }

  /// The bytes of the file.
  var raw: UnsafeRawBufferPointer { UnsafeRawBufferPointer(start: start, count: size) }

  /// All bytes of the file at once.
  package var bytes: [UInt8] { Array(raw) }

  /// Hands the bytes of the file over in pieces of at most 256 KiB.
  package func pieces<Failure: Error>(_ take: ([UInt8]) throws(Failure) -> Void) throws(Failure) {
    var place = 0
    while place < size {
      let end = min(size, place + 256 * 1024)
      try take(Array(raw[place..<end]))
      place = end
    }
  }
}

/// What the system says of the last call that failed.
func systemWords() -> String { String(cString: strerror(errno)) }
