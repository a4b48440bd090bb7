extension Clerk {
  /// Common indicators come into force at once; individual ones wait for the head (R-034, R-035).
  ///
  /// Before the store is open the administrator may bring either over, in force.
  func setIndicators(_ indicators: [DatedIndicator]) throws(StoreFailure) -> ActPlan {
    guard !indicators.isEmpty else { throw refuse(.nothingChanged) }
    var batches: [ActPlan.Batch] = []
    var seen: Set<String> = []
    for dated in indicators {
      try check(dated)
      let indicator = dated.indicator
      let isNew = seen.insert("\(indicator.year) \(indicator.side) \(indicator.scope.text) \(indicator.code)")
        .inserted
      let isKnown = try books.indicatorExists(
        year: indicator.year, side: indicator.side, scope: indicator.scope, code: indicator.code,
        adopted: true)
      guard isNew, !isKnown else { throw refuse(.codeTaken(indicator.code)) }
    }
    let groups = Dictionary(grouping: indicators) { Self.chain(of: $0.indicator) }
    for (chain, members) in groups.sorted(by: { $0.key < $1.key }) {
      batches.append(ActPlan.Batch(chain: chain, steps: [.body(try setting(members))]))
    }
    return ActPlan(batches: batches)
  }

  private static func chain(of indicator: Indicator) -> ChainName {
    switch indicator.scope {
    case .group: .office(indicator.side)
    case .unit(let unit): .body(unit, indicator.side)
    }
  }

  /// All of one scope and side; each must be entitled to.
  private func setting(_ members: [DatedIndicator]) throws(StoreFailure) -> any EntryBody {
    guard let first = members.first?.indicator else { throw refuse(.nothingChanged) }
    if mayImport { return IndicatorsAdopted(indicators: members, imported: true) }
    switch first.scope {
    case .group:
      try require(.setCommonIndicators, in: Scope(side: first.side))
      return IndicatorsAdopted(indicators: members)
    case .unit(let unit):
      try require(.setIndividualIndicators, in: Scope(unit: unit, side: first.side))
      return IndicatorsDrafted(indicators: members)
    }
  }

  /// Until somebody other than the administrator acts, the administrator may bring anything over.
  var mayImport: Bool {
    Permission.post(for: .manageStore, in: .city, among: posts, on: today) != nil && !books.isOpen
  }

  private func check(_ dated: DatedIndicator) throws(StoreFailure) {
    let indicator = dated.indicator
    try requireText(indicator.code, most: 20, field: "code")
    try requireText(indicator.title, most: 60, field: "title")
    guard !indicator.code.contains("#"), !indicator.code.contains(";") else {
      throw refuse(.invalid(field: "code", value: indicator.code))
    }
    guard indicator.points > 0 else { throw refuse(.invalid(field: "points", value: "\(indicator.points)")) }
    guard SubjectKind.allowed(on: indicator.side).contains(indicator.subject.kind) else {
      throw refuse(.invalid(field: "subject", value: indicator.subject.kind.rawValue))
    }
    guard !dated.occurrences.isEmpty, dated.occurrences.map(\.ordinal) == Array(1...dated.occurrences.count),
      dated.occurrences.allSatisfy({ $0.due.year == indicator.year && $0.from <= $0.due })
    else { throw refuse(.invalid(field: "due", value: indicator.due)) }
    switch indicator.scope {
    case .group where indicator.kind == .individual, .unit where indicator.kind == .common:
      throw refuse(.invalid(field: "scope", value: indicator.scope.text))
    case .unit(let code):
      guard let unit = try books.unit(code) else { throw refuse(.noSuch(.unit(code.rawValue))) }
      guard unit.sides.contains(indicator.side) else {
        throw refuse(.invalid(field: "side", value: indicator.side.rawValue))
      }
    case .group: break
    }
  }

  func adoptIndicators(_ unit: UnitCode, _ side: Side, year: Int) throws(StoreFailure) -> ActPlan {
    try require(.adoptIndividualIndicators, in: Scope(unit: unit, side: side))
    let drafted = try books.draftedIndicators(unit, side, year: year)
    guard !drafted.isEmpty else { throw refuse(.nothingToAdopt) }
    return ActPlan(.body(unit, side), [IndicatorsAdopted(indicators: drafted)])
  }

  func exempt(_ unit: UnitCode, _ side: Side, year: Int, _ name: OccurrenceName, reason: String)
    throws(StoreFailure) -> ActPlan
  {
    try require(.exemptOccurrence, in: Scope(side: side))
    guard let occurrence = try books.occurrence(unit, side, year: year, name) else {
      throw refuse(.noSuch(.occurrence(name.description)))
    }
    guard !reason.trimmed.isEmpty else { throw refuse(.reasonMissing) }
    guard !occurrence.isExempt else { throw refuse(.nothingChanged) }
    return ActPlan(
      .office(side),
      [OccurrenceExempted(unit: unit, year: year, occurrence: name, reason: reason.trimmed)])
  }
}
