import GRDB
import Records

/// Whether the search index holds exactly the words of the records.
///
/// FTS5 can check an index against its content, but only by a write to the index, which would keep everyone
/// else from writing for as long as it takes. So the index is copied into the workshop, put beside the texts
/// that the entries gave there, and checked in that place.
struct SearchCheck {
  let db: Database

  /// The index and the engine's own tables of it.
  static let tables = ["record_index", "record_index_data", "record_index_idx"]

  /// Stands in for the index while entries are applied and keeps the texts themselves.
  ///
  /// What leaves the index is told by a row whose first column says `delete`, as FTS5 has it.
  static let collector = """
    CREATE TABLE record_index (
      rowid INTEGER PRIMARY KEY, record_index TEXT, title TEXT, summary TEXT, place TEXT, people TEXT
    ) STRICT;
    CREATE TRIGGER record_leaves BEFORE INSERT ON record_index WHEN NEW.record_index = 'delete'
    BEGIN DELETE FROM record_index WHERE rowid = NEW.rowid; SELECT RAISE(IGNORE); END;
    """

  func faults() throws -> [VerificationFault] {
    try db.execute(
      sql: """
        CREATE VIRTUAL TABLE record_words USING fts5(
          title, summary, place, people,
          content='record_index', content_rowid='rowid', columnsize=0, tokenize='jishi');
        DELETE FROM record_words_data;
        DELETE FROM record_words_idx;
        INSERT INTO record_words_data SELECT * FROM journal.record_index_data;
        INSERT INTO record_words_idx SELECT * FROM journal.record_index_idx;
        """)
    do {
      try db.execute(sql: "INSERT INTO record_words (record_words, rank) VALUES ('integrity-check', 1)")
      return []
    } catch let error as DatabaseError where error.resultCode.primaryResultCode == .SQLITE_CORRUPT {
      return [
        VerificationFault(
          kind: .search, place: "record_index",
          detail: "the search index does not hold the words of the records; rebuild it")
      ]
    }
  }
}
