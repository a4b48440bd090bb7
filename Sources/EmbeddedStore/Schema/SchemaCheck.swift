import GRDB
import Records

/// Checks the list of a database's objects against the one that this program makes.
struct SchemaCheck {
  /// The store's own database; `drafts` is the one beside it.
  static let store = SchemaCheck(
    file: "jishi.sqlite", digest: Schema.objectsDigest,
    texts: [Schema.journal, Schema.projections, Schema.search, Schema.state])
  static let drafts = SchemaCheck(file: "drafts.sqlite", digest: Schema.draftsDigest, texts: [Schema.drafts])

  let file: String
  /// What the objects hash to: comparing that costs next to nothing, so that each opening can afford it.
  let digest: String
  let texts: [String]

  /// What is missing, foreign or changed; nothing in a database of ours.
  func differences(_ db: Database, in schema: String = "main") throws -> [SchemaDifference] {
    let found = try SchemaObject.all(db, in: schema)
    guard SchemaObject.digest(of: found).description != digest else { return [] }
    let wanted = Dictionary(try objects().map { ($0.key, $0) }, uniquingKeysWith: { first, _ in first })
    let there = Set(found.map(\.key))
    let wrong = found.compactMap { object in
      guard let own = wanted[object.key] else { return difference(.foreign, object) }
      return own == object ? nil : difference(.changed, object)
    }
    let missing = wanted.values.filter { !there.contains($0.key) }.sorted().map { difference(.missing, $0) }
    // Texts that are equal to the eye, though not to the letter, have no name of their own here.
    let all = wrong + missing
    return all.isEmpty ? [SchemaDifference(.changed, type: "table", name: "sqlite_master", file: file)] : all
  }

  /// Whether a table and all that hangs on it are as this program makes them.
  func hasOwn(_ table: String, _ db: Database) throws -> Bool {
    try SchemaObject.all(db).filter { $0.table == table } == objects().filter { $0.table == table }
  }

  private func difference(_ kind: SchemaDifference.Kind, _ object: SchemaObject) -> SchemaDifference {
    SchemaDifference(kind, type: object.type, name: object.name, file: file)
  }

  /// The objects as this program makes them, from a database in memory.
  func objects() throws -> [SchemaObject] {
    var configuration = Configuration()
    configuration.prepareDatabase { $0.add(tokenizer: SubstringTokenizer.self) }
    let queue = try DatabaseQueue(configuration: configuration)
    return try queue.writeWithoutTransaction { db in
      for text in texts { try db.execute(sql: text) }
      return try SchemaObject.all(db)
    }
  }
}

extension Schema {
  /// The columns of the journal's table, in their order.
  static let journalColumns = [
    "sequence", "chain", "number", "previous", "digest", "header", "body", "signature",
  ]

  /// Whether `entries` is a table with all its columns: what stands there may be a view, or have other columns.
  static func hasJournal(_ db: Database) throws -> Bool {
    let type = try String.fetchOne(
      db, sql: "SELECT type FROM main.sqlite_master WHERE name = 'entries' AND type <> 'trigger'")
    guard type == "table" else { return false }
    let columns = try String.fetchAll(db, sql: "SELECT name FROM pragma_table_info('entries', 'main')")
    return Set(journalColumns).isSubset(of: columns)
  }
}
