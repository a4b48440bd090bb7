/// The tables of a store, in three parts that are treated differently.
///
/// 1. The **journal** (`entries`) only grows. Triggers refuse change, removal, and an insert on an existing
///    key: `INSERT OR REPLACE` would slip past the first two.
/// 2. **Projections** are written by `Projector` alone and can be computed anew at any time.
/// 3. **State** is not verified and never believed for anything that matters.
enum Schema {
  /// Grows with each change; an older store's projections are rebuilt, a newer store is not touched.
  static let version = 7

  /// Marks the file as a store of this program: "JSHI".
  static let applicationID = 0x4A53_4849

  /// The kinds of acts that change what is owed.
  static let actsOnDuties = """
    'indicators.drafted', 'indicators.withdrawn', 'indicators.adopted', 'indicator.amended',
    'occurrence.opened', 'occurrence.exempted', 'occurrence.extended'
    """

  static var journal: String { journalTable + "\n" + journalTriggers }

  static let journalTable = """
    CREATE TABLE entries (
      sequence INTEGER PRIMARY KEY CHECK (sequence > 0),
      chain TEXT NOT NULL,
      number INTEGER NOT NULL CHECK (number > 0),
      previous BLOB NOT NULL CHECK (length(previous) = 32),
      digest BLOB NOT NULL CHECK (length(digest) = 32),
      header BLOB NOT NULL,
      body BLOB NOT NULL,
      signature BLOB CHECK (length(signature) = 64),
      UNIQUE (chain, number),
      UNIQUE (chain, previous)
    ) STRICT;
    """

  static let journalTriggers = """
    CREATE TRIGGER entries_never_change BEFORE UPDATE ON entries
    BEGIN SELECT RAISE(ABORT, 'entries never change'); END;
    CREATE TRIGGER entries_never_go BEFORE DELETE ON entries
    BEGIN SELECT RAISE(ABORT, 'entries never disappear'); END;
    CREATE TRIGGER entries_never_replace BEFORE INSERT ON entries
    WHEN EXISTS (SELECT 1 FROM entries WHERE sequence = NEW.sequence)
      OR EXISTS (SELECT 1 FROM entries WHERE chain = NEW.chain AND number = NEW.number)
      OR EXISTS (SELECT 1 FROM entries WHERE chain = NEW.chain AND previous = NEW.previous)
    BEGIN SELECT RAISE(ABORT, 'an entry stands here already'); END;
    """

  /// The projections and the columns that order their rows, for comparing them one by one.
  static let projectionTables: [(name: String, order: String)] = [
    ("heads", "chain"),
    ("units", "code"),
    ("people", "code"),
    ("posts", "id"),
    ("keys", "person, since_city"),
    ("codes", "person, entry"),
    ("calendars", "year"),
    ("profiles", "number"),
    ("ledger_days", "entry"),
    ("indicators", "year, side, scope, code"),
    ("amendments", "year, side, scope, code, number"),
    ("occurrences", "unit, side, year, code, ordinal"),
    ("remarks", "sequence"),
    ("earlier_dues", "occurrence, entry"),
    ("closed_ledgers", "unit, side, year"),
    ("alert_marks", "person, unit, side, kind, target, due"),
    ("unit_views", "unit, person, day"),
    ("submissions", "draft"),
    ("records", "id"),
    ("record_people", "record, place"),
    ("record_links", "occurrence, record"),
    ("record_evidence", "record, place"),
    ("further_evidence", "digest, unit, side"),
    ("acts", "sequence"),
    ("paper", "unit, number"),
    ("unit_months", "unit, side, month"),
    ("unit_days", "unit, side, day"),
    ("unit_years", "unit, side, year"),
    ("notices", "entry"),
    ("notice_acts", "entry"),
    ("reports", "entry"),
    ("report_sendings", "report, recipient"),
    ("inspections", "entry"),
    ("inspected_units", "unit, inspection"),
    ("findings", "entry"),
    ("finding_acts", "entry"),
    ("violations", "entry"),
    ("violation_acts", "entry"),
    ("named_bulletins", "entry"),
    ("analyses", "entry"),
    ("analysis_sendings", "entry"),
    ("reviews", "unit, side, month"),
    ("review_verdicts", "unit, side, month, code, ordinal"),
    ("bulletins", "entry"),
    ("bulletin_rows", "bulletin, place"),
    ("assessment_plans", "year"),
    ("year_ends", "unit, year, side"),
    ("adjustments", "entry"),
    ("year_lists", "entry"),
    ("year_rows", "list, place"),
    ("year_sheets", "list, unit"),
    ("year_members", "list, unit, person, side, role"),
    ("given_grades", "year, unit"),
    ("grade_measures", "unit, year, side"),
    ("untruths", "record"),
    ("consents", "submission"),
    ("declined_changes", "submission"),
    ("checkpoints", "number"),
    ("acknowledged", "chain, number"),
    ("tree_tiles", "position"),
  ]

  /// Records of events that began in an earlier year than the one they count in: few, and an index finds them.
  ///
  /// The right side is the first minute of the record's year; index and questions must say it in the same words.
  static func beganBeforeItsYear(_ table: String = "") -> String {
    let year = table + "year"
    return "\(table)start < 1440 * (365 * (\(year) - 1970) + (\(year) - 1969) / 4 - (\(year) - 1901) / 100"
      + " + (\(year) - 1601) / 400)"
  }

  /// The words of records, by characters and pairs; its content is read from the entries.
  static let search = """
    CREATE VIEW record_texts AS
      SELECT records.id AS id, records.title AS title,
        json_extract(CAST(entries.body AS TEXT), '$.content.summary') AS summary,
        records.place AS place, records.people AS people
      FROM records JOIN entries ON entries.sequence = records.entry;
    CREATE VIRTUAL TABLE record_index USING fts5(
      title, summary, place, people,
      content='record_texts', content_rowid='id', columnsize=0, tokenize='jishi');
    """

  /// What is not verified; `looks` keeps how far each person has looked at what others did.
  static let state = """
    CREATE TABLE vaults (
      person TEXT PRIMARY KEY, vault TEXT NOT NULL, tries INTEGER NOT NULL DEFAULT 0, locked_until INTEGER
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE settings (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE broken (chain TEXT PRIMARY KEY, number INTEGER NOT NULL, fault TEXT NOT NULL)
      STRICT, WITHOUT ROWID;
    CREATE TABLE faulty_objects (digest BLOB PRIMARY KEY, seen INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE looks (
      person TEXT PRIMARY KEY, sequence INTEGER NOT NULL, at INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    """

  /// The state tables one by one: what one holds stays, one that is missing is made.
  static var stateTables: [(name: String, sql: String)] {
    state.split(separator: ";\n").map { (name: String($0.split(separator: " ")[2]), sql: String($0)) }
  }

  static var drafts: String { draftsTable + "\n" + draftsIndex }

  static let draftsTable = """
    CREATE TABLE drafts (
      number INTEGER PRIMARY KEY AUTOINCREMENT, unit TEXT NOT NULL, side TEXT NOT NULL,
      author TEXT NOT NULL, version INTEGER NOT NULL, updated_at INTEGER NOT NULL, data TEXT NOT NULL
    ) STRICT;
    """

  static let draftsIndex = "CREATE INDEX drafts_by_unit ON drafts (unit, side);"

  /// What all objects of a store hash to (`SchemaObject.digest`); a test computes both anew.
  static let objectsDigest = "86091faaa3457ba8a17b299a6397e5e3bce297eb1829c776855db0756b749cd9"
  static let draftsDigest = "e9c14b64a71e26f55efca40e5bc87b9a409255e799ef63efa9191cda97dee025"
}
