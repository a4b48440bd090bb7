import Records

/// The paths of files in a text that was pasted: one or several lines, quoted, escaped, or as `file://` addresses.
package struct PastedPaths: Hashable, Sendable {
  /// The paths in their order, each once.
  package let paths: [String]

  /// Reads what terminals and file managers paste.
  package init(_ text: String) {
    var paths: [String] = []
    for line in text.split(whereSeparator: \.isNewline) {
      for path in Self.paths(in: String(line)) where !paths.contains(path) { paths.append(path) }
    }
    self.paths = paths
  }

  /// Whether a text can only mean the path of a file.
  package static func isPath(_ text: String) -> Bool {
    ["/", "~", "'", "\"", "file://"].contains { text.hasPrefix($0) }
  }

  /// The paths of one line: a blank parts two of them only where another path begins after it.
  private static func paths(in line: String) -> [String] {
    var rest = Substring(line.trimmed)
    var paths: [String] = []
    while !rest.isEmpty {
      let path = take(&rest)
      if !path.isEmpty { paths.append(path) }
      rest = rest.drop { $0.isWhitespace }
    }
    return paths
  }

  private static func take(_ rest: inout Substring) -> String {
    if let quote = rest.first, quote == "'" || quote == "\"",
      let end = rest.dropFirst().firstIndex(of: quote)
    {
      let path = rest[rest.index(after: rest.startIndex)..<end]
      rest = rest[rest.index(after: end)...]
      return plain(String(path))
    }
    var path = ""
    while let character = rest.first {
      if character.isWhitespace, isPath(String(rest.drop { $0.isWhitespace })) { break }
      rest.removeFirst()
      if character == "\\", let next = rest.first {
        path.append(next)
        rest.removeFirst()
      } else {
        path.append(character)
      }
    }
    return plain(path.trimmed)
  }

  /// A `file://` address as a path; any other text as it is.
  private static func plain(_ path: String) -> String {
    guard path.hasPrefix("file://") else { return path }
    let address = path.dropFirst(7)
    let place = address.firstIndex(of: "/").map { address[$0...] } ?? address
    var bytes: [UInt8] = []
    var rest = Array(place.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "%"), rest.count >= 2,
        let value = String(validating: rest.prefix(2), as: UTF8.self).flatMap({ UInt8($0, radix: 16) })
      {
        bytes.append(value)
        rest = rest.dropFirst(2)
      } else {
        bytes.append(byte)
      }
    }
    // An address of a name that is no UTF-8 stays as it is, so that nothing else is looked for.
    return String(validating: bytes, as: UTF8.self) ?? path
  }
}
