import Foundation
import GRDB
import Records

/// Puts the journal's table of an older store, or one that somebody altered, into the form of today, row by row.
///
/// Every byte of every row is hashed before and after, so that nothing is lost or changed on the way; what today's
/// table refuses ends the copying, and the transaction around it leaves all as it was.
struct JournalCopy {
  let db: Database

  func run(meter: inout ProgressMeter) throws {
    let last = try Int.fetchOne(db, sql: "SELECT max(sequence) FROM entries") ?? 0
    if let first = try Int.fetchOne(db, sql: "SELECT min(sequence) FROM entries"), first < 1 {
      throw StoreFailure.damaged(detail: "an entry stands at place \(first), places begin with 1")
    }
    // The old table makes way before the new one is made: so the engine keeps the new one's text as it is written.
    try db.execute(sql: "ALTER TABLE main.entries RENAME TO entries_before")
    try db.execute(sql: Schema.journalTable)
    let columns = Schema.journalColumns.joined(separator: ", ")
    let before = try digest(of: "entries_before", last, &meter)
    do {
      try db.execute(
        sql: "INSERT INTO entries (\(columns)) SELECT \(columns) FROM entries_before ORDER BY sequence")
    } catch let error as DatabaseError where error.resultCode.primaryResultCode == .SQLITE_CONSTRAINT {
      throw StoreFailure.damaged(detail: "an entry does not fit the journal's table: \(error.message ?? "")")
    }
    guard try digest(of: "entries", last, &meter) == before else {
      throw StoreFailure.damaged(detail: "the entries changed while they were copied")
    }
    try db.execute(sql: "DROP TABLE entries_before")
  }

  /// What all columns of all rows hash to, and how many rows there are.
  private func digest(of table: String, _ last: Int, _ meter: inout ProgressMeter) throws -> RowsDigest {
    let rows = try Row.fetchCursor(
      db, sql: "SELECT \(Schema.journalColumns.joined(separator: ", ")) FROM \(table) ORDER BY sequence")
    var builder = DigestBuilder()
    var count = 0
    while let row = try rows.next() {
      for column in Schema.journalColumns.indices { builder.add(value: row[column]) }
      count += 1
      if count.isMultiple(of: 1_024) { try meter.tell(.copying, count, of: last) }
    }
    return RowsDigest(count: count, digest: builder.digest)
  }

  private struct RowsDigest: Equatable {
    let count: Int
    let digest: Digest
  }
}

extension DigestBuilder {
  /// Takes in a value with its type and length, so that no two rows hash alike.
  fileprivate mutating func add(value: DatabaseValue) {
    switch value.storage {
    case .null: add(Array("n".utf8))
    case .int64(let number): add(Array("i\(number);".utf8))
    case .double(let number): add(Array("d\(number.bitPattern);".utf8))
    case .string(let text): add(Array("t\(text.utf8.count);\(text)".utf8))
    case .blob(let data):
      add(Array("b\(data.count);".utf8))
      data.withUnsafeBytes { add($0) }
    }
  }
}
