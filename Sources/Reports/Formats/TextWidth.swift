import HonestText

// Reports may see neither the terminal nor its tables of widths; these few ranges agree with them on every
// character that columns are set in, and a test holds both against the same facts.

extension Unicode.Scalar {
  /// The columns that a terminal gives it: 0, 1 or 2.
  var columns: Int {
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return Self.wide.contains { $0.contains(value) } ? 2 : 1
    }
  }

  private static let wide: [ClosedRange<UInt32>] = [
    0x1100...0x115F, 0x2E80...0x303E, 0x3041...0x33FF, 0x3400...0x4DBF, 0x4E00...0xA4CF, 0xA960...0xA97F,
    0xAC00...0xD7A3, 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F, 0xFF01...0xFF60, 0xFFE0...0xFFE6,
    0x16FE0...0x18D08, 0x1B000...0x1B2FB, 0x1F300...0x1F64F, 0x1F900...0x1F9FF, 0x20000...0x3FFFD,
  ]
}

extension StringProtocol {
  /// The columns that the text takes on a terminal.
  package var terminalColumns: Int {
    reduce(0) { columns, character in
      columns + Swift.min(2, character.unicodeScalars.reduce(0) { $0 + $1.columns })
    }
  }

  /// The text broken into lines of at most so many columns; breaks in the text stay.
  ///
  /// Between Chinese characters a line may break anywhere but before a closing mark; Latin words stay whole.
  package func wrapped(to columns: Int) -> [String] {
    split(separator: "\n", omittingEmptySubsequences: false).flatMap { $0.printable.foldedLine(columns) }
  }

  private func foldedLine(_ limit: Int) -> [String] {
    var lines: [String] = []
    var line = ""
    var width = 0
    for word in words {
      let size = word.terminalColumns
      if width + size > limit, !line.isEmpty, !word.isClosing {
        lines.append(line.trimmedEnd)
        (line, width) = ("", 0)
      }
      if line.isEmpty, word == " ", !lines.isEmpty { continue }
      if size > limit {
        // A word longer than a line is cut where the line ends.
        for character in word {
          let columns = String(character).terminalColumns
          if width + columns > limit, !line.isEmpty {
            lines.append(line)
            (line, width) = ("", 0)
          }
          line.append(character)
          width += columns
        }
      } else {
        line += word
        width += size
      }
    }
    return lines + [line.trimmedEnd]
  }

  /// Latin words, and every wide character or blank by itself.
  private var words: [String] {
    var words: [String] = []
    var open = false
    for character in self {
      let stands = character == " " || String(character).terminalColumns > 1
      if open, !stands {
        words[words.count - 1].append(character)
      } else {
        words.append(String(character))
      }
      open = !stands
    }
    return words
  }

  private var isClosing: Bool { first.map { "，。；：！？、）》」』”’".contains($0) } ?? false }
  private var trimmedEnd: String {
    var text = String(self)
    while text.last == " " { text.removeLast() }
    return text
  }

  /// The text filled with blanks up to so many columns.
  func filled(to columns: Int, right: Bool = false) -> String {
    let blanks = String(repeating: " ", count: Swift.max(0, columns - terminalColumns))
    return right ? blanks + self : self + blanks
  }
}
