import GRDB
import Records

/// How the search index takes the words of many records in: after everything else, in large pieces.
///
/// An entry is inserted under a savepoint of its own, at which FTS5 writes out all the words that it has
/// gathered so far; so words that came between the entries would cost many times what the entries do.
struct WordIndex {
  let db: Database
  private static let lotSize = 50_000

  init(_ db: Database) { self.db = db }

  /// The newest record that has a row.
  func lastRecord() throws -> Int { try Int.fetchOne(db, sql: "SELECT max(id) FROM records") ?? 0 }

  /// Indexes the words of all records after one, reading them back from their entries.
  func takeIn(recordsAfter first: Int, progress: ProgressListener?) throws {
    let last = try lastRecord()
    guard last > first else { return }
    // Few large pieces need little merging, which is most of what an index of characters and pairs costs.
    try set("hashsize", 48 << 20)
    try set("crisismerge", 64)
    var done = first
    while done < last {
      let end = min(done + Self.lotSize, last)
      try db.execute(
        sql: """
          INSERT INTO record_index (rowid, title, summary, place, people)
          SELECT r.id, r.title, json_extract(CAST(e.body AS TEXT), '$.content.summary'), r.place, r.people
          FROM records r CROSS JOIN entries e ON e.sequence = r.entry
          WHERE r.id > ? AND r.id <= ? ORDER BY r.id
          """, arguments: [done, end])
      done = end
      let report = Progress(stage: .index, done: done - first, total: last - first)
      if progress?(report) == false { throw StoreFailure.stopped }
    }
    try set("hashsize", 1 << 20)
    try set("crisismerge", 16)
  }

  private func set(_ name: String, _ value: Int) throws {
    try db.execute(
      sql: "INSERT INTO record_index (record_index, rank) VALUES (?, ?)", arguments: [name, value])
  }
}
