import Records

/// The files that were brought in from this machine, so that the same one is not brought in twice unseen.
///
/// What is remembered is a convenience of this machine: what was brought in stands in the store's entries.
struct ImportedFiles {
  /// Each line is `DIGEST TABLE STORE DAY LINES`.
  private let lines: MachineLines

  /// The list in the folder of a machine's preferences.
  init(machine folder: String) { lines = MachineLines("imported", in: folder) }

  /// Whether the very file was brought into the store before.
  func doubts(of source: InputSource, _ table: InputTable, in store: any RecordStore) throws -> [BookDoubt] {
    guard let head = try head(of: source, table, in: store),
      let line = lines.all.last(where: { $0.hasPrefix(head) })
    else { return [] }
    let rest = line.dropFirst(head.count).split(separator: " ").map(String.init)
    guard rest.count == 2, let day = Day(rest[0]), let count = Int(rest[1]) else { return [] }
    return [.broughtInBefore(day, lines: count)]
  }

  /// Remembers a file.
  func note(
    _ source: InputSource, _ table: InputTable, lines count: Int, on day: Day, in store: any RecordStore
  ) {
    guard count > 0, let head = try? head(of: source, table, in: store) else { return }
    lines.add(["\(head)\(day) \(count)"])
  }

  /// What names a file, a table and a store; each sheet of a workbook counts as a table of its own.
  private func head(of source: InputSource, _ table: InputTable, in store: any RecordStore) throws -> String?
  {
    guard let digest = try source.digest() else { return nil }
    let name =
      if case .sheet(let place, _) = source.shape { "\(table.rawValue)#\(place)" } else { table.rawValue }
    return "\(digest) \(name) \(try store.overview().store) "
  }
}
