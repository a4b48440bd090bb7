import Foundation
import GRDB
import Records

extension Projector {
  func draft(_ entry: Entry, _ body: IndicatorsDrafted, sequence: Int) throws {
    for dated in body.indicators { try put(dated, adopted: false, madeAt: entry.header.at, sequence) }
    try act(entry, sequence)
  }

  /// What was imported counts from the first day of its year, as it did on paper.
  func adopt(_ entry: Entry, _ body: IndicatorsAdopted, sequence: Int) throws {
    for dated in body.indicators {
      let indicator = dated.indicator
      var madeAt = entry.header.at
      if body.imported == true, let newYear = Day(year: indicator.year, month: 1, day: 1) {
        madeAt = min(madeAt, Instant(Moment(day: newYear, minute: 0)))
      }
      try put(dated, adopted: true, madeAt: madeAt, sequence)
      switch indicator.scope {
      case .unit(let unit): try give(dated, to: unit, madeAt: madeAt)
      case .group(let group):
        let units = try String.fetchAll(
          db, sql: "SELECT data FROM units WHERE grp = ? ORDER BY code", arguments: [group.rawValue])
        for text in units {
          let unit = try domainValue(OrganisationUnit.self, text)
          if unit.sides.contains(indicator.side) { try give(dated, to: unit.code, madeAt: madeAt) }
        }
      }
    }
    try act(entry, sequence)
  }

  private func put(_ dated: DatedIndicator, adopted: Bool, madeAt: Instant, _ sequence: Int) throws {
    let indicator = dated.indicator
    try run(
      """
      INSERT INTO indicators (year, side, scope, code, adopted, made_at, entry, data)
      VALUES (?, ?, ?, ?, ?, ?, ?, ?)
      ON CONFLICT (year, side, scope, code) DO UPDATE SET adopted = excluded.adopted,
        made_at = excluded.made_at, entry = excluded.entry, data = excluded.data
      """,
      [
        indicator.year, indicator.side.rawValue, indicator.scope.text, indicator.code, adopted ? 1 : 0,
        madeAt.seconds, sequence, try domainText(dated),
      ])
  }

  private func give(_ dated: DatedIndicator, to unit: UnitCode, madeAt: Instant) throws {
    let indicator = dated.indicator
    for occurrence in dated.occurrences {
      try run(
        """
        INSERT OR IGNORE INTO occurrences
          (unit, side, year, code, ordinal, scope, since, due, made_at, points, worth, shares, begins)
        VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?,
          (SELECT day FROM ledger_days ORDER BY entry DESC LIMIT 1))
        """,
        [
          unit.rawValue, indicator.side.rawValue, indicator.year, indicator.code, occurrence.ordinal,
          indicator.scope.text, occurrence.from.number, occurrence.due.number, madeAt.seconds,
          indicator.points / dated.occurrences.count, indicator.points, dated.occurrences.count,
        ])
    }
  }

  /// A unit that comes later gets the common duties of its group that are in force for its years.
  func giveCommonDuties(to unit: OrganisationUnit, at: Instant) throws {
    guard let group = unit.group else { return }
    let statement = try db.cachedStatement(
      sql:
        "SELECT made_at, data FROM indicators WHERE scope = ? AND adopted = 1 AND year >= ? ORDER BY year, side, code"
    )
    for row in try Row.fetchAll(statement, arguments: [group.rawValue, unit.start.year]) {
      let dated = try domainValue(DatedIndicator.self, row["data"])
      guard unit.sides.contains(dated.indicator.side) else { continue }
      let madeAt = max(Instant(seconds: row["made_at"]), Instant(Moment(day: unit.start, minute: 0)))
      try give(dated, to: unit.code, madeAt: madeAt)
    }
  }

  func exempt(_ entry: Entry, _ body: OccurrenceExempted, sequence: Int) throws {
    guard let side = entry.header.chain.office else { return }
    try run(
      """
      UPDATE occurrences SET exempt_at = ?, exempt_reason = ?
      WHERE unit = ? AND side = ? AND year = ? AND code = ? AND ordinal = ?
      """,
      [
        entry.header.at.seconds, body.reason, body.unit.rawValue, side.rawValue, body.year,
        body.occurrence.code, body.occurrence.ordinal,
      ])
    if let exempt = try occurrence(body.occurrence, body.unit, side, year: body.year) { try settle(exempt) }
    try act(entry, sequence, reason: body.reason)
  }

  /// Links a record to the occurrences that it names, and settles which record fulfils each.
  func link(_ record: Int, _ content: RecordContent, year: Int, entered: Day, knownAt: Instant) throws {
    for name in content.links {
      guard let occurrence = try occurrence(name, content.unit, content.side, year: year) else { continue }
      try run(
        """
        INSERT INTO record_links (occurrence, record, ended, entered, known_at) VALUES (?, ?, ?, ?, ?)
        ON CONFLICT (occurrence, record) DO UPDATE SET ended = excluded.ended, entered = excluded.entered
        """,
        [occurrence, record, content.time.endDay.number, entered.number, knownAt.seconds])
      if let arrears { arrears.occurrences.insert(occurrence) } else { try settle(occurrence) }
    }
  }

  func occurrence(_ name: OccurrenceName, _ unit: UnitCode, _ side: Side, year: Int) throws -> Int? {
    let place = DutyPlace(unit: unit, side: side, year: year, name: name)
    if let known = arrears?.places[place] { return known }
    let statement = try statements.statement(
      "SELECT id FROM occurrences WHERE unit = ? AND side = ? AND year = ? AND code = ? AND ordinal = ?", db)
    let occurrence = try Int.fetchOne(
      statement, arguments: [unit.rawValue, side.rawValue, year, name.code, name.ordinal])
    if let occurrence { arrears?.places[place] = occurrence }
    return occurrence
  }

  /// The earliest entered record that names an occurrence and is not voided fulfils it (2.8); in a duty that is to be
  /// done several times, the surplus of one part fulfils another.
  func settle(_ occurrence: Int) throws {
    try run(
      """
      UPDATE occurrences SET
        records = (SELECT count(*) FROM record_links WHERE occurrence = ?1 AND voided_at IS NULL),
        (record, ended, entered) = (
          SELECT record, ended, entered FROM record_links
          WHERE occurrence = ?1 AND voided_at IS NULL ORDER BY entered, record LIMIT 1)
      WHERE id = ?1
      """, [occurrence])
    try carryOver(around: occurrence)
  }
}

extension IndicatorsDrafted: Projected { static var projection: Projection<Self> { Projector.draft } }
extension IndicatorsAdopted: Projected { static var projection: Projection<Self> { Projector.adopt } }
extension OccurrenceExempted: Projected { static var projection: Projection<Self> { Projector.exempt } }
