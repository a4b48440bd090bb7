import Foundation
import GRDB
import Records
import Secrets
import TestSupport
import Testing

@testable import EmbeddedStore

/// Any value in any cell of what nobody verifies, and of the profiles that every screen begins with.
///
/// The cells are found by walking the schema, so that a table to come is walked too.
@Suite(.serialized) struct `Nasty cells` {
  /// All values in all cells.
  private static let isLong = ProcessInfo.processInfo.environment["JISHI_LONG"] == "1"
  let unit: SmallUnit
  let template: String

  init() throws {
    unit = try SmallUnit()
    _ = try unit.draft()
    _ = try? unit.store.signIn("lin", passphrase: "wrong")
    try unit.store.noteLook(upTo: 1, by: unit.recorder)
    _ = try unit.store.watch(unit: SmallUnit.unit, by: unit.recorder, progress: nil)
    unit.store.close()
    let folder = unit.store.directory
    let queue = try DatabaseQueue(path: folder + "/jishi.sqlite")
    try queue.writeWithoutTransaction { db in
      try db.execute(
        sql: """
          INSERT OR REPLACE INTO settings VALUES ('clockOffset', '0'), ('lastBackup', '1790000000'), ('verifying', '{}');
          INSERT INTO broken VALUES ('CZJ/supervision', 1, 'x');
          INSERT INTO faulty_objects VALUES (x'00', 1);
          """)
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try queue.close()
    template = unit.scratch.path + "/template"
    try FileManager.default.copyItem(atPath: folder, toPath: template)
  }

  private struct Cell: CustomStringConvertible {
    let file: String
    let table: String
    let column: String
    var description: String { "\(table).\(column)" }
  }

  /// All columns of the tables that are not computed from the entries, and of the profiles.
  private func cells() throws -> [Cell] {
    try ["jishi.sqlite", "drafts.sqlite"].flatMap { file -> [Cell] in
      try DatabaseQueue(path: template + "/" + file).read { db in
        let tables = try String.fetchAll(
          db, sql: "SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite_%'")
        let own = tables.filter {
          file == "drafts.sqlite" || Schema.stateTables.map(\.name).contains($0) || $0 == "profiles"
        }
        return try own.flatMap { table in
          try db.columns(in: table).map { Cell(file: file, table: table, column: $0.name) }
        }
      }
    }
  }

  private static let values: [DatabaseValue] =
    [.null, Data([0xFF, 0x00, 0xC0]).databaseValue, 1e300.databaseValue]
    + [Int64.max, Int64.min, -1].map(\.databaseValue)
    + [
      "", "9223372036854775807", "{}", "[]", "null", "\u{1B}[31m\u{202E}",
      String(repeating: "深", count: 200_000),
      String(repeating: "[", count: 5_000), #"{"rounds":-1,"salt":"00","box":"00"}"#,
    ].map(\.databaseValue)

  /// Puts a value in a cell of every row, past types and checks, and leaves the schema as it was.
  private func put(_ value: DatabaseValue, in cell: Cell, of folder: String) throws {
    let queue = try DatabaseQueue(path: folder + "/" + cell.file)
    var sql = ""
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA writable_schema = ON; PRAGMA ignore_check_constraints = ON")
      sql =
        try String.fetchOne(db, sql: "SELECT sql FROM sqlite_master WHERE name = ?", arguments: [cell.table])
        ?? ""
      var loose = sql.replacing(" NOT NULL", with: "").replacing(
        /\bSTRICT, WITHOUT ROWID/, with: "WITHOUT ROWID")
      loose = loose.replacing(/\)\s*STRICT\s*$/, with: ")")
      try reshape(loose, cell.table, db)
    }
    try queue.close()
    let loose = try DatabaseQueue(path: folder + "/" + cell.file)
    try loose.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA writable_schema = ON; PRAGMA ignore_check_constraints = ON")
      // A column that tells rows apart takes the value in one of them.
      try? db.execute(
        sql: "UPDATE \(cell.table) SET \(cell.column) = ?", arguments: [value])
      if db.changesCount == 0 {
        try? db.execute(
          sql: """
            UPDATE \(cell.table) SET \(cell.column) = ?1
            WHERE \(cell.column) = (SELECT min(\(cell.column)) FROM \(cell.table))
            """, arguments: [value])
      }
      try reshape(sql, cell.table, db)
      try db.execute(sql: "PRAGMA wal_checkpoint(TRUNCATE)")
    }
    try loose.close()
  }

  private func reshape(_ sql: String, _ table: String, _ db: Database) throws {
    let version = try Int.fetchOne(db, sql: "PRAGMA schema_version") ?? 0
    try db.execute(
      sql: "UPDATE sqlite_master SET sql = ? WHERE name = ? AND type = 'table'", arguments: [sql, table])
    try db.execute(sql: "PRAGMA schema_version = \(version + 1)")
  }

  /// Everything that somebody meets who opens the store and sits down; sentences are wanted, and no end.
  private func sitDown(at folder: String) {
    let clock = unit.clock
    func tell(_ body: () throws -> Void) {
      do {
        try body()
      } catch let failure as StoreFailure {
        #expect(!failure.sentence(in: .english).isEmpty && !failure.sentence(in: .chinese).isEmpty)
      } catch {
        Issue.record("\(error)")
      }
    }
    tell {
      let store = try SQLiteStore.open(
        at: folder, options: OpenOptions(vaultCost: .practice, clock: { clock.read() }))
      tell { _ = try store.overview() }
      tell { _ = "\(store.now()) \(store.now().day)" }
      tell { _ = try store.profile() }
      tell { _ = try store.accounts(matching: "", limit: 20) }
      tell { _ = try store.signIn("lin", passphrase: "wrong") }
      tell { _ = try store.signIn("zhang", passphrase: SmallUnit.passphrase) }
      let session = unit.recorder
      tell { _ = try store.units(for: session) }
      tell {
        _ = try store.drafts(unit: SmallUnit.unit, side: nil, states: Set(DraftState.allCases), for: session)
      }
      tell { _ = try store.draft(1, for: session) }
      tell { _ = try store.history(ofDraft: 1, for: session) }
      tell {
        _ = try store.alerts(
          AlertQuery(on: store.now().day, at: store.now().moment, unit: SmallUnit.unit), for: session)
      }
      tell { _ = try store.news(.lastLook, limit: 20, for: session) }
      tell { _ = try store.lastFullVerification() }
      tell { _ = try store.watch(unit: SmallUnit.unit, by: session, progress: nil) }
      tell { try store.noteLook(upTo: 2, by: session) }
      tell { _ = try store.care(for: session) }
      store.close()
    }
  }

  @Test func `end in a sentence, whatever stands in them`() throws {
    let folder = unit.scratch.path + "/tried"
    for (place, cell) in try cells().enumerated() {
      // A third of the values for each cell, another third for its neighbour.
      for (number, value) in Self.values.enumerated() where Self.isLong || (place + number) % 3 == 0 {
        try? FileManager.default.removeItem(atPath: folder)
        try FileManager.default.copyItem(atPath: template, toPath: folder)
        try put(value, in: cell, of: folder)
        sitDown(at: folder)
      }
    }
  }

  @Test func `the walk meets vaults, settings, looks, drafts and profiles`() throws {
    let tables = Set(try cells().map(\.table))
    #expect(tables == ["vaults", "settings", "broken", "faulty_objects", "looks", "drafts", "profiles"])
  }
}
