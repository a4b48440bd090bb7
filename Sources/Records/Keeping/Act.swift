/// Everything that a person can do to a store, as data: screens, commands and plain mode all say it so.
package enum Act: Hashable, Sendable {
  // Administration, all on the city chain.
  case addUnits([OrganisationUnit])
  case changeUnit(OrganisationUnit, reason: String)
  case addPeople([Person], posts: [Post])
  case givePosts([Post])
  case endPost(id: String, on: Day, reason: String)
  /// Issues one-time codes; the receipt holds them, and nothing else ever does.
  case issueCodes([PersonCode])
  case adoptCalendar(CalendarYear)
  /// From a day to come, or all along while the store is still being set up.
  case adoptProfile(RuleProfile, reason: String, from: Day?)
  /// Names the day from which the ledgers count; with a reason once the store is open.
  case dateLedgers(from: Day, reason: String)
  case correctClock(reason: String)
  case acknowledgeFault(ChainBreak, reason: String)
  case makeCheckpoint

  // Duties.
  /// Puts indicators up for adoption; until the store is open the administrator imports them, in force.
  case setIndicators([DatedIndicator])
  /// Takes back what waits for adoption.
  case withdrawIndicators(IndicatorPlace, codes: [String])
  /// Puts up last year's set for this year, its points kept and its dates cleared.
  case copyIndicators(IndicatorPlace, fromYear: Int)
  /// The head adopts the individual indicators that were put up for a unit, side and year.
  case adoptIndicators(UnitCode, Side, year: Int)
  /// The supervising office adopts the common indicators that were put up for a group, side and year.
  case adoptCommonIndicators(UnitGroup, Side, year: Int)
  /// Changes an indicator in force; by the one who adopted its set.
  case amendIndicator(Indicator, reason: String)
  /// Reports the event after which a duty falls due.
  case openOccurrence(UnitCode, Side, code: String, event: String, on: Day)
  case exempt(UnitCode, Side, year: Int, OccurrenceName, reason: String)
  /// Gives a unit more time for an occurrence whose time is not up.
  case extend(UnitCode, Side, year: Int, OccurrenceName, to: Day, reason: String)
  /// Closes the ledgers of a year that is over.
  case closeLedgers([UnitCode], Side, year: Int)
  case reopenLedger(UnitCode, Side, year: Int, reason: String)

  // Monthly reviews and quarterly bulletins.
  /// Judges occurrences of units' months; before the store is open the administrator imports verdicts.
  case judge([MonthVerdicts])
  /// The unit answers a verdict, once.
  case answerVerdict(UnitCode, Side, Month, OccurrenceName, text: String)
  /// Closes the reviews of units; what is recorded and not judged is accepted only when that is said.
  case closeReviews([UnitCode], Side, Month, acceptingRest: Bool)
  case reopenReview(UnitCode, Side, Month, reason: String)
  case issueBulletin(BulletinOrder)
  /// Marks a record as untrue, or takes the mark back.
  case flagRecord(RecordNumber, UntruthKind, reason: String)
  case clearRecord(RecordNumber, reason: String)
  /// Consents to a submitted change of a record whose month is closed.
  case consent(draft: Int)
  /// Says that such a change is not consented to, and why; another submission may be consented to.
  case decline(draft: Int, reason: String)

  // The year's assessment.
  case planAssessment(AssessmentPlan)
  /// Results of the year's end, of one side or for all sides of a unit.
  case enterYearEnd([YearEndEntry])
  case noteBonus(UnitCode, year: Int, Bonus)
  /// Attaches the proof without which a bonus does not count.
  case proveBonus(AdjustmentName, BonusProof)
  case noteSanction(UnitCode, year: Int, Sanction)
  case withdrawAdjustment(AdjustmentName, reason: String)
  /// Fixes a unit's grade, where the rules of the year leave it to the offices (C-02).
  case giveGrade(UnitCode, year: Int, GivenGrade)
  case publishYear(YearListOrder)
  /// The talk or accountability item of a head of a unit graded fair or worse.
  case followGrade(UnitCode, Side, year: Int, GradeMeasure)

  // Remarks of the supervising offices.
  case remark(UnitCode, Side, RemarkSubject, text: String)
  /// Somebody of the unit has seen it.
  case seeRemark(RemarkName)

  // Supervision, by the office of a side on its own chain.
  case openInspection(InspectionOrder)
  case addFinding(SupervisionName, FindingDraft)
  /// Ends an inspection; what is to be put right runs on.
  case closeInspection(SupervisionName, result: String)
  /// The unit says what it did about a finding.
  case answerFinding(FindingName, text: String)
  case judgeFinding(FindingName, FindingVerdict)
  /// Takes back a finding that nothing was said to yet.
  case withdrawFinding(FindingName, reason: String)
  case noteViolation(ViolationDraft, office: Side)
  /// What was done about it, with the number of the case where one was opened.
  case followViolation(SupervisionName, text: String, caseNumber: String?)
  /// Names and numbers violations that the office has notes of, or puts such a bulletin right.
  case publishViolations(office: Side, title: String, [BulletinLine], correcting: NamedCorrection? = nil)
  /// Works the analysis of a period out from the books, freezes it and says to whom it went.
  case presentAnalysis(office: Side, from: Day, to: Day, remarks: String?, recipients: [String], on: Day)
  case sendAnalysis(SupervisionName, to: String, on: Day)

  // Alerts.
  /// Keeps which alerts were shown to a recorder or head for the first time; others' looks are not kept.
  case noteAlertsShown([AlertMark])
  /// Marks alerts as seen, which takes none off the list.
  case acknowledgeAlerts([AlertMark])

  // Looks, and what is taken out.
  /// Keeps that somebody of an office looked into units' books, each once a day; nobody else's looks are kept.
  case noteViews(Set<UnitCode>)
  /// Says what an archive takes out of the store, before it does; the receipt says what it may hold.
  case archive(ArchiveExtent)

  // A draft's way into the books.
  case submit(draft: Int, Confirmations)
  case withdraw(draft: Int)
  case returnDraft(draft: Int, comment: String)
  /// With the digest of what was read, nothing else is signed, even if something was submitted in the meantime.
  case sign(draft: Int, opinion: String, paper: PaperSignature?, reading: Digest? = nil)
  case enter(draft: Int, lateReason: String?)
  case discard(draft: Int)
  /// Another recorder of the unit takes over a departed one's draft.
  case takeOver(draft: Int)
  case filePaper(target: String, PaperFile)

  // Monthly notices.
  /// Makes the notice of a month; refused when a chain that the person was `seen` to look at has moved since.
  case makeNotice(UnitCode, Side, Month, cutOff: Day?, seen: [ChainHead])
  case deliverNotice(UnitCode, Side, Month, to: PersonCode, on: Day, DeliveryWay)
  /// The head instructs; without items the text itself is the one thing to follow up.
  case instructNotice(UnitCode, Side, Month, text: String, items: [String])
  case followUp(UnitCode, Side, Month, item: Int, note: String)

  // Half-yearly reports.
  case registerReport(ReportRegistration)
  case signReport(UnitCode, HalfYear, paper: PaperSignature?)
  case sendReport(UnitCode, HalfYear, to: ReportRecipient, on: Day)
}

extension Clerk {
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
}
