import GRDB

/// Cuts text so that any substring of one character or more is found, exactly: Chinese has no blanks.
///
/// Each scalar is a token; a pair of neighbours is a second one at the same place. A question of two
/// characters or more is asked by its pairs alone, which is as exact and touches far fewer rows.
final class SubstringTokenizer: FTS5CustomTokenizer {
  static let name = "jishi"

  init(db: Database, arguments: [String]) throws {}

  func tokenize(
    context: UnsafeMutableRawPointer?, tokenization: FTS5Tokenization, pText: UnsafePointer<CChar>?,
    nText: CInt, tokenCallback: @escaping FTS5TokenCallback
  ) -> CInt {
    guard let pText, nText > 0 else { return 0 }
    let text = UnsafeRawBufferPointer(start: pText, count: Int(nText))
    let asksByPairs = tokenization.contains(.query)
    var folded: [UInt8] = []
    folded.reserveCapacity(text.count)
    for byte in text {
      let isUpper = (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
      folded.append(isUpper ? byte | 0x20 : byte)
    }
    return folded.withUnsafeBufferPointer { bytes in
      bytes.withMemoryRebound(to: CChar.self) { characters in
        Self.emit(
          bytes: bytes, characters: characters, asksByPairs: asksByPairs, context: context,
          callback: tokenCallback)
      }
    }
  }

  private static func emit(
    bytes: UnsafeBufferPointer<UInt8>, characters: UnsafeBufferPointer<CChar>, asksByPairs: Bool,
    context: UnsafeMutableRawPointer?, callback: FTS5TokenCallback
  ) -> CInt {
    guard let start = characters.baseAddress else { return 0 }
    let count = bytes.count
    var index = 0
    var end = scalarEnd(bytes, from: 0)
    let isSingle = end == count
    while index < count {
      let next = end < count ? scalarEnd(bytes, from: end) : end
      if !asksByPairs || isSingle {
        let code = callback(context, 0, start + index, CInt(end - index), CInt(index), CInt(end))
        if code != 0 { return code }
      }
      if next > end {
        let colocated: CInt = asksByPairs ? 0 : 1  // FTS5_TOKEN_COLOCATED
        let code = callback(context, colocated, start + index, CInt(next - index), CInt(index), CInt(next))
        if code != 0 { return code }
      }
      (index, end) = (end, next)
    }
    return 0
  }

  /// The place after the UTF-8 scalar that begins at an index.
  private static func scalarEnd(_ bytes: UnsafeBufferPointer<UInt8>, from index: Int) -> Int {
    var end = index + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    return end
  }
}
