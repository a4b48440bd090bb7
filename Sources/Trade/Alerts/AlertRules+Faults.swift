extension AlertRules {
  /// Faults are shown at once and until they are mended.
  package func alert(for known: KnownFault) -> Alert {
    Alert(
      kind: .dataFault, level: .warning, unit: known.unit, unitName: known.unitName, side: known.side,
      target: known.target, title: known.title, note: .fault(known.fault))
  }

  /// What a unit lacks on the day: a head for each of its bodies, a recorder for each side.
  ///
  /// A unit without any recorder has that one fault, not one a side.
  package func faults(of unit: OrganisationUnit, posts: [Post]) -> [KnownFault] {
    guard unit.stands(on: day) else { return [] }
    let held = posts.filter { $0.unit == unit.code && $0.isHeld(on: day) }
    func known(_ fault: DataFault, _ side: Side?) -> KnownFault {
      KnownFault(
        fault: fault, unit: unit.code, unitName: unit.name, side: side, target: unit.code.rawValue,
        title: side.flatMap(unit.body) ?? unit.name)
    }
    let headless = unit.sides.filter { side in
      !held.contains { ($0.role == .primaryHead || $0.role == .actingHead) && $0.covers(unit.code, side) }
    }
    let unrecorded = unit.sides.filter { side in
      !held.contains { $0.role == .recorder && $0.covers(unit.code, side) }
    }
    return headless.map { known(.noHead($0), $0) }
      + (unrecorded.count == unit.sides.count
        ? [known(.noRecorder, nil)] : unrecorded.map { known(.noRecorder, $0) })
  }

  /// The years into which today's counts of working days run and which have no table.
  package func calendarFaults() -> [KnownFault] {
    let last = max(calendar.workingDay(profile.entryPeriod, after: day).day, day + profile.warningLead)
    return (day.year...last.year).filter { calendar.years[$0] == nil }
      .map { KnownFault(fault: .calendarMissing(year: $0), target: String($0)) }
  }
}
