import Glibc
import SheetRows

/// What the reader allows itself: counted where bytes come in, so that nothing foreign decides it.
struct Allowance {
  /// Bytes of the file as it lies on the disk.
  static let file = 256 << 20
  /// Bytes of all parts that are read, unpacked.
  static let unpacked = 1 << 30
  /// Parts of a workbook.
  static let parts = 20_000
  /// Bytes of a name of anything: a part, a sheet, a relationship.
  static let name = 2_048
  /// Bytes of all shared texts.
  static let texts = 160 << 20
  /// Shared texts.
  static let textCount = 8 << 20
  /// Bytes of a tag or a remark; texts may be longer.
  static let tag = 1 << 20
  /// Elements within elements; the deepest of a sheet is at eight.
  static let depth = 100
  /// Nanoseconds of computing, a second before the kernel stops the process without a word.
  static let computing = 14_000_000_000

  private var bytes = 0

  /// Counts bytes that were unpacked.
  mutating func take(_ count: Int) throws(BookFault) {
    bytes += count
    guard bytes <= Self.unpacked else { throw .tooLarge }
    var spent = timespec()
    guard clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &spent) == 0,
      spent.tv_sec * 1_000_000_000 + spent.tv_nsec < Self.computing
    else { throw .tooLong }
  }
}
