import Foundation
import GRDB
import Records

/// Whether a person had a key in this store, by the journal's own entries.
///
/// The table of keys only says where to look. The entry that is found there must fit its digest, introduce this key of
/// this person, and be signed by those who may: the new key itself, or the author, whose key is asked for in the same
/// way, further down the chain. That the entry may stand there at all is for the walk through the city chain to say.
struct KeyEvidence {
  let db: Database

  /// Whether the key was the person's at a moment.
  func shows(_ key: PublicKey, of person: PersonCode, at instant: Instant) throws -> Bool {
    let rows = try Row.fetchAll(
      db, sql: "SELECT since_city, key, at FROM keys WHERE person = ? ORDER BY since_city",
      arguments: [person.rawValue])
    guard let index = rows.lastIndex(where: { $0.bytes("key") == key.bytes }) else { return false }
    if index + 1 < rows.count, instant.seconds > rows[index + 1]["at"] as Int { return false }
    return try introduces(key, of: person, number: rows[index]["since_city"])
  }

  /// Whether an entry of the city chain introduces the key, and was rightly signed.
  private func introduces(_ key: PublicKey, of person: PersonCode, number: Int) throws -> Bool {
    guard let entry = try entry(number) else { return false }
    let bearer: (person: PersonCode, key: PublicKey, signer: PublicKey?)
    switch entry.header.kind {
    case .storeFounded:
      guard number == 1, let body = try? entry.body(StoreFounded.self) else { return false }
      bearer = (body.administrator.code, body.key, body.key)
    case .administratorRecovered:
      guard let body = try? entry.body(AdministratorRecovered.self) else { return false }
      bearer = (body.person.code, body.key, body.key)
    case .keyIntroduced:
      guard let body = try? entry.body(KeyIntroduced.self) else { return false }
      bearer = (body.person, body.key, body.present == true ? nil : body.key)
    default: return false
    }
    guard bearer.person == person, bearer.key == key else { return false }
    guard let signer = try bearer.signer ?? self.key(of: entry.header.author, before: number) else {
      return false
    }
    return try isSealed(entry, by: signer)
  }

  /// The key of the person who enrolled somebody present, as it was then.
  private func key(of author: PersonCode, before number: Int) throws -> PublicKey? {
    let row = try Row.fetchOne(
      db,
      sql: "SELECT since_city, key FROM keys WHERE person = ? AND since_city < ? ORDER BY since_city DESC",
      arguments: [author.rawValue, number])
    guard let row else { return nil }
    let key = PublicKey(bytes: row.bytes("key"))
    return try introduces(key, of: author, number: row["since_city"]) ? key : nil
  }

  /// Whether the batch in which the entry stands is whole from there on, and its end is signed.
  private func isSealed(_ entry: Entry, by key: PublicKey) throws -> Bool {
    var last = entry
    while !last.header.closesBatch {
      guard let next = try self.entry(last.header.number + 1), next.header.previous == last.digest else {
        return false
      }
      last = next
    }
    guard let signature = last.signature else { return false }
    return key.verifies(signature, over: Entry.signedBytes(of: last.digest))
  }

  /// An entry of the city chain whose bytes, digests and columns agree.
  private func entry(_ number: Int) throws -> Entry? {
    // A batch can be thousands of entries long, so the statement is prepared once.
    let statement = try db.cachedStatement(
      sql: "SELECT digest, header, body, signature FROM entries WHERE chain = 'city' AND number = ?")
    guard let row = try Row.fetchOne(statement, arguments: [number]) else { return nil }
    let signature: Data? = row["signature"]
    guard
      let entry = try? Entry(
        headerBytes: row.bytes("header"), bodyBytes: row.bytes("body"), signature: signature.map(Array.init))
    else { return nil }
    let header = entry.header
    let isWhole =
      header.chain == .city && header.number == number && entry.digest.bytes == row.bytes("digest")
      && header.bodyDigest == Digest(of: entry.bodyBytes)
    return isWhole ? entry : nil
  }
}
