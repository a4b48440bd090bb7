import EmbeddedStore
import Glibc
import Records

/// The files that were brought in from this machine, so that the same one is not brought in twice unseen.
///
/// What is remembered is a convenience of this machine: what was brought in stands in the store's entries. A file that
/// cannot be read or written is none.
struct ImportedFiles {
  private let path: String
  private let folder: String

  /// How many are kept.
  private static let limit = 1_000

  /// The list in the folder of a machine's preferences.
  init(machine folder: String) { (self.folder, path) = (folder, folder + "/imported") }

  /// A file that was brought in: `DIGEST TABLE STORE DAY LINES`.
  private struct Line {
    var digest: String
    var table: String
    var store: String
    var day: String
    var lines: String

    init?(_ text: Substring) {
      let parts = text.split(separator: " ").map(String.init)
      guard parts.count == 5 else { return nil }
      (digest, table, store, day, lines) = (parts[0], parts[1], parts[2], parts[3], parts[4])
    }
  }

  /// Whether the very file was brought into the store before.
  func doubts(of source: InputSource, _ table: InputTable, in store: any RecordStore) throws -> [BookDoubt] {
    guard let digest = try source.digest()?.description else { return [] }
    let name = try store.overview().store.description
    let found = texts().last { text in
      Line(text[...]).map { $0.digest == digest && $0.table == Self.name(table, source) && $0.store == name }
        ?? false
    }
    guard let line = found.flatMap({ Line($0[...]) }), let day = Day(line.day), let lines = Int(line.lines)
    else { return [] }
    return [.broughtInBefore(day, lines: lines)]
  }

  /// Remembers a file.
  func note(
    _ source: InputSource, _ table: InputTable, lines: Int, on day: Day, in store: any RecordStore
  ) {
    guard lines > 0, let digest = try? source.digest(), let name = try? store.overview().store else { return }
    let kept =
      texts().suffix(Self.limit - 1) + ["\(digest) \(Self.name(table, source)) \(name) \(day) \(lines)"]
    try? OutputFile.makeFolders(folder)
    try? OutputFile.write(Array((kept.joined(separator: "\n") + "\n").utf8), to: path)
  }

  /// Each sheet of a workbook counts as a table of its own.
  private static func name(_ table: InputTable, _ source: InputSource) -> String {
    if case .sheet(let place, _) = source.shape { "\(table.rawValue)#\(place)" } else { table.rawValue }
  }

  private func texts() -> [String] {
    guard let bytes = try? InputFile.whole(path, limit: 1 << 20),
      let text = String(validating: bytes, as: UTF8.self)
    else { return [] }
    return text.split(separator: "\n").map(String.init)
  }
}
