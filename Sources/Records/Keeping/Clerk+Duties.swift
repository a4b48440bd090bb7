extension Clerk {
  /// Puts indicators up for adoption: common ones by the supervising office, individual ones by the recorder
  /// (R-034, R-035).
  ///
  /// Before the store is open the administrator may import either, in force.
  func setIndicators(_ indicators: [DatedIndicator]) throws(StoreFailure) -> ActPlan {
    guard !indicators.isEmpty else { throw refuse(.nothingChanged) }
    let imports = mayImport
    if !imports { for place in Set(indicators.map(\.indicator.place)) { try requireSetting(of: place) } }
    let indicators = indicators.map(datedByTheRules)
    var seen: Set<String> = []
    for dated in indicators {
      try checkDraft(dated)
      let indicator = dated.indicator
      if imports {
        try checkComplete(dated)
        try requirePoints(of: [indicator])
      }
      let isNew = seen.insert("\(indicator.year) \(indicator.side) \(indicator.scope.text) \(indicator.code)")
        .inserted
      guard isNew, try !books.isCodeTaken(indicator.code, in: indicator.place) else {
        throw refuse(.codeTaken(indicator.code))
      }
    }
    let groups = Dictionary(grouping: indicators) { $0.indicator.place.chain }
    var batches: [ActPlan.Batch] = []
    for (chain, members) in groups.sorted(by: { $0.key < $1.key }) {
      if imports {
        let body = IndicatorsAdopted(indicators: members, imported: true)
        batches.append(ActPlan.Batch(chain: chain, steps: [.body(body)]))
      } else {
        for place in Set(members.map(\.indicator.place)) {
          try requireOpenLedger(of: place)
          try requireRoom(for: members.map(\.indicator).filter { $0.place == place }, in: place)
        }
        batches.append(ActPlan.Batch(chain: chain, steps: [.body(IndicatorsDrafted(indicators: members))]))
      }
    }
    return ActPlan(batches: batches)
  }

  /// Files and forms cut a period into parts; where the rules do not, all is due by its end (R-045).
  private func datedByTheRules(_ dated: DatedIndicator) -> DatedIndicator {
    guard profile.atLeastSpread == .periodEnd,
      (try? dated.indicator.schedule())?.recurrence.isRepeated == true
    else { return dated }
    return dated.indicator.dated(.periodEnd)
  }

  /// A set begins with what has points; temporary tasks arise when it is in force (R-036).
  private func requirePoints(of indicators: [Indicator]) throws(StoreFailure) {
    if indicators.contains(where: { $0.points == 0 }) { throw refuse(.invalid(field: "points", value: "0")) }
  }

  /// What is added to a set in force has room in its points: a temporary task needs none, and an amendment of another
  /// indicator makes some (R-037).
  private func requireRoom(for added: [Indicator], in place: IndicatorPlace) throws(StoreFailure) {
    let standing = try books.indicators(in: place)
    guard standing.contains(where: \.adopted) else { return try requirePoints(of: added) }
    guard profile.pointsAddUp, added.contains(where: { $0.points > 0 }) else { return }
    let replaced = Set(added.map(\.code))
    let kept = standing.map(\.dated.indicator).filter { !replaced.contains($0.code) }
    let points = (kept + added).reduce(0) { $0 + $1.points }
    let total = profile.totalPoints(of: place.kind)
    guard points <= total else { throw refuse(.pointsDoNotAddUp(place, has: points, wanted: total)) }
  }

  /// Until somebody other than the administrator acts, the administrator may import anything.
  var mayImport: Bool {
    Permission.post(for: .manageStore, in: .city, among: posts, on: today) != nil && !books.isOpen
  }

  func requireSetting(of place: IndicatorPlace) throws(StoreFailure) {
    try require(
      place.kind == .common ? .setCommonIndicators : .setIndividualIndicators, in: place.ground)
  }

  func withdrawIndicators(_ codes: [String], in place: IndicatorPlace) throws(StoreFailure) -> ActPlan {
    try requireSetting(of: place)
    let waiting = Set(try books.indicators(in: place).filter { !$0.adopted }.map(\.dated.indicator.code))
    guard !codes.isEmpty, Set(codes).isSubset(of: waiting) else { throw refuse(.noSuch(.indicators)) }
    return ActPlan(
      place.chain,
      [IndicatorsWithdrawn(year: place.year, scope: place.scope, codes: Array(Set(codes)).sorted())])
  }

  /// A date of last year says nothing of this one, so it is left empty; a day number still does (R-042).
  func copyIndicators(to place: IndicatorPlace, from year: Int) throws(StoreFailure) -> ActPlan {
    try requireSetting(of: place)
    try requireOpenLedger(of: place)
    guard year != place.year else { throw refuse(.invalid(field: "year", value: "\(year)")) }
    let there = Set(try books.indicators(in: place).map(\.dated.indicator.code))
    let old = try books.indicators(in: place.inYear(year)).filter(\.adopted).map(\.dated.indicator)
    var copied: [DatedIndicator] = []
    for var indicator in old where !there.contains(indicator.code) {
      indicator.year = place.year
      if Day(indicator.due) != nil { indicator.due = "" }
      copied.append(indicator.dated(profile.atLeastSpread))
    }
    guard !copied.isEmpty else { throw refuse(.nothingToAdopt) }
    return ActPlan(place.chain, [IndicatorsDrafted(indicators: copied)])
  }

  /// What must hold of an indicator from the moment it is put up.
  private func checkDraft(_ dated: DatedIndicator) throws(StoreFailure) {
    let indicator = dated.indicator
    guard !indicator.code.contains("#"), !indicator.code.contains(";") else {
      throw refuse(.invalid(field: "code", value: indicator.code))
    }
    guard indicator.points > 0 || indicator.isTemporary else {
      throw refuse(.invalid(field: "points", value: "\(indicator.points)"))
    }
    guard SubjectKind.allowed(on: indicator.side).contains(indicator.subject.kind) else {
      throw refuse(.invalid(field: "subject", value: indicator.subject.kind.rawValue))
    }
    guard dated.occurrences.enumerated().allSatisfy({ $0 + 1 == $1.ordinal }),
      dated.occurrences.allSatisfy({ $0.due.year == indicator.year && $0.from <= $0.due })
    else { throw refuse(.invalid(field: "due", value: indicator.due)) }
    guard indicator.place.kind == indicator.kind else {
      throw refuse(.invalid(field: "scope", value: indicator.scope.text))
    }
    guard profile.sides.contains(indicator.side) else {
      throw refuse(.invalid(field: "side", value: indicator.side.rawValue))
    }
    switch indicator.scope {
    case .unit(let code):
      guard let unit = try books.unit(code) else { throw refuse(.noSuch(.unit(code.rawValue))) }
      guard unit.sides.contains(indicator.side) else {
        throw refuse(.invalid(field: "side", value: indicator.side.rawValue))
      }
      try requireMember(of: code, in: indicator)
    case .group(let group):
      guard profile.groups.contains(group) else {
        throw refuse(.invalid(field: "scope", value: group.rawValue))
      }
      // Nobody is in the team of every unit of a group.
      guard indicator.subject.member == nil else {
        throw refuse(.invalid(field: "subject", value: indicator.subject.text))
      }
    }
  }

  /// A unit's duty for other members names one of its team (R-026).
  private func requireMember(of unit: UnitCode, in indicator: Indicator) throws(StoreFailure) {
    guard indicator.subject.kind == .member else { return }
    guard let member = indicator.subject.member,
      try books.posts(of: member).contains(where: { $0.isOtherMember(of: unit, in: indicator.year) })
    else { throw refuse(.memberMissing(code: indicator.code)) }
  }

  /// What must hold besides when it comes into force: every mandatory field is there, and it falls due (R-036).
  private func checkComplete(_ dated: DatedIndicator) throws(StoreFailure) {
    let indicator = dated.indicator
    guard dated.occurrences.isEmpty, indicator.expectedAfterEvents == nil else { return }
    do throws(ScheduleProblem) {
      _ = try indicator.schedule()
    } catch {
      if error == .dayMissing { throw refuse(.indicatorIncomplete(code: indicator.code, field: "due")) }
    }
    let text = "\(indicator.recurrence) \(indicator.due)".trimmed
    throw refuse(.neverDue(code: indicator.code, recurrence: text))
  }

  func adoptIndicators(_ unit: UnitCode, _ side: Side, year: Int) throws(StoreFailure) -> ActPlan {
    try require(.adoptIndividualIndicators, in: Scope(unit: unit, side: side))
    return try adopt(IndicatorPlace(year: year, side: side, scope: .unit(unit)))
  }

  func adoptCommonIndicators(_ group: UnitGroup, _ side: Side, year: Int) throws(StoreFailure) -> ActPlan {
    try require(.setCommonIndicators, in: Scope(side: side))
    return try adopt(IndicatorPlace(year: year, side: side, scope: .group(group)))
  }

  /// A set comes into force whole, with points that add up (R-037).
  ///
  /// What is added to a ledger that runs already begins with the first deadline still ahead (2.6).
  private func adopt(_ place: IndicatorPlace) throws(StoreFailure) -> ActPlan {
    try requireOpenLedger(of: place)
    let standing = try books.indicators(in: place)
    let waiting = standing.filter { !$0.adopted }.map(\.dated)
    guard !waiting.isEmpty else { throw refuse(.nothingToAdopt) }
    let points = standing.reduce(0) { $0 + $1.dated.indicator.points }
    let total = profile.totalPoints(of: place.kind)
    guard !profile.pointsAddUp || points == total else {
      throw refuse(.pointsDoNotAddUp(place, has: points, wanted: total))
    }
    let isAddition = waiting.count < standing.count
    var adopted: [DatedIndicator] = []
    for dated in waiting {
      try checkComplete(dated)
      adopted.append(isAddition ? try ahead(dated) : dated)
    }
    return ActPlan(place.chain, [IndicatorsAdopted(indicators: adopted)])
  }

  private func ahead(_ dated: DatedIndicator) throws(StoreFailure) -> DatedIndicator {
    var left = dated
    left.occurrences = dated.occurrences.filter { $0.due >= today }
    for index in left.occurrences.indices { left.occurrences[index].ordinal = index + 1 }
    if let last = dated.occurrences.last, left.occurrences.isEmpty {
      let name = OccurrenceName(code: dated.indicator.code, ordinal: last.ordinal)
      throw refuse(.deadlinePassed(name, last.due))
    }
    return left
  }

  /// By the one who adopts such a set; months that are over keep their values (R-038).
  func amend(_ changed: Indicator, reason: String) throws(StoreFailure) -> ActPlan {
    let place = changed.place
    try require(
      place.kind == .common ? .setCommonIndicators : .adoptIndividualIndicators, in: place.ground)
    try requireOpenLedger(of: place)
    let standing = try books.indicators(in: place).filter(\.adopted).map(\.dated)
    guard let known = standing.first(where: { $0.indicator.code == changed.code }) else {
      throw refuse(.noSuch(.indicators))
    }
    try requireReason(reason)
    guard known.indicator != changed else { throw refuse(.nothingChanged) }
    let amended: DatedIndicator
    do throws(AmendmentFault) {
      amended = try known.amended(to: changed, on: today)
    } catch {
      switch error {
      case .field(let field):
        let change = IndicatorAmendment.Change.between(known.indicator, changed).first { $0.field == field }
        throw refuse(.invalid(field: field, value: change?.new ?? changed.code))
      }
    }
    try checkDraft(amended)
    // A set may lack points for a while, so that another indicator can be added; it never has too many.
    let total = profile.totalPoints(of: place.kind)
    let points = standing.reduce(0) { $0 + $1.indicator.points } - known.indicator.points + changed.points
    guard !profile.pointsAddUp || points <= total || changed.points <= known.indicator.points else {
      throw refuse(.pointsDoNotAddUp(place, has: points, wanted: total))
    }
    let number = try books.amendmentCount(of: changed.code, in: place) + 1
    return ActPlan(
      place.chain, [IndicatorAmended(number: number, indicator: amended, reason: reason.trimmed)])
  }
}
