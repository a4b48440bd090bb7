extension Clerk {
  /// Freezes a quarter's ranking of one group under a number, or corrects one that was issued.
  func issueBulletin(_ order: BulletinOrder) throws(StoreFailure) -> ActPlan {
    let post = try require(.issueBulletin)
    let (quarter, group) = (order.quarter, order.group)
    // A person who may not review a side may not state its scores anew either, in any paper (002-D Art.9).
    for side in Set(order.restated.map(\.side)).sorted() { try require(.reviewMonth, in: Scope(side: side)) }
    guard quarter.lastDay < today else { throw refuse(.quarterNotOver(quarter)) }
    let standing = try books.bulletin(quarter, group)
    try check(order, against: standing)
    let facts = try books.quarterFacts(quarter, group)
    for score in order.restated { try check(score, among: facts) }
    let contents = try contents(order, standing, facts)
    guard contents.open.isEmpty else { throw refuse(.reviewsOpen(quarter, contents.open)) }
    guard !contents.rows.isEmpty else { throw refuse(.invalid(field: "group", value: group.rawValue)) }
    guard contents.rows.contains(where: { $0.why != .noClosedMonth }) else {
      throw refuse(.nothingReviewed(quarter))
    }
    guard standing.map({ contents.differs(from: $0.body) }) ?? true else { throw refuse(.nothingChanged) }
    let side: Side = post.role == .mainSupervisor ? .main : .supervision
    let bulletin = BulletinIssued(
      number: BulletinNumber(year: today.year, serial: try books.lastBulletin(in: today.year) + 1),
      quarter: quarter, group: group, rows: contents.rows, omitted: contents.omitted,
      heads: try heads(of: Side.allCases.map { .office($0) }, seen: []), corrects: standing?.digest,
      reason: standing.map { _ in order.reason.trimmed },
      restated: contents.restated.isEmpty ? nil : contents.restated,
      changed: standing.map { changed(contents.rows, from: $0.body.rows) })
    return ActPlan(.office(side), [bulletin])
  }

  private func check(_ order: BulletinOrder, against standing: BulletinFacts?) throws(StoreFailure) {
    guard let number = order.corrects else {
      if let standing { throw refuse(.bulletinIssued(standing.body.number)) }
      guard order.restated.isEmpty else { throw refuse(.bulletinNotIssued(order.quarter)) }
      return
    }
    guard let standing, standing.body.number == number else {
      throw refuse(.noSuch(.bulletin(number.description)))
    }
    try requireReason(order.reason)
  }

  /// Only what was closed can be stated anew, and only where a quarter is the mean of its months.
  private func check(_ score: RestatedScore, among facts: [QuarterFacts]) throws(StoreFailure) {
    let (unit, side, month) = (score.unit, score.side, score.month)
    guard rules.versions.profile(on: month.lastDay).quarterMethod == .meanOfMonths else {
      throw refuse(.quarterPooled(Quarter(containing: month.firstDay)))
    }
    let months = facts.first { $0.unit == unit }?.months ?? []
    guard months.contains(where: { $0.month == month && $0[side].closed != nil }) else {
      throw refuse(.notClosedToRestate(unit, side, month))
    }
    guard score.score.map({ (0...100_00).contains($0.hundredths) }) ?? true else {
      throw refuse(.invalid(field: "score", value: score.score?.description ?? ""))
    }
  }

  private func contents(_ order: BulletinOrder, _ standing: BulletinFacts?, _ facts: [QuarterFacts])
    throws(StoreFailure) -> BulletinContents
  {
    var omitted: [OmittedUnit] = []
    for unit in order.omitted {
      guard facts.contains(where: { $0.unit == unit.unit }),
        !omitted.contains(where: { $0.unit == unit.unit })
      else { throw refuse(.noSuch(.unit(unit.unit.rawValue))) }
      try requireReason(unit.reason)
      omitted.append(OmittedUnit(unit: unit.unit, reason: unit.reason.trimmed))
    }
    let versions = rules.versions
    let previous = try books.ranks(in: order.quarter.previous, order.group, versions)
    do throws(ScoreFault) {
      return try BulletinContents(
        of: facts, correcting: standing?.body, restating: order.restated, omitting: omitted,
        previous: previous, by: QuarterRules(order.quarter, versions))
    } catch { throw refuse(.scoreOutOfRange(facts.first?.unit ?? "")) }
  }

  private func changed(_ rows: [RankingRow], from old: [RankingRow]) -> [UnitCode] {
    let known = Dictionary(old.map { ($0.unit, $0) }, uniquingKeysWith: { first, _ in first })
    let gone = Set(known.keys).subtracting(rows.map(\.unit)).sorted()
    return rows.filter { known[$0.unit] != $0 }.map(\.unit) + gone
  }
}
