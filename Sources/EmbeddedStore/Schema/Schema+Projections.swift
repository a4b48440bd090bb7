extension Schema {
  /// Days are counts from 1970-01-01, moments are minutes from then in UTC+8, instants are seconds in UTC.
  static let projections = """
    CREATE TABLE heads (
      chain TEXT PRIMARY KEY, number INTEGER NOT NULL, digest BLOB NOT NULL, city INTEGER NOT NULL,
      at INTEGER NOT NULL, entry INTEGER NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE units (
      code TEXT PRIMARY KEY, name TEXT NOT NULL, grp TEXT, place INTEGER NOT NULL,
      pinyin TEXT NOT NULL, initials TEXT NOT NULL, since INTEGER NOT NULL, data TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE people (
      code TEXT PRIMARY KEY, name TEXT NOT NULL, pinyin TEXT NOT NULL, initials TEXT NOT NULL,
      data TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE posts (
      id TEXT PRIMARY KEY, person TEXT NOT NULL, unit TEXT, side TEXT, role TEXT NOT NULL,
      since INTEGER NOT NULL, until INTEGER, since_city INTEGER NOT NULL, data TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX posts_by_person ON posts (person);
    CREATE INDEX posts_by_unit ON posts (unit, role, side, since, until);
    CREATE TABLE keys (
      person TEXT NOT NULL, since_city INTEGER NOT NULL, until_city INTEGER, key BLOB NOT NULL,
      at INTEGER NOT NULL, PRIMARY KEY (person, since_city)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE codes (
      person TEXT NOT NULL, entry INTEGER NOT NULL, salt TEXT NOT NULL, hash BLOB NOT NULL,
      expires INTEGER NOT NULL, used INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (person, entry)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE calendars (year INTEGER PRIMARY KEY, data TEXT NOT NULL) STRICT;
    CREATE TABLE ledger_days (entry INTEGER PRIMARY KEY, at INTEGER NOT NULL, day INTEGER NOT NULL) STRICT;
    CREATE TABLE profiles (
      number INTEGER PRIMARY KEY, at INTEGER NOT NULL, since INTEGER, reason TEXT NOT NULL, data TEXT NOT NULL
    ) STRICT;
    CREATE TABLE indicators (
      year INTEGER NOT NULL, side TEXT NOT NULL, scope TEXT NOT NULL, code TEXT NOT NULL,
      adopted INTEGER NOT NULL, made_at INTEGER NOT NULL, entry INTEGER NOT NULL, data TEXT NOT NULL,
      PRIMARY KEY (year, side, scope, code)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE amendments (
      year INTEGER NOT NULL, side TEXT NOT NULL, scope TEXT NOT NULL, code TEXT NOT NULL,
      number INTEGER NOT NULL, at INTEGER NOT NULL, author TEXT NOT NULL, reason TEXT NOT NULL,
      before TEXT NOT NULL, after TEXT NOT NULL, PRIMARY KEY (year, side, scope, code, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE earlier_dues (
      occurrence INTEGER NOT NULL, entry INTEGER NOT NULL, until INTEGER NOT NULL, due INTEGER NOT NULL,
      author TEXT NOT NULL, reason TEXT NOT NULL, PRIMARY KEY (occurrence, entry)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE closed_ledgers (
      unit TEXT NOT NULL, side TEXT NOT NULL, year INTEGER NOT NULL, at INTEGER NOT NULL,
      PRIMARY KEY (unit, side, year)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE alert_marks (
      person TEXT NOT NULL, unit TEXT NOT NULL, side TEXT NOT NULL, kind TEXT NOT NULL, target TEXT NOT NULL,
      due INTEGER NOT NULL, shown_at INTEGER, acknowledged_at INTEGER,
      PRIMARY KEY (person, unit, side, kind, target, due)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX alert_marks_by_unit ON alert_marks (unit, shown_at);
    CREATE TABLE unit_views (
      unit TEXT NOT NULL, person TEXT NOT NULL, day INTEGER NOT NULL, at INTEGER NOT NULL,
      entry INTEGER NOT NULL, PRIMARY KEY (unit, person, day)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE occurrences (
      id INTEGER PRIMARY KEY, unit TEXT NOT NULL, side TEXT NOT NULL, year INTEGER NOT NULL,
      code TEXT NOT NULL, ordinal INTEGER NOT NULL, scope TEXT NOT NULL,
      since INTEGER NOT NULL, due INTEGER NOT NULL, made_at INTEGER NOT NULL, points INTEGER NOT NULL,
      worth INTEGER NOT NULL, shares INTEGER NOT NULL CHECK (shares > 0),
      exempt_at INTEGER, exempt_reason TEXT, event TEXT,
      records INTEGER NOT NULL DEFAULT 0,
      record INTEGER, ended INTEGER, entered INTEGER,
      begins INTEGER NOT NULL, judged INTEGER NOT NULL DEFAULT 0 CHECK (judged IN (0, 1)),
      counts INTEGER NOT NULL AS (due >= begins OR record IS NOT NULL OR judged = 1) STORED,
      UNIQUE (unit, side, year, code, ordinal)
    ) STRICT;
    CREATE INDEX occurrences_open ON occurrences (due, unit, side, code, ordinal, record, exempt_at)
      WHERE record IS NULL AND exempt_at IS NULL AND counts = 1;
    CREATE INDEX occurrences_by_unit ON occurrences (unit, side, due, record, exempt_at, entered, counts);
    CREATE INDEX occurrences_named_early ON occurrences (unit, side, due, exempt_at)
      WHERE counts = 1 AND due < begins;
    CREATE TABLE remarks (
      sequence INTEGER PRIMARY KEY, unit TEXT NOT NULL, side TEXT NOT NULL, number INTEGER NOT NULL,
      digest BLOB NOT NULL UNIQUE, year INTEGER, code TEXT, ordinal INTEGER, record TEXT,
      author TEXT NOT NULL, at INTEGER NOT NULL, text TEXT NOT NULL, seen_at INTEGER, seen_by TEXT,
      UNIQUE (side, number)
    ) STRICT;
    CREATE INDEX remarks_by_unit ON remarks (unit, side, seen_at);
    CREATE TABLE submissions (
      draft INTEGER PRIMARY KEY, unit TEXT NOT NULL, side TEXT NOT NULL, state TEXT NOT NULL,
      purpose TEXT NOT NULL, record TEXT, author TEXT NOT NULL, attempt INTEGER NOT NULL,
      submitted_at INTEGER NOT NULL, entry INTEGER NOT NULL, earlier INTEGER, signing INTEGER,
      comment TEXT, title TEXT NOT NULL, start INTEGER NOT NULL, ended INTEGER NOT NULL,
      place TEXT NOT NULL, links TEXT NOT NULL, changed_at INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX submissions_waiting ON submissions (unit, side, state);
    CREATE INDEX submissions_open ON submissions (state) WHERE state <> 'entered' AND state <> 'discarded';
    CREATE TABLE records (
      id INTEGER PRIMARY KEY, unit TEXT NOT NULL, year INTEGER NOT NULL, side TEXT NOT NULL,
      serial INTEGER NOT NULL, start INTEGER NOT NULL, finish INTEGER, ended INTEGER NOT NULL,
      title TEXT NOT NULL, place TEXT NOT NULL, category TEXT NOT NULL, subject TEXT NOT NULL,
      people TEXT NOT NULL, links TEXT NOT NULL, voided INTEGER NOT NULL, deadline INTEGER NOT NULL,
      late INTEGER, entered_at INTEGER NOT NULL, entered_by TEXT NOT NULL, signed_by TEXT NOT NULL,
      attachments INTEGER NOT NULL, revision INTEGER NOT NULL, imported INTEGER NOT NULL,
      no_paper INTEGER NOT NULL, entry INTEGER NOT NULL, entering INTEGER NOT NULL,
      UNIQUE (unit, year, side, serial)
    ) STRICT;
    CREATE INDEX records_by_unit ON records (unit, side, start, serial);
    CREATE INDEX records_by_start ON records (start, unit, side, serial);
    CREATE INDEX records_begun_before ON records (year, start, unit, side, serial)
      WHERE \(beganBeforeItsYear());
    CREATE INDEX records_late ON records (entered_at, unit, side) WHERE late IS NOT NULL;
    CREATE TABLE record_people (
      record INTEGER NOT NULL, place INTEGER NOT NULL, person TEXT NOT NULL,
      PRIMARY KEY (record, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX record_people_by_person ON record_people (person, record);
    CREATE TABLE record_links (
      occurrence INTEGER NOT NULL, record INTEGER NOT NULL, ended INTEGER NOT NULL,
      entered INTEGER NOT NULL, known_at INTEGER NOT NULL, voided_at INTEGER,
      PRIMARY KEY (occurrence, record)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX record_links_by_record ON record_links (record);
    CREATE TABLE record_evidence (
      record INTEGER NOT NULL, place INTEGER NOT NULL, kind TEXT NOT NULL, digest BLOB NOT NULL,
      PRIMARY KEY (record, place)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX record_evidence_by_digest ON record_evidence (digest);
    CREATE TABLE further_evidence (
      digest BLOB NOT NULL, unit TEXT NOT NULL, side TEXT NOT NULL, PRIMARY KEY (digest, unit, side)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE acts (
      sequence INTEGER PRIMARY KEY, place TEXT NOT NULL, draft INTEGER, record TEXT, kind TEXT NOT NULL,
      at INTEGER NOT NULL, author TEXT NOT NULL, reason TEXT
    ) STRICT;
    CREATE INDEX acts_by_place ON acts (place, sequence);
    CREATE INDEX acts_on_duties ON acts (sequence)
      WHERE kind IN (\(actsOnDuties));
    CREATE INDEX acts_on_trail ON acts (at)
      WHERE kind IN ('record.revised', 'record.voided', 'act.refused', 'fault.acknowledged');
    CREATE INDEX acts_by_draft ON acts (draft) WHERE draft IS NOT NULL;
    CREATE INDEX acts_by_record ON acts (record) WHERE record IS NOT NULL;
    CREATE TABLE paper (
      unit TEXT NOT NULL, number TEXT NOT NULL, target TEXT NOT NULL, location TEXT NOT NULL,
      pages INTEGER NOT NULL, filed INTEGER NOT NULL, PRIMARY KEY (unit, number)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX paper_by_target ON paper (target);
    CREATE TABLE unit_months (
      unit TEXT NOT NULL, side TEXT NOT NULL, month TEXT NOT NULL, records INTEGER NOT NULL,
      late INTEGER NOT NULL, voided INTEGER NOT NULL, last INTEGER NOT NULL,
      PRIMARY KEY (unit, side, month)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE unit_days (
      unit TEXT NOT NULL, side TEXT NOT NULL, day INTEGER NOT NULL, records INTEGER NOT NULL,
      late INTEGER NOT NULL, voided INTEGER NOT NULL, PRIMARY KEY (unit, side, day)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE unit_years (
      unit TEXT NOT NULL, side TEXT NOT NULL, year INTEGER NOT NULL, late INTEGER NOT NULL,
      last INTEGER NOT NULL, PRIMARY KEY (unit, side, year)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE notices (
      entry INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, unit TEXT NOT NULL, side TEXT NOT NULL,
      month TEXT NOT NULL, since INTEGER NOT NULL, cut_off INTEGER NOT NULL, due INTEGER NOT NULL,
      made_at INTEGER NOT NULL, replaced INTEGER NOT NULL DEFAULT 0,
      delivered INTEGER, put_down INTEGER, late INTEGER,
      items INTEGER NOT NULL DEFAULT 0, done INTEGER NOT NULL DEFAULT 0
    ) STRICT;
    CREATE INDEX notices_by_unit ON notices (unit, side, month);
    CREATE INDEX notices_by_month ON notices (month, unit, side) WHERE replaced = 0;
    CREATE TABLE notice_acts (
      entry INTEGER PRIMARY KEY, notice INTEGER NOT NULL, kind TEXT NOT NULL, person TEXT, item INTEGER
    ) STRICT;
    CREATE INDEX notice_acts_by_notice ON notice_acts (notice);
    CREATE TABLE reports (
      entry INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, unit TEXT NOT NULL, half TEXT NOT NULL,
      due INTEGER, document TEXT NOT NULL, title TEXT NOT NULL, text BLOB NOT NULL,
      replaced INTEGER NOT NULL DEFAULT 0, signing INTEGER
    ) STRICT;
    CREATE INDEX reports_by_unit ON reports (unit, half);
    CREATE INDEX reports_by_text ON reports (text);
    CREATE TABLE report_sendings (
      report INTEGER NOT NULL, recipient TEXT NOT NULL, day INTEGER NOT NULL, put_down INTEGER NOT NULL,
      late INTEGER,
      PRIMARY KEY (report, recipient)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE inspections (
      entry INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, office TEXT NOT NULL, year INTEGER NOT NULL,
      serial INTEGER NOT NULL, kind TEXT NOT NULL, since INTEGER NOT NULL, until INTEGER NOT NULL,
      opened_at INTEGER NOT NULL, findings INTEGER NOT NULL DEFAULT 0, closing INTEGER, closed_at INTEGER,
      UNIQUE (office, year, serial)
    ) STRICT;
    CREATE TABLE inspected_units (
      unit TEXT NOT NULL, inspection INTEGER NOT NULL, PRIMARY KEY (unit, inspection)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX inspected_units_by_inspection ON inspected_units (inspection);
    CREATE TABLE findings (
      entry INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, inspection INTEGER NOT NULL, number INTEGER NOT NULL,
      unit TEXT NOT NULL, side TEXT NOT NULL, gravity TEXT NOT NULL, text TEXT NOT NULL,
      found_at INTEGER NOT NULL, due INTEGER, state TEXT NOT NULL, ended_at INTEGER, case_number TEXT,
      UNIQUE (inspection, number)
    ) STRICT;
    CREATE INDEX findings_by_unit ON findings (unit, side);
    CREATE INDEX findings_open ON findings (due, unit, side) WHERE due IS NOT NULL AND ended_at IS NULL;
    CREATE INDEX findings_ended ON findings (ended_at) WHERE ended_at IS NOT NULL;
    CREATE TABLE finding_acts (
      entry INTEGER PRIMARY KEY, finding INTEGER NOT NULL, state TEXT NOT NULL
    ) STRICT;
    CREATE INDEX finding_acts_by_finding ON finding_acts (finding);
    CREATE TABLE violations (
      entry INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, office TEXT NOT NULL, year INTEGER NOT NULL,
      serial INTEGER NOT NULL, unit TEXT NOT NULL, side TEXT NOT NULL, kind TEXT NOT NULL, record TEXT,
      case_number TEXT, bulletin TEXT, UNIQUE (office, year, serial)
    ) STRICT;
    CREATE INDEX violations_by_unit ON violations (unit, year, side);
    CREATE TABLE violation_acts (entry INTEGER PRIMARY KEY, violation INTEGER NOT NULL) STRICT;
    CREATE INDEX violation_acts_by_violation ON violation_acts (violation);
    CREATE TABLE named_bulletins (
      entry INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, office TEXT NOT NULL, year INTEGER NOT NULL,
      serial INTEGER NOT NULL, corrected_by TEXT, UNIQUE (office, year, serial)
    ) STRICT;
    CREATE TABLE analyses (
      entry INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, office TEXT NOT NULL, year INTEGER NOT NULL,
      serial INTEGER NOT NULL, UNIQUE (office, year, serial)
    ) STRICT;
    CREATE TABLE analysis_sendings (
      entry INTEGER PRIMARY KEY, analysis INTEGER NOT NULL, recipient TEXT NOT NULL, day INTEGER NOT NULL
    ) STRICT;
    CREATE INDEX analysis_sendings_by_analysis ON analysis_sendings (analysis);
    CREATE TABLE reviews (
      unit TEXT NOT NULL, side TEXT NOT NULL, month TEXT NOT NULL, state TEXT NOT NULL,
      entry INTEGER, digest BLOB, closed_at INTEGER, closed_by TEXT,
      common INTEGER, individual INTEGER, score INTEGER,
      due INTEGER NOT NULL DEFAULT 0, late INTEGER NOT NULL DEFAULT 0, missing INTEGER NOT NULL DEFAULT 0,
      common_earned TEXT NOT NULL DEFAULT '0', common_possible TEXT NOT NULL DEFAULT '0',
      individual_earned TEXT NOT NULL DEFAULT '0', individual_possible TEXT NOT NULL DEFAULT '0',
      PRIMARY KEY (unit, side, month)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX reviews_by_month ON reviews (month, side, state);
    CREATE INDEX reviews_closed ON reviews (month, side, closed_at, unit, score, late, missing)
      WHERE state = 'closed';
    CREATE TABLE review_verdicts (
      unit TEXT NOT NULL, side TEXT NOT NULL, month TEXT NOT NULL, code TEXT NOT NULL, ordinal INTEGER NOT NULL,
      verdict TEXT NOT NULL, quality INTEGER NOT NULL, reason TEXT, at INTEGER NOT NULL, answer TEXT,
      final INTEGER NOT NULL DEFAULT 0, PRIMARY KEY (unit, side, month, code, ordinal)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE bulletins (
      entry INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, side TEXT NOT NULL, year INTEGER NOT NULL,
      serial INTEGER NOT NULL, quarter TEXT NOT NULL, grp TEXT NOT NULL, issued_at INTEGER NOT NULL,
      author TEXT NOT NULL, number INTEGER NOT NULL, head TEXT NOT NULL,
      replaced INTEGER NOT NULL DEFAULT 0, UNIQUE (year, serial)
    ) STRICT;
    CREATE UNIQUE INDEX bulletins_standing ON bulletins (quarter, grp) WHERE replaced = 0;
    CREATE TABLE bulletin_rows (
      bulletin INTEGER NOT NULL, place INTEGER NOT NULL, unit TEXT NOT NULL, name TEXT NOT NULL, rank INTEGER,
      main INTEGER, supervision INTEGER, score INTEGER, late INTEGER NOT NULL, missing INTEGER NOT NULL,
      previous INTEGER, why TEXT, months TEXT NOT NULL, PRIMARY KEY (bulletin, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE assessment_plans (
      year INTEGER PRIMARY KEY, entry INTEGER NOT NULL, digest BLOB NOT NULL, data TEXT NOT NULL
    ) STRICT;
    CREATE TABLE year_ends (
      unit TEXT NOT NULL, year INTEGER NOT NULL, side TEXT NOT NULL, democratic INTEGER, questionnaire INTEGER,
      test INTEGER, inspection INTEGER, PRIMARY KEY (unit, year, side)
    ) STRICT, WITHOUT ROWID;
    CREATE INDEX year_ends_by_year ON year_ends (year);
    CREATE TABLE adjustments (
      entry INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, unit TEXT NOT NULL, year INTEGER NOT NULL,
      side TEXT NOT NULL, number INTEGER NOT NULL, stands INTEGER NOT NULL DEFAULT 1, proof BLOB,
      data TEXT NOT NULL, UNIQUE (side, number)
    ) STRICT;
    CREATE INDEX adjustments_by_year ON adjustments (year, unit) WHERE stands = 1;
    CREATE INDEX adjustments_by_proof ON adjustments (proof) WHERE proof IS NOT NULL;
    CREATE TABLE year_lists (
      entry INTEGER PRIMARY KEY, digest BLOB NOT NULL UNIQUE, side TEXT NOT NULL, number INTEGER NOT NULL,
      year INTEGER NOT NULL, serial INTEGER NOT NULL, assessed INTEGER NOT NULL, grp TEXT NOT NULL,
      issued_at INTEGER NOT NULL, author TEXT NOT NULL, plan BLOB NOT NULL, rules TEXT NOT NULL,
      head TEXT NOT NULL, replaced INTEGER NOT NULL DEFAULT 0, UNIQUE (year, serial)
    ) STRICT;
    CREATE UNIQUE INDEX year_lists_standing ON year_lists (assessed, grp) WHERE replaced = 0;
    CREATE TABLE year_rows (
      list INTEGER NOT NULL, place INTEGER NOT NULL, unit TEXT NOT NULL, name TEXT NOT NULL, rank INTEGER,
      main_routine INTEGER, supervision_routine INTEGER, main_end INTEGER, supervision_end INTEGER,
      base INTEGER, bonus INTEGER NOT NULL, deduction INTEGER NOT NULL, total INTEGER, by_points TEXT,
      grade TEXT, ceilings TEXT NOT NULL, PRIMARY KEY (list, place)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE year_sheets (
      list INTEGER NOT NULL, unit TEXT NOT NULL, data TEXT NOT NULL, PRIMARY KEY (list, unit)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE year_members (
      list INTEGER NOT NULL, unit TEXT NOT NULL, person TEXT NOT NULL, side TEXT NOT NULL, role TEXT NOT NULL,
      PRIMARY KEY (list, unit, person, side, role)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE given_grades (
      year INTEGER NOT NULL, unit TEXT NOT NULL, grade TEXT NOT NULL, reason TEXT NOT NULL,
      PRIMARY KEY (year, unit)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE grade_measures (
      unit TEXT NOT NULL, year INTEGER NOT NULL, side TEXT NOT NULL, means TEXT NOT NULL,
      reference TEXT NOT NULL, day INTEGER NOT NULL, PRIMARY KEY (unit, year, side)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE untruths (
      record TEXT PRIMARY KEY, untruth TEXT NOT NULL, at INTEGER NOT NULL, author TEXT NOT NULL,
      reason TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE consents (submission BLOB PRIMARY KEY, entry INTEGER NOT NULL) STRICT, WITHOUT ROWID;
    CREATE TABLE declined_changes (
      submission BLOB PRIMARY KEY, at INTEGER NOT NULL, author TEXT NOT NULL, reason TEXT NOT NULL
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE checkpoints (
      number INTEGER PRIMARY KEY, day INTEGER NOT NULL, root BLOB NOT NULL, signature TEXT NOT NULL,
      person TEXT NOT NULL, chains INTEGER NOT NULL, entry INTEGER NOT NULL
    ) STRICT;
    CREATE TABLE acknowledged (
      chain TEXT NOT NULL, number INTEGER NOT NULL, fault TEXT NOT NULL, PRIMARY KEY (chain, number)
    ) STRICT, WITHOUT ROWID;
    CREATE TABLE tree_tiles (
      position INTEGER PRIMARY KEY, root BLOB NOT NULL CHECK (length(root) = 32)
    ) STRICT;
    """
}
