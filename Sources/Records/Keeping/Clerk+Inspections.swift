extension Clerk {
  /// An office opens an inspection; a routine one records how lists and ledgers stand now.
  func openInspection(_ order: InspectionOrder) throws(StoreFailure) -> ActPlan {
    try require(.inspect, in: Scope(side: order.office))
    guard profile.values.inspectionKinds.contains(order.kind.rawValue) else {
      throw refuse(.invalid(field: "kind", value: order.kind.rawValue))
    }
    guard order.from <= order.to else { throw refuse(.invalid(field: "to", value: "\(order.to)")) }
    try requireGrounds(of: order)
    let units = Set(order.units).sorted()
    guard !units.isEmpty else { throw refuse(.invalid(field: "units", value: "")) }
    for unit in units where try books.unit(unit) == nil { throw refuse(.noSuch(.unit(unit.rawValue))) }
    let serial = try books.nextSerial(of: .inspection, office: order.office, year: today.year)
    let snapshot =
      order.kind == .routine
      ? try books.snapshot(
        of: units, readableSides(of: order.office), from: order.from, to: order.to, today: today) : nil
    return ActPlan(
      .office(order.office),
      [
        InspectionOpened(
          name: SupervisionName(.inspection, office: order.office, year: today.year, serial: serial),
          form: order.kind, units: units, from: order.from, to: order.to, basis: order.basis.trimmed,
          reason: order.reason, object: order.object, paperNumber: order.paperNumber?.trimmed.nonEmpty,
          snapshot: snapshot)
      ])
  }

  /// The main office looks into its own side, the discipline office into both.
  func readableSides(of office: Side) -> [Side] { office == .main ? [.main] : Side.allCases }

  /// A focused inspection has a reason, a special one an object and a paper, the others neither.
  private func requireGrounds(of order: InspectionOrder) throws(StoreFailure) {
    let isWhole =
      switch order.kind {
      case .focused:
        order.object == nil
          && (order.reason.map { profile.values.focusedReasons.contains($0.rawValue) } ?? false)
      case .special:
        order.reason == nil && order.paperNumber?.trimmed.nonEmpty != nil
          && (order.object.map { profile.values.specialObjects.contains($0.rawValue) } ?? false)
      case .routine, .comprehensive: order.reason == nil && order.object == nil
      }
    guard isWhole else { throw refuse(.inspectionIncomplete(order.kind)) }
  }

  /// A finding of weak performance opens a feedback with a deadline, by the profile where none is named.
  func addFinding(_ finding: FindingDraft, to name: SupervisionName) throws(StoreFailure) -> ActPlan {
    try require(.inspect, in: Scope(side: name.office))
    let inspection = try inspection(name)
    guard !inspection.isClosed else { throw refuse(.inspectionClosed(name)) }
    guard inspection.body.units.contains(finding.unit) else { throw refuse(.notInspected(finding.unit)) }
    _ = try unit(finding.unit, with: finding.side)
    guard readableSides(of: name.office).contains(finding.side) else {
      throw refuse(.invalid(field: "side", value: finding.side.rawValue))
    }
    var notice: RectificationNotice?
    if finding.gravity.opensNotice {
      let due = finding.due ?? profile.rectificationDeadline(from: today, calendar: rules.calendar)
      guard due > today else { throw refuse(.invalid(field: "due", value: "\(due)")) }
      notice = RectificationNotice(issuedOn: today, dueOn: due, demand: finding.demand?.trimmed.nonEmpty)
    } else if finding.due != nil || finding.demand != nil {
      throw refuse(.invalid(field: "gravity", value: finding.gravity.rawValue))
    }
    return ActPlan(
      .office(name.office),
      [
        InspectionFound(
          inspection: inspection.digest, number: inspection.findings + 1, unit: finding.unit,
          side: finding.side, text: finding.text.trimmed, gravity: finding.gravity, notice: notice)
      ])
  }

  func closeInspection(_ name: SupervisionName, result: String) throws(StoreFailure) -> ActPlan {
    try require(.inspect, in: Scope(side: name.office))
    let inspection = try inspection(name)
    guard !inspection.isClosed else { throw refuse(.nothingChanged) }
    guard !result.trimmed.isEmpty else { throw refuse(.resultMissing) }
    return ActPlan(
      .office(name.office), [InspectionClosed(inspection: inspection.digest, result: result.trimmed)])
  }

  /// The unit's recorder or head answers; until the office has judged, once more where something was left out.
  func answerFinding(_ name: FindingName, text: String) throws(StoreFailure) -> ActPlan {
    let finding = try finding(name)
    let scope = Scope(unit: finding.unit, side: finding.side)
    try requireSight(of: .supervision(name.description), in: scope, for: .answerRectification)
    try require(.answerRectification, in: scope)
    guard finding.state.isOpen else { throw refuse(.findingSettled(name, finding.state)) }
    return ActPlan(
      .body(finding.unit, finding.side),
      [RectificationAnswered(finding: finding.digest, text: text.trimmed)])
  }

  /// Accepted with its result, returned with a comment, or escalated to a case (2.21, R-193, R-194).
  func judgeFinding(_ name: FindingName, _ verdict: FindingVerdict) throws(StoreFailure) -> ActPlan {
    try require(.inspect, in: Scope(side: name.inspection.office))
    let finding = try finding(name)
    guard finding.state.isOpen else { throw refuse(.findingSettled(name, finding.state)) }
    let body: RectificationJudged
    switch verdict {
    case .accepted(let result):
      guard !result.trimmed.isEmpty else { throw refuse(.resultMissing) }
      body = RectificationJudged(finding: finding.digest, state: .accepted, text: result.trimmed)
    case .returned(let comment):
      guard finding.state == .replied else { throw refuse(.findingSettled(name, finding.state)) }
      guard !comment.trimmed.isEmpty else { throw refuse(.commentMissing) }
      body = RectificationJudged(finding: finding.digest, state: .returned, text: comment.trimmed)
    case .escalated(let ground, let number, let text):
      body = RectificationJudged(
        finding: finding.digest, state: .escalated, text: text.trimmed, ground: ground,
        caseNumber: number.trimmed)
    }
    return ActPlan(.office(name.inspection.office), [body])
  }

  /// What was recorded by mistake goes, with the reason, as long as nobody has said anything to it.
  func withdrawFinding(_ name: FindingName, reason: String) throws(StoreFailure) -> ActPlan {
    try require(.inspect, in: Scope(side: name.inspection.office))
    let finding = try finding(name)
    guard finding.state.isUntouched else { throw refuse(.findingSettled(name, finding.state)) }
    try requireReason(reason)
    return ActPlan(
      .office(name.inspection.office), [FindingWithdrawn(finding: finding.digest, reason: reason.trimmed)])
  }

  private func inspection(_ name: SupervisionName) throws(StoreFailure) -> InspectionFacts {
    guard name.paper == .inspection, let found = try books.inspection(name) else {
      throw refuse(.noSuch(.supervision(name.description)))
    }
    return found
  }

  private func finding(_ name: FindingName) throws(StoreFailure) -> FindingFacts {
    guard let found = try books.finding(name) else { throw refuse(.noSuch(.supervision(name.description))) }
    return found
  }
}
