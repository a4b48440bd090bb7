import CConfinement
import Glibc
import SheetRows

/// The whole of the program: the workbook on standard input, its rows on standard output.
enum Reader {
  /// Says on its way out that the kernel held it to nothing.
  private static let unconfined: Int32 = 3

  static func run() -> Int32 {
    let isConfined = cc_confine_reader()
    let encoder = SheetEncoder(Self.write)
    guard isConfined else {
      encoder.fault(.unconfined)
      return unconfined
    }
    do throws(BookFault) {
      let book = try Workbook(BookArchive())
      try book.read(into: encoder)
    } catch {
      encoder.fault(error)
    }
    return 0
  }

  /// Writes all of the bytes; a reader that nobody listens to any more ends.
  private static func write(_ bytes: UnsafeRawBufferPointer) {
    var rest = bytes
    while let start = rest.baseAddress, !rest.isEmpty {
      let written = Glibc.write(STDOUT_FILENO, start, rest.count)
      if written < 0, errno == EINTR { continue }
      guard written > 0 else { exit(1) }
      rest = UnsafeRawBufferPointer(rebasing: rest[written...])
    }
  }
}
