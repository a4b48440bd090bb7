import Records

/// A table that is imported from a file, or looked at before.
package struct TableImport: Hashable, Sendable {
  package var table: InputTable
  /// A file; `~` is the person's home.
  package var path: String
  package var language: Language
  /// Whether the file is only looked at.
  package var isTrial = true
  /// The sheet of a workbook, where the one is not meant that has the headings.
  package var sheet: String?
  /// The key of the column for headings that the table does not know; empty for one that is passed over.
  package var choices: [String: String] = [:]
  /// Whether wrong lines are written to a file beside it, and the others imported.
  package var setsAside = false

  package init(_ table: InputTable, path: String, language: Language) {
    (self.table, self.path, self.language) = (table, path, language)
  }
}

/// What a table would bring, or has brought.
package struct TableLook: Hashable, Sendable {
  /// How many lines can be taken, or are.
  package var taken = 0
  /// The lines that were written to a file of their own.
  package var aside: Aside?
  /// What is wrong, a sentence each with its place, in the order of the file.
  package var faults: [String] = []
  /// What a person must agree to before the file is taken as it stands.
  package var doubts: [String] = []
  /// How the file was read, and what follows from what it says.
  package var notes: [String] = []
  /// The headings of the columns that the file has, and its first lines under them.
  package var headings: [String] = []
  package var rows: [[String]] = []
  /// The sheets of a workbook.
  package var sheets: [String] = []
  /// Headings that no column is called by, and the keys of the columns that the file lacks.
  package var unknown: [String] = []
  package var absent: [String] = []

  package init() {}

  /// How many wrong lines lie in which file.
  package struct Aside: Hashable, Sendable {
    package var count: Int
    package var path: String

    package init(count: Int, path: String) { (self.count, self.path) = (count, path) }
  }
}

/// Takes tables from files; the workstation knows no file formats, so who starts it hands one in.
package protocol TableTaker: Sendable {
  /// Looks at a table, or imports it, as a session may; what is wrong in it is part of the answer.
  func take(
    _ order: TableImport, into store: any RecordStore, for session: Session, progress: ProgressListener
  ) throws(StoreFailure) -> TableLook
}
