import Records

extension SQLiteStore {
  /// The inbox and outbox of who sits there, made when they are missing, entered by their owner only.
  package func folders(for sitting: Sitting) throws(StoreFailure) -> PersonFolders {
    let person = sitting.person.code
    guard let folders = PersonFolders(of: person, in: directory) else {
      throw .refused(.noSuch(.person(person.rawValue)))
    }
    for path in [directory + "/inbox", folders.inbox, directory + "/outbox", folders.outbox] {
      try makeFolder(path)
    }
    return folders
  }

  /// A link in the place of a folder is refused: it could lead anywhere.
  private func makeFolder(_ path: String) throws(StoreFailure) {
    if let facts = FileFacts(path: path) {
      if facts.isSymbolicLink { throw .file(.isSymbolicLink(path: path)) }
      guard facts.isDirectory else { throw .inputOutput(path: path, detail: "not a directory") }
      return
    }
    guard !options.readOnly else { throw .readOnly(path: path) }
    try makePrivateDirectory(path)
  }
}
