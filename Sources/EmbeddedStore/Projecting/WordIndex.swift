import GRDB

/// How the search index takes words in: bit by bit while people act, in large lots during an import.
struct WordIndex {
  let db: Database

  init(_ db: Database) { self.db = db }

  /// Gathers far more words in memory before they go to the file, and merges what is there only at the end.
  ///
  /// Merging is most of what an index of characters and pairs costs; few large pieces need little of it.
  func fillingInBulk<Value>(_ body: () throws -> Value) throws -> Value {
    try set("hashsize", 96 << 20)
    try set("automerge", 0)
    try set("crisismerge", 64)
    let value = try body()
    try set("hashsize", 1 << 20)
    try set("automerge", 4)
    try set("crisismerge", 16)
    return value
  }

  private func set(_ name: String, _ value: Int) throws {
    try db.execute(sql: "INSERT INTO record_index (record_index, rank) VALUES (?, ?)", arguments: [name, value])
  }
}
