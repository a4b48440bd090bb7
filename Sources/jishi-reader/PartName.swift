/// Names of parts as they are compared: small letters, strokes to the right, no stroke at the beginning.
enum PartName {
  /// The name of an entry; `nil` for one that leads out of the archive.
  static func inArchive(_ name: String) -> String? {
    let plain = normal(name)
    guard !plain.hasPrefix("/"), !plain.split(separator: "/").contains("..") else { return nil }
    return plain
  }

  /// Where a target leads that stands in the relationships of a part; `nil` when it leads out of the archive.
  static func resolve(_ target: String, from part: String) -> String? {
    let target = normal(target)
    var parts = target.hasPrefix("/") ? [] : part.split(separator: "/").dropLast()
    for step in target.split(separator: "/") where step != "." {
      if step != ".." {
        parts.append(step)
      } else if parts.popLast() == nil {
        return nil
      }
    }
    return parts.joined(separator: "/")
  }

  /// The part that holds the relationships of another.
  static func relationships(of part: String) -> String {
    var parts = part.split(separator: "/", omittingEmptySubsequences: true).map(String.init)
    let name = parts.popLast() ?? ""
    return (parts + ["_rels", name + ".rels"]).joined(separator: "/")
  }

  private static func normal(_ name: String) -> String {
    String(
      decoding: name.utf8.map { byte in
        switch byte {
        case UInt8(ascii: "A")...UInt8(ascii: "Z"): byte + 0x20
        case UInt8(ascii: "\\"): UInt8(ascii: "/")
        default: byte
        }
      }, as: UTF8.self)
  }
}
