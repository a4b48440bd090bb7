import GRDB
import Records

/// Reads reviews and rankings: of closed ones from their rows alone, set-wise and never a look at the records.
struct ReviewReader {
  let db: Database

  /// The occurrences due in a month that count, without exempt ones, with the verdicts that stand (R-147).
  func due(_ unit: UnitCode, _ side: Side, in month: Month) throws -> [DueOccurrence] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT o.code, o.ordinal, o.due, o.worth, o.shares, o.ended, o.entered, o.scope, o.record, r.unit, r.year,
          r.side, r.serial, r.late, v.verdict, v.quality, v.reason, v.answer, v.final
        FROM occurrences o INDEXED BY occurrences_by_unit LEFT JOIN records r ON r.id = o.record
        LEFT JOIN review_verdicts v ON v.unit = o.unit AND v.side = o.side AND v.month = ?5
          AND v.code = o.code AND v.ordinal = o.ordinal
        WHERE o.unit = ?1 AND o.side = ?2 AND o.due BETWEEN ?3 AND ?4 AND o.exempt_at IS NULL
          AND o.counts = 1
        ORDER BY o.due, o.code, o.ordinal
        """)
    let rows = try Row.fetchAll(
      statement,
      arguments: [
        unit.rawValue, side.rawValue, month.firstDay.number, month.lastDay.number, month.description,
      ])
    return rows.map { row in
      let isRecorded = (row["record"] as Int?) != nil
      return DueOccurrence(
        name: OccurrenceName(code: row["code"], ordinal: row["ordinal"]),
        kind: UnitGroup(rawValue: row["scope"]) == nil ? .individual : .common, worth: row["worth"],
        shares: row["shares"], due: row.day("due"), record: isRecorded ? RecordNumber(row) : nil,
        eventEnd: row.dayIfAny("ended"),
        entered: row.dayIfAny("entered"),
        isEnteredLate: (row["late"] as Int?) != nil, verdict: verdict(row))
    }
  }

  private func verdict(_ row: Row) -> GivenVerdict? {
    guard let verdict: Verdict = row.wordIfAny("verdict") else { return nil }
    return GivenVerdict(
      verdict: verdict, quality: row["quality"], reason: row["reason"], answer: row["answer"],
      isFinal: row["final"])
  }

  /// The bulletin that stands for a quarter of a group.
  func bulletin(_ quarter: Quarter, _ group: UnitGroup) throws -> Row? {
    try Row.fetchOne(
      db.cachedStatement(
        sql: """
          SELECT entry, digest, side, number, year, serial, issued_at, author, head FROM bulletins
          WHERE quarter = ? AND grp = ? AND replaced = 0
          """), arguments: [quarter.description, group.rawValue])
  }

  /// The rows of a bulletin, or one unit's alone, as its entry froze them.
  func rows(ofBulletin entry: Int, alone unit: UnitCode? = nil) throws -> [RankingRow] {
    let statement = try db.cachedStatement(
      sql: """
        SELECT rank, unit, name, main, supervision, score, late, missing, previous, why, months
        FROM bulletin_rows WHERE bulletin = ?1 AND ifnull(unit = ?2, 1) ORDER BY place
        """)
    return try Row.fetchAll(statement, arguments: [entry, unit?.rawValue]).map { row in
      RankingRow(
        rank: row[0], unit: UnitCode(rawValue: row[1]), name: row[2], main: score(row[3]),
        supervision: score(row[4]), score: score(row[5]), late: row[6], missing: row[7],
        previousRank: row[8], why: row.wordIfAny(9),
        months: row.list(10, parted: ";") { MonthScores(column: $0) })
    }
  }

  private func score(_ hundredths: Int?) -> Score? { hundredths.map(Score.init(hundredths:)) }

  /// What is known of the months of units, in their order; one look at the closed reviews of each month.
  ///
  /// - Parameters:
  ///   - alone: of one unit only, found by its own rows.
  ///   - isPooled: with the points of each month, which only rules that pool them need.
  func facts(_ quarter: Quarter, of units: [OrganisationUnit], alone: UnitCode? = nil, isPooled: Bool = true)
    throws -> [QuarterFacts]
  {
    var facts = units.map { unit in
      QuarterFacts(
        unit: unit.code, name: unit.name,
        months: quarter.months.map { month in
          guard unit.stands(in: month) else { return QuarterMonth(month) }
          return QuarterMonth(
            month, main: .open, supervision: unit.supervisionBody == nil ? .absent : .open)
        })
    }
    let places = Dictionary(
      facts.indices.map { (facts[$0].unit.rawValue, $0) }, uniquingKeysWith: { first, _ in first })
    for (index, month) in quarter.months.enumerated() {
      try eachClosed(in: month, of: alone, isPooled: isPooled) { unit, side, closed in
        guard let place = places[unit], facts[place].months[index][side] == .open else { return }
        facts[place].months[index][side] = .closed(closed)
      }
    }
    // What was over before the ledgers counted was reviewed elsewhere, if at all: no quarter waits for it.
    let first = try StoreStart.ledgersFrom(db)
    for (index, month) in quarter.months.enumerated() where month.lastDay < first {
      for place in facts.indices {
        for side in Side.allCases where facts[place].months[index][side] == .open {
          facts[place].months[index][side] = .absent
        }
      }
    }
    return facts
  }

  /// Goes through a month's closed reviews, along an index that has all that a ranking asks for.
  private func eachClosed(
    in month: Month, of unit: UnitCode?, isPooled: Bool, _ take: (String, Side, ClosedMonth) -> Void
  ) throws {
    let points = "common_earned, common_possible, individual_earned, individual_possible"
    let statement = try db.cachedStatement(
      sql: """
        SELECT unit, side, score, late, missing\(isPooled ? ", \(points)" : "") FROM reviews
        WHERE month = ? AND state = 'closed'\(unit == nil ? "" : " AND unit = ? AND side IN ('main', 'supervision')")
        """)
    var place: StatementArguments = [month.description]
    if let unit { place += [unit.rawValue] }
    let rows = try Row.fetchCursor(statement, arguments: place)
    while let row = try rows.next() {
      let side: Side = row.word(1)
      var closed = ClosedMonth(score: score(row[2]), late: row[3], missing: row[4])
      if isPooled {
        for (kind, column) in [(IndicatorKind.common, 5), (.individual, 7)] {
          if let earned = Fraction(row[column] as String),
            let possible = Fraction(row[column + 1] as String), possible > .zero
          {
            closed.portions[kind] = ScorePortion(earned: earned, possible: possible)
          }
        }
      }
      take(row[0], side, closed)
    }
  }

  /// The ranks of a quarter: of its bulletin, or of its closed reviews as they stand (R-165).
  func ranks(in quarter: Quarter, of units: [OrganisationUnit], _ group: UnitGroup, _ versions: RuleVersions)
    throws -> [UnitCode: Int]
  {
    if let bulletin = try bulletin(quarter, group) {
      let statement = try db.cachedStatement(
        sql: "SELECT unit, rank FROM bulletin_rows WHERE bulletin = ? AND rank IS NOT NULL")
      let rows = try Row.fetchAll(statement, arguments: [bulletin["entry"] as Int])
      return Dictionary(
        rows.map { (UnitCode(rawValue: $0[0]), $0[1]) }, uniquingKeysWith: { first, _ in first })
    }
    guard try hasClosedReviews(quarter) else { return [:] }
    let rules = QuarterRules(quarter, versions)
    let rows = try Ranking(
      of: facts(quarter, of: units, isPooled: rules.quarterMethod == .pooled), previous: [:], by: rules
    ).rows
    return Dictionary(
      rows.compactMap { row in row.rank.map { (row.unit, $0) } }, uniquingKeysWith: { first, _ in first })
  }

  func hasClosedReviews(_ quarter: Quarter) throws -> Bool {
    let statement = try db.cachedStatement(
      sql: "SELECT 1 FROM reviews WHERE month = ? AND state = 'closed' LIMIT 1")
    return try quarter.months.contains { month in
      try Int.fetchOne(statement, arguments: [month.description]) != nil
    }
  }
}

extension [OrganisationUnit] {
  /// The units of a group that exist in a quarter, in their fixed order.
  func ranked(in quarter: Quarter, _ group: UnitGroup) -> [OrganisationUnit] {
    filter { $0.group == group && $0.stands(in: quarter) }
  }
}
