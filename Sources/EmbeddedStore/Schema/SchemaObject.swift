import GRDB
import Records

/// One line of a database's own list of its objects.
struct SchemaObject: Hashable, Comparable {
  /// `table`, `index`, `view` or `trigger`.
  let type: String
  let name: String
  /// The table that an index or a trigger belongs to; a table's and a view's own name.
  let table: String
  /// The text that made it; empty where the engine makes it by itself.
  let sql: String

  /// What tells two objects apart: a trigger may bear the name of a table.
  struct Key: Hashable {
    let type: String
    let name: String
  }

  var key: Key { Key(type: type, name: name) }

  static func < (a: SchemaObject, b: SchemaObject) -> Bool {
    (a.type, a.name, a.table, a.sql) < (b.type, b.name, b.table, b.sql)
  }

  /// All objects of a database, in the order of their types and names.
  ///
  /// The engine's own tables of the search index are known by type and name alone: their texts are another version's
  /// business. `sqlite_sequence` is the engine's too, is read by nobody, and cannot be removed once it was made.
  static func all(_ db: Database, in schema: String = "main") throws -> [SchemaObject] {
    let rows = try Row.fetchAll(db, sql: "SELECT type, name, tbl_name, sql FROM \(schema).sqlite_master")
    return rows.map { row in
      let texts = (0..<4).map { String.fromDatabaseValue(row[$0] as DatabaseValue) ?? "" }
      let isEngines = texts[0] == "table" && texts[1].hasPrefix("record_index_")
      return SchemaObject(type: texts[0], name: texts[1], table: texts[2], sql: isEngines ? "" : texts[3])
    }
    .filter { $0.key != Key(type: "table", name: "sqlite_sequence") }
    .sorted()
  }

  /// What stands for all of these objects, to the letter.
  static func digest(of objects: [SchemaObject]) -> Digest {
    var builder = DigestBuilder()
    for object in objects {
      for text in [object.type, object.name, object.table, object.sql] {
        builder.add(Array("\(text.utf8.count):\(text)".utf8))
      }
    }
    return builder.digest
  }
}
