import Records

/// What headings of tables mean that people of this machine have said once, so that nobody has to say it again.
struct KnownHeadings {
  private let lines: MachineLines

  /// The headings in the folder of a machine's preferences.
  init(machine folder: String) { lines = MachineLines("headings", in: folder) }

  /// The key of the column for each heading of a table.
  func choices(for table: InputTable) -> [String: String] {
    var choices: [String: String] = [:]
    for line in lines.all {
      let parts = line.split(separator: "\t", omittingEmptySubsequences: false).map(String.init)
      if parts.count == 3, parts[0] == table.rawValue { choices[parts[2]] = parts[1] }
    }
    return choices
  }

  /// Remembers what headings mean; the last word counts.
  func note(_ choices: [String: String], for table: InputTable) {
    lines.add(choices.sorted { $0.key < $1.key }.map { "\(table.rawValue)\t\($0.value)\t\($0.key)" })
  }
}
