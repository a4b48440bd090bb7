/// What lost points of an occurrence cost the month: the side's figure as it is, and as it would be without the loss.
package struct ScoreGain: Hashable, Sendable {
  /// The points that were not earned, exactly.
  package var lost: Fraction
  /// The side's figure of the month.
  package var score: Score
  /// What it would have been had this occurrence alone earned all its points.
  package var possible: Score

  /// By how much the side's figure would have been higher.
  package var gain: Score { Score(hundredths: possible.hundredths - score.hundredths) }
}

extension ReviewDetail {
  /// What an occurrence would have brought, by the same steps and roundings as the figures.
  ///
  /// `nil` where nothing was lost, and where the side has no figure.
  package func gain(of line: ReviewLine) throws(ScoreFault) -> ScoreGain? {
    guard line.earned < line.possible, let score = figures.score, weights.count == 2 else { return nil }
    let common = try figure(of: .common, completing: line)
    let individual = try figure(of: .individual, completing: line)
    guard let possible = try ScoreRules.weighted(common, individual, by: weights) else { return nil }
    return ScoreGain(
      lost: try line.possible - line.earned, score: score, possible: possible)
  }

  /// The points of a kind, added up without rounding.
  package func portion(of kind: IndicatorKind) throws(ScoreFault) -> ScorePortion {
    var portion = ScorePortion()
    for line in lines where line.item.kind == kind {
      try portion.add(ScorePortion(earned: line.earned, possible: line.possible))
    }
    return portion
  }

  private func figure(of kind: IndicatorKind, completing line: ReviewLine) throws(ScoreFault) -> Score? {
    guard kind == line.item.kind else { return kind == .common ? figures.common : figures.individual }
    var portion = ScorePortion()
    for other in lines where other.item.kind == kind {
      let earned = other.id == line.id ? other.possible : other.earned
      try portion.add(ScorePortion(earned: earned, possible: other.possible))
    }
    guard portion.possible > .zero else { return nil }
    return try Score(rounding: Fraction(100) * portion.earned / portion.possible)
  }

  /// The lines that lost points, those that cost the side's figure most first; what was not judged yet has lost nothing.
  package func lost() throws(ScoreFault) -> [(line: ReviewLine, gain: ScoreGain)] {
    var found: [(line: ReviewLine, gain: ScoreGain)] = []
    for line in lines where line.item.timing == .missing || line.item.verdict != nil {
      if let gain = try gain(of: line) { found.append((line, gain)) }
    }
    // Sorting is stable only by the place in the sheet.
    return found.enumerated().sorted { a, b in
      a.element.gain.gain != b.element.gain.gain
        ? a.element.gain.gain > b.element.gain.gain : a.offset < b.offset
    }.map(\.element)
  }
}
