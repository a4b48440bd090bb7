import Foundation
import GRDB
import Records
import TestSupport
import Testing

@testable import EmbeddedStore

/// Something that a night editor does to one table, made from what the table is: a table that is added later is
/// attacked from its first day.
struct TableTampering: CustomTestStringConvertible, Sendable {
  let table: String
  let what: String
  let sql: String

  var testDescription: String { "\(table): \(what)" }

  /// What becomes of a change to a table.
  enum Promise: Sendable { case found, beyond }

  /// The tables that say nothing of the books; whoever alters them gains nothing that the proof speaks of.
  static let state: Set<String> = ["vaults", "settings", "broken", "faulty_objects", "looks"]

  /// The engine's own way to the pages of the search index: whoever alters it makes searches miss records, which every
  /// list still shows.
  static let ways: Set<String> = ["record_index_idx", "record_index_config"]

  /// `nil` for a table of which nobody has said what holds.
  static func promise(of table: String) -> Promise? {
    if state.contains(table) || ways.contains(table) { return .beyond }
    if table == "entries" || Schema.projectionTables.contains(where: { $0.name == table }) { return .found }
    return table.hasPrefix("record_index") ? .found : nil
  }

  /// Everything that is tried on a store: each column changed, and exchanged between two rows; rows removed and added.
  static func all(in editor: NightEditor) throws -> [TableTampering] {
    try editor.texts("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
      .flatMap { try all(of: $0, editor) }
  }

  /// Values that no program of ours writes, in every row of every column: what is read then must end in a sentence.
  static func absurdities(in editor: NightEditor) throws -> [TableTampering] {
    try editor.texts("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'record_index%'")
      .filter { $0 != "entries" }
      .flatMap { table in
        try editor.rows("SELECT name, type, pk FROM pragma_table_info('\(table)') WHERE pk = 0").flatMap {
          row in
          let values =
            row["type"] as String == "INTEGER"
            ? ["9223372036854775807", "-9223372036854775808"]
            : row["type"] == "BLOB" ? ["x'ff'"] : ["'{}'", "''"]
          return (values + ["NULL"]).map { value in
            TableTampering(
              table: table, what: "\(row["name"] as String) is \(value) everywhere",
              sql: "UPDATE OR IGNORE \(table) SET \(row["name"] as String) = \(value)")
          }
        }
      }
  }

  private static func all(of table: String, _ editor: NightEditor) throws -> [TableTampering] {
    // The index's own table is virtual; what it keeps lies in the tables beside it.
    guard table != "record_index" else { return [] }
    let columns = try editor.rows("SELECT name, type, pk FROM pragma_table_info('\(table)') ORDER BY cid")
    let names = columns.map { $0["name"] as String }
    let keys = columns.filter { ($0["pk"] as Int) > 0 }.sorted { ($0["pk"] as Int) < ($1["pk"] as Int) }
      .map { $0["name"] as String }
    guard !keys.isEmpty else { return [] }
    let order = keys.joined(separator: ", ")
    func place(_ offset: Int) -> String {
      "(\(order)) = (SELECT \(order) FROM \(table) ORDER BY \(order) LIMIT 1 OFFSET \(offset))"
    }
    func value(_ column: String, _ offset: Int) -> String {
      "(SELECT \(column) FROM \(table) ORDER BY \(order) LIMIT 1 OFFSET \(offset))"
    }
    var found: [TableTampering] = []
    let count = try editor.number("SELECT count(*) FROM \(table)")
    for column in columns where count > 0 {
      let name: String = column["name"]
      found.append(
        TableTampering(
          table: table, what: "\(name) is changed",
          sql: "UPDATE \(table) SET \(name) = \(changed(name, column["type"])) WHERE \(place(count / 2))"))
      let isAlone =
        try editor.number(
          "SELECT count(DISTINCT \(name)) FROM \(table)") < 2
      guard count > 1, !isAlone, !keys.contains(name) else { continue }
      let other =
        try editor.number(
          "SELECT count(*) FROM \(table) WHERE \(name) IS \(value(name, 0))") == count
        ? 0
        : try otherRow(
          name, table, order, count, editor)
      guard other > 0 else { continue }
      found.append(
        TableTampering(
          table: table, what: "\(name) is taken from another row",
          sql: "UPDATE \(table) SET \(name) = \(value(name, other)) WHERE \(place(0))"))
    }
    if count > 0 {
      found.append(
        TableTampering(
          table: table, what: "a row is removed", sql: "DELETE FROM \(table) WHERE \(place(count / 2))"))
      // A page of the search index that nothing leads to says nothing.
      guard table != "record_index_data" else { return found }
      let type: String = columns.first { ($0["name"] as String) == keys[keys.count - 1] }?["type"] ?? "TEXT"
      let copied = names.map { $0 == keys[keys.count - 1] ? changed($0, type, isNew: true) : $0 }
      found.append(
        TableTampering(
          table: table, what: "a row is added",
          sql:
            "INSERT INTO \(table) (\(names.joined(separator: ", "))) SELECT \(copied.joined(separator: ", "))"
            + " FROM \(table) WHERE \(place(count - 1))"))
    }
    return found
  }

  /// The first row that has another value than the first one.
  private static func otherRow(
    _ column: String, _ table: String, _ order: String, _ count: Int, _ editor: NightEditor
  ) throws -> Int {
    let rows = try editor.rows("SELECT \(column) AS value FROM \(table) ORDER BY \(order)")
    let first: DatabaseValue = rows[0]["value"]
    return rows.firstIndex { ($0["value"] as DatabaseValue) != first } ?? 0
  }

  private static func changed(_ column: String, _ type: String, isNew: Bool = false) -> String {
    switch type {
    case "INTEGER": "ifnull(\(column), 0) + \(isNew ? 1_000 : 1)"
    case "BLOB":
      "zeroblob(ifnull(length(\(column)), 1))"
    default: "ifnull(\(column), '') || 'x'"
    }
  }
}
