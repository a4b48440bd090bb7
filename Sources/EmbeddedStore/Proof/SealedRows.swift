import Foundation
import GRDB
import Records

/// A piece of the journal as it lies in the database: the bytes of many entries side by side, unread.
///
/// One buffer for all of them, so that reading a million entries does not allocate a million times.
struct SealedRows: Sendable {
  /// One entry: its columns, and where its bytes lie in the buffer.
  struct Row: Sendable {
    let sequence: Int
    let chain: String
    let number: Int
    let previous: Digest?
    let digest: Digest?
    let header: Range<Int>
    let body: Range<Int>
    let signature: Range<Int>?
  }

  private(set) var bytes: [UInt8] = []
  private(set) var rows: [Row] = []

  /// Reads the entries after one, at most so many, up to and including a last one.
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
    var found = SealedRows()
    found.bytes.reserveCapacity(count * 1200)
    found.rows.reserveCapacity(count)
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
    let digest = try row.withUnsafeData(atIndex: 4) { data in
      data.flatMap { $0.withUnsafeBytes { Digest($0) } }
    }
    let previous = try row.withUnsafeData(atIndex: 3) { data in
      data.flatMap { $0.withUnsafeBytes { Digest($0) } }
    }
    let header = try range(of: row, 5)
    let body = try range(of: row, 6)
    let signature = row.hasNull(atIndex: 7) ? nil : try range(of: row, 7)
    // A column of another type than its own is damage too; it reads as nothing here and is named later.
    rows.append(
      Row(
        sequence: row[0], chain: String.fromDatabaseValue(row[1]) ?? "",
        number: Int.fromDatabaseValue(row[2]) ?? 0, previous: previous, digest: digest, header: header,
        body: body, signature: signature))
  }

  private mutating func range(of row: GRDB.Row, _ column: Int) throws -> Range<Int> {
    let start = bytes.count
    try row.withUnsafeData(atIndex: column) { data in
      data?.withUnsafeBytes { bytes.append(contentsOf: $0) }
    }
    return start..<bytes.count
  }

  /// The bytes of a part.
  func bytes(_ range: Range<Int>) -> [UInt8] { Array(bytes[range]) }
}
