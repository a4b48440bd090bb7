extension Clerk {
  func exempt(_ unit: UnitCode, _ side: Side, year: Int, _ name: OccurrenceName, reason: String)
    throws(StoreFailure) -> ActPlan
  {
    try require(.exemptOccurrence, in: Scope(side: side))
    guard let occurrence = try books.occurrence(unit, side, year: year, name) else {
      throw refuse(.noSuch(.occurrence(name.description)))
    }
    try requireOpenLedger(unit, side, year: year)
    try requireReason(reason)
    guard !occurrence.isExempt else { throw refuse(.nothingChanged) }
    return ActPlan(
      .office(side),
      [OccurrenceExempted(unit: unit, year: year, occurrence: name, reason: reason.trimmed)])
  }

  /// A deadline moves before it has passed, to a later day of the ledger's year; the old one stays on view.
  func extend(
    _ unit: UnitCode, _ side: Side, year: Int, _ name: OccurrenceName, to due: Day, reason: String
  ) throws(StoreFailure) -> ActPlan {
    try require(.extendOccurrence, in: Scope(side: side))
    guard let occurrence = try books.occurrence(unit, side, year: year, name) else {
      throw refuse(.noSuch(.occurrence(name.description)))
    }
    try requireOpenLedger(unit, side, year: year)
    try requireReason(reason)
    guard !occurrence.isExempt, !occurrence.isRecorded else { throw refuse(.nothingChanged) }
    guard occurrence.kind == .individual || profile.extendCommon else { throw refuse(.notExtendable(name)) }
    guard today <= occurrence.due, due > occurrence.due, due.year == year else {
      throw refuse(.deadlinePassed(name, occurrence.due))
    }
    return ActPlan(
      .office(side),
      [
        OccurrenceExtended(
          unit: unit, year: year, occurrence: name, was: occurrence.due, due: due, reason: reason.trimmed)
      ])
  }

  /// An event sets off an occurrence; its limit counts from the day after the event.
  ///
  /// The ledger ends with the year, so a limit that runs over New Year ends on 31 December.
  func openOccurrence(_ unit: UnitCode, _ side: Side, code: String, event: String, on day: Day)
    throws(StoreFailure) -> ActPlan
  {
    try require(.openOccurrence, in: Scope(unit: unit, side: side))
    guard day <= today else { throw refuse(.invalid(field: "on", value: "\(day)")) }
    try requireOpenLedger(unit, side, year: day.year)
    guard let holder = try books.unit(unit) else { throw refuse(.noSuch(.unit(unit.rawValue))) }
    var places = [IndicatorPlace(year: day.year, side: side, scope: .unit(unit))]
    if let group = holder.group {
      places.append(IndicatorPlace(year: day.year, side: side, scope: .group(group)))
    }
    var inForce: [Indicator] = []
    for place in places {
      inForce += try books.indicators(in: place).filter(\.adopted).map(\.dated.indicator)
    }
    guard let indicator = inForce.first(where: { $0.code == code }) else {
      throw refuse(.noSuch(.indicators))
    }
    let roll = rules.versions.profile(on: day).periodRoll
    guard let end = (try? indicator.schedule())?.due(after: day, calendar: rules.calendar, roll: roll) else {
      throw refuse(.notAfterEvents(code: code))
    }
    let ordinal = try books.occurrenceCount(unit, side, year: day.year, code: code) + 1
    let lastDay = Month(index: day.year * 12 + 11).lastDay
    return ActPlan(
      .body(unit, side),
      [
        OccurrenceOpened(
          year: day.year, occurrence: OccurrenceName(code: code, ordinal: ordinal), event: event.trimmed,
          eventDay: day, due: min(end.day, lastDay))
      ])
  }

  /// Ledgers are closed when late December's events have had their time to be entered.
  func closeLedgers(of units: [UnitCode], _ side: Side, year: Int) throws(StoreFailure) -> ActPlan {
    try require(.closeLedger, in: Scope(side: side))
    let first = profile.ledgerCloseDay(of: year, calendar: rules.calendar)
    guard today >= first else { throw refuse(.ledgerStillRunning(year: year, closesFrom: first)) }
    var open: [UnitCode] = []
    for code in Set(units).sorted() {
      guard let unit = try books.unit(code) else { throw refuse(.noSuch(.unit(code.rawValue))) }
      if unit.sides.contains(side), try !books.isLedgerClosed(code, side, year: year) { open.append(code) }
    }
    guard !open.isEmpty else { throw refuse(.nothingChanged) }
    return ActPlan(.office(side), open.map { LedgerClosed(unit: $0, year: year) })
  }

  func reopenLedger(of unit: UnitCode, _ side: Side, year: Int, reason: String) throws(StoreFailure)
    -> ActPlan
  {
    try require(.closeLedger, in: Scope(side: side))
    try requireReason(reason)
    guard try books.isLedgerClosed(unit, side, year: year) else {
      throw refuse(.ledgerNotClosed(unit, side, year: year))
    }
    return ActPlan(.office(side), [LedgerReopened(unit: unit, year: year, reason: reason.trimmed)])
  }

  func requireOpenLedger(_ unit: UnitCode, _ side: Side, year: Int) throws(StoreFailure) {
    guard try !books.isLedgerClosed(unit, side, year: year) else {
      throw refuse(.ledgerClosed(unit, side, year: year))
    }
  }

  func requireOpenLedger(of place: IndicatorPlace) throws(StoreFailure) {
    if case .unit(let unit) = place.scope { try requireOpenLedger(unit, place.side, year: place.year) }
  }
}
