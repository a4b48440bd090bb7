extension Clerk {
  /// An office notes a violation of the rules of recording in a unit that it may read.
  func noteViolation(_ draft: ViolationDraft, office: Side) throws(StoreFailure) -> ActPlan {
    try require(.noteViolation, in: Scope(side: office))
    _ = try unit(draft.unit, with: draft.side)
    guard readableSides(of: office).contains(draft.side) else {
      throw refuse(.invalid(field: "side", value: draft.side.rawValue))
    }
    if let number = draft.record {
      guard number.unit == draft.unit, number.side == draft.side, try books.record(number) != nil else {
        throw refuse(.noSuch(.record(number.description)))
      }
    }
    guard profile.values.violationKinds.contains(draft.kind.rawValue) else {
      throw refuse(.invalid(field: "kind", value: draft.kind.rawValue))
    }
    guard profile.values.violationOccasions.contains(draft.occasion.rawValue) else {
      throw refuse(.invalid(field: "occasion", value: draft.occasion.rawValue))
    }
    guard draft.on <= today else { throw refuse(.invalid(field: "on", value: "\(draft.on)")) }
    let serial = try books.nextSerial(of: .violation, office: office, year: today.year)
    return ActPlan(
      .office(office),
      [
        ViolationNoted(
          name: SupervisionName(.violation, office: office, year: today.year, serial: serial),
          unit: draft.unit, side: draft.side, record: draft.record, form: draft.kind,
          occasion: draft.occasion, foundBy: draft.foundBy?.trimmed, on: draft.on,
          evidence: draft.evidence.trimmed, followUp: draft.followUp?.trimmed)
      ])
  }

  /// What was done about it; a case that was opened is named by its number.
  func followViolation(_ name: SupervisionName, text: String, caseNumber: String?) throws(StoreFailure)
    -> ActPlan
  {
    try require(.noteViolation, in: Scope(side: name.office))
    let violation = try violation(name)
    return ActPlan(
      .office(name.office),
      [
        ViolationFollowed(
          violation: violation.digest, text: text.trimmed, caseNumber: caseNumber?.trimmed)
      ])
  }

  /// Only the office that noted the violations names them; each stands in one bulletin.
  func publishViolations(office: Side, title: String, _ lines: [BulletinLine]) throws(StoreFailure) -> ActPlan
  {
    try require(.noteViolation, in: Scope(side: office))
    guard !lines.isEmpty else { throw refuse(.invalid(field: "lines", value: "")) }
    var kept: [BulletinLine] = []
    for line in lines {
      guard line.violation.office == office else {
        throw refuse(.noSuch(.supervision(line.violation.description)))
      }
      let violation = try violation(line.violation)
      if let bulletin = violation.bulletin { throw refuse(.inBulletin(line.violation, bulletin)) }
      guard !kept.contains(where: { $0.violation == line.violation && $0.person == line.person }) else {
        throw refuse(.invalid(field: "violation", value: line.violation.description))
      }
      guard violation.unit == line.unit else {
        throw refuse(.invalid(field: "unit", value: line.unit.rawValue))
      }
      kept.append(line.trimmed)
    }
    let serial = try books.nextSerial(of: .bulletin, office: office, year: today.year)
    return ActPlan(
      .office(office),
      [
        ViolationsPublished(
          name: SupervisionName(.bulletin, office: office, year: today.year, serial: serial),
          title: title.trimmed, lines: kept)
      ])
  }

  private func violation(_ name: SupervisionName) throws(StoreFailure) -> ViolationFacts {
    guard name.paper == .violation, let found = try books.violation(name) else {
      throw refuse(.noSuch(.supervision(name.description)))
    }
    return found
  }
}
