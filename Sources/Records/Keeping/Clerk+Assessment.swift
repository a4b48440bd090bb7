extension Clerk {
  /// The plan comes before the year-end results, and stays as it is once a list of the year is published.
  func planAssessment(_ plan: AssessmentPlan) throws(StoreFailure) -> ActPlan {
    let post = try require(.publishYear)
    try requireBegun(plan.year)
    let first = rules.ledgersFrom
    guard plan.year >= first.year else { throw refuse(.yearBeforeLedgers(plan.year, from: first)) }
    if let field = plan.fault { throw refuse(.invalid(field: field, value: "")) }
    guard plan.dated <= today else { throw refuse(.invalid(field: "dated", value: "\(plan.dated)")) }
    for group in UnitGroup.allCases {
      if let list = try books.yearList(plan.year, group) { throw refuse(.yearPublished(list.body.number)) }
    }
    var plan = plan
    (plan.document, plan.title) = (plan.document.trimmed, plan.title.trimmed)
    guard try books.assessmentPlan(plan.year)?.plan != plan else { throw refuse(.nothingChanged) }
    return ActPlan(.office(side(of: post)), [AssessmentPlanned(plan: plan)])
  }

  /// Results of one side by its office, or once for both by the discipline office.
  func enterYearEnd(_ entries: [YearEndEntry]) throws(StoreFailure) -> ActPlan {
    var steps: [Side: [ActPlan.Step]] = [:]
    for entry in entries {
      try require(.assessYear, in: Scope(side: entry.side))
      guard let unit = try books.unit(entry.unit) else {
        throw refuse(.noSuch(.unit(entry.unit.rawValue)))
      }
      let sides = entry.side.map { [$0] } ?? unit.sides
      guard sides.allSatisfy(unit.sides.contains) else {
        throw refuse(.noSuch(.unit(entry.unit.rawValue)))
      }
      for side in sides { try require(.assessYear, in: Scope(side: side)) }
      guard let plan = try books.assessmentPlan(entry.year)?.plan else {
        throw refuse(.planMissing(year: entry.year))
      }
      try check(entry.results, plan)
      let isShared = sides.count > 1
      steps[isShared ? .supervision : sides[0], default: []].append(
        .body(
          YearEndEntered(
            unit: entry.unit, year: entry.year, shared: isShared ? true : nil, results: entry.results)))
    }
    guard !steps.isEmpty else { throw refuse(.nothingChanged) }
    return ActPlan(
      batches: steps.sorted { $0.key < $1.key }.map { side, steps in
        ActPlan.Batch(chain: .office(side), steps: steps)
      })
  }

  private func check(_ results: YearEndResults, _ plan: AssessmentPlan) throws(StoreFailure) {
    guard !results.all.isEmpty else { throw refuse(.nothingChanged) }
    for way in YearEndWay.allCases where results[way] != nil && !plan.ways.contains(way) {
      throw refuse(.wayNotPlanned(way, year: plan.year))
    }
    for score in results.all where !(0...100_00).contains(score.hundredths) {
      throw refuse(.invalid(field: "score", value: score.description))
    }
    let assessment = AssessmentRules(rules.versions.profile(on: lastDay(of: plan.year)))
    if results.inspection != nil, assessment.recordShare == 1_00 { throw refuse(.inspectionHasNoPart) }
  }

  /// A bonus belongs to the year of its date and is carried into no other.
  func noteBonus(_ code: UnitCode, year: Int, _ bonus: Bonus) throws(StoreFailure) -> ActPlan {
    let post = try require(.assessYear)
    try requireUnit(code)
    try require(bonus.on, in: year)
    if let proof = bonus.proof { try check(proof, of: bonus) }
    var bonus = bonus
    (bonus.project, bonus.document) = (bonus.project.trimmed, bonus.document.trimmed)
    return ActPlan(.office(side(of: post)), [BonusNoted(unit: code, year: year, bonus: bonus)])
  }

  /// The proof of a bonus is attached, and it counts from then on.
  func proveBonus(_ name: AdjustmentName, _ proof: BonusProof) throws(StoreFailure) -> ActPlan {
    let post = try require(.assessYear)
    guard let known = try books.adjustment(name), var bonus = known.adjustment.bonus else {
      throw refuse(.noSuch(.adjustment(name)))
    }
    try check(proof, of: bonus)
    guard bonus.proof != proof else { throw refuse(.nothingChanged) }
    bonus.proof = proof
    return ActPlan(
      .office(side(of: post)),
      [BonusNoted(unit: known.unit, year: known.year, bonus: bonus, amends: known.digest)])
  }

  private func check(_ proof: BonusProof, of bonus: Bonus) throws(StoreFailure) {
    guard proof.kind.proves(bonus.ground) else {
      throw refuse(.invalid(field: "proof", value: proof.kind.rawValue))
    }
    guard books.hasObject(proof.file.sha256, size: proof.file.size) else {
      throw refuse(.attachmentGone(proof.file.name))
    }
  }

  /// A sanction belongs to the year of its decision.
  func noteSanction(_ code: UnitCode, year: Int, _ sanction: Sanction) throws(StoreFailure) -> ActPlan {
    let post = try require(.assessYear)
    try requireUnit(code)
    try require(sanction.on, in: year)
    let isOrganisation = sanction.position == .organisation
    guard isOrganisation == (sanction.consequence == .organisationDiscipline) else {
      throw refuse(.invalid(field: "consequence", value: sanction.consequence.rawValue))
    }
    guard isOrganisation == (sanction.rank == nil) else {
      throw refuse(.invalid(field: "rank", value: sanction.rank?.rawValue ?? ""))
    }
    if let takenUp = sanction.takenUp, takenUp > sanction.on {
      throw refuse(.invalid(field: "takenUp", value: "\(takenUp)"))
    }
    if let reported = sanction.reported {
      guard reported <= sanction.on else { throw refuse(.invalid(field: "reported", value: "\(reported)")) }
      guard sanction.report != nil else { throw refuse(.reportOfClueMissing) }
    } else if sanction.report != nil {
      throw refuse(.invalid(field: "reported", value: ""))
    }
    var fact = sanction
    (fact.person, fact.matter) = (fact.person.trimmed, fact.matter.trimmed)
    (fact.document, fact.report) = (fact.document.trimmed, fact.report?.trimmed)
    return ActPlan(.office(side(of: post)), [SanctionNoted(unit: code, year: year, sanction: fact)])
  }

  func withdrawAdjustment(_ name: AdjustmentName, reason: String) throws(StoreFailure) -> ActPlan {
    let post = try require(.assessYear)
    guard let known = try books.adjustment(name) else { throw refuse(.noSuch(.adjustment(name))) }
    try requireReason(reason)
    return ActPlan(
      .office(side(of: post)),
      [
        AdjustmentWithdrawn(
          unit: known.unit, year: known.year, adjustment: known.digest, reason: reason.trimmed)
      ])
  }

  /// The offices fix a grade where the rules of the year leave it to them (C-02); what limits it stays.
  func giveGrade(_ given: GivenGrade, to code: UnitCode, year: Int) throws(StoreFailure) -> ActPlan {
    let post = try require(.assessYear)
    try requireUnit(code)
    guard rules.versions.profile(on: lastDay(of: year)).gradeMethod == .manual else {
      throw refuse(.gradedByPoints(year: year))
    }
    guard try books.assessmentPlan(year) != nil else { throw refuse(.planMissing(year: year)) }
    let given = GivenGrade(grade: given.grade, reason: given.reason.trimmed)
    guard !given.reason.isEmpty else { throw refuse(.reasonMissing) }
    guard try books.givenGrade(code, year: year) != given else { throw refuse(.nothingChanged) }
    return ActPlan(
      .office(side(of: post)),
      [GradeGiven(unit: code, year: year, grade: given.grade, reason: given.reason)])
  }

  /// The talk or the accountability item that a grade calls for, by its number.
  func followGrade(_ code: UnitCode, _ side: Side, year: Int, _ measure: GradeMeasure) throws(StoreFailure)
    -> ActPlan
  {
    let post = try require(.assessYear, in: Scope(side: side))
    let unit = try unit(code, with: side)
    guard let group = unit.group, let list = try books.yearList(year, group),
      let row = list.body.rows.first(where: { $0.facts.unit == code }),
      row.figures.grade?.callsForTalk == true
    else { throw refuse(.noMeasureDue(code, year: year)) }
    guard try !books.hasGradeMeasure(code, side, year: year) else { throw refuse(.nothingChanged) }
    guard measure.on <= today else { throw refuse(.invalid(field: "on", value: "\(measure.on)")) }
    return ActPlan(
      .office(post.role == .mainSupervisor ? .main : side),
      [GradeFollowed(unit: code, side: side, year: year, measure: measure)])
  }

  private func requireBegun(_ year: Int) throws(StoreFailure) {
    guard (1...9999).contains(year), year <= today.year else {
      throw refuse(.invalid(field: "year", value: "\(year)"))
    }
  }

  private func requireUnit(_ code: UnitCode) throws(StoreFailure) {
    guard try books.unit(code) != nil else { throw refuse(.noSuch(.unit(code.rawValue))) }
  }

  private func require(_ day: Day, in year: Int) throws(StoreFailure) {
    guard day.year == year else { throw refuse(.otherYear(day, year: year)) }
    guard day <= today else { throw refuse(.invalid(field: "on", value: "\(day)")) }
  }

  func side(of post: Post) -> Side { post.role == .mainSupervisor ? .main : .supervision }

  func lastDay(of year: Int) -> Day { Day(number: Day.number(year: year, month: 12, day: 31)) }
}
