import Glibc
import Records

/// A path of this machine, by the text that people see of it.
///
/// To the system a name is bytes; files from older Chinese machines have names that are no UTF-8. Such a name is shown
/// mended, and what is shown finds the file again, in every part of the path.
package struct HostPath: Sendable {
  /// As the system takes it, ended by a zero.
  package let bytes: [CChar]

  private static let slash = CChar(bitPattern: UInt8(ascii: "/"))

  /// The path that is spelled so; where there is none, the one that is shown so.
  package init(_ shown: String) {
    let spelled = Array(shown.utf8CString)
    bytes = Self.isThere(spelled) ? spelled : Self.found(shown) ?? spelled
  }

  private init(ended bytes: [CChar]) { self.bytes = bytes }

  /// Something in the folder that this path leads to.
  package func appending(_ name: [UInt8]) -> HostPath {
    var path = Array(bytes.dropLast())
    if let last = path.last, last != Self.slash { path.append(Self.slash) }
    path += name.map { CChar(bitPattern: $0) }
    return HostPath(ended: path + [0])
  }

  /// The names in the folder, those of the folder itself and of the one above left out; `nil` when it cannot be read.
  package var names: [[UInt8]]? {
    guard let folder = opendir(bytes) else { return nil }
    defer { closedir(folder) }
    var names: [[UInt8]] = []
    while let entry = readdir(folder) {
      let name = withUnsafeBytes(of: &entry.pointee.d_name) { Array($0.prefix { $0 != 0 }) }
      if name != Array(".".utf8), name != Array("..".utf8) { names.append(name) }
    }
    return names
  }

  /// Whether something is a folder, and its size in bytes, links followed; `nil` where there is nothing.
  package var facts: (isFolder: Bool, size: Int)? {
    var facts = stat()
    guard stat(bytes, &facts) == 0 else { return nil }
    return (facts.st_mode & S_IFMT == S_IFDIR, Int(facts.st_size))
  }

  /// A name as people are shown it: as it is where it is UTF-8, else as GB 18030, else with its bytes spelled out.
  package static func shown(_ name: [UInt8]) -> String {
    String(validating: name, as: UTF8.self) ?? String(gb18030: name) ?? String(escaping: name)
  }

  private static func isThere(_ path: [CChar]) -> Bool {
    var facts = stat()
    return lstat(path, &facts) == 0
  }

  /// Goes down part by part; a part that is not there as it is spelled is looked for among what is shown so.
  private static func found(_ shown: String) -> [CChar]? {
    var place = HostPath(ended: shown.hasPrefix("/") ? [slash, 0] : [0])
    for part in shown.split(separator: "/") {
      let next = place.appending(Array(part.utf8))
      if isThere(next.bytes) {
        place = next
        continue
      }
      // No name that is shown mended is plain ASCII; so nothing is looked through for those that are.
      guard !part.utf8.allSatisfy({ $0 < 0x80 }) || part.contains("\\x") else { return nil }
      let folder = place.bytes.count > 1 ? place : HostPath(ended: Array(".".utf8CString))
      // Two names that are shown alike cannot be told apart, so neither is taken for the other.
      let same = (folder.names ?? []).filter {
        String(validating: $0, as: UTF8.self) == nil && Self.shown($0) == part
      }
      guard same.count == 1 else { return nil }
      place = place.appending(same[0])
    }
    return place.bytes
  }
}
