import Foundation
import GRDB
import Records

/// A checkpoint outside the store: one JSON object that anyone can read and check the store against.
package enum CheckpointFile {
  /// The text of the file: `{"by":…,"day":…,"heads":[…],"key":…,"number":…,"root":…,"signature":…,"store":…}`.
  package static func text(of checkpoint: Checkpoint) throws(StoreFailure) -> String {
    try failing { try domainText(checkpoint) + "\n" }
  }

  /// Reads a checkpoint and refuses one whose root or signature does not fit.
  package static func checkpoint(from text: String) throws(StoreFailure) -> Checkpoint {
    let checkpoint: Checkpoint
    do {
      let value = try CanonicalValue(json: withoutBlanks(Array(text.utf8)))
      checkpoint = try CanonicalDecoder.decode(Checkpoint.self, from: value)
    } catch {
      throw .damaged(detail: "not a checkpoint: \(error)")
    }
    guard checkpoint.isSound else {
      throw .damaged(detail: "the checkpoint's signature does not fit its heads")
    }
    return checkpoint
  }

  /// Reads the checkpoint in a file.
  package static func read(_ path: String) throws(StoreFailure) -> Checkpoint {
    // A checkpoint names each chain once; sixteen megabytes are those of a hundred thousand.
    guard let text = String(validating: try readWholeFile(path, limit: 16 << 20), as: UTF8.self) else {
      throw .damaged(detail: "not a checkpoint: not UTF-8")
    }
    return try checkpoint(from: text)
  }

  /// People and programs set JSON out with blanks and line ends; between values they mean nothing.
  private static func withoutBlanks(_ bytes: [UInt8]) -> [UInt8] {
    var kept: [UInt8] = []
    var (isInText, isEscaped) = (false, false)
    for byte in bytes {
      if !isInText, byte == 0x20 || (0x09...0x0D).contains(byte) { continue }
      if isInText, !isEscaped, byte == UInt8(ascii: "\"") {
        isInText = false
      } else if !isInText, byte == UInt8(ascii: "\"") {
        isInText = true
      }
      isEscaped = isInText && byte == UInt8(ascii: "\\") && !isEscaped
      kept.append(byte)
    }
    return kept
  }
}

extension SQLiteStore {
  /// The last checkpoint with all its heads, gathered from the entries; `nil` before the first.
  package func lastCheckpoint() throws(StoreFailure) -> Checkpoint? {
    try reading { db in
      var heads: [ChainName: ChainHead] = [:]
      var last: (body: CheckpointMade, author: PersonCode)?
      let places = try Int.fetchAll(db, sql: "SELECT entry FROM checkpoints ORDER BY number")
      for place in places {
        let entry = try Journal(db).entry(place)
        let body = try entry.body(CheckpointMade.self)
        for head in body.changed { heads[head.chain] = head }
        last = (body, entry.header.author)
      }
      guard let last, let place = places.last else { return nil }
      let city = try Journal(db).entry(place).header.city
      let key = try Data.fetchOne(
        db, sql: "SELECT key FROM keys WHERE person = ? AND since_city <= ? ORDER BY since_city DESC LIMIT 1",
        arguments: [last.author.rawValue, city])
      let store = try Journal(db).entry(1).body(StoreFounded.self).store
      return Checkpoint(
        of: last.body, store: store, heads: Array(heads.values), by: last.author,
        key: PublicKey(bytes: Array(key ?? Data())))
    }
  }
}
