import Foundation
import GRDB
import Records

extension SealedRows {
  /// Reads the entries after one, at most this many, up to and including a last one.
  static func read(_ db: Database, after sequence: Int, upTo last: Int, limit: Int) throws -> SealedRows {
    try read(
      db, "sequence > ? AND sequence <= ? ORDER BY sequence LIMIT ?", [sequence, last, limit], count: limit)
  }

  /// Reads the entries at these places, in their order.
  static func read(_ db: Database, at places: some Collection<Int>) throws -> SealedRows {
    let list = places.map(String.init).joined(separator: ", ")
    return try read(db, "sequence IN (\(list)) ORDER BY sequence", [], count: places.count)
  }

  private static func read(
    _ db: Database, _ condition: String, _ arguments: StatementArguments, count: Int
  ) throws -> SealedRows {
    var found = SealedRows(capacity: count)
    let statement = try db.makeStatement(
      sql: """
        SELECT sequence, chain, number, previous, digest, header, body, signature FROM entries
        WHERE \(condition)
        """)
    let cursor = try GRDB.Row.fetchCursor(statement, arguments: arguments)
    while let row = try cursor.next() { try found.append(row) }
    return found
  }

  private mutating func append(_ row: GRDB.Row) throws {
    // Reading goes on behind the last place, so a place that is no number ends it.
    guard let sequence = Int.fromDatabaseValue(row[0]), sequence.isPossible else {
      throw StoreFailure.damaged(detail: "an entry stands at a place that is no number")
    }
    // A column of another type than its own is damage too; it reads as nothing here and is named later.
    append(
      Columns(
        sequence: sequence, chain: String.fromDatabaseValue(row[1]),
        number: Int.fromDatabaseValue(row[2]).flatMap { $0.isPossible ? $0 : nil }, previous: digest(row, 3),
        digest: digest(row, 4)),
      header: { copy(row, 5, to: &$0) }, body: { copy(row, 6, to: &$0) },
      signature: row.hasNull(atIndex: 7) ? nil : { copy(row, 7, to: &$0) })
  }
}

private func digest(_ row: GRDB.Row, _ column: Int) -> Digest? {
  try? row.withUnsafeData(atIndex: column) { data in
    data.flatMap { $0.withUnsafeBytes { Digest($0) } }
  }
}

private func copy(_ row: GRDB.Row, _ column: Int, to bytes: inout [UInt8]) {
  try? row.withUnsafeData(atIndex: column) { data in
    data?.withUnsafeBytes { bytes.append(contentsOf: $0) }
  }
}
