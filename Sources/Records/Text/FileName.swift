/// The name of one file as it may come from outside (R-081, W-9).
///
/// No slash, no control or bidirectional character, no leading dot, at most 200 bytes of UTF-8 cut between
/// two characters, and never empty. The text is not normalised: rare characters of names stay as they are.
package enum FileName {
  /// The last part of a path, made harmless.
  package static func cleaned(_ path: String) -> String {
    let last = path.split(separator: "/").last.map(String.init) ?? ""
    var scalars = String.UnicodeScalarView()
    for scalar in last.unicodeScalars where !isHarmful(scalar) { scalars.append(scalar) }
    let withoutBlanks = String(scalars).drop { $0 == "." || $0.isWhitespace }
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

/// Whether a scalar could leave its place: controls, line separators, overrides of direction, backslash.
private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x5C, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
  default: scalar.properties.generalCategory == .control
  }
}
