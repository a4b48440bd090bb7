import HonestText

/// The name of one file as it may come from outside (R-081, W-9).
///
/// No slash or backslash, nothing that no honest text holds, no leading dot, at most 200 bytes of UTF-8 cut between
/// two characters, and never empty. The text is not normalised: rare characters of names stay as they are.
package enum FileName {
  /// The last part of a path, made harmless.
  package static func cleaned(_ path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    var scalars = String.UnicodeScalarView()
    for scalar in last.unicodeScalars where scalar.isHarmless { scalars.append(scalar) }
    let withoutBlanks = String(scalars).mended(.line).drop { $0 == "." || $0.isWhitespace }
    var name = ""
    var size = 0
    for character in withoutBlanks {
      size += character.utf8.count
      if size > 200 { break }
      name.append(character)
    }
    return name.isEmpty ? "attachment" : name
  }

  /// Whether a name is harmless as it stands.
  package static func isSound(_ name: String) -> Bool { !name.isEmpty && cleaned(name) == name }
}

extension Unicode.Scalar {
  /// Whether it may stand in a name: an emoji keeps the selector of its variant.
  fileprivate var isHarmless: Bool { self != "\\" && (deceit == nil || selectsVariant) }
}
