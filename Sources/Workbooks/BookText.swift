import HonestText

/// A text as a workbook may hold it.
enum BookText {
  /// The longest text of a cell, in units of UTF-16.
  static let limit = 32_767

  /// The text as it is handed to libxlsxwriter, and whether it was cut so that it fits with a remark behind it.
  ///
  /// libxlsxwriter counts what is escaped here as well: a text full of escapes is cut earlier.
  static func kept(_ text: String, remark: (Int) -> String) -> (text: String, isShort: Bool) {
    let kept = escaped(text)
    // No text has more units in UTF-16 than bytes in UTF-8, and these are known without counting.
    guard kept.utf8.count > limit, kept.utf16.count > limit else { return (kept, false) }
    let excess = kept.utf16.count - text.utf16.count
    return (escaped(text.fitted(toUTF16: max(0, limit - excess), ending: remark(text.count))), true)
  }

  /// The text with all that XML cannot hold, and all that would be read as such, in the writing of ECMA-376: `_x0000_`.
  ///
  /// Control characters but NUL are left to libxlsxwriter, which counts a text before it writes them so.
  static func escaped(_ text: String) -> String {
    guard needsEscape(text) else { return text }
    var result = String.UnicodeScalarView()
    let scalars = Array(text.unicodeScalars)
    for (place, scalar) in scalars.enumerated() {
      switch scalar {
      case "\0": result.append(contentsOf: "_x0000_".unicodeScalars)
      case "\u{FFFE}": result.append(contentsOf: "_xFFFE_".unicodeScalars)
      case "\u{FFFF}": result.append(contentsOf: "_xFFFF_".unicodeScalars)
      case "_" where isEscape(scalars[place...].prefix(7)):
        result.append(contentsOf: "_x005F_".unicodeScalars)
      default: result.append(scalar)
      }
    }
    return String(result)
  }

  private static func needsEscape(_ text: String) -> Bool {
    var last: UInt8 = 0
    for byte in text.utf8 {
      // Of the characters that begin with EF BF few are there to be looked at.
      if byte == 0 || byte == 0xBF && last == 0xEF { return true }
      if byte | 0x20 == UInt8(ascii: "x") && last == UInt8(ascii: "_") { return true }
      last = byte
    }
    return false
  }

  /// Whether these scalars would be read as the writing of another: `_x`, four hexadecimal digits, `_`, or what is
  /// written with a `_` first.
  private static func isEscape(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    let places = Array(scalars)
    return places.count == 7 && (places[1] == "x" || places[1] == "X")
      && (places[6] == "_" || isEscaped(places[6]))
      && places[2...5].allSatisfy { $0.isASCII && $0.properties.isASCIIHexDigit }
  }

  private static func isEscaped(_ scalar: Unicode.Scalar) -> Bool {
    scalar.value < 0x20 && scalar != "\t" && scalar != "\n" || scalar == "\u{FFFE}" || scalar == "\u{FFFF}"
  }
}

extension String {
  /// The text where it is known to be a remark or a heading: cut to so many units of UTF-16, no character in two.
  func fitted(toUTF16 limit: Int, ending: String = "") -> String {
    guard utf16.count > limit else { return self }
    let room = limit - ending.utf16.count
    var (end, count) = (startIndex, 0)
    while end < endIndex {
      let next = index(after: end)
      count += self[end..<next].utf16.count
      if count > room { break }
      end = next
    }
    return self[..<end] + ending
  }

  /// The text without what XML cannot hold and no escape exists for: names, remarks and lists of words.
  var plainForBook: String {
    String(
      String.UnicodeScalarView(
        unicodeScalars.filter { $0.value >= 0x20 && $0 != "\u{FFFE}" && $0 != "\u{FFFF}" || $0 == "\n" }))
  }

  /// The columns that its widest line takes, a wide character two, counted to a limit.
  func bookColumns(upTo limit: Int) -> Int {
    var (widest, width) = (0, 0)
    for scalar in unicodeScalars {
      if scalar == "\n" {
        (widest, width) = (max(widest, width), 0)
        continue
      }
      width += scalar.isWide ? 2 : 1
      if width >= limit { return limit }
    }
    return max(widest, width)
  }
}
