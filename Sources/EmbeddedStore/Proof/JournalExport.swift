import GRDB
import Records

extension SQLiteStore {
  /// Writes the journal out so that it can be checked without this program: `journal.jsonl` and `objects/`.
  ///
  /// One line an entry, in the order of arrival; header and body as JSON texts that hold the exact bytes. The
  /// folder must not exist. `docs/record-format.md` says how to check it, `check.py` does.
  package func exportJournal(to path: String, progress: ProgressListener? = nil) throws(StoreFailure) {
    guard FileFacts(path: path) == nil else { throw .alreadyAStore(path: path) }
    var meter = ProgressMeter(progress)
    try makePrivateDirectory(path)
    try makePrivateDirectory(path + "/objects")
    do throws(StoreFailure) {
      let named = try writeJournal(path, &meter)
      try copyObjects(named, to: ObjectFolder(path: path + "/objects"), &meter)
      try flushDirectory(path)
    } catch {
      removeFolder(path)
      throw error
    }
  }

  private func writeJournal(_ path: String, _ meter: inout ProgressMeter) throws(StoreFailure) -> Set<Digest>
  {
    let file = try OutgoingFile(temporary: temporaryName(in: path))
    let reader = try JournalReader(store: self, unit: nil)
    var named: Set<Digest> = []
    while let page = try reader.next() {
      var lines: [UInt8] = []
      for row in page.rows {
        let line = Entry.line(
          header: page.bytes(row.header), body: page.bytes(row.body),
          signature: row.signature.map { page.bytes($0) })
        // A guess at bytes that are no text would be read as what was sealed.
        guard let line else { throw .entryAltered(place: "\(reader.done + 1)") }
        lines += line.bytes + [UInt8(ascii: "\n")]
        named.formUnion(page.evidence(of: row).map(\.digest))
      }
      try file.write(lines)
      try meter.tell(.writing, reader.done, of: reader.total)
    }
    try file.keep(as: path + "/journal.jsonl", replacing: true)
    return named
  }

  /// Copies objects that are named into another folder, each checked against its name; what is missing or wrong
  /// here is left out, and verifying the copy tells of it as it does here.
  func copyObjects(_ named: Set<Digest>, to folder: ObjectFolder, _ meter: inout ProgressMeter)
    throws(StoreFailure)
  {
    for (done, digest) in named.sorted().enumerated() {
      try meter.tell(.copying, done, of: named.count)
      guard folder.measure(digest)?.digest != digest,
        let file = try? IncomingFile.opening(objectFolder.place(of: digest))
      else { continue }
      var quiet = ProgressMeter(nil)
      let copied = try folder.take(file, listener: &quiet)
      if copied != digest { removeFile(folder.place(of: copied)) }
    }
    try meter.tell(.copying, named.count, of: named.count)
  }
}
