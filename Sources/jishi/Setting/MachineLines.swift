import EmbeddedStore

/// Lines that this machine remembers beside its preferences, as a help that proves nothing.
///
/// A file that cannot be read holds none, and one that cannot be written keeps none.
struct MachineLines {
  private let folder: String
  private let path: String

  /// How many are kept, the last ones.
  private static let limit = 1_000

  /// The lines of a file in the folder of a machine's preferences.
  init(_ name: String, in folder: String) { (self.folder, path) = (folder, folder + "/" + name) }

  /// The lines in the order in which they were added.
  var all: [String] {
    guard let bytes = try? InputFile.whole(path, limit: 1 << 20),
      let text = String(validating: bytes, as: UTF8.self)
    else { return [] }
    return text.split(separator: "\n").map(String.init)
  }

  /// Adds lines; those that are there already come last from now on.
  func add(_ lines: [String]) {
    guard !lines.isEmpty else { return }
    let new = Set(lines)
    let kept = (all.filter { !new.contains($0) } + lines).suffix(Self.limit)
    try? OutputFile.makeFolders(folder)
    try? OutputFile.write(Array((kept.joined(separator: "\n") + "\n").utf8), to: path)
  }
}
