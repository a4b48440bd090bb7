// What people are shown of a text that nobody vouches for: the one rule for screens, lines, papers and messages.

extension Unicode.Scalar {
  /// What stands for this scalar where people read; `nil` where nothing does.
  ///
  /// What commands a terminal, turns the direction of reading or is no character is seen as `?`. What has no ink is
  /// left out, selectors of variants too: terminals differ on how many columns they take.
  package var shown: Unicode.Scalar? {
    switch deceit {
    case nil: self
    case .control, .direction, .noncharacter: "?"
    case .invisible: nil
    }
  }
}

extension StringProtocol {
  /// The text on one line, without anything that could move a terminal's cursor; line ends and tabs become blanks.
  package var printable: String { shown(inLines: false) }

  /// The text in its lines, without anything else that could move a terminal's cursor.
  ///
  /// A carriage return stays before a line feed only: elsewhere it lets a line be written over.
  package var printableLines: String { shown(inLines: true) }

  private func shown(inLines: Bool) -> String {
    guard unicodeScalars.contains(where: { $0.deceit != nil }) else { return String(self) }
    var shown = String.UnicodeScalarView()
    var isReturnDue = false
    for scalar in unicodeScalars {
      if isReturnDue, scalar != "\n" { shown.append(inLines ? "?" : " ") }
      if isReturnDue, scalar == "\n", inLines { shown.append("\r") }
      isReturnDue = scalar == "\r"
      switch scalar {
      case "\r": continue
      case "\n", "\t": shown.append(inLines ? scalar : " ")
      default: if let sign = scalar.shown { shown.append(sign) }
      }
    }
    if isReturnDue { shown.append(inLines ? "?" : " ") }
    return String(shown)
  }
}
