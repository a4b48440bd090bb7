import Foundation
import GRDB

/// Somebody with a database tool of his own, whom no type, check or trigger stops, and who leaves the schema as it was.
struct NightHand {
  private let queue: DatabaseQueue

  /// Takes hold of a database file.
  init(at path: String) throws { queue = try DatabaseQueue(path: path) }

  /// Spoils one cell; answers with what was done, or `nil` where the engine let nothing change.
  func spoilCell(_ chance: inout Mutation) throws -> String? {
    var own = chance
    defer { chance = own }
    return try queue.writeWithoutTransaction { db in
      let tables = try String.fetchAll(
        db,
        sql: """
          SELECT name FROM sqlite_master
          WHERE type = 'table' AND sql NOT LIKE 'CREATE VIRTUAL%' AND name NOT LIKE 'sqlite_%' ORDER BY name
          """)
      guard !tables.isEmpty else { return nil }
      // What is read at every opening and sign-in is tried more often than the rest.
      let dear = ["settings", "vaults", "entries", "heads", "keys", "profiles", "drafts", "people", "posts"]
        .filter(tables.contains)
      let table = own.below(3) == 0 && !dear.isEmpty ? own.pick(dear) : own.pick(tables)
      return try spoilCell(of: table, db, &own)
    }
  }

  private func spoilCell(of table: String, _ db: Database, _ chance: inout Mutation) throws -> String? {
    let count = try Int.fetchOne(db, sql: "SELECT count(*) FROM \(table)") ?? 0
    guard count > 0 else { return nil }
    let columns = try Row.fetchAll(db, sql: "SELECT name, pk FROM pragma_table_info('\(table)') ORDER BY cid")
      .map {
        (
          name: String.fromDatabaseValue($0["name"]) ?? "",
          isKey: $0["pk"] as DatabaseValue != 0.databaseValue
        )
      }
    let keys = columns.filter(\.isKey).map(\.name)
    let row = keys.isEmpty ? "rowid" : keys.joined(separator: ", ")
    let column = chance.pick(columns).name
    let offset = chance.below(count)
    let place = "(\(row)) = (SELECT \(row) FROM \(table) LIMIT 1 OFFSET \(offset))"
    let old =
      try DatabaseValue.fetchOne(db, sql: "SELECT \(column) FROM \(table) WHERE \(place)") ?? .null
    let new = spoiled(old, &chance)
    // One row in four times all rows: what is read first may hide what is read later.
    let whole = chance.below(4) == 0
    try past(table, db) {
      try db.execute(
        sql: "UPDATE OR IGNORE \(table) SET \(column) = ?" + (whole ? "" : " WHERE \(place)"),
        arguments: [new])
    }
    return
      "\(table).\(column) of \(whole ? "all rows" : "row \(offset)"): \(Self.told(old)) -> \(Self.told(new))"
  }

  /// One of each type, and what is at its edge.
  private static let others: [DatabaseValue] =
    [Int.max, Int.min, 0].map { (number: Int) in number.databaseValue }
    + [1.5, -1e300, Double.infinity].map { (number: Double) in number.databaseValue }
    + ["", "x", "{}", "[]"].map { (text: String) in text.databaseValue }
    + [Data(), Data([0xFF, 0xC0, 0x80])].map { (data: Data) in data.databaseValue } + [DatabaseValue.null]

  /// Another value, often of another type.
  private func spoiled(_ value: DatabaseValue, _ chance: inout Mutation) -> DatabaseValue {
    switch (chance.below(8), value.storage) {
    case (0, _): return chance.pick(Self.others)
    case (_, .int64(let number)):
      if chance.below(2) == 0 { return chance.pick(Mutation.numbers).databaseValue }
      let change = Int64(chance.pick([1, -1, 1 << 20, 1 << 31, 1 << 52]))
      return chance.pick([number ^ change, number &+ change, 0 &- number, number &* 1_000_003]).databaseValue
    case (_, .string(let text)):
      let bytes = chance.spoiled(Array(text.utf8))
      return chance.below(3) == 0 ? chance.spoiled(text).databaseValue : Data(bytes).databaseValue
    case (_, .blob(let data)): return Data(chance.spoiled(Array(data))).databaseValue
    default: return chance.pick(Mutation.numbers).databaseValue
    }
  }

  /// Lets a change past triggers, checks and types, then puts the schema and its counter back.
  private func past(_ table: String, _ db: Database, _ change: () throws -> Void) throws {
    let triggers = try Row.fetchAll(db, sql: "SELECT name, sql FROM sqlite_master WHERE type = 'trigger'")
    let sql =
      try String.fetchOne(db, sql: "SELECT sql FROM sqlite_master WHERE name = ?", arguments: [table]) ?? ""
    let cookie = try Int.fetchOne(db, sql: "PRAGMA schema_version") ?? 0
    let loose = ["STRICT, ", ", STRICT", "STRICT"].reduce(sql) { $0.replacingOccurrences(of: $1, with: "") }
    func set(_ text: String) throws {
      try db.execute(
        sql: "UPDATE sqlite_master SET sql = ? WHERE type = 'table' AND name = ?", arguments: [text, table])
      try db.execute(sql: "PRAGMA writable_schema = RESET")
      try db.execute(sql: "PRAGMA writable_schema = ON")
    }
    try db.execute(sql: "PRAGMA writable_schema = ON; PRAGMA ignore_check_constraints = ON")
    for trigger in triggers { try db.execute(sql: "DROP TRIGGER \(trigger["name"] as String? ?? "")") }
    try set(loose)
    // A value that some index or key refuses stays as it was.
    _ = try? change()
    try set(sql)
    for trigger in triggers { try db.execute(sql: trigger["sql"] as String? ?? "") }
    try db.execute(sql: "PRAGMA schema_version = \(cookie)")
    try db.execute(sql: "PRAGMA writable_schema = OFF; PRAGMA ignore_check_constraints = OFF")
  }

  private static func told(_ value: DatabaseValue) -> String {
    let text = "\(value)"
    return text.count > 160 ? "\(text.prefix(160))… (\(text.count))" : text
  }
}
