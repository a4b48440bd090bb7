extension Clerk {
  /// Freezes a quarter's ranking of one group under a number, or corrects one that was issued.
  func issueBulletin(_ order: BulletinOrder) throws(StoreFailure) -> ActPlan {
    let post = try require(.issueBulletin)
    let (quarter, group) = (order.quarter, order.group)
    // Who may not review a side may not state its scores anew either, in whatever paper (002-D Art.9).
    for side in Set(order.restated.map(\.side)).sorted() { try require(.reviewMonth, in: Scope(side: side)) }
    guard quarter.lastDay < today else { throw refuse(.quarterNotOver(quarter)) }
    let standing = try books.bulletin(quarter, group)
    try check(order, against: standing)
    let restated = merged(order.restated, into: standing?.body.restated ?? [])
    var facts = try books.quarterFacts(quarter, group)
    for score in restated { try restate(score, in: &facts) }
    let omitted = try omitted(order, standing, facts)
    let left = Set(omitted.map(\.unit))
    let open = facts.filter { !$0.open.isEmpty && !left.contains($0.unit) }.map(\.unit)
    guard open.isEmpty else { throw refuse(.reviewsOpen(quarter, open)) }
    facts.removeAll { left.contains($0.unit) }
    guard !facts.isEmpty else { throw refuse(.invalid(field: "group", value: group.rawValue)) }
    let rows = try ranked(quarter, facts, group)
    guard standing == nil || rows != standing?.body.rows || omitted != standing?.body.omitted else {
      throw refuse(.nothingChanged)
    }
    let side: Side = post.role == .mainSupervisor ? .main : .supervision
    let bulletin = BulletinIssued(
      number: BulletinNumber(year: today.year, serial: try books.lastBulletin(in: today.year) + 1),
      quarter: quarter, group: group, rows: rows, omitted: omitted,
      heads: try heads(of: Side.allCases.map { .office($0) }, seen: []), corrects: standing?.digest,
      reason: standing.map { _ in order.reason.trimmed }, restated: restated.isEmpty ? nil : restated,
      changed: standing.map { changed(rows, from: $0.body.rows) })
    return ActPlan(.office(side), [bulletin])
  }

  private func check(_ order: BulletinOrder, against standing: BulletinFacts?) throws(StoreFailure) {
    guard let number = order.corrects else {
      if let standing { throw refuse(.bulletinIssued(standing.body.number)) }
      guard order.restated.isEmpty else { throw refuse(.invalid(field: "restated", value: "")) }
      return
    }
    guard let standing, standing.body.number == number else {
      throw refuse(.noSuch(.bulletin(number.description)))
    }
    try requireReason(order.reason)
  }

  /// A score stated again takes the place of what an earlier correction said.
  private func merged(_ new: [RestatedScore], into old: [RestatedScore]) -> [RestatedScore] {
    let said = Set(new.map { RestatedScore(unit: $0.unit, side: $0.side, month: $0.month, score: nil) })
    return old.filter { known in
      !said.contains(RestatedScore(unit: known.unit, side: known.side, month: known.month, score: nil))
    } + new
  }

  /// Only what was closed can be stated anew, and only where a quarter is the mean of its months.
  private func restate(_ score: RestatedScore, in facts: inout [QuarterFacts]) throws(StoreFailure) {
    let isClosed: (QuarterFacts) -> Bool = { unit in
      unit.unit == score.unit
        && unit.months.contains { $0.month == score.month && $0[score.side].closed != nil }
    }
    let profile = rules.versions.profile(on: score.month.lastDay)
    guard profile.quarterMethod == .meanOfMonths, let index = facts.firstIndex(where: isClosed),
      score.score.map({ (0...100_00).contains($0.hundredths) }) ?? true
    else {
      throw refuse(.invalid(field: "restated", value: "\(score.unit)/\(score.side.rawValue)/\(score.month)"))
    }
    facts[index].restate(score.score, of: score.month, score.side)
  }

  /// The units left out; those of a corrected bulletin stay out while their reviews are open.
  private func omitted(_ order: BulletinOrder, _ standing: BulletinFacts?, _ facts: [QuarterFacts])
    throws(StoreFailure) -> [OmittedUnit]
  {
    var omitted: [OmittedUnit] = []
    for unit in order.omitted {
      guard facts.contains(where: { $0.unit == unit.unit }),
        !omitted.contains(where: { $0.unit == unit.unit })
      else { throw refuse(.noSuch(.unit(unit.unit.rawValue))) }
      try requireReason(unit.reason)
      omitted.append(OmittedUnit(unit: unit.unit, reason: unit.reason.trimmed))
    }
    let stillOpen = Set(facts.filter { !$0.open.isEmpty }.map(\.unit))
    for unit in standing?.body.omitted ?? [] where stillOpen.contains(unit.unit) {
      if !omitted.contains(where: { $0.unit == unit.unit }) { omitted.append(unit) }
    }
    return omitted
  }

  private func ranked(_ quarter: Quarter, _ facts: [QuarterFacts], _ group: UnitGroup) throws(StoreFailure)
    -> [RankingRow]
  {
    let versions = rules.versions
    let previous = try books.ranks(in: quarter.previous, group, versions)
    do throws(ScoreFault) {
      return try Ranking(of: facts, previous: previous, by: QuarterRules(quarter, versions)).rows
    } catch { throw refuse(.scoreOutOfRange(facts.first?.unit ?? "")) }
  }

  private func changed(_ rows: [RankingRow], from old: [RankingRow]) -> [UnitCode] {
    let known = Dictionary(old.map { ($0.unit, $0) }, uniquingKeysWith: { first, _ in first })
    let gone = Set(known.keys).subtracting(rows.map(\.unit)).sorted()
    return rows.filter { known[$0.unit] != $0 }.map(\.unit) + gone
  }
}
