extension Clerk {
  func addUnits(_ units: [OrganisationUnit]) throws(StoreFailure) -> ActPlan {
    try require(.manageStore)
    var seen: Set<UnitCode> = []
    for unit in units {
      try requireCode(unit.code, field: "code")
      try requireRules(of: unit)
      if try books.unit(unit.code) != nil || !seen.insert(unit.code).inserted {
        throw refuse(.codeTaken(unit.code.rawValue))
      }
    }
    for unit in units {
      if let superior = unit.superior, !seen.contains(superior), try books.unit(superior) == nil {
        throw refuse(.noSuch(.unit(superior.rawValue)))
      }
    }
    return ActPlan(.city, units.map { UnitAdded(unit: grouped($0).trimmed) })
  }

  /// The rules do not say whom zones and parks are compared with; the profile does (R-020, `zoneGroup`).
  private func grouped(_ unit: OrganisationUnit) -> OrganisationUnit {
    guard unit.kind == .zone, unit.group == nil else { return unit }
    var unit = unit
    unit.group = profile.zoneGroup
    return unit
  }

  /// The rules say which groups there are and which sides are recorded (`groups`, `sides`).
  private func requireRules(of unit: OrganisationUnit) throws(StoreFailure) {
    if let group = unit.group, !profile.groups.contains(group) {
      throw refuse(.invalid(field: "group", value: group.rawValue))
    }
    if let body = unit.supervisionBody, !profile.sides.contains(.supervision) {
      throw refuse(.invalid(field: "supervision_body", value: body))
    }
  }

  func changeUnit(_ unit: OrganisationUnit, reason: String) throws(StoreFailure) -> ActPlan {
    try require(.manageStore)
    guard let known = try books.unit(unit.code) else { throw refuse(.noSuch(.unit(unit.code.rawValue))) }
    guard known != unit else { throw refuse(.nothingChanged) }
    try requireRules(of: unit)
    try requireReason(reason)
    try requireTree(above: unit)
    return ActPlan(.city, [UnitChanged(unit: unit.trimmed, reason: reason.trimmed)])
  }

  /// Units form a tree: a superior is known, and no way up leads back.
  private func requireTree(above unit: OrganisationUnit) throws(StoreFailure) {
    var above = unit.superior
    while let code = above {
      guard let superior = try books.unit(code) else { throw refuse(.noSuch(.unit(code.rawValue))) }
      guard code != unit.code else { throw refuse(.invalid(field: "superior", value: code.rawValue)) }
      above = superior.superior
    }
  }

  func addPeople(_ people: [Person], posts: [Post]) throws(StoreFailure) -> ActPlan {
    try require(.manageStore)
    var seen: Set<PersonCode> = []
    for person in people {
      try requireCode(person.code, field: "code")
      if try books.person(person.code) != nil || !seen.insert(person.code).inserted {
        throw refuse(.codeTaken(person.code.rawValue))
      }
    }
    var counts: [PersonCode: Int] = [:]
    var given: [Post] = []
    for var post in posts.map(\.trimmed) {
      if !seen.contains(post.person), try books.person(post.person) == nil {
        throw refuse(.noSuch(.person(post.person.rawValue)))
      }
      try check(post, beside: given)
      let count: Int
      if let known = counts[post.person] {
        count = known
      } else {
        count = try books.postCount(of: post.person)
      }
      counts[post.person] = count + 1
      post.id = "\(post.person)/\(count + 1)"
      given.append(post)
    }
    let bodies: [any EntryBody] =
      people.map { PersonAdded(person: $0.trimmed) } + given.map { PostGiven(post: $0) }
    guard !bodies.isEmpty else { throw refuse(.nothingChanged) }
    return ActPlan(.city, bodies)
  }

  private func check(_ post: Post, beside given: [Post]) throws(StoreFailure) {
    if let to = post.to, to < post.from { throw refuse(.invalid(field: "to", value: "\(to)")) }
    switch post.role {
    case .primaryHead, .actingHead, .teamMember, .recorder, .reader:
      guard let code = post.unit else {
        if post.role == .reader { return }
        throw refuse(.invalid(field: "unit", value: ""))
      }
      guard let unit = try books.unit(code) else { throw refuse(.noSuch(.unit(code.rawValue))) }
      if let side = post.side, !unit.sides.contains(side) {
        throw refuse(.invalid(field: "side", value: side.rawValue))
      }
    case .mainSupervisor, .supervisionSupervisor, .administrator:
      guard post.unit == nil else { throw refuse(.invalid(field: "unit", value: post.unit?.rawValue ?? "")) }
    }
    if post.role == .recorder, (post.basis ?? "").trimmed.isEmpty {
      throw refuse(.invalid(field: "basis", value: ""))
    }
    if post.portfolio != nil, post.unit == nil {
      throw refuse(.invalid(field: "portfolio", value: post.portfolio?.joined(separator: ";") ?? ""))
    }
    if post.role == .primaryHead { try requireOnlyHead(post, beside: given) }
  }

  /// At most one primary head of a body on any day.
  private func requireOnlyHead(_ post: Post, beside given: [Post]) throws(StoreFailure) {
    guard let unit = post.unit, let side = post.side else { throw refuse(.invalid(field: "side", value: "")) }
    let others = try books.heads(of: unit, side) + given.filter { $0.unit == unit && $0.side == side }
    let rival = others.first { other in
      other.role == .primaryHead
        && (other.to.map { $0 >= post.from } ?? true) && (post.to.map { $0 >= other.from } ?? true)
    }
    if let rival { throw refuse(.secondHead(unit: unit, side, holder: rival.person)) }
  }

  func endPost(_ id: String, on day: Day, reason: String) throws(StoreFailure) -> ActPlan {
    try require(.manageStore)
    guard let post = try books.post(id) else { throw refuse(.noSuch(.post(id))) }
    guard day >= post.from - 1, post.to.map({ day < $0 }) ?? true else {
      throw refuse(.invalid(field: "on", value: "\(day)"))
    }
    return ActPlan(.city, [PostEnded(id: id, on: day, reason: reason.trimmed)])
  }

  /// Codes end after fourteen days and are told to nobody but in the receipt.
  func issueCodes(_ people: [PersonCode]) throws(StoreFailure) -> ActPlan {
    try require(.manageStore)
    var receipt = Receipt()
    var bodies: [any EntryBody] = []
    for person in people {
      guard try books.person(person) != nil else { throw refuse(.noSuch(.person(person.rawValue))) }
      let code = OneTimeCode()
      let salt = [UInt8].random(count: 16).hexadecimal
      receipt.codes[person] = code
      bodies.append(
        CodeIssued(person: person, salt: salt, hash: code.hash(salt: salt), expires: now + 14 * 86_400))
    }
    guard !bodies.isEmpty else { throw refuse(.nothingChanged) }
    return ActPlan(.city, bodies, receipt: receipt)
  }

  func adoptCalendar(_ year: CalendarYear) throws(StoreFailure) -> ActPlan {
    try require(.manageStore)
    if let problem = year.problems.first {
      throw refuse(.invalid(field: "day", value: problem.sentence(in: .chinese)))
    }
    return ActPlan(.city, [CalendarAdopted(year: year)])
  }

  /// A change is in force from a day to come, tomorrow at the earliest: what is past keeps its rules.
  func adoptProfile(_ profile: RuleProfile, reason: String, from: Day?) throws(StoreFailure) -> ActPlan {
    try require(.manageStore)
    try requireReason(reason)
    let first = from ?? (books.isOpen ? today + 1 : nil)
    if let first, books.isOpen, first <= today { throw refuse(.rulesNotAhead(first)) }
    guard profile != rules.versions.profile(on: first ?? today) else { throw refuse(.nothingChanged) }
    return ActPlan(.city, [ProfileAdopted(profile: profile, reason: reason.trimmed, from: first)])
  }

  /// What was reviewed stays what it was: no day is named across a month whose review is closed.
  func dateLedgers(from day: Day, reason: String) throws(StoreFailure) -> ActPlan {
    try require(.manageStore)
    guard (today.year - 10...today.year + 1).contains(day.year) else {
      throw refuse(.invalid(field: "from", value: "\(day)"))
    }
    let before = rules.ledgersFrom
    guard day != before else { throw refuse(.nothingChanged) }
    if books.isOpen { try requireReason(reason) }
    if let month = try books.closedMonth(from: min(before, day), through: max(before, day) - 1) {
      throw refuse(.ledgersReviewed(month))
    }
    return ActPlan(.city, [LedgersDated(from: day, reason: reason.trimmed.nonEmpty)])
  }

  func correctClock(reason: String) throws(StoreFailure) -> ActPlan {
    try require(.manageStore)
    try requireReason(reason)
    let last = try books.lastInstant() ?? now
    return ActPlan(.city, [ClockCorrected(reason: reason.trimmed, ahead: last)])
  }

  func acknowledge(_ fault: ChainBreak, reason: String) throws(StoreFailure) -> ActPlan {
    try require(.manageStore)
    try requireReason(reason)
    guard let digest = try books.lying(in: fault.chain, at: fault.number) else {
      throw refuse(.invalid(field: "number", value: "\(fault.chain)#\(fault.number)"))
    }
    return ActPlan(
      .city,
      [
        FaultAcknowledged(
          chain: fault.chain, number: fault.number, fault: fault.fault, reason: reason.trimmed,
          digest: digest)
      ])
  }

  func makeCheckpoint() throws(StoreFailure) -> ActPlan {
    try require(.makeCheckpoint)
    guard let key = session.key else { throw .keyAsleep }
    let standing = try books.standing()
    let number = standing.checkpoints + 1
    let store = try books.storeID()
    guard
      let checkpoint = try? Checkpoint(
        number: number, day: today, store: store, heads: standing.heads, order: standing.order, by: author,
        signedWith: key)
    else { throw .keyAsleep }
    let made = CheckpointMade(
      number: number, day: today, root: checkpoint.root, signature: checkpoint.signature,
      chains: standing.heads.count,
      changed: standing.heads.filter { standing.lastHeads[$0.chain] != $0 }, order: standing.order,
      note: checkpoint.note)
    return ActPlan(.city, [made], receipt: Receipt(checkpoint: checkpoint))
  }
}
