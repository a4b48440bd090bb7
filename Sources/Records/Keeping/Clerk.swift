/// Judges an act by the rules and the books, and says which entries it adds.
///
/// Pure but for the registry, which is read inside the transaction that appends; so two programs cannot both
/// judge by the same books and both be right.
package struct Clerk<Books: Registry> {
  let books: Books
  let sitting: Sitting
  let posts: [Post]
  let now: Instant
  let rules: RecordRules

  /// A clerk for one act by one person.
  package init(books: Books, sitting: Sitting, now: Instant, rules: RecordRules) throws(StoreFailure) {
    self.books = books
    self.sitting = sitting
    self.now = now
    self.rules = rules
    posts = try books.posts(of: sitting.person.code)
  }

  var today: Day { now.day }
  var author: PersonCode { sitting.person.code }
  var profile: RuleProfile { rules.profile }

  /// The entries that an act adds, in order, and what to tell the person.
  package func plan(_ act: Act) throws(StoreFailure) -> ActPlan {
    switch act {
    case .addUnits(let units): try addUnits(units)
    case .changeUnit(let unit, let reason): try changeUnit(unit, reason: reason)
    case .addPeople(let people, let posts): try addPeople(people, posts: posts)
    case .givePosts(let posts): try addPeople([], posts: posts)
    case .endPost(let id, let day, let reason): try endPost(id, on: day, reason: reason)
    case .issueCodes(let people): try issueCodes(people)
    case .adoptCalendar(let year): try adoptCalendar(year)
    case .adoptProfile(let profile, let reason, let day): try adoptProfile(profile, reason: reason, from: day)
    case .dateLedgers(let day, let reason): try dateLedgers(from: day, reason: reason)
    case .correctClock(let reason): try correctClock(reason: reason)
    case .acknowledgeFault(let fault, let reason): try acknowledge(fault, reason: reason)
    case .makeCheckpoint: try makeCheckpoint()
    case .setIndicators(let indicators): try setIndicators(indicators)
    case .adoptIndicators(let unit, let side, let year): try adoptIndicators(unit, side, year: year)
    case .withdrawIndicators(let place, let codes): try withdrawIndicators(codes, in: place)
    case .copyIndicators(let place, let year): try copyIndicators(to: place, from: year)
    case .adoptCommonIndicators(let group, let side, let year):
      try adoptCommonIndicators(group, side, year: year)
    case .amendIndicator(let indicator, let reason): try amend(indicator, reason: reason)
    case .openOccurrence(let unit, let side, let code, let event, let day):
      try openOccurrence(unit, side, code: code, event: event, on: day)
    case .extend(let unit, let side, let year, let name, let due, let reason):
      try extend(unit, side, year: year, name, to: due, reason: reason)
    case .closeLedgers(let units, let side, let year): try closeLedgers(of: units, side, year: year)
    case .reopenLedger(let unit, let side, let year, let reason):
      try reopenLedger(of: unit, side, year: year, reason: reason)
    case .noteAlertsShown(let marks): try noteAlerts(marks, acknowledged: false)
    case .acknowledgeAlerts(let marks): try noteAlerts(marks, acknowledged: true)
    case .noteViews(let units): try noteViews(of: units)
    case .archive(let extent): try archive(extent)
    case .exempt(let unit, let side, let year, let name, let reason):
      try exempt(unit, side, year: year, name, reason: reason)
    case .judge(let months): try judge(months)
    case .answerVerdict(let unit, let side, let month, let name, let text):
      try answer(unit, side, month, name, text: text)
    case .closeReviews(let units, let side, let month, let accepting):
      try closeReviews(of: units, side, month, acceptingRest: accepting)
    case .reopenReview(let unit, let side, let month, let reason):
      try reopenReview(unit, side, month, reason: reason)
    case .issueBulletin(let order): try issueBulletin(order)
    case .flagRecord(let number, let untruth, let reason): try flag(number, untruth, reason: reason)
    case .clearRecord(let number, let reason): try clear(number, reason: reason)
    case .consent(let draft): try consent(to: draft)
    case .decline(let draft, let reason): try decline(draft, reason: reason)
    case .planAssessment(let plan): try planAssessment(plan)
    case .enterYearEnd(let entries): try enterYearEnd(entries)
    case .noteBonus(let unit, let year, let bonus): try noteBonus(unit, year: year, bonus)
    case .proveBonus(let name, let proof): try proveBonus(name, proof)
    case .noteSanction(let unit, let year, let sanction): try noteSanction(unit, year: year, sanction)
    case .withdrawAdjustment(let name, let reason): try withdrawAdjustment(name, reason: reason)
    case .giveGrade(let unit, let year, let grade): try giveGrade(grade, to: unit, year: year)
    case .publishYear(let order): try publishYear(order)
    case .followGrade(let unit, let side, let year, let measure):
      try followGrade(unit, side, year: year, measure)
    case .remark(let unit, let side, let subject, let text):
      try remark(unit, side, subject, text: text)
    case .seeRemark(let name): try seeRemark(name)
    case .openInspection(let order): try openInspection(order)
    case .addFinding(let name, let finding): try addFinding(finding, to: name)
    case .closeInspection(let name, let result): try closeInspection(name, result: result)
    case .answerFinding(let name, let text): try answerFinding(name, text: text)
    case .judgeFinding(let name, let verdict): try judgeFinding(name, verdict)
    case .withdrawFinding(let name, let reason): try withdrawFinding(name, reason: reason)
    case .noteViolation(let violation, let office): try noteViolation(violation, office: office)
    case .followViolation(let name, let text, let number):
      try followViolation(name, text: text, caseNumber: number)
    case .publishViolations(let office, let title, let lines, let correction):
      try publishViolations(office: office, title: title, lines, correcting: correction)
    case .presentAnalysis(let office, let from, let to, let remarks, let recipients, let day):
      try presentAnalysis(office: office, from: from, to: to, remarks: remarks, to: recipients, on: day)
    case .sendAnalysis(let name, let recipient, let day): try sendAnalysis(name, to: recipient, on: day)
    case .submit(let draft, let confirmed): try submit(draft, confirmed)
    case .withdraw(let draft): try withdraw(draft)
    case .returnDraft(let draft, let comment): try returnDraft(draft, comment: comment)
    case .sign(let draft, let opinion, let paper, let reading):
      try sign(draft, opinion: opinion, paper: paper, reading: reading)
    case .enter(let draft, let reason): try enter(draft, lateReason: reason)
    case .discard(let draft): try discard(draft)
    case .takeOver(let draft): try takeOver(draft)
    case .filePaper(let target, let paper): try filePaper(target, paper)
    case .makeNotice(let unit, let side, let month, let cutOff, let seen):
      try makeNotice(unit, side, month, cutOff: cutOff, seen: seen)
    case .deliverNotice(let unit, let side, let month, let recipient, let day, let way):
      try deliverNotice(unit, side, month, to: recipient, on: day, way)
    case .instructNotice(let unit, let side, let month, let text, let items):
      try instructNotice(unit, side, month, text: text, items: items)
    case .followUp(let unit, let side, let month, let item, let note):
      try followUp(unit, side, month, item: item, note: note)
    case .registerReport(let registration): try registerReport(registration)
    case .signReport(let unit, let half, let paper): try signReport(unit, half, paper: paper)
    case .sendReport(let unit, let half, let recipient, let day):
      try sendReport(unit, half, to: recipient, on: day)
    }
  }

  /// The post that entitles the person, or a refusal that will be an entry.
  @discardableResult
  func require(_ operation: Operation, in scope: Scope = .city) throws(StoreFailure) -> Post {
    guard let post = Permission.post(for: operation, in: scope, among: posts, on: today) else {
      throw .refused(.notPermitted(operation, scope))
    }
    return post
  }

  /// What the person may not see is answered as if it were not there (0068).
  func requireSight(of target: Target, in scope: Scope, for operation: Operation) throws(StoreFailure) {
    let sees = [Operation.readOwnUnit, .readAllUnits].contains {
      Permission.post(for: $0, in: scope, among: posts, on: today) != nil
    }
    guard sees else { throw .refused(.unseen(target, operation, scope)) }
  }

  func refuse(_ refusal: ActRefusal) -> StoreFailure { .refused(refusal) }

  /// What changes or ends something says why.
  func requireReason(_ reason: String) throws(StoreFailure) {
    guard !reason.trimmed.isEmpty else { throw refuse(.reasonMissing) }
  }

  /// A code is 1 to 20 letters, digits and hyphens.
  func requireCode(_ code: some Code, field: String) throws(StoreFailure) {
    let isSound =
      (1...20).contains(code.rawValue.count)
      && code.rawValue.allSatisfy { $0 == "-" || ($0.isASCII && ($0.isLetter || $0.isNumber)) }
    guard isSound, code.rawValue != "office", code.rawValue != "city" else {
      throw refuse(.invalid(field: field, value: code.rawValue))
    }
  }
}

/// What an act adds to the chains, before anything is sealed.
package struct ActPlan {
  /// An entry to come; its body may need the digest of the entry before it in the same batch.
  package enum Step {
    case body(any EntryBody)
    case naming((Digest) -> any EntryBody)
  }

  /// The steps for one chain: one batch.
  package struct Batch {
    package var chain: ChainName
    package var steps: [Step]

    package init(chain: ChainName, steps: [Step]) {
      self.chain = chain
      self.steps = steps
    }
  }

  package var batches: [Batch]
  package var receipt = Receipt()

  package init(_ chain: ChainName, _ bodies: [any EntryBody], receipt: Receipt = Receipt()) {
    batches = [Batch(chain: chain, steps: bodies.map(Step.body))]
    self.receipt = receipt
  }

  package init(batches: [Batch], receipt: Receipt = Receipt()) {
    self.batches = batches
    self.receipt = receipt
  }
}
