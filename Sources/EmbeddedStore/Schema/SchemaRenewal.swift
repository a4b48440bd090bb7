import GRDB
import Records

/// Makes the objects of a store what they must be: what is foreign goes, what is missing is made.
///
/// Two things stay: the journal's table, which is copied where its form is not that of today, and the state tables.
/// The projections are empty afterwards. Runs inside a transaction, which the caller ends.
struct SchemaRenewal {
  let db: Database

  func run(meter: inout ProgressMeter) throws {
    guard try Schema.hasJournal(db) else {
      throw StoreFailure.foreignSchema([SchemaDifference(.changed, type: "table", name: "entries")])
    }
    let own = try SchemaCheck.store.objects()
    let texts = Dictionary(own.map { ($0.key, $0.sql) }, uniquingKeysWith: { first, _ in first })
    let kept = ["entries"] + Schema.stateTables.map(\.name)
    try ObjectRemoval(db: db, own: Set(own.map(\.name)), kept: Set(kept)).run()
    let found = Dictionary(
      try SchemaObject.all(db).map { ($0.key, $0.sql) }, uniquingKeysWith: { first, _ in first })
    let journal = SchemaObject.Key(type: "table", name: "entries")
    if found[journal] != texts[journal] { try JournalCopy(db: db).run(meter: &meter) }
    try db.execute(sql: Schema.journalTriggers)
    for table in Schema.stateTables {
      let key = SchemaObject.Key(type: "table", name: table.name)
      if found[key] == nil {
        try db.execute(sql: table.sql)
      } else if found[key] != texts[key] {
        try StateCopy(db: db, name: table.name, sql: table.sql).run()
      }
    }
    try db.execute(sql: Schema.projections)
    try db.execute(sql: Schema.search)
    try db.execute(sql: "PRAGMA user_version = \(Schema.version)")
    let left = try SchemaCheck.store.differences(db)
    guard left.isEmpty else { throw StoreFailure.foreignSchema(left) }
  }
}

/// The same for the drafts, which nobody proves: the one table stays, in the form of today.
struct DraftsRenewal {
  let db: Database

  func run() throws {
    let own = try SchemaCheck.drafts.objects()
    try ObjectRemoval(db: db, own: Set(own.map(\.name)), kept: ["drafts"]).run()
    let found = try SchemaObject.all(db).first { $0.type == "table" && $0.name == "drafts" }
    if found == nil {
      try db.execute(sql: Schema.draftsTable)
    } else if found?.sql != own.first(where: { $0.name == "drafts" })?.sql {
      try StateCopy(db: db, name: "drafts", sql: Schema.draftsTable).run()
    }
    try db.execute(sql: Schema.draftsIndex)
  }
}

/// Removes all objects of a database but some tables.
private struct ObjectRemoval {
  let db: Database
  /// The names of the program's own objects; what is foreign goes first, since it may refer to them.
  let own: Set<String>
  let kept: Set<String>

  func run() throws {
    try removeAll("trigger")
    try removeAll("view")
    // A virtual table takes the tables of its engine along, so each is looked up again before it is removed.
    let tables = try names("table").sorted { !own.contains($0) && own.contains($1) }
    for name in tables where !kept.contains(name) && !name.hasPrefix("record_index_") {
      try db.execute(sql: "DROP TABLE IF EXISTS main.\(name.quotedDatabaseIdentifier)")
    }
    for name in try names("table") where !kept.contains(name) {
      try db.execute(sql: "DROP TABLE IF EXISTS main.\(name.quotedDatabaseIdentifier)")
    }
    try removeAll("index")
  }

  private func removeAll(_ type: String) throws {
    for name in try names(type) {
      try db.execute(sql: "DROP \(type) IF EXISTS main.\(name.quotedDatabaseIdentifier)")
    }
  }

  /// The names of all objects of a type that can be removed at all.
  private func names(_ type: String) throws -> [String] {
    try String.fetchAll(
      db,
      sql: """
        SELECT name FROM main.sqlite_master
        WHERE type = ? AND name <> 'sqlite_sequence' AND (type <> 'index' OR sql IS NOT NULL) ORDER BY name
        """, arguments: [type])
  }
}

/// Makes a table anew and takes over what the old one's columns of the same names hold.
private struct StateCopy {
  let db: Database
  let name: String
  let sql: String

  func run() throws {
    let before = "\(name)_before"
    let old = try columns(of: name)
    try db.execute(sql: "ALTER TABLE main.\(name) RENAME TO \(before)")
    try db.execute(sql: sql)
    let shared = try columns(of: name).filter(old.contains).joined(separator: ", ")
    if !shared.isEmpty {
      try db.execute(
        sql: "INSERT OR IGNORE INTO main.\(name) (\(shared)) SELECT \(shared) FROM main.\(before)")
    }
    try db.execute(sql: "DROP TABLE main.\(before)")
  }

  private func columns(of table: String) throws -> [String] {
    try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info(?, 'main')", arguments: [table])
  }
}
