import Foundation
import GRDB
import Records

extension SQLiteStore {
  var objectFolder: ObjectFolder { ObjectFolder(path: objects, mishap: options.mishap) }

  /// Takes a copy of a file into the store, before any entry names it.
  package func keepAttachment(
    path: String, kind: EvidenceKind, caption: String, progress: ProgressListener?
  ) throws(StoreFailure) -> EvidenceItem {
    guard !options.readOnly else { throw .readOnly(path: directory) }
    let file = try opening(path)
    let size = try size(of: file)
    var meter = ProgressMeter(progress)
    let digest = try objectFolder.take(file, listener: &meter)
    let name = FileName.cleaned(path)
    return EvidenceItem(
      kind: kind, caption: caption, name: name, size: size, sha256: digest,
      mediaType: mediaType(ofName: name),
      addedAt: now())
  }

  package func measureAttachment(path: String) throws(StoreFailure) -> Int {
    let file = try opening(path)
    return try size(of: file)
  }

  /// The size of a file that is neither empty nor too large.
  private func size(of file: borrowing IncomingFile) throws(StoreFailure) -> Int {
    let (size, limit) = (file.facts.size, try profile().attachmentFileLimit)
    guard size > 0 else { throw .file(.empty(path: file.path)) }
    guard size <= limit else { throw .file(.tooLarge(path: file.path, size: size, limit: limit)) }
    return size
  }

  private func opening(_ path: String) throws(StoreFailure) -> IncomingFile {
    do { return try IncomingFile.opening(path) } catch { throw .file(error) }
  }

  /// Whether the bytes of an attachment lie here in the right size.
  package func hasObject(_ digest: Digest, size: Int) -> Bool { objectFolder.has(digest, size: size) }

  /// The place of an attachment's bytes, after they were checked against the digest.
  package func attachmentPath(_ digest: Digest, for session: Session) throws(StoreFailure) -> String {
    guard try open(digest, session) else { throw .refused(.noSuch(.attachment(digest.description))) }
    let isSound = objectFolder.measure(digest)?.digest == digest
    noteObject(digest, isSound: isSound)
    guard isSound else { throw .refused(.attachmentGone(digest.description)) }
    return objectFolder.place(of: digest)
  }

  /// Copies an attachment out of the store; never over an existing file, and never through a link.
  package func exportAttachment(_ digest: Digest, to path: String, for session: Session)
    throws(StoreFailure)
  {
    let place = try attachmentPath(digest, for: session)
    let file = try opening(place)
    let outgoing = try NamedOutput(path, neighbour: .kept, sweeps: false)
    var hasher = DigestBuilder()
    var chunk = [UInt8](repeating: 0, count: ObjectFolder.chunk)
    while true {
      let count: Int
      do { count = try file.read(into: &chunk) } catch { throw .file(error) }
      if count == 0 { break }
      hasher.add(Array(chunk[..<count]))
      try outgoing.write(Array(chunk[..<count]))
    }
    guard hasher.digest == digest else { throw .refused(.attachmentGone(digest.description)) }
    try outgoing.finish()
  }

  /// Writes a text out of the store; never over an existing file.
  package func exportText(_ text: String, to path: String) throws(StoreFailure) {
    try NamedOutput.write(Array(text.utf8), to: path, neighbour: .kept)
  }

  /// Whether a record, submission or draft that the person may read names the attachment.
  ///
  /// Where their own books name it too, it is no look into others'.
  private func open(_ digest: Digest, _ session: Session) throws(StoreFailure) -> Bool {
    try reading(for: session) { db, rights in
      let readable = try places(naming: digest, db).filter { place in
        rights.reads(place.unit, place.side) || place.isOfBothOffices && rights.reads(place.unit, nil)
      }
      let units = readable.map(\.unit)
      rights.note(units.filter { unit in rights.posts.contains { $0.unit == unit } }.isEmpty ? units : [])
      return !readable.isEmpty
    }
  }

  /// A book that names an attachment.
  private struct Naming {
    let unit: UnitCode
    let side: Side
    /// Proofs of bonuses are the units' own, and open to both offices.
    var isOfBothOffices = false
  }

  private func places(naming digest: Digest, _ db: Database) throws -> [Naming] {
    func places(_ rows: [Row]) -> [Naming] {
      rows.map { Naming(unit: UnitCode(rawValue: $0["unit"]), side: $0.word("side")) }
    }
    let key = Data(digest.bytes)
    let pattern = "%\"sha256\":\"\(digest)\"%"
    var found = places(
      try Row.fetchAll(
        db,
        sql: """
          SELECT DISTINCT records.unit AS unit, records.side AS side
          FROM record_evidence JOIN records ON records.id = record_evidence.record
          WHERE record_evidence.digest = ?
          """, arguments: [key]))
    found += places(
      try Row.fetchAll(
        db, sql: "SELECT unit, side FROM further_evidence WHERE digest = ?", arguments: [key]))
    found += try String.fetchAll(
      db, sql: "SELECT DISTINCT unit FROM reports WHERE text = ?", arguments: [key]
    ).map { Naming(unit: UnitCode(rawValue: $0), side: .main) }
    found += try String.fetchAll(
      db, sql: "SELECT DISTINCT unit FROM adjustments WHERE proof = ?", arguments: [key]
    ).map { Naming(unit: UnitCode(rawValue: $0), side: .main, isOfBothOffices: true) }
    found += places(
      try draftQueue.heedfulRead { drafts in
        try Row.fetchAll(
          drafts, sql: "SELECT DISTINCT unit, side FROM drafts WHERE data LIKE ?", arguments: [pattern])
      })
    found += places(
      try Row.fetchAll(
        db,
        sql: """
          SELECT DISTINCT submissions.unit AS unit, submissions.side AS side
          FROM submissions JOIN entries
            ON entries.sequence IN (submissions.entry, submissions.earlier, submissions.signing)
          WHERE submissions.state <> 'entered' AND submissions.state <> 'discarded'
            AND CAST(entries.body AS TEXT) LIKE ?
          """, arguments: [pattern]))
    return found
  }

  /// Remembers that an attachment's bytes are gone or altered, or forgets it when they are back.
  func noteObject(_ digest: Digest, isSound: Bool) {
    guard !options.readOnly else { return }
    let key = Data(digest.bytes)
    let isNoted =
      (try? reading { db in
        try Bool.fetchOne(
          db, sql: "SELECT EXISTS (SELECT 1 FROM faulty_objects WHERE digest = ?)", arguments: [key])
      }) ?? false
    guard isNoted == isSound else { return }
    let seen = now().seconds
    // A state table: when the note cannot be kept, the fault is still told to the person who asked.
    _ = try? writing(patience: 250) { db in
      if isSound {
        try db.execute(sql: "DELETE FROM faulty_objects WHERE digest = ?", arguments: [key])
      } else {
        try db.execute(
          sql: "INSERT OR REPLACE INTO faulty_objects (digest, seen) VALUES (?, ?)", arguments: [key, seen])
      }
    }
  }
}
