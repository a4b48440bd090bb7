import HonestText

/// The name of one file as it may come from outside (R-081, W-9).
///
/// No slash or backslash, nothing that no honest text holds, no leading dot, at most 200 bytes of UTF-8, cut between
/// two characters before its ending, and never empty. The text is not normalised: rare characters of names stay as they are.
package enum FileName {
  /// The last part of a path, made harmless.
  package static func cleaned(_ path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    var scalars = String.UnicodeScalarView()
    for scalar in last.unicodeScalars where scalar.isHarmless { scalars.append(scalar) }
    let withoutBlanks = String(scalars).mended(.line).drop { $0 == "." || $0.isWhitespace }
    let name = fitted(String(withoutBlanks))
    return name.isEmpty ? "attachment" : name
  }

  /// How many bytes of UTF-8 a name may have.
  private static let limit = 200

  /// A name that fits: one that is too long is cut before its ending, by which programs know what is in the file.
  private static func fitted(_ name: String) -> String {
    guard name.utf8.count > limit else { return name }
    let ending = ending(of: name)
    var stem = ""
    var size = ending.utf8.count
    for character in name.dropLast(ending.count) {
      size += character.utf8.count
      if size > limit { break }
      stem.append(character)
    }
    while stem.last?.isWhitespace ?? false { stem.removeLast() }
    return stem + ending
  }

  /// The `.docx` of a name; nothing where what stands behind the last dot is too long for an ending.
  private static func ending(of name: String) -> Substring {
    guard let dot = name.lastIndex(of: ".") else { return "" }
    let ending = name[dot...]
    return (2...16).contains(ending.utf8.count) && !ending.contains(where: \.isWhitespace) ? ending : ""
  }

  /// Whether a name is harmless as it stands.
  package static func isSound(_ name: String) -> Bool { !name.isEmpty && cleaned(name) == name }
}

extension Unicode.Scalar {
  /// Whether it may stand in a name: an emoji keeps the selector of its variant.
  fileprivate var isHarmless: Bool { self != "\\" && (deceit == nil || selectsVariant) }
}
