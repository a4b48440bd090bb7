import EmbeddedStore
import Foundation
import GRDB
import Records
import Secrets
import Synchronization
import Testing

/// The vaults of a store that somebody may have edited, or made with an older program.
@Suite struct `Vaults of keys` {
  let unit: SmallUnit
  let editor: NightEditor
  init() throws {
    unit = try SmallUnit()
    editor = try NightEditor(unit.store)
  }

  private func open(_ options: OpenOptions = OpenOptions(vaultCost: .practice)) throws -> SQLiteStore {
    let clock = unit.clock
    var options = options
    options.clock = { clock.read() }
    return try SQLiteStore.open(at: unit.store.directory, options: options)
  }

  private func row(_ column: String) throws -> DatabaseValue? {
    try DatabaseQueue(path: unit.store.directory + "/jishi.sqlite").read {
      try DatabaseValue.fetchOne($0, sql: "SELECT \(column) FROM vaults WHERE person = 'lin'")
    }
  }

  /// Closes lin's key in a vault as programs before this one wrote it.
  private func closeAsBefore(_ passphrase: Passphrase) throws {
    let key = try #require(unit.recorder.key)
    let vault = try KeyVault(key, passphrase: passphrase, cost: .practice)
    let text = try String(decoding: JSONEncoder().encode(vault), as: UTF8.self)
      .replacing(/"parallelism":1,|,"parallelism":1/, with: "")
    try editor.run("UPDATE vaults SET vault = '\(text)' WHERE person = 'lin'")
  }

  @Test func `of sixty wrong tries at once five are judged, and the lock stays`() throws {
    let stores = try (0..<12).map { _ in try open() }
    let judged = Mutex(0)
    DispatchQueue.concurrentPerform(iterations: 60) { number in
      do throws(StoreFailure) {
        _ = try stores[number % 12].signIn("lin", passphrase: "wrong")
      } catch {
        if case .wrongPassphrase = error { judged.withLock { $0 += 1 } }
      }
    }
    // The fifth is told as the lock that it brings.
    #expect(judged.withLock { $0 } == 4)
    #expect(throws: StoreFailure.accountLocked(until: unit.clock.read() + 300)) {
      try stores[0].signIn("lin", passphrase: SmallUnit.passphrase)
    }
  }

  @Test func `a right passphrase that was under way when a lock came does not clear it`() throws {
    try editor.run("UPDATE vaults SET tries = 3 WHERE person = 'lin'")
    let (clock, editor) = (unit.clock, editor)
    let until = clock.read().seconds + 300
    // The clock is read when the vault was: just then an older program, which waits for nobody, sets a lock.
    let store = try SQLiteStore.open(
      at: unit.store.directory,
      options: OpenOptions(
        vaultCost: .practice,
        clock: {
          try? editor.run("UPDATE vaults SET locked_until = \(until) WHERE person = 'lin'")
          return clock.read()
        }))
    try editor.run("UPDATE vaults SET locked_until = NULL WHERE person = 'lin'")
    _ = try store.signIn("lin", passphrase: SmallUnit.passphrase)
    #expect(try row("locked_until") == until.databaseValue)
  }

  @Test func `a right passphrase forgets the wrong ones before it`() throws {
    for _ in 0..<4 { _ = try? unit.store.signIn("lin", passphrase: "wrong") }
    _ = try unit.store.signIn("lin", passphrase: SmallUnit.passphrase)
    #expect(throws: StoreFailure.wrongPassphrase(triesLeft: 4)) {
      try unit.store.signIn("lin", passphrase: "wrong")
    }
  }

  @Test func `an older vault is closed again at the cost of today, and opens as before`() throws {
    try closeAsBefore(SmallUnit.passphrase)
    let cost = KeyVault.Cost(rounds: 1 << 11, parallelism: 3)
    let store = try open(OpenOptions(vaultCost: cost))
    _ = try store.signIn("lin", passphrase: SmallUnit.passphrase)
    let text = try #require(try row("vault").flatMap { String.fromDatabaseValue($0) })
    #expect(text.contains(#""parallelism":3"#) && text.contains(#""rounds":2048"#))
    _ = try store.signIn("lin", passphrase: SmallUnit.passphrase)
    #expect(try row("vault").flatMap { String.fromDatabaseValue($0) } == text)
  }

  @Test func `a store that is only read leaves an older vault as it is`() throws {
    try closeAsBefore(SmallUnit.passphrase)
    let before = try row("vault")
    let store = try open(OpenOptions(readOnly: true, vaultCost: .usual))
    _ = try store.signIn("lin", passphrase: SmallUnit.passphrase)
    #expect(try row("vault") == before)
  }

  @Test(arguments: [
    "correct horse\r\n", "\u{FEFF}correct horse", "\u{FEFF}correct horse\r\n", "correct horse ",
  ])
  func `a vault that an older program closed with a line end opens without it`(old: String) throws {
    let bytes = Array(old.utf8)
    let key = try #require(unit.recorder.key)
    // What older programs took for the passphrase, byte for byte.
    let whole = bytes.withUnsafeBytes { Passphrase().replacing(0..<0, with: $0) }
    let text = try String(
      decoding: JSONEncoder().encode(KeyVault(key, passphrase: whole, cost: .practice)), as: UTF8.self)
    let older = try JSONDecoder().decode(
      KeyVault.self, from: Data(text.replacing(/"parallelism":1,|,"parallelism":1/, with: "").utf8))
    #expect(try older.open("correct horse")?.publicKey == key.publicKey)
    #expect(try JSONDecoder().decode(KeyVault.self, from: Data(text.utf8)).open("correct horse") == nil)
  }

  @Test func `real stores ask for what is recommended today`() {
    #expect(KeyVault.Cost.usual == KeyVault.Cost(rounds: 32_768, parallelism: 3))
  }

  @Test(arguments: [
    #"{"rounds":-1}"#, #"{"rounds":0}"#, #"{"rounds":3}"#, #"{"rounds":4611686018427387904}"#,
    #"{"rounds":9223372036854775807}"#, #"{"parallelism":0}"#, #"{"parallelism":-1}"#,
    #"{"parallelism":4611686018427387904}"#, #"{"salt":"zz"}"#, #"{"salt":""}"#, #"{"box":""}"#,
    #"{"box":"00"}"#,
    #"{"rounds":1e300}"#, #"{"rounds":"many"}"#,
  ])
  func `a vault that nobody can have closed is damage, and no try`(change: String) throws {
    try editor.run(
      "UPDATE vaults SET vault = json_patch(vault, '\(change)') WHERE person = 'lin'")
    let failure = #expect(throws: StoreFailure.self) {
      try unit.store.signIn("lin", passphrase: SmallUnit.passphrase)
    }
    if case .damaged? = failure {} else { Issue.record("\(change): \(String(describing: failure))") }
    #expect(try row("tries") == 0.databaseValue)
  }

  @Test func `a lock that no clock like this one made is none`() throws {
    for until in ["9007199254740991", "-1", "\(unit.clock.read().seconds + 301)"] {
      try editor.run("UPDATE vaults SET tries = -9, locked_until = \(until) WHERE person = 'lin'")
      _ = try unit.store.signIn("lin", passphrase: SmallUnit.passphrase)
      #expect(try row("locked_until") == .null)
    }
  }
}
