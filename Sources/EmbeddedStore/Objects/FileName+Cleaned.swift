/// The name of a file as the store may keep it.
///
/// No slash, no control or bidirectional character, no leading dot, at most 200 bytes of UTF-8 cut between
/// two characters, and never empty. The text is not normalised: rare characters of names stay as they are.
package enum AttachmentName {
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
}

/// Whether a scalar could leave its place: controls, line separators, overrides of direction, backslash.
private func isHarmful(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0x5C, 0x061C, 0x200E, 0x200F, 0x2028...0x202E, 0x2066...0x2069, 0xFEFF: true
  default: scalar.properties.generalCategory == .control
  }
}

/// What a file most likely holds, told by its name; a hint for viewers and believed by nothing.
func mediaType(ofName name: String) -> String {
  let ending = name.split(separator: ".").last.map { $0.lowercased() } ?? ""
  return [
    "txt": "text/plain", "md": "text/markdown", "csv": "text/csv", "json": "application/json",
    "pdf": "application/pdf", "ofd": "application/ofd", "doc": "application/msword",
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xls": "application/vnd.ms-excel",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "ppt": "application/vnd.ms-powerpoint",
    "pptx": "application/vnd.openxmlformats-officedocument.presentationml.presentation",
    "wps": "application/vnd.ms-works", "jpg": "image/jpeg", "jpeg": "image/jpeg", "png": "image/png",
    "gif": "image/gif", "bmp": "image/bmp", "tif": "image/tiff", "tiff": "image/tiff", "mp3": "audio/mpeg",
    "wav": "audio/wav", "mp4": "video/mp4", "zip": "application/zip", "html": "text/html",
  ][ending] ?? "application/octet-stream"
}
