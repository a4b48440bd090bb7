extension Clerk {
  /// A reviewer of the side's office judges what was recorded.
  func judge(_ months: [MonthVerdicts]) throws(StoreFailure) -> ActPlan {
    let imports = mayImport
    var steps: [Side: [ActPlan.Step]] = [:]
    for month in months where !month.verdicts.isEmpty {
      if !imports { try require(.reviewMonth, in: Scope(side: month.side)) }
      _ = try unit(month.unit, with: month.side)
      try requireOver(month.month)
      try requireOpenReview(month.unit, month.side, month.month)
      let due = try books.dueOccurrences(month.unit, month.side, in: month.month)
      var seen: Set<OccurrenceName> = []
      for verdict in month.verdicts {
        try check(verdict, among: due)
        guard seen.insert(verdict.occurrence).inserted else {
          throw refuse(.invalid(field: "duty", value: verdict.occurrence.description))
        }
      }
      let body = ReviewJudged(
        unit: month.unit, month: month.month, verdicts: month.verdicts, imported: imports ? true : nil)
      steps[month.side, default: []].append(.body(body))
    }
    guard !steps.isEmpty else { throw refuse(.nothingChanged) }
    return ActPlan(
      batches: steps.sorted { $0.key < $1.key }.map { side, steps in
        ActPlan.Batch(chain: .office(side), steps: steps)
      })
  }

  private func check(_ verdict: ReviewVerdict, among due: [DueOccurrence]) throws(StoreFailure) {
    guard let occurrence = due.first(where: { $0.name == verdict.occurrence }) else {
      throw refuse(.noSuch(.occurrence(verdict.occurrence.description)))
    }
    guard occurrence.record != nil else { throw refuse(.notRecorded(verdict.occurrence)) }
    guard occurrence.verdict?.isFinal != true else { throw refuse(.verdictFinal(verdict.occurrence)) }
    guard (0...100).contains(verdict.quality),
      ReviewVerdict.quality(of: verdict.verdict).map({ $0 == verdict.quality }) ?? true
    else { throw refuse(.invalid(field: "quality", value: "\(verdict.quality)")) }
    guard verdict.reason != nil || verdict.verdict == .accepted else { throw refuse(.reasonMissing) }
  }

  /// The unit answers a verdict that is not wholly in its favour, once and while the review is open.
  func answer(_ unit: UnitCode, _ side: Side, _ month: Month, _ name: OccurrenceName, text: String)
    throws(StoreFailure) -> ActPlan
  {
    try require(.answerReview, in: Scope(unit: unit, side: side))
    try requireOpenReview(unit, side, month)
    let due = try books.dueOccurrences(unit, side, in: month).first { $0.name == name }
    guard let verdict = due?.verdict, verdict.verdict != .accepted else {
      throw refuse(.noSuch(.verdict(name)))
    }
    guard verdict.answer == nil else { throw refuse(.answeredAlready(name)) }
    return ActPlan(
      .body(unit, side), [ReviewAnswered(month: month, occurrence: name, text: text.trimmed)])
  }

  /// Closing fixes the figures: all that they are made of goes into the entry.
  func closeReviews(of units: [UnitCode], _ side: Side, _ month: Month, acceptingRest: Bool)
    throws(StoreFailure) -> ActPlan
  {
    try require(.reviewMonth, in: Scope(side: side))
    try requireOver(month)
    guard !units.isEmpty else { throw refuse(.nothingChanged) }
    let scores = ScoreRules(rules.versions.profile(on: month.lastDay))
    var bodies: [any EntryBody] = []
    var seen: Set<UnitCode> = []
    for code in units where seen.insert(code).inserted {
      let unit = try unit(code, with: side)
      guard unit.stands(in: month) else { throw refuse(.noSuch(.unit(code.rawValue))) }
      try requireOpenReview(code, side, month)
      let items = try items(of: code, side, month, acceptingRest: acceptingRest, scores)
      do throws(ScoreFault) {
        bodies.append(
          ReviewClosed(
            unit: code, month: month, items: items, weights: scores.profile.kindWeights,
            figures: try scores.figures(of: items)))
      } catch { throw refuse(.scoreOutOfRange(code)) }
    }
    return ActPlan(.office(side), bodies)
  }

  private func items(
    of unit: UnitCode, _ side: Side, _ month: Month, acceptingRest: Bool, _ scores: ScoreRules
  ) throws(StoreFailure) -> [ReviewItem] {
    var items: [ReviewItem] = []
    var waiting: [OccurrenceName] = []
    for due in try books.dueOccurrences(unit, side, in: month) {
      var item = scores.item(of: due)
      if item.timing != .missing, item.verdict == nil {
        waiting.append(item.occurrence)
        (item.verdict, item.quality) = (.accepted, 100)
      }
      items.append(item)
    }
    guard acceptingRest || waiting.isEmpty else { throw refuse(.verdictsMissing(unit, waiting)) }
    return items
  }

  /// Only before the quarter's bulletin, and with a reason that stays.
  func reopenReview(_ code: UnitCode, _ side: Side, _ month: Month, reason: String) throws(StoreFailure)
    -> ActPlan
  {
    try require(.reviewMonth, in: Scope(side: side))
    _ = try unit(code, with: side)
    guard let closing = try books.review(code, side, month)?.closing else {
      throw refuse(.reviewNotClosed(code, side, month))
    }
    let quarter = Quarter(containing: month.firstDay)
    for group in UnitGroup.allCases {
      if let bulletin = try books.bulletin(quarter, group),
        bulletin.body.rows.contains(where: { $0.unit == code })
      {
        throw refuse(.bulletinIssued(bulletin.body.number))
      }
    }
    try requireReason(reason)
    return ActPlan(
      .office(side), [ReviewReopened(unit: code, month: month, review: closing, reason: reason.trimmed)])
  }

  private func requireOver(_ month: Month) throws(StoreFailure) {
    guard month.lastDay < today else { throw refuse(.monthNotOver(month)) }
  }

  private func requireOpenReview(_ unit: UnitCode, _ side: Side, _ month: Month) throws(StoreFailure) {
    guard try books.review(unit, side, month)?.closing == nil else {
      throw refuse(.reviewClosed(unit, side, month))
    }
  }
}
