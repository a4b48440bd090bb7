/// A row of a ranking table, as a bulletin freezes it (R-162, 2.16).
package struct RankingRow: Hashable, Codable, Sendable, Identifiable {
  /// Absent for a unit without a score, which stands at the end.
  package var rank: Int?
  package var unit: UnitCode
  /// The unit's name at that time.
  package var name: String
  package var main: Score?
  package var supervision: Score?
  package var score: Score?
  package var late: Int
  package var missing: Int
  /// The rank in the quarter before.
  package var previousRank: Int?
  package var why: NoScore?
  /// The months that the figures are the mean of.
  package var months: [MonthScores]

  package init(
    rank: Int? = nil, unit: UnitCode, name: String, main: Score? = nil, supervision: Score? = nil,
    score: Score? = nil, late: Int = 0, missing: Int = 0, previousRank: Int? = nil, why: NoScore? = nil,
    months: [MonthScores] = []
  ) {
    self.rank = rank
    self.unit = unit
    self.name = name
    self.main = main
    self.supervision = supervision
    self.score = score
    self.late = late
    self.missing = missing
    self.previousRank = previousRank
    self.why = why
    self.months = months
  }

  package var id: UnitCode { unit }

  /// By how many places the unit has risen since the quarter before; negative when it fell.
  package var risen: Int? {
    guard let rank, let previousRank else { return nil }
    return previousRank - rank
  }
}

/// Puts units of one group in order by their quarter.
package struct Ranking: Sendable {
  /// Ranked units by rank, ties in the fixed order of units, then those without a score.
  package let rows: [RankingRow]

  /// Ranks what is known of units, which are given in their fixed order.
  ///
  /// - Parameter previous: the ranks of the quarter before.
  package init(of facts: [QuarterFacts], previous: [UnitCode: Int], by rules: QuarterRules)
    throws(ScoreFault)
  {
    let profile = rules.last.profile
    var places: [Place] = []
    var ranked: [RankingRow] = []
    var rest: [RankingRow] = []
    for unit in facts {
      let scores = try QuarterScores(of: unit, by: rules)
      let row = RankingRow(
        unit: unit.unit, name: unit.name, main: scores.main, supervision: scores.supervision,
        score: scores.score, late: scores.late, missing: scores.missing, previousRank: previous[unit.unit],
        why: scores.why, months: scores.months)
      guard let score = scores.score, let exact = scores.exact else {
        rest.append(row)
        continue
      }
      let isSplit = profile.rankMethod == .tieBreakByLate
      places.append(
        Place(
          value: profile.roundBeforeRank ? score.fraction : exact,
          faults: isSplit ? scores.late + scores.missing : 0, order: ranked.count))
      ranked.append(row)
    }
    places.sort(by: Place.precedes)
    var before = 0
    for index in places.indices {
      let isTie = index > 0 && places[index].ties(with: places[index - 1])
      if !isTie { before = profile.rankMethod == .dense ? before + 1 : index + 1 }
      ranked[places[index].order].rank = before
    }
    rows = places.map { ranked[$0.order] } + rest
  }

  /// What puts a unit before another.
  private struct Place {
    let value: Fraction
    /// Zero where the rules do not look at them.
    let faults: Int
    /// Where the unit stands in the fixed order.
    let order: Int

    static func precedes(_ a: Place, _ b: Place) -> Bool {
      if a.value != b.value { return b.value < a.value }
      return (a.faults, a.order) < (b.faults, b.order)
    }

    func ties(with other: Place) -> Bool { value == other.value && faults == other.faults }
  }

  /// The units in the last places, proposed for a focused inspection.
  ///
  /// Ties with the first of them are in, and nobody who shares the first rank is.
  package static func lagging(in rows: [RankingRow], share: Int) -> [RankingRow] {
    let ranked = rows.filter { $0.rank != nil }
    guard share > 0, !ranked.isEmpty else { return [] }
    let count = min(max(1, ranked.count * share / 100), ranked.count)
    guard let limit = ranked[ranked.count - count].rank, limit > 1 else { return [] }
    return ranked.filter { ($0.rank ?? 0) >= limit }
  }
}
