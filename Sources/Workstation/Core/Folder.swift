/// Where a person's files are.
package struct FileFolders: Hashable, Sendable {
  /// Folders that files were taken from, the last one first; at most `most`.
  package private(set) var recent: [String]
  /// Absent where the store cannot make one.
  package var inbox: String?
  package var outbox: String?

  package init(recent: [String] = [], inbox: String? = nil, outbox: String? = nil) {
    self.recent = Array(recent.prefix(Self.most))
    self.inbox = inbox
    self.outbox = outbox
  }

  /// Puts a folder in front.
  package mutating func remember(_ folder: String) {
    recent = Array(([folder] + recent.filter { $0 != folder }).prefix(Self.most))
  }

  static let most = 6
}

/// A folder of this machine as the file browser shows it.
package struct Folder: Hashable, Sendable {
  /// The absolute path; empty for the inbox of a person who came over a line.
  package var path: String
  /// Folders first, hidden files left out.
  package var items: [Item]
  /// Whether nothing above it could be looked into: the root, and the inbox of a person who came over a line.
  package var isTop: Bool

  package init(path: String, items: [Item], isTop: Bool = false) {
    self.path = path
    self.items = items
    self.isTop = isTop
  }

  /// A file or a folder in it.
  package struct Item: Hashable, Sendable {
    package var name: String
    package var isFolder: Bool
    /// In bytes.
    package var size: Int

    package init(name: String, isFolder: Bool, size: Int) {
      self.name = name
      self.isFolder = isFolder
      self.size = size
    }
  }
}
