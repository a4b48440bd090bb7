import Records

extension SQLiteStore {
  /// The inbox and outbox of the person who sits there, made when they are missing, entered by their owner only.
  package func folders(for session: Session) throws(StoreFailure) -> PersonFolders {
    try personFolders(of: session.person.code, in: directory, readOnly: options.readOnly)
  }
}

/// The inbox and outbox of a person beside the store in a directory, made when they are missing.
package func personFolders(of person: PersonCode, in directory: String, readOnly: Bool = false)
  throws(StoreFailure) -> PersonFolders
{
  guard let folders = PersonFolders(of: person, in: directory) else {
    throw .refused(.noSuch(.person(person.rawValue)))
  }
  for path in [directory + "/inbox", folders.inbox, directory + "/outbox", folders.outbox] {
    try makeFolder(path, readOnly: readOnly)
  }
  return folders
}

/// A link in the place of a folder is refused: it could lead anywhere.
private func makeFolder(_ path: String, readOnly: Bool) throws(StoreFailure) {
  if let facts = FileFacts(path: path) {
    if facts.isSymbolicLink { throw .file(.isSymbolicLink(path: path)) }
    guard facts.isDirectory else { throw .inputOutput(path: path, detail: "not a directory") }
    return
  }
  guard !readOnly else { throw .readOnly(path: path) }
  try makePrivateDirectory(path)
}
