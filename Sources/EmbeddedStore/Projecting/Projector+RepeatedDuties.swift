import GRDB
import Records

// Duties to be done several times in a period: a record more than a part needs counts for the next open one.

/// The parts of one duty of a year that is to be done several times in a period, as the books have them.
struct RepeatedDutyBooks {
  let db: Database
  let length: PeriodLength
  private let (unit, side, year, code): (String, String, Int, String)
  private var key: StatementArguments { [unit, side, year, code] }

  /// The parts to which an occurrence belongs; `nil` where it is not of such a duty.
  ///
  /// - Parameter isNow: `nil` also where nothing is carried over now, nor has to be; a past moment may
  ///   have been different.
  init?(around occurrence: Int, isNow: Bool, _ db: Database) throws {
    let statement = try db.cachedStatement(
      sql: """
        SELECT o.unit, o.side, o.year, o.code, (SELECT json_extract(i.data, '$.indicator.recurrence')
          FROM indicators i WHERE i.year = o.year AND i.side = o.side AND i.scope = o.scope AND i.code = o.code)
        FROM occurrences o WHERE o.id = ?1 AND (?2 = 0 OR EXISTS (SELECT 1 FROM occurrences f
          WHERE f.unit = o.unit AND f.side = o.side AND f.year = o.year AND f.code = o.code
            AND (f.records > 1 OR f.records = 0 AND f.record IS NOT NULL)))
        """)
    guard let row = try Row.fetchOne(statement, arguments: [occurrence, isNow]),
      case .atLeast(let count, let length)? = (row[4] as String?).flatMap({ try? Recurrence.parse($0) }),
      count > 1
    else { return nil }
    self.db = db
    self.length = length
    (unit, side, year, code) = (row[0], row[1], row[2], row[3])
  }

  /// The parts with their places in the table; for a past moment, those count as exempt that were so by then.
  ///
  /// What was due before the ledgers count, and no record or review names, takes nothing either.
  ///
  /// - Parameter begins: the day from which the ledgers counted then; the one in force when absent.
  func parts(knownBy instant: Int = .max, begins: Day? = nil) throws -> [(id: Int, part: RepeatedDuty.Part)] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT id, ordinal, since, ifnull(exempt_at <= ?5, 0)
          OR due < ifnull(?6, begins) AND records = 0 AND judged = 0 AS closed FROM occurrences
        WHERE unit = ?1 AND side = ?2 AND year = ?3 AND code = ?4 ORDER BY ordinal
        """)
    return try Row.fetchAll(statement, arguments: key + [instant, begins?.number]).map { row in
      let period = RepeatedDuty.period(beginning: row.day("since"), per: length)
      return (row["id"], RepeatedDuty.Part(ordinal: row["ordinal"], period: period, isExempt: row["closed"]))
    }
  }

  /// The records that name them and count, the earliest entered first.
  ///
  /// - Parameter revised: those that were corrected since the moment, with what they named then.
  private func namings(knownBy instant: Int, _ revised: [RevisedRecord]) throws -> [RepeatedDuty.Naming<Int>]
  {
    let statement = try db.cachedStatement(
      sql: """
        SELECT o.ordinal, l.record, l.entered FROM occurrences o JOIN record_links l ON l.occurrence = o.id
        WHERE o.unit = ?1 AND o.side = ?2 AND o.year = ?3 AND o.code = ?4
          AND l.known_at <= ?5 AND (l.voided_at IS NULL OR l.voided_at > ?5)
        """)
    let changed = Set(revised.map(\.id))
    var found: [(entered: Int, record: Int, ordinal: Int)] = try Row.fetchAll(
      statement, arguments: key + [instant]
    )
    .map { ($0[2], $0[1], $0[0]) }.filter { !changed.contains($0.record) }
    for record in revised
    where record.number.unit.rawValue == unit && record.number.side.rawValue == side
      && record.number.year == year
    {
      found += record.links.filter { $0.code == code }.map { (record.entered.number, record.id, $0.ordinal) }
    }
    return found.sorted { $0 < $1 }.map { RepeatedDuty.Naming(ordinal: $0.ordinal, record: $0.record) }
  }

  /// The occurrences that a record fulfils without naming them.
  func carriedOver(knownBy instant: Int = .max, begins: Day? = nil, _ revised: [RevisedRecord] = []) throws
    -> [Int: Int]
  {
    let parts = try parts(knownBy: instant, begins: begins)
    let carried = RepeatedDuty.carriedOver(parts.map(\.part), try namings(knownBy: instant, revised))
    return Dictionary(
      parts.compactMap { id, part in carried[part.ordinal].map { (id, $0) } },
      uniquingKeysWith: { first, _ in first })
  }
}

extension Projector {
  /// Settles what was carried over everywhere, when the ledgers are to count from another day.
  func carryOverAnew() throws {
    let touched = try Int.fetchAll(
      db,
      sql: "SELECT id FROM occurrences WHERE records > 1 OR records = 0 AND record IS NOT NULL ORDER BY id")
    for occurrence in touched { try carryOver(around: occurrence) }
  }

  /// Settles the parts of an occurrence's duty that no record names.
  func carryOver(around occurrence: Int) throws {
    guard let books = try RepeatedDutyBooks(around: occurrence, isNow: true, db) else { return }
    let carried = try books.carriedOver()
    for (id, _) in try books.parts() {
      try run(
        """
        UPDATE occurrences SET (record, ended, entered) = (
          SELECT record, ended, entered FROM record_links WHERE record = ?2 ORDER BY occurrence LIMIT 1)
        WHERE id = ?1 AND records = 0
        """, [id, carried[id]])
    }
  }
}
