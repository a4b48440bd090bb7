import EmbeddedStore
import Records

/// What headings of tables mean that people of this machine have said once, so that nobody has to say it again.
struct KnownHeadings {
  private let folder: String
  private var path: String { folder + "/headings" }

  /// The headings in the folder of a machine's preferences.
  init(machine folder: String) { self.folder = folder }

  /// The key of the column for each heading of a table; a file that cannot be read knows none.
  func choices(for table: InputTable) -> [String: String] {
    var choices: [String: String] = [:]
    for line in lines() {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if parts.count == 3, parts[0] == table.rawValue { choices[parts[2]] = parts[1] }
    }
    return choices
  }

  /// Remembers what headings mean; the last word counts.
  func note(_ choices: [String: String], for table: InputTable) {
    let new = choices.sorted { $0.key < $1.key }.map { "\(table.rawValue)\t\($0.value)\t\($0.key)" }
    let known = Set(new)
    guard !new.isEmpty else { return }
    let all = lines().filter { !known.contains($0) } + new
    try? OutputFile.makeFolders(folder)
    try? OutputFile.write(Array((all.suffix(1_000).joined(separator: "\n") + "\n").utf8), to: path)
  }

  private func lines() -> [String] {
    guard let bytes = try? InputFile.whole(path, limit: 1 << 20),
      let text = String(validating: bytes, as: UTF8.self)
    else { return [] }
    return text.split(separator: "\n").map(String.init)
  }
}
