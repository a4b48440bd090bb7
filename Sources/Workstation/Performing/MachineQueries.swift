import Records

// The questions that touch the machine, each with what it may touch over a line.

/// What a path of this machine leads to, for the file browser.
struct FolderQuery: Query {
  var path: String

  enum Answer: Hashable {
    case folder(Folder)
    case file(String)
  }

  func answer(by performer: Performer) throws(StoreFailure) -> Answer {
    guard var folder = try Folder(at: path) else { return .file(path) }
    folder.isTop = folder.path == "/" || performer.confinement.person != nil
    return .folder(folder)
  }

  func bounded(by confinement: Confinement) throws(StoreFailure) -> Self {
    // There is only the one folder: a path that leads elsewhere is refused rather than passed over.
    guard path.isEmpty || path == confinement.inbox else { throw .file(.outOfReach(path: path)) }
    return Self(path: confinement.inbox)
  }

  func told(by paths: LinePaths) -> Self { Self(path: "") }

  func told(_ answer: Answer) -> Answer {
    guard case .folder(var folder) = answer else { return answer }
    folder.path = ""
    return .folder(folder)
  }
}

/// The folders of the person who sits here: where files were taken from, where they come in and go out.
struct FileFoldersQuery: Query {
  func answer(by performer: Performer) throws(StoreFailure) -> FileFolders {
    performer.fileFolders(of: try performer.session)
  }
  func bounded(by confinement: Confinement) throws(StoreFailure) -> Self { self }
  func told(_ answer: FileFolders) -> FileFolders { FileFolders() }
}

/// The first part of a text attachment.
struct EvidenceTextQuery: Query {
  var digest: Digest

  func answer(by performer: Performer) throws(StoreFailure) -> String {
    try TextFile.beginning(of: performer.store.attachmentPath(digest, for: performer.session))
  }
  func bounded(by confinement: Confinement) throws(StoreFailure) -> Self { self }
}

/// What comes back where there is nothing to say but that it is done.
enum Done: Hashable { case done }

/// Takes an attachment out of the store to a path; a read, for the store stays as it is.
struct ExportEvidence: Query {
  var digest: Digest
  var path: String

  func answer(by performer: Performer) throws(StoreFailure) -> Done {
    try performer.store.exportAttachment(digest, to: path.withHome, for: performer.session)
    return .done
  }
  func bounded(by confinement: Confinement) throws(StoreFailure) -> Self {
    Self(digest: digest, path: try confinement.leaving(path))
  }
  func told(by paths: LinePaths) -> Self { Self(digest: digest, path: paths.told(path)) }
}

/// Writes a text to a new file of this machine that only its owner can read: slips with codes.
struct SaveText: Query {
  var text: String
  var path: String

  func answer(by performer: Performer) throws(StoreFailure) -> Done {
    try performer.store.exportText(text, to: path.withHome)
    return .done
  }
  func bounded(by confinement: Confinement) throws(StoreFailure) -> Self {
    Self(text: text, path: try confinement.leaving(path))
  }
  func told(by paths: LinePaths) -> Self { Self(text: text, path: paths.told(path)) }
}
