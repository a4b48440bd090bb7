import GRDB
import Glibc
import Records

/// The folder beside a store's place in which a copy is made ready; nothing of it is left when restoring fails.
final class RestoreStaging {
  private let backup: String
  private let directory: String
  private let making: FolderInTheMaking
  private var path: String { making.path }
  private let madeDirectory: Bool
  private let mishap: Mishap?

  /// Makes the folder; the place itself too, when nothing stands there yet.
  init(from backup: String, in directory: String, mishap: Mishap? = nil) throws(StoreFailure) {
    self.mishap = mishap
    self.backup = backup
    self.directory = directory
    madeDirectory = FileFacts(path: directory) == nil
    try makePrivateDirectory(directory)
    making = try FolderInTheMaking(in: directory)
    try makePrivateDirectory(making.path + "/objects")
  }

  func remove() {
    removeFolder(path)
    if madeDirectory { rmdir(directory) }
  }

  /// Copies the databases page by page and each attachment under the digest of its bytes.
  func takeCopy(_ progress: ProgressListener?) throws(StoreFailure) {
    var meter = ProgressMeter(progress)
    let (source, target) = (ObjectFolder(path: backup + "/objects"), ObjectFolder(path: path + "/objects"))
    try failing(at: backup) {
      for name in ["jishi.sqlite", "drafts.sqlite"] where FileFacts(path: backup + "/" + name) != nil {
        try copyDatabase(name)
      }
      let names = fileNames(in: source.path).filter { Digest($0) != nil }.sorted()
      for (done, name) in names.enumerated() {
        try meter.tell(.copying, done, of: names.count)
        var quiet = ProgressMeter(nil)
        let copied = try target.take(try IncomingFile.opening(source.path + "/" + name), listener: &quiet)
        // What hashes to another name is no attachment that an entry could mean.
        if copied.description != name { removeFile(target.place(of: copied)) }
      }
    }
  }

  private func copyDatabase(_ name: String) throws {
    var configuration = Configuration()
    configuration.readonly = true
    let source = try DatabaseQueue(path: backup + "/" + name, configuration: configuration)
    try makeEmptyFile(path + "/" + name)
    let copy = try DatabaseQueue(path: path + "/" + name)
    try source.backup(to: copy)
    try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try copy.close()
    try source.close()
  }

  /// Opens the copy as a store; what cannot be opened does not verify either.
  func open(_ options: OpenOptions, _ progress: ProgressListener?) throws(StoreFailure) -> SQLiteStore {
    do throws(StoreFailure) {
      return try SQLiteStore.open(at: path, options: options, progress: progress)
    } catch .foreignSchema(let differences) {
      let first = differences.first.map { ($0.place, $0.detail) } ?? ("jishi.sqlite", "")
      throw .unsoundCopy(
        VerificationFault(kind: .database, place: first.0, detail: first.1), count: differences.count)
    } catch .damaged(let detail) {
      throw .unsoundCopy(VerificationFault(kind: .database, place: "jishi.sqlite", detail: detail), count: 1)
    }
  }

  /// Moves what was made ready to its place; the rename of the database is the moment at which it is there.
  func place(replacing standing: Standing) throws(StoreFailure) {
    let lock = try CommitLock(path: directory + "/jishi.lock")
    defer { lock.close() }
    try failing(at: directory) {
      for name in ["jishi.sqlite", "drafts.sqlite"] { try settle(name) }
      try mishap?(.databasesSettled)
      try lock.holding(patience: 5_000) {
        let log = standing.isThere ? try StandingLog(of: directory + "/jishi.sqlite", standing) : nil
        let moved = try moveObjects()
        do {
          try mishap?(.objectsMoved)
          let kept = try log?.setAside()
          do {
            try mishap?(.oldSetAside)
            guard rename(path + "/jishi.sqlite", directory + "/jishi.sqlite") == 0 else {
              throw fileFailure(directory)
            }
          } catch {
            if let kept { log?.takeBack(kept) }
            throw error
          }
        } catch {
          moved.forEach(removeFile)
          throw error
        }
        // From here on the restored store stands; what fails now could only be told as if it did not.
        if FileFacts(path: directory + "/drafts.sqlite") == nil {
          rename(path + "/drafts.sqlite", directory + "/drafts.sqlite")
        }
        try? flushPlace()
        removeFolder(path)
      }
    }
  }

  private func flushPlace() throws {
    try mishap?(.copyPlaced)
    try flushDirectory(directory)
  }

  /// One file, flushed, without a log beside it.
  private func settle(_ name: String) throws {
    let file = path + "/" + name
    let queue = try DatabaseQueue(path: file)
    try queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
    try queue.close()
    makePrivate(file)
    try flushFile(file)
  }

  /// Moves the attachments that are not there, or not whole, and answers with the places of those that were new.
  private func moveObjects() throws -> [String] {
    try makePrivateDirectory(directory + "/objects")
    let (source, target) = (ObjectFolder(path: path + "/objects"), ObjectFolder(path: directory + "/objects"))
    var moved: [String] = []
    for digest in fileNames(in: source.path).compactMap({ Digest($0) })
    where target.measure(digest)?.digest != digest {
      let place = target.place(of: digest)
      if FileFacts(path: place) == nil { moved.append(place) }
      guard rename(source.place(of: digest), place) == 0 else {
        moved.forEach(removeFile)
        throw fileFailure(place)
      }
    }
    try flushDirectory(target.path)
    return moved
  }
}

/// The database that makes way, with its log folded in, which nobody else may have open.
struct StandingLog {
  private let place: String
  private let isFolded: Bool

  init(of place: String, _ standing: Standing) throws {
    self.place = place
    var configuration = Configuration()
    configuration.busyMode = .timeout(2)
    do {
      let old = try DatabaseQueue(path: place, configuration: configuration)
      defer { try? old.close() }
      let (mode, entries) = try old.writeWithoutTransaction { db in
        (
          try String.fetchOne(db, sql: "PRAGMA journal_mode = DELETE"),
          standing.facts == nil ? nil : try Int.fetchOne(db, sql: "SELECT max(sequence) FROM entries")
        )
      }
      // Somebody has it open, or has lengthened it since it was looked at.
      guard mode == "delete", entries == standing.facts?.entries else { throw StoreFailure.busy(seconds: 2) }
      isFolded = true
    } catch let error as DatabaseError {
      // Too damaged to be opened: what lies beside it goes along.
      switch error.resultCode.primaryResultCode {
      case .SQLITE_CORRUPT, .SQLITE_NOTADB: isFolded = false
      default: throw error
      }
    }
  }

  /// Keeps the old database under another name, which is the answer.
  func setAside() throws -> String {
    var kept = place + ".before-restore"
    var count = 1
    while FileFacts(path: kept) != nil {
      count += 1
      kept = place + ".before-restore-\(count)"
    }
    guard link(place, kept) == 0 else { throw fileFailure(kept) }
    for suffix in suffixes where FileFacts(path: place + suffix) != nil {
      guard rename(place + suffix, kept + suffix) == 0 else {
        let failure = fileFailure(kept + suffix)
        takeBack(kept)
        throw failure
      }
    }
    return kept
  }

  /// A restore that was killed before its last step has left the database that still stands under two names.
  static func sweepSecondNames(of place: String) {
    guard let standing = FileFacts(path: place) else { return }
    let folder = OpenFolder.folder(of: place)
    for name in fileNames(in: folder) where name.contains(".sqlite.before-restore") {
      let kept = folder + "/" + name
      if FileFacts(path: kept)?.isSameFile(as: standing) == true { removeFile(kept) }
    }
  }

  /// Undoes that.
  func takeBack(_ kept: String) {
    for suffix in suffixes where FileFacts(path: kept + suffix) != nil {
      rename(kept + suffix, place + suffix)
    }
    removeFile(kept)
  }

  /// What lies beside a database whose log could not be folded in.
  private var suffixes: [String] { isFolded ? [] : ["-wal", "-shm"] }
}
