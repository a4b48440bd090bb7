import GRDB
import Records

/// What every start looks at: the heads of all chains and the last checkpoint.
///
/// Costs the same at any size.
struct QuickCheck {
  let db: Database

  func report() throws -> VerificationReport {
    var faults: [VerificationFault] = []
    let rows = try Row.fetchAll(db, sql: "SELECT chain, number, digest, entry FROM heads ORDER BY chain")
    var heads: [ChainHead] = []
    let header = try db.makeStatement(
      sql: "SELECT chain, number, digest, header FROM entries WHERE sequence = ?")
    let last = try db.makeStatement(sql: "SELECT max(number) FROM entries WHERE chain = ?")
    for row in rows {
      let head = ChainHead(
        chain: ChainName(rawValue: try row.sound("chain")), number: try row.sound("number"),
        digest: try Digest(column: row.bytes("digest")))
      heads.append(head)
      let place = "\(head.chain)#\(head.number)"
      let entry = try Row.fetchOne(header, arguments: [row["entry"] as DatabaseValue])
      let digest = entry.map { Digest(of: $0.bytes("header")) }
      let columns: [DatabaseValue]? = entry.map { [$0["chain"], $0["number"]] }
      if digest != head.digest
        || columns != [head.chain.rawValue.databaseValue, head.number.databaseValue]
      {
        faults.append(
          VerificationFault(kind: .chain, place: place, detail: "headChanged: the last entry is another"))
      }
      let highest = try Int.fetchOne(last, arguments: [head.chain.rawValue])
      if highest != head.number {
        faults.append(
          VerificationFault(
            kind: .projection, place: "heads chain=\(head.chain)", detail: "the chain ends at \(highest ?? 0)"
          ))
      }
    }
    faults += try checkpointFaults()
    let count = try Int.fetchOne(db, sql: "SELECT max(sequence) FROM entries") ?? 0
    return VerificationReport(entries: count, attachments: 0, faults: faults, heads: heads)
  }

  /// The heads of the last checkpoint, gathered from all, must still be there.
  private func checkpointFaults() throws -> [VerificationFault] {
    let entries = try Int.fetchAll(db, sql: "SELECT entry FROM checkpoints ORDER BY number")
    guard !entries.isEmpty else { return [] }
    var heads: [ChainName: ChainHead] = [:]
    var root: Digest?
    var place = ""
    for sequence in entries {
      let entry = try Journal(db).entry(sequence)
      let body = try entry.body(CheckpointMade.self)
      for head in body.changed { heads[head.chain] = head }
      (root, place) = (body.root, "\(entry.header.chain)#\(entry.header.number)")
    }
    var faults: [VerificationFault] = []
    if MerkleTree.root(of: Array(heads.values)) != root {
      faults.append(
        VerificationFault(kind: .checkpoint, place: place, detail: "the root does not fit its heads"))
    }
    let statement = try db.makeStatement(sql: "SELECT header FROM entries WHERE chain = ? AND number = ?")
    for head in heads.values.sorted(by: { $0.chain < $1.chain }) {
      let row = try Row.fetchOne(statement, arguments: [head.chain.rawValue, head.number])
      if row.map({ Digest(of: $0.bytes("header")) }) != head.digest {
        faults.append(
          VerificationFault(
            kind: .checkpoint, place: "\(head.chain)#\(head.number)",
            detail: "the last checkpoint knows another entry in this place"))
      }
    }
    return faults
  }
}
