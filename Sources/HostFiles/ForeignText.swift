import Glibc
import Records

/// How the texts of a file that comes in are written.
package enum TextEncoding: String, CaseIterable, Hashable, Sendable {
  case utf8 = "UTF-8"
  case utf16LittleEndian = "UTF-16LE"
  case utf16BigEndian = "UTF-16BE"
  /// What spreadsheets save in Chinese when nobody asks for another; GBK and GB 2312 are part of it.
  case gb18030 = "GB18030"

  /// The encoding of a file, which is read for it to its end where its beginning does not tell.
  ///
  /// A file in no known encoding is taken for UTF-8, and each line that is not is told by the reader of lines.
  ///
  /// - Parameter chunks: a fresh reading from the start; a second one is asked for only where the file is no UTF-8.
  package static func found(in chunks: () throws -> () throws -> [UInt8]?) throws -> TextEncoding {
    guard let first = try chunks()() else { return .utf8 }
    if first.starts(with: [0xEF, 0xBB, 0xBF]) { return .utf8 }
    if first.starts(with: [0xFF, 0xFE]) { return .utf16LittleEndian }
    if first.starts(with: [0xFE, 0xFF]) { return .utf16BigEndian }
    if let wide = byZeros(in: first) { return wide }
    if try TextEncoding.utf8.isValid(for: chunks()) { return .utf8 }
    return try TextEncoding.gb18030.isValid(for: chunks()) ? .gb18030 : .utf8
  }

  private func isValid(for next: () throws -> [UInt8]?) throws -> Bool {
    guard let conversion = Conversion(from: self) else { return false }
    while let bytes = try next() {
      if !conversion.takes(bytes) { return false }
    }
    return conversion.isComplete
  }

  /// UTF-16 without a mark, told by its zeros.
  ///
  /// A letter, a digit or a line end of Latin text has a zero for its higher byte. Some Chinese characters have one for
  /// their lower byte, so that most of the zeros tell it, not all.
  private static func byZeros(in bytes: [UInt8]) -> TextEncoding? {
    let sample = bytes.prefix(4_096)
    let zeros = sample.indices.filter { sample[$0] == 0 }
    guard zeros.count > sample.count / 50 else { return nil }
    let odd = zeros.count { !$0.isMultiple(of: 2) }
    if odd * 4 >= zeros.count * 3 { return .utf16LittleEndian }
    return odd * 4 <= zeros.count ? .utf16BigEndian : nil
  }

  /// The chunks of a file as UTF-8; what cannot be read as this encoding stands as U+FFFD.
  package func decoding(_ chunks: @escaping () throws -> [UInt8]?) -> () throws -> [UInt8]? {
    guard self != .utf8, let conversion = Conversion(from: self) else { return chunks }
    return {
      while let bytes = try chunks() {
        let text = conversion.text(of: bytes)
        if !text.isEmpty { return text }
      }
      return nil
    }
  }
}

/// A reading of bytes in an encoding, chunk by chunk.
private final class Conversion {
  private let descriptor: iconv_t
  private var rest: [UInt8] = []

  init?(from encoding: TextEncoding) {
    guard let descriptor = iconv_open("UTF-8", encoding.rawValue), Int(bitPattern: descriptor) != -1 else {
      return nil
    }
    self.descriptor = descriptor
  }

  deinit { iconv_close(descriptor) }

  /// Whether nothing is left that only more bytes would complete.
  var isComplete: Bool { rest.isEmpty }

  /// Whether the next bytes are of the encoding.
  func takes(_ bytes: [UInt8]) -> Bool { convert(bytes).isWhole }

  /// The next bytes as UTF-8.
  func text(of bytes: [UInt8]) -> [UInt8] { convert(bytes, replacing: true).text }

  private func convert(_ bytes: [UInt8], replacing: Bool = false) -> (text: [UInt8], isWhole: Bool) {
    var input = (rest + bytes).map { CChar(bitPattern: $0) }
    var (text, isWhole) = ([UInt8](), true)
    var buffer = [CChar](repeating: 0, count: 65_536)
    var left = input.count
    input.withUnsafeMutableBufferPointer { input in
      var source = input.baseAddress
      conversion: while left > 0 {
        var room = buffer.count
        let result = buffer.withUnsafeMutableBufferPointer { buffer in
          var target = buffer.baseAddress
          return iconv(descriptor, &source, &left, &target, &room)
        }
        let why = errno
        text += buffer.prefix(buffer.count - room).map { UInt8(bitPattern: $0) }
        guard result == -1 else { continue }
        switch why {
        case E2BIG: continue
        case EINVAL: break conversion
        default:
          isWhole = false
          guard replacing else { break conversion }
          text += Array("\u{FFFD}".utf8)
          source = source?.advanced(by: 1)
          left -= 1
        }
      }
    }
    rest = input.suffix(left).map { UInt8(bitPattern: $0) }
    return (text, isWhole)
  }
}
