/// A head or member of a unit's team in a year, so that results can be asked for by person.
package struct AssessedMember: Hashable, Codable, Sendable {
  package var person: PersonCode
  /// Absent for one of both sides.
  package var side: Side?
  package var role: PostRole

  package init(person: PersonCode, side: Side? = nil, role: PostRole) {
    self.person = person
    self.side = side
    self.role = role
  }
}

/// A unit's year in a list: what it is worked out from, what comes out, and who was in its team.
package struct AssessedUnit: Hashable, Codable, Sendable, Identifiable {
  /// Absent for a unit without a total, which stands at the end.
  package var rank: Int?
  package var facts: YearFacts
  package var figures: YearFigures
  package var members: [AssessedMember]

  package init(rank: Int? = nil, facts: YearFacts, figures: YearFigures, members: [AssessedMember] = []) {
    self.rank = rank
    self.facts = facts
    self.figures = figures
    self.members = members
  }

  package var id: UnitCode { facts.unit }
}

extension AssessmentRules {
  /// The list of a group's units by total, ties in their fixed order, those without a total at the end.
  package func ranked(_ units: [YearFacts], members: [UnitCode: [AssessedMember]] = [:]) throws(ScoreFault)
    -> [AssessedUnit]
  {
    var assessed: [AssessedUnit] = []
    for facts in units {
      assessed.append(
        AssessedUnit(facts: facts, figures: try figures(of: facts), members: members[facts.unit] ?? []))
    }
    var ranked = assessed.enumerated().filter { $0.element.figures.total != nil }
    ranked.sort { a, b in
      let (first, second) = (a.element.figures.total, b.element.figures.total)
      guard let first, let second, first != second else { return a.offset < b.offset }
      return first > second
    }
    var rows = ranked.map(\.element)
    for index in rows.indices {
      let isTie = index > 0 && rows[index].figures.total == rows[index - 1].figures.total
      let before = index > 0 ? rows[index - 1].rank ?? 0 : 0
      rows[index].rank = isTie ? before : rankMethod == .dense ? before + 1 : index + 1
    }
    rows += assessed.filter { $0.figures.total == nil }
    settleQuota(&rows, of: units.count)
    return rows
  }

  /// As many of the units with the top grade keep it as the quota allows, no matter who gave it; ties over the limit
  /// lose it.
  private func settleQuota(_ rows: inout [AssessedUnit], of count: Int) {
    guard let quota else { return }
    let allowed = count * quota / 100_00
    let best = rows.indices.filter { rows[$0].figures.grade == .excellent }
    for index in best {
      // A unit that was given its grade by hand without any total comes after all who have one.
      let total = rows[index].figures.total?.hundredths ?? .min
      let ahead = best.count { (rows[$0].figures.total?.hundredths ?? .min) >= total }
      guard ahead > allowed else { continue }
      rows[index].figures.ceilings.append(GradeCeiling(grade: .good, fact: .topGradeQuota))
      rows[index].figures.settleGrade()
    }
  }
}
