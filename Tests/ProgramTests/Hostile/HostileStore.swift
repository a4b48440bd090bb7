import EmbeddedStore
import Foundation
import GRDB
import Records
import Secrets
import TestSupport

/// A practice city as a store of an older program may hold it: every text that people wrote commands a terminal.
///
/// The door in would refuse such texts, so they are put below it: the journal is sealed and signed anew from its first
/// entry on, by everyone's keys. Nothing but the texts tells the store from an honest one, and acts go on in it.
struct HostileStore: Sendable {
  let scratch = Scratch()
  /// The keys of the bodies that were spoilt, as `KIND.KEY`.
  let spoilt: Set<String>
  var path: String { scratch.path + "/store" }
  var passphrase: String { scratch.path + "/passphrase" }

  /// One for all tests; what they do to it does not matter.
  static let shared = Result { try HostileStore() }

  private init() throws {
    let (path, passphrase) = (scratch.path + "/store", scratch.path + "/passphrase")
    try Data("demo\n".utf8).write(to: URL(fileURLWithPath: passphrase))
    let made = try Program.run([
      "demo", "open", "--at", path, "--units", "6", "--records", "60", "--today", "2026-11-29", "--no-open",
    ])
    guard made.status == 0 else { throw StoreFailure.damaged(detail: made.complaints) }
    var spoiling = Spoiling(keys: try Self.keys(at: path))
    try spoiling.run(at: path)
    spoilt = spoiling.spoilt
    let rebuilt = try Program.run([
      "rebuild", "--store", path, "--as", "admin", "--passphrase-file", passphrase,
    ])
    guard rebuilt.status == 0 else { throw StoreFailure.damaged(detail: rebuilt.complaints) }
    for folder in ["inbox", "outbox"] {
      let own = path + "/\(folder)/CZJ-3"
      try FileManager.default.createDirectory(atPath: own, withIntermediateDirectories: true)
      try Data("x".utf8).write(to: URL(fileURLWithPath: own + "/" + TerminalAttack.spoilt("文件.txt")))
    }
  }

  private static func keys(at path: String) throws -> [PersonCode: SigningKey] {
    let store = try SQLiteStore.open(at: path)
    var keys: [PersonCode: SigningKey] = [:]
    for person in try store.accounts(matching: "", limit: 1_000).map(\.person.code) {
      keys[person] = try? store.signIn(person, passphrase: "demo").key
    }
    return keys
  }
}

/// Every text of a store on its way to what nobody may see of it.
private struct Spoiling {
  let keys: [PersonCode: SigningKey]
  private(set) var spoilt: Set<String> = []
  private var digests: [String: String] = [:]

  init(keys: [PersonCode: SigningKey]) { self.keys = keys }

  mutating func run(at path: String) throws {
    try spoilJournal(DatabaseQueue(path: path + "/jishi.sqlite"))
    try spoilDrafts(DatabaseQueue(path: path + "/drafts.sqlite"))
  }

  private mutating func spoilJournal(_ queue: DatabaseQueue) throws {
    var copy = self
    try queue.writeWithoutTransaction { db in
      try db.inTransaction {
        let cookie = try Int.fetchOne(db, sql: "PRAGMA schema_version") ?? 0
        let triggers = try Row.fetchAll(
          db,
          sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger' AND name LIKE 'entries_never_%'")
        for row in triggers { try db.execute(sql: "DROP TRIGGER \(row["name"] as String)") }
        for row in try Row.fetchAll(
          db, sql: "SELECT sequence, header, body, signature FROM entries ORDER BY 1")
        {
          let entry = try copy.sealed(row["header"], row["body"], isSigned: row["signature"] as Data? != nil)
          try db.execute(
            sql:
              "UPDATE entries SET header = ?, body = ?, digest = ?, previous = ?, signature = ? WHERE sequence = ?",
            arguments: [
              Data(entry.headerBytes), Data(entry.bodyBytes), Data(entry.digest.bytes),
              Data(entry.header.previous.bytes), entry.signature.map { Data($0) }, row["sequence"] as Int,
            ])
        }
        for row in triggers { try db.execute(sql: row["sql"]) }
        try db.execute(sql: "PRAGMA schema_version = \(cookie)")
        return .commit
      }
    }
    self = copy
  }

  /// The entry with its texts spoilt, sealed behind the one that was sealed last on its chain.
  private mutating func sealed(_ header: Data, _ body: Data, isSigned: Bool) throws -> Entry {
    let old = try Entry(headerBytes: Array(header), bodyBytes: Array(body), signature: nil)
    let value = spoiled(try CanonicalValue(canonical: old.bodyBytes), in: old.header.kind.rawValue)
    var header = old.header
    header.bodyDigest = Digest(of: value.bytes)
    header.previous = digests[header.previous.description].flatMap { Digest($0) } ?? header.previous
    let entry = try Entry(sealing: header, bodyBytes: value.bytes, with: isSigned ? keys[header.author] : nil)
    digests[old.digest.description] = entry.digest.description
    return entry
  }

  private mutating func spoilDrafts(_ queue: DatabaseQueue) throws {
    var copy = self
    try queue.write { db in
      for row in try Row.fetchAll(db, sql: "SELECT number, data FROM drafts") {
        let value = copy.spoiled(
          try CanonicalValue(canonical: Array((row["data"] as String).utf8)), in: "draft")
        try db.execute(
          sql: "UPDATE drafts SET data = ? WHERE number = ?",
          arguments: [String(decoding: value.bytes, as: UTF8.self), row["number"] as Int])
      }
    }
    self = copy
  }

  /// Profiles and calendars are read as files, which nothing hostile has ever passed.
  private static let files: Set<String> = ["profile.adopted", "calendar.adopted"]
  /// What people write into a draft, where it may still be empty.
  private static let fields: Set<String> = [
    "counterpart", "reason", "lateReason", "noAttachmentText", "paperNumber", "paperLocation", "headCount",
  ]

  /// - Parameters:
  ///   - kind: the kind of the entry, or `draft`.
  ///   - key: under which the value stands.
  private mutating func spoiled(_ value: CanonicalValue, in kind: String, _ key: String = "")
    -> CanonicalValue
  {
    switch value {
    case .integer: return value
    case .list(let values): return .list(values.map { spoiled($0, in: kind, key) })
    case .object(let members):
      return .object(Dictionary(uniqueKeysWithValues: members.map { ($0, spoiled($1, in: kind, $0)) }))
    case .text(let text):
      if let digest = digests[text] { return .text(digest) }
      // What people write in this city is Chinese; codes, days and digests are not.
      let isWritten = text.unicodeScalars.contains { (0x3400...0x9FFF).contains($0.value) }
      guard isWritten || kind == "draft" && Self.fields.contains(key), !Self.files.contains(kind) else {
        return value
      }
      spoilt.insert("\(kind).\(key)")
      return .text(TerminalAttack.spoilt(text))
    }
  }
}
