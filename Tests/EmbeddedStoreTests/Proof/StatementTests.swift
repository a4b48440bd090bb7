import EmbeddedStore
import Foundation
import GRDB
import Records
import Testing

@Suite struct `A statement about the whole store` {
  let unit: SmallUnit
  let editor: NightEditor

  init() throws {
    unit = try SmallUnit()
    _ = try unit.enteredRecord()
    editor = try NightEditor(unit.store)
  }

  private func statement(
    by person: PersonCode = "lin", key: SigningKey? = nil, at: String = "2026-11-20 13:00",
    store: Digest? = nil
  ) throws -> VerificationStatement {
    try VerificationStatement(
      store: try store ?? unit.store.overview().store, by: person, at: Instant(try #require(Moment(at))),
      entries: 3, found: FoundFaults(), signedWith: try key ?? #require(unit.recorder.key))
  }

  /// Writes it as a database editor does.
  private func put(_ statement: VerificationStatement) throws {
    let text = String(decoding: try CanonicalEncoder.bytes(of: statement), as: UTF8.self)
    try editor.run(
      "INSERT OR REPLACE INTO settings (name, value) VALUES ('lastFullVerification', ?)", [text])
  }

  private var believed: VerificationStatement? {
    get throws { try unit.store.overview().lastFullVerification }
  }

  @Test func `signed by the key of a person of this store it is believed`() throws {
    let statement = try statement()
    try put(statement)
    #expect(try believed == statement)
  }

  @Test func `what is signed is one line of text`() throws {
    let fault = VerificationFault(kind: .chain, place: "CZJ/main#2", detail: "gap")
    let statement = try VerificationStatement(
      store: Digest(of: []), by: "lin", at: Instant(seconds: 1_790_000_000), entries: 7,
      found: FoundFaults([fault]), signedWith: SigningKey())
    let digest = Digest(of: Array(#"[{"detail":"gap","kind":"chain","place":"CZJ/main#2"}]"#.utf8))
    #expect(
      statement.signedText
        == "jishi statement v1 \(Digest(of: [])) lin 1790000000 7 1 \(digest)")
  }

  @Test func `unsigned, or with another result than was signed, it counts as none`() throws {
    var unsigned = try statement()
    unsigned.signature = ""
    try put(unsigned)
    #expect(try believed == nil)
    try put(try statement())
    try editor.run(
      #"""
      UPDATE settings SET value = replace(value, '"entries":3', '"entries":9') WHERE name = 'lastFullVerification'
      """#)
    #expect(try believed == nil)
  }

  @Test func `by a key that the person never had here it counts as none`() throws {
    try put(try statement(key: SigningKey()))
    #expect(try believed == nil)
    try put(try statement(by: "zhang"))
    #expect(try believed == nil)
  }

  @Test func `a key that stands in the table of keys alone counts for nothing`() throws {
    let key = SigningKey()
    try editor.run("UPDATE keys SET key = ? WHERE person = 'lin'", [Data(key.publicKey.bytes)])
    try put(try statement(key: key))
    #expect(try believed == nil)
  }

  @Test func `a key by an entry that its author did not sign counts for nothing`() throws {
    let key = SigningKey()
    try editor.append(
      KeyIntroduced(person: "lin", key: key.publicKey, present: true), to: .city, by: "admin", key: key,
      at: unit.clock.read())
    let number = try editor.number("SELECT max(number) FROM entries WHERE chain = 'city'")
    try editor.run(
      "INSERT INTO keys (person, since_city, key, at) VALUES ('lin', ?, ?, ?)",
      [number, Data(key.publicKey.bytes), unit.clock.read().seconds])
    try put(try statement(key: key, at: "2026-11-20 14:00"))
    #expect(try believed == nil)
  }

  @Test func `a replaced key says nothing about the time after it`() throws {
    let old = try #require(unit.recorder.key)
    unit.clock.move(to: "2026-11-20 15:00")
    try unit.store.enrol(["lin"], passphrase: SmallUnit.passphrase, by: unit.administrator)
    unit.clock.move(to: "2026-11-20 17:00")
    try put(try statement(key: old, at: "2026-11-20 16:00"))
    #expect(try believed == nil)
    try put(try statement(key: old, at: "2026-11-20 14:30"))
    #expect(try believed?.by == "lin")
  }

  @Test func `of another store, or of a time to come, it counts as none`() throws {
    try put(try statement(store: Digest(of: [1])))
    #expect(try believed == nil)
    try put(try statement(at: "2026-11-20 14:01"))
    #expect(try believed == nil)
  }

  @Test(arguments: [
    #"{"at":1790000000,"entries":12,"faults":0}"#, "", "no JSON", "{}", "null",
    #"{"at":9223372036854775807,"entries":12,"faults":0}"#,
  ])
  func `a note of an older program, or anything else, counts as none without an error`(_ text: String) throws
  {
    try editor.run(
      "INSERT OR REPLACE INTO settings (name, value) VALUES ('lastFullVerification', ?)", [text])
    #expect(try believed == nil)
    _ = try unit.store.watch(unit: nil, by: unit.recorder, progress: nil)
    #expect(try believed?.by == "lin")
  }

  @Test func `whoever verifies everything with an open key leaves one, nobody else does`() throws {
    _ = try unit.store.verify(VerificationScope(), progress: nil)
    _ = try unit.store.verify(VerificationScope(sample: 50), by: unit.recorder, progress: nil)
    _ = try unit.store.verify(VerificationScope(unit: SmallUnit.unit), by: unit.recorder, progress: nil)
    #expect(try believed == nil)
    try editor.run("UPDATE entries SET body = zeroblob(2) WHERE chain = 'CZJ/main' AND number = 2")
    let faults = try unit.store.verify(VerificationScope(), by: unit.head, progress: nil).faults
    let said = try #require(try believed)
    #expect(said.by == "zhang" && said.faults == faults.count && said.found.first == faults)
  }

  @Test func `of a wreck only the first places are kept, and all are counted`() {
    let faults = (1...500).map { VerificationFault(kind: .projection, place: "records id=\($0)", detail: "") }
    let found = FoundFaults(faults)
    #expect(found.count == 500 && found.first == Array(faults.prefix(20)))
  }
}
