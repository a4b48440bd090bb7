import EmbeddedStore
import Foundation
import GRDB
import Records
import TestSupport

/// Rewrites a store's history with everyone's keys: every digest and signature of the result fits.
struct Forgery {
  let unit: SmallUnit
  let path: String

  init(of unit: SmallUnit) throws {
    self.unit = unit
    path = unit.scratch.path + "/forged"
    try unit.store.backUp(to: unit.scratch.path, by: unit.administrator, progress: nil)
    let copies = try FileManager.default.contentsOfDirectory(atPath: unit.scratch.path)
    let copy = copies.first { $0.hasPrefix("jishi-") } ?? ""
    try FileManager.default.moveItem(atPath: unit.scratch.path + "/" + copy, toPath: path)
  }

  /// The store in which the first record always had another title.
  func rewritten(title: String) throws -> SQLiteStore {
    let clock = unit.clock
    let store = try SQLiteStore.open(at: path, options: OpenOptions(clock: { clock.read() }))
    let editor = try NightEditor(store)
    let keys: [PersonCode: SigningKey?] = [
      "admin": unit.administrator.key, "lin": unit.recorder.key, "zhang": unit.head.key,
    ]
    var digests: [Digest: Digest] = [:]
    var heads: [ChainName: ChainHead] = [:]
    var rows: [(Int, Entry)] = []
    var tree = OrderTree()
    for row in try editor.rows("SELECT * FROM entries ORDER BY sequence") {
      let old = try Entry(
        headerBytes: Array(row["header"] as Data), bodyBytes: Array(row["body"] as Data), signature: nil)
      var text = String(decoding: old.bodyBytes, as: UTF8.self)
      for (from, to) in digests { text = text.replacing(from.description, with: to.description) }
      if old.header.kind == .recordSubmitted { text = text.replacing("专题研究会议", with: title) }
      var body = Array(text.utf8)
      if old.header.kind == .checkpointMade {
        let order = TreeHead(size: tree.size, root: tree.root)
        body = try checkpoint(old, heads: heads, order: order, key: keys[old.header.author] ?? nil)
      }
      var header = old.header
      header.bodyDigest = Digest(of: body)
      header.previous = digests[header.previous] ?? header.previous
      let new = try Entry(
        sealing: header, bodyBytes: body, with: header.closesBatch ? keys[header.author] ?? nil : nil)
      digests[old.digest] = new.digest
      heads[header.chain] = ChainHead(chain: header.chain, number: header.number, digest: new.digest)
      tree.append(new.digest)
      rows.append((row["sequence"], new))
    }
    for (sequence, entry) in rows {
      try editor.run(
        "UPDATE entries SET previous = ?, digest = ?, header = ?, body = ?, signature = ? WHERE sequence = ?",
        [
          Data(entry.header.previous.bytes), Data(entry.digest.bytes), Data(entry.headerBytes),
          Data(entry.bodyBytes), entry.signature.map { Data($0) }, sequence,
        ])
    }
    try store.rebuild(progress: nil)
    return store
  }

  private func checkpoint(
    _ old: Entry, heads: [ChainName: ChainHead], order: TreeHead, key: SigningKey?
  ) throws -> [UInt8] {
    var body = try old.body(CheckpointMade.self)
    body.changed = heads.values.sorted { $0.chain < $1.chain }
    if let key {
      let store = try unit.store.overviewID()
      let made = try Checkpoint(
        number: body.number, day: body.day, store: store, heads: body.changed, order: order,
        by: old.header.author, signedWith: key)
      (body.root, body.signature) = (made.root, made.signature)
      (body.size, body.tree, body.note) = (made.size, made.tree, made.note)
    }
    return try CanonicalEncoder.value(of: body).bytes
  }
}
