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
      if let known = try books.violation(of: number, [draft.kind], office: office) {
        throw refuse(.notedAlready(number, known.name))
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
  ///
  /// Those named have or had a post in the unit. A bulletin that is put right frees the violations that the new
  /// one leaves out.
  func publishViolations(
    office: Side, title: String, _ lines: [BulletinLine], correcting correction: NamedCorrection?
  ) throws(StoreFailure) -> ActPlan {
    try require(.noteViolation, in: Scope(side: office))
    let old = try correction.map { (it) throws(StoreFailure) in try standing(it, of: office) }
    guard !lines.isEmpty else { throw refuse(.invalid(field: "lines", value: "")) }
    var kept: [BulletinLine] = []
    for line in lines {
      guard line.violation.office == office else {
        throw refuse(.noSuch(.supervision(line.violation.description)))
      }
      let violation = try violation(line.violation)
      if let bulletin = violation.bulletin, bulletin != correction?.bulletin {
        throw refuse(.inBulletin(line.violation, bulletin))
      }
      guard !kept.contains(where: { $0.violation == line.violation && $0.person == line.person }) else {
        throw refuse(.invalid(field: "violation", value: line.violation.description))
      }
      guard violation.unit == line.unit else {
        throw refuse(.invalid(field: "unit", value: line.unit.rawValue))
      }
      let trimmed = line.trimmed
      guard try isOfUnit(trimmed) else { throw refuse(.notOfUnit(trimmed.person, line.unit)) }
      kept.append(trimmed)
    }
    if let old, old.body.title == title.trimmed, old.body.lines == kept { throw refuse(.nothingChanged) }
    let serial = try books.nextSerial(of: .bulletin, office: office, year: today.year)
    return ActPlan(
      .office(office),
      [
        ViolationsPublished(
          name: SupervisionName(.bulletin, office: office, year: today.year, serial: serial),
          title: title.trimmed, lines: kept, corrects: old?.digest, reason: correction?.reason.trimmed)
      ])
  }

  /// The bulletin that is to be put right, as long as no other one has done so.
  private func standing(_ correction: NamedCorrection, of office: Side) throws(StoreFailure)
    -> NamedBulletinFacts
  {
    let name = correction.bulletin
    guard name.paper == .bulletin, name.office == office, let found = try books.namedBulletin(name) else {
      throw refuse(.noSuch(.supervision(name.description)))
    }
    if let later = found.correctedBy { throw refuse(.bulletinCorrected(name, by: later)) }
    try requireReason(correction.reason)
    return found
  }

  /// Whether the line names somebody of its unit, by the name that the books have.
  private func isOfUnit(_ line: BulletinLine) throws(StoreFailure) -> Bool {
    guard let code = line.code, let person = try books.person(code), person.name == line.person else {
      return false
    }
    return try books.posts(of: code).contains { $0.unit == line.unit }
  }

  private func violation(_ name: SupervisionName) throws(StoreFailure) -> ViolationFacts {
    guard name.paper == .violation, let found = try books.violation(name) else {
      throw refuse(.noSuch(.supervision(name.description)))
    }
    return found
  }
}
