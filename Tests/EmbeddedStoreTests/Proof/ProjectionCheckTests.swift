import EmbeddedStore
import Foundation
import GRDB
import Records
import Testing

@testable import struct EmbeddedStore.ProjectionCheck

@Suite struct `Projections that were changed at night` {
  let unit: SmallUnit
  let editor: NightEditor

  init() throws {
    unit = try SmallUnit()
    _ = try unit.enteredRecord()
    _ = try unit.store.perform(.makeCheckpoint, by: unit.administrator)
    _ = try unit.store.perform(.issueCodes(["lin"]), by: unit.administrator)
    editor = try NightEditor(unit.store)
  }

  @Test func `R-005 one changed value in any column of any table is found and named`() throws {
    var tried = 0
    for table in ProjectionCheck.tables {
      guard let row = try editor.rows("SELECT * FROM \(table.name) LIMIT 1").first else { continue }
      let keys = table.order.split(separator: ",").map { $0.filter { $0 != " " } }
      let place = keys.map { "\($0) = \(literal(row[$0]))" }.joined(separator: " AND ")
      for column in row.columnNames where !keys.contains(column) {
        let old = row[column] as DatabaseValue
        let new = changed(old)
        do {
          try editor.run("UPDATE \(table.name) SET \(column) = ? WHERE \(place)", [new])
        } catch {
          continue  // a constraint of the table itself refuses it
        }
        let faults = try unit.store.faults()
        #expect(
          faults.contains {
            $0.kind == .projection && $0.place.hasPrefix(table.name) && $0.detail.contains(column)
          },
          "\(table.name).\(column): \(faults)")
        try editor.run("UPDATE \(table.name) SET \(column) = ? WHERE \(place)", [old])
        tried += 1
      }
    }
    #expect(tried > 60)
    #expect(try unit.store.faults() == [])
  }

  private func literal(_ value: DatabaseValue) -> String {
    switch value.storage {
    case .int64(let number): "\(number)"
    case .string(let text): "'\(text)'"
    case .blob(let data): "x'\(Array(data).hexadecimal)'"
    default: "NULL"
    }
  }

  private func changed(_ value: DatabaseValue) -> DatabaseValue {
    switch value.storage {
    case .int64(let number): (number + 1).databaseValue
    case .string(let text): (text + "x").databaseValue
    case .blob(let data): Data(Array(data.dropLast()) + [(data.last ?? 0) ^ 1]).databaseValue
    default: 7.databaseValue
    }
  }

  @Test func `R-005 a row that is missing and a row that nothing says are named`() throws {
    try editor.run("DELETE FROM record_people")
    try editor.run("INSERT INTO acknowledged (chain, number, fault) VALUES ('CZJ/main', 1, 'gap')")
    let faults = try unit.store.faults()
    #expect(
      faults.contains { $0.place == "record_people record=1 place=0" && $0.detail == "the row is missing" })
    #expect(faults.contains { $0.place.hasPrefix("acknowledged") && $0.detail == "no entry says this row" })
  }

  @Test func `R-005 a flipped token in the search index is found`() throws {
    let row = try #require(try editor.rows("SELECT id, block FROM record_index_data WHERE id > 10").first)
    let block = Array(row["block"] as Data)
    let id = row["id"] as Int
    for index in stride(from: 8, to: block.count - 8, by: max(1, block.count / 40)) {
      var flipped = block
      flipped[index] ^= 4
      try editor.run("UPDATE record_index_data SET block = ? WHERE id = ?", [Data(flipped), id])
      let kinds = try unit.store.faults().map(\.kind)
      #expect(kinds == [.search], "byte \(index) of \(block.count)")
    }
  }

  @Test func `R-005 a title changed in the projection is named there, and rebuild mends it`() throws {
    try editor.run("UPDATE records SET title = '别的会议'")
    let faults = try unit.store.faults()
    #expect(faults.map(\.place) == ["records id=1"])
    #expect(faults.first?.detail.contains("别的会议") == true)
    try unit.store.rebuild(progress: nil)
    #expect(try unit.store.faults() == [])
    let found = try unit.store.heads()
    #expect(found.count == 2)
  }

  @Test func `rebuilding changes nothing in a sound store`() throws {
    let before = try tables()
    try unit.store.rebuild(progress: nil)
    #expect(try tables() == before)
    #expect(try unit.store.faults() == [])
  }

  @Test func `a stopped rebuild leaves the old projections`() throws {
    let before = try tables()
    #expect(throws: StoreFailure.stopped) { try unit.store.rebuild { _ in false } }
    #expect(try tables() == before)
  }

  private func tables() throws -> [String] {
    try ProjectionCheck.tables.flatMap { table in
      try editor.rows("SELECT * FROM \(table.name) ORDER BY \(table.order)").map { "\(table.name) \($0)" }
    }
  }
}
