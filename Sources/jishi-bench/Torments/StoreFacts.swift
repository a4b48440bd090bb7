import EmbeddedStore
import Foundation
import GRDB
import Records

/// What a store holds, as far as one can tell from it whether an act was done: kinds of entries, drafts, keys.
struct StoreFacts: Equatable {
  private var kinds: [EntryKind: Int] = [:]
  /// Number and version of each draft.
  private var drafts: [Int: Int] = [:]
  private var keys: [String: Int] = [:]
  /// What a full verification says; not compared.
  private(set) var faults: [String] = []

  static func == (a: StoreFacts, b: StoreFacts) -> Bool {
    a.kinds == b.kinds && a.drafts == b.drafts && a.keys == b.keys
  }

  /// Opens a store as the next program would, and reads all of it.
  init(of directory: String, verifying: Bool = true) throws {
    let store = try SQLiteStore.open(at: directory)
    var sequence = 0
    while true {
      let page = try store.entries(after: sequence, limit: 2_000)
      guard let last = page.last else { break }
      for stored in page { kinds[stored.entry.header.kind, default: 0] += 1 }
      sequence = last.sequence
    }
    if verifying {
      faults = try store.verify(VerificationScope(), progress: nil).faults.map {
        "\($0.kind.rawValue) \($0.place)"
      }
    }
    let main = try DatabaseQueue(path: directory + "/jishi.sqlite")
    keys = try main.read { db in
      Dictionary(
        uniqueKeysWithValues: try Row.fetchAll(
          db, sql: "SELECT person, count(*) AS n FROM vaults GROUP BY person"
        ).map { ($0["person"], $0["n"]) })
    }
    let beside = try DatabaseQueue(path: directory + "/drafts.sqlite")
    drafts = try beside.read { db in
      Dictionary(
        uniqueKeysWithValues: try Row.fetchAll(db, sql: "SELECT number, version FROM drafts").map {
          ($0["number"], $0["version"])
        })
    }
  }

  /// The same without the entries that somebody looked.
  var withoutLooks: StoreFacts {
    var facts = self
    facts.kinds[.unitViewed] = nil
    return facts
  }

  /// What is in this and not in the other, in few words.
  func difference(to other: StoreFacts) -> String {
    var words: [String] = []
    for kind in EntryKind.allCases where kinds[kind] != other.kinds[kind] {
      words.append("\(kind.rawValue) \(other.kinds[kind] ?? 0) -> \(kinds[kind] ?? 0)")
    }
    if drafts != other.drafts {
      let changed = Set(drafts.keys).union(other.drafts.keys).filter { drafts[$0] != other.drafts[$0] }
        .sorted()
      words += changed.map {
        "D\($0) \(other.drafts[$0].map(String.init) ?? "none") -> \(drafts[$0].map(String.init) ?? "none")"
      }
    }
    if keys != other.keys { words.append("keys") }
    return words.isEmpty ? "nothing" : words.joined(separator: ", ")
  }
}
