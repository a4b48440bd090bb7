import EmbeddedStore
import Foundation
import GRDB
import Practice
import Records

extension Bench {
  /// A record's way into the books, act by act, each beside a bare insert that is as durable.
  func acts() throws -> [Figure] {
    let store = try city.open()
    let recorder = try session(PracticeSeat.recorder.person, at: store)
    let head = try session(PracticeSeat.head.person, at: store)
    let bare = try BareTable(in: city.directory)
    defer { bare.remove() }
    var times: [String: [Double]] = [:]
    for run in 0..<max(runs, 15) {
      let day = city.city.openingDay
      guard var content = city.city.happening(at: PracticeCity.seat, .main, on: day, run) else { continue }
      content.evidence = []
      var form = DraftForm(content)
      form.title = "基准测试第\(run)项 \(UInt32.random(in: .min ... .max))"
      form.noAttachmentReason = .noElectronicCopy
      form.links = []
      form.lateReason = "测试"
      let draft = try store.newDraft(
        unit: PracticeCity.seat, side: .main, purpose: .new, record: nil, form: form, by: recorder)
      func time(_ name: String, _ act: () throws -> Void) rethrows {
        times[name, default: []].append(try milliseconds(act))
      }
      try time("bare") { try bare.insert() }
      try time("submit") { try submit(draft.number, store, recorder) }
      try time("bare") { try bare.insert() }
      try time("sign") {
        _ = try store.perform(.sign(draft: draft.number, opinion: "同意", paper: nil), by: head)
      }
      try time("bare") { try bare.insert() }
      try time("enter") {
        _ = try store.perform(.enter(draft: draft.number, lateReason: "测试"), by: recorder)
      }
    }
    let plain = times["bare", default: []].median
    return ["submit", "sign", "enter"].map { name in
      Figure(
        name: "one durable act: \(name)", value: times[name, default: []].median, limit: .ratio(3),
        beside: ("bare SQLite insert", plain),
        counted:
          "judge, seal, sign, insert, project, index, commit with synchronous=FULL; beside it one row of 1.5 KiB into one indexed table"
      )
    }
  }

  private func submit(_ draft: Int, _ store: SQLiteStore, _ recorder: Session) throws(StoreFailure) {
    var confirmed = Confirmations()
    for _ in 0..<2 {
      do throws(StoreFailure) {
        _ = try store.perform(.submit(draft: draft, confirmed), by: recorder)
        return
      } catch .refused(.duplicates(let similar)) {
        confirmed.duplicates = similar.map(\.name)
      }
    }
  }

  /// Chains with and without signatures, beside `openssl` over the same bytes.
  func verification() throws -> [Figure] {
    let store = try city.open()
    let bytes = city.directory + ".bytes"
    try dump(to: bytes)
    defer { try? FileManager.default.removeItem(atPath: bytes) }
    let size = (try? FileManager.default.attributesOfItem(atPath: bytes)[.size] as? Int) ?? 0
    let count = city.records > 200_000 ? min(runs, 3) : runs
    let times = try interleaved(
      count,
      [
        { _ = try store.verify(VerificationScope(signatures: false, projections: false), progress: nil) },
        { _ = try store.verify(VerificationScope(signatures: true, projections: false), progress: nil) },
        { shell("openssl dgst -sha256 '\(bytes)'") },
      ])
    let counted =
      "all entries read, hashed and followed along their chains; headers and bodies are \(size / 1_048_576) MiB; includes hashing the attachments"
    return [
      Figure(
        name: "verify chains, signatures aside", value: times[0].median, limit: .ratio(4),
        beside: ("openssl dgst -sha256", times[2].median), counted: counted),
      Figure(
        name: "verify chains with signatures", value: times[1].median,
        beside: ("openssl dgst -sha256", times[2].median), counted: counted),
    ]
  }

  private func dump(to path: String) throws {
    guard FileManager.default.createFile(atPath: path, contents: nil),
      let file = FileHandle(forWritingAtPath: path)
    else { throw CocoaError(.fileWriteUnknown) }
    defer { try? file.close() }
    let queue = try DatabaseQueue(path: city.directory + "/jishi.sqlite")
    try queue.read { db in
      let rows = try Row.fetchCursor(db, sql: "SELECT header, body FROM entries ORDER BY sequence")
      var chunk = Data()
      while let row = try rows.next() {
        if let header: Data = row[0], let body: Data = row[1] {
          chunk.append(header)
          chunk.append(body)
        }
        if chunk.count > 4 << 20 {
          try file.write(contentsOf: chunk)
          chunk.removeAll(keepingCapacity: true)
        }
      }
      try file.write(contentsOf: chunk)
    }
  }

  /// A file of 2 MiB into the store, beside what a careful person would type.
  func attaching() throws -> [Figure] {
    let store = try city.open()
    let source = city.directory + ".photo.jpg"
    defer { try? FileManager.default.removeItem(atPath: source) }
    let times = try interleaved(
      max(runs, 9),
      [
        { try Self.writeNoise(source) },
        { _ = try store.keepAttachment(path: source, kind: .photo, caption: "", progress: nil) },
        {
          shell(
            "cp '\(source)' '\(source).copy' && sync '\(source).copy' && openssl dgst -sha256 '\(source).copy'"
          )
        },
      ])
    shell("rm -f '\(source).copy'")
    return [
      Figure(
        name: "attach a file of 2 MiB", value: times[1].median, limit: .ratio(1.5),
        beside: ("cp + sync + openssl dgst", times[2].median),
        counted: "copied, hashed, flushed, named by its digest, folder flushed; a new file each time")
    ]
  }

  private static func writeNoise(_ path: String) throws {
    var random = PracticeRandom(seed: UInt64.random(in: .min ... .max))
    var data = Data(capacity: 2 << 20)
    for _ in 0..<(2 << 20) / 8 { withUnsafeBytes(of: random.next()) { data.append(contentsOf: $0) } }
    try data.write(to: URL(fileURLWithPath: path))
  }
}

/// One table with one index, written to as durably as the store is.
private struct BareTable {
  private let queue: DatabaseQueue
  private let path: String

  init(in directory: String) throws {
    path = directory + "/../bare-\(getpid()).sqlite"
    queue = try DatabaseQueue(path: path)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = WAL")
      try db.execute(sql: "PRAGMA synchronous = FULL")
      try db.execute(sql: "CREATE TABLE r (id INTEGER PRIMARY KEY, chain TEXT, number INTEGER, body BLOB)")
      try db.execute(sql: "CREATE UNIQUE INDEX r_by_chain ON r (chain, number)")
    }
  }

  func insert() throws {
    try queue.writeWithoutTransaction { db in
      try db.inTransaction(.immediate) {
        let number = Int(db.lastInsertedRowID) + 1
        try db.execute(
          sql: "INSERT INTO r (chain, number, body) VALUES (?, ?, ?)",
          arguments: ["CZJ/main", number, Data(repeating: 7, count: 1536)])
        return .commit
      }
    }
  }

  func remove() {
    for suffix in ["", "-wal", "-shm"] { try? FileManager.default.removeItem(atPath: path + suffix) }
  }
}
