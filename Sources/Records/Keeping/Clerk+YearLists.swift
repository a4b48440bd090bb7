extension Clerk {
  /// Freezes the year's list of one group under a number, or corrects one that was published.
  ///
  /// What is entered afterwards moves nothing that is published; a correction is worked out from all that stands then.
  func publishYear(_ order: YearListOrder) throws(StoreFailure) -> ActPlan {
    let post = try require(.publishYear)
    let (year, group) = (order.year, order.group)
    guard (1...9999).contains(year), lastDay(of: year) < today else { throw refuse(.yearNotOver(year)) }
    guard let plan = try books.assessmentPlan(year) else { throw refuse(.planMissing(year: year)) }
    let standing = try books.yearList(year, group)
    try check(order, against: standing)
    let waiting = try books.quartersWithoutBulletin(year, group)
    guard waiting.isEmpty else { throw refuse(.bulletinsMissing(waiting)) }
    let versions = rules.versions
    var facts = try books.yearFacts(year, group, versions)
    let assessment = AssessmentRules(versions.profile(on: lastDay(of: year)), plan: plan.plan)
    let omitted = try omitted(order, standing, facts, assessment)
    let left = Set(omitted.map(\.unit))
    facts.removeAll { left.contains($0.unit) }
    guard !facts.isEmpty else { throw refuse(.invalid(field: "group", value: group.rawValue)) }
    let rows = try ranked(facts, assessment, members: books.teamMembers(in: year, group))
    let lacking = rows.filter { !$0.figures.gaps.isEmpty }
    guard lacking.isEmpty else {
      throw refuse(.yearIncomplete(lacking.map(\.facts.unit), lacking[0].figures.gaps[0]))
    }
    guard standing == nil || rows != standing?.body.rows || omitted != standing?.body.omitted else {
      throw refuse(.nothingChanged)
    }
    let list = YearPublished(
      number: BulletinNumber(year: today.year, serial: try books.lastBulletin(in: today.year) + 1),
      year: year, group: group, plan: plan.digest, rules: assessment, rows: rows, omitted: omitted,
      heads: try heads(of: Side.allCases.map { .office($0) }, seen: []), corrects: standing?.digest,
      reason: standing.map { _ in order.reason.trimmed },
      changed: standing.map { changed(rows, from: $0.body.rows) })
    return ActPlan(.office(side(of: post)), [list])
  }

  private func check(_ order: YearListOrder, against standing: YearListFacts?) throws(StoreFailure) {
    guard let number = order.corrects else {
      if let standing { throw refuse(.yearPublished(standing.body.number)) }
      return
    }
    guard let standing, standing.body.number == number else {
      throw refuse(.noSuch(.bulletin(number.description)))
    }
    try requireReason(order.reason)
  }

  /// The units left out; those of a corrected list stay out while something of theirs is missing.
  private func omitted(
    _ order: YearListOrder, _ standing: YearListFacts?, _ facts: [YearFacts], _ rules: AssessmentRules
  ) throws(StoreFailure) -> [OmittedUnit] {
    var omitted: [OmittedUnit] = []
    for unit in order.omitted {
      guard facts.contains(where: { $0.unit == unit.unit }),
        !omitted.contains(where: { $0.unit == unit.unit })
      else { throw refuse(.noSuch(.unit(unit.unit.rawValue))) }
      try requireReason(unit.reason)
      omitted.append(OmittedUnit(unit: unit.unit, reason: unit.reason.trimmed))
    }
    for unit in standing?.body.omitted ?? [] where !omitted.contains(where: { $0.unit == unit.unit }) {
      guard let known = facts.first(where: { $0.unit == unit.unit }) else { continue }
      if let figures = try? rules.figures(of: known), !figures.gaps.isEmpty { omitted.append(unit) }
    }
    return omitted
  }

  private func ranked(
    _ facts: [YearFacts], _ rules: AssessmentRules, members: [UnitCode: [AssessedMember]]
  ) throws(StoreFailure) -> [AssessedUnit] {
    do throws(ScoreFault) { return try rules.ranked(facts, members: members) } catch {
      throw refuse(.scoreOutOfRange(facts.first?.unit ?? ""))
    }
  }

  private func changed(_ rows: [AssessedUnit], from old: [AssessedUnit]) -> [UnitCode] {
    let known = Dictionary(old.map { ($0.facts.unit, $0) }, uniquingKeysWith: { first, _ in first })
    let gone = Set(known.keys).subtracting(rows.map(\.facts.unit)).sorted()
    return rows.filter { known[$0.facts.unit] != $0 }.map(\.facts.unit) + gone
  }
}
