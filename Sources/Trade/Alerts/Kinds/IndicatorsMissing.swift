extension Obligation {
  /// A set of indicators that is to be adopted at the start of its year (R-039, kind 11).
  ///
  /// A unit that begins later in the year owes its own set from its first day on. Where the ledgers begin within the
  /// year, everybody has as long from their first day on as a set is called for ahead.
  package static func indicators(
    in place: IndicatorPlace, since start: Day? = nil, ledgersFrom first: Day? = nil, profile: RuleProfile
  ) -> Obligation {
    let lead = profile.lead(of: .missingIndicators)
    let due = max(
      profile.adoptionDeadline(of: place.kind, year: place.year), start ?? .distantPast,
      first.map { $0 + lead } ?? .distantPast)
    var unit: UnitCode?
    if case .unit(let code) = place.scope { unit = code }
    return Obligation(
      kind: .indicatorsMissing, unit: unit, side: place.side, target: "\(place.scope.text) \(place.year)",
      due: due, alertFrom: due - lead)
  }
}
