import HonestText

extension String {
  /// The name that is meant: without what has no ink around it, and without the blanks that papers set between Han
  /// characters to make names equally long.
  ///
  /// Two spellings of one name are equal here: `张 建国`, `林　晓岚`, `张建国` with a blank that cannot be seen behind it.
  package var asName: String {
    let text = trimmed
    guard text.unicodeScalars.contains(where: \.properties.isWhitespace) else { return text }
    var name = String.UnicodeScalarView()
    var blanks: [Unicode.Scalar] = []
    for scalar in text.unicodeScalars {
      guard !scalar.isBlank else {
        blanks.append(scalar)
        continue
      }
      if let last = name.last, !(last.isHan && scalar.properties.isIdeographic) {
        name.append(contentsOf: blanks)
      }
      blanks = []
      name.append(scalar)
    }
    return String(name)
  }
}

extension Unicode.Scalar {
  /// A blank within a line; ends of lines and tabs are no part of a name.
  fileprivate var isBlank: Bool { properties.isWhitespace && deceit != .control }
  fileprivate var isHan: Bool { properties.isIdeographic || selectsVariant }
}
