import GRDB
import Glibc
import Records

extension SQLiteStore {
  /// Writes a dated copy of the store into a directory: the databases first, then the objects that they name.
  ///
  /// The copy is a store like any other and passes `verify` as this one does. It gets its name last, so that
  /// what bears the name is whole; an existing folder is never written over.
  package func backUp(to directory: String, by session: Session, progress: ProgressListener?)
    throws(StoreFailure)
  {
    guard session.may(.backUp, in: .city, on: now().day) else {
      throw .refused(.notPermitted(.backUp, .city))
    }
    _ = try writeBackup(to: directory, progress: progress)
    let made = now().seconds
    // A state table: the copy is whole even where the note of it cannot be kept.
    _ = try? writing(patience: 250) { db in
      try pass(.copyNamed)
      try Setting.lastBackup.set(made, db)
    }
  }

  /// The path of the copy.
  func writeBackup(to directory: String, progress: ProgressListener?) throws(StoreFailure) -> String {
    try OpenFolder.requireOutsideStores(directory)
    try makeFolders(directory)
    let making = try FolderInTheMaking(in: directory)
    let unfinished = making.path
    var meter = ProgressMeter(progress)
    try makePrivateDirectory(unfinished + "/objects")
    try copyDatabase(to: unfinished + "/jishi.sqlite", &meter)
    try pass(.databaseCopied)
    try copyDrafts(to: unfinished + "/drafts.sqlite")
    try pass(.draftsCopied)
    let named = try namedObjects(in: unfinished)
    try copyObjects(named, to: ObjectFolder(path: unfinished + "/objects"), &meter)
    try pass(.objectsCopied)
    return try directory + "/" + keep(making)
  }

  /// Gives a copy the name of its minute, with a number where the minute has one already.
  private func keep(_ making: FolderInTheMaking) throws(StoreFailure) -> String {
    let moment = now().moment
    let stamp = "\(moment.day) \(moment.clock)".filter { $0.isNumber || $0 == " " }.replacing(" ", with: "-")
    var number = 1
    while true {
      let name = "jishi-" + stamp + (number == 1 ? "" : "-\(number)")
      do throws(StoreFailure) {
        try making.keep(as: name)
        return name
      } catch .output(.exists, _) {
        number += 1
      }
    }
  }

  /// One snapshot, copied page by page: others go on writing meanwhile.
  private func copyDatabase(to path: String, _ meter: inout ProgressMeter) throws(StoreFailure) {
    try makeEmptyFile(path)
    var own = meter
    defer { meter = own }
    try reading { db in
      let copy = try DatabaseQueue(path: path)
      try copy.writeWithoutTransaction { target in
        try db.backup(to: target, pagesPerStep: 2_000) { state in
          try own.tell(.copying, state.completedPageCount, of: state.totalPageCount)
        }
      }
      // A copy is one file, readable where nothing can be written.
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
    }
    try flushFile(path)
  }

  private func copyDrafts(to path: String) throws(StoreFailure) {
    try makeEmptyFile(path)
    try failing(at: path) {
      let copy = try DatabaseQueue(path: path)
      try draftQueue.backup(to: copy)
      try copy.writeWithoutTransaction { try $0.execute(sql: "PRAGMA journal_mode = DELETE") }
      try copy.close()
    }
    try flushFile(path)
  }

  /// The objects that the entries and the drafts of a copy name.
  private func namedObjects(in copy: String) throws(StoreFailure) -> Set<Digest> {
    try failing(at: copy) {
      var configuration = Configuration()
      configuration.readonly = true
      var named: Set<Digest> = []
      let entries = try DatabaseQueue(path: copy + "/jishi.sqlite", configuration: configuration)
      try entries.read { db in
        let last = try Int.fetchOne(db, sql: "SELECT max(sequence) FROM entries") ?? 0
        var sequence = 0
        while sequence < last {
          let page = try SealedRows.read(db, after: sequence, upTo: last, limit: VerificationRun.page)
          guard let end = page.rows.last?.sequence else { break }
          for row in page.rows {
            named.formUnion(page.evidence(of: row).map(\.digest))
          }
          sequence = end
        }
      }
      try entries.close()
      let drafts = try DatabaseQueue(path: copy + "/drafts.sqlite", configuration: configuration)
      try drafts.read { db in
        for text in try String.fetchAll(db, sql: "SELECT data FROM drafts") {
          named.formUnion(try domainValue(Draft.self, text).form.evidence.map(\.sha256))
        }
      }
      try drafts.close()
      return named
    }
  }
}

/// Makes a new file that only its owner may read; an existing one is never taken.
func makeEmptyFile(_ path: String) throws(StoreFailure) {
  let file = open(path, O_RDWR | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, 0o600)
  guard file >= 0 else { throw fileFailure(path) }
  close(file)
  makePrivate(path)
}

/// Flushes a file that somebody else wrote.
func flushFile(_ path: String) throws(StoreFailure) {
  let file = open(path, O_RDONLY | O_CLOEXEC)
  guard file >= 0 else { throw fileFailure(path) }
  defer { close(file) }
  guard fsync(file) == 0 else { throw fileFailure(path) }
}
