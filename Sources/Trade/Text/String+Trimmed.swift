import HonestText

extension String {
  /// The text as a field keeps it: without blanks, line ends and what has no ink around it, each line ended by U+000A.
  package var trimmed: String {
    let scalars = unicodeScalars
    guard let first = scalars.firstIndex(where: { !$0.isOuter }),
      let last = scalars.lastIndex(where: { !$0.isOuter })
    else { return "" }
    let inside = scalars[first...last]
    guard utf8.contains(UInt8(ascii: "\r")) else {
      return first == startIndex && scalars.index(after: last) == endIndex ? self : String(inside)
    }
    var text = String.UnicodeScalarView()
    var previous: Unicode.Scalar?
    for scalar in inside {
      // The line feed behind a carriage return ends no other line.
      if scalar != "\n" || previous != "\r" { text.append(scalar == "\r" ? "\n" : scalar) }
      previous = scalar
    }
    return String(text)
  }

  /// The text, or `nil` when it is empty.
  package var nonEmpty: String? { isEmpty ? nil : self }
}

extension Unicode.Scalar {
  /// What is no part of a text when it stands before or behind it.
  fileprivate var isOuter: Bool {
    switch value {
    case 0x21...0x7E, 0x4E00...0x9FFF: false
    default: properties.isWhitespace || deceit == .invisible && !selectsVariant
    }
  }
}
