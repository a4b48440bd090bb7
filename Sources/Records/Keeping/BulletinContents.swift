/// What a quarter's bulletin says of a group: its units by their closed months, without those left out.
///
/// The clerk freezes it; a look at an issued one asks whether it would still say the same.
package struct BulletinContents: Hashable, Sendable {
  package let rows: [RankingRow]
  package let omitted: [OmittedUnit]
  /// Scores in the place of those of closed reviews.
  package let restated: [RestatedScore]
  /// Units whose reviews are open and whom nobody has left out.
  package let open: [UnitCode]

  /// Works it out from what is known of a group's units, which are given in their fixed order.
  ///
  /// What the corrected bulletin stated anew stays so unless it is stated again, and the units it left out stay out while
  /// the reviews are open.
  /// - Parameter previous: the ranks of the quarter before.
  package init(
    of facts: [QuarterFacts], correcting standing: BulletinIssued? = nil, restating new: [RestatedScore] = [],
    omitting left: [OmittedUnit] = [], previous: [UnitCode: Int], by rules: QuarterRules
  ) throws(ScoreFault) {
    restated = new.inPlace(of: standing?.restated ?? [])
    let unfinished = Set(facts.filter { !$0.open.isEmpty }.map(\.unit))
    let leftNow = Set(left.map(\.unit))
    omitted =
      left
      + (standing?.omitted ?? []).filter { unfinished.contains($0.unit) && !leftNow.contains($0.unit) }
    let out = Set(omitted.map(\.unit))
    var ranked = facts.filter { !out.contains($0.unit) }
    open = ranked.map(\.unit).filter { unfinished.contains($0) }
    let places = Dictionary(
      ranked.indices.map { (ranked[$0].unit, $0) }, uniquingKeysWith: { first, _ in first })
    for score in restated {
      if let place = places[score.unit] { ranked[place].restate(score.score, of: score.month, score.side) }
    }
    rows = try Ranking(of: ranked, previous: previous, by: rules).rows
  }

  /// Whether an issued bulletin says something else.
  package func differs(from bulletin: BulletinIssued) -> Bool {
    rows != bulletin.rows || omitted != bulletin.omitted
  }
}

extension [RestatedScore] {
  /// With what was stated before, where it is not stated again.
  fileprivate func inPlace(of old: [RestatedScore]) -> [RestatedScore] {
    let said = Set(map(\.place))
    return old.filter { !said.contains($0.place) } + self
  }
}

extension RestatedScore {
  /// What it is the score of.
  fileprivate var place: RestatedScore { RestatedScore(unit: unit, side: side, month: month, score: nil) }
}
