import HonestText

// Reports may not see the terminal; which characters are wide stands in one table for both.

extension Unicode.Scalar {
  /// The columns that a terminal gives it: 0, 1 or 2.
  var columns: Int {
    if value < 0x300 { return value == 0xAD ? 0 : 1 }
    switch properties.generalCategory {
    case .nonspacingMark, .enclosingMark, .format: return 0
    default: return isWide ? 2 : 1
    }
  }
}

extension StringProtocol {
  /// The columns that the text takes on a terminal.
  package var terminalColumns: Int {
    reduce(0) { columns, character in
      columns + Swift.min(2, character.unicodeScalars.reduce(0) { $0 + $1.columns })
    }
  }

  /// The text broken into lines of at most this many columns; breaks in the text stay.
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

  /// The text filled with blanks up to this many columns.
  func filled(to columns: Int, right: Bool = false) -> String {
    let blanks = String(repeating: " ", count: Swift.max(0, columns - terminalColumns))
    return right ? blanks + self : self + blanks
  }
}
