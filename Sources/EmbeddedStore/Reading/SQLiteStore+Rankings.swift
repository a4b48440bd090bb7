import GRDB
import Records

extension SQLiteStore {
  /// A quarter's ranking of one group: its bulletin as frozen, or its closed reviews as they stand.
  ///
  /// Those who do not see all units' numbers see an issued bulletin whole, and only their own rows of one not issued.
  package func ranking(_ quarter: Quarter, _ group: UnitGroup, for session: Session) throws(StoreFailure)
    -> RankingTable
  {
    try reading(for: session) { db, rights in
      _ = try rights.numbers(within: .city)
      return try ranking(quarter, group, seesAll: rights.seesAllNumbers, own: rights.knownUnits ?? [], db)
    }
  }

  private func ranking(
    _ quarter: Quarter, _ group: UnitGroup, seesAll: Bool, own: Set<UnitCode>, _ db: Database
  ) throws -> RankingTable {
    let reader = ReviewReader(db: db)
    let city = try self.rules(db)
    let versions = city.versions
    let rules = QuarterRules(quarter, versions)
    let profile = versions.profile(on: quarter.lastDay)
    var table = RankingTable(
      quarter: quarter, group: group, rows: [], due: profile.bulletinDeadline(of: quarter))
    table.isOwed = quarter.lastDay >= city.ledgersFrom
    if let row = try reader.bulletin(quarter, group) {
      table.rows = try reader.rows(ofBulletin: row["entry"])
      table.issued = try issued(row, from: "bulletins", db)
      if seesAll {
        let (facts, previous) = try known(quarter, group, rules, db)
        let bulletin = try Journal(db).entry(row["entry"]).body(BulletinIssued.self)
        let now = try BulletinContents(of: facts, correcting: bulletin, previous: previous, by: rules)
        table.isOutdated = now.open.isEmpty && now.differs(from: bulletin)
      }
    } else {
      let (facts, previous) = try known(quarter, group, rules, db)
      table.rows = try Ranking(of: facts, previous: previous, by: rules).rows
      for unit in facts {
        table.open += unit.open.map { OpenReview(unit: unit.unit, month: $0.month, side: $0.side) }
      }
      if !seesAll {
        table.rows.removeAll { !own.contains($0.unit) }
        table.open.removeAll { !own.contains($0.unit) }
      }
    }
    if seesAll {
      table.lagging = Ranking.lagging(in: table.rows, share: profile.lagShare).map(\.unit)
    }
    return table
  }

  /// What is known of a group's months, and its ranks in the quarter before.
  private func known(_ quarter: Quarter, _ group: UnitGroup, _ rules: QuarterRules, _ db: Database) throws
    -> (facts: [QuarterFacts], previous: [UnitCode: Int])
  {
    let (reader, units) = (ReviewReader(db: db), try allUnits(db))
    let facts = try reader.facts(
      quarter, of: units.ranked(in: quarter, group), isPooled: rules.quarterMethod == .pooled)
    let before = units.ranked(in: quarter.previous, group)
    return (facts, try reader.ranks(in: quarter.previous, of: before, group, self.rules(db).versions))
  }

  /// What stands beside the rows of a bulletin or a yearly list; they are not read again, however many there are.
  ///
  /// - Parameter table: where the row stands, and the one that it corrects.
  func issued(_ row: Row, from table: String, _ db: Database) throws -> IssuedBulletin {
    let head = try domainValue(BulletinHead.self, row["head"])
    let at = Instant(seconds: row["issued_at"])
    let author = PersonCode(rawValue: row["author"])
    var corrects: BulletinNumber?
    if let digest = head.corrects {
      let statement = try db.cachedStatement(sql: "SELECT year, serial FROM \(table) WHERE digest = ?")
      corrects = try Row.fetchOne(statement, arguments: [digest.bytes.column]).map {
        BulletinNumber(year: $0[0], serial: $0[1])
      }
    }
    return IssuedBulletin(
      number: BulletinNumber(year: row["year"], serial: row["serial"]), on: at.day,
      by: try name(of: author, db),
      entry: ChainHead(
        chain: .office(row.word("side")), number: row["number"],
        digest: try Digest(column: row.bytes("digest"))),
      omitted: head.omitted,
      corrects: corrects, reason: head.reason, changed: head.changed ?? [], heads: head.heads)
  }

  /// A unit's quarters of a year in one line.
  package func quarterHistory(_ unit: UnitCode, year: Int, for session: Session) throws(StoreFailure)
    -> QuarterHistory
  {
    try reading(for: session) { db, rights in
      _ = try rights.numbers(within: Scope(unit: unit))
      guard let known = try allUnits(db).first(where: { $0.code == unit }) else {
        throw StoreFailure.refused(.noSuch(.unit(unit.rawValue)))
      }
      let quarters = try Quarter.all(in: year).map { try standing(of: known, in: $0, db) }
      return QuarterHistory(
        unit: unit, unitName: known.name, year: year, quarters: quarters,
        mean: try Score.rounding(ScoreRules.mean(of: quarters.compactMap(\.score))))
    }
  }

  /// A unit's quarter by its bulletin; without one a whole group is ranked only if the unit has a score to rank.
  private func standing(of unit: OrganisationUnit, in quarter: Quarter, _ db: Database) throws
    -> QuarterHistory.Standing
  {
    var standing = QuarterHistory.Standing(quarter: quarter)
    guard let group = unit.group else { return standing }
    let reader = ReviewReader(db: db)
    if let bulletin = try reader.bulletin(quarter, group) {
      let row = try reader.rows(ofBulletin: bulletin["entry"], alone: unit.code).first
      (standing.score, standing.rank) = (row?.score, row?.rank)
      standing.issued = BulletinNumber(year: bulletin["year"], serial: bulletin["serial"])
      return standing
    }
    let rules = QuarterRules(quarter, try self.rules(db).versions)
    guard let facts = try reader.facts(quarter, of: [unit], alone: unit.code).first,
      let score = try QuarterScores(of: facts, by: rules).score
    else { return standing }
    standing.score = score
    standing.rank = try reader.ranks(
      in: quarter, of: allUnits(db).ranked(in: quarter, group), group, self.rules(db).versions)[unit.code]
    return standing
  }
}
