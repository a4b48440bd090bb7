import GRDB
import Records

extension SQLiteStore {
  /// The proof that a record stood here when the last checkpoint was made; those who may read the record may have it.
  package func proof(of number: RecordNumber, for session: Session) throws(StoreFailure) -> RecordProof {
    _ = try record(number, for: session)
    let (checkpoint, note) = try lastNote()
    return try reading { db in
      guard let row = try recordRow(number, db) else {
        throw StoreFailure.refused(.noSuch(.record(number.description)))
      }
      // An imported record is in no act: what brought it in stands with the record itself.
      let place =
        try Int.fetchOne(
          db,
          sql: """
            SELECT max(sequence) FROM acts WHERE record = ? AND kind IN ('record.revised', 'record.voided')
            """, arguments: [number.description]) ?? row["entering"]
      guard place <= note.order.size else { throw StoreFailure.notInCheckpoint(number) }
      let order = KeptOrder(db: db)
      let leaf = try Journal(db).entry(place)
      let proof = RecordProof(
        entries: [leaf] + (try named(by: leaf, db)), index: place - 1,
        path: try TreeProof(root: order.root(over:)).inclusion(of: place - 1, in: note.order.size),
        note: note, by: checkpoint.by, key: checkpoint.key)
      // Tables led here: a proof that does not hold, or speaks of another record, is not given out.
      guard proof.record == number, (try? proof.check()) != nil else {
        throw StoreFailure.damaged(detail: "the proof of \(number) does not hold")
      }
      return proof
    }
  }

  /// The proof that the last checkpoint extends an older one.
  package func proof(since old: TreeHead) throws(StoreFailure) -> ExtensionProof {
    let (_, note) = try lastNote()
    guard old.size <= note.order.size else { throw StoreFailure.notInCheckpoint(nil) }
    return try reading { db in
      let order = KeptOrder(db: db)
      let path = try TreeProof(root: order.root(over:)).consistency(from: old.size, to: note.order.size)
      guard TreeProof.extends(old, to: note.order, by: path) else { throw StoreFailure.notExtended }
      return ExtensionProof(old: old, path: path, note: note)
    }
  }

  private func lastNote() throws(StoreFailure) -> (Checkpoint, CheckpointNote) {
    guard let checkpoint = try lastCheckpoint(), let note = CheckpointNote(checkpoint) else {
      throw .notInCheckpoint(nil)
    }
    return (checkpoint, note)
  }

  /// Submission and signing that an entering act names, in this order.
  private func named(by leaf: Entry, _ db: Database) throws -> [Entry] {
    let body = BodyScan(leaf.bodyBytes.span, as: leaf.header.kind)
    guard let draft = body.draft else { return [] }
    let places = try Int.fetchAll(
      db,
      sql: """
        SELECT sequence FROM acts WHERE draft = ? AND kind IN ('record.submitted', 'record.signed')
        ORDER BY sequence DESC
        """, arguments: [draft])
    let entries = try places.map { try Journal(db).entry($0) }
    return [body.submission, body.signing].compactMap { digest in entries.first { $0.digest == digest } }
  }
}
